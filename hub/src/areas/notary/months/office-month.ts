import { boolean, choice, date, integer, mirror, money, ref, rows, state, text } from '../../../definitions/index.js';
import { notary, see } from '../area.js';
import { classes } from '../registers/codes.js';
import { office } from '../registers/office.js';

const persons = (zh: string, en: string) => integer([zh, en], { unit: ['人', 'persons'], min: 0 });

/**
 * 机构月报 (N33, N34, N38, N45): what an office took in and spent in a month, its staff and their pay, as its system reports it by the 10th of the next (S12). A correction
 * is a newer version of the whole; the first day it was reported on is kept. Pay of persons is read by the city and the office's head alone.
 */
export const officeMonth = mirror(notary, 'officeMonth', ['机构月报', 'Month reports of offices'], {
  one: 'Month report',
  law: ['N33', 'N34', 'N38', 'N45'],
  master: 'notary-offices',
  fields: {
    officeCode: text(['公证机构编号', 'Code of the office'], { class: 'public', max: 20 }),
    office: ref(['公证机构', 'Office'], office, { class: 'public', filter: true, resolve: { by: 'code', from: 'officeCode' } }),
    // As it was when the month was first told.
    category: choice(['机构类别', 'Class of office'], classes, { filter: true, take: { ref: 'office', field: 'category' } }),
    period: text(['月份', 'Month'], { class: 'public', max: 7, filter: true }),
    monthOn: date(['月份首日', 'First day of the month'], { class: 'public', filter: true }),
    firstReportedOn: date(['首次报送日期', 'First reported on'], { filter: true }),
    isLate: boolean(['逾期报送', 'Reported late'], { filter: true }),
    reportedOn: date(['填报日期', 'Reported on'], { filter: true }),
    note: text(['更正说明', 'What was corrected'], { max: 400 }),
    income: money(['总收入', 'Income'], { filter: true }),
    actIncome: money(['办证收入', 'Income of acts'], { filter: true }),
    outsideIncome: money(['外出服务收入', 'Income of work outside'], { filter: true }),
    expense: money(['总支出', 'Expense'], { filter: true }),
    balance: money(['当月结余', 'Balance of the month'], { filter: true }),
    isDeficit: boolean(['当月亏损', 'In deficit'], { filter: true }),
    staffCost: money(['人员成本', 'Cost of staff']),
    surplus: money(['累计盈余', 'Surplus so far']),
    staffBefore: persons('月初人数', 'Staff at the beginning'),
    staffAfter: persons('月末人数', 'Staff at the end'),
    notaries: persons('月末公证员人数', 'Notaries at the end'),
    recruited: persons('招录人数', 'Recruited'),
    retired: persons('退休人数', 'Retired'),
    left: persons('离职人数', 'Left'),
    paid: persons('有绩效人数', 'Persons with pay'),
    capped: persons('绩效封顶人数', 'Persons at the cap'),
    payOn: money(['在编绩效合计', 'Pay of the establishment'], { class: 'sensitive' }),
    payOff: money(['非编绩效合计', 'Pay of the others'], { class: 'sensitive' }),
    pays: rows(
      ['人员绩效', 'Pay of persons'],
      {
        number: text(['执业证号（工号）', 'Licence or staff number'], { max: 40 }),
        onStaff: boolean(['在编', 'On the establishment']),
        amount: money(['绩效收入', 'Pay'], { class: 'sensitive' }),
        atCap: boolean(['绩效封顶', 'At the cap'], { class: 'sensitive' }),
      },
      { most: 1_000 },
    ),
  },
  states: {
    reported: state(['已报送', 'Reported'], 'done'),
    corrected: state(['已更正', 'Corrected'], 'done'),
  },
  groups: {
    report: {
      title: ['月报', 'Month report'],
      fields: [
        'officeCode',
        'period',
        'monthOn',
        'reportedOn',
        'note',
        'income',
        'actIncome',
        'outsideIncome',
        'expense',
        'balance',
        'staffCost',
        'surplus',
        'staffBefore',
        'staffAfter',
        'notaries',
        'recruited',
        'retired',
        'left',
        'paid',
        'capped',
        'payOn',
        'payOff',
        'pays',
      ],
    },
  },
  see,
  reveal: { payOn: ['clerk', 'lead', 'office'], payOff: ['clerk', 'lead', 'office'], pays: ['clerk', 'lead', 'office'] },
  show: { note: (m) => m.note.exists(), isDeficit: (m) => m.isDeficit.is(true), isLate: (m) => m.isLate.is(true) },
  place: { district: 'office', owner: { ref: 'office' }, known: ['office'] },
  menu: { group: 'registers', order: 5, calls: { office: { title: ['本机构月报', 'Our month reports'] } } },
  heading: ['period', 'officeCode'],
  list: {
    columns: ['period', 'office', 'income', 'expense', 'balance', 'staffAfter', 'notaries', 'reportedOn', 'state'],
    filters: [
      'state',
      'district',
      'office',
      'category',
      'period',
      'monthOn',
      'firstReportedOn',
      'reportedOn',
      'isLate',
      'income',
      'expense',
      'balance',
      'isDeficit',
    ],
    views: {
      late: { title: ['逾期报送', 'Reported late'], filter: { isLate: 'true' } },
      corrected: { title: ['已更正', 'Corrected'], filter: { state: 'corrected' } },
      deficit: { title: ['当月亏损', 'In deficit'], filter: { isDeficit: 'true' } },
    },
    sort: '-monthOn',
    exportNeeds: 'notary.exportRequest',
  },
});
