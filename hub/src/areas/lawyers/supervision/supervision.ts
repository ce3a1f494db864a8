import { districts } from '@fatong/contracts/bureau/shanghai';
import { choice, date, end, prose, record, ref, stamp, state, text } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { complaint } from '../complaints/complaint.js';
import { lawyer } from '../registers/lawyer.js';

const district = { roles: office.district, at: 'district' } as const;

/** A supervision order (督办单): the city tells a district to look into a complaint; who opened it does not find it done (经办 ≠ 审批). */
export const supervision = record(lawyers, 'supervision', ['督办单', 'Supervision orders'], {
  law: ['L02'],
  one: 'Supervision order',
  number: 'LS{yyyymmdd}{seq:6}',
  fields: {
    subject: text(['督办事项', 'Subject'], { required: true, search: true, filter: true }),
    complaint: ref(['投诉案件', 'Complaint'], complaint, { required: true, filter: true }),
    lawyer: ref(['被投诉律师', 'Lawyer complained of'], lawyer, { filter: true, take: { ref: 'complaint', field: 'lawyer' } }),
    seat: choice(['承办区局', 'District in charge'], districts, { required: true }),
    requirement: prose(['督办要求', 'What is required'], { required: true, max: 4000 }),
    dueOn: date(['反馈期限', 'Due on'], { required: true, filter: true }),
    signedOn: date(['签收日期', 'Signed for on']),
    reply: prose(['办理情况', 'What was done'], { max: 8000 }),
    answeredOn: date(['反馈日期', 'Answered on']),
    conclusion: prose(['办结意见', 'Conclusion'], { max: 4000 }),
    closedOn: date(['办结日期', 'Closed on']),
  },
  states: {
    issued: state(['待签收', 'To be signed for'], 'open'),
    handling: state(['办理中', 'In hand']),
    answered: state(['已反馈', 'Answered'], 'waiting'),
    closed: end(['已办结', 'Closed']),
    withdrawn: end(['已撤销', 'Withdrawn'], 'refused'),
  },
  sections: [
    { title: ['督办', 'Order'], fields: ['subject', 'complaint', 'lawyer', 'seat', 'requirement', 'dueOn'] },
    { title: ['办理', 'Handling'], fields: ['signedOn', 'reply', 'answeredOn', 'conclusion', 'closedOn'] },
  ],
  see: { ...office.see },
  actions: {
    issue: { title: ['发督办单', 'Issue'], to: 'issued', by: office.city, form: ['subject', 'complaint', 'seat', 'requirement', 'dueOn'] },
    sign: { title: ['签收', 'Sign for'], from: 'issued', to: 'handling', by: office.district, due: true, then: [stamp('signedOn')] },
    answer: {
      title: ['反馈', 'Answer'],
      from: 'handling',
      to: 'answered',
      by: office.district,
      due: true,
      form: ['reply'],
      need: ['reply'],
      then: [stamp('answeredOn')],
    },
    sendBack: { title: ['退回', 'Send back'], from: 'answered', to: 'handling', by: office.city, reason: true },
    close: {
      title: ['办结', 'Close'],
      from: 'answered',
      to: 'closed',
      by: office.city,
      due: { clock: null },
      notBy: 'issue',
      form: ['conclusion'],
      need: ['conclusion'],
      then: [stamp('closedOn')],
    },
    withdraw: {
      title: ['撤销', 'Withdraw'],
      from: ['issued', 'handling', 'answered'],
      to: 'withdrawn',
      by: ['city-lead'],
      reason: true,
      danger: true,
    },
  },
  notices: {
    issued: {
      words: [
        '市局发来督办单，请签收并按期反馈。督办事项：{subject}；反馈期限：{dueOn}。',
        'The city issued a supervision order: sign for it and answer in time. Subject: {subject}; due on {dueOn}.',
      ],
      on: { action: 'issue' },
      to: district,
    },
    answered: {
      words: ['区局反馈了督办单：{subject}。', 'The district answered a supervision order: {subject}.'],
      on: { action: 'answer' },
      to: { roles: office.city, at: 'all' },
    },
    sentBack: {
      words: ['市局退回了督办单反馈，请按要求补充：{subject}。', 'The city sent an answer back, to be completed: {subject}.'],
      on: { action: 'sendBack' },
      to: district,
    },
    closed: { words: ['督办单已办结：{subject}。', 'A supervision order was closed: {subject}.'], on: { action: 'close' }, to: district },
    withdrawn: {
      words: ['督办单已撤销，无需再办理：{subject}。', 'A supervision order was withdrawn, nothing more is to be done: {subject}.'],
      on: { action: 'withdraw' },
      to: district,
    },
  },
  place: { district: 'seat' },
  menu: { group: 'supervision', order: 2 },
  heading: ['subject'],
  due: 'dueOn',
  list: {
    columns: ['number', 'subject', 'complaint', 'district', 'state', 'dueOn'],
    filters: ['state', 'district', 'dueOn', 'subject', 'complaint', 'lawyer'],
    views: { open: { title: ['在办', 'In hand'], filter: { state: ['issued', 'handling', 'answered'] } } },
    sort: '-createdAt',
  },
});
