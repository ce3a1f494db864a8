import { adding, dated, lastYear, report, yearOnYear } from '../../../definitions/index.js';
import { notary } from '../area.js';
import { authorities } from '../topics/readers.js';
import { officeMonth } from './office-month.js';

const told = (zh: string, en: string, field: 'income' | 'actIncome' | 'outsideIncome' | 'expense') =>
  adding([zh, en], officeMonth, 'monthOn', field);
const income = told('总收入', 'Income', 'income');
const actIncome = told('办证事项收入', 'Income of acts', 'actIncome');

/** 机构收入 (N45): what offices took in and spent by their month reports (S12). Acts are a part of it, fees as such stand in 办证收费专题. */
export const revenue = report(notary, 'revenue', ['机构收入', 'Income of offices'], {
  law: 'N45',
  menu: { group: 'analysis', order: 6 },
  // Offices report a month in the days after it: this month there is nothing yet.
  period: 'year',
  see: [...authorities, 'office'],
  narrow: { office: [...authorities, 'office'], category: ['lead', 'clerk', 'chief', 'inspector'] },
  measures: {
    income,
    before: lastYear(income),
    actIncome,
    actBefore: lastYear(actIncome),
    outside: told('外出办证收入', 'Income of work outside', 'outsideIncome'),
    expense: told('总支出', 'Expense', 'expense'),
    months: dated(['已报送月报', 'Month reports'], officeMonth, 'monthOn'),
    late: dated(['逾期报送', 'Reported late'], officeMonth, 'monthOn', { isLate: 'true' }),
  },
  ratios: {
    growth: yearOnYear(['总收入同比', 'Income against last year'], ['income', 'before']),
    actGrowth: yearOnYear(['办证事项收入同比', 'Income of acts against last year'], ['actIncome', 'actBefore']),
    actShare: {
      title: ['办证占比', 'Share of acts'],
      unit: 'percent',
      of: ['actIncome', 'income'],
      formula: ['办证事项收入 ÷ 总收入', 'income of acts ÷ income'],
    },
    outsideShare: {
      title: ['外出办证占比', 'Share of work outside'],
      unit: 'percent',
      of: ['outside', 'income'],
      formula: ['外出办证收入 ÷ 总收入', 'income of work outside ÷ income'],
    },
  },
  counters: ['income', 'actIncome', 'outside', 'expense', 'months', 'late'],
  trend: ['income', 'expense'],
  tables: {
    office: {
      title: ['机构收入排行', 'Offices by income'],
      head: ['公证机构', 'Notary office'],
      by: 'office',
      columns: ['income', 'before', 'growth', 'actIncome', 'actShare', 'outside', 'expense', 'months'],
      rank: 'income',
      top: 30,
      standing: true,
    },
    category: {
      title: ['三类机构收入', 'Income by class of office'],
      head: ['机构类别', 'Class of office'],
      by: 'category',
      columns: ['income', 'before', 'growth', 'actIncome', 'actShare', 'outside', 'expense'],
      rank: 'income',
      top: 3,
    },
  },
});
