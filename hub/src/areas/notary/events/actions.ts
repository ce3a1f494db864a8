import { and, not, type Recorded } from '@fatong/contracts/expression';
import { adds, derive, moves, movesEach, movesThose, provided, set, sign, stamp } from '../../../definitions/index.js';
import { thirdParty } from '../supervision/third-party.js';
import { warning } from '../warnings/warning.js';
import { ended, noted, placed, reached } from './nodes.js';

const finders = ['clerk', 'lead', 'district', 'inspector'] as const;
const looking = ['district', 'inspector'] as const;
const said = ['office', 'subject', 'theme', 'level', 'facts', 'papers'] as const;

interface Judged {
  readonly whyNot?: string | null;
}
interface Looked {
  readonly result?: string | null;
  readonly steps?: readonly object[] | null;
  readonly rectifications?: readonly object[] | null;
}
const isWrong = (e: Recorded<Judged>) => e.whyNot.is('falseAlarm');
const isNotWrong = (e: Recorded<Judged>) => not(e.whyNot.is('falseAlarm'));
const nothingFound = (e: Recorded<Looked>) => e.result.is('none');
const noStep = {
  when: (e: Recorded<Looked>) => not(e.steps.exists()),
  why: ['尚无排查过程，不能结束排查。', 'Nothing was looked into yet.'],
} as const;
const joining = { event: 'id', eventStanding: 'node' } as const;
const opening = [stamp('foundOn'), placed] as const;

/** How an event is found: by warnings, by the clerk from one of them, from a complaint, an inspection or what a third party says. */
const finding = {
  discover: {
    title: ['智能预警触发', 'Found by warnings'],
    to: 'judging',
    by: [],
    byRule: true,
    then: [
      set({ origin: 'warning' }),
      ...opening,
      ...reached('judging', 'machine'),
      movesEach(warning, { each: 'warnings', does: 'joinEvent', with: joining }),
    ],
  },
  openOfWarning: {
    title: ['预警转事件', 'Opened from a warning'],
    to: 'judging',
    by: [],
    form: ['trigger', 'office', 'subject', 'theme', 'model', 'level', 'facts'],
    then: [
      set({ origin: 'warning' }),
      ...opening,
      adds('warnings', 'trigger'),
      ...reached('judging', 'bureau'),
      moves(warning, { by: 'trigger', does: 'joinEvent', with: joining }),
    ],
  },
  openOfThirdParty: {
    title: ['第三方线索转事件', 'Opened from what a third party says'],
    to: 'judging',
    by: [],
    form: ['thirdParty', 'office', 'subject', 'theme', 'level', 'facts'],
    then: [set({ origin: 'thirdParty' }), ...opening, ...reached('judging', 'source')],
  },
  fromComplaint: {
    title: ['投诉举报转事件', 'From a complaint'],
    to: 'judging',
    by: finders,
    form: ['complaint', ...said],
    need: ['complaint', 'facts'],
    then: [set({ origin: 'complaint' }), ...opening, ...reached('judging', 'source')],
  },
  fromInspection: {
    title: ['监督检查转事件', 'From an inspection'],
    to: 'judging',
    by: finders,
    form: ['inspection', ...said],
    need: ['inspection', 'facts'],
    then: [set({ origin: 'inspection' }), ...opening, ...reached('judging', 'source')],
  },
  takeIn: {
    title: ['归并预警', 'Takes in a warning'],
    from: ['judging', 'dispatch', 'sign', 'checking'],
    by: [],
    form: ['gathered'],
    then: [adds('warnings', 'gathered'), ...noted('machine'), moves(warning, { by: 'gathered', does: 'joinEvent', with: joining })],
  },
} as const;

