import { calendarOf, workdaysBetween } from '@fatong/contracts/calendar';
import { describe, expect, it } from 'vitest';
import type { Doing } from './effect.js';
import { spans } from './spans.js';

const known = calendarOf();
const doing = (values: object): Doing =>
  ({ values, workdaysBetween: (from: string, to: string) => workdaysBetween(known, from, to) }) as unknown as Doing;
const used = (unit: 'days' | 'workdays', values: object) =>
  spans('used', { from: 'askedOn', to: 'closedOn', unit }).deed(doing(values)).set;

describe('the days between two dates of a record', () => {
  it('are working days by the calendar, the first not counted: over the Spring Festival of 2026 fewer than natural days', () => {
    const values = { askedOn: '2026-02-13', closedOn: '2026-03-02' };
    expect(used('workdays', values)).toEqual({ used: 7 });
    expect(used('days', values)).toEqual({ used: 17 });
  });

  it('are none on one day, and unknown while one of the dates is', () => {
    expect(used('workdays', { askedOn: '2026-03-02', closedOn: '2026-03-02' })).toEqual({ used: 0 });
    expect(used('days', { askedOn: '2026-03-02', closedOn: '2026-03-01' })).toEqual({ used: 0 });
    expect(used('workdays', { askedOn: '2026-03-02' })).toEqual({ used: null });
  });

  it('are not counted into a field that the form asks for', () => {
    const effect = spans('used', { from: 'askedOn', to: 'closedOn', unit: 'days' });
    expect(effect.check!({} as never, { form: ['used'] } as never)).toEqual(['counts the days of used, which its form asks for.']);
  });
});
