import { besides, readShown, shownWords, weeksOf, writeShown } from './weeks.js';

describe('the weeks of a calendar', () => {
  it('are whole weeks from Monday to Sunday, as many as the month lies in', () => {
    const march = weeksOf({ span: 'month', on: '2026-03-16' });
    expect([march[0]![0], march.at(-1)![6], march.length]).toEqual(['2026-02-23', '2026-04-05', 6]);
    expect(weeksOf({ span: 'month', on: '2027-02-10' }).map(([first]) => first)).toEqual([
      '2027-02-01',
      '2027-02-08',
      '2027-02-15',
      '2027-02-22',
    ]);
    expect(weeksOf({ span: 'week', on: '2026-03-01' })).toEqual([
      ['2026-02-23', '2026-02-24', '2026-02-25', '2026-02-26', '2026-02-27', '2026-02-28', '2026-03-01'],
    ]);
  });

  it('go on to the next month or week and back, over the turn of the year', () => {
    expect(besides({ span: 'month', on: '2026-12-31' }, 1)).toEqual({ span: 'month', on: '2027-01-01' });
    expect(besides({ span: 'month', on: '2026-01-31' }, -1)).toEqual({ span: 'month', on: '2025-12-01' });
    expect(besides({ span: 'week', on: '2026-12-31' }, 1)).toEqual({ span: 'week', on: '2027-01-07' });
  });

  it('stand in the address; what is no calendar is none', () => {
    expect(readShown('month.2026-03-16')).toEqual({ span: 'month', on: '2026-03-16' });
    expect(readShown(writeShown({ span: 'week', on: '2026-03-16' }))).toEqual({ span: 'week', on: '2026-03-16' });
    for (const none of [undefined, '', 'year.2026-03-16', 'month.2026-13-99', ['month.2026-03-16']])
      expect(readShown(none)).toBeUndefined();
  });

  it('are called by their month, or by their days', () => {
    expect(shownWords({ span: 'month', on: '2026-03-16' })).toEqual(['2026年3月', 'March 2026']);
    expect(shownWords({ span: 'week', on: '2026-03-16' })[0]).toBe('2026-03-16 至 2026-03-22');
  });
});
