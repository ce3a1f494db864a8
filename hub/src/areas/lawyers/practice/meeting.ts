import { companionRoles, meetingPermissions } from '@fatong/contracts/codes';
import { not } from '@fatong/contracts/expression';
import { at, choice, hours, integer, record, rows, slot, text } from '../../../definitions/index.js';
import { lawyers } from '../area.js';
import { listBadge } from '../beside.js';
import {
  boundSection,
  columns,
  toldCounted,
  filters,
  linkSection,
  matchSection,
  related,
  timeSection,
  toldFilters,
  toldView,
} from './layout.js';
import { meetWithin } from './parameters.js';
import { practised, told, toldByAll } from './practised.js';
import { place, see, toldActions, toldMatching, toldStates, unmasking, withheld } from './records.js';

const ofMeeting = {
  detainee: text(['被会见人', 'Who is met'], { max: 60, class: 'personal', mask: 'name' }),
  booked: slot(['预约时段', 'Booked'], { filter: true }),
  met: slot(['会见时段', 'Met'], { filter: true }),
  permission: choice(['会见许可', 'Permission'], meetingPermissions, { filter: true }),
  companions: rows(['随行人员', 'Companions'], {
    name: text(['姓名', 'Name'], { required: true, max: 60 }),
    role: choice(['身份', 'Role'], companionRoles),
    certificate: text(['证号', 'Certificate'], { max: 40 }),
  }),
  waited: integer(['申请至会见', 'Asked to met'], { unit: ['小时', 'hours'] }),
} as const;

/** A lawyer asked to meet who is held in a detention house or a prison (会见, L09), and met him, or did not. */
export const meeting = record(lawyers, 'meeting', ['会见记录', 'Meetings'], {
  law: ['L09'],
  one: 'Meeting',
  number: 'HJ{yyyymmdd}{seq:6}',
  fields: { ...practised({ on: ['会见日期', 'Met on'] }), ...told, ...ofMeeting },
  states: toldStates,
  intake: {
    fields: [...toldByAll, 'detainee', 'booked', 'met', 'permission', 'companions', 'waited'],
    opens: 'receive',
    withdraws: 'withdraw',
  },
  matching: toldMatching,
  sections: [
    boundSection,
    { title: ['会见', 'Meeting'], fields: ['client', 'detainee', 'permission', 'companions', 'booked', 'met', 'usedOn', 'waited'] },
    timeSection,
    matchSection,
    linkSection,
  ],
  see,
  reveal: { client: unmasking, detainee: unmasking },
  withhold: withheld,
  // 看守所 arranges a meeting within 48 hours of the asking (刑事诉讼法 39); a prison is measured alike.
  clocks: {
    meet: {
      title: ['安排会见', 'To be met'],
      law: '刑诉法39',
      from: at('askedAt'),
      within: hours(meetWithin),
      met: at('usedAt'),
      when: (m) => not(m.outcome.in(['refused', 'cancelled'])),
    },
  },
  actions: toldActions,
  place,
  related: related({ self: 'lawyers.meeting', title: ['该律师的其他会见记录', 'Other meetings of the lawyer'] }),
  badges: [{ ...listBadge, of: 'lawyer', beside: 'lawyerName' }],
  menu: {
    group: 'conduct',
    order: 5,
    calls: { 'firm-clerk': { title: ['本所会见记录', 'Meetings of my firm'] }, lawyer: { title: ['本人会见记录', 'My meetings'] } },
  },
  heading: ['lawyerName', 'caseNumber'],
  list: {
    columns: [...columns, 'permission', 'outcome', 'usedOn', 'waited', 'meetDue'],
    filters: [...filters, ...toldFilters, 'permission', 'meetStanding'],
    views: toldView,
    sort: '-usedOn',
  },
  counted: toldCounted,
});
