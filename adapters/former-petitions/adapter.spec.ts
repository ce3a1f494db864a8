import { describe, expect, it } from 'vitest';
import { petitionStory } from '@fatong/contracts/systems/former-petitions';
import { conformance, fourLawyers, wholeLives } from '../kit/testing/index.js';
import { adapter } from './adapter.js';

conformance({ adapter, lawyers: fourLawyers, outgoing: {} });

describe('the simulated former system', () => {
  it('P01: hands over petitions that were closed years ago, some said again or taken back', () => {
    const lives = wholeLives(petitionStory, fourLawyers, 300);
    expect(lives.every(([first]) => first!['CLZT'] === '已办结')).toBe(true);
    expect(lives.filter((life) => life.some(({ CHBZ }) => CHBZ === '1')).length).toBeGreaterThan(2);
  });
});
