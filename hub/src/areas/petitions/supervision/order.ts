import { and, not } from '@fatong/contracts/expression';
import {
  boolean,
  choice,
  counts,
  date,
  derive,
  did,
  end,
  integer,
  lasts,
  named,
  prose,
  record,
  ref,
  rows,
  set,
  since,
  stamp,
  state,
  text,
  until,
  type DateField,
  type RecordType,
  type RefField,
} from '../../../definitions/index.js';
import { handlers, heads, petitions } from '../area.js';
import { orderTexts } from '../public/telling-staff.js';
import { body } from '../registers/body.js';
import { kinds, orderLevels, recipients } from './kinds.js';

const sources = {
  hand: ['人工发出', 'By hand'],
  rule: ['预警规则', 'By rule'],
  quality: ['质量评查返工', 'Quality check'],
  rating: ['满意度评价', 'By rating'],
} as const;
const quarterStart = (day: string): string =>
  `${day.slice(0, 4)}-${String(Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`;
/** What of another order is asked; it is this very type, which is not declared yet. */
type Issued = RecordType<{ readonly body: RefField; readonly issuedOn: DateField }>;
interface Counted {
  readonly body?: string | null;
  readonly earlier?: number | null;
}
/** How often the unit was called to order in this quarter before. */
const counted = [
  counts(named<Issued>('petitions.order'), {
    earlier: (one, { body: unit }: Counted, today) =>
      unit ? and(one.body.is(unit), one.issuedOn.atLeast(quarterStart(today)), not(one.state.in(['lapsed', 'withdrawn']))) : null,
  }),
  derive<Counted>()(['isRepeated'], ({ earlier }) => ({ isRepeated: (earlier ?? 0) > 0 })),
] as const;

const owners = { roles: [...handlers, ...heads], at: 'owner' } as const;

/**
 * A supervision order (督办单) to a unit in charge: by hand or by a rule, signed for, answered, and closed by another than who issued it (P15–P17, P27).
 */
