import { and, expressionOf, valueOf, type LeafValue } from '@fatong/contracts/expression';
import { assesses, type Effect, type Question, type Sheet, type Values } from '../../../definitions/index.js';
import type { Subject } from './codes.js';
import { dictionaryOf, laidDown } from './dictionary.js';
import { officeScore } from './office-score.js';
import { personScore } from './person-score.js';
import { questionsOf } from './questions.js';
import { scored, type Scored } from './scoring.js';
import type { Spanned } from './windows.js';

const leaf = (read: string): LeafValue<string> => valueOf<string>({ read });
type Run = Spanned & { readonly subject?: string | null; readonly edition?: number | null; readonly [field: string]: unknown };
const sheets = { office: officeScore, person: personScore } as const;

/** The sheets of the month that are there already, with what they say. */
const there = (subject: Subject): Question => ({
  of: sheets[subject],
  reads: [subject, 'parts', 'amounts', 'composite', 'rankWords', 'edition'],
  where: ({ subject: of, from, to }) =>
    of === subject && typeof from === 'string' && typeof to === 'string'
      ? expressionOf(and(leaf('from').is(from), leaf('to').is(to)))
      : null,
});

const compositeOf = ({ composite }: Scored) => ({
  composite: composite === null ? null : composite.toFixed(1),
  points: composite === null ? null : Math.round(composite),
});
const placeOf = ({ rank, rankedOf }: Scored) => ({ rank, rankedOf, rankWords: rank === null ? null : `${rank} / ${rankedOf}` });

/** What is written on the sheet of one; `does` says whether his place is written too. */
function valuesOf(subject: Subject, one: Scored, run: Run, today: string, does: Doing): Values {
  const asOf = run.to && run.to < today ? run.to : today;
  return {
    asOf: does === 'restate' ? today : asOf,
    ...one.scores,
    ...(subject === 'office' && { penalty: one.penalty === 0 ? null : `−${one.penalty}` }),
    ...compositeOf(one),
    ...(does !== 'restate' && placeOf(one)),
    yellow: one.yellow,
    red: one.red,
    missing: one.missing,
    parts: one.parts,
    amounts: one.amounts,
    edition: run.edition ?? 1,
  };
}
type Doing = 'recount' | 'freeze' | 'restate';

const isSame = (was: Values | undefined, values: Values): boolean =>
  was !== undefined &&
  ['parts', 'amounts', 'composite', 'rankWords'].every(
    (field) => JSON.stringify(plain(was[field])) === JSON.stringify(plain(values[field])),
  );
/** Without the order in which a store keeps what a row says. */
const plain = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map((row) =>
        Object.entries(row as object)
          // A list that a value opens is no value: a published month is not counted anew for it.
          .filter(([name, cell]) => cell !== null && cell !== undefined && name !== 'opens')
          .toSorted(([a], [b]) => (a < b ? -1 : 1)),
      )
    : (value ?? null);

/** Counts a month of all offices, or of all notaries, and keeps a sheet of each; of the other subject it does nothing. */
function of(subject: Subject, does: Doing): Effect<'field sheets' | 'field dictionary'> {
  const type = sheets[subject];
  const dictionary = dictionaryOf(subject);
  const questions = questionsOf(subject, dictionary, { laid: laidDown(subject), there: there(subject) });
  return assesses<Run, 'sheets' | 'dictionary'>(questions, {
    sets: ['sheets', 'dictionary'],
    keeps: {
      type: type.name,
      does: 'open',
      again: does,
      fills: ['run', subject, 'from', 'to', ...type.actions.recount.form],
      ...(does !== 'recount' && { only: 'again' as const }),
    },
    judge: (answers, own, today) => {
      const indicators = dictionary(own, answers);
      if (indicators.length === 0) return { sheets: [], sets: {} as never };
      const known = new Map((answers['there']?.rows ?? []).map(({ id, values }) => [values[subject] as string, { id, values }]));
      const all = scored(subject, indicators, answers, own, today);
      const kept = all.flatMap((one): readonly Sheet[] => {
        const was = known.get(one.entry.id);
        const values = valuesOf(subject, one, own, today, does);
        if (was === undefined)
          return [
            {
              on: null,
              values: {
                run: own.id,
                [subject]: one.entry.id,
                ...(subject === 'person' && { office: one.entry.values['office'] }),
                from: own.from,
                to: own.to,
                ...values,
              },
            },
          ];
        // What says the same as before is left alone, but for the end of the month.
        return does !== 'freeze' && isSame(was.values, does === 'restate' ? { ...values, rankWords: was.values['rankWords'] } : values)
          ? []
          : [{ on: was.id, values }];
      });
      return {
        sheets: kept,
        sets: {
          sheets: all.length,
          dictionary: indicators.map(({ code, name, model, version, direction, weight }, i) => ({
            row: i + 1,
            code,
            name,
            model,
            version,
            direction,
            weight,
          })),
        },
      };
    },
  });
}

/** Both, of which the one does something that the run is of. */
export const assessing = {
  recount: [of('office', 'recount'), of('person', 'recount')],
  freeze: [of('office', 'freeze'), of('person', 'freeze')],
  restate: [of('office', 'restate'), of('person', 'restate')],
} as const;
