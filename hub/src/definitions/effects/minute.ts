import { date, prose, rows, text, type DateField, type ProseField, type RowsField, type TextField } from '../fields.js';
import type { Label } from '@fatong/contracts';
import type { Effect } from './effect.js';

interface MinutedCells {
  readonly step: TextField;
  readonly opinion: ProseField;
  readonly who: TextField;
  readonly on: DateField;
  readonly [cell: string]: TextField | ProseField | DateField;
}

/** Rows that no form asks for: each step of a procedure with what was said at it, by whom and when. */
export const minutes = (title: Label): RowsField<MinutedCells> =>
  rows(
    title,
    {
      step: text(['环节', 'Step']),
      opinion: prose(['意见', 'Opinion'], { max: 4000 }),
      who: text(['经办人', 'By'], { max: 60 }),
      on: date(['日期', 'On']),
    },
    { most: 100 },
  );

/** Keeps the step as a row of {@link minutes}: what was done, the reason or opinion written with it, who did it and when, so that a sheet of the record can be printed. */
export const minute = <const F extends string>(field: F): Effect<`rows ${F}`> => ({
  effect: 'minute',
  names: [`rows ${field}`],
  check: (_, { form }) => (form.includes(field) ? [`minutes ${field}, which its form asks for.`] : []),
  deed: ({ values, title, by, reason, today }) => ({
    set: {
      [field]: [
        ...((values[field] ?? []) as readonly object[]),
        { step: title[0], who: by.name, on: today, ...(reason !== null && { opinion: reason }) },
      ],
    },
  }),
});
