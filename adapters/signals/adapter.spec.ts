import { describe, expect, it } from 'vitest';
import { kindWords, signalStory } from '@fatong/contracts/systems/signals';
import { conformance, fourLawyers, wholeLives } from '../kit/testing/index.js';
import { adapter } from './adapter.js';

conformance({ adapter, lawyers: fourLawyers, outgoing: {} });

describe('the simulated source of signals (L25)', () => {
  it('knows of every kind, each by licence, and takes some back', () => {
    const lives = wholeLives(signalStory, fourLawyers, 300);
    expect(new Set(lives.map(([first]) => first!.XSLB))).toEqual(new Set(Object.keys(kindWords)));
    expect(lives.every(([first]) => first!.LSZYZH !== undefined)).toBe(true);
    expect(lives.filter((life) => life.some(({ CHBZ }) => CHBZ === '1')).length).toBeGreaterThan(5);
  });
});
