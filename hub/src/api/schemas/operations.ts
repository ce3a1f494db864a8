import { Type } from 'typebox';
import { closed, identifier, instant, label, listOf, named, nullable, oneOf, strings, text } from './common.js';
import { deliveryState } from './records.js';

const kind = oneOf('retry', 'resend', 'replay', 'discard');
const count = Type.Integer({ minimum: 0 });
const filter = {
  type: Type.Optional(identifier),
  system: Type.Optional(identifier),
  state: Type.Optional(deliveryState),
  direction: Type.Optional(oneOf('in', 'out')),
  key: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  from: Type.Optional(Type.String({ maxLength: 40, description: 'Day or instant' })),
  to: Type.Optional(Type.String({ maxLength: 40, description: 'Day or instant' })),
};

export const operationRequest = closed('OperationRequest', {
  kind,
  group: Type.Optional(identifier),
  filter: Type.Optional(closed('OperationFilter', filter)),
  ids: Type.Optional(Type.Array(identifier, { minItems: 1, maxItems: 1000 })),
  confirmed: Type.Optional(Type.Boolean()),
  reason: Type.Optional(Type.String({ minLength: 2, maxLength: 500 })),
  target: Type.Optional(identifier),
  waves: Type.Optional(Type.Array(Type.Integer({ minimum: 1, maximum: 500 }), { minItems: 1, maxItems: 10 })),
  perSecond: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
  tolerated: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000 })),
});

const difference = Type.Object({ pointer: text, count });
export const operation = named('Operation', {
  id: text,
  kind,
  state: oneOf('prepared', 'running', 'paused', 'cancelling', 'done', 'cancelled'),
  account: text,
  who: nullable(Type.Object({ username: text, name: text })),
  createdAt: instant,
  updatedAt: instant,
  endedAt: nullable(instant),
  chosen: Type.Object({ group: Type.Optional(text), filter: Type.Optional(Type.Object(filter)), ids: Type.Optional(count) }),
  orders: Type.Object({
    confirmed: Type.Boolean(),
    reason: nullable(text),
    target: nullable(text),
    waves: Type.Array(count),
    perSecond: count,
    tolerated: count,
  }),
  progress: Type.Object({ total: count, waiting: count, running: count, done: count, failed: count, refused: count, wave: count }),
  halt: nullable(Type.Object({ at: instant, account: nullable(text), why: nullable(label) })),
  dryRun: nullable(
    named('DryRun', {
      tried: count,
      isDone: Type.Boolean(),
      settled: count,
      passing: count,
      failing: Type.Array(Type.Object({ why: label, count })),
      changed: Type.Array(difference),
      samples: Type.Array(Type.Object({ messageId: text, why: nullable(label), changed: strings })),
    }),
  ),
  offers: Type.Array(oneOf('try', 'start', 'pause', 'resume', 'cancel')),
});
export const operationPage = listOf(operation, 'Operations');

export const operationMessage = named('OperationMessage', {
  seq: count,
  messageId: text,
  state: oneOf('waiting', 'running', 'done', 'failed', 'refused', 'left'),
  wave: count,
  why: nullable(label),
});
export const operationMessages = listOf(operationMessage, 'OperationMessages');
