import { inquiryKinds } from '@fatong/contracts/codes';
import { choice, date, end, identifier, provided, record, ref, set, state, text } from '../../../definitions/index.js';
import { lawyers } from '../area.js';
import { listBadge } from '../beside.js';
import { caseSection, columns, counted, filters, linkSection, originSection, related } from './layout.js';
import { papered, practised, registered } from './practised.js';
import { entered, isByHand, overseen, place, see, unmasking, withheld } from './records.js';

/** A lawyer inquired after a company or a marriage for a case of his (尽职调查, L10), through the service centre (L18). */
export const inquiry = record(lawyers, 'inquiry', ['尽职调查记录', 'Inquiries'], {
  law: ['L10'],
  one: 'Inquiry',
  number: 'DC{yyyymmdd}{seq:6}',
  fields: {
    ...practised({ on: ['查询日期', 'Inquired on'] }),
    ...registered,
    ...papered,
    request: ref(['办理事项', 'Request'], 'lawyers.request', { filter: true }),
    kind: choice(['查询类别', 'Kind'], inquiryKinds, { filter: true }),
    company: text(['被查询单位', 'Company'], { max: 200, search: true }),
    companyUscc: identifier(['被查询单位信用代码', 'Credit code of the company'], 'uscc', { filter: true }),
    person: text(['被查询人', 'Person'], { max: 60, class: 'personal', mask: 'name' }),
    personId: identifier(['被查询人公民身份号码', 'Resident ID of the person'], 'residentId'),
    answeredOn: date(['答复日期', 'Answered on'], { filter: true }),
    answer: text(['答复情况', 'Answer'], { max: 500 }),
  },
  states: {
    asked: state(['已申请', 'Asked'], 'waiting'),
    answered: end(['已答复', 'Answered']),
    failed: end(['未获答复', 'Not answered'], 'refused'),
  },
  sections: [
    caseSection,
    {
      title: ['查询', 'Inquiry'],
      fields: ['kind', 'request', 'company', 'companyUscc', 'person', 'personId', 'client', 'usedOn', 'answeredOn', 'answer'],
    },
    { ...originSection, fields: [...originSection.fields, 'reason', 'materials'] },
    linkSection,
  ],
  see,
  reveal: { client: unmasking, person: unmasking, personId: unmasking },
  withhold: withheld,
  show: {
    company: (i) => i.kind.in(['companyFile', 'companyPublic']),
    companyUscc: (i) => i.kind.in(['companyFile', 'companyPublic']),
    person: (i) => i.kind.is('marriage'),
    personId: (i) => i.kind.is('marriage'),
  },
  actions: {
    // Opened by a request (L18); what was asked elsewhere the city enters by hand.
    ask: {
      title: ['登记查询', 'Record an inquiry'],
      to: 'asked',
      by: 'city-clerk',
      form: [...entered, 'kind', 'company', 'companyUscc', 'person', 'personId', 'usedOn'],
      need: ['lawyer', 'kind', 'usedOn'],
      then: [provided(isByHand, set({ source: 'hand' })), set({ outcome: 'asked' })],
    },
    answer: {
      title: ['登记答复', 'Record the answer'],
      from: 'asked',
      to: 'answered',
      by: 'city-clerk',
      form: ['answeredOn', 'answer', 'materials'],
      need: ['answeredOn'],
      then: [set({ outcome: 'done' })],
    },
    unanswered: {
      title: ['办理机关不予办理', 'Refused by the authority'],
      from: 'asked',
      to: 'failed',
      by: [],
      form: ['reason'],
      then: [set({ outcome: 'refused' })],
    },
    fail: {
      title: ['登记未获答复', 'Record that there is no answer'],
      from: 'asked',
      to: 'failed',
      by: 'city-clerk',
      form: ['reason'],
      need: ['reason'],
      then: [set({ outcome: 'refused' })],
    },
    ...overseen,
  },
  place,
  related: related({ self: 'lawyers.inquiry', title: ['该律师的其他尽职调查', 'Other inquiries of the lawyer'] }),
  badges: [{ ...listBadge, of: 'lawyer', beside: 'lawyerName' }],
  menu: {
    group: 'conduct',
    order: 6,
    calls: { 'firm-clerk': { title: ['本所尽职调查', 'Inquiries of my firm'] }, lawyer: { title: ['本人尽职调查', 'My inquiries'] } },
  },
  heading: ['lawyerName', 'kind'],
  list: {
    columns: [...columns, 'kind', 'company', 'state', 'usedOn', 'answeredOn'],
    filters: [...filters, 'kind', 'companyUscc', 'answeredOn'],
    views: { asked: { title: ['待答复', 'To be answered'], filter: { state: 'asked' } } },
    sort: '-usedOn',
  },
  counted,
});
