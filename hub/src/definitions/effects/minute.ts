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

/**
 * Keeps the step as a row of {@link minutes}: what was done, the reason or opinion written with it, who did it and when, so that a sheet of the record can be printed.
 * `says`: the field whose text is the opinion, where it was written elsewhere.
 */
export function minute<const F extends string>(field: F): Effect<`rows ${F}`>;
export function minute<const F extends string, const S extends string>(field: F, says: S): Effect<`rows ${F}` | `field ${S}`>;
export function minute(field: string, says?: string): Effect<`rows ${string}` | `field ${string}`> {
  return {
    effect: 'minute',
    names: [`rows ${field}`, ...(says === undefined ? [] : [`field ${says}` as const])],
    check: (_, { form }) => (form.includes(field) ? [`minutes ${field}, which its form asks for.`] : []),
    deed: ({ values, title, by, reason, today }) => {
      const opinion = says === undefined ? reason : values[says];
      return {
        set: {
          [field]: [
            ...((values[field] ?? []) as readonly object[]),
            { step: title[0], who: by.name, on: today, ...(typeof opinion === 'string' && { opinion }) },
          ],
        },
      };
    },
  };
}
