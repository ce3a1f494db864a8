import type { Label } from '@fatong/contracts';
import { record as recorded, type Condition, type Expression, type Recorded } from '@fatong/contracts/expression';
import { declared } from './declared.js';
import type { Fields, ValuesOf } from './fields.js';
import type { Parameter } from './parameter.js';
import type { RecordType } from './record.js';
import type { Rule, RuleFact, RuleLook, Watched } from './rule.js';

/** Data that criteria rest on and that somebody brings from time to time: how old they may be is a parameter of the sweep. */
export interface SweepSource {
  readonly title: Label;
  readonly type: RecordType;
  /** Date of its records that says what day their source speaks of. */
  readonly day: string;
  /** Null: all of them. */
  readonly where: Expression | null;
}

/** A criterion that was true of somebody in a run. */
export interface SweepHit {
  /** Name of the rule. */
  readonly rule: string;
  readonly fact: RuleFact;
}

/**
 * A search through everybody of a register (核查批次): an official begins a run, which is a record; the machine judges each entry by all criteria as they were laid
 * down when it began, and opens a record for each of whom the area makes something of what was found. A run that is over stays as it was.
 */
export interface SweepType {
  /** `<name of the run's type>.sweep`: the name it acts under. */
  readonly name: string;
  readonly title: Label;
  readonly run: RecordType;
  /** What it opens, by actions that are `byRule`, and its refs to the run and to whom it is about. */
  readonly opens: RecordType;
  readonly runs: string;
  readonly subject: string;
  readonly rules: readonly Rule[];
  /** By the names that the criteria need them under. */
  readonly sources: Readonly<Record<string, SweepSource>>;
  /** Days after which data of a source are too old to say anything. */
  readonly age: Parameter<{ readonly days: number }>;
  /** What is looked at to make something of the hits. */
  readonly beside: Readonly<Record<string, RuleLook>>;
  /** Null: nothing is made of them. Pure. */
  combine(hits: readonly SweepHit[], beside: Readonly<Record<string, readonly Watched[]>>, today: string): SweepFinding | null;
}

export interface SweepFinding<A = string> {
  /** The action that opens it. */
  readonly does: A;
  readonly values: Readonly<Record<string, unknown>>;
}

type Looks<L> = { readonly [K in keyof L]: L[K] extends RuleLook<infer W> ? readonly Watched<W>[] : never };

/** Names the source of some criteria; its fields are checked. */
export const source = <F extends Fields>(
  type: RecordType<F>,
  {
    title,
    day,
    where,
  }: {
    readonly title: Label;
    readonly day: NoInfer<keyof F & string>;
    readonly where?: (record: Recorded<ValuesOf<F>>) => Condition;
  },
): SweepSource => Object.freeze({ title, type, day, where: where ? recorded<ValuesOf<F>>(where) : null });

/** Declares a search through everybody. Its run has the words of `sweeping`. */
export const sweep = <O extends Fields, A extends string, const L extends Readonly<Record<string, unknown>>>(
  run: RecordType,
  title: Label,
  {
    combine,
    beside,
    ...words
  }: {
    readonly opens: RecordType<O, string, string, string, string, A>;
    readonly runs: NoInfer<keyof O & string>;
    readonly subject: NoInfer<keyof O & string>;
    readonly rules: readonly Rule[];
    readonly sources: Readonly<Record<string, SweepSource>>;
    readonly age: Parameter<{ readonly days: number }>;
    readonly beside: L & { readonly [K in keyof L]: L[K] extends RuleLook<infer _> ? L[K] : never };
    readonly combine: (
      hits: readonly SweepHit[],
      beside: Looks<L>,
      today: string,
    ) => { readonly does: NoInfer<A>; readonly values: NoInfer<ValuesOf<O>> } | null;
  },
): SweepType =>
  declared(
    'sweep',
    Object.freeze({
      ...words,
      name: `${run.name}.sweep`,
      title,
      run,
      beside: beside as unknown as SweepType['beside'],
      combine: (hits, found, today) => combine(hits, found as Looks<L>, today),
    } satisfies SweepType),
  );
