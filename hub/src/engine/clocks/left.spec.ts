import { calendarOf, knownYears } from '@fatong/contracts/calendar';
import { describe, expect, it } from 'vitest';
import { days, hours, months, until, workdays, type ClockType } from '../../definitions/index.js';
import { leftOf, type DueDay } from './left.js';

const clock = (name: string, within: ClockType['within'], near = 1): Pick<ClockType, 'name' | 'within' | 'warn' | 'near'> => ({
  name,
  within,
  near,
  warn: [],
});
type Given = Parameters<typeof leftOf>[2];
const record = {
  due: 'dueOn',
  clocks: [
    clock('house', workdays(5)),
    clock('law', months(1)),
    clock('file', days(10)),
    clock('paper', until('endsOn')),
    clock('tell', hours(24), 48),
  ],
} as unknown as Given;
const at = (day: string): string => `${day}T01:00:00.000Z`;
const left = (on: string, due: DueDay, of = record, calendar = calendarOf()) => leftOf(calendar, at(on), of, due);
const house = (on: string, due: string) => left(on, { by: 'houseDue', due });

describe('how far the end of a time limit is', () => {
  it('is told in working days where the limit counts those, over days of rest and worked Saturdays', () => {
    // The Spring Festival of 2026 rests from the 15th to the 23rd; Saturdays 14 and 28 February are worked.
    expect(house('2026-02-13', '2026-02-25')).toEqual({ count: 3, unit: 'workdays', standing: 'running' });
    expect(house('2026-03-02', '2026-02-26')).toEqual({ count: -3, unit: 'workdays', standing: 'overdue' });
    expect(house('2026-03-05', '2026-03-06')).toEqual({ count: 1, unit: 'workdays', standing: 'near' });
    expect(house('2026-03-06', '2026-03-06')).toEqual({ count: 0, unit: 'workdays', standing: 'near' });
  });

  it('is told in days of the calendar where it counts those, months or until a day, and by the day of the record itself', () => {
    for (const by of ['lawDue', 'fileDue', 'paperDue', 'dueOn'])
      expect(left('2026-02-13', { by, due: '2026-02-25' })).toEqual({ count: 12, unit: 'days', standing: 'running' });
    expect(left('2026-03-02', { by: 'fileDue', due: '2026-02-28' })).toEqual({ count: -2, unit: 'days', standing: 'overdue' });
  });

  it('on a day of rest with no working day between, is told in days of the calendar and never as none', () => {
    expect(house('2026-03-07', '2026-03-06')).toEqual({ count: -1, unit: 'days', standing: 'overdue' });
    expect(house('2026-03-09', '2026-03-06')).toEqual({ count: -1, unit: 'workdays', standing: 'overdue' });
  });

  it('is told in hours where it counts hours, and in days where its day alone is known', () => {
    expect(left('2026-03-06', { by: 'tellDue', due: '2026-03-06T06:30:00.000Z' })).toEqual({ count: 5, unit: 'hours', standing: 'near' });
    expect(left('2026-03-06', { by: 'tellDue', due: '2026-03-06T00:30:00.000Z' })).toEqual({
      count: -1,
      unit: 'hours',
      standing: 'overdue',
    });
    expect(left('2026-03-06', { by: 'tellDue', due: '2026-03-09' })).toEqual({ count: 3, unit: 'days', standing: 'running' });
  });

  it('is the day alone where a year between has no calendar, at once however far it lies', () => {
    expect(house('2026-12-30', '2027-01-06')).toEqual({ count: null, unit: 'workdays', standing: 'running' });
    expect(house('2026-03-06', '1996-03-06')).toEqual({ count: null, unit: 'workdays', standing: 'overdue' });
    const imported = calendarOf([...knownYears, { year: 2027, rest: [['2027-01-01', '2027-01-03', '元旦']], work: [] }]);
    expect(left('2026-12-30', { by: 'houseDue', due: '2027-01-06' }, record, imported)).toEqual({
      count: 4,
      unit: 'workdays',
      standing: 'running',
    });
    expect(left('2026-12-30', { by: 'fileDue', due: '2027-01-06' })).toMatchObject({ count: 7 });
  });

  it('is, where it is not known whose day it is, what all its clocks would say, else the day alone', () => {
    expect(left('2026-02-13', { by: null, due: '2026-02-25' })).toEqual({ count: null, unit: 'days', standing: 'running' });
    expect(left('2026-02-25', { by: null, due: '2026-02-25' })).toEqual({ count: 0, unit: 'days', standing: 'near' });
    const both = { due: null, clocks: [clock('first', workdays(5)), clock('second', workdays(9))] } as unknown as Given;
    expect(left('2026-02-13', { by: null, due: '2026-02-25' }, both)).toMatchObject({ count: 3, unit: 'workdays' });
    expect(left('2026-02-13', { by: null, due: '2026-02-25' }, { due: 'on', clocks: [] })).toMatchObject({ count: 12, unit: 'days' });
  });
});
