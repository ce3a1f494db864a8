import { describe, expect, it } from 'vitest';
import { withinHours, type Doing } from './index.js';

const day = withinHours({ from: 8, to: 20, begins: 'from', ends: 'until', waits: 'held' });
const at = (instant: string) => day.deed({ at: instant } as Doing).set;

describe('what is done between two hours of the day', () => {
  it.each([
    ['in the morning', '2026-03-02T00:00:00.000Z', '2026-03-02T00:00:00.000Z', '2026-03-02T12:00:00.000Z', null],
    ['a moment before eight in the evening', '2026-03-02T11:59:59.999Z', '2026-03-02T11:59:59.999Z', '2026-03-02T12:00:00.000Z', null],
    [
      'at eight in the evening',
      '2026-03-02T12:00:00.000Z',
      '2026-03-03T00:00:00.000Z',
      '2026-03-03T12:00:00.000Z',
      '2026-03-02T23:00:00.000Z',
    ],
    ['after midnight', '2026-03-02T17:00:00.000Z', '2026-03-03T00:00:00.000Z', '2026-03-03T12:00:00.000Z', '2026-03-02T23:00:00.000Z'],
    [
      'a moment before eight',
      '2026-03-01T23:59:59.999Z',
      '2026-03-02T00:00:00.000Z',
      '2026-03-02T12:00:00.000Z',
      '2026-03-01T23:00:00.000Z',
    ],
  ])('begins, %s, now or when the hours begin, and ends with them', (_, now, from, until, held) => {
    expect(at(now)).toEqual({ from, until, held });
  });
});
