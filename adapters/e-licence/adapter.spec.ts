import { describe, expect, it } from 'vitest';
import { presentationStory } from '@fatong/contracts/systems/e-licence';
import { conformance, fourLawyers, wholeLives } from '../kit/testing/index.js';
import { adapter } from './adapter.js';

conformance({ adapter, lawyers: fourLawyers, outgoing: {} });

describe('the simulated electronic licence (S27, L07–L10)', () => {
  it('presents licences at authorities and elsewhere, and takes a few back', () => {
    const lives = wholeLives(presentationStory, fourLawyers, 300);
    expect(new Set(lives.map(([first]) => first!['HYDW'])).size).toBe(4);
    expect(lives.some((life) => life.some(({ CHBZ }) => CHBZ === '1'))).toBe(true);
  });
});