export const order = record(petitions, 'order', ['督办单', 'Supervision orders'], {
  one: 'Supervision order',
  law: ['P15', 'P27'],
  number: 'DB{yyyymmdd}{seq:6}',
  fields: {
    subject: text(['督办事项', 'Subject'], { required: true, max: 120, search: true, filter: true }),
    level: choice(['督办级别', 'Level'], orderLevels, { filter: true }),
    kind: choice(['预警类别', 'Kind'], kinds, { filter: true }),
    source: choice(['来源', 'Source'], sources, { filter: true }),
    petition: ref(['信访事项', 'Petition'], 'petitions.petition', { filter: true }),
    part: ref(['分办件', 'Part'], 'petitions.part', { filter: true }),
    body: ref(['督办单位', 'Unit'], body, { required: true, filter: true }),
    bodyName: text(['单位名称', 'Name of the unit'], { take: { ref: 'body', field: 'name' }, max: 100 }),
    bodyCode: text(['单位编号', 'Code of the unit'], { take: { ref: 'body', field: 'code' }, max: 40 }),
    assisting: ref(['协办单位', 'Assisting units'], body, { many: true, filter: true }),
    ruleName: text(['规则', 'Rule'], { max: 120, filter: true }),
    recipients: choice(['同时告知', 'Told besides'], recipients, { many: true }),
    earlier: integer(['本季度此前督办（次）', 'Orders before it in this quarter'], { min: 0 }),
    isRepeated: boolean(['重复督办', 'Repeated'], { filter: true }),
    basis: prose(['触发的规则', 'Rule and facts'], { max: 2000 }),
    requirement: prose(['督办要求', 'What is required'], { max: 4000 }),
    issuedOn: date(['发出日期', 'Issued on'], { filter: true }),
    answerDays: integer(['反馈天数', 'Days to answer'], { unit: ['天', 'days'] }),
    dueOn: date(['反馈期限', 'Due on'], { filter: true }),
    answers: rows(
      ['办理反馈', 'Answers'],
      { what: prose(['内容', 'What'], { required: true, max: 4000 }), on: date(['日期', 'On']) },
      { appendOnly: true, most: 50 },
    ),
    isPostponed: boolean(['已延期', 'Postponed'], { filter: true }),
    signedOn: date(['签收日期', 'Signed for on']),
    answeredOn: date(['申请销号日期', 'Answered on']),
    conclusion: prose(['销号意见', 'Conclusion'], { max: 4000 }),
    closedOn: date(['销号日期', 'Closed on'], { filter: true }),
  },
  states: {
    issued: state(['待签收', 'To be signed for'], 'open'),
    handling: state(['办理中', 'In hand']),
    answered: state(['申请销号', 'Asked to be closed'], 'waiting'),
    closed: end(['已销号', 'Closed']),
    lapsed: end(['情形已消除', 'No longer so']),
    withdrawn: end(['已撤销', 'Withdrawn'], 'refused'),
  },
  sections: [
    {
      title: ['督办', 'Order'],
      fields: [
        'subject',
        'level',
        'kind',
        'source',
        'ruleName',
        'petition',
        'part',
        'body',
        'assisting',
        'recipients',
        'basis',
        'requirement',
        'issuedOn',
        'dueOn',
        'earlier',
        'isRepeated',
      ],
    },
    { title: ['办理', 'Handling'], fields: ['signedOn', 'answers', 'isPostponed', 'answeredOn', 'conclusion', 'closedOn'], brief: true },
  ],
  see: {
    supervisor: 'city',
    lead: 'city',
    deputy: 'city',
    'office-clerk': 'unit',
    'office-lead': 'unit',
    'district-clerk': 'unit',
    'district-head': 'unit',
  },
  clocks: {
    answer: {
      title: ['督办反馈', 'Answer'],
      from: since('issuedOn'),
      within: until('dueOn'),
      met: did('ask'),
      warn: [1],
    },
  },
  actions: {
    issue: {
      title: ['发督办单', 'Issue'],
      to: 'issued',
      by: 'supervisor',
      form: ['subject', 'level', 'kind', 'petition', 'part', 'body', 'assisting', 'recipients', 'requirement', 'dueOn'],
      need: ['level', 'requirement', 'dueOn'],
      refuses: [
        {
          at: 'assisting',
          when: (o) => o.assisting.has(o.body),
          why: ['主办单位不能同时协办。', 'The unit in charge does not assist as well.'],
        },
        {
          at: 'dueOn',
          when: (o) => o.dueOn.less(o.issuedOn),
          why: ['反馈期限不能早于今天。', 'It cannot be due before today.'],
        },
      ],
      then: [stamp('issuedOn'), set({ source: 'hand' }), ...counted],
    },
    rework: {
      title: ['质量评查发出督办单', 'Issued by a quality check'],
      to: 'issued',
      by: [],
      form: ['subject', 'level', 'source', 'petition', 'body', 'requirement', 'dueOn'],
      then: [stamp('issuedOn'), ...counted],
    },
    arise: { title: ['规则发出督办单', 'Issued by rule'], to: 'issued', by: [], byRule: true, then: [stamp('issuedOn'), ...counted] },
    ariseByRating: {
      title: ['不满意评价发出督办单', 'Issued by a rating'],
      to: 'issued',
      by: [],
      form: ['subject', 'level', 'source', 'petition', 'body', 'basis', 'requirement', 'answerDays'],
      then: [stamp('issuedOn'), ...counted, lasts('dueOn', { days: 'answerDays' })],
    },
    lapse: { title: ['情形消除，自动终结', 'No longer so'], from: 'issued', to: 'lapsed', by: [], byRule: true, then: [stamp('closedOn')] },
    sign: {
      title: ['签收', 'Sign for'],
      ownerOnly: true,
      from: 'issued',
      to: 'handling',
      by: handlers,
      due: true,
      then: [stamp('signedOn')],
    },
    answer: { title: ['办理反馈', 'Answer'], ownerOnly: true, from: 'handling', by: handlers, form: ['answers'], need: ['answers'] },
    postpone: {
      title: ['延长反馈期限', 'Postpone'],
      from: ['issued', 'handling'],
      by: 'supervisor',
      form: ['dueOn'],
      need: ['dueOn'],
      reason: true,
      unless: [{ when: (o) => o.isPostponed.is(true), why: ['已经延期一次，不能再次延期。', 'It was postponed once already.'] }],
      then: [set({ isPostponed: true })],
    },
    ask: {
      title: ['申请销号', 'Ask to be closed'],
      ownerOnly: true,
      from: 'handling',
      to: 'answered',
      by: handlers,
      due: 'answer',
      then: [stamp('answeredOn')],
      unless: [{ when: (o) => not(o.answers.exists()), why: ['尚未反馈办理情况，不能申请销号。', 'Nothing was answered yet.'] }],
    },
    sendBack: { title: ['退回', 'Send back'], from: 'answered', to: 'handling', by: 'supervisor', reason: true },
    close: {
      title: ['销号', 'Close'],
      from: 'answered',
      to: 'closed',
      by: 'supervisor',
      due: { clock: null },
      notBy: 'issue',
      form: ['conclusion'],
      need: ['conclusion'],
      then: [stamp('closedOn')],
    },
    withdraw: { title: ['撤销', 'Withdraw'], from: ['issued', 'handling'], to: 'withdrawn', by: 'supervisor', reason: true, danger: true },
  },
  notices: {
    ...orderTexts,
    issued: {
      words: ['收到督办单：{subject}，请于{dueOn}前反馈。', 'A supervision order: {subject}; answer by {dueOn}.'],
      on: { action: ['issue', 'arise', 'ariseByRating'] },
      to: owners,
    },
    assist: {
      words: ['收到督办单（协办）：{subject}，由{bodyName}主办。', 'An order in which you assist: {subject}, of {bodyName}.'],
      on: { holds: (o) => o.assisting.exists() },
      to: { roles: [...handlers, ...heads], at: 'scope' },
    },
    toLead: {
      words: ['已向{bodyName}发出督办单：{subject}。', 'An order went to {bodyName}: {subject}.'],
      on: { holds: (o) => o.recipients.has('lead') },
      to: { roles: 'lead', at: 'all' },
    },
    toDeputy: {
      words: ['已向{bodyName}发出督办单：{subject}。', 'An order went to {bodyName}: {subject}.'],
      on: { holds: (o) => o.recipients.has('deputy') },
      to: { roles: 'deputy', at: 'all' },
    },
    near: {
      words: ['督办单即将到期：{subject}。', 'A supervision order is due soon: {subject}.'],
      on: { clock: 'answer', at: 'warn' },
      to: owners,
    },
    over: {
      words: ['督办单逾期未反馈：{subject}。', 'A supervision order was not answered in time: {subject}.'],
      on: { clock: 'answer', at: 'end' },
      to: [owners, { roles: ['supervisor'], at: 'all' }],
    },
    asked: {
      words: ['{bodyName}申请销号：{subject}。', '{bodyName} asks to close: {subject}.'],
      on: { action: 'ask' },
      to: { roles: 'supervisor', at: 'all' },
    },
  },
  place: { district: 'body', owner: { ref: 'body' }, involve: { assisting: { role: 'part', as: 'unit' } } },
  menu: { group: 'supervision', order: 1 },
  heading: ['subject'],
  list: {
    columns: ['number', 'subject', 'level', 'kind', 'body', 'state', 'answerDue', 'answerMet', 'issuedOn'],
    filters: [
      'state',
      'standing',
      'answerStanding',
      'level',
      'kind',
      'source',
      'ruleName',
      'isRepeated',
      'body',
      'petition',
      'part',
      'subject',
      'issuedOn',
      'closedOn',
    ],
    views: {
      open: { title: ['待签收', 'To be signed for'], filter: { state: 'issued' } },
      handling: { title: ['办理中', 'In hand'], filter: { state: 'handling' } },
      asked: { title: ['待销号', 'To be closed'], filter: { state: 'answered' } },
      late: { title: ['超期', 'Overdue'], filter: { standing: 'overdue' } },
      repeated: { title: ['重复督办', 'Repeated'], filter: { isRepeated: 'true' } },
    },
    sort: '-createdAt',
  },
  counted: { issuedOn: ['body', 'level', 'kind'], closedOn: ['body', 'level', 'kind'] },
});
