import type { ComplaintState } from '@fatong/contracts/codes';

/** States of a complaint that the association has in hand (在办): not decided, or under review again. */
export const inHand = [
  'acceptance',
  'preliminary',
  'investigation',
  'deliberation',
  'deliberated',
  'hearing',
  'review',
] as const satisfies readonly ComplaintState[];
