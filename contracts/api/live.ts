import { Type } from 'typebox';
import { named, oneOf, text, whole, type Shape } from './shape.js';

/** Data of `GET /api/events` (server-sent): coarse, ids only; screens read again what they show. */
export const liveEvent = named('LiveEvent', {
  kind: oneOf('messages', 'record', 'failures', 'notices', 'systems', 'clock'),
  type: Type.Optional(text),
  id: Type.Optional(text),
  /** `clock`: days the clock of the demo is ahead. */
  daysAhead: Type.Optional(whole),
});
export type LiveEvent = Shape<typeof liveEvent>;
