import { Type } from 'typebox';
import { closed, flag, instant, named, nullable, strings, text, type Shape } from './shape.js';

const calendarYear = named('CalendarYear', {
  year: Type.Integer(),
  version: Type.Integer({ description: '0: built in; else counts up with every import of the year' }),
  /** Who imported it; null: it is built in. */
  account: nullable(text),
  at: nullable(instant),
  /** Time limits that it touches were counted anew. */
  isCounted: flag,
  /** Days of rest beside weekends, and weekends that are worked. */
  rest: Type.Array(Type.Object({ from: text, to: text, name: text })),
  work: strings,
});
export type CalendarYearView = Shape<typeof calendarYear>;

/** `GET /api/calendar`: the notices of days of rest that time limits are counted by, the latest year first. */
export const calendarAnswer = named('Calendar', { years: Type.Array(calendarYear) });
export type CalendarAnswer = Shape<typeof calendarAnswer>;

/** Body of `POST /api/calendar`: a notice as its CSV or JSON file says it. */
export const calendarRequest = closed('CalendarRequest', {
  text: Type.String({ minLength: 1, maxLength: 40_000, description: 'day,kind,name in each line, or JSON; kind: rest or work' }),
});
export type CalendarRequest = Shape<typeof calendarRequest>;
