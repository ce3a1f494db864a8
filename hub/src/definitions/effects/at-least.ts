import type { Length } from '../clock.js';
import { lengthOn } from '../clock.js';
import type { Effect } from './effect.js';

/**
 * Whoever has the record from now on has at least this long of a time limit that began with another: it runs on and does not begin anew, and ends no sooner
 * than this from today, before or after it would have ended.
 */
export const atLeast = <const C extends string>(
  clock: C,
  length: Length,
  { law }: { readonly law?: string } = {},
): Effect<`limit ${C}`> => ({
  effect: 'atLeast',
  names: [`limit ${clock}`],
  check: (record, { opens }) => {
    const of = record.clocks.find(({ name }) => name === clock);
    return [
      ...(of && !('unit' in of.within && (of.within.unit === 'hours') === (length.unit === 'hours'))
        ? [`leaves of ${clock} at least a length in ${length.unit}, which it does not end by.`]
        : []),
      ...(record.kind === 'mirror' ? [`leaves time of ${clock} of a mirror, where a clock only observes.`] : []),
      ...(opens ? [`leaves time of ${clock} of a record that it opens.`] : []),
    ];
  },
  deed: ({ today }) => ({
    extends: [{ clock, on: today, ...lengthOn(length, today), isLeast: true, ...(law !== undefined && { law }) }],
  }),
});
