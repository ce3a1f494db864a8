import { Type } from 'typebox';
import { fieldClasses, type FieldClass } from '../classes.js';
import type { Expression } from '../expression/index.js';
import { flag, label, named, nullable, oneOf, strings, text, textMap, whole, type Shape } from './shape.js';
import { importKind } from './imports.js';
import { reportItem } from './reports.js';
import { boardItem } from './boards.js';
import { uploadItem } from './uploads.js';

export const choice = named('Choice', { value: text, label });
export type Choice = Shape<typeof choice>;

/** Each is one file of `contracts/fields`, which the compiler compares with these. */
const kind = oneOf(
  'text',
  'prose',
  'choice',
  'date',
  'instant',
  'integer',
  'money',
  'boolean',
  'ref',
  'person',
  'organisation',
  'identifier',
  'slot',
  'files',
  'staff',
  'rows',
);
export type FieldKind = Shape<typeof kind>;

const fieldParts = {
  name: text,
  kind,
  title: label,
  hint: Type.Optional(label),
  class: oneOf(...(Object.keys(fieldClasses) as FieldClass[])),
  required: flag,
  many: flag,
  /** Its list can be narrowed by it, also where the bar does not offer that: figures open such lists. */
  filter: Type.Optional(flag),
  /** `ref` and `identifier` with many values, `rows`, `files`, `staff`: how many a form takes. */
  most: Type.Optional(whole),
  /** `staff`: how many must be named. */
  least: Type.Optional(whole),
  /** `choice`. */
  choices: Type.Optional(Type.Array(choice)),
  /** `ref`: the register's record type. */
  to: Type.Optional(text),
  /** `integer`: ends of what it may be; absent: none. */
  min: Type.Optional(whole),
  max: Type.Optional(whole),
  /** `integer`: what it counts, said after it. */
  unit: Type.Optional(label),
  /** `text` and `prose`. */
  maxLength: Type.Optional(whole),
  /** `identifier`: `residentId`, `lawyerLicence`, `uscc`, `caseNumber`, … */
  identifier: Type.Optional(text),
  /** `files`: types it takes, of the code list `fileTypes`; of each so many MB; whether each may say until when it holds. */
  accept: Type.Optional(strings),
  maxMb: Type.Optional(whole),
  validUntil: Type.Optional(flag),
  /** `files`: words in them can be looked for. */
  text: Type.Optional(Type.Literal(true)),
  /** `prose`: the rows whose numbers it cites (`3,300〔2〕`). */
  cites: Type.Optional(text),
  /** Condition on the record under which the field shows. */
  show: Type.Optional(Type.Unsafe<Expression>({ description: 'Condition as data (contracts/expression)' })),
  /** The field that says the same: the ref it is copied from, or the key by which a ref was found. */
  beside: Type.Optional(text),
};

export const field = named('Field', {
  ...fieldParts,
  /** `rows`: the fields of each. A form that changes rows gives the number (`row`) of each that is there; what it does not say of one stays as it was. */
  fields: Type.Optional(Type.Array(named('RowField', fieldParts))),
  /** `rows`: each stays as it was written, with who wrote it (`by`) and when (`at`); a form adds rows after those that are there. */
  appendOnly: Type.Optional(flag),
  /** `rows`: they are cells of tables; the fields of a row that say table, line, column, value, the list it opens, and the number by which a text cites it. */
  grid: Type.Optional(
    Type.Object({ table: text, line: text, column: text, value: text, opens: text, cited: text, signs: Type.Optional(Type.Array(text)) }),
  ),
  /** `rows`: of a field of a row, the one that says which list it opens (`notary.act?state=issued`), which is not shown by itself. */
  links: Type.Optional(Type.Record(text, text)),
});
export type FieldView = Shape<typeof field>;

const tone = oneOf('open', 'active', 'waiting', 'done', 'refused');
export type StateTone = Shape<typeof tone>;
const state = named('State', { name: text, label, tone, end: flag });
export type StateView = Shape<typeof state>;

