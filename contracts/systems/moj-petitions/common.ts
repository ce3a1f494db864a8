import { Type } from 'typebox';
import { compactDate } from '../../codes/index.js';
import type { Label } from '../../label.js';

/** Owner of every contract here: the folder's name. */
export const owner = 'moj-petitions';

const label = (zh: string, en: string): { label: Label } => ({ label: [zh, en] });

export const day = (zh: string, en: string) => Type.String({ format: compactDate, ...label(zh, en) });
export const line = (max: number, zh: string, en: string) => Type.String({ minLength: 1, maxLength: max, ...label(zh, en) });
export const prose = (zh: string, en: string) => Type.String({ minLength: 1, maxLength: 20_000, ...label(zh, en) });
export const oneOf = <const C extends string>(codes: readonly C[], zh: string, en: string) => Type.Enum<C[]>([...codes], label(zh, en));

/** Our request id, by which the system deduplicates and answers: a UUID. */
const requestId = Type.String({ format: 'uuid', ...label('请求号', 'Request id') });
const receiptId = Type.String({ pattern: '^[0-9A-Za-z-]{4,64}$', ...label('回执编号', 'Receipt id') });

/** 01 登记 … 07 评价, 08 答复意见书. */
export const eventCodes = ['01', '02', '03', '04', '05', '06', '07', '08'] as const;
export const purposeCodes = ['1', '2', '3'] as const;
/** The eighteen of the catalogue; 99 is what stands in none of them. */
export const contentCodes = [
  '01',
  '02',
  '03',
  '04',
  '05',
  '06',
  '07',
  '08',
  '09',
  '10',
  '11',
  '12',
  '13',
  '14',
  '15',
  '16',
  '17',
  '99',
] as const;

/** Which step of which petition of ours. */
export const ofEvent = {
  QQH: requestId,
  SBBH: line(40, '上报编号', 'Number of the report'),
  XFBH: line(40, '信访件编号', 'Number of the petition'),
};
/** … and what was said of it: its version and the SM3 of what it says, in capitals. */
const digest = Type.String({ pattern: '^[0-9A-F]{64}$', ...label('内容摘要（SM3）', 'SM3 of what is said') });
const version = Type.Integer({ minimum: 1, maximum: 9999, ...label('报文版本', 'Version') });
export const said = { BWBB: version, NRZY: digest, FSRQ: day('发生日期', 'Happened on') };
export const reported = { ...ofEvent, ...said };
export const reportedOnce = { id: ['QQH'], key: 'XFBH', order: 'key' } as const;

/** Which report of ours it speaks of. */
export const ofReport = { HZBH: receiptId, QQH: requestId, SBBH: ofEvent.SBBH };
export const saidOnce = { id: ['HZBH'], key: 'SBBH', order: 'key' } as const;
