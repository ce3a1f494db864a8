import { Type } from 'typebox';
import { left } from './left.js';
import { closed, count, flag, instant, label, named, nullable, oneOf, strings, text, total, whole, type Shape } from './shape.js';

/** What is shown of a record wherever records of many types stand together. */
const found = { type: text, id: text, number: nullable(text), title: text, state: nullable(text), district: nullable(text) };

const group = oneOf('overdue', 'today', 'week', 'later');
/** By when something is to be done: its day is past, today, in this week, later or without a day. */
export type TrayGroup = Shape<typeof group>;

const lists = ['due', 'waiting', 'followed', 'progress'] as const;
/** What a tray lists: asked of the reader; in hand and asked of others; what the reader follows, and what is in hand and asked of nobody; both of those in hand. */
export type TrayList = (typeof lists)[number];
export const trayList = Type.Enum([...lists], {
  description:
    'Asked of me (default); in hand and asked of others; what I follow and what is in hand and asked of nobody, the latest changed first; both of those in hand',
});

const waits = Type.Object({ title: label, who: nullable(label), since: instant });
/** An entry of `GET /api/tray`: a record on which something is asked of the reader, or that he has in hand. */
const trayItem = named('TrayItem', {
  ...found,
  /** Actions that are asked of the reader now. */
  asked: strings,
  /** Since when; of what is not asked of the reader, since when he has it in hand or follows it. */
  since: instant,
  /** Legal day by which it is to be done, and the instant where hours are counted; null where none is declared or known. */
  due: nullable(text),
  dueAt: nullable(instant),
  /** How far that is. */
  left: nullable(left),
  group: nullable(group),
  /** Who made it due. */
  from: nullable(label),
  role: nullable(oneOf('handler', 'part', 'copy', 'former', 'subject', 'firm')),
  /** What is asked of somebody else, of whom, and since when. */
  waits: nullable(waits),
  /** The reader follows it. */
  isFollowed: Type.Optional(flag),
  /** It is left by name to somebody who is away, in whose place the reader acts. */
  standsFor: Type.Optional(label),
});
export type TrayItem = Shape<typeof trayItem>;

/** Answer of `GET /api/tray`; `groups`: how much is asked of the reader by when, whatever the page holds. */
export const trayAnswer = named('Tray', {
  items: Type.Array(trayItem),
  groups: nullable(Type.Object({ overdue: whole, today: whole, week: whole, later: whole })),
  next: nullable(text),
  total,
});
export type TrayAnswer = Shape<typeof trayAnswer>;

const typeCounts = Type.Object({
  type: text,
  states: Type.Record(Type.String(), Type.Integer(), {
    description: 'State → records in it; `-`: in none that its master has told, as lists filter by it',
  }),
  mine: Type.Integer({ description: 'Records on which something is asked of the reader' }),
  overdue: Type.Optional(Type.Integer({ description: 'Of these those whose day is past; absent: none' })),
  week: Type.Optional(Type.Integer({ description: 'Of the others those whose day is within this week; absent: none' })),
});
export type TypeCounts = Shape<typeof typeCounts>;
/**
 * Answer of `GET /api/counts`: every type the reader sees, how many records stand in each state that is no end (states of which there is none are missing), and
 * on how many something is asked of him. `latest`: since when the newest is, so that a screen knows when to read them again; `waiting`: how much he has in hand that is asked of others; `sent`: how
 * much of what he sent does not go on by itself.
 */
export const counts = named('Counts', {
  types: Type.Array(typeCounts),
  turn: Type.Object({ total: whole, overdue: whole, latest: nullable(instant), waiting: whole, sent: whole }),
});
export type CountsAnswer = Shape<typeof counts>;

const pressing = Type.Object({ type: text, overdue: count, near: count });
/**
 * Answer of `GET /api/counts/districts`: of the types that the reader sees in the whole city, on how many records that have not ended a time limit is over, and
 * on how many one is near, district by district; exactly as many as the list of the type has, narrowed by `standing` and `district`. What presses most comes first.
 */
export const districtCounts = named('DistrictCounts', {
  /** Null: of no district. */
  items: Type.Array(Type.Object({ district: nullable(text), types: Type.Array(pressing) })),
  partly: Type.Boolean({ description: 'There is more than was counted' }),
});
export type DistrictCountsAnswer = Shape<typeof districtCounts>;

const wanted = { minLength: 2, maxLength: 100 };
/** Body of `POST /api/search`. */
export const searchRequest = closed('SearchRequest', {
  q: Type.Optional(Type.String({ ...wanted, description: 'What to find' })),
  text: Type.Optional(Type.String({ ...wanted, description: 'The same as `q`' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
});
export type SearchRequest = Shape<typeof searchRequest>;

const foundItem = named('Found', found);
export type Found = Shape<typeof foundItem>;
/** Answer of `POST /api/search`: number, identifier or title begins with the text. */
export const searchAnswer = named('SearchAnswer', {
  items: Type.Array(foundItem),
  next: Type.Null({ description: 'One page: search for more characters' }),
  total,
  /** How many were found of each type of which there is an item. */
  counts: Type.Array(Type.Object({ type: text, count })),
  partly: Type.Boolean({ description: 'There is more than these items' }),
});
export type SearchAnswer = Shape<typeof searchAnswer>;
