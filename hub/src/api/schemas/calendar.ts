import { Type } from 'typebox';
import { closed, instant, named, nullable, strings, text } from './common.js';

export const calendarAnswer = named('Calendar', {
  years: Type.Array(
    named('CalendarYear', {
      year: Type.Integer(),
      version: Type.Integer({ description: '0: built in' }),
      account: nullable(text),
      at: nullable(instant),
      isCounted: Type.Boolean(),
      rest: Type.Array(Type.Object({ from: text, to: text, name: text })),
      work: strings,
    }),
  ),
});
export const calendarRequest = closed('CalendarRequest', {
  text: Type.String({ minLength: 1, maxLength: 40_000, description: 'day,kind,name in each line, or JSON; kind: rest or work' }),
});
