import { describe, expect, it } from 'vitest';
import { Refused } from '../problems.js';
import { Lockout } from './lockout.js';

describe('a lock after wrong answers', () => {
  it('shuts after so many, for a while, each key by itself, and tells how long', () => {
    let now = 0;
    const lockout = new Lockout(5, 1_800_000, () => now);
    for (let i = 0; i < 5; i++) {
      lockout.ask('code a', 'address x');
      lockout.wrong('code a', 'address x');
    }
    const asked = (...keys: string[]) => {
      try {
        lockout.ask(...keys);
        return null;
      } catch (error) {
        return error instanceof Refused ? error.about.params!['seconds'] : error;
      }
    };
    expect([asked('code a'), asked('address x'), asked('code b', 'address x'), asked('code b')]).toEqual([1800, 1800, 1800, null]);
    now = 1_799_000;
    expect(asked('code a')).toBe(1);
    now = 1_800_000;
    expect(asked('code a', 'address x')).toBeNull();
  });

  it('forgets a code that was answered rightly, not the address', () => {
    const lockout = new Lockout(2, 1000, () => 0);
    lockout.wrong('code a', 'address x');
    lockout.right('code a');
    lockout.wrong('code a', 'address x');
    expect(() => lockout.ask('code a')).not.toThrow();
    expect(() => lockout.ask('address x')).toThrow();
  });
});
