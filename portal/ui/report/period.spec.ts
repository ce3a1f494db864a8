import { periodBefore, readPeriod, stepsFor, usualPeriodOf } from './period.js';

const today = '2026-11-25';

describe('a report’s period', () => {
  it('is this month unless the address says another; all but one’s own end today', () => {
    const spans = Object.fromEntries(
      ['', 'today', 'week', 'month', 'quarter', 'year', 'nonsense'].map((period) => {
        const { from, to } = readPeriod({ period }, today);
        return [period, `${from}..${to}`];
      }),
    );
    expect(spans).toEqual({
      '': '2026-11-01..2026-11-25',
      today: '2026-11-25..2026-11-25',
      week: '2026-11-23..2026-11-25',
      month: '2026-11-01..2026-11-25',
      quarter: '2026-10-01..2026-11-25',
      year: '2026-01-01..2026-11-25',
      nonsense: '2026-11-01..2026-11-25',
    });
    expect(readPeriod({ period: 'week' }, '2026-11-22').from).toBe('2026-11-16');
    expect(readPeriod({ period: 'own', from: '2025-02-01', to: '2025-02-10' }, today)).toEqual({
      name: 'own',
      from: '2025-02-01',
      to: '2025-02-10',
    });
    expect(readPeriod({ period: 'own', to: '2025-02-10' }, today)).toEqual({ name: 'own', from: '2025-02-01', to: '2025-02-10' });
  });

  it('is what the report says where this month would mislead, today where its figures stand for the day', () => {
    expect([usualPeriodOf(undefined), usualPeriodOf({ home: 'day' }), usualPeriodOf({ opensWith: 'year' })]).toEqual([
      'month',
      'today',
      'year',
    ]);
    expect(readPeriod({}, today, 'year')).toEqual({ name: 'year', from: '2026-01-01', to: today });
    expect(readPeriod({ period: 'month' }, today, 'year').name).toBe('month');
  });

  it('is compared with the same days before, a month’s end with a shorter month’s end', () => {
    const before = (period: string, day = today): unknown => periodBefore(readPeriod({ period }, day));
    expect(before('today')).toEqual({ from: '2026-11-24', to: '2026-11-24' });
    expect(before('week')).toEqual({ from: '2026-11-16', to: '2026-11-18' });
    expect(before('month', '2026-03-31')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(before('quarter')).toEqual({ from: '2026-07-01', to: '2026-08-25' });
    expect(before('year', '2024-02-29')).toEqual({ from: '2023-01-01', to: '2023-02-28' });
    expect(periodBefore({ name: 'own', from: '2026-01-01', to: '2026-01-10' })).toEqual({ from: '2025-12-22', to: '2025-12-31' });
    expect(periodBefore({ name: 'own', from: '2026-01-01', to: 'x' })).toBeUndefined();
  });

  it('offers days only where they can be told apart', () => {
    expect(stepsFor({ from: '2025-11-01', to: '2026-11-25' })).toContain('day');
    expect(stepsFor({ from: '2020-11-01', to: '2026-11-25' })).not.toContain('day');
  });
});
