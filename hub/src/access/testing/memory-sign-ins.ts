import { mostPlaces, type Forbearance, type SignIns } from '../../ports/index.js';

const minute = 60_000;

/** Tries and places in memory, as the store counts them; for specs. */
export class MemorySignIns implements SignIns {
  readonly counts = new Map<string, { readonly lockedUntil: number; readonly forgottenAt: number }>();
  readonly places = new Map<string, Map<string, number>>();

  constructor(private readonly clock: () => string) {}

  async take(key: string, { most, everyMinutes, waitMinutes, remembered }: Forbearance): Promise<number> {
    const now = Date.parse(this.clock());
    const { lockedUntil, forgottenAt } = this.counts.get(key) ?? { lockedUntil: 0, forgottenAt: 0 };
    if (lockedUntil > now) return Math.ceil((lockedUntil - now) / 1000);
    const forgotten = Math.max(forgottenAt, now) + everyMinutes * minute;
    const isLast = forgotten > now + (most - 1) * everyMinutes * minute;
    this.counts.set(
      key,
      isLast
        ? { lockedUntil: now + waitMinutes * minute, forgottenAt: now + (waitMinutes + remembered * everyMinutes) * minute }
        : { lockedUntil: 0, forgottenAt: forgotten },
    );
    return 0;
  }
  async giveBack(key: string, { everyMinutes }: Forbearance): Promise<void> {
    const found = this.counts.get(key);
    if (found) this.counts.set(key, { lockedUntil: 0, forgottenAt: found.forgottenAt - everyMinutes * minute });
  }
  async forget(key: string): Promise<void> {
    this.counts.delete(key);
  }
  async isKnown(name: string, place: string): Promise<boolean> {
    return (this.places.get(name)?.get(place) ?? 0) > Date.parse(this.clock());
  }
  async remember(name: string, places: readonly string[], days: number): Promise<void> {
    const until = Date.parse(this.clock()) + days * 24 * 60 * minute;
    const known = new Map([...(this.places.get(name) ?? []), ...places.map((place) => [place, until] as const)]);
    this.places.set(name, new Map([...known].sort(([, a], [, b]) => b - a).slice(0, mostPlaces)));
  }
}
