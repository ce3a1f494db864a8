import { Type } from 'typebox';
import { left } from './left.js';
import { closed, identifier, label, named, nullable, oneOf, text, type Shape } from './shape.js';

/** A time limit that runs on a record, or stands still: nothing of what the record says. */
const countdownItem = named('Countdown', {
  type: text,
  typeTitle: label,
  /** Where the reader sees the record itself. */
  record: nullable(text),
  number: nullable(text),
  state: nullable(Type.Object({ title: label, tone: oneOf('open', 'active', 'waiting', 'done', 'refused') })),
  unit: nullable(label),
  clock: text,
  title: label,
  /** Where it stands in the law or the rules. */
  law: nullable(text),
  within: label,
  /** Null: it stands still. */
  standing: nullable(oneOf('running', 'near', 'overdue')),
  /** Of one that counts hours an instant. */
  dueOn: nullable(text),
  /** Null: it stands still. */
  left: nullable(left),
});
export type CountdownItem = Shape<typeof countdownItem>;

/** `GET /api/countdown`: time limits of the records that the reader counts down, the first to end first. */
export const countdownAnswer = named('CountdownAnswer', {
  /** What there may be. */
  types: Type.Array(Type.Object({ type: text, title: label })),
  items: Type.Array(countdownItem),
  next: nullable(text),
});
export type CountdownAnswer = Shape<typeof countdownAnswer>;

export const countdownQuery = closed('', {
  type: Type.Optional(identifier),
  within: Type.Optional(Type.Integer({ minimum: -1, maximum: 366, description: 'Ends in so many days at most; -1: it ended. Default 30' })),
  /** `paused`: those that stand still instead of those that run. */
  standing: Type.Optional(oneOf('running', 'paused')),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  cursor: Type.Optional(Type.String({ maxLength: 2000 })),
});
export type CountdownQuery = Shape<typeof countdownQuery>;
