import { Type } from 'typebox';
import { closed, instant, listOf, named, nullable, oneOf, reason, text, who, type Shape } from './shape.js';

const kind = oneOf('record', 'key', 'person');

/** A row of `GET /api/holds` (filter `state`: `open`, `released`), newest first, and what laying and releasing answer. */
export const hold = named('Hold', {
  id: text,
  kind,
  /** `<type>:<id>` of a record, a key as messages have it, or a masked name or number. */
  value: text,
  account: text,
  who,
  at: instant,
  reason: text,
  released: nullable(Type.Object({ account: text, who, at: instant, reason: text })),
});
export type HoldView = Shape<typeof hold>;
export const holds = listOf(hold, 'Holds');

/** Body of `POST /api/holds`: from then on what belongs to it outlives its time. Of a person only a keyed hash and a masked form are kept. */
export const holdRequest = closed('HoldRequest', {
  kind,
  value: Type.String({
    minLength: 1,
    maxLength: 200,
    description: '`<type>:<id>` of a record, a key, or the name or identity number of a person',
  }),
  reason,
});
export type HoldRequest = Shape<typeof holdRequest>;

/** Body of `POST /api/holds/:id/release`. */
export const holdRelease = closed('HoldRelease', { reason });
export type HoldRelease = Shape<typeof holdRelease>;
