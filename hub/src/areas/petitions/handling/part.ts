import { and, not, type Condition, type Recorded } from '@fatong/contracts/expression';
import {
  alike,
  end,
  exists,
  extend,
  goesOn,
  moves,
  movesThose,
  named,
  provided,
  record,
  set,
  stamp,
  state,
} from '../../../definitions/index.js';
import { handlers, heads, petitions } from '../area.js';
import { petition } from '../registration/petition.js';
import type { verdict } from '../registration/verdict.js';
import { clocks } from './clocks.js';
import { fields, sections } from './fields.js';
import {
  extensible,
  isAssisting,
  isGrave,
  isMain,
  isMoved,
  isNew,
  mainOnly,
  open,
  type Duty,
  type Extended,
  type Movable,
  type Moved,
} from './guards.js';
import { list } from './layout.js';
import { openStates } from './open.js';
import { notices } from './notices.js';
import { extension, grave, later, moving, reply } from './steps.js';
import { unmerged, work } from './working.js';

const readers = ['lead', 'deputy', 'supervisor', ...handlers, ...heads] as const;
const sentBack = moves(petition, { by: 'petition', does: 'noteReturn' });
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
    withdrawn: end(['信访人撤回，终止', 'Withdrawn by who petitioned']),
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
  clocks,
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
      then: [sentBack],
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
    release: {
      title: ['协调决定：退回', 'Decide: sent back'],
      from: 'disputed',
      to: 'returned',
      by: 'deputy',
      reason: true,
      then: [sentBack],
    },
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
    stopWithdrawn: {
      title: ['信访人撤回，终止办理', 'Withdrawn by who petitioned'],
      from: openStates,
      to: 'withdrawn',
      by: [],
    },
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
  notices,
  place: { district: 'body', owner: { ref: 'body' }, involve: { main: { role: 'part', as: 'unit' } } },
  related: [
    { title: ['同一信访事项的其他分办', 'Other parts'], type: 'petitions.part', by: 'petition', of: 'petition' },
    { title: ['同类已办结件', 'Closed cases alike'], type: 'petitions.part', by: 'guide', of: 'guide', view: 'answered' },
  ],
  menu: { group: 'handling', order: 1 },
  heading: ['bodyName', 'duty'],
  list,
});
