import { describe, expect, it } from 'vitest';
import { labelled } from './labelled.js';
import { measured } from './measuring.js';

describe('the labelled set of zombie lawyers (L25, R10)', () => {
  it('L25: of more than two thousand lawyers the search finds exactly whom the rules say, each with criterion, data and day', () => {
    const { size, hits, wrong } = measured('2026-11-27');
    expect({ wrong: wrong.slice(0, 5), isLarge: size >= 2000, isMixed: hits > 1000 && hits < size - 1000 }).toEqual({
      wrong: [],
      isLarge: true,
      isMixed: true,
    });
  });

  it('L25: finds out by name of whom something else was made', () => {
    const [first] = labelled('2026-11-27');
    const expected = { does: 'find', level: 'low', rules: ['zombie.Z1'], days: ['2024-11-27'] } as const;
    expect(measured('2026-11-27', [{ ...first!, expected }])).toMatchObject({ size: 1, hits: 0, wrong: [first!.label] });
  });
});
