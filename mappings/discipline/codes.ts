import type { BribeBand } from '@fatong/contracts/codes';

/** The commission's tables: theirs → ours. */
export const subjects = { '1': 'lawyer', '2': 'firm', '3': 'lawyer' } as const;

export const bribers = { '1': 'lawyer', '2': 'firm', '3': 'through' } as const;

export const outcomes = { '0': 'pending', '1': 'warned', '2': 'transferred', '3': 'closed' } as const;

/** A sum in yuan as its band: the sum itself goes no further than the message. */
export const bandOf = (yuan: number): BribeBand =>
  yuan < 30_000 ? 'under30k' : yuan < 1_000_000 ? 'to1m' : yuan < 5_000_000 ? 'to5m' : 'over5m';
