import { Type } from 'typebox';
import { closed, named, nullable, text, whole, type Shape } from './shape.js';

/** What `GET` and `POST /api/demo/clock` answer; days are legal dates. Production has no such address. */
export const demoClock = named('DemoClock', {
  /** The day of the demo. */
  today: text,
  /** The day it really is. */
  realDay: text,
  /** How many days the one is ahead of the other, behind when negative. */
  daysAhead: whole,
});
export type DemoClockView = Shape<typeof demoClock>;

/** Body of `POST /api/demo/clock`. */
export const demoClockRequest = closed('DemoClockRequest', {
  today: nullable(Type.String({ maxLength: 40, description: 'Legal date; null: the real day' })),
});
export type DemoClockRequest = Shape<typeof demoClockRequest>;
