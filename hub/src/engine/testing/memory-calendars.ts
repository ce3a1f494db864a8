import type { Calendars, KeptYear } from '../../ports/index.js';

/** Imported years in memory, as the store keeps them; for specs. */
export function memoryCalendars(): Calendars {
  const all: KeptYear[] = [];
  return {
    years: () => Promise.resolve([...Map.groupBy(all, ({ year: { year } }) => year).values()].map((versions) => versions.at(-1)!)),
    keep(year, account, at) {
      const one = { year, version: all.filter((other) => other.year.year === year.year).length + 1, account, at, countedAt: null };
      all.push(one);
      return Promise.resolve(one);
    },
    counted({ year, version }, countedAt) {
      const at = all.findIndex((one) => one.year.year === year && one.version === version);
      all[at] = { ...all[at]!, countedAt };
      return Promise.resolve();
    },
  };
}
