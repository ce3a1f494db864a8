import {
  approval,
  choice,
  date,
  days,
  end,
  extend,
  did,
  files,
  prose,
  record,
  ref,
  rows,
  since,
  staff,
  stamp,
  state,
  text,
  workdays,
} from '../../../definitions/index.js';
import { notary, see } from '../area.js';
import { office } from '../registers/office.js';
import { person } from '../registers/person.js';

const channels = {
  visit: ['来访', 'Visit'],
  letter: ['来信', 'Letter'],
  call: ['电话', 'Call'],
  web: ['网络', 'Internet'],
  transferred: ['转办', 'Handed over'],
} as const;
const matters = {
  quality: ['公证质量', 'Quality'],
  fee: ['收费', 'Fees'],
  attitude: ['服务态度', 'Attitude'],
  delay: ['拖延', 'Delay'],
  refusal: ['不予办理', 'Refused to act'],
  conduct: ['执业行为', 'Conduct'],
  other: ['其他', 'Other'],
} as const;
const results = {
  substantiated: ['属实', 'Substantiated'],
  partly: ['部分属实', 'Partly'],
  not: ['不属实', 'Not substantiated'],
} as const;
/** Who handles it: the city of its own offices, the district of those it supervises. */
const handlers = ['clerk', 'district'] as const;
const investigating = ['clerk', 'inspector', 'district'] as const;

const answer = approval('answer', ['答复', 'Answer'], {
  from: 'investigating',
  to: 'answered',
  by: investigating,
  chain: [['lead', 'district']],
  form: ['findings', 'result', 'reply'],
  need: ['findings', 'result', 'reply'],
  internal: true,
  then: [stamp('answeredOn')],
});
const extension = approval('extension', ['延期', 'Extension'], {
  from: 'investigating',
  to: 'investigating',
  by: investigating,
  chain: [['lead', 'district']],
  form: ['extensionGrounds'],
  need: ['extensionGrounds'],
  internal: true,
  then: [extend('finish', days(30), { most: 1, law: 'N28' })],
});

