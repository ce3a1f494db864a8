import { Type } from 'typebox';
import { sensitive } from '../../classes.js';
import { compactDate, lawyerLicence, uscc } from '../../codes/index.js';
import type { Label } from '../../label.js';

/** Owner of every contract here: the folder's name. */
export const owner = 'moj-supervision';

const label = (zh: string, en: string): { label: Label } => ({ label: [zh, en] });

export const day = (zh: string, en: string) => Type.String({ format: compactDate, ...label(zh, en) });
export const line = (max: number, zh: string, en: string) => Type.String({ minLength: 1, maxLength: max, ...label(zh, en) });
export const prose = (zh: string, en: string) => Type.String({ minLength: 1, maxLength: 20_000, ...label(zh, en) });
export const oneOf = <const C extends string>(codes: readonly C[], zh: string, en: string) => Type.Enum<C[]>([...codes], label(zh, en));

/** Our request id, by which the platform answers: a UUID. */
const requestId = Type.String({ format: 'uuid', ...label('请求号', 'Request id') });
const recordNumber = line(40, '记录编号', 'Number of the record');

/** Which report of ours the platform speaks of. */
export const ofReport = {
  HZBH: Type.String({ pattern: '^[0-9A-Za-z-]{4,64}$', ...label('回执编号', 'Receipt id') }),
  QQH: requestId,
  JLBH: recordNumber,
};

export const saidOnce = { id: ['HZBH'], key: 'JLBH', order: 'key' } as const;

/** What is reported of a lawyer or a firm, whatever it was found to be; the platform deduplicates by QQH. */
export const reported = {
  QQH: requestId,
  JLBH: recordNumber,
  DXLX: oneOf(['1', '2'], '对象类别（1律师 2律师事务所）', 'Kind of subject'),
  XM: line(120, '姓名或名称', 'Name'),
  ZYZH: Type.Optional(Type.String({ format: lawyerLicence, ...label('律师执业证号', 'Licence number of the lawyer') })),
  SWSDM: Type.Optional(Type.String({ format: uscc, ...label('律所统一社会信用代码', 'Unified social credit code of the firm') })),
  SWSMC: Type.Optional(line(120, '律所名称', 'Name of the firm')),
  XXLY: oneOf(['1', '2', '3', '4', '5', '6'], '信息来源（1法院 2检察院 3纪检监察 4公安 5复议仲裁 6司法行政处罚）', 'Source'),
  WSBH: Type.Optional(line(100, '文书编号', 'Number of the document')),
  SS: sensitive(prose('事实', 'Facts')),
  YJ: Type.Optional(line(300, '法律依据', 'Legal basis')),
  RDRQ: day('认定日期', 'Determined on'),
  RDDW: line(120, '认定单位', 'Determining unit'),
  CHBZ: Type.Optional(oneOf(['1'], '撤回标志（1来源已撤回，认定不再有效）', 'Withdrawn')),
};

export const reportedOnce = { id: ['QQH'], key: 'JLBH', order: 'key' } as const;
