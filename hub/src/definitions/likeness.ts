import type { Label } from '@fatong/contracts';
import { record as recorded, type Condition, type Expression, type Recorded } from '@fatong/contracts/expression';

/** One part of how alike two records of a type are, of 100 together. `same`: all of it where any of these keys agrees in all its fields. `words`: as much as their texts share. */
export type LikenessPart<F = string> = { readonly title: Label; readonly weight: number } & (
  | { readonly same: readonly (readonly F[])[] }
  /** Fields of text, or texts in rows (`demands.demand`). */
  | { readonly words: readonly string[] }
);

/** What so much or more is called; the first that is reached. */
export interface LikenessLevel {
  readonly title: Label;
  readonly from: number;
}

/** The record in which the machine writes down that two are alike, with what it found. */
export interface LikenessProposal {
  readonly type: `${string}.${string}`;
  /** Opens it: the machine, of what it found. */
  readonly does: string;
  /** Fills in how alike the two are that somebody named: an action that is `byReport`. */
  readonly weighs: string;
  /** Refs to the two: the later one, and the one that was there before. */
  readonly later: string;
  readonly earlier: string;
  /** Integers: the whole, and each part of its own hundred. */
  readonly score: string;
  readonly parts: Readonly<Record<string, string>>;
  /** Choice of the names of the levels. */
  readonly level: string;
}

/** How it is told that two records speak of the same (判重): while a form is filled in, on the page of a record, and where it says so to a record of what was found. */
export interface LikenessWords<F extends string, A extends string, V> {
  readonly title: Label;
  readonly parts: Readonly<Record<string, LikenessPart<F>>>;
  /** The highest first; what reaches none is told to nobody. */
  readonly levels: Readonly<Record<string, LikenessLevel>>;
  /** Actions in whose form it is shown what is there already that is alike. */
  readonly on: readonly A[];
  readonly proposes?: LikenessProposal;
  /** Which are looked for at all, and looked for by. */
  readonly of?: (row: V) => Condition;
}
export interface LikenessType {
  readonly title: Label;
  readonly parts: readonly (LikenessPart & { readonly name: string })[];
  readonly levels: readonly (LikenessLevel & { readonly name: string })[];
  readonly on: readonly string[];
  readonly proposes: LikenessProposal | null;
  readonly of: Expression | null;
}

export const readLikeness = (words: LikenessWords<string, string, Recorded<unknown>> | undefined): LikenessType | null =>
  words === undefined
    ? null
    : {
        title: words.title,
        parts: Object.entries(words.parts).map(([name, part]) => ({ name, ...part })),
        levels: Object.entries(words.levels).map(([name, level]) => ({ name, ...level })),
        on: words.on,
        proposes: words.proposes ?? null,
        of: words.of === undefined ? null : recorded<unknown>(words.of),
      };

/** Fields by which it is told, without what is inside of rows. */
export const likenessFields = ({ parts }: Pick<LikenessType, 'parts'>): readonly string[] => [
  ...new Set(parts.flatMap((part) => ('same' in part ? part.same.flat() : part.words.map((path) => path.split('.')[0]!)))),
];
