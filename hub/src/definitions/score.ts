import type { FunctionId, Label } from '@fatong/contracts';
import { declared } from './declared.js';
import type { Fields } from './fields.js';
import type { Parameter } from './parameter.js';
import type { RecordType } from './record.js';
import type { Watched } from './rule.js';

/** Most records about one subject a kind of deduction looks at, newest first. */
export const mostWatched = 200;

/** What every version of a score's parameter says, beside what its deductions go by. Points have one decimal at most. */
export interface ScoreScale {
  /** Points of whom nothing counts against. */
  readonly full: number;
  /** Nobody has fewer. */
  readonly floor: number;
  /** From how many points on somebody is in a band, best band first. */
  readonly bands: readonly (readonly [band: string, from: number])[];
  /** After each so many months without a new deduction, what is left of one: `[2, 3]` two thirds. The last is nothing. */
  readonly recovery: { readonly months: number; readonly then: readonly (readonly [part: number, of: number])[] };
}

/** Points that a record takes off. */
export interface Deducted<V = unknown> {
  /** Legal day from which it counts; the parameter in force on it says how much. */
  readonly since: string;
  points(value: V): number;
  /** What it is for, in plain words. */
  readonly words: Label;
  /** Id of the record whose deduction it takes back, as far as its points go: it recovers with that one, and is nothing once that one is gone. */
  readonly corrects?: string;
}

/** A kind of deduction, read from records of one type. */
export interface Deduction<V = unknown> {
  readonly name: string;
  readonly title: Label;
  readonly watch: RecordType;
  /** Ref of the watched record that says whose score it is. */
  readonly by: string;
  /** Fields it reads: a change in one of them, or of the state, counts the score anew. */
  readonly reads: readonly string[];
  /** It counts in full as long as the record says so: it does not recover, and it does not start the year of others anew. */
  readonly whileOpen: boolean;
  /** What the record takes off; pure. */
  of(record: Watched): readonly Deducted<V>[];
}

/** Points of whom a type is about, kept beside each of its records: what they have in full less what counts against them, which recovers with time. */
export interface ScoreType {
  /** The key of its parameter. */
  readonly name: string;
  readonly title: Label;
  readonly parameter: Parameter<ScoreScale>;
  readonly about: RecordType;
  /** Choice of that type that keeps the band, so that lists show and filter by it. Who may not see it sees nothing of the score. */
  readonly keeps: string;
  readonly deductions: readonly Deduction[];
}

/** A kind of deduction; every field name is checked. V what the versions of the score's parameter say. */
export function deduction<V extends ScoreScale, W extends Fields>(
  _of: Parameter<V>,
  watch: RecordType<W>,
  words: {
    readonly name: string;
    readonly title: Label;
    readonly by: NoInfer<keyof W & string>;
    readonly reads: readonly NoInfer<keyof W & string>[];
    readonly whileOpen?: true;
    readonly of: (record: Watched<W>) => readonly Deducted<V>[];
  },
): Deduction<V> {
  const { of, whileOpen = false, ...rest } = words;
  return Object.freeze({ ...rest, watch, whileOpen, of: (record: Watched) => of(record as Watched<W>) });
}

/** Declares a score. A type has one at most. */
export const score = <V extends ScoreScale, A extends Fields>(
  parameter: Parameter<V>,
  title: Label,
  {
    about,
    keeps,
    deductions,
  }: {
    /** Functions it serves, for `docs/functions.md`. */
    readonly law?: FunctionId | readonly FunctionId[];
    readonly about: RecordType<A>;
    readonly keeps: NoInfer<keyof A & string>;
    readonly deductions: readonly Deduction<V>[];
  },
): ScoreType => declared('score', Object.freeze({ name: parameter.key, title, parameter, about, keeps, deductions }));
