import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf, daysAfter, endOf, hoursFrom, momentWords, standingOf, workdaysBetween } from './index.js';

const calendar = calendarOf();
const workdays = (of: number) => ({ unit: 'workdays', of }) as const;
const days = (of: number) => ({ unit: 'days', of }) as const;

describe('a period of law', () => {
  it('L03: ten working days from 9 February 2026 end on 28 February: the festival rests, two Saturdays are worked', () => {
    expect(endOf(calendar, '2026-02-09', workdays(10))).toEqual({ on: '2026-02-28', isProvisional: false });
  });

  it.each([
    ['P04: fifteen natural days end on a worked Saturday and stay there', '2026-01-30', days(15), '2026-02-14'],
    ['L13: twenty working days over the Spring Festival', '2026-02-10', workdays(20), '2026-03-16'],
    ['natural days that end on a day of rest end on the next working day', '2026-02-01', days(15), '2026-02-24'],
    ['L24: six months end on the same day number', '2026-11-20', { unit: 'months', of: 6 } as const, '2027-05-20'],
    ['a month ends on its last day where it has no such day', '2026-01-31', { unit: 'months', of: 1 } as const, '2026-02-28'],
  ])('%s', (_, start, period, on) => {
    expect(endOf(calendar, start, period).on).toBe(on);
  });

  it('is provisional where a year’s notice is not known, and never refused', () => {
    expect(endOf(calendar, '2026-12-28', workdays(5))).toEqual({ on: '2027-01-05', isProvisional: true });
    const imported = calendarOf([
      { year: 2026, rest: [], work: [] },
      { year: 2027, rest: [['2027-01-01', '2027-01-03', '元旦']], work: ['2027-01-09'] },
    ]);
    expect(endOf(imported, '2026-12-28', workdays(5))).toEqual({ on: '2027-01-05', isProvisional: false });
  });

  it('stands still while it is paused', () => {
    expect(endOf(calendar, '2026-03-02', workdays(5), [{ from: '2026-03-04', to: '2026-03-09' }]).on).toBe('2026-03-12');
    expect(endOf(calendar, '2026-03-02', days(5), [{ from: '2026-03-04', to: '2026-03-14' }]).on).toBe('2026-03-17');
  });

  it('in hours runs from an instant through days of rest, and stands still while it is paused', () => {
    const hours = (of: number, ...pauses: { from: string; to: string }[]) =>
      endOf(calendar, '2026-02-14T08:30:00.000Z', { unit: 'hours', of }, pauses);
    expect(hours(48)).toEqual({ on: '2026-02-16T08:30:00.000Z', isProvisional: false });
    expect(hours(2, { from: '2026-02-14T09:00:00.000Z', to: '2026-02-15T09:00:00.000Z' }).on).toBe('2026-02-15T10:30:00.000Z');
    expect(hours(2, { from: '2026-02-14T11:00:00.000Z', to: '2026-02-15T09:00:00.000Z' }).on).toBe('2026-02-14T10:30:00.000Z');
    expect([
      hoursFrom('2026-02-14T08:30:00.000Z', '2026-02-14T10:00:00.000Z'),
      hoursFrom('2026-02-14T10:00:00.000Z', '2026-02-14T09:30:00.000Z'),
    ]).toEqual([1, -1]);
    expect([momentWords('2026-02-14T16:30:00.000Z'), momentWords('2026-02-14')]).toEqual(['2026-02-15 00:30', '2026-02-14']);
  });

  it('of working days holds just so many of them and ends on one, whenever it begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 120 }), (offset, count) => {
        const start = daysAfter('2025-01-01', offset);
        const { on } = endOf(calendar, start, workdays(count));
        return workdaysBetween(calendar, start, on) === count && calendar.isWorking(on);
      }),
    );
  });
});

describe('how a clock stands', () => {
  it('in hours goes by the minute, whatever the day', () => {
    const on = (at: string, met?: string) => standingOf({ due: '2026-02-28T06:00:00.000Z', met, today: '2026-02-28', at, near: 2 });
    expect([
      on('2026-02-28T03:59:00.000Z'),
      on('2026-02-28T04:00:00.000Z'),
      on('2026-02-28T06:00:00.000Z'),
      on('2026-02-28T06:00:01.000Z'),
    ]).toEqual(['running', 'near', 'near', 'overdue']);
    expect([
      on('2026-03-02T00:00:00.000Z', '2026-02-28T06:00:00.000Z'),
      on('2026-03-02T00:00:00.000Z', '2026-02-28T06:01:00.000Z'),
    ]).toEqual(['met', 'late']);
  });

  it('goes by the dates in the data', () => {
    const on = (today: string, met?: string) => standingOf({ due: '2026-02-28', met, today, at: `${today}T01:00:00.000Z`, near: 3 });
    expect([
      on('2026-02-20'),
      on('2026-02-25'),
      on('2026-02-28'),
      on('2026-03-01'),
      on('2026-03-02', '2026-02-27'),
      on('2026-02-27', '2026-03-01'),
    ]).toEqual(['running', 'near', 'near', 'overdue', 'met', 'late']);
    expect(standingOf({ due: null, met: '2026-01-01', today: '2026-03-01', at: '2026-03-01T01:00:00.000Z', near: 1 })).toBeNull();
  });
});
