import { Type } from 'typebox';
import { label, named, nullable, text, whole, type Shape } from './shape.js';

const number = Type.Number();

const scorePart = named('ScorePart', {
  /** The rule. */
  title: label,
  words: label,
  /** The record it rests on; null: not one that this reader may open. */
  record: nullable(Type.Object({ type: text, id: text, title: text })),
  since: text,
  /** What it took off at first; less than nothing: it gives back. */
  whole: number,
  /** What it takes off now. */
  now: number,
  /** Version of the parameter that says how much. */
  version: whole,
  /** When it recovers next, if nothing new comes, and what is left of it then; null: it counts as long as its ground is there. */
  next: nullable(Type.Object({ on: text, points: number })),
});
export type ScorePartView = Shape<typeof scorePart>;

/** Points of whom a record is about (诚信分), as they were counted last. Days are legal dates, points have one decimal at most. */
export const score = named('Score', {
  title: label,
  points: number,
  /** Of whom nothing counts against. */
  full: number,
  band: label,
  /** From how many points on which band, best first. */
  bands: Type.Array(Type.Object({ label, from: number })),
  countedOn: text,
  /** By which it was counted. */
  parameter: Type.Object({ key: text, title: label, version: whole, since: text }),
  /** What takes something off, and what gives back. */
  parts: Type.Array(scorePart),
});
export type ScoreView = Shape<typeof score>;
