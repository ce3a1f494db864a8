import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { contract } from '../../contract.js';
import { count, day, fen, line, office, oneOf, owner, staffNumber, versionOf } from './common.js';

const pay = Type.Object({
  RYBH: staffNumber,
  ZBBZ: Type.Boolean({ label: ['在编', 'On the establishment'] }),
  JX: sensitive(fen('绩效收入（分）', 'Pay of the month, in fen')),
  FD: Type.Boolean({ label: ['绩效封顶', 'At the cap'] }),
});

/** 月报: income, expense, staff and pay of an office in a month, reported by the 10th of the next; again, whole, when it is corrected. */
export const officeMonth = contract({
  owner,
  message: 'office-month',
  version: 1,
  title: ['机构月报', 'Month report of an office'],
  kind: 'in',
  identity: { id: ['YF', 'JGBH'], version: 'BBH', key: 'JGBH', order: 'version' },
  schema: internal(
    Type.Object({
      JGBH: office,
      YF: Type.String({ pattern: '^20[0-9]{2}(0[1-9]|1[0-2])$', label: ['月份', 'Month'] }),
      BBH: versionOf('月报版本号', 'Version counter of the report'),
      ZT: oneOf(['1', '2'], '状态（1报送 2更正）', 'State'),
      TBRQ: day('填报日期', 'Reported on'),
      GZSM: Type.Optional(line(400, '更正说明', 'What was corrected and why')),
      ZSR: fen('总收入（分）', 'Income, in fen'),
      BZSR: fen('办证收入（分）', 'Income of acts, in fen'),
      WCSR: Type.Optional(fen('外出服务收入（分）', 'Income of work outside, in fen')),
      ZZC: fen('总支出（分）', 'Expense, in fen'),
      RYCB: fen('人员成本（分）', 'Cost of staff, in fen'),
      LJYY: Type.Optional(
        Type.Integer({ minimum: -1_000_000_000_000, maximum: 1_000_000_000_000, label: ['累计盈余（分）', 'Surplus so far, in fen'] }),
      ),
      QCRS: count(10_000, '月初人数', 'Staff at the beginning'),
      QMRS: count(10_000, '月末人数', 'Staff at the end'),
      GZYS: count(10_000, '月末公证员人数', 'Notaries at the end'),
      ZPRS: count(1_000, '招录人数', 'Recruited'),
      TXRS: count(1_000, '退休人数', 'Retired'),
      LZRS: count(1_000, '离职人数', 'Left'),
      RYJX: Type.Array(pay, { maxItems: 1_000, label: ['人员绩效', 'Pay'] }),
    }),
  ),
});
