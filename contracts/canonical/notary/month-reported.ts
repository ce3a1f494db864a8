import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { count, day, fen, line, owner } from './act.js';
import { oneOf, told, yesNo } from './office.js';

const pay = closed({
  number: line(40, '执业证号（工号）', 'Licence or staff number'),
  onStaff: yesNo('在编', 'On the establishment'),
  amount: sensitive(fen('绩效收入', 'Pay of the month')),
  atCap: yesNo('绩效封顶', 'At the cap'),
});

/** A month of a notary office: income and expense, staff, pay. */
export const monthReported = contract({
  owner,
  message: 'month-reported',
  version: 1,
  title: ['机构月报已报告', 'Month of an office reported'],
  kind: 'report',
  identity: { id: ['month.source', 'month.id'], version: 'month.version', key: 'month.id', order: 'version' },
  schema: internal(
    closed({
      month: told('月报编号', 'Office and month', ['机构月报', 'Month']),
      period: Type.String({ pattern: '^20[0-9]{2}-(0[1-9]|1[0-2])$', label: ['月份', 'Month'] }),
      state: oneOf(['reported', 'corrected'], '状态', 'State'),
      reportedOn: day('填报日期', 'Reported on'),
      note: Type.Optional(line(400, '更正说明', 'What was corrected')),
      income: fen('总收入', 'Income'),
      actIncome: fen('办证收入', 'Income of acts'),
      outsideIncome: Type.Optional(fen('外出服务收入', 'Income of work outside')),
      expense: fen('总支出', 'Expense'),
      staffCost: fen('人员成本', 'Cost of staff'),
      surplus: Type.Optional(Type.Integer({ label: ['累计盈余', 'Surplus so far'] })),
      staffBefore: count('月初人数', 'Staff at the beginning'),
      staffAfter: count('月末人数', 'Staff at the end'),
      notaries: count('月末公证员人数', 'Notaries at the end'),
      recruited: count('招录人数', 'Recruited'),
      retired: count('退休人数', 'Retired'),
      left: count('离职人数', 'Left'),
      pays: Type.Array(pay, { maxItems: 1_000, label: ['人员绩效', 'Pay'] }),
    }),
  ),
});
