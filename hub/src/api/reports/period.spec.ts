import { describe, expect, it } from 'vitest';
import { granularityOf, periodOf, stepsOf } from './period.js';

const shown = (of: ReturnType<typeof stepsOf>): string[] => of.map(({ from, to }) => `${from}..${to}`);

describe('L01: the period of a report', () => {
  it('is this month until today unless asked otherwise', () => {
    expect(periodOf({}, '2026-03-14')).toEqual({ from: '2026-03-01', to: '2026-03-14' });
    expect(periodOf({ to: '2025-12-31' }, '2026-03-14')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
    expect(periodOf({ from: '2025-06-15' }, '2026-03-14')).toEqual({ from: '2025-06-15', to: '2026-03-14' });
    expect(periodOf({ from: '2026-05-01' }, '2026-03-14')).toEqual({ from: '2026-05-01', to: '2026-05-01' });
  });

  it('is refused where it is no period', () => {
    for (const asked of [{ from: '2026-02-30' }, { to: '20260301' }, { from: '2026-03-02', to: '2026-03-01' }, { from: '1949-10-01' }])
      expect(() => periodOf(asked, '2026-03-14')).toThrow('parameter');
  });

  it('falls into calendar steps, the first and the last cut by it', () => {
    expect(shown(stepsOf({ from: '2026-02-27', to: '2026-03-01' }, 'day'))).toEqual([
      '2026-02-27..2026-02-27',
      '2026-02-28..2026-02-28',
      '2026-03-01..2026-03-01',
    ]);
    expect(shown(stepsOf({ from: '2023-12-15', to: '2024-02-29' }, 'month'))).toEqual([
      '2023-12-15..2023-12-31',
      '2024-01-01..2024-01-31',
      '2024-02-01..2024-02-29',
    ]);
    expect(shown(stepsOf({ from: '2025-11-15', to: '2026-04-01' }, 'quarter'))).toEqual([
      '2025-11-15..2025-12-31',
      '2026-01-01..2026-03-31',
      '2026-04-01..2026-04-01',
    ]);
    expect(shown(stepsOf({ from: '2024-02-29', to: '2025-01-01' }, 'year'))).toEqual(['2024-02-29..2024-12-31', '2025-01-01..2025-01-01']);
  });

  it('has steps that fit its length, and refuses more than can be shown', () => {
    expect(
      [
        ['2026-03-01', '2026-03-31'],
        ['2026-01-01', '2026-12-31'],
        ['2020-01-01', '2026-12-31'],
        ['2000-01-01', '2026-12-31'],
      ].map(([from, to]) => granularityOf(undefined, { from: from!, to: to! })),
    ).toEqual(['day', 'month', 'quarter', 'year']);
    expect(granularityOf('day', { from: '2026-01-01', to: '2026-12-31' })).toBe('day');
    expect(() => granularityOf('day', { from: '2024-01-01', to: '2026-12-31' })).toThrow('parameter');
  });
});
