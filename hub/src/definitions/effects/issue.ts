import type { Effect } from './effect.js';

/** Issues a letter of the record: it gets the next number of its year and says for good what it says now. `number`: the field that keeps its number, so that facts and effects after this one can state it. */
export const issue = <const L extends string, const F extends string = never>(
  letter: L,
  { number }: { readonly number?: F } = {},
): Effect<`letter ${L}` | `text ${F}`> => ({
  effect: 'issue',
  letter,
  names: [`letter ${letter}`, ...(number === undefined ? [] : [`text ${number}` as const])],
  deed: ({ numbers }) => ({ ...(number !== undefined && { set: { [number]: numbers[letter] } }), letters: [letter] }),
});
