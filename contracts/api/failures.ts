import { Type } from 'typebox';
import { cause } from './messages.js';
import { closed, flag, identifier, instant, listOf, named, nullable, oneOf, reason, strings, text, whole, type Shape } from './shape.js';

/** An entry of `GET /api/failures/groups`. */
export const failureGroup = named('FailureGroup', {
  id: text,
  system: text,
  type: text,
  cause,
  state: oneOf('parked', 'unknown', 'later'),
  /** Nothing of it is open any more; such groups are listed with `?resolved=true` only. */
  resolved: flag,
  /** Open now. */
  count: whole,
  firstAt: instant,
  lastAt: instant,
  retriable: flag,
  /** Failures ever counted, those resolved too. */
  total: whole,
  /** Failures an hour, oldest first, the last 24 hours. */
  trend: Type.Array(whole),
  /** Whose it is and what is known of it; `version` guards the next note. */
  owner: nullable(text),
  note: nullable(text),
  notedBy: nullable(text),
  notedAt: nullable(instant),
  version: whole,
});
export type FailureGroupView = Shape<typeof failureGroup>;
export const failureGroups = listOf(failureGroup, 'FailureGroups');

/** Body of `POST /api/failures/groups/:id/note`: both as they are to be from now on. */
export const failureNote = closed('FailureNoteRequest', {
  version: Type.Integer({ minimum: 0 }),
  owner: nullable(identifier),
  note: nullable(Type.String({ minLength: 1, maxLength: 2000 })),
});
export type FailureNoteRequest = Shape<typeof failureNote>;

/** Body of `POST /api/failures/groups/:id/retries` and `POST /api/messages/:id/retries` (`Idempotency-Key`: a repeat gets the first answer). */
export const retryRequest = closed('RetryRequest', { confirmed: Type.Optional(flag) });
export type RetryRequest = Shape<typeof retryRequest>;

const refused = Type.Array(Type.Object({ messageId: text, why: text }));
/** Its answer. */
export const retryAnswer = named('RetryAnswer', {
  retried: whole,
  /** Those that are due again: what became of them since, `POST /api/messages/states` says. */
  messageIds: strings,
  refused,
});
export type RetryAnswer = Shape<typeof retryAnswer>;

/** Body of `POST /api/messages/:id/discards` and `POST /api/failures/groups/:id/discards` (`Idempotency-Key`: a repeat gets the first answer). */
export const discardRequest = closed('DiscardRequest', { reason });

/** Its answer. */
export const discardAnswer = named('DiscardAnswer', { discarded: whole, refused });
export type DiscardAnswer = Shape<typeof discardAnswer>;
