import { Type } from 'typebox';
import { compactDate, lawyerLicence, uscc } from '../../codes/index.js';
import type { Label } from '../../label.js';

/** Owner of every contract here: the folder's name. */
export const owner = 'lawyer-registry';

const label = (zh: string, en: string): { label: Label } => ({ label: [zh, en] });

export const day = (zh: string, en: string) => Type.String({ format: compactDate, ...label(zh, en) });
export const line = (max: number, zh: string, en: string) => Type.String({ minLength: 1, maxLength: max, ...label(zh, en) });
export const oneOf = <const C extends string>(codes: readonly C[], zh: string, en: string) => Type.Enum<C[]>([...codes], label(zh, en));
export const rowId = (zh: string, en: string) => Type.String({ pattern: '^[0-9A-Za-z-]{1,40}$', ...label(zh, en) });
export const licence = (zh: string, en: string) => Type.String({ format: lawyerLicence, ...label(zh, en) });
export const creditCode = (zh: string, en: string) => Type.String({ format: uscc, ...label(zh, en) });

/** What every row has: a counter that grows with each change of it, and whether it was taken out. */
export const kept = {
  BBH: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, ...label('版本号', 'Version counter of the row') }),
  SCBZ: Type.Optional(oneOf(['0', '1'], '删除标志（1已删除）', 'Taken out')),
};
