import type { Left } from '@fatong/contracts/api';
import { age, aheadWords, briefInstant, dayOf, fullInstant, leftWords } from './index.js';

const now = new Date('2026-11-25T04:00:00.000Z');

describe('time on the screens', () => {
  it('is Shanghai’s, whatever the machine thinks: today by the clock, this year by the day, older by the date', () => {
    expect(briefInstant('2026-11-25T06:05:00.000Z', now)).toBe('14:05');
    expect(briefInstant('2026-11-24T15:59:00.000Z', now)).toBe('11-24 23:59');
    expect(briefInstant('2026-11-24T16:00:00.000Z', now)).toBe('00:00');
    expect(briefInstant('2025-12-31T15:59:00.000Z', now)).toBe('2025-12-31');
    expect(briefInstant('2025-12-31T15:59:07.000Z', now, true)).toBe('2025-12-31 23:59:07');
    expect(briefInstant('2026-11-25T06:05:09.000Z', now, true)).toBe('14:05:09');
    expect(fullInstant('2026-03-16T06:05:09.000Z')).toBe('2026-03-16 14:05:09');
  });

  it('names near days and gives others their weekday', () => {
    expect(dayOf('2026-11-24T16:30:00.000Z', now)[0]).toBe('今天');
    expect(dayOf('2026-11-24T01:00:00.000Z', now)[1]).toBe('Yesterday');
    expect(dayOf('2026-11-02T01:00:00.000Z', now)).toEqual(['2026-11-02 周一', '2026-11-02, Mon']);
  });

  it('says how far a limit is in what it counts: working days, days or hours', () => {
    const said = (unit: Left['unit'], language: 0 | 1) =>
      [3, 1, 0, -1, -2].map((count) => leftWords({ count, unit, standing: 'running' })![language]);
    expect(said('workdays', 0)).toEqual(['剩 3 个工作日', '剩 1 个工作日', '今天到期', '超期 1 个工作日', '超期 2 个工作日']);
    expect(said('workdays', 1)).toEqual([
      '3 working days left',
      '1 working day left',
      'Due today',
      '1 working day overdue',
      '2 working days overdue',
    ]);
    expect(said('days', 0)).toEqual(['剩 3 天', '剩 1 天', '今天到期', '超期 1 天', '超期 2 天']);
    expect(said('days', 1)).toEqual(['3 days left', '1 day left', 'Due today', '1 day overdue', '2 days overdue']);
    expect(said('hours', 0)).toEqual(['剩 3 小时', '剩 1 小时', '不足 1 小时', '超期 1 小时', '超期 2 小时']);
    expect(said('hours', 1)).toEqual(['3 hours left', '1 hour left', 'Under an hour left', '1 hour overdue', '2 hours overdue']);
    expect(leftWords({ count: null, unit: 'workdays', standing: 'overdue' })).toBeNull();
  });

  it('says how far a demo is from the real day', () => {
    expect([0, 1, -2].map((days) => aheadWords(days, '2026-11-27'))).toEqual([
      ['与真实日期一致（2026-11-27）', 'The real day (2026-11-27)'],
      ['比真实日期 2026-11-27 快 1 天', '1 day ahead of the real day, 2026-11-27'],
      ['比真实日期 2026-11-27 慢 2 天', '2 days behind the real day, 2026-11-27'],
    ]);
  });

  it('tells an age in one unit', () => {
    const ages = ['2026-11-25T03:59:40.000Z', '2026-11-25T03:15:00.000Z', '2026-11-24T03:00:00.000Z', '2026-11-01T04:00:00.000Z'].map(
      (at) => age(at, now)[1],
    );
    expect(ages).toEqual(['under 1 min', '45 min', '25 h', '24 d']);
  });
});
