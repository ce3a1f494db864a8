import type { Effect } from './effect.js';

/** Keeps in fields what plain arithmetic makes of the record's values: shares, scores. V: what of the record it reads. Pure, and no condition of a list: those go by the fields it keeps. */
export const derive =
  <V extends object>() =>
  <const F extends string>(fields: readonly F[], from: (values: V) => { readonly [K in F]: unknown }): Effect<`field ${F}`> => ({
    effect: 'derive',
    names: fields.map((field) => `field ${field}` as const),
    fills: fields,
    check: (_, { form }) => fields.filter((field) => form.includes(field)).map((field) => `derives ${field}, which its form asks for.`),
    deed: ({ values }) => ({ set: from(values as V) }),
  });