const action = named('Action', {
  name: text,
  title: label,
  /** Creates a record (has no `from`). */
  creates: flag,
  form: strings,
  /** Of these the form begins empty each time; left out they are emptied. */
  anew: Type.Optional(strings),
  required: strings,
  reason: oneOf('none', 'optional', 'required'),
  /** What is written there, where it is no reason (a note). */
  reasonTitle: Type.Optional(label),
  /** It tells a partner: a screen says when that was done already today. */
  tells: Type.Optional(Type.Literal(true)),
  /** Irreversible or hurtful: the button is vermilion and asks. */
  danger: flag,
  /** It is offered for many rows of the list at once. */
  bulk: Type.Optional(Type.Literal(true)),
  /** It begins something on the first page already. */
  fromHome: Type.Optional(Type.Literal(true)),
});
export type ActionView = Shape<typeof action>;

const section = named('Section', {
  title: label,
  fields: strings,
  /** Shows what is filled alone, and nothing before: what comes late in a long course; on a mirror what we keep beside the master's reports, so that nobody waits for a report of it. */
  brief: Type.Optional(Type.Literal(true)),
});
export type SectionView = Shape<typeof section>;

const list = named('RecordList', {
  /** Field names, or `number`, `state`, `district`, `updatedAt`, `createdAt`. */
  columns: strings,
  /** Of the columns those that this reader may not order by: of some records they are withheld from him. */
  unordered: Type.Optional(strings),
  filters: strings,
  sort: text,
  views: Type.Array(Type.Object({ name: text, title: label, filter: textMap })),
  /** It is read as a calendar too: each at this span of time, with these fields beside. */
  calendar: Type.Optional(Type.Object({ title: label, at: text, beside: strings })),
});
export type ListView = Shape<typeof list>;

const clock = named('Clock', {
  name: text,
  title: label,
  /** Where it stands in the law or the rules. */
  law: nullable(text),
  /** `10 个工作日`. */
  within: label,
  /** Fields with its last day and the day it was met. */
  due: text,
  met: text,
  /** So many days before its end it is near, hours where it counts hours. */
  near: whole,
  /** It counts hours: its fields are instants. */
  isTimed: flag,
  /** States in which it is met, so that it is the limit of these steps; empty: the definition does not say. */
  steps: strings,
});
export type ClockView = Shape<typeof clock>;

const guideStep = named('GuideStep', {
  now: label,
  you: label,
  /** The reader is expected to act. */
  asks: flag,
  /** By when; `since`: the first of these fields that is known has the day from which it runs. */
  within: Type.Optional(Type.Object({ words: label, since: Type.Optional(strings) })),
});
export type GuideStepView = Shape<typeof guideStep>;

const guide = named('Guide', {
  /** States of the ordinary course, in order. */
  path: strings,
  states: Type.Record(Type.String(), guideStep),
});
export type GuideView = Shape<typeof guide>;

