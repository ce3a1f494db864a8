import type { MaintenanceView } from '@fatong/contracts/api';
import { wall } from '@fatong/ui';

export const days = 7;
const dayLong = 86_400_000;

/** A window as a bar in a week that begins with the present day in Shanghai; both ends in percent of the week. */
export interface Bar {
  readonly window: MaintenanceView;
  readonly left: number;
  readonly width: number;
}

export interface WeekRow {
  readonly system: string;
  readonly bars: readonly Bar[];
}

const midnight = (now: Date): number => Date.parse(`${wall(now).date}T00:00:00+08:00`);

/** The days of the week, `11-28`. */
export const daysFrom = (now: Date): readonly string[] =>
  Array.from({ length: days }, (_, day) => wall(new Date(midnight(now) + day * dayLong)).date.slice(5));

/** A row for each system with a window in the next seven days. */
export function weekOf(windows: readonly MaintenanceView[], now: Date): readonly WeekRow[] {
  const [begin, length] = [midnight(now), days * dayLong];
  const place = (instant: string): number => Math.min(100, Math.max(0, ((Date.parse(instant) - begin) / length) * 100));
  const bars = windows
    .map((window): Bar => ({ window, left: place(window.from), width: place(window.until) - place(window.from) }))
    .filter(({ width }) => width > 0);
  return [...Map.groupBy(bars, ({ window }) => window.system)].map(([system, of]) => ({ system, bars: of }));
}
