import { Type } from 'typebox';
import { closed, instant, label, listOf, named, nullable, oneOf, text } from './common.js';

const count = Type.Integer({ minimum: 0 });

const reckoning = named('Reckoning', {
  system: text,
  title: label,
  type: text,
  changesAt: nullable(instant),
  daysAt: nullable(instant),
  days: nullable(count),
  differing: nullable(count),
  wantedAt: nullable(instant),
  failedAt: nullable(instant),
  failure: nullable(label),
  open: count,
  asked: count,
  oldest: nullable(instant),
});
export const reckonings = listOf(reckoning, 'Reckonings');

const difference = named('Difference', {
  id: text,
  day: nullable(text),
  kind: oneOf('missingHere', 'missingThere', 'different'),
  ours: nullable(count),
  theirs: nullable(count),
  changedAt: nullable(instant),
  since: instant,
  askedAt: nullable(instant),
  sentAt: nullable(instant),
});
export const differencePage = listOf(difference, 'DifferencePage');

export const resendRequest = closed('ResendRequest', {
  ids: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 64 }), { minItems: 1, maxItems: 200, description: 'Default: all' })),
});
export const resendAnswer = named('ResendAnswer', { asked: count });
