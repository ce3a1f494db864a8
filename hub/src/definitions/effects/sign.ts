import type { Effect } from './effect.js';

/** Keeps in a text field who last did the action, by name; of the machine what made it act. */
export const sign = <const F extends string>(field: F): Effect<`text ${F}`> => ({
  effect: 'sign',
  names: [`text ${field}`],
  check: (_, { form }) => (form.includes(field) ? [`signs ${field}, which its form asks for.`] : []),
  deed: ({ by }) => ({ set: { [field]: by.name } }),
});
