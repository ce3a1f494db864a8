import { age, aheadWords, briefInstant, dayOf, daysBetween, fullInstant, leftWords } from './index.js';

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

  it('counts the days to a legal day by the calendar', () => {
    const days = ['2026-11-24', '2026-11-25', '2026-11-26', '2027-01-01'].map((day) => daysBetween('2026-11-25', day));
    expect(days).toEqual([-1, 0, 1, 37]);
    expect(days.map((left) => leftWords(left)[0])).toEqual(['已逾期 1 天', '今天到期', '还有 1 天', '还有 37 天']);
    expect(days.map((left) => leftWords(left)[1])).toEqual(['1 day overdue', 'Due today', '1 day left', '37 days left']);
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
