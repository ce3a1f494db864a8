import { Type } from 'typebox';
import { earlierFile } from './files.js';
import { fieldPath, span } from './filter.js';
import { left } from './left.js';
import { letter } from './letters.js';
import { outgoing } from './outgoing.js';
import { score } from './scores.js';
import {
  anyMap,
  closed,
  flag,
  identifier,
  instant,
  label,
  listOf,
  named,
  nullable,
  oneOf,
  paging,
  sorting,
  strings,
  text,
  textMap,
  total,
  whole,
  type Shape,
} from './shape.js';

/** Something about whom a record is about: a record of another type, by its word. */
const badge = named('Badge', { type: text, id: text, label, tone: oneOf('near', 'barred') });
export type BadgeView = Shape<typeof badge>;

const item = {
  id: text,
  number: nullable(text),
  title: text,
  state: nullable(text),
  district: nullable(text),
  ownerUnit: nullable(text),
  createdAt: instant,
  updatedAt: instant,
  values: anyMap,
  /** Titles of referred records by id. */
  refs: textMap,
  /** How far the days are that time limits end on, by their fields, of those in the list that run; absent: none. */
  left: Type.Optional(Type.Record(Type.String(), left)),
  /** What must be seen at a glance; absent: nothing. */
  badges: Type.Optional(Type.Array(badge)),
};
/** A row of a list: only the columns. */
export const recordItem = named('RecordItem', item);
export type RecordItem = Shape<typeof recordItem>;
export const recordPage = listOf(recordItem, 'RecordPage');

/** An entry of `GET …/:id/related`: records beside one, of the reader's scopes. */
const related = named('Related', {
  title: label,
  type: text,
  /** `filter[…]` of the list they are from, which may hold the record itself too. */
  filter: textMap,
  /** What is shown of each. */
  columns: strings,
  /** The first few; none when only their number matters. */
  items: Type.Array(recordItem),
  /** Without the record itself. */
  total,
  /** Actions of the reader that open one from here, with what is filled in. */
  begins: Type.Array(Type.Object({ action: text, values: anyMap })),
});
export type RelatedView = Shape<typeof related>;
export const relatedList = listOf(related, 'RelatedList');

/** A time limit of one record. Days are legal dates; of one that counts hours they are instants. */
const recordClock = named('RecordClock', {
  name: text,
  /** Null: it stands still. */
  standing: nullable(oneOf('running', 'near', 'overdue', 'met', 'late')),
  startedOn: text,
  dueOn: nullable(text),
  metOn: nullable(text),
  /** Counted with a year whose calendar is not published yet (暂定). */
  isProvisional: flag,
  /** Null: it is met or stands still. */
  left: nullable(left),
  /** How its end came about, line by line; `on` as people read it, with the time where it counts hours. */
  ledger: Type.Array(Type.Object({ on: text, words: label })),
});
export type RecordClock = Shape<typeof recordClock>;

/** `GET /api/records/:type/:id`. */
export const recordAnswer = named('Record', {
  ...item,
  type: text,
  version: whole,
  /** The reader follows it. */
  isFollowed: flag,
  /** Fields whose values are masked for this reader. */
  masked: strings,
  /** Fields the procedure does not yet disclose to this reader, and why. */
  withheld: Type.Optional(Type.Record(Type.String(), label)),
  mirror: Type.Optional(Type.Object({ system: text, sourceId: text, version: whole, lastReportAt: nullable(instant) })),
  /** Time limits that have begun, with how their days were counted. */
  clocks: Type.Optional(Type.Array(recordClock)),
  /** Where its type has one and this reader may see it. */
  score: Type.Optional(score),
  /** Letters that were issued and that this reader may read, in their order. */
  letters: Type.Optional(Type.Array(letter)),
  /** Files that later acts replaced or left out, the latest first. */
  earlierFiles: Type.Optional(Type.Array(earlierFile)),
  /** What went out because of this record and how it stands. */
  outgoing: Type.Array(outgoing),
  involved: Type.Array(Type.Object({ who: text, title: text, role: text, since: instant })),
});
export type RecordAnswer = Shape<typeof recordAnswer>;

/** How many records of a type lead to an entry; `by`: the filter of their list that names them. */
const fileFigure = named('FileFigure', { type: text, total: whole, open: whole, by: Type.Optional(text) });
export type FileFigure = Shape<typeof fileFigure>;
/** Something that happened to one of them. */
const fileEntry = named('FileEntry', {
  id: text,
  at: instant,
  kind: oneOf('report', 'action', 'outcome'),
  what: label,
  by: label,
  /** The state it entered; null: none. */
  state: nullable(text),
  record: Type.Object({ type: text, id: text, number: nullable(text), title: text }),
});
export type FileEntry = Shape<typeof fileEntry>;
/** `GET …/:id/file`: the whole file of an entry of a register, the latest first. */
export const wholeFile = named('WholeFile', {
  figures: Type.Array(fileFigure),
  entries: Type.Array(fileEntry),
  partly: Type.Boolean({ description: 'There is more than is told here: the lists have it' }),
});
export type FileAnswer = Shape<typeof wholeFile>;

const value = Type.String({ minLength: 1, maxLength: 200 });
/** Body of `POST /api/records/:type/query`: filters as `filter[…]` says them, for those that may not stand in an address. */
export const recordQuery = closed('RecordQuery', {
  ...paging,
  ...sorting,
  filter: Type.Optional(Type.Record(fieldPath, Type.Union([value, Type.Array(value, { minItems: 1, maxItems: 50 }), span]))),
});
export type RecordQueryRequest = Shape<typeof recordQuery>;

/** An entry of `GET …/:id/timeline`, oldest first. */
export const timelineEntry = named('TimelineEntry', {
  id: text,
  at: instant,
  happenedAt: nullable(text),
  kind: oneOf('report', 'action', 'outcome'),
  title: label,
  /** `title`: the name in both languages. `unitTitle`: null where the unit is unknown or there is none. */
  by: Type.Object({ kind: oneOf('account', 'system'), name: text, title: label, unit: nullable(text), unitTitle: nullable(label) }),
  fromState: nullable(text),
  toState: nullable(text),
  sourceVersion: nullable(whole),
  changes: Type.Array(Type.Object({ field: text, from: Type.Unknown(), to: Type.Unknown() })),
  reason: nullable(text),
  messageId: nullable(text),
  /** An outcome that is none yet (`open`), or not the one that was wanted (`ill`). */
  went: Type.Optional(oneOf('open', 'ill')),
});
export type TimelineEntry = Shape<typeof timelineEntry>;
export const timeline = listOf(timelineEntry, 'Timeline');

/** Body of `POST /api/records/:type/:id/reveal`. */
export const revealRequest = closed('RevealRequest', {
  field: Type.String({ minLength: 1, maxLength: 64 }),
  purpose: Type.String({ maxLength: 500 }),
});
export type RevealRequest = Shape<typeof revealRequest>;

/** Answer of `POST …/reveal`. */
export const revealed = named('Revealed', { field: text, value: Type.Unknown() });
export type RevealAnswer = Shape<typeof revealed>;

export const typeParams = Type.Object({ type: identifier });
export const recordParams = Type.Object({ type: identifier, id: identifier });
