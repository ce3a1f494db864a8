import { Type } from 'typebox';
import { compactDate } from '../../codes/index.js';
import type { Label } from '../../label.js';

/** Owner of every contract here: the folder's name. */
export const owner = '__system__';

/** Their state codes (ZT): theirs → ours. */
export const stateCodes = { '1': 'received', '2': 'withdrawn' } as const;

export type StateCode = keyof typeof stateCodes;

const label = (zh: string, en: string): { label: Label } => ({ label: [zh, en] });

export const itemId = Type.String({ pattern: '^[0-9A-Z-]{4,40}$', ...label('编号', 'Number') });
export const day = (zh: string, en: string) => Type.String({ format: compactDate, ...label(zh, en) });
export const line = (max: number, zh: string, en: string) => Type.String({ minLength: 1, maxLength: max, ...label(zh, en) });
