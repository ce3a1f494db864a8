import { monthsAfter } from '@fatong/contracts/codes';
import type { Effect } from './effect.js';

/** Keeps until when it lasts: so many months as the integer field says, from today or from a date of the record; while one of them is empty, without end. */
export const lasts = <const U extends string, const M extends string, const S extends string = never>(
  until: U,
  months: M,
  since?: S,
): Effect<`date ${U}` | `integer ${M}` | `clock ${S}`> => ({
  effect: 'lasts',
  names: [`date ${until}`, `integer ${months}`, ...(since === undefined ? [] : [`clock ${since}` as const])],
  deed: ({ values, today }) => {
    const from = since === undefined ? today : values[since];
    const of = values[months];
    return { set: { [until]: typeof from === 'string' && typeof of === 'number' ? monthsAfter(from, of) : null } };
  },
});
