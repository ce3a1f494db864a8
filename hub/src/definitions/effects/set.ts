import type { Effect } from './effect.js';

type Constant = string | number | boolean | null;
type Spelled<V> = { readonly [K in keyof V & string]: `${K} = ${V[K] & Constant}` }[keyof V & string];

/** Sets fields to constants, or empties them: no form asks for them. */
export const set = <const V extends Readonly<Record<string, Constant>>>(values: V): Effect<Spelled<V>> => ({
  effect: 'set',
  names: Object.entries(values).map(([field, value]) => `${field} = ${String(value)}` as Spelled<V>),
  check: (_, { form }) =>
    Object.keys(values)
      .filter((field) => form.includes(field))
      .map((field) => `sets ${field}, which its form asks for.`),
  deed: () => ({ set: values }),
});
