import { cross, crossed, dated, now, reached, report } from '../../../definitions/index.js';
import { petitions } from '../area.js';
import { order } from './order.js';

const byUnit = { of: order, day: 'issuedOn', head: ['督办单位', 'Unit'], rows: 'body' } as const;
/** Unit × level, unit × kind of rule, kind × level (P27). */
const tables = crossed([
  cross('unitLevel', ['单位 × 督办级别', 'Units by level'], { ...byUnit, columns: 'level' }),
  cross('unitKind', ['单位 × 预警类别', 'Units by kind of rule'], { ...byUnit, columns: 'kind' }),
  cross('kindLevel', ['预警类别 × 督办级别', 'Kinds by level'], {
    ...byUnit,
    head: ['预警类别', 'Kind'],
    rows: 'kind',
    columns: 'level',
  }),
]);
const columns = ['opened', 'inTime', 'late', 'overdue', 'closed', 'repeated', 'days'] as const;

/** 督办统计 (P27): orders opened, answered in time, closed, in how many days, and repeated, by unit, rule and level. */
export const supervisionReport = report(petitions, 'supervision', ['督办统计', 'Supervision in figures'], {
  law: 'P27',
  menu: { group: 'supervision', order: 5 },
  see: ['lead', 'deputy', 'supervisor', 'office-clerk', 'office-lead', 'district-clerk', 'district-head'],
  measures: {
    waiting: now(['待签收', 'To be signed for'], order, { state: 'issued' }),
    handling: now(['办理中', 'In hand'], order, { state: 'handling' }),
    asked: now(['待销号', 'To be closed'], order, { state: 'answered' }),
    opened: dated(['发出', 'Opened'], order, 'issuedOn'),
    inTime: dated(['按期反馈', 'Answered in time'], order, 'issuedOn', { answerStanding: 'met' }),
    late: dated(['逾期反馈', 'Answered late'], order, 'issuedOn', { answerStanding: 'late' }),
    overdue: dated(['逾期未反馈', 'Not answered'], order, 'issuedOn', { answerStanding: 'overdue' }),
    closed: dated(['销号', 'Closed'], order, 'closedOn', { state: 'closed' }),
    repeated: dated(['重复督办', 'Repeated'], order, 'issuedOn', { isRepeated: 'true' }),
    done: reached(['办结', 'Closed in the period'], order, 'closed'),
    ...tables.measures,
  },
  ratios: {
    inTimeShare: {
      title: ['按期反馈率', 'Answered in time'],
      unit: 'percent',
      of: ['inTime', 'opened'],
      formula: ['按期反馈 ÷ 发出', 'in time ÷ opened'],
    },
    days: {
      title: ['平均办结天数', 'Mean days'],
      unit: 'days',
      of: ['done'],
      since: 'issuedOn',
      formula: ['发出至销号的平均天数', 'mean days until closed'],
    },
  },
  counters: ['waiting', 'handling', 'asked', 'opened', 'overdue', 'closed'],
  trend: ['opened', 'closed'],
  tables: {
    unit: { title: ['按单位', 'By unit'], head: ['督办单位', 'Unit'], by: 'body', columns, rank: 'opened', top: 30 },
    rule: { title: ['按预警类别', 'By kind of rule'], head: ['预警类别', 'Kind'], by: 'kind', columns, rank: 'opened', top: 30 },
    level: { title: ['按级别', 'By level'], head: ['级别', 'Level'], by: 'level', columns, rank: 'opened', top: 10 },
    ...tables.tables,
  },
} as const);
