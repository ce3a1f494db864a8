import { officeTasked } from '@fatong/contracts/canonical/notary';
import { each, least, not, when, type Condition, type Recorded } from '@fatong/contracts/expression';
import {
  approval,
  choice,
  date,
  did,
  end,
  files,
  instant,
  integer,
  minute,
  minutes,
  prose,
  provided,
  reckon,
  record,
  ref,
  rows,
  say,
  sign,
  since,
  stamp,
  state,
  text,
  until,
  workdays,
} from '../../../definitions/index.js';
import { bureau, notary } from '../area.js';
import { receivers } from '../documents/codes.js';
import { addressee, addresseeKinds } from '../registers/addressee.js';

const urgencies = { usual: ['一般', 'Usual'], urgent: ['紧急', 'Urgent'], special: ['特急', 'Most urgent'] } as const;
const isOfOffice = (t: Recorded<{ readonly leadKind?: string | null }>) => t.leadKind.is('office');
const leadAlone = ['只有主办单位可以办理。', 'Only the unit in charge may do this.'] as const;

interface Planned {
  readonly milestones?: readonly { readonly due?: string | null; readonly doneOn?: string | null }[] | null;
  readonly givenOn?: string | null;
  readonly dueOn?: string | null;
  readonly newDueOn?: string | null;
}
/** The first last day among the milestones that are not done: by it the task shows its red light. */
const nextMilestone = reckon('nextDue', (t: Recorded<Planned>) =>
  least(each(t.milestones, (one) => when(not(one.doneOn.exists()), one.due))),
);
const inTime = [
  {
    at: 'milestones.due',
    when: (t: Recorded<Planned>) => each(t.milestones, (one): Condition => one.due.less(t.givenOn)),
    why: ['节点期限不能早于下达当日。', 'The last day of a milestone is not before the day the task is given.'],
  },
  {
    at: 'dueOn',
    when: (t: Recorded<Planned>): Condition => t.dueOn.less(t.givenOn),
    why: ['办结期限不能早于下达当日。', 'The last day is not before the day the task is given.'],
  },
] as const;
const plannedInTime = [
  ...inTime,
  {
    at: 'milestones.due',
    when: (t: Recorded<Planned>) => each(t.milestones, (one): Condition => one.due.greater(t.dueOn)),
    why: ['节点期限不能晚于办结期限。', 'The last day of a milestone is not after that of the task.'],
  },
] as const;

/** N19: once, on the ground written with it, until the day that is asked for. */
const extension = approval('extension', ['延期', 'Extension'], {
  from: 'handling',
  to: 'handling',
  by: receivers,
  chain: ['lead'],
  form: ['newDueOn', 'extensionGrounds'],
  need: ['newDueOn', 'extensionGrounds'],
  then: [reckon('dueOn', (t: Recorded<Planned>) => t.newDueOn), stamp('extendedOn')],
});

