import type { Period } from '@fatong/contracts/calendar';
import type { Effect } from './effect.js';

/**
 * Lengthens a time limit of the record while it runs, so many times at most (once when absent): counted on from the day it would have ended, before that
 * moved off days of rest, and never past the clock that caps it. `law`: where it stands, when that is not where the limit does.
 */
export const extend = <const C extends string>(
  clock: C,
  by: Period,
  { most = 1, law }: { readonly most?: number; readonly law?: string } = {},
): Effect<`limit ${C}`> => ({
  effect: 'extend',
  names: [`limit ${clock}`],
  lengthens: { clock, most },
  check: (record, { opens }) => {
    const of = record.clocks.find(({ name }) => name === clock);
    return [
      ...(by.of < 1 || most < 1 ? [`extends ${clock} by nothing, or never.`] : []),
      ...(of && !('unit' in of.within && of.within.unit === by.unit)
        ? [`extends ${clock} in ${by.unit}, which it does not count in.`]
        : []),
      ...(record.kind === 'mirror' ? [`extends ${clock} of a mirror, where a clock only observes.`] : []),
      ...(opens ? [`extends ${clock} of a record that it opens.`] : []),
    ];
  },
  deed: ({ today }) => ({ extends: [{ clock, on: today, ...by, ...(law !== undefined && { law }) }] }),
});
