import { petitionProgressed, type stages } from '@fatong/contracts/canonical/petitions';
import { and, not, type Recorded } from '@fatong/contracts/expression';
import { provided, say, set } from '../../../definitions/index.js';
import type { purposes } from './codes.js';

interface Online {
  readonly onlineNumber?: string | null;
  readonly purpose?: keyof typeof purposes | null;
}

/** Written at the website, which is told how far it is; of an accusation it is told nothing (条例 art. 30). */
export const isOnline = (p: Recorded<Online>) => and(p.onlineNumber.exists(), not(p.purpose.is('accusation')));

/** The petition came so far: kept, and told to the website where it was written. */
export const reached = (stage: (typeof stages)[number]) => [set({ stage }), provided(isOnline, say(petitionProgressed))] as const;
