import { isMany } from '../fields.js';
import type { Effect } from './effect.js';

/** What is filled in `from` is added to `into`, which keeps what it has: a ref or a choice of several that a form asks for anew each time. */
export const adds = <const I extends string, const F extends string>(into: I, from: F): Effect<`field ${I}` | `field ${F}`> => ({
  effect: 'adds',
  names: [`field ${into}`, `field ${from}`],
  fills: [into],
  check: ({ fields }) => (fields[into] && isMany(fields[into]) ? [] : [`adds to ${into}, which holds no several.`]),
  deed: ({ values }) => {
    const all = [...new Set([values[into] ?? [], values[from] ?? []].flat())];
    return { set: { [into]: all.length === 0 ? null : all } };
  },
});
