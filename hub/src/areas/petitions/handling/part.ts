import { and, not, or, type Condition, type Recorded } from '@fatong/contracts/expression';
import {
  alike,
  days,
  did,
  end,
  exists,
  extend,
  goesOn,
  moves,
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
import { fields, sections, type duties } from './fields.js';
import { extension, grave, later, moving, reply } from './steps.js';
import { unmerged, work } from './working.js';

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

interface Moved {
  readonly isMoved?: boolean | null;
}
interface Extended {
  readonly isExtended?: boolean | null;
}
interface Movable {
  readonly moveTo?: string | null;
  readonly body?: string | null;
}
const isMoved = (p: Recorded<Moved>) => p.isMoved.is(true);
const isNew = (p: Recorded<{ readonly acceptedOn?: string | null }>) => not(p.acceptedOn.exists());
const isAdvice = (p: Recorded<{ readonly purpose?: string | null }>) => p.purpose.is('advice');

/** Why the answer is not put off. */
const extensible = [
  {
    when: (p: Recorded<Extended>) => p.isExtended.is(true),
    why: ['本件已经延期一次，不能再次延期（信访工作条例第三十四条）。', 'It was extended once already (art. 34).'],
  },
  {
    when: isAdvice,
    why: ['建议意见没有法定办理期限，不需要延期。', 'Advice has no limit of the law: nothing is extended.'],
  },
  {
    when: (p: { readonly clock: { readonly answer: { is(standing: 'overdue'): Condition } } }) => p.clock.answer.is('overdue'),
    why: ['办理期限已满，不能再申请延期。', 'The time limit is over: no extension is asked for.'],
  },
] as const;

/** Until a unit is done with it. */
export const open = [
  'sent',
  'objected',
  'disputed',
  'accepting',
  'later',
  'handling',
  'extension',
  'moving',
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
  fields: { ...fields, ...later.fields, ...extension.fields, ...moving.fields, ...reply.fields, ...grave.fields },
  states: {
    sent: state(['待接收', 'To be received'], 'open'),
    objected: state(['异议待核实', 'Objection to be verified'], 'waiting'),
    disputed: state(['报请协调', 'To be decided by the deputy head'], 'waiting'),
    accepting: state(['待受理', 'To be accepted'], 'open'),
    ...later.states,
    handling: state(['办理中', 'In hand']),
    ...extension.states,
    ...moving.states,
    ...reply.states,
    approved: state(['待答复', 'To be answered']),
    ...grave.states,
    signed: state(['局领导已批', 'Approved by the deputy head']),
    answered: end(['已答复', 'Answered']),
    refused: end(['不予受理', 'Not accepted'], 'refused'),
    returned: end(['已退回', 'Sent back'], 'refused'),
    moved: end(['已转移', 'Handed on']),
  },
  sections: [
    ...sections,
    { title: ['审批', 'Approval'], fields: ['laterStep', 'extensionStep', 'movingStep', 'replyStep', 'graveStep'], brief: true },
  ],
  see: {
    lead: 'city',
    deputy: 'city',
    supervisor: 'city',
    'office-clerk': 'unit',
    'office-lead': 'unit',
    'district-clerk': 'unit',
    'district-head': 'unit',
  },
  reveal: {
    assistFacts: readers,
    assistReply: readers,
    factsFound: readers,
    answer: readers,
    settlement: readers,
    interviews: readers,
    hearingRecord: readers,
    hearingPapers: readers,
    agreement: readers,
    merged: readers,
  },
  show: {
    assistFacts: isAssisting,
    assistReply: isAssisting,
    assistBasis: isAssisting,
    merged: (p) => p.merged.exists(),
    isMoved: (p) => p.isMoved.is(true),
    result: isMain,
    factsFound: isMain,
    answer: isMain,
    basis: isMain,
    remedy: isMain,
    isExtended: (p) => p.isExtended.exists(),
    laterReason: (p) => p.laterReason.exists(),
  },
  clocks: {
    tell: {
      title: ['告知（十五日）', 'Told within fifteen days'],
      law: 'P-2',
      from: since('receivedOn'),
      within: days(15),
      met: did('accept', 'refuse', 'agree', 'release'),
      when: (p) => not(isMoved(p)),
      warn: [5, 3, 1],
    },
    decide: {
      title: ['简易办理：决定受理（三个工作日）', 'Simple handling: decided within three working days'],
      from: did('receive', 'silence'),
      within: workdays(3),
      met: did('accept', 'refuse'),
      when: (p) => p.isSimple.is(true),
      warn: [1],
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
      // What is suggested has no limit of the law, only that of the house.
      when: (p) => not(isAdvice(p)),
      warn: [30, 5, 3, 1],
    },
    simple: {
      title: ['简易办理：答复（十个工作日）', 'Simple handling: answer within ten working days'],
      from: since('acceptedOn'),
      within: workdays(10),
      met: since('answeredOn'),
      when: (p) => p.isSimple.is(true),
      warn: [3, 1],
    },
    advice: {
      title: ['建议意见办理（内部六十日）', 'Advice: sixty days of the house'],
      from: since('acceptedOn'),
      within: days(60),
      met: since('answeredOn'),
      when: isAdvice,
      warn: [5, 3, 1],
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
        'content',
        'grade',
        'authority',
        'receivedOn',
        'instruction',
        'dueOn',
        'purpose',
        'acceptedOn',
        'isMoved',
        'isExtended',
        'extensionDays',
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
    assign: {
      title: ['指定办理人', 'Name the handlers'],
      from: ['accepting', 'handling'],
      by: heads,
      form: ['handlers'],
      need: ['handlers'],
    },
    accept: {
      title: ['受理', 'Accept'],
      from: 'accepting',
      to: 'handling',
      by: handlers,
      due: 'accept',
      // What was handed on is accepted already: its time limit goes on, with the extension that there was.
      then: [
        provided(isNew, stamp('acceptedOn')),
        provided((p: Recorded<Moved & Extended>) => and(isMoved(p), p.isExtended.is(true)), goesOn('carryOn')),
        provided(
          (p: Recorded<Duty & Moved>) => and(isMain(p), not(isMoved(p))),
          moves(petition, { by: 'petition', does: 'noteAcceptance', with: { acceptedOn: 'acceptedOn' } }),
        ),
      ],
    },
    carryOn: {
      title: ['接续原延期', 'Its extension goes on'],
      from: 'handling',
      by: [],
      then: [extend('answer', { unit: 'days', field: 'extensionDays' }, { most: 1, law: 'P-5' })],
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
    ...work,
    assist: {
      title: ['回复主办单位', 'Answer the unit in charge'],
      from: 'handling',
      to: 'answered',
      by: handlers,
      due: { clock: 'answer', when: (p) => isAssisting(p) },
      form: ['assistFacts', 'assistReply', 'assistBasis'],
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
    askExtension: { ...extension.actions.askExtension, unless: extensible },
    ...moving.actions,
    askMoving: {
      ...moving.actions.askMoving,
      refuses: [
        {
          at: 'moveTo',
          when: (p: Recorded<Movable>) => p.moveTo.is(p.body),
          why: ['不能转移给本单位。', 'It is handed on to another unit.'],
        },
      ],
    },
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
        { when: unmerged, why: ['请先逐项合并协办单位的意见。', 'Merge what the assisting units found first.'] },
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
        moves(petition, {
          by: 'petition',
          does: 'reply',
          with: {
            result: 'result',
            answer: 'answer',
            answeredOn: 'answeredOn',
            factsFound: 'factsFound',
            settlement: 'settlement',
            basis: 'basis',
            remedy: 'remedy',
          },
        }),
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
    ...later.notices,
    ...extension.notices,
    ...moving.notices,
    ...reply.notices,
    ...grave.notices,
  },
  place: { district: 'body', owner: { ref: 'body' }, involve: { main: { role: 'part', as: 'unit' } } },
  related: [
    { title: ['同一信访事项的其他分办', 'Other parts'], type: 'petitions.part', by: 'petition', of: 'petition' },
    { title: ['同类已办结件', 'Closed cases alike'], type: 'petitions.part', by: 'guide', of: 'guide', view: 'answered' },
  ],
  menu: { group: 'handling', order: 1 },
  heading: ['bodyName', 'duty'],
  list: {
    columns: ['number', 'petition', 'body', 'duty', 'content', 'state', 'acceptDue', 'answerDue'],
    filters: [
      'state',
      'standing',
      'answerStanding',
      'petition',
      'body',
      'duty',
      'content',
      'grade',
      'result',
      'acceptedOn',
      'answeredOn',
      'guide',
      'outcome',
      'isSimple',
      'isMoved',
      'hearingOn',
      'answerExtended',
    ],
    views: {
      toReceive: { title: ['待接收', 'To be received'], filter: { state: 'sent' } },
      toAccept: { title: ['待受理', 'To be accepted'], filter: { state: 'accepting' } },
      handling: { title: ['在办', 'In hand'], filter: { state: ['handling', 'approved', 'signed'] } },
      objected: { title: ['退回待核实', 'Objections'], filter: { state: ['objected', 'disputed'] } },
      returned: { title: ['被退回', 'Sent back'], filter: { state: 'returned' } },
      answered: { title: ['已办结', 'Answered'], filter: { state: 'answered' } },
      late: { title: ['超期', 'Overdue'], filter: { standing: 'overdue' } },
    },
    sort: '-createdAt',
  },
});
