import { format, type Fault } from '../formats.js';

/** Whether the calendar has that day (Gregorian, years 1000–9999). */
export function isRealDate(year: number, month: number, day: number): boolean {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const form = (pattern: string): Fault => ({ code: 'date', words: [`日期应写作 ${pattern}。`, `The date must be written ${pattern}.`] });
export const noDate: Fault = { code: 'date', words: ['日历上没有这一天。', 'The calendar has no such day.'] };

const check =
  (shape: RegExp, pattern: string) =>
  (text: string): Fault | undefined => {
    const parts = shape.exec(text);
    if (parts === null) return form(pattern);
    return isRealDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) ? undefined : noDate;
  };

/** A legal date, `2026-03-01`: a day in Asia/Shanghai without a time. */
export const legalDate = format('legal-date', check(/^(\d{4})-(\d{2})-(\d{2})$/, 'YYYY-MM-DD'));

/** `20260301`, as most partners write a day. */
export const compactDate = format('compact-date', check(/^(\d{4})(\d{2})(\d{2})$/, 'yyyyMMdd'));

/** `20260301093000`: a partner's wall clock in Asia/Shanghai. */
export const compactTime = format('compact-time', check(/^(\d{4})(\d{2})(\d{2})(?:[01]\d|2[0-3])[0-5]\d[0-5]\d$/, 'yyyyMMddHHmmss'));

/** Today in Asia/Shanghai as a legal date; the zone is a constant, never the process's. */
export function today(at: Date = now()): string {
  const day = Math.floor((at.getTime() + shanghaiOffset) / dayLength);
  if (day !== written.day) written = { day, text: new Date(day * dayLength).toISOString().slice(0, 10) };
  return written.text;
}

/** How many days the clock of a demo is ahead, behind when negative: 0 in production and until somebody moves it. */
let ahead = 0;

/** Moves the clock of this process, of a demo only: every legal day asked for from now on goes by it. Whole days, so that the time of day stays the real one. */
export const moveClock = (days: number): void => {
  ahead = days;
};

export const daysAhead = (): number => ahead;

/** The instant it is by the clock of this process. */
export const now = (): Date => new Date(Date.now() + ahead * dayLength);

const dayLength = 24 * 60 * 60 * 1000;
/** Asked several times a message: written once a day. */
let written = { day: Number.NaN, text: '' };

/** China has one zone without summer time since 1991. */
export const shanghaiOffset = 8 * 60 * 60 * 1000;

/** The same day so many months later (earlier when negative), the month's last day where it has no such day (民法典 art. 202). Legal dates. */
export function monthsAfter(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(day, last))).toISOString().slice(0, 10);
}

/** An instant by the clock on the wall in Shanghai, to the minute: `2026-03-16 14:05`; what is none as it is. */
export const wallWords = (iso: string): string =>
  Number.isNaN(Date.parse(iso)) ? iso : new Date(Date.parse(iso) + shanghaiOffset).toISOString().slice(0, 16).replace('T', ' ');
