import { kindOf } from '@fatong/contracts/fields';
import type { Effect } from './effect.js';

/** Keeps when the action was last done, in a date or instant. */
export const stamp = <const F extends string>(field: F): Effect<`stamp ${F}`> => ({
  effect: 'stamp',
  names: [`stamp ${field}`],
  deed: ({ record, at, today }) => ({ set: { [field]: kindOf(record.fields[field]!).stamp?.({ at, today }) } }),
});
