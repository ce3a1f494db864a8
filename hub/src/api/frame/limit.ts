import { Refused } from '../problems.js';

/** So many takes of one key in a window of time; counts of this process. */
export class Limit {
  private readonly windows = new Map<string, { began: number; taken: number }>();

  constructor(
    private readonly most: number,
    private readonly windowMs: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** Counts one, or refuses with the seconds to wait. */
  take(key: string): void {
    const now = this.now();
    const found = this.windows.get(key);
    const window = found !== undefined && now - found.began < this.windowMs ? found : { began: now, taken: 0 };
    if (window.taken >= this.most) {
      const seconds = Math.max(1, Math.ceil((window.began + this.windowMs - now) / 1000));
      throw new Refused('too-many', { params: { seconds }, headers: { 'Retry-After': String(seconds) } });
    }
    window.taken++;
    this.windows.set(key, window);
    if (this.windows.size > 10_000) this.forget(now);
  }

  private forget(now: number): void {
    for (const [key, { began }] of this.windows) if (now - began >= this.windowMs) this.windows.delete(key);
  }
}