const recordType = named('RecordType', {
  type: text,
  area: text,
  title: label,
  /** What a single one is called. */
  one: label,
  kind: oneOf('register', 'mirrored', 'local'),
  /** The outside system whose truth it is. */
  master: Type.Optional(Type.Object({ system: text, title: label })),
  fields: Type.Array(field),
  states: Type.Array(state),
  actions: Type.Array(action),
  sections: Type.Array(section),
  list,
  /** Personal fields this user may reveal with a purpose. */
  revealable: strings,
  /** What a record of it may wear in lists and on its page; the filter of that name takes these values. */
  badges: Type.Array(Type.Object({ name: text, title: label, beside: text, choices: Type.Array(choice) })),
  /** There are records to show beside one: `GET …/:id/related`. */
  hasRelated: flag,
  /** How it is told that two of it speak of the same: `POST …/likeness` for the forms of these actions, `GET …/:id/likeness`. */
  likeness: Type.Optional(
    Type.Object({
      title: label,
      on: strings,
      /** Fields it is told by. */
      by: strings,
      parts: Type.Array(Type.Object({ name: text, title: label })),
      levels: Type.Array(Type.Object({ name: text, title: label })),
    }),
  ),
  /** Its time limits; each keeps its days in two fields of the record. The list takes filters `standing` and `<name>Standing`. */
  clocks: Type.Array(clock),
  /** States of its ordinary course, in order, where one is laid down. */
  course: Type.Optional(strings),
  /** The procedure explained to those it concerns. */
  guide: Type.Optional(guide),
  /** Shown, filled in and printed as a sheet of paper. */
  sheet: Type.Optional(
    named('Sheet', {
      title: label,
      /** Names of the action that writes it, and of the one that does once that is locked. */
      writes: text,
      corrects: Type.Optional(text),
      parts: Type.Array(Type.Object({ title: label, rows: Type.Array(strings) })),
      foot: Type.Optional(label),
    }),
  ),
});
export type RecordView = Shape<typeof recordType>;

const menu = named('MenuEntry', {
  title: label,
  type: text,
  /** Group it stands in. */
  group: text,
  only: Type.Optional(flag),
});
export type MenuView = Shape<typeof menu>;

/** What somebody is about when he comes to the portal, and what he begins then. */
const lifeEvent = named('LifeEvent', {
  /** `<area>.<event>`. */
  name: text,
  title: label,
  /** What belongs to it, in a line. */
  hint: Type.Optional(label),
  /** `kinds`: those alone of the kinds that the form of the action says; absent: all that stand nowhere else. */
  begins: Type.Array(Type.Object({ type: text, action: text, kinds: Type.Optional(strings) })),
});
export type LifeEventView = Shape<typeof lifeEvent>;

const area = named('Area', {
  name: text,
  title: label,
  /** Groups of its menu that have entries for this reader, in order. */
  groups: Type.Array(Type.Object({ name: text, title: label })),
  /** Record types in menu order. */
  records: strings,
  /** What the menu says to this reader; `only`: there is one such record, and the entry leads to it. */
  menu: Type.Array(menu),
  /** By what event the portal groups what this reader begins; absent: by none. */
  lifeEvents: Type.Optional(Type.Array(lifeEvent)),
  /** This reader steers its rules: `GET /api/rules`. */
  steers: Type.Optional(flag),
  /** This reader sees live what is done in it: `GET /api/feed`. */
  oversees: Type.Optional(flag),
  /** This reader has charge of others of his unit: `GET /api/deputies` says how much each has to do. */
  leads: Type.Optional(flag),
  /** This reader has charge of others or watches over it, and sees all districts: `GET /api/counts/districts`. */
  comparesDistricts: Type.Optional(flag),
  /** This reader sees how long there is for records of other areas too: `GET /api/countdown`. */
  countsDown: Type.Optional(flag),
});
export type AreaView = Shape<typeof area>;

/** `GET /api/definitions`: what this user may see, and nothing else. The screens know no area: they draw this. */
export const definitions = named('Definitions', {
  areas: Type.Array(area),
  records: Type.Array(recordType),
  systems: Type.Array(Type.Object({ system: text, title: label, messages: Type.Array(Type.Object({ type: text, title: label })) })),
  districts: Type.Array(choice),
  /** Reports with a page of their own, in the order of their areas: `GET /api/reports/:id`. */
  reports: Type.Array(reportItem),
  /** Tiles and maps of these figures: `GET /api/boards/:id`. */
  boards: Type.Array(boardItem),
  /** Ledgers of what is reported outside: `GET /api/uploads/:id`. */
  uploads: Type.Array(uploadItem),
  /** Messages that this user may upload as a sheet: `POST /api/imports`. */
  imports: Type.Array(importKind),
});
export type Definitions = Shape<typeof definitions>;
