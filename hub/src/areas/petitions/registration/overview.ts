import { dated, now, report } from '../../../definitions/index.js';
import { petitions } from '../area.js';
import { petition } from './petition.js';

/** 统计汇总 (P11): petitions by state, over time, by channel, business and result; every figure opens exactly its list. */
export const overview = report(petitions, 'overview', ['信访统计汇总', 'Overview of petitions'], {
  law: 'P11',
  menu: { group: 'registration', order: 2 },
  see: ['desk', 'reviewer', 'lead', 'deputy', 'supervisor'],
  measures: {
    review: now(['待预审', 'To be reviewed'], petition, { state: 'review' }),
    dividing: now(['待分案', 'To be divided'], petition, { state: 'dividing' }),
    handling: now(['办理中', 'In hand'], petition, { state: 'handling' }),
    answered: now(['待送达', 'To be delivered'], petition, { state: 'answered' }),
    received: dated(['收到', 'Received'], petition, 'receivedOn'),
    accepted: dated(['受理', 'Accepted'], petition, 'acceptedOn'),
    replied: dated(['答复', 'Answered'], petition, 'answeredOn'),
    supported: dated(['支持', 'Supported'], petition, 'answeredOn', { result: 'supported' }),
    explained: dated(['解释说明', 'Explained'], petition, 'answeredOn', { result: 'explained' }),
    unsupported: dated(['不予支持', 'Not supported'], petition, 'answeredOn', { result: 'unsupported' }),
  },
  ratios: {},
  counters: ['review', 'dividing', 'handling', 'answered'],
  trend: ['received', 'accepted', 'replied'],
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
  },
});
