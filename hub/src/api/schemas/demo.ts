import { Type } from 'typebox';
import { closed, named, nullable, text } from './common.js';

export const demoClock = named('DemoClock', { today: text, realDay: text, daysAhead: Type.Integer() });
export const demoClockRequest = closed('DemoClockRequest', {
  today: nullable(Type.String({ maxLength: 40, description: 'Legal date; null: the real day' })),
});
