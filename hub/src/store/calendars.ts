import type { CalendarYear } from '@fatong/contracts/calendar';
import type { Calendars, KeptYear } from '../ports/index.js';
import { keepYear, noteCounted, yearsKept, type StoredRow } from './dialects/index.js';
import type { Kit } from './kit.js';
import { text, textOrNull } from './rows/read.js';

/** Imported notices of days of rest, every version; few, small, and nobody's secret. */
export class SqlCalendars implements Calendars {
  constructor(private readonly kit: Pick<Kit, 'database'>) {}

  async years(): Promise<readonly KeptYear[]> {
    return (await this.kit.database.run((session) => yearsKept(session))).map(readYear);
  }

  async keep(year: CalendarYear, by: string, at: string): Promise<KeptYear> {
    return readYear(await this.kit.database.run((session) => keepYear(session, { year: year.year, days: JSON.stringify(year), by, at })));
  }

  async counted({ year, version }: { readonly year: number; readonly version: number }, at: string): Promise<void> {
    await this.kit.database.run((session) => noteCounted(session, { year, version, at }));
  }
}

const readYear = (row: StoredRow): KeptYear => ({
  year: JSON.parse(text(row, 'days')) as CalendarYear,
  version: Number(row['version']),
  account: text(row, 'account'),
  at: text(row, 'at'),
  countedAt: textOrNull(row, 'counted_at'),
});
