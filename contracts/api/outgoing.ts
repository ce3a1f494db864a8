import { Type } from 'typebox';
import { closed, instant, label, listOf, named, nullable, oneOf, text, whole, type Shape } from './shape.js';

/** How a message, or one delivery of it, stands. */
export const messageStates = ['due', 'sent', 'later', 'waiting', 'held', 'unknown', 'parked', 'done', 'discarded'] as const;
export const messageState = oneOf(...messageStates);
export type MessageStateName = Shape<typeof messageState>;

/** `arrived`: it was found out that the partner has it. `again`: it is sent (again). `giveUp`: it is not sent any more. */
const decision = oneOf('arrived', 'again', 'giveUp');
export type OutgoingDecision = Shape<typeof decision>;

const sent = {
  messageId: text,
  system: text,
  title: label,
  state: messageState,
  /** The state in plain words for an official. */
  words: label,
  at: instant,
  attempt: whole,
  /** Since when it stands so. */
  since: instant,
  /** Why, where it does not go on; no personal value. */
  why: nullable(label),
  /** What happens next by itself, and when; or what an official has to do. */
  next: nullable(Type.Object({ words: label, at: nullable(instant) })),
  /** What this reader may decide about it now: `POST …/:id/outgoing/:messageId/decisions`. */
  decisions: Type.Array(decision),
  /** The partner's business answer arrived. */
  answeredAt: nullable(instant),
};
/** An outgoing message as the case's handler sees it. */
export const outgoing = named('Outgoing', sent);
export type OutgoingView = Shape<typeof outgoing>;

/** An entry of `GET /api/tray/sent`: what the reader's own act sent and what was refused, of unknown outcome or not sent; `said`: how the partner or we put it. */
export const sentItem = named('SentItem', {
  ...sent,
  said: nullable(label),
  record: Type.Object({ type: text, id: text, number: nullable(text), title: text }),
});
export type SentItem = Shape<typeof sentItem>;
export const sentPage = listOf(sentItem, 'SentPage');

/** Body of `POST /api/records/:type/:id/outgoing/:messageId/decisions` (`Idempotency-Key`); answers 204. */
export const decisionRequest = closed('DecisionRequest', {
  decision,
  /** Why; with `arrived` also how it is known, e.g. the partner's receipt number. */
  reason: Type.String({ maxLength: 2000 }),
});
export type DecisionRequest = Shape<typeof decisionRequest>;
