import type { Label } from '@fatong/contracts';

/** The score of a record, as it was counted last. Points are tenths, days legal dates. */
export interface ScoreRow {
  readonly type: string;
  readonly recordId: string;
  readonly points: number;
  readonly band: string;
  /** Version of the parameter by which it was counted. */
  readonly version: number;
  readonly countedOn: string;
  readonly parts: readonly ScorePart[];
}

/** What takes something off the score, or gives it back. */
export interface ScorePart {
  /** The kind of deduction, by its name. */
  readonly deduction: string;
  /** The record it rests on. */
  readonly type: string;
  readonly recordId: string;
  readonly words: Label;
  readonly since: string;
  /** What it took off at first; less than nothing: it gives back. */
  readonly whole: number;
  /** What it takes off now. */
  readonly now: number;
  /** Version of the parameter that says how much. */
  readonly version: number;
  /** When it recovers next, if nothing new comes, and what is left of it then; null: it counts as long as its ground is there. */
  readonly next: { readonly on: string; readonly points: number } | null;
}
