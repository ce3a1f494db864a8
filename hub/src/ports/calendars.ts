import type { CalendarYear } from '@fatong/contracts/calendar';

/** A notice of a year as it was imported; a later version goes before an earlier one. */
export interface KeptYear {
  readonly year: CalendarYear;
  /** 1, 2, 3 … within the year. */
  readonly version: number;
  /** Account that imported it, or `command`. */
  readonly account: string;
  /** UTC instant. */
  readonly at: string;
  /** When the time limits that it touches had been counted anew; null: not yet. */
  readonly countedAt: string | null;
}

/** Imported notices of days of rest. */
export interface Calendars {
  /** The latest version of each year. */
  years(): Promise<readonly KeptYear[]>;
  /** Keeps the next version of a year. */
  keep(year: CalendarYear, by: string, at: string): Promise<KeptYear>;
  counted(of: Pick<KeptYear, 'version'> & { readonly year: number }, at: string): Promise<void>;
}
