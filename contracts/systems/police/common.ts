import { Type } from 'typebox';
import { compactDate, isoInstant } from '../../codes/index.js';
import type { Label } from '../../label.js';

/** Owner of every contract here: the folder's name. */
export const owner = 'police';

const label = (zh: string, en: string): { label: Label } => ({ label: [zh, en] });

export const day = (zh: string, en: string) => Type.String({ format: compactDate, ...label(zh, en) });
export const moment = (zh: string, en: string) => Type.String({ format: isoInstant, ...label(zh, en) });
export const line = (max: number, zh: string, en: string) => Type.String({ minLength: 1, maxLength: max, ...label(zh, en) });
export const prose = (zh: string, en: string) => Type.String({ minLength: 1, maxLength: 20_000, ...label(zh, en) });
export const oneOf = <const C extends string>(codes: readonly C[], zh: string, en: string) => Type.Enum<C[]>([...codes], label(zh, en));
export const number = (zh: string, en: string) => Type.String({ pattern: '^[0-9A-Z-]{4,40}$', ...label(zh, en) });
export const version = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, ...label('版本号', 'Version counter') });
export const withdrawn = oneOf(['0', '1'], '撤回标志（1报送有误，已撤回）', 'Withdrawn, reported by mistake');
