import { Type } from 'typebox';
import { legalDate } from '../../codes/index.js';
import type { Label } from '../../label.js';

export const owner = 'petitions';

const label = (zh: string, en: string): { label: Label } => ({ label: [zh, en] });

export const day = (zh: string, en: string) => Type.String({ format: legalDate, ...label(zh, en) });
export const line = (max: number, zh: string, en: string) => Type.String({ minLength: 1, maxLength: max, ...label(zh, en) });
export const prose = (zh: string, en: string) => Type.String({ minLength: 1, maxLength: 20_000, ...label(zh, en) });
/** Our request id, by which a partner answers. */
export const requestId = Type.String({ format: 'uuid', ...label('请求号', 'Request id') });
export const number = line(40, '信访编号', 'Number of the petition');
