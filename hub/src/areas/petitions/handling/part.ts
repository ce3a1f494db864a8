import { and, not, or, type Condition, type Recorded } from '@fatong/contracts/expression';
import {
  alike,
  days,
  did,
  end,
  exists,
  moves,
  movesThose,
  named,
  provided,
  record,
  set,
  since,
  stamp,
  state,
  until,
  workdays,
} from '../../../definitions/index.js';
import { handlers, heads, petitions } from '../area.js';
import { petition } from '../registration/petition.js';
import type { verdict } from '../registration/verdict.js';
import { ofLed } from '../public/telling.js';
import { fields, sections, type duties } from './fields.js';
import { extension, grave, later, reply } from './steps.js';

interface Duty {
  readonly duty?: keyof typeof duties | null;
}
const isMain = (p: Recorded<Duty>) => p.duty.is('main');
const isAssisting = (p: Recorded<Duty>) => p.duty.is('assisting');
interface Weighed {
  readonly grade?: string | null;
  readonly result?: string | null;
}
/** Of what is grave, or not supported, the city's deputy head approves too. */
const isGrave = (p: Recorded<Weighed>) => or(p.grade.is('grave'), p.result.is('unsupported'));

/** Until a unit is done with it. */
export const open = [
  'sent',
  'objected',
  'disputed',
  'accepting',
  'later',
  'handling',
  'extension',
  'reply',
  'approved',
  'grave',
  'signed',
] as const;
const readers = ['lead', 'deputy', 'supervisor', ...handlers, ...heads] as const;
const mainOnly = [
  {
    when: (p: Recorded<Duty>) => isAssisting(p),
    why: ['本单位为协办单位，意见请回复主办单位。', 'This unit assists: it answers the unit in charge.'],
  },
] as const;

/**
 * The part of a petition that one unit has (分办, P03, P04): received or objected to, which the petition office verifies; accepted, handled and answered. What the
 * unit in charge answers is the answer of the petition.
 */
