import type { Label } from '../label.js';

/** Points of whom a record is about (诚信分), as they were counted last. Days are legal dates, points have one decimal at most. */
export interface ScoreView {
  readonly title: Label;
  readonly points: number;
  /** Of whom nothing counts against. */
  readonly full: number;
  readonly band: Label;
  /** From how many points on which band, best first. */
  readonly bands: readonly { readonly label: Label; readonly from: number }[];
  readonly countedOn: string;
  /** By which it was counted. */
  readonly parameter: { readonly key: string; readonly title: Label; readonly version: number; readonly since: string };
  /** What takes something off, and what gives back. */
  readonly parts: readonly ScorePartView[];
}

export interface ScorePartView {
  /** The rule. */
  readonly title: Label;
  readonly words: Label;
  /** The record it rests on; null: not one that this reader may open. */
  readonly record: { readonly type: string; readonly id: string; readonly title: string } | null;
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
