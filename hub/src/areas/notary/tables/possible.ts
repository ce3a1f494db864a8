import { and, not, type Recorded } from '@fatong/contracts/expression';

interface Asked {
  readonly from?: string | null;
  readonly to?: string | null;
  readonly countedOn?: string | null;
  readonly edition?: number | null;
  readonly correction?: string | null;
}

/** Of which days figures are kept, and that an edition which follows a corrected one says why. */
export const possible = [
  {
    at: 'to',
    when: (f: Recorded<Asked>) => f.to.less(f.from),
    why: ['期间的结束不得早于开始。', 'The period must not end before it begins.'],
  },
  {
    at: 'to',
    when: (f: Recorded<Asked>) => f.to.greater(f.countedOn),
    why: ['期间的结束不得晚于今天。', 'The period must not end after today.'],
  },
  {
    at: 'correction',
    when: (f: Recorded<Asked>) => and(f.edition.greater(1), not(f.correction.exists())),
    why: ['本期已有更正作废的一版，请写明更正原因。', 'It takes the place of a corrected one: say why.'],
  },
] as const;
