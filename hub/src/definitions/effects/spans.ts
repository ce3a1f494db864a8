import { daysFrom } from '@fatong/contracts/calendar';
import type { Effect } from './effect.js';

/**
 * Keeps how many days lie between two dates of the record, natural days or working days by the calendar as it is known when the act is done: the first day is not
 * counted, the last is. Empty while one of them is; 0 where the second is not later.
 */
export const spans = <const F extends string, const S extends string, const E extends string>(
  field: F,
  { from, to, unit }: { readonly from: S; readonly to: E; readonly unit: 'days' | 'workdays' },
): Effect<`integer ${F}` | `date ${S | E}`> => ({
  effect: 'spans',
  names: [`integer ${field}`, `date ${from}`, `date ${to}`],
  fills: [field],
  check: (_, { form }) => (form.includes(field) ? [`counts the days of ${field}, which its form asks for.`] : []),
  deed: ({ values, workdaysBetween }) => {
    const [begins, ends] = [values[from], values[to]];
    if (typeof begins !== 'string' || typeof ends !== 'string') return { set: { [field]: null } };
    return { set: { [field]: unit === 'workdays' ? workdaysBetween(begins, ends) : Math.max(0, daysFrom(begins, ends)) } };
  },
});