/** 投诉举报 (N28): received, accepted or not within seven working days, looked into by two at least, answered within sixty days and thirty more. */
export const complaint = record(notary, 'complaint', ['投诉举报', 'Complaints'], {
  one: 'Complaint',
  law: 'N28',
  number: 'GTS{yyyymmdd}{seq:6}',
  fields: {
    subject: text(['投诉事项', 'Subject'], { required: true, max: 120, search: true, filter: true }),
    complainant: text(['投诉人', 'Complainant'], { class: 'personal', mask: 'name', required: true, max: 60, filter: true }),
    phone: text(['联系电话', 'Phone'], { class: 'personal', mask: 'phone', max: 40 }),
    channel: choice(['渠道', 'Channel'], channels, { required: true, filter: true }),
    matter: choice(['投诉类别', 'About'], matters, { required: true, filter: true }),
    office: ref(['被投诉机构', 'Office'], office, { required: true, filter: true }),
    officeName: text(['机构名称', 'Name of the office'], { take: { ref: 'office', field: 'name' }, max: 100 }),
    respondent: ref(['被投诉人', 'Person'], person, { filter: true }),
    content: prose(['投诉内容', 'What is said'], { class: 'sensitive', required: true, max: 8000 }),
    evidence: files(['证据材料', 'Evidence'], { class: 'sensitive', most: 10 }),
    receivedOn: date(['收到日期', 'Received on'], { required: true, filter: true }),
    acceptedOn: date(['受理日期', 'Accepted on'], { filter: true }),
    transferredTo: text(['转送单位', 'Handed over to'], { max: 100 }),
    investigators: staff(['调查人员', 'Investigators'], { roles: investigating, least: 2, most: 6, except: 'recused' }),
    recused: staff(['回避人员', 'Recused'], { roles: investigating, most: 6 }),
    steps: rows(
      ['调查记录', 'Steps'],
      { on: date(['日期', 'On'], { required: true }), what: prose(['内容', 'What'], { required: true, max: 4000 }) },
      { appendOnly: true, most: 100 },
    ),
    findings: prose(['查明情况', 'Findings'], { class: 'sensitive', max: 8000 }),
    result: choice(['调查结论', 'Result'], results, { filter: true }),
    reply: prose(['答复内容', 'Answer'], { class: 'sensitive', max: 8000 }),
    answeredOn: date(['答复日期', 'Answered on'], { filter: true }),
    extensionGrounds: prose(['延期理由', 'Grounds of the extension'], { max: 2000 }),
    archivedOn: date(['归档日期', 'Archived on']),
    ...answer.fields,
    ...extension.fields,
  },
  states: {
    received: state(['待受理', 'To be accepted'], 'open'),
    accepted: state(['已受理', 'Accepted']),
    investigating: state(['调查中', 'Looked into']),
    ...answer.states,
    ...extension.states,
    answered: state(['已答复', 'Answered'], 'done'),
    archived: end(['已归档', 'Archived']),
    refused: end(['不予受理', 'Not accepted'], 'refused'),
    transferred: end(['已转送', 'Handed over']),
  },
  see,
  reveal: {
    complainant: [...investigating, 'lead'],
    phone: handlers,
    content: [...investigating, 'lead', 'chief'],
    evidence: [...investigating, 'lead'],
    findings: [...investigating, 'lead', 'chief'],
    reply: [...investigating, 'lead', 'chief'],
  },
  withhold: [
    {
      from: 'office',
      fields: ['complainant', 'phone', 'evidence', 'steps', 'recused'],
      why: ['投诉人信息不向被投诉机构公开。', 'Who complained is not told to the office.'],
    },
  ],
  clocks: {
    accept: {
      title: ['受理告知（七个工作日）', 'Accepted and told'],
      law: 'N28',
      from: since('receivedOn'),
      within: workdays(7),
      met: did('accept', 'refuse', 'transfer'),
      warn: [2, 1],
    },
    finish: {
      title: ['办结答复（六十日）', 'Answer'],
      law: 'N28',
      from: since('acceptedOn'),
      within: days(60),
      met: since('answeredOn'),
      warn: [10, 3],
    },
  },
  actions: {
    receive: {
      title: ['登记投诉', 'Receive a complaint'],
      to: 'received',
      by: handlers,
      form: ['subject', 'complainant', 'phone', 'channel', 'matter', 'office', 'respondent', 'content', 'evidence', 'receivedOn'],
    },
    accept: { title: ['受理', 'Accept'], from: 'received', to: 'accepted', by: handlers, due: 'accept', then: [stamp('acceptedOn')] },
    refuse: { title: ['不予受理', 'Do not accept'], from: 'received', to: 'refused', by: handlers, reason: true, danger: true },
    transfer: {
      title: ['转送', 'Hand over'],
      from: 'received',
      to: 'transferred',
      by: handlers,
      form: ['transferredTo'],
      need: ['transferredTo'],
      reason: 'optional',
    },
    investigate: {
      title: ['确定调查人员', 'Name the investigators'],
      from: ['accepted', 'investigating'],
      to: 'investigating',
      by: [...handlers, 'lead'],
      due: { clock: 'finish', when: (c) => c.state.is('accepted') },
      form: ['investigators', 'recused'],
      need: ['investigators'],
    },
    note: {
      title: ['调查记录', 'Step taken'],
      from: 'investigating',
      by: investigating,
      assignee: 'investigators',
      form: ['steps'],
      need: ['steps'],
    },
    ...answer.actions,
    askAnswer: { ...answer.actions.askAnswer, assignee: 'investigators', due: 'finish' },
    ...extension.actions,
    askExtension: {
      ...extension.actions.askExtension,
      assignee: 'investigators',
      unless: [
        {
          when: (c) => c.finishExtended.atLeast(1),
          why: ['已延期一次，不能再次延期。', 'It was extended once: it is not extended again.'],
        },
      ],
    },
    archive: { title: ['归档', 'Archive'], from: 'answered', to: 'archived', by: handlers, then: [stamp('archivedOn')] },
  },
  notices: {
    ...answer.notices,
    ...extension.notices,
    acceptLate: {
      words: [
        '投诉《{subject}》逾期未决定是否受理（{acceptDue}）。',
        'Whether the complaint “{subject}” is accepted should have been said by {acceptDue}.',
      ],
      on: { clock: 'accept', at: 'end' },
      to: { roles: [...handlers, 'lead'], at: 'scope' },
    },
    near: {
      words: ['投诉《{subject}》应于{finishDue}前答复。', 'The complaint “{subject}” is to be answered by {finishDue}.'],
      on: { clock: 'finish', at: 'warn' },
      to: { roles: handlers, at: 'scope' },
    },
    answered: {
      words: ['关于贵机构的投诉《{subject}》已办结：{result}。', 'The complaint “{subject}” about your office was answered: {result}.'],
      on: { action: 'approveAnswer' },
      to: { roles: 'office', at: { unitOf: 'office' } },
    },
  },
  place: {
    district: 'office',
    involve: { office: { role: 'subject', as: 'unit' }, respondent: { role: 'subject', as: 'entry' } },
  },
  related: [
    {
      title: ['转出的事件', 'Events from it'],
      type: 'notary.event',
      by: 'complaint',
      begin: { actions: ['fromComplaint'], fill: { complaint: 'id', office: 'office', subject: 'subject' } },
      notFor: ['office'],
    },
  ],
  menu: { group: 'supervision', order: 2 },
  heading: ['subject'],
  list: {
    columns: ['number', 'subject', 'matter', 'office', 'receivedOn', 'acceptDue', 'finishDue', 'result', 'state'],
    filters: [
      'state',
      'standing',
      'acceptStanding',
      'finishStanding',
      'subject',
      'channel',
      'matter',
      'office',
      'respondent',
      'result',
      'receivedOn',
      'answeredOn',
    ],
    views: {
      open: { title: ['在办', 'In hand'], filter: { state: ['received', 'accepted', 'investigating', 'answer', 'extension'] } },
      substantiated: { title: ['查证属实', 'Substantiated'], filter: { result: ['substantiated', 'partly'] } },
    },
    sort: '-receivedOn',
  },
  counted: { receivedOn: ['office', 'matter', 'result'] },
});
