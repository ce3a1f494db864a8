import { Type } from 'typebox';
import { closed, count, instant, label, listOf, named, nullable, oneOf, text, type Shape } from './shape.js';

/** A row of `GET /api/reckonings`: how the mirrors of a master stand with him. */
const reckoning = named('Reckoning', {
  system: text,
  title: label,
  /** Record type of the mirrors. */
  type: text,
  /** When he was last asked what he changed, and when all days were last compared: how many, and how many differed. */
  changesAt: nullable(instant),
  daysAt: nullable(instant),
  days: nullable(count),
  differing: nullable(count),
  /** Somebody wants the days compared now. */
  wantedAt: nullable(instant),
  /** Why the last round ended early; null when it did not. */
  failedAt: nullable(instant),
  failure: nullable(label),
  /** Differences now, of them asked for again, and since when the oldest is there. */
  open: count,
  asked: count,
  oldest: nullable(instant),
});
export type ReckoningView = Shape<typeof reckoning>;
export const reckonings = listOf(reckoning, 'Reckonings');

/** An entry of `GET /api/reckonings/:system/differences`. */
const difference = named('Difference', {
  /** The record's id at its master. */
  id: text,
  day: nullable(text),
  kind: oneOf('missingHere', 'missingThere', 'different'),
  /** Versions. */
  ours: nullable(count),
  theirs: nullable(count),
  changedAt: nullable(instant),
  since: instant,
  askedAt: nullable(instant),
  /** When the master took up that it was asked for again. */
  sentAt: nullable(instant),
});
export type DifferenceView = Shape<typeof difference>;
export const differencePage = listOf(difference, 'DifferencePage');

/** Body of `POST /api/reckonings/:system/requests`: these again, or all. `POST /api/reckonings/:system/rounds` has the days compared now. */
export const resendRequest = closed('ResendRequest', {
  ids: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 64 }), { minItems: 1, maxItems: 200, description: 'Default: all' })),
});
export type ResendRequest = Shape<typeof resendRequest>;

/** Its answer. */
export const resendAnswer = named('ResendAnswer', { asked: count });
export type ResendAnswer = Shape<typeof resendAnswer>;
