import { isRef } from '@fatong/contracts/fields';
import type { Fields } from '../fields.js';
import type { Effect } from './effect.js';
import { being, type Asking, type Being, type Gathering } from './gathering.js';

/**
 * Keeps how many records of a type are so when the act is done: `counts(part, { due: (one, own: Own) => and(one.body.is(own.body), …) })`. From then on the
 * record says the number, whatever becomes of what was counted. `own`: what this record says, with the form of the act.
 */
export const counts = <F extends Fields, S extends string, const K extends string, V extends object>(
  of: Asking<F, S>,
  into: { readonly [P in K]: Being<F, S, V> },
): Effect<`integer ${K}`> => {
  const gatherings = Object.entries<Being<F, S, V>>(into).map(
    ([field, is]) =>
      [
        field,
        {
          type: of.name,
          reads: null,
          asks: (values, today) => {
            const where = being(is, values, today);
            return where === null ? null : { where };
          },
        } satisfies Gathering,
      ] as const,
  );
  const fields = gatherings.map(([field]) => field as K);
  return {
    effect: 'counts',
    names: fields.map((field) => `integer ${field}` as const),
    fills: fields,
    gathers: gatherings.map(([, gathering]) => gathering),
    check: ({ fields: ours }, { form }) => [
      ...fields.filter((field) => form.includes(field)).map((field) => `counts ${field}, which its form asks for.`),
      ...fields.filter((field) => isRef(ours[field])).map((field) => `counts into ${field}, which is no number.`),
    ],
    deed: ({ gathered }) => ({ set: Object.fromEntries(gatherings.map(([field, one]) => [field, gathered(one)?.all.count ?? null])) }),
  };
};
