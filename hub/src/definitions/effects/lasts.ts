import { monthsAfter } from '@fatong/contracts/codes';
import type { Effect } from './effect.js';

/** Keeps until when what begins today lasts: so many months as the integer field says; while that is empty, without end. */
export const lasts = <const U extends string, const M extends string>(until: U, months: M): Effect<`date ${U}` | `integer ${M}`> => ({
  effect: 'lasts',
  names: [`date ${until}`, `integer ${months}`],
  deed: ({ values, today }) => ({ set: { [until]: typeof values[months] === 'number' ? monthsAfter(today, values[months]) : null } }),
});
