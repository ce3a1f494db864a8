import type { Recorded } from '@fatong/contracts/expression';
import { goesOn, ref, set, stamp, text } from '../../../definitions/index.js';
import { countsDays, countsHeads, metByEnd } from './counting.js';

/** What a petition has of the former system (迁移). */
export const formerFields = {
  former: ref(['原系统信访件', 'Petition of the former system'], 'petitions.former', { filter: true }),
  formerNumber: text(['原信访编号', 'Number in the former system'], { max: 40, search: true, filter: true }),
};
export const formerShown = {
  former: (p: Recorded<{ readonly former?: string | null }>) => p.former.exists(),
  formerNumber: (p: Recorded<{ readonly formerNumber?: string | null }>) => p.formerNumber.exists(),
};

const carried = [
  'former',
  'formerNumber',
  'receivedOn',
  'channel',
  'purpose',
  'content',
  'subject',
  'petitioner',
  'document',
  'phone',
  'address',
  'headCount',
  'place',
  'summary',
  'facts',
  'respondent',
] as const;

/** How a petition of the former system begins here: archived with its answer, or taken up where it stood. */
export const takingOver = {
  takeOver: {
    title: ['原系统迁入（已办结）', 'Taken over: ended'],
    to: 'closed',
    by: [],
    form: [...carried, 'acceptedOn', 'answeredOn', 'result', 'answer', 'closedOn'],
    then: [set({ authority: 'city', stage: 'closed' }), countsHeads, countsDays, metByEnd],
  },
  takeUp: {
    title: ['原系统迁入（续办）', 'Taken up'],
    to: 'review',
    by: [],
    form: carried,
    then: [stamp('registeredOn'), set({ authority: 'city', stage: 'registered' }), countsHeads, goesOn('assess')],
  },
  takeUpAccepted: {
    title: ['原系统迁入（已受理，续办）', 'Taken up: accepted then'],
    to: 'dividing',
    by: [],
    // The sixty days run from the acceptance then: units take the part up as one that was accepted.
    form: [...carried, 'acceptedOn'],
    then: [stamp('registeredOn'), set({ authority: 'city', stage: 'accepted' }), countsHeads],
  },
} as const;
