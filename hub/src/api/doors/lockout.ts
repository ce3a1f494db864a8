import { Refused } from '../problems.js';

/** After so many wrong answers under one key it is shut for a while, for the right ones too; counts of this process. */
export class Lockout {
  private readonly wrongs = new Map<string, { began: number; count: number }>();

  constructor(
    private readonly most: number,
    private readonly shutMs: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** Refuses, with the seconds to wait, while one of the keys is shut. */
  ask(...keys: readonly string[]): void {
    const now = this.now();
    for (const key of keys) {
      const found = this.wrongs.get(key);
      if (found === undefined || found.count < this.most) continue;
      const left = found.began + this.shutMs - now;
      if (left <= 0) this.wrongs.delete(key);
      else
        throw new Refused('too-many', {
          params: { seconds: Math.ceil(left / 1000) },
          headers: { 'Retry-After': String(Math.ceil(left / 1000)) },
        });
    }
  }

  /** Counts a wrong answer; the time runs from the last of them. */
  wrong(...keys: readonly string[]): void {
    const now = this.now();
    for (const key of keys) {
      const found = this.wrongs.get(key);
      const count = found === undefined || now - found.began >= this.shutMs ? 1 : found.count + 1;
      this.wrongs.set(key, { began: now, count });
    }
    if (this.wrongs.size > 10_000) for (const [key, { began }] of this.wrongs) if (now - began >= this.shutMs) this.wrongs.delete(key);
  }

  right(...keys: readonly string[]): void {
    for (const key of keys) this.wrongs.delete(key);
  }
}
