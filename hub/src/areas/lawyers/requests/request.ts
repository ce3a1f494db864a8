import { serviceRequested, serviceWithdrawn } from '@fatong/contracts/canonical/lawyers';
import type { Recorded } from '@fatong/contracts/expression';
import { ask, did, end, goesOn, hours, record, set, stamp, state, workdays } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { answers, details, ofBinding, takenBack } from './fields.js';
import { barred } from './guards.js';
import { asked, needed, shown, told } from './kinds.js';
import { inquired, inquiryAnswered, inquiryFailed } from './inquired.js';
import { notices } from './notices.js';
import { contactAnswer, meetingHours } from './parameters.js';

const open = ['submitted', 'doubt', 'accepted', 'handling'] as const;
/** An authority has it, or will have it: while that is unknown nothing follows it. */
const sent = ['submitted', 'accepted', 'handling'] as const;
const answered = did('finish', 'giveBack', 'decline', 'takeBack');
type OfKind = Recorded<{ readonly kind?: string | null }>;

/**
 * Something that a lawyer asks an authority for in a case he is bound to (L18, 事项办理): its kind decides what is asked and of whom. It leaves us once; where it is
 * unknown whether it arrived, the authority is asked, and nothing is sent again.
 */
export const request = record(lawyers, 'request', ['事项办理', 'Requests for services'], {
  one: 'Request for a service',
  law: ['L18', 'L27', 'L28'],
  number: 'SX{yyyymmdd}{seq:6}',
  fields: { ...ofBinding, ...details, ...answers, ...takenBack },
  states: {
    draft: state(['草稿', 'Draft'], 'open'),
    submitted: state(['已提交', 'Handed in'], 'waiting'),
    doubt: state(['结果未知，正在询问', 'Outcome unknown, being asked'], 'waiting'),
    accepted: state(['外部已受理', 'Taken by the authority']),
    handling: state(['办理中', 'In hand']),
    returned: state(['退回（补正）', 'Sent back'], 'open'),
    done: end(['已完成', 'Done']),
    declined: end(['不予办理', 'Refused'], 'refused'),
    cancelled: end(['已取消', 'Cancelled'], 'refused'),
    withdrawn: end(['已撤回', 'Taken back'], 'refused'),
  },
  sections: [
    { title: ['事项', 'Service'], fields: ['kind', 'binding', 'caseNumber', 'fileNumber', 'client', 'lawyer', 'firm'] },
    { title: ['申请内容', 'What is asked'], fields: asked },
    {
      title: ['办理情况', 'Course'],
      fields: ['submittedOn', 'receiptNumber', 'acceptedOn', 'answeredOn', 'doneOn', 'returnReason', 'result'],
      brief: true,
    },
    { title: ['答复内容', 'What was answered'], fields: told, brief: true },
    { title: ['撤回', 'Taken back'], fields: ['withdrawal', 'withdrawnOn', 'withdrawing'], brief: true },
  ],
  see: { ...office.see, 'firm-clerk': 'unit', lawyer: 'own' },
  reveal: Object.fromEntries(
    (['client', 'opposing', 'claim', 'detainee', 'message', 'person', 'personId', 'result', 'companyPaper'] as const).map((field) => [
      field,
      [...office.clerks, 'lawyer'] as const,
    ]),
  ),
  show: shown,
  clocks: {
    reply: {
      title: ['联系答复期限', 'To be answered'],
      law: 'L18',
      from: did('send'),
      within: workdays(contactAnswer),
      met: answered,
      when: (r: OfKind) => r.kind.is('contact'),
      warn: [1],
    },
    arrange: {
      title: ['会见安排期限', 'To be arranged'],
      law: 'L18',
      from: did('send'),
      within: hours(meetingHours),
      met: answered,
      when: (r: OfKind) => r.kind.is('meeting'),
      warn: [12],
    },
  },
  actions: {
    apply: {
      title: ['申请事项', 'Ask for a service'],
      to: 'draft',
      by: 'lawyer',
      form: ['kind', 'binding', ...asked],
      need: needed,
      then: [goesOn('send')],
    },
    draft: { title: ['填写申请（存草稿）', 'Begin a request'], to: 'draft', by: 'lawyer', form: ['kind', 'binding', ...asked] },
    amend: {
      title: ['修改', 'Change'],
      from: ['draft', 'returned'],
      by: 'lawyer',
      form: asked,
    },
    submit: {
      title: ['提交', 'Hand in'],
      from: ['draft', 'returned'],
      to: 'draft',
      by: 'lawyer',
      due: { clock: null, when: (r) => r.state.is('returned') },
      form: asked,
      need: needed,
      then: [goesOn('send')],
    },
    send: {
      title: ['送交办理机关', 'Sent to the authority'],
      from: 'draft',
      to: 'submitted',
      by: [],
      unless: barred,
      then: [
        stamp('submittedOn'),
        ...inquired,
        set({ receiptNumber: null, acceptedOn: null, returnReason: null }),
        ask(serviceRequested, { request: 'serviceRequest', outcomes: { unknown: 'doubt', delivered: 'arrive', giveUp: 'fail' } }),
      ],
    },
    doubt: { title: ['结果未知', 'Outcome unknown'], from: 'submitted', to: 'doubt', by: [], byReport: true },
    arrive: { title: ['对方已收到', 'It arrived'], from: 'doubt', to: 'submitted', by: [], byReport: true },
    fail: {
      title: ['未能送达', 'It could not be delivered'],
      from: ['submitted', 'doubt'],
      to: 'returned',
      by: [],
      byReport: true,
      then: [set({ returnReason: '未能送达办理机关，请核对后重新提交。' })],
    },
    accept: { title: ['外部受理', 'Taken'], from: open, to: 'accepted', by: [], byReport: true, form: ['acceptedOn'] },
    proceed: { title: ['办理中', 'In hand'], from: open, to: 'handling', by: [], byReport: true },
    finish: { title: ['办结', 'Done'], from: open, to: 'done', by: [], byReport: true, form: ['doneOn'], then: [inquiryAnswered] },
    giveBack: { title: ['退回', 'Sent back'], from: open, to: 'returned', by: [], byReport: true },
    decline: { title: ['不予办理', 'Refused'], from: open, to: 'declined', by: [], byReport: true, then: [inquiryFailed] },
    cancel: { title: ['取消', 'Cancel'], from: ['draft', 'returned'], to: 'cancelled', by: 'lawyer' },
    // What an authority has already: it is told, and what it did by then is done.
    takeBack: {
      title: ['撤回申请', 'Take back'],
      from: sent,
      to: 'withdrawn',
      by: 'lawyer',
      form: ['withdrawal'],
      need: ['withdrawal'],
      danger: true,
      then: [
        stamp('withdrawnOn'),
        ask(serviceWithdrawn, {
          request: 'withdrawRequest',
          undelivered: { withdrawing: 'undelivered' },
          outcomes: { delivered: 'noteTaken' },
        }),
        set({ withdrawing: 'sent', returnReason: '律师已撤回申请。' }),
        inquiryFailed,
      ],
    },
    noteTaken: {
      title: ['办理机关已收到撤回', 'The authority has it'],
      from: 'withdrawn',
      by: [],
      byReport: true,
      then: [set({ withdrawing: 'arrived' })],
    },
    annotate: { title: ['批注', 'Annotate'], by: office.all, reason: ['批注内容', 'Note'], internal: true },
  },
  notices,
  place: { district: 'lawyer', owner: { ref: 'firm' }, involve: { lawyer: { role: 'subject', as: 'entry' } } },
  menu: {
    group: 'protection',
    order: 2,
    calls: { lawyer: { title: ['事项办理', 'Services'] }, 'firm-clerk': { title: ['本所律师事项', 'Requests of the firm'] } },
  },
  heading: ['kind', 'caseNumber'],
  list: {
    columns: ['number', 'kind', 'caseNumber', 'lawyerName', 'state', 'receiptNumber', 'submittedOn', 'acceptedOn', 'doneOn'],
    filters: [
      'state',
      'kind',
      'caseNumber',
      'receiptNumber',
      'lawyer',
      'firm',
      'district',
      'binding',
      'target',
      'court',
      'procuratorate',
      'place',
      'submittedOn',
      'acceptedOn',
      'doneOn',
      'withdrawnOn',
      'withdrawing',
      'standing',
    ],
    views: {
      open: { title: ['办理中', 'Under way'], filter: { state: ['submitted', 'doubt', 'accepted', 'handling'] } },
      returned: { title: ['待补正', 'To be completed'], filter: { state: ['draft', 'returned'] } },
      done: { title: ['已完成', 'Done'], filter: { state: 'done' } },
    },
    sort: '-submittedOn',
  },
  counted: { submittedOn: ['kind'] },
});
