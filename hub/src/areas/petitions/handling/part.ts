import { and, not, or, type Condition, type Recorded } from '@fatong/contracts/expression';
import { alike, end, exists, extend, goesOn, moves, named, provided, record, set, stamp, state } from '../../../definitions/index.js';
import { handlers, heads, petitions } from '../area.js';
import { petition } from '../registration/petition.js';
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
  type Duty,
  type Extended,
  type Longer,
  type Movable,
  type Moved,
} from './guards.js';
import { list } from './layout.js';
import { openStates } from './open.js';
import { notices } from './notices.js';
import { rejudging } from './rejudging.js';
import { extension, grave, later, moving, refusing, reply } from './steps.js';
import { verifying } from './verifying.js';
import { unmerged, work } from './working.js';

const readers = ['lead', 'deputy', 'supervisor', ...handlers, ...heads] as const;
/**
 * The part of a petition that one unit has (分办, P03, P04): received or objected to, which the petition office verifies; accepted, handled and answered. What the
 * unit in charge answers is the answer of the petition.
 */
export const part = record(petitions, 'part', ['分办件', 'Parts of petitions'], {
  one: 'Part of a petition',
  law: ['P03', 'P04', 'P06', 'P07', 'P08'],
  number: 'FB{yyyymmdd}{seq:6}',
  fields: { ...fields, ...later.fields, ...refusing.fields, ...extension.fields, ...moving.fields, ...reply.fields, ...grave.fields },
  states: {
    sent: state(['待接收', 'To be received'], 'open'),
    objected: state(['异议待核实', 'Objection to be verified'], 'waiting'),
    disputed: state(['报请协调', 'To be decided by the deputy head'], 'waiting'),
    accepting: state(['待受理', 'To be accepted'], 'open'),
    ...later.states,
    ...refusing.states,
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
    stopped: end(['本件不予受理，终止', 'Ended: the petition is not accepted']),
  },
  sections: [
    ...sections,
    {
      title: ['审批', 'Approval'],
      fields: ['laterStep', 'refusingStep', 'extensionStep', 'movingStep', 'replyStep', 'graveStep'],
      brief: true,
    },
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
  },
  // Of what the city gave it a district neither verifies its own objection nor approves what it asks for itself (条例 arts 23, 24).
  only: [
    {
      roles: ['district-head'],
      when: (p) => or(p.authority.is('district'), not(p.state.in(['objected', 'later', 'refusing', 'moving']))),
      why: [
        '本件由市局分办，异议、延期受理、不予受理和转移由市局信访办核实、批准。',
        'The city gave it: its petition office verifies the objection, and approves what the district asks for.',
      ],
    },
  ],
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
        'extensionDays',
      ],
      unless: [
        {
          when: (): Condition => alike(named<typeof part>('petitions.part'), { same: ['petition', 'body'], states: [...openStates] }),
          why: ['该单位已有本件的分办', 'This unit has a part of it already'],
        },
      ],
      // Extended for whoever had it before: there is no second extension.
      then: [provided((p: Recorded<Longer>) => p.extensionDays.exists(), set({ isExtended: true }))],
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
    ...verifying,
    divide: {
      title: ['单位内分案', 'Divide inside the unit'],
      from: ['accepting', 'handling'],
      by: [...handlers, ...heads],
      form: ['mainHandler', 'handlers'],
      need: ['mainHandler'],
    },
    ...rejudging,
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
    stop: { title: ['本件不予受理，终止办理', 'Ended: not accepted'], from: openStates, to: 'stopped', by: [] },
    ...refusing.actions,
    askRefusing: { ...refusing.actions.askRefusing, unless: mainOnly },
    noteCorrection: {
      title: ['登记表已更正', 'The form was corrected'],
      from: openStates,
      by: [],
      form: ['channel', 'content', 'flags', 'respondentKind', 'receivedOn', 'purpose'],
    },
    noteContent: { title: ['业务类型已更正', 'The business was corrected'], from: openStates, by: [], form: ['content'] },
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
              states: [...openStates],
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
