import { isStaff, staffIn } from '@fatong/contracts/fields';
import type { Effect } from './effect.js';

/** Who acts is named in the field from now on: whoever takes a record up has it. In a field of one he takes the place of who was named. */
export const enlist = <const F extends string>(field: F): Effect<`staff ${F}`> => ({
  effect: 'enlist',
  names: [`staff ${field}`],
  check({ fields }, { by }) {
    const of = fields[field];
    const others = isStaff(of) ? by.filter((role) => !of.roles.includes(role)) : [];
    return [
      ...(by.length === 0 ? [`names who does it in ${field}, and only the machine does it.`] : []),
      ...others.map((role) => `names who does it in ${field}, which is not for ${role}.`),
    ];
  },
  deed: ({ record, values, by }) => {
    const of = record.fields[field];
    if (by === null || !isStaff(of)) return {};
    const before = staffIn(values[field]).filter(({ id }) => id !== by.id);
    return { set: { [field]: [...(of.most === 1 ? [] : before), by] } };
  },
});
