import { dated, now, report } from '../../../definitions/index.js';
import { petitions } from '../area.js';
import { channels, contents } from '../registration/codes.js';
import { petition } from '../registration/petition.js';

const everybody = [
  'desk',
  'reviewer',
  'lead',
  'deputy',
  'supervisor',
  'office-clerk',
  'office-lead',
  'district-clerk',
  'district-head',
] as const;
const channelNames = Object.keys(channels) as readonly (keyof typeof channels)[];
const nowInHand = { state: ['review', 'returned', 'direction', 'dividing', 'handling', 'answered'] };

/** 首页指标 (P18): what came in today by channel, what is in hand, due within three days and overdue; each opens its list. */
export const todayReport = report(petitions, 'today', ['今日信访', 'Petitions today'], {
  law: 'P18',
  menu: { group: 'statistics', order: 7 },
  home: 'day',
  see: everybody,
  measures: {
    received: dated(['今日收到', 'Received today'], petition, 'receivedOn'),
    ...Object.fromEntries(channelNames.map((channel) => [channel, dated(channels[channel], petition, 'receivedOn', { channel })])),
    inHand: now(['在办', 'In hand'], petition, nowInHand),
    near: now(['三日内到期', 'Due within three days'], petition, { replyStanding: 'near' }),
    late: now(['已超期', 'Overdue'], petition, { replyStanding: 'overdue' }),
  },
  counters: ['received', ...channelNames, 'inHand', 'near', 'late'] as readonly 'received'[],
  tables: {
    place: {
      title: ['按属地', 'By district'],
      head: ['问题属地', 'District'],
      by: 'place',
      columns: ['received', 'inHand', 'near', 'late'],
      rank: 'inHand',
      top: 20,
    },
    main: {
      title: ['按主办单位', 'By unit in charge'],
      head: ['主办单位', 'Unit in charge'],
      by: 'main',
      columns: ['inHand', 'near', 'late'],
      rank: 'inHand',
      top: 30,
    },
    hot: {
      title: ['今日热点业务', 'Business of today'],
      head: ['业务类型', 'Business'],
      by: 'content',
      columns: ['received'],
      rank: 'received',
      top: 10,
    },
  },
});

/** 首页指标 of the month (P18): on time, repeated, what is hot and where. */
export const monthReport = report(petitions, 'month', ['本月信访', 'Petitions of this month'], {
  law: 'P18',
  menu: { group: 'statistics', order: 8 },
  home: 'month',
  see: everybody,
  measures: {
    received: dated(['本月收到', 'Received'], petition, 'receivedOn'),
    repeated: dated(['重复', 'Repeated'], petition, 'receivedOn', { occurrence: 'repeated' }),
    mass: dated(['集体访', 'Mass visits'], petition, 'receivedOn', { flags: 'mass' }),
    replied: dated(['本月答复', 'Answered'], petition, 'answeredOn'),
    inTime: dated(['按期答复', 'Answered in time'], petition, 'answeredOn', { replyStanding: 'met' }),
    delivered: dated(['本月送达', 'Arrived'], petition, 'deliveredOn'),
    opened: dated(['其中已查阅', 'Of them opened'], petition, 'deliveredOn', { isOpened: 'true' }),
    rated: dated(['已评价', 'Rated'], petition, 'deliveredOn', { unitMark: ['satisfied', 'fairly', 'dissatisfied'] }),
    satisfied: dated(['满意和基本满意', 'Satisfied or fairly so'], petition, 'deliveredOn', { unitMark: ['satisfied', 'fairly'] }),
  },
  ratios: {
    inTimeShare: {
      title: ['按期办结率', 'On time'],
      unit: 'percent',
      of: ['inTime', 'replied'],
      formula: ['本月按期答复 ÷ 本月答复', 'in time ÷ answered'],
    },
    satisfaction: {
      title: ['满意率', 'Satisfaction'],
      unit: 'percent',
      of: ['satisfied', 'rated'],
      formula: [
        '本月送达的答复中（满意＋基本满意）÷ 已评价',
        'of the answers that arrived this month: (satisfied + fairly satisfied) ÷ rated',
      ],
    },
    openedShare: {
      title: ['答复查阅率', 'Answers opened'],
      unit: 'percent',
      of: ['opened', 'delivered'],
      formula: ['本月送达的答复中信访人已查阅的 ÷ 本月送达', 'of the answers that arrived this month: opened ÷ arrived'],
    },
    repeatedShare: {
      title: ['重复率', 'Repeated'],
      unit: 'percent',
      of: ['repeated', 'received'],
      formula: ['本月重复件次 ÷ 本月收到', 'repeated ÷ received'],
    },
  },
  counters: ['received', 'repeated', 'mass', 'replied', 'inTime'],
  tables: {
    hot: {
      title: ['热点业务', 'Business'],
      head: ['业务类型', 'Business'],
      by: 'content',
      columns: ['received', 'repeated'],
      rank: 'received',
      top: Object.keys(contents).length,
    },
    main: {
      title: ['按主办单位', 'By unit in charge'],
      head: ['主办单位', 'Unit in charge'],
      by: 'main',
      columns: ['received', 'replied', 'inTimeShare', 'satisfaction'],
      rank: 'received',
      top: 30,
    },
    place: {
      title: ['按属地', 'By district'],
      head: ['问题属地', 'District'],
      by: 'place',
      columns: ['received', 'repeated', 'replied', 'inTimeShare', 'satisfaction'],
      rank: 'received',
      top: 20,
    },
  },
});