/** From the judgement over the investigation to the end (N43). */
const handling = {
  judge: {
    title: ['研判属实', 'Judge: to be looked into'],
    from: 'judging',
    to: 'dispatch',
    by: 'clerk',
    due: 'judge',
    form: ['theme', 'level', 'judgement', 'assisting'],
    need: ['judgement'],
    then: [stamp('judgedOn'), placed, ...reached('dispatch', 'bureau')],
  },
  reject: {
    title: ['研判不成立', 'Judge: unfounded'],
    from: 'judging',
    to: 'unfounded',
    by: 'clerk',
    form: ['whyNot', 'judgement'],
    need: ['whyNot', 'judgement'],
    then: [
      stamp('judgedOn'),
      ...ended('unfounded', 'bureau'),
      provided(isWrong, movesThose('notary.warning', { by: 'event', does: 'dismissWithEvent', set: { eventStanding: 'unfounded' } })),
      provided(isNotWrong, movesThose('notary.warning', { by: 'event', does: 'closeWithEvent', set: { eventStanding: 'unfounded' } })),
    ],
  },
  dispatch: {
    title: ['派发', 'Dispatch'],
    from: 'dispatch',
    to: 'sign',
    by: 'lead',
    due: { clock: null },
    form: ['order'],
    then: [stamp('dispatchedOn'), ...reached('sign', 'bureau')],
  },
  returnJudgement: {
    title: ['退回研判', 'Send back to be judged'],
    from: 'dispatch',
    to: 'judging',
    by: 'lead',
    reason: true,
    then: [...reached('judging', 'bureau')],
  },
  sign: {
    title: ['签收', 'Sign for'],
    from: 'sign',
    to: 'checking',
    by: looking,
    due: 'sign',
    then: [stamp('signedOn'), ...reached('checking', 'collaborator')],
  },
  note: {
    title: ['记录排查过程', 'Record a step'],
    from: 'checking',
    by: looking,
    form: ['steps'],
    need: ['steps'],
  },
  orderRectification: {
    title: ['排查结束、责令整改', 'Order to put it right'],
    from: 'checking',
    to: 'rectifying',
    by: looking,
    due: 'check',
    form: ['result', 'finding', 'rectification'],
    need: ['result', 'finding', 'rectification'],
    unless: [noStep],
    refuses: [
      {
        at: 'result',
        when: nothingFound,
        why: ['未发现问题的，请办理“排查结束、未发现问题”。', 'Where nothing was found there is nothing to put right.'],
      },
    ],
    then: [stamp('foundOutOn'), stamp('orderedOn'), ...reached('rectifying', 'collaborator')],
  },
  findNothing: {
    title: ['排查结束、未发现问题', 'Nothing found'],
    from: 'checking',
    to: 'review',
    by: looking,
    form: ['finding'],
    need: ['finding'],
    unless: [noStep],
    then: [set({ result: 'none' }), stamp('foundOutOn'), stamp('handedInOn'), ...reached('review', 'collaborator')],
  },
  rectify: {
    title: ['填报整改', 'Say what was put right'],
    from: 'rectifying',
    by: 'office',
    form: ['rectifications'],
    need: ['rectifications'],
  },
  handIn: {
    title: ['整改完成、提请复核', 'Put right: ask for the review'],
    from: 'rectifying',
    to: 'review',
    by: 'office',
    due: 'rectify',
    form: ['rectified'],
    need: ['rectified'],
    unless: [
      {
        when: (e: Recorded<Looked>) => not(e.rectifications.exists()),
        why: ['尚未填报整改情况，不能提请复核。', 'Nothing was put right yet.'],
      },
    ],
    then: [stamp('handedInOn'), ...reached('review', 'office')],
  },
  sendBack: {
    title: ['退回整改', 'Send back to be put right'],
    from: 'review',
    to: 'rectifying',
    by: 'clerk',
    reason: true,
    unless: [{ when: nothingFound, why: ['未责令整改，请退回排查。', 'Nothing was to be put right: have it looked into again.'] }],
    then: [set({ passedOn: null, passedBy: null, reviewText: null }), ...reached('rectifying', 'bureau')],
  },
  lookAgain: {
    title: ['退回排查', 'Have it looked into again'],
    from: 'review',
    to: 'checking',
    by: 'clerk',
    reason: true,
    then: [set({ passedOn: null, passedBy: null, reviewText: null, result: null }), ...reached('checking', 'bureau')],
  },
  pass: {
    title: ['复核通过', 'Pass the review'],
    from: 'review',
    by: ['clerk', 'inspector'],
    due: { of: 'clerk', clock: null, when: (e: Recorded<{ readonly passedOn?: string | null }>) => not(e.passedOn.exists()) },
    form: ['reviewText'],
    need: ['reviewText'],
    // Whoever looked into it does not review it (复核 ≠ 排查).
    notBy: ['sign', 'note', 'orderRectification', 'findNothing'],
    unless: [
      {
        when: (e: Recorded<{ readonly passedOn?: string | null }>) => e.passedOn.exists(),
        why: ['已复核通过，待办结。', 'It was passed already: it waits to be closed.'],
      },
    ],
    then: [stamp('passedOn'), sign('passedBy'), ...noted('bureau')],
  },
  close: {
    title: ['办结', 'Close'],
    from: ['rectifying', 'review'],
    to: 'closed',
    by: 'lead',
    due: {
      clock: null,
      when: (e: Recorded<{ readonly state?: string; readonly passedOn?: string | null }>) => and(e.state.is('review'), e.passedOn.exists()),
    },
    form: ['disposal', 'conclusion'],
    need: ['disposal', 'conclusion'],
    notBy: ['pass'],
    unless: [
      {
        when: (e: Recorded<{ readonly state?: string }>) => e.state.is('rectifying'),
        why: ['整改尚未完成，不能办结。', 'It is still being put right: it is not closed.'],
      },
      {
        when: (e: Recorded<{ readonly passedOn?: string | null }>) => not(e.passedOn.exists()),
        why: ['尚未复核通过，不能办结。', 'It was not passed by the review yet.'],
      },
    ],
    then: [
      stamp('closedOn'),
      stamp('repairFrom'),
      ...ended('closed', 'bureau'),
      movesThose('notary.warning', { by: 'event', does: 'closeWithEvent', set: { eventStanding: 'closed' } }),
      moves(thirdParty, { by: 'thirdParty', does: 'eventClosed', with: { disposal: 'conclusion' } }),
    ],
  },
} as const;

