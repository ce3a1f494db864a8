import { Type } from 'typebox';
import { compactTime } from '../../codes/index.js';
import type { Label } from '../../label.js';

/** Owner of every contract here: the folder's name. */
export const owner = 'sms';

const label = (zh: string, en: string): { label: Label } => ({ label: [zh, en] });

export const time = (zh: string, en: string) => Type.String({ format: compactTime, ...label(zh, en) });
export const line = (max: number, zh: string, en: string) => Type.String({ minLength: 1, maxLength: max, ...label(zh, en) });
export const oneOf = <const C extends string>(codes: readonly C[], zh: string, en: string) => Type.Enum<C[]>([...codes], label(zh, en));
/** Our request id, by which the gateway answers: a UUID. */
export const requestId = Type.String({ format: 'uuid', ...label('请求号', 'Request id') });
