import { Type } from 'typebox';
import { isoInstant } from '../../codes/index.js';
import type { Label } from '../../label.js';

export const owner = 'notices';

const label = (zh: string, en: string): { label: Label } => ({ label: [zh, en] });

export const line = (max: number, zh: string, en: string) => Type.String({ minLength: 1, maxLength: max, ...label(zh, en) });
export const moment = (zh: string, en: string) => Type.String({ format: isoInstant, ...label(zh, en) });
/** Our request id, by which the gateway answers. */
export const requestId = Type.String({ format: 'uuid', ...label('请求号', 'Request id') });
