import { daysAfter } from '@fatong/contracts/calendar';
import { monthsAfter } from '@fatong/contracts/codes';
import type { Effect } from './effect.js';

/** Keeps until when it lasts: so many months, or natural days, as the integer field says, from today or from a date of the record; while one of them is empty, without end. */
export const lasts = <const U extends string, const M extends string, const S extends string = never>(
  until: U,
  length: M | { readonly days: M },
  since?: S,
): Effect<`date ${U}` | `integer ${M}` | `clock ${S}`> => ({
  effect: 'lasts',
  names: [`date ${until}`, `integer ${numberIn(length)}`, ...(since === undefined ? [] : [`clock ${since}` as const])],
  deed: ({ values, today }) => {
    const from = since === undefined ? today : values[since];
    const of = values[numberIn(length)];
    const after = typeof length === 'string' ? monthsAfter : daysAfter;
    return { set: { [until]: typeof from === 'string' && typeof of === 'number' ? after(from, of) : null } };
  },
});

const numberIn = <M extends string>(length: M | { readonly days: M }): M => (typeof length === 'string' ? length : length.days);