/** 督办 (N18, N19): what the city has a unit do, by milestones; signed for, reported on with papers, and closed by the city alone. It belongs to the unit in charge. */
export const task = record(notary, 'task', ['督办', 'Tasks'], {
  one: 'Task',
  law: ['N18', 'N19'],
  number: 'GDB{yyyymmdd}{seq:6}',
  fields: {
    subject: text(['督办事项', 'Subject'], { required: true, max: 120, search: true, filter: true }),
    content: prose(['督办内容', 'What is to be done'], { required: true, max: 8000 }),
    urgency: choice(['缓急', 'Urgency'], urgencies, { filter: true }),
    lead: ref(['主办单位', 'Unit in charge'], addressee, { filter: true }),
    leadName: text(['主办单位名称', 'Name of the unit in charge'], { max: 100, take: { ref: 'lead', field: 'name' } }),
    leadCode: text(['主办单位编号', 'Code of the unit in charge'], { max: 40, take: { ref: 'lead', field: 'code' } }),
    leadKind: choice(['主办单位类别', 'Kind of the unit in charge'], addresseeKinds, { take: { ref: 'lead', field: 'kind' } }),
    assisting: ref(['协办单位', 'Assisting units'], addressee, { many: true, most: 40, filter: true }),
    event: ref(['来源事件', 'Event it comes from'], 'notary.event', { filter: true }),
    givenOn: date(['下达日期', 'Given on'], { filter: true }),
    dueOn: date(['办结期限', 'To be done by'], { filter: true }),
    milestones: rows(
      ['节点计划', 'Milestones'],
      {
        content: text(['节点内容', 'What'], { required: true, max: 300 }),
        unit: ref(['责任单位', 'Unit'], addressee),
        due: date(['期限', 'By'], { required: true }),
        doneOn: date(['完成日期', 'Done on']),
        proof: files(['成果附件', 'Proof'], { most: 5 }),
      },
      { most: 30 },
    ),
    nextDue: date(['最近未完成节点期限', 'Next milestone'], { filter: true }),
    signedAt: instant(['主办单位签收时间', 'Signed at']),
    signedBy: text(['主办单位签收人', 'Signed by'], { max: 60 }),
    signatures: minutes(['签收情况', 'Signatures']),
    feedback: rows(
      ['办理反馈', 'Reports'],
      {
        milestone: integer(['对应节点', 'Milestone'], { min: 1, max: 30 }),
        what: prose(['办理情况', 'What was done'], { required: true, max: 4000 }),
        papers: files(['附件', 'Files'], { most: 10 }),
      },
      { appendOnly: true, most: 100 },
    ),
    summary: prose(['办结情况', 'How it was done'], { max: 8000 }),
    newDueOn: date(['申请延期至', 'Extension asked until']),
    extensionGrounds: prose(['延期理由', 'Grounds of the extension'], { max: 2000 }),
    extendedOn: date(['批准延期日期', 'Extended on']),
    conclusion: prose(['办结意见', 'Conclusion'], { max: 4000 }),
    closedOn: date(['办结日期', 'Closed on'], { filter: true }),
    ...extension.fields,
  },
  sections: [
    {
      title: ['督办', 'Task'],
      fields: [
        'subject',
        'content',
        'urgency',
        'lead',
        'leadName',
        'leadCode',
        'leadKind',
        'assisting',
        'event',
        'givenOn',
        'dueOn',
        'milestones',
        'nextDue',
      ],
    },
    { title: ['签收', 'Receipt'], fields: ['signedAt', 'signedBy', 'signatures'], brief: true },
    { title: ['办理', 'Handling'], fields: ['feedback', 'summary', 'conclusion', 'closedOn'], brief: true },
    { title: ['延期', 'Extension'], fields: ['newDueOn', 'extensionGrounds', 'extendedOn', 'extensionStep'], brief: true },
  ],
  states: {
    given: state(['待签收', 'To be signed for'], 'open'),
    handling: state(['办理中', 'In hand']),
    ...extension.states,
    closing: state(['申请办结', 'Asked to be closed'], 'waiting'),
    closed: end(['已办结', 'Closed']),
    withdrawn: end(['已撤销', 'Withdrawn'], 'refused'),
  },
  see: {
    lead: 'city',
    clerk: 'city',
    chief: 'city',
    inspector: 'city',
    district: { scope: 'district', when: (t) => t.givenOn.exists(), or: 'unit' },
    association: 'unit',
    'association-head': 'unit',
    office: 'unit',
  },
  clocks: {
    sign: { title: ['签收', 'Signature'], from: did('create'), within: workdays(1), met: did('sign', 'withdraw'), warn: [0] },
    milestone: {
      title: ['节点', 'Milestone'],
      from: since('givenOn'),
      within: until('nextDue'),
      met: did('close', 'withdraw'),
      warn: [3, 1],
    },
    finish: { title: ['办结', 'To be done'], from: since('givenOn'), within: until('dueOn'), met: did('close', 'withdraw'), warn: [5, 1] },
  },
  actions: {
    create: {
      title: ['下达督办', 'Give a task'],
      to: 'given',
      by: bureau,
      form: ['subject', 'content', 'urgency', 'lead', 'assisting', 'event', 'dueOn', 'milestones'],
      need: ['subject', 'content', 'lead', 'dueOn', 'milestones'],
      refuses: [
        ...plannedInTime,
        {
          at: 'assisting',
          when: (t) => t.assisting.has(t.lead),
          why: ['主办单位不能同时为协办单位。', 'The unit in charge does not assist itself.'],
        },
      ],
      then: [stamp('givenOn'), nextMilestone, provided(isOfOffice, say(officeTasked))],
    },
    sign: {
      title: ['签收', 'Sign for it'],
      from: 'given',
      to: 'handling',
      by: receivers,
      ownerOnly: leadAlone,
      due: 'sign',
      then: [stamp('signedAt'), sign('signedBy'), minute('signatures')],
    },
    acknowledge: {
      title: ['协办签收', 'Sign as an assisting unit'],
      from: ['given', 'handling', 'extension'],
      by: receivers,
      notOwner: ['主办单位请办理“签收”。', 'The unit in charge signs by “Sign for it”.'],
      unless: [{ when: (t) => not(t.assisting.exists()), why: ['本督办没有协办单位。', 'No unit assists in this task.'] }],
      then: [minute('signatures')],
    },
    report: {
      title: ['反馈', 'Report'],
      from: ['handling', 'extension'],
      by: receivers,
      form: ['feedback'],
      need: ['feedback'],
    },
    tick: {
      title: ['核销节点', 'Keep what is done'],
      from: ['handling', 'extension', 'closing'],
      by: bureau,
      form: ['milestones'],
      need: ['milestones'],
      refuses: [inTime[0]],
      then: [nextMilestone],
    },
    askClose: {
      title: ['申请办结', 'Ask to be closed'],
      from: 'handling',
      to: 'closing',
      by: receivers,
      ownerOnly: leadAlone,
      due: 'finish',
      form: ['summary'],
      need: ['summary'],
      unless: [
        {
          when: (t) => not(t.feedback.exists()),
          why: ['尚无办理反馈，不能申请办结。', 'Nothing was reported yet: it is not asked to be closed.'],
        },
      ],
    },
    close: {
      title: ['办结', 'Close'],
      from: 'closing',
      to: 'closed',
      by: bureau,
      due: { clock: null },
      form: ['conclusion'],
      then: [stamp('closedOn')],
    },
    sendBack: { title: ['退回继续办理', 'Send back'], from: 'closing', to: 'handling', by: bureau, reason: true },
    withdraw: { title: ['撤销督办', 'Withdraw'], from: ['given', 'handling'], to: 'withdrawn', by: 'lead', reason: true, danger: true },
    ...extension.actions,
    askExtension: {
      ...extension.actions.askExtension,
      ownerOnly: leadAlone,
      unless: [
        { when: (t) => t.extendedOn.exists(), why: ['已延期一次，不能再次延期。', 'It was extended once: it is not extended again.'] },
        {
          when: (t) => t.clock.finish.is('overdue'),
          why: ['办结期限已过，不能申请延期。', 'The last day is over: no extension is asked.'],
        },
      ],
      refuses: [
        {
          at: 'newDueOn',
          when: (t: Recorded<Planned>): Condition => t.newDueOn.atMost(t.dueOn),
          why: ['延期后的期限应晚于原期限。', 'The new last day is after the one there is.'],
        },
      ],
    },
  },
  notices: {
    given: {
      words: [
        '收到督办《{subject}》，请于一个工作日内签收，{dueOn}前办结。',
        'The task “{subject}” was given: sign within a working day, to be done by {dueOn}.',
      ],
      on: { action: 'create' },
      to: [
        { roles: receivers, at: 'owner' },
        { roles: receivers, at: { unitOf: 'assisting' } },
      ],
    },
    unsigned: {
      words: ['督办《{subject}》尚未签收，请于今日签收。', 'The task “{subject}” is not signed for yet: do so today.'],
      on: { clock: 'sign', at: 'warn' },
      to: { roles: receivers, at: 'owner' },
    },
    signLate: {
      words: ['督办《{subject}》主办单位逾期未签收。', 'The unit in charge has not signed for “{subject}” in time.'],
      on: { clock: 'sign', at: 'end' },
      to: { roles: 'clerk', at: 'all' },
    },
    milestoneNear: {
      words: ['督办《{subject}》有节点将于{nextDue}到期。', 'A milestone of “{subject}” is due on {nextDue}.'],
      on: { clock: 'milestone', at: 'warn' },
      to: [
        { roles: receivers, at: 'owner' },
        { roles: receivers, at: { unitOf: 'assisting' } },
      ],
    },
    milestoneLate: {
      words: ['督办《{subject}》有节点逾期（{nextDue}），请尽快办理。', 'A milestone of “{subject}” is overdue since {nextDue}.'],
      on: { clock: 'milestone', at: 'end' },
      to: [
        { roles: receivers, at: 'owner' },
        { roles: receivers, at: { unitOf: 'assisting' } },
        { roles: bureau, at: 'all' },
      ],
    },
    late: {
      words: ['督办《{subject}》已超过办结期限（{dueOn}）。', 'The task “{subject}” is overdue since {dueOn}.'],
      on: { clock: 'finish', at: 'end' },
      to: [
        { roles: receivers, at: 'owner' },
        { roles: bureau, at: 'all' },
      ],
    },
    closing: {
      words: ['督办《{subject}》申请办结，请核。', 'The task “{subject}” is asked to be closed.'],
      on: { action: 'askClose' },
      to: { roles: bureau, at: 'all' },
    },
    back: {
      words: ['督办《{subject}》被退回，请继续办理。', 'The task “{subject}” was sent back.'],
      on: { action: 'sendBack' },
      to: { roles: receivers, at: 'owner' },
    },
    closed: {
      words: ['督办《{subject}》已办结。', 'The task “{subject}” was closed.'],
      on: { action: 'close' },
      to: { roles: receivers, at: 'owner' },
    },
    ...extension.notices,
  },
  show: { event: (t) => t.event.exists() },
  place: { district: 'lead', owner: { ref: 'lead' }, involve: { assisting: { role: 'part', as: 'unit' } } },
  menu: { group: 'documents', order: 4 },
  heading: ['subject'],
  list: {
    columns: ['number', 'subject', 'urgency', 'lead', 'givenOn', 'milestoneDue', 'finishDue', 'state'],
    filters: [
      'state',
      'milestoneStanding',
      'finishStanding',
      'subject',
      'lead',
      'assisting',
      'event',
      'urgency',
      'givenOn',
      'dueOn',
      'closedOn',
    ],
    views: {
      late: { title: ['逾期', 'Overdue'], filter: { milestoneStanding: 'overdue' } },
      closing: { title: ['申请办结', 'Asked to be closed'], filter: { state: 'closing' } },
      open: { title: ['在办', 'In hand'], filter: { state: ['given', 'handling', 'extension', 'closing'] } },
    },
    sort: '-createdAt',
  },
});
