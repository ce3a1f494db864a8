import { Type } from 'typebox';
import { count, flag, identifier, instant, label, listOf, named, nullable, oneOf, text, type Shape } from './shape.js';

/** Messages that an official may upload as a sheet while their system is off; `GET /api/import-templates/:type` is the sheet to fill. */
export const importKind = named('ImportKind', {
  /** Contract type. */
  type: text,
  title: label,
  /** Whose message it is. */
  system: label,
  area: text,
});
export type ImportKind = Shape<typeof importKind>;

const state = oneOf('waiting', 'taken', 'again', 'refused');
export type ImportRowStateName = Shape<typeof state>;

/** A row of `GET /api/imports`; `POST /api/imports?type=…` takes a sheet, `POST /api/imports/:id/retries` tries again what was not taken. */
export const importView = named('Import', {
  id: text,
  type: text,
  title: label,
  system: label,
  at: instant,
  who: text,
  name: text,
  sm3: text,
  counts: Type.Object({ waiting: count, taken: count, again: count, refused: count }),
  /** It is the reader's own: he may download what it says with what became of it. */
  isOwn: flag,
});
export type ImportView = Shape<typeof importView>;
export const importPage = listOf(importView, 'ImportPage');

/** A row of `GET /api/imports/:id/rows`. */
const importRow = named('ImportRow', {
  /** As the sheet counts it. */
  row: count,
  state,
  messageId: nullable(text),
  /** What is wrong, each at a column; none: with the row as a whole. */
  faults: Type.Array(Type.Object({ column: nullable(label), words: label })),
});
export type ImportRowView = Shape<typeof importRow>;
export const importRowPage = listOf(importRow, 'ImportRowPage');

export const importAsked = { type: identifier };
export const importRowsAsked = { state: Type.Optional(state) };
