import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CalendarYear } from '@fatong/contracts/calendar';
import { memoryCalendars } from './engine/testing/index.js';
import { followCalendar } from './kept-calendar.js';
import type { Log } from './ports/index.js';

const of2027: CalendarYear = { year: 2027, rest: [['2027-01-01', '2027-01-05', '元旦']], work: [] };

describe('the calendar a process counts by', () => {
  let warned: string[];
  const log: Log = { info: () => undefined, warn: (_, message) => void warned.push(message), error: () => undefined };
  beforeEach(() => {
    warned = [];
    vi.useFakeTimers();
  });
  afterEach(() => void vi.useRealTimers());

  it('is what was built in until somebody imports a year, also in another process', async () => {
    const calendars = memoryCalendars();
    const kept = await followCalendar({ calendars, log });
    expect([kept.current().isKnown('2026-05-05'), kept.current().isKnown('2027-01-05')]).toEqual([true, false]);
    await calendars.keep(of2027, 'id-sysadmin', '2026-11-27T01:00:00.000Z');
    await vi.advanceTimersByTimeAsync(20_000);
    expect([kept.current().isKnown('2027-01-05'), kept.current().isWorking('2027-01-05')]).toEqual([true, false]);
    kept.stop();
  });

  it('goes by the latest version of a year, also of one that was built in', async () => {
    const calendars = memoryCalendars();
    await calendars.keep({ year: 2026, rest: [], work: [] }, 'command', '2026-11-27T01:00:00.000Z');
    await calendars.keep({ year: 2026, rest: [['2026-12-31', '2026-12-31', '年末']], work: [] }, 'command', '2026-11-27T01:01:00.000Z');
    const kept = await followCalendar({ calendars, log });
    expect([kept.current().isWorking('2026-12-31'), kept.current().isWorking('2026-10-01')]).toEqual([false, true]);
    kept.stop();
  });

  it('that cannot be read is the one of before, and the log says so', async () => {
    const calendars = memoryCalendars();
    const kept = await followCalendar({ calendars: { ...calendars, years: () => Promise.reject(new Error('away')) }, log });
    expect([kept.current().isWorking('2026-10-01'), warned]).toEqual([
      false,
      ['The calendar could not be read; what is known of it goes on'],
    ]);
    kept.stop();
  });

  it('has limits counted anew at once and once more when every process goes by it, and then no more', async () => {
    const calendars = memoryCalendars();
    const imported = Date.parse('2026-11-27T01:00:00.000Z');
    let seconds = 0;
    const kept = await followCalendar({ calendars, log, now: () => new Date(imported + seconds * 1000) });
    await calendars.keep(of2027, 'id-sysadmin', new Date(imported).toISOString());
    const recount = vi.fn(() => Promise.resolve(3));
    expect(await kept.turn(recount)).toBe(3);
    expect((await calendars.years())[0]!.countedAt).toBeNull();
    seconds = 60;
    await kept.turn(recount);
    await kept.turn(recount);
    expect(recount.mock.calls).toEqual([[2027], [2027]]);
    expect((await calendars.years())[0]!.countedAt).toBe(new Date(imported + 60_000).toISOString());
    kept.stop();
  });
});
