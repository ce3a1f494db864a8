import { and, not, type Recorded } from '@fatong/contracts/expression';
import { goesOn, issue, movesThose, provided, set } from '../../../definitions/index.js';
import { countsDays, countsHeads } from './counting.js';
import { gathers } from './gathered.js';
import { reached } from './online.js';

interface Said {
  readonly purpose?: 'advice' | 'accusation' | 'demand' | null;
  readonly event?: string | null;
}
const isOpen = (p: Recorded<Said>) => and(not(p.purpose.is('accusation')), p.event.exists());

/** Nothing was made of it in the review yet. */
export const isUndecided = (p: Recorded<{ readonly opinion?: string | null; readonly grade?: string | null }>) =>
  and(not(p.opinion.exists()), not(p.grade.exists()));

/** The event of which this one was the first is the other’s from now on. */
const grouped = provided(isOpen, movesThose('petitions.event', { by: 'first', does: 'absorb', with: { mergedInto: 'event' } }));
/** Those that were joined to this one are judged by themselves again where it ends in another way than an answer. */
export const released = movesThose('petitions.petition', { by: 'mergedInto', does: 'separate' });

/** Whoever has the first one reads and answers those that are joined to it, and is the unit of whose answer a review may be asked for. */
export const joinedFollow = movesThose('petitions.petition', {
  by: 'mergedInto',
  does: 'followUnits',
  with: { main: 'main', assisting: 'assisting' },
});
const hasUnit = (p: Recorded<{ readonly main?: string | null }>) => p.main.exists();

/** How a petition looks once the likeness of the form is told (判重). */
export const likeness = {
  title: ['判重', 'Duplicates'],
  parts: {
    identity: { title: ['身份', 'Identity'], weight: 40, same: [['document'], ['petitioner', 'phone']] },
    text: { title: ['诉求文字', 'Text of the demand'], weight: 40, words: ['summary', 'demands.demand'] },
    respondent: { title: ['反映对象', 'Respondent'], weight: 20, same: [['respondent']] },
  },
  levels: { repeated: { title: ['重复', 'Repeated'], from: 85 }, suspected: { title: ['疑似重复', 'Suspected'], from: 60 } },
  on: ['register', 'registerHere', 'supplement'],
  proposes: {
    type: 'petitions.verdict',
    does: 'propose',
    weighs: 'weigh',
    later: 'petition',
    earlier: 'twin',
    score: 'score',
    level: 'level',
    parts: { identity: 'identityScore', text: 'textScore', respondent: 'respondentScore' },
  },
  // Of accusations nobody else learns, not by a likeness either.
  of: (p: Recorded<Said>) => not(p.purpose.is('accusation')),
} as const;

/** What verdicts make of it (P01). */
export const repeating = {
  join: {
    title: ['并案', 'Joined to the first one'],
    from: ['review', 'returned', 'direction', 'dividing'],
    to: 'merged',
    by: [],
    form: ['mergedInto', 'linked'],
    then: [
      grouped,
      set({ isRepeat: true }),
      countsHeads,
      movesThose('petitions.petition', { by: 'mergedInto', does: 'follow', with: { mergedInto: 'mergedInto' } }),
      movesThose('petitions.petition', { by: 'id', of: 'mergedInto', does: 'takeJoined' }),
      issue('joinedNotice'),
    ],
  },
  takeJoined: { title: ['并入一件信访', 'One was joined to it'], by: [], then: [provided(hasUnit, joinedFollow)] },
  followUnits: {
    title: ['随先件交有关单位', 'With the units of the first one'],
    from: 'merged',
    by: [],
    form: ['main', 'assisting'],
  },
  follow: { title: ['随先件并案', 'Joined with the first one'], from: 'merged', by: [], form: ['mergedInto'] },
  separate: {
    title: ['撤销并案', 'Separated'],
    from: 'merged',
    to: 'review',
    by: [],
    then: [
      set({ mergedInto: null, linked: null, main: null, assisting: null, isRepeat: null }),
      countsHeads,
      provided(isUndecided, goesOn('assess')),
    ],
  },
  unlink: { title: ['解除关联', 'No longer linked'], by: [], then: [set({ linked: null })] },
  answerJointly: {
    title: ['一并答复', 'Answered with the first one'],
    from: 'merged',
    to: 'answered',
    by: [],
    form: ['result', 'answer', 'answeredOn'],
    then: [countsDays, ...reached('answered'), ...gathers],
  },
  relate: {
    title: ['关联先件', 'Linked to the first one'],
    by: [],
    form: ['linked'],
    then: [grouped, provided(isUndecided, goesOn('assess'))],
  },
  // The same person about the same once more: a case of its own, and a repetition in every figure.
  noteRepeat: { title: ['判为重复', 'Judged to be a repetition'], by: [], then: [set({ isRepeat: true }), countsHeads] },
  joinEvent: { title: ['归入事件', 'Filed with its event'], by: [], form: ['event'] },
  noteEvent: { title: ['建立事件档案', 'A file of the event'], by: [], byReport: true, form: ['event'] },
  notePerson: { title: ['归入信访人档案', 'Filed with its petitioner'], by: [], byReport: true, form: ['person'] },
} as const;
