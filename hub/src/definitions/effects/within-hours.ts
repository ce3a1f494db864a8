import type { Effect } from './effect.js';

/** The bureau's clock: no summer time. */
const ahead = 8 * 3_600_000;
const hour = 3_600_000;

/**
 * Keeps when something may be done that is done between two hours of the day alone (Shanghai): now, or the next time they begin; until when; and, where it waits,
 * an hour before that, so that a clock of one hour ends with it.
 */
export const withinHours = <const B extends string, const U extends string, const W extends string>({
  from,
  to,
  begins,
  ends,
  waits,
}: {
  readonly from: number;
  readonly to: number;
  readonly begins: B;
  readonly ends: U;
  readonly waits: W;
}): Effect<`field ${B | U | W}`> => ({
  effect: 'withinHours',
  names: [`field ${begins}`, `field ${ends}`, `field ${waits}`],
  fills: [begins, ends, waits],
  deed: ({ at }) => {
    const now = Date.parse(at);
    const midnight = Math.floor((now + ahead) / (24 * hour)) * 24 * hour - ahead;
    const isOpen = now >= midnight + from * hour && now < midnight + to * hour;
    const day = isOpen || now < midnight + from * hour ? midnight : midnight + 24 * hour;
    const begin = isOpen ? now : day + from * hour;
    const instant = (of: number): string => new Date(of).toISOString();
    return { set: { [begins]: instant(begin), [ends]: instant(day + to * hour), [waits]: isOpen ? null : instant(begin - hour) } };
  },
});
