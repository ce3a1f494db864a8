import { Type } from 'typebox';
import { closed, count, flag, instant, label, named, nullable, oneOf, text, total, type Shape } from './shape.js';

const month = Type.String({ pattern: '^20\\d{2}-(?:0[1-9]|1[0-2])$', description: 'YYYY-MM' });
const item = {
  id: text,
  title: label,
  area: text,
  /** Group of the area's menu it stands in; absent: the first. */
  group: Type.Optional(text),
  /** Whom it is reported to. */
  system: label,
};
/** A ledger of what records report to an outside system; `GET /api/uploads/:id` reads a month of it. */
export const uploadItem = named('UploadItem', item);
export type UploadItem = Shape<typeof uploadItem>;

const standings = ['sent', 'received', 'returned', 'undelivered'] as const;
export type UploadStanding = (typeof standings)[number];

/** Who did something, and when. */
const step = named('UploadStep', { by: text, at: instant });
export type UploadStep = Shape<typeof step>;

const of = { record: text, number: nullable(text), title: text, state: nullable(label) };
const waiting = named('UploadWaiting', { ...of, prepared: nullable(step) });
export type UploadWaitingView = Shape<typeof waiting>;

const attempt = named('UploadAttempt', {
  request: text,
  prepared: nullable(step),
  /** What had it sent. */
  title: label,
  sent: step,
  /** `replaced`: a later one was sent before it was answered. */
  standing: oneOf(...standings, 'replaced'),
  answeredAt: nullable(instant),
  receipt: nullable(text),
});
export type UploadAttemptView = Shape<typeof attempt>;

const line = named('UploadLine', {
  ...of,
  /** Legal day by which it counts in the month. */
  day: text,
  /** The latest first. */
  attempts: Type.Array(attempt),
  /** Why the last one was returned; null: it was not. Hidden where the field is: the page of the record reveals it. */
  words: nullable(text),
  /** What the record says otherwise than its last report; null: what that said is past its retention. */
  differs: nullable(Type.Array(label)),
  /** The reader may report it again from the page of the record. */
  mayReport: flag,
});
export type UploadLineView = Shape<typeof line>;

const lock = named('UploadLock', {
  at: instant,
  /** Name of who locked it. */
  who: text,
  total: count,
  /** SM3 of what stood in it then. */
  digest: text,
  /** Something of it is otherwise by now. */
  isChanged: flag,
});
export type UploadLockView = Shape<typeof lock>;

/** `GET /api/uploads/:id?month=2026-03`: what counts in the month, a page at a time, and what waits for its approval, whenever it was prepared. */
export const uploadMonth = named('UploadMonth', {
  ...item,
  month,
  /** Record type. */
  type: text,
  /** How many of the month's last reports stand how. */
  standings: Type.Object({ sent: count, received: count, returned: count, undelivered: count }),
  /** The reader may lock a month, and take that back. */
  mayLock: flag,
  /** The month is over: it could be locked. */
  isOver: flag,
  lock: nullable(lock),
  waiting: Type.Array(waiting),
  waitingTotal: total,
  items: Type.Array(line),
  next: nullable(text),
  total,
});
export type UploadMonth = Shape<typeof uploadMonth>;

export const uploadAsked = { month };
/** Body of `POST /api/uploads/:id/locks`: locks a month. */
export const uploadLockRequest = closed('UploadLockRequest', { month });
export type UploadLockRequest = Shape<typeof uploadLockRequest>;
/** Body of `POST /api/uploads/:id/unlocks`: takes that back. */
export const uploadUnlockRequest = closed('UploadUnlockRequest', { month, reason: Type.String({ pattern: '\\S', maxLength: 500 }) });
export type UploadUnlockRequest = Shape<typeof uploadUnlockRequest>;
