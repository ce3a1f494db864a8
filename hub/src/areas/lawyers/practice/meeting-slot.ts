import { meetingPlaces } from '@fatong/contracts/bureau/shanghai';
import { choice, date, end, integer, record, slot, state } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';

/** Room for meetings at a detention house or a prison (L09), as its system tells; a lawyer chooses among these when he asks for a meeting. */
export const meetingSlot = record(lawyers, 'meetingSlot', ['可预约会见时段', 'Room for meetings'], {
  law: ['L09'],
  one: 'Room for meetings',
  number: 'SD{yyyymmdd}{seq:6}',
  fields: {
    place: choice(['会见场所', 'Place'], meetingPlaces, { class: 'public', filter: true }),
    span: slot(['时段', 'Span'], { class: 'public', filter: true }),
    on: date(['日期', 'On'], { class: 'public', filter: true }),
    left: integer(['剩余可预约数', 'Left to book'], { class: 'public', unit: ['个', 'places'] }),
  },
  states: { offered: state(['开放预约', 'Offered'], 'done'), closed: end(['已停用', 'Closed'], 'refused') },
  intake: { fields: ['place', 'span', 'on', 'left'], opens: 'offer', withdraws: 'close' },
  see: {
    ...Object.fromEntries(office.all.map((role) => [role, 'city'] as const)),
    'firm-clerk': 'city',
    lawyer: 'city',
  },
  actions: {
    offer: { title: ['开放', 'Offer'], to: 'offered', by: [], byReport: true },
    close: { title: ['停用', 'Close'], from: 'offered', to: 'closed', by: [], byReport: true },
  },
  menu: {
    group: 'conduct',
    order: 8,
    calls: { 'firm-clerk': { title: ['可预约会见时段', 'Room for meetings'] }, lawyer: { title: ['可预约会见时段', 'Room for meetings'] } },
  },
  heading: ['place', 'on'],
  list: {
    columns: ['place', 'span', 'left', 'state'],
    filters: ['state', 'place', 'on', 'span'],
    views: { offered: { title: ['开放预约', 'Offered'], filter: { state: 'offered' } } },
    sort: '-on',
  },
});
