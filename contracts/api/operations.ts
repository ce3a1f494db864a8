import { Type } from 'typebox';
import { direction } from './messages.js';
import { messageState } from './outgoing.js';
import {
  closed,
  count,
  flag,
  identifier,
  instant,
  label,
  listOf,
  named,
  nullable,
  oneOf,
  reason,
  strings,
  text,
  who,
  type Shape,
} from './shape.js';

const kind = oneOf('retry', 'resend', 'replay', 'discard');
export type OperationKindName = Shape<typeof kind>;
const state = oneOf('prepared', 'running', 'paused', 'cancelling', 'done', 'cancelled');
export type OperationStateName = Shape<typeof state>;

const moment = Type.Optional(Type.String({ maxLength: 40, description: 'Day or instant' }));
const filter = {
  type: Type.Optional(identifier),
  system: Type.Optional(identifier),
  state: Type.Optional(messageState),
  direction: Type.Optional(direction),
  key: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  from: moment,
  to: moment,
};

/** Body of `POST /api/operations` (`Idempotency-Key`): exactly one of `group`, `filter`, `ids` says what it is about. */
export const operationRequest = closed('OperationRequest', {
  kind,
  /** Id of a failure group. */
  group: Type.Optional(identifier),
  filter: Type.Optional(closed('OperationFilter', filter)),
  ids: Type.Optional(Type.Array(identifier, { minItems: 1, maxItems: 1000 })),
  /** A retry takes with it what may have arrived, since the partner was asked. */
  confirmed: Type.Optional(flag),
  /** Needed by all but a retry. */
  reason: Type.Optional(reason),
  /** Subscriber of a replay: an area, or a system. */
  target: Type.Optional(identifier),
  /** Messages in the first, second … wave, the last repeated; 1, 5, 20, 100 when absent. */
  waves: Type.Optional(Type.Array(Type.Integer({ minimum: 1, maximum: 500 }), { minItems: 1, maxItems: 10 })),
  /** Messages begun a second at most; 50 when absent. */
  perSecond: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
  /** So many may fail again before it stops by itself; none when absent. */
  tolerated: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000 })),
});
export type OperationRequest = Shape<typeof operationRequest>;

/** Members run through the mapping of today without any effect; areas' actions are not asked. */
const dryRun = named('DryRun', {
  tried: count,
  isDone: flag,
  /** Nothing of them waits for anybody any more. */
  settled: count,
  passing: count,
  failing: Type.Array(Type.Object({ why: label, count })),
  /** Places where what is made now differs from what was made before. */
  changed: Type.Array(Type.Object({ pointer: text, count })),
  /** The first that fail or differ: places, no values. */
  samples: Type.Array(Type.Object({ messageId: text, why: nullable(label), changed: strings })),
});
export type DryRunView = Shape<typeof dryRun>;

const act = oneOf('try', 'start', 'pause', 'resume', 'cancel');
export type OperationAct = Shape<typeof act>;

/** `GET /api/operations/:id`, an entry of `GET /api/operations`, and what every order to one answers. */
export const operation = named('Operation', {
  id: text,
  kind,
  state,
  account: text,
  who,
  createdAt: instant,
  updatedAt: instant,
  endedAt: nullable(instant),
  /** By what its messages were chosen, and how it was ordered. */
  chosen: Type.Object({ group: Type.Optional(text), filter: Type.Optional(Type.Object(filter)), ids: Type.Optional(count) }),
  orders: Type.Object({
    confirmed: flag,
    reason: nullable(text),
    target: nullable(text),
    waves: Type.Array(count),
    perSecond: count,
    tolerated: count,
  }),
  progress: Type.Object({
    total: count,
    /** Not begun; after it was cancelled: let go. */
    waiting: count,
    running: count,
    done: count,
    failed: count,
    refused: count,
    /** Waves begun. */
    wave: count,
  }),
  /** Why it does not go on: `account` null = it stopped by itself. */
  halt: nullable(Type.Object({ at: instant, account: nullable(text), why: nullable(label) })),
  dryRun: nullable(dryRun),
  /** What can be said to it now. */
  offers: Type.Array(act),
});
export type OperationView = Shape<typeof operation>;
export const operationPage = listOf(operation, 'Operations');

/** An entry of `GET /api/operations/:id/messages`. */
const operationMessage = named('OperationMessage', {
  seq: count,
  messageId: text,
  state: oneOf('waiting', 'running', 'done', 'failed', 'refused', 'left'),
  /** 0: not begun. */
  wave: count,
  why: nullable(label),
});
export type OperationMessage = Shape<typeof operationMessage>;
export const operationMessages = listOf(operationMessage, 'OperationMessages');
