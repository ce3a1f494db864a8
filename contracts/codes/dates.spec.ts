import { Type } from 'typebox';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { validator } from '../index.js';
import { compactDate, compactTime, daysAhead, isRealDate, legalDate, monthsAfter, moveClock, now, today } from './index.js';

const accepts = (format: string, text: string): boolean => validator(Type.String({ format }))(text).length === 0;

describe('dates', () => {
  it.each([
    ['20260301', true],
    ['20240229', true],
    ['20230229', false],
    ['20260431', false],
    ['20261301', false],
    ['2026031', false],
    ['00000101', false],
  ])('%s as a compact date: %s', (text, valid) => {
    expect(accepts(compactDate, text)).toBe(valid);
    expect(accepts(legalDate, `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`)).toBe(valid);
  });

  it('of wall clocks have real hours', () => {
    expect(['20260301235959', '20260301240000', '20260230120000'].map((text) => accepts(compactTime, text))).toEqual([true, false, false]);
  });

  it('know centuries', () => {
    expect([isRealDate(1900, 2, 29), isRealDate(2000, 2, 29)]).toEqual([false, true]);
  });

  it('begin at midnight in Shanghai', () => {
    expect([today(new Date('2026-03-01T15:59:59Z')), today(new Date('2026-03-01T16:00:00Z'))]).toEqual(['2026-03-01', '2026-03-02']);
  });

  it('go by the clock of the demo in whole days, and an instant that is named by itself', () => {
    vi.useFakeTimers({ now: new Date('2026-11-27T03:00:00.000Z') });
    onTestFinished(() => {
      moveClock(0);
      vi.useRealTimers();
    });
    moveClock(31);
    expect([today(), now().toISOString(), daysAhead(), today(new Date('2026-03-01T01:00:00.000Z'))]).toEqual([
      '2026-12-28',
      '2026-12-28T03:00:00.000Z',
      31,
      '2026-03-01',
    ]);
    moveClock(-365);
    expect(today()).toBe('2025-11-27');
    moveClock(0);
    expect(today()).toBe('2026-11-27');
  });

  it.each([
    ['2026-02-10', 12, '2027-02-10'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -12, '2025-01-15'],
    ['2025-12-31', 2, '2026-02-28'],
  ])('%s and %i months is %s', (date, months, then) => {
    expect(monthsAfter(date, months)).toBe(then);
  });
});
