import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { lawyerLicence } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { day, line, oneOf, owner } from './common.js';

export const sheetRow = Type.Object({
  LB: oneOf(['1', '2', '3', '4', '9'], '类别（1行政处罚 2行业惩戒 3失信被执行 4表彰奖励 9其他）', 'Kind'),
  ZCRQ: day('作出日期', 'Decided on'),
  ZCJG: line(120, '作出机关', 'Authority'),
  WH: Type.Optional(line(100, '文书编号', 'Number of the document')),
  NR: sensitive(line(2000, '内容', 'Content')),
  QSRQ: Type.Optional(day('效力起始日期', 'Effective from')),
  JZRQ: Type.Optional(day('效力截止日期', 'Effective to')),
});

/** 诚信信息单: what the platform knows of a lawyer on a day, whole, in any province. */
export const integritySheetSent = contract({
  owner,
  message: 'integrity-sheet',
  version: 1,
  title: ['诚信信息单', 'Integrity sheet'],
  kind: 'in',
  identity: { id: ['ZYZH'], version: 'BBH', key: 'ZYZH', order: 'version' },
  schema: internal(
    Type.Object({
      ZYZH: Type.String({ format: lawyerLicence, label: ['执业证号', 'Licence number'] }),
      BBH: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, label: ['版本号', 'Version counter of the sheet'] }),
      XM: line(60, '姓名', 'Name'),
      ZYSF: line(20, '执业省份', 'Province of practice'),
      JZRQ: day('信息截至日期', 'As of'),
      XX: Type.Array(sheetRow, { maxItems: 200, label: ['诚信信息', 'Entries'] }),
    }),
  ),
});
