import { adding, dated, report } from '../../../definitions/index.js';
import { fee } from '../acts/fee.js';
import { notary } from '../area.js';
import { kept } from '../topics/counted.js';
import { levels } from './codes.js';
import { partyDay } from './party-day.js';
import { warning } from './warning.js';

const supervisors = ['lead', 'clerk', 'chief', 'inspector', 'district', 'office'] as const;
const columns = ['paid', 'payers', 'payments', 'refunds', 'yellow', 'red'] as const;
const ofDay = { item: partyDay } as const;

/** N03: what parties paid, by the day of the payment, less what was given back of it: how many paid at an office, to a notary, for a matter, and where one of them paid much in a day. */
export const partyFees = report(notary, 'partyFees', ['当事人缴费分析', 'What parties paid'], {
  law: 'N03',
  menu: { group: 'warnings', order: 7, among: true },
  see: supervisors,
  narrow: { office: supervisors },
  measures: {
    paid: adding(['缴费净额', 'Paid, net'], fee, 'chargedOn', 'amount', { kind: [...kept] }),
    payments: dated(['缴费笔数', 'Payments'], fee, 'chargedOn', { kind: [...kept], state: ['paid', 'counted'] }),
    refunds: adding(['其中退费', 'Of it given back'], fee, 'chargedOn', 'amount', { kind: [...kept], state: 'refund' }),
    yellow: dated([`单日收费${levels.yellow[0]}预警`, 'A day’s fees: yellow'], warning, 'raisedOn', { ...ofDay, level: 'yellow' }),
    red: dated([`单日收费${levels.red[0]}预警`, 'A day’s fees: red'], warning, 'raisedOn', { ...ofDay, level: 'red' }),
  },
  ratios: {
    payers: {
      title: ['缴费人数', 'Who paid'],
      unit: 'sum',
      of: ['payments'],
      distinct: 'payer',
      formula: ['不同缴费人数：同一证件号码摘要计一人', 'different payers: the same digest counts once'],
    },
  },
  counters: ['paid', 'payments', 'refunds', 'yellow', 'red'],
  trend: ['paid', 'payments'],
  tables: {
    offices: { title: ['按机构', 'By office'], head: ['机构', 'Office'], by: 'office', columns, rank: 'paid', top: 30 },
    notaries: { title: ['按承办公证员', 'By notary'], head: ['公证员', 'Notary'], by: 'notary', columns, rank: 'paid', top: 50 },
    matters: {
      chart: 'pie',
      title: ['按公证事项', 'By matter'],
      head: ['事项', 'Matter'],
      by: 'matter',
      columns: ['paid', 'payers', 'payments', 'refunds'],
      rank: 'paid',
      top: 40,
    },
  },
});