interface Recurring {
  readonly repairFrom?: string | null;
  readonly repairBefore?: string | null;
  readonly again?: string | null;
  readonly recurrences?: readonly string[] | null;
}
/** What was no recurrence after all counts no more, and the six months go on as if it had not been. */
const forgone = derive<Recurring>()(
  ['repairFrom', 'repairBefore', 'again', 'recurrences', 'recurred'],
  ({ repairFrom, repairBefore, again, recurrences }) => {
    const rest = (recurrences ?? []).filter((id) => id !== again);
    return { repairFrom: repairBefore ?? repairFrom ?? null, repairBefore: null, again: null, recurrences: rest, recurred: rest.length };
  },
);

/** 修复: six months without the same model; each time it happens again they begin anew, unless that was a false alarm or its basis has changed. */
const repairing = {
  recur: {
    title: ['同类预警再发，修复期重新计算', 'It happened again: the six months begin anew'],
    from: 'closed',
    by: [],
    form: ['again'],
    then: [
      derive<Recurring>()(['repairBefore'], ({ repairFrom }) => ({ repairBefore: repairFrom ?? null })),
      stamp('repairFrom'),
      adds('recurrences', 'again'),
      derive<{ readonly recurrences?: readonly string[] | null }>()(['recurred'], ({ recurrences }) => ({
        recurred: recurrences?.length ?? 0,
      })),
      ...noted('machine'),
    ],
  },
  forgo: {
    title: ['再发预警不成立，修复期恢复', 'It did not happen again after all'],
    from: 'closed',
    by: [],
    then: [forgone, ...noted('machine')],
  },
  repair: {
    title: ['修复', 'Repaired'],
    from: 'closed',
    to: 'repaired',
    by: [],
    byClock: true,
    then: [stamp('repairedOn'), ...reached('repaired', 'machine')],
  },
} as const;

export const actions = { ...finding, ...handling, ...repairing } as const;
