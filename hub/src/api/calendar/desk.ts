import { Inject, Injectable } from '@nestjs/common';
import type { CalendarAnswer, CalendarRequest, CalendarYearView } from '@fatong/contracts/api';
import { knownYears, readNotice, type CalendarYear } from '@fatong/contracts/calendar';
import type { Reader } from '../frame/reader.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused } from '../problems.js';

/** The notices of days of rest that time limits are counted by, for the system administrator: which are known, and one more. */
@Injectable()
export class CalendarDesk {
  constructor(@Inject(PARTS) private readonly parts: Pick<ApiParts, 'access' | 'calendars' | 'calendar' | 'identities'>) {}

  async show(): Promise<CalendarAnswer> {
    const kept = await this.parts.calendars.years();
    const accounts = new Map(
      (await this.parts.identities.accountsOf(kept.map(({ account }) => account))).map(({ id, name }) => [id, name]),
    );
    const years = [
      ...kept.map(({ year, version, account, at, countedAt }) =>
        view(year, { version, account: accounts.get(account) ?? account, at, isCounted: countedAt !== null }),
      ),
      ...knownYears
        .filter(({ year }) => !kept.some((one) => one.year.year === year))
        .map((year) => view(year, { version: 0, account: null, at: null, isCounted: true })),
    ];
    return { years: years.toSorted((a, b) => b.year - a.year) };
  }

  async take(reader: Reader, { text }: CalendarRequest): Promise<CalendarAnswer> {
    const read = readNotice(text);
    if ('faults' in read)
      throw new Refused('input', {
        findings: read.faults.map(({ line, words: [zh, en] }) => ({
          pointer: '/text',
          code: 'notice',
          words: line === 0 ? [zh, en] : [`第 ${line} 行：${zh}`, `Line ${line}: ${en}`],
        })),
      });
    // Written down before: who imported it is known also when something fails of what follows.
    await this.parts.access.audit(reader, {
      act: 'calendar.import',
      object: `calendar:${read.year.year}`,
      outcome: 'done',
      detail: { festivals: read.year.rest.length, worked: read.year.work.length },
    });
    await this.parts.calendars.keep(read.year, reader.account.id, new Date().toISOString());
    await this.parts.calendar.refresh();
    return this.show();
  }
}

const view = ({ year, rest, work }: CalendarYear, of: Omit<CalendarYearView, 'year' | 'rest' | 'work'>): CalendarYearView => ({
  year,
  ...of,
  rest: rest.map(([from, to, name]) => ({ from, to, name })),
  work,
});
