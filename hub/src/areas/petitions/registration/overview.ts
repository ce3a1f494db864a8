import { closedBut, crossed, dated, now, report } from '../../../definitions/index.js';
import { petitions } from '../area.js';
import { tables } from '../statistics/tables.js';
import { petition } from './petition.js';

const cross = crossed(tables);
/** 检举控告: a number, whose list only those open whom the rules name (P11; 条例 art. 30). */
const mayOpen = ['lead', 'discipline-clerk'] as const;

/** 统计汇总 (P11): petitions by state, over time, and in cross tables; cases (件次), persons (人次) and visits (批次) apart; every figure opens exactly its list. */
export const overview = report(petitions, 'overview', ['信访统计汇总', 'Overview of petitions'], {
  law: 'P11',
  menu: { group: 'statistics', order: 1 },
  see: [
    'desk',
    'reviewer',
    'lead',
    'deputy',
    'supervisor',
    'office-clerk',
    'office-lead',
    'district-clerk',
    'district-head',
    'discipline-clerk',
  ],
  measures: {
    review: now(['待预审', 'To be reviewed'], petition, { state: 'review' }),
    dividing: now(['待分案', 'To be divided'], petition, { state: 'dividing' }),
    handling: now(['办理中', 'In hand'], petition, { state: 'handling' }),
    answered: now(['待送达', 'To be delivered'], petition, { state: 'answered' }),
    received: dated(['收到（件次）', 'Received (cases)'], petition, 'receivedOn'),
    visits: dated(['来访（批次）', 'Visits'], petition, 'receivedOn', { channel: 'visit' }),
    advice: dated(['建议意见', 'Advice'], petition, 'receivedOn', { purpose: 'advice' }),
    demand: dated(['申诉求决', 'Demands'], petition, 'receivedOn', { purpose: 'demand' }),
    accusation: closedBut(mayOpen, dated(['检举控告', 'Accusations'], petition, 'receivedOn', { purpose: 'accusation' })),
    accepted: dated(['受理', 'Accepted'], petition, 'acceptedOn'),
    replied: dated(['答复', 'Answered'], petition, 'answeredOn'),
    supported: dated(['支持', 'Supported'], petition, 'answeredOn', { result: 'supported' }),
    explained: dated(['解释说明', 'Explained'], petition, 'answeredOn', { result: 'explained' }),
    unsupported: dated(['不予支持', 'Not supported'], petition, 'answeredOn', { result: 'unsupported' }),
    repeated: dated(['重复', 'Repeated'], petition, 'receivedOn', { occurrence: 'repeated' }),
    inTime: dated(['按期答复', 'Answered in time'], petition, 'answeredOn', { replyStanding: 'met' }),
    ...cross.measures,
  },
  ratios: {
    persons: {
      title: ['人次', 'Persons'],
      unit: 'sum',
      of: ['received'],
      mean: 'personCount',
      formula: ['收到的信访事项所涉人数之和，未填人数的计一人', 'persons of the petitions received; one where no number is said'],
    },
    repeatedShare: {
      title: ['重复率', 'Repeated'],
      unit: 'percent',
      of: ['repeated', 'received'],
      formula: ['重复件次 ÷ 收到件次', 'repeated ÷ received'],
    },
    inTimeShare: {
      title: ['按期答复率', 'Answered in time'],
      unit: 'percent',
      of: ['inTime', 'replied'],
      formula: ['按期答复 ÷ 答复', 'in time ÷ answered'],
    },
  },
  counters: ['review', 'dividing', 'handling', 'answered', 'received', 'visits', 'accusation'],
  // Over months these are 月份 × 诉求类别.
  trend: ['received', 'advice', 'demand', 'accusation', 'replied'],
  tables: {
    channel: {
      title: ['按渠道', 'By channel'],
      head: ['渠道', 'Channel'],
      by: 'channel',
      columns: ['received', 'accepted', 'replied'],
      rank: 'received',
      top: 10,
    },
    content: {
      title: ['按业务', 'By business'],
      head: ['业务类型', 'Business'],
      by: 'content',
      columns: ['received', 'accepted', 'replied', 'supported', 'explained', 'unsupported'],
      rank: 'received',
      top: 20,
    },
    ...cross.tables,
  },
});
