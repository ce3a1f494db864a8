import { Type } from 'typebox';
import { compactDate, compactTime, lawyerLicence } from '../../codes/index.js';
import { authorities } from '../../bureau/shanghai/index.js';
import { personal } from '../../classes.js';
import type { Label } from '../../label.js';

/** Owner of every contract here: the folder's name. */
export const owner = 'procuratorate-services';

const label = (zh: string, en: string): { label: Label } => ({ label: [zh, en] });

export const day = (zh: string, en: string) => Type.String({ format: compactDate, ...label(zh, en) });
export const moment = (zh: string, en: string) => Type.String({ format: compactTime, ...label(zh, en) });
export const line = (max: number, zh: string, en: string) => Type.String({ minLength: 1, maxLength: max, ...label(zh, en) });
export const prose = (zh: string, en: string) => Type.String({ minLength: 1, maxLength: 20_000, ...label(zh, en) });
export const oneOf = <const C extends string>(codes: readonly C[], zh: string, en: string) => Type.Enum<C[]>([...codes], label(zh, en));
export const receiptId = Type.String({ pattern: '^[0-9A-Za-z-]{4,64}$', ...label('回执编号', 'Id of the answer') });

/** Which request of ours: its id, by which they deduplicate and answer, and the number of our record. */
export const request = {
  QQH: Type.String({ format: 'uuid', ...label('请求号', 'Request id') }),
  SQBH: line(40, '申请编号', 'Number of the request'),
};
export const askedOnce = { id: ['QQH'], key: 'SQBH', order: 'key' } as const;
export const answeredOnce = { id: ['HZBH'], key: 'SQBH', order: 'key' } as const;

/** Who asks. */
export const byLawyer = {
  LSZYZH: Type.String({ format: lawyerLicence, ...label('律师执业证号', 'Licence number of the lawyer') }),
  LSXM: line(60, '律师姓名', 'Name of the lawyer'),
  SWSMC: Type.Optional(line(120, '律所名称', 'Name of the firm')),
};

export const procuratorate = oneOf(
  authorities.keys.filter((code) => code.startsWith('检')),
  '检察院代码',
  'Procuratorate',
);
export const number = line(100, '案件编号', 'Number of the case');
export const client = personal(line(120, '委托人姓名或名称', 'Client'), 'name');

/** In which case of which procuratorate, and for whom. */
export const inCase = { JCYDM: procuratorate, AJBH: number, DSRMC: client };
