import { Type } from 'typebox';
import { compactDate, complaintStates } from '../../codes/index.js';
import type { Label } from '../../label.js';
import { stateWords, type StateWord } from './codes.js';

/** Owner of every contract here: the folder's name. */
export const owner = 'lawyers-association';

const label = (zh: string, en: string): { label: Label } => ({ label: [zh, en] });

export const caseId = Type.String({ pattern: '^[0-9A-Z-]{4,40}$', ...label('案件编号', 'Case id at the association') });

/** Said by every report: which case, the association's version counter, and its state word after this version. */
export const ofCase = {
  AJBH: caseId,
  BBH: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, ...label('版本号', 'Version counter of the case') }),
  AJZT: Type.Enum(Object.keys(stateWords) as StateWord[], label('案件状态', complaintStates.title[1])),
};

/** What makes identity, version and order of every report of a case. */
export const caseIdentity = { id: ['AJBH'], version: 'BBH', key: 'AJBH', order: 'version' } as const;

export const day = (zh: string, en: string) => Type.String({ format: compactDate, ...label(zh, en) });
export const line = (max: number, zh: string, en: string) => Type.String({ minLength: 1, maxLength: max, ...label(zh, en) });
export const prose = (zh: string, en: string) => Type.String({ minLength: 1, maxLength: 20_000, ...label(zh, en) });
export const oneOf = <const C extends string>(codes: readonly C[], zh: string, en: string) => Type.Enum<C[]>([...codes], label(zh, en));
export const yesNo = (zh: string, en: string) => oneOf(['0', '1'], zh, en);
