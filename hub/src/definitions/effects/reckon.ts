import { evaluate, paths, record as recorded, type Recorded } from '@fatong/contracts/expression';
import type { Effect } from './effect.js';

/** Keeps in a field what follows from the record's own values, so that lists, clocks and effects go by it: `reckon('fine', (p: Case) => sum(each(p.penalties, …)))`. V: what of the record it reads. */
export function reckon<const F extends string, V extends object>(
  field: F,
  from: (values: Recorded<V>) => unknown,
): Effect<`field ${F | (keyof V & string)}`> {
  const expression = recorded<V>(from);
  return {
    effect: 'reckon',
    names: [`field ${field}`, ...readOf(expression)] as `field ${F | (keyof V & string)}`[],
    fills: [field],
    check: (_, { form }) => (form.includes(field) ? [`reckons ${field}, which its form asks for.`] : []),
    deed: ({ values }) => ({ set: { [field]: orNull(evaluate(expression, values)) } }),
  };
}

const readOf = (expression: ReturnType<typeof recorded>): readonly string[] => [
  ...new Set(paths(expression).map((path) => `field ${path.split('.')[0]}`)),
];
/** An empty list is nothing, as a form leaves it. */
const orNull = (value: unknown): unknown => (value === undefined || (Array.isArray(value) && value.length === 0) ? null : value);
