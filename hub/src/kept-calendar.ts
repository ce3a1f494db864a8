import { calendarOf, knownYears, type Calendar } from '@fatong/contracts/calendar';
import type { Calendars, KeptYear, Log } from './ports/index.js';

/** Another process may have imported a year: looked at so often, ms. */
const every = 20_000;
/** So long after an import every process goes by it, ms. */
const everywhere = 3 * every;

export interface KeptCalendar {
  /** As it is known now: what was built in, and over it what was imported. */
  readonly current: () => Calendar;
  /** Reads what was imported by now. */
  refresh(): Promise<readonly KeptYear[]>;
  /** Counts the time limits anew that an import touches; a job. Done once more when every process goes by it, and then no more. Answers how many records it changed. */
  turn(recount: (year: number) => Promise<number>): Promise<number>;
  stop(): void;
}

/** The calendar that this process counts by; it follows what others import. One that cannot be read is the one of before. */
export async function followCalendar({
  calendars,
  log,
  now = () => new Date(),
}: {
  readonly calendars: Calendars;
  readonly log: Log;
  readonly now?: () => Date;
}): Promise<KeptCalendar> {
  let calendar = calendarOf();
  const refresh = async (): Promise<readonly KeptYear[]> => {
    const kept = await calendars.years();
    calendar = calendarOf([...knownYears, ...kept.map(({ year }) => year)]);
    return kept;
  };
  const follow = (): Promise<unknown> =>
    refresh().catch((error: unknown) => log.warn({ error }, 'The calendar could not be read; what is known of it goes on'));
  await follow();
  const timer = setInterval(() => void follow(), every);
  return {
    current: () => calendar,
    refresh,
    async turn(recount) {
      let changed = 0;
      for (const {
        year: { year },
        version,
        at,
        countedAt,
      } of await refresh()) {
        if (countedAt !== null) continue;
        changed += await recount(year);
        if (now().getTime() - Date.parse(at) >= everywhere) await calendars.counted({ year, version }, now().toISOString());
      }
      return changed;
    },
    stop: () => clearInterval(timer),
  };
}