export const part = record(petitions, 'part', ['分办件', 'Parts of petitions'], {
  one: 'Part of a petition',
  law: ['P03', 'P04', 'P06', 'P07', 'P08'],
  number: 'FB{yyyymmdd}{seq:6}',
  fields: { ...fields, ...later.fields, ...extension.fields, ...reply.fields, ...grave.fields },
  states: {
    sent: state(['待接收', 'To be received'], 'open'),
    objected: state(['异议待核实', 'Objection to be verified'], 'waiting'),
    disputed: state(['报请协调', 'To be decided by the deputy head'], 'waiting'),
    accepting: state(['待受理', 'To be accepted'], 'open'),
    ...later.states,
    handling: state(['办理中', 'In hand']),
    ...extension.states,
    ...reply.states,
    approved: state(['待答复', 'To be answered']),
    ...grave.states,
    signed: state(['局领导已批', 'Approved by the deputy head']),
    answered: end(['已答复', 'Answered']),
    refused: end(['不予受理', 'Not accepted'], 'refused'),
    returned: end(['已退回', 'Sent back'], 'refused'),
  },
  sections: [...sections, { title: ['审批', 'Approval'], fields: ['laterStep', 'extensionStep', 'replyStep', 'graveStep'], brief: true }],
  see: {
    lead: 'city',
    deputy: 'city',
    supervisor: 'city',
    'office-clerk': 'unit',
    'office-lead': 'unit',
    'district-clerk': 'unit',
    'district-head': 'unit',
  },
  reveal: { assistReply: readers, factsFound: readers, answer: readers },
  show: {
    assistReply: isAssisting,
    result: isMain,
    factsFound: isMain,
    answer: isMain,
    basis: isMain,
    remedy: isMain,
    extensionGrounds: (p) => p.extensionGrounds.exists(),
    laterReason: (p) => p.laterReason.exists(),
  },
  clocks: {
    tell: {
      title: ['告知（十五日）', 'Told within fifteen days'],
      law: 'P-2',
      from: since('receivedOn'),
      within: days(15),
      met: did('accept', 'refuse', 'agree', 'release'),
      warn: [5, 3, 1],
    },
    receive: {
      title: ['接收、提出异议', 'Receipt or objection'],
      law: 'P-3',
      from: did('send'),
      within: workdays(5),
      met: did('receive', 'object', 'silence'),
      warn: [1],
      atEnd: 'silence',
    },
    accept: {
      title: ['受理', 'Acceptance'],
      law: 'P-9',
      from: did('receive', 'silence', 'insist', 'keep'),
      within: workdays(5),
      met: did('accept', 'refuse'),
      warn: [1],
      cap: 'tell',
    },
    answer: {
      title: ['办结答复（六十日）', 'Answer within sixty days'],
      law: 'P-4',
      from: since('acceptedOn'),
      within: days(60),
      met: since('answeredOn'),
      warn: [30, 5, 3, 1],
    },
    given: { title: ['交办期限', 'As instructed'], from: did('send'), within: until('dueOn'), met: since('answeredOn'), warn: [3, 1] },
  },
  actions: {
    send: {
      title: ['分办', 'Given'],
      to: 'sent',
      by: [],
      form: [
        'petition',
        'body',
        'main',
        'duty',
        'channel',
        'content',
        'grade',
        'flags',
        'respondentKind',
        'authority',
        'receivedOn',
        'manner',
        'shares',
        'instruction',
        'dueOn',
      ],
      unless: [
        {
          when: (): Condition => alike(named<typeof part>('petitions.part'), { same: ['petition', 'body'], states: [...open] }),
          why: ['该单位已有本件的分办', 'This unit has a part of it already'],
        },
      ],
    },
    receive: { title: ['接收', 'Receive'], from: 'sent', to: 'accepting', by: handlers, due: 'receive', then: [stamp('takenOn')] },
    silence: {
      title: ['逾期未提异议，视为接收', 'Received by silence'],
      from: 'sent',
      to: 'accepting',
      by: [],
      byClock: true,
      then: [stamp('takenOn')],
    },
    object: {
      title: ['提出异议', 'Object'],
      from: ['sent', 'accepting'],
      to: 'objected',
      by: handlers,
      form: ['objection', 'objectionPapers'],
      need: ['objection', 'objectionPapers'],
      unless: [
        {
          when: (p) => and(p.state.is('accepting'), not(p.refusals.is('once'))),
          why: [
            '已经接收或者已过 5 个工作日，不能再提出异议；确有争议的，请报请协调。',
            'It was received, or five working days are over: no objection is possible.',
          ],
        },
      ],
    },
    agree: {
      title: ['核实同意退回', 'Agree: sent back'],
      from: 'objected',
      to: 'returned',
      by: ['lead', 'district-head'],
      due: { clock: null },
      form: ['verification'],
      need: ['verification'],
    },
    insist: {
      title: ['不同意，应当受理', 'Refuse: it must accept'],
      from: 'objected',
      to: 'accepting',
      by: ['lead', 'district-head'],
      form: ['verification'],
      need: ['verification'],
      unless: [
        {
          when: (p) => p.refusals.is('once'),
          why: ['该单位再次提出异议，应报请分管局领导协调。', 'It objects a second time: the deputy head decides.'],
        },
      ],
      then: [set({ refusals: 'once' }), stamp('takenOn')],
    },
    dispute: {
      title: ['报请分管局领导协调', 'To the deputy head'],
      from: 'objected',
      to: 'disputed',
      by: ['lead', 'district-head'],
      reason: true,
      unless: [
        { when: (p) => not(p.refusals.is('once')), why: ['首次异议由信访部门核实。', 'The petition office verifies the first objection.'] },
      ],
    },
    keep: {
      title: ['协调决定：由该单位办理', 'Decide: this unit has it'],
      from: 'disputed',
      to: 'accepting',
      by: 'deputy',
      due: { clock: null },
      reason: true,
      then: [set({ refusals: 'twice' }), stamp('takenOn')],
    },
    release: { title: ['协调决定：退回', 'Decide: sent back'], from: 'disputed', to: 'returned', by: 'deputy', reason: true },
    divide: {
      title: ['单位内分案', 'Divide inside the unit'],
      from: ['accepting', 'handling'],
      by: [...handlers, ...heads],
      form: ['mainHandler', 'handlers'],
      need: ['mainHandler'],
    },
    askRejudge: {
      title: ['申请重判', 'Ask to judge the joining anew'],
      from: [...open],
      by: handlers,
      form: ['rejudgeGrounds'],
      need: ['rejudgeGrounds'],
      anew: ['rejudgeGrounds'],
      unless: [
        {
          when: (p): Condition =>
            not(
              exists(named<typeof verdict>('petitions.verdict'), {
                by: 'twin',
                is: p.petition,
                states: ['judged'],
                where: (one) => one.result.is('merged'),
              }),
            ),
          why: ['没有信访并入本件，无须重判。', 'Nothing was joined to this one.'],
        },
      ],
      then: [
        movesThose('petitions.verdict', {
          by: 'twin',
          of: 'petition',
          being: { result: 'merged' },
          does: 'rejudge',
          with: { rejudgeGrounds: 'rejudgeGrounds' },
        }),
      ],
    },
    accept: {
      title: ['受理', 'Accept'],
      from: 'accepting',
      to: 'handling',
      by: handlers,
      due: 'accept',
      then: [
        stamp('acceptedOn'),
        provided(isMain, moves(petition, { by: 'petition', does: 'noteAcceptance', with: { acceptedOn: 'acceptedOn' } })),
      ],
    },
    ...later.actions,
    refuse: {
      title: ['不予受理', 'Not accepted'],
      from: 'accepting',
      to: 'refused',
      by: heads,
      reason: true,
      danger: true,
      unless: mainOnly,
      then: [moves(petition, { by: 'petition', does: 'refuseHere' })],
    },
    note: { title: ['办理记录', 'Step taken'], from: 'handling', by: handlers, form: ['records'], need: ['records'] },
    assist: {
      title: ['回复主办单位', 'Answer the unit in charge'],
      from: 'handling',
      to: 'answered',
      by: handlers,
      due: { clock: 'answer', when: (p) => isAssisting(p) },
      form: ['assistReply'],
      need: ['assistReply'],
      unless: [
        {
          when: (p) => isMain(p),
          why: ['本单位为主办单位，请提请答复审批。', 'This unit is in charge: ask for the approval of the answer.'],
        },
      ],
      then: [stamp('answeredOn')],
    },
    ...extension.actions,
    ...reply.actions,
    askReply: {
      ...reply.actions.askReply,
      due: { clock: 'answer', when: (p: Recorded<Duty>) => isMain(p) },
      unless: [
        ...mainOnly,
        {
          when: (p: Recorded<{ readonly petition?: string | null }>): Condition =>
            exists(named<typeof part>('petitions.part'), {
              by: 'petition',
              is: p.petition,
              states: [...open],
              where: (one) => one.duty.is('assisting'),
            }),
          why: ['协办单位尚未回复', 'An assisting unit has not answered yet'],
        },
      ],
    },
    ...grave.actions,
    answerPetition: {
      title: ['答复信访人', 'Answer'],
      from: ['approved', 'signed'],
      to: 'answered',
      by: handlers,
      due: 'answer',
      unless: [
        {
          when: (p) => and(p.state.is('approved'), p.authority.is('city'), isGrave(p)),
          why: ['重大或者不予支持的事项，应先报分管局领导审批。', 'It is grave or not supported: the deputy head approves first.'],
        },
      ],
      then: [
        stamp('answeredOn'),
        moves(petition, { by: 'petition', does: 'reply', with: { result: 'result', answer: 'answer', answeredOn: 'answeredOn' } }),
      ],
    },
  },
  notices: {
    given: {
      words: [
        '收到分办的信访事项（{content}，{duty}），请在 5 个工作日内接收或者提出异议。',
        'A petition was given to you: {content} ({duty}).',
      ],
      on: { action: 'send' },
      to: { roles: [...handlers, ...heads], at: 'owner' },
    },
    objected: {
      words: ['{bodyName}对分办件（{content}） 提出异议，请核实。', '{bodyName} objects to {content}.'],
      on: { action: 'object' },
      to: { roles: 'lead', at: 'all' },
    },
    insisted: {
      words: ['对分办件（{content}） 的异议未获同意，请受理。', 'The objection to {content} was refused: accept it.'],
      on: { action: ['insist', 'keep'] },
      to: { roles: [...handlers, ...heads], at: 'owner' },
    },
    near: {
      words: ['分办件（{content}） 的答复期限将于{answerDue}届满。', 'Part {content} is to be answered by {answerDue}.'],
      on: { clock: 'answer', at: 'warn' },
      to: { roles: [...handlers, ...heads], at: 'owner' },
    },
    over: {
      words: ['分办件（{content}） 已超过答复期限（{answerDue}）。', 'Part {content} is overdue since {answerDue}.'],
      on: { clock: 'answer', at: 'end' },
      to: [
        { roles: [...handlers, ...heads], at: 'owner' },
        { roles: ['lead', 'supervisor'], at: 'all' },
      ],
    },
    extendedText: {
      ...ofLed('extended', ['您的信访事项延期办理，最迟于{answerDue}前答复。', 'Your petition is extended; you are answered by {answerDue}.'], {
        action: 'approveExtension',
      }),
    },
    ...later.notices,
    ...extension.notices,
    ...reply.notices,
    ...grave.notices,
  },
  place: { district: 'body', owner: { ref: 'body' }, involve: { main: { role: 'part', as: 'unit' } } },
  related: [{ title: ['同一信访事项的其他分办', 'Other parts'], type: 'petitions.part', by: 'petition', of: 'petition' }],
  menu: { group: 'handling', order: 1 },
  heading: ['bodyName', 'duty'],
  list: {
    columns: ['number', 'petition', 'body', 'duty', 'content', 'state', 'acceptDue', 'answerDue'],
    filters: ['state', 'standing', 'answerStanding', 'petition', 'body', 'duty', 'content', 'grade', 'result', 'acceptedOn', 'answeredOn'],
    views: {
      toReceive: { title: ['待接收', 'To be received'], filter: { state: 'sent' } },
      toAccept: { title: ['待受理', 'To be accepted'], filter: { state: 'accepting' } },
      handling: { title: ['在办', 'In hand'], filter: { state: ['handling', 'approved', 'signed'] } },
      objected: { title: ['退回待核实', 'Objections'], filter: { state: ['objected', 'disputed'] } },
      returned: { title: ['被退回', 'Sent back'], filter: { state: 'returned' } },
      late: { title: ['超期', 'Overdue'], filter: { standing: 'overdue' } },
    },
    sort: '-createdAt',
  },
});
