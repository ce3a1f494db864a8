import type { Expression } from '@fatong/contracts/expression';
import type { RecordType } from '../record.js';
import type { Effect, Values } from './effect.js';
import type { Asked, Gathered, Gathering } from './gathering.js';

/** What was answered to each question; null: it was not asked. */
export type Answers = Readonly<Record<string, Gathered | null>>;

/** One question to all records of a type: what is counted of them and added up, apart by some refs or choices, or what is read of each. */
export interface Question {
  readonly of: Pick<RecordType, 'name' | 'fields'>;
  /** Counted apart by each of these. */
  readonly by?: readonly string[];
  /** Integer or money field that is added up as well. */
  readonly sums?: string;
  /** Fields read of each; absent: they are only counted. */
  readonly reads?: readonly string[];
  /** Which of them, by what this record says and what was answered to the questions before; null: it is not asked. */
  readonly where: (own: Values, today: string, answers: Answers) => Expression | null;
  /** Counted beside: those that fulfil this too. */
  readonly also?: (own: Values, today: string, answers: Answers) => Readonly<Record<string, Expression>>;
}

/** What one of those that are assessed is told: written on the sheet that is there, or on a new one. */
export interface Sheet {
  readonly on: string | null;
  readonly values: Values;
}

/**
 * Assesses many at once (测评): asks several types, each once for all whom it is about, in their order, so that what is asked may rest on what was answered before (formulas that are
 * data themselves); judges what was answered, pure; and keeps a record for each, opened by `does` or written anew by `again`, in the same transaction. What is compared with peers
 * cannot be judged one by one. `sets`: fields of this record that it says besides.
 */
export const assesses = <V extends object, const S extends string = never>(
  questions: Readonly<Record<string, Question>>,
  words: {
    readonly judge: (
      answers: Answers,
      own: V & { readonly id: string },
      today: string,
    ) => { readonly sheets: readonly Sheet[]; readonly sets?: { readonly [K in S]: unknown } };
    readonly sets?: readonly S[];
    /** The type of the sheets; absent: it only says fields of this record. */
    readonly keeps?: {
      readonly type: `${string}.${string}`;
      readonly does: string;
      readonly again: string;
      readonly fills: readonly string[];
      /** Where there is no sheet yet, none is opened. */
      readonly only?: 'again';
    };
  },
): Effect<`field ${S}`> => {
  const { judge, sets = [], keeps } = words;
  const names = Object.keys(questions);
  const gatherings = new Map<string, Gathering>();
  for (const [i, name] of names.entries()) gatherings.set(name, gatheringOf(questions[name]!, gatherings, names.slice(0, i)));
  return {
    effect: 'assesses',
    names: sets.map((field) => `field ${field}` as const),
    fills: sets,
    gathers: [...gatherings.values()],
    ...(keeps && { other: { type: keeps.type, does: keeps.does, again: keeps.again, fills: keeps.fills, isOpened: true as const } }),
    check: (_, { form }) => [
      ...sets.filter((field) => form.includes(field)).map((field) => `assesses ${field}, which its form asks for.`),
      ...Object.entries(questions).flatMap(([name, one]) =>
        unknown(one).map((field) => `asks ${field} in ${name}, which is no field there.`),
      ),
    ],
    deed: ({ id, values, today, gathered }) => {
      const answers = Object.fromEntries(names.map((name) => [name, gathered(gatherings.get(name)!)]));
      const { sheets, sets: said = {} } = judge(answers, { ...(values as V), id }, today);
      return {
        set: said,
        acts: sheets
          .filter(({ on }) => on !== null || keeps?.only === undefined)
          .flatMap(({ on, values: told }) =>
            keeps === undefined ? [] : [{ type: keeps.type, action: on === null ? keeps.does : keeps.again, on, values: told }],
          ),
      };
    },
  };
};

const unknown = ({ of, by = [], sums, reads = [] }: Question): readonly string[] =>
  [...by, ...reads, ...(sums === undefined ? [] : [sums])].filter((field) => !Object.hasOwn(of.fields, field));

function gatheringOf(one: Question, all: ReadonlyMap<string, Gathering>, before: readonly string[]): Gathering {
  return {
    type: one.of.name,
    reads: one.reads ?? null,
    asks: (values, today, earlier): Asked | null => {
      // Read only by what asks for it: most questions go by one or two of those before.
      const answers = Object.defineProperties(
        {},
        Object.fromEntries(before.map((name) => [name, { enumerable: true, get: () => earlier(all.get(name)!) }])),
      ) as Answers;
      const where = one.where(values, today, answers);
      if (where === null) return null;
      return {
        where,
        ...(one.by && { by: one.by }),
        ...(one.also && { also: one.also(values, today, answers) }),
        ...(one.sums !== undefined && { sums: one.sums }),
      };
    },
  };
}
