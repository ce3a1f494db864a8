import { Type } from 'typebox';
import { courts } from '../../bureau/shanghai/index.js';
import { personal } from '../../classes.js';
import { caseNumber, compactDate, compactTime, lawyerLicence } from '../../codes/index.js';
import type { Label } from '../../label.js';

/** Owner of every contract here: the folder's name. */
export const owner = 'court-services';

const label = (zh: string, en: string): { label: Label } => ({ label: [zh, en] });

export const day = (zh: string, en: string) => Type.String({ format: compactDate, ...label(zh, en) });
export const moment = (zh: string, en: string) => Type.String({ format: compactTime, ...label(zh, en) });
export const line = (max: number, zh: string, en: string) => Type.String({ minLength: 1, maxLength: max, ...label(zh, en) });
export const prose = (zh: string, en: string) => Type.String({ minLength: 1, maxLength: 20_000, ...label(zh, en) });
export const oneOf = <const C extends string>(codes: readonly C[], zh: string, en: string) => Type.Enum<C[]>([...codes], label(zh, en));
export const count = (most: number, zh: string, en: string) => Type.Integer({ minimum: 0, maximum: most, ...label(zh, en) });
export const digest = Type.String({ pattern: '^[0-9a-f]{64}$', ...label('SM3 摘要', 'SM3 digest') });
export const version = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, ...label('版本号', 'Version counter') });

/** Which request of ours: its id, by which the court deduplicates and answers, and the number of our record. */
export const request = {
  QQH: Type.String({ format: 'uuid', ...label('请求号', 'Request id') }),
  SQBH: line(40, '申请编号', 'Number of the request'),
};
export const askedOnce = { id: ['QQH'], key: 'SQBH', order: 'key' } as const;

/** Who asks. */
export const byLawyer = {
  LSZYZH: Type.String({ format: lawyerLicence, ...label('律师执业证号', 'Licence number of the lawyer') }),
  LSXM: line(60, '律师姓名', 'Name of the lawyer'),
  SWSMC: Type.Optional(line(120, '律所名称', 'Name of the firm')),
};

export const court = oneOf(courts.keys, '法院代码', courts.title[1]);
export const number = Type.String({ format: caseNumber, maxLength: 60, ...label('案号', 'Case number') });
export const client = personal(line(120, '当事人名称', 'Name of the party'), 'name');

/** In which case of which court, and for whom. */
export const inCase = { FYDM: court, AH: number, DSRMC: client };
