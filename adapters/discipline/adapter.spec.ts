import { describe, expect, it } from 'vitest';
import { declaredOnly } from '@fatong/contracts';
import { briberyCase, briberyStory } from '@fatong/contracts/systems/discipline';
import { conformance, fourLawyers, wholeLives } from '../kit/testing/index.js';
import { adapter } from './adapter.js';

conformance({ adapter, lawyers: fourLawyers, outgoing: {}, enough: 25 });

describe('the simulated commission (S08, L05, L29)', () => {
  const lives = wholeLives(briberyStory, fourLawyers, 300);

  it('names bribers of each kind, by licence and without, takes some back, and writes some receivers in, whom the contract does not know', () => {
    const all = lives.flat();
    expect([...new Set(all.map(({ XHRLB }) => XHRLB))].sort()).toEqual(['1', '2', '3']);
    expect([...new Set(all.map(({ CLJG }) => CLJG))].sort()).toEqual(['0', '1', '2', '3']);
    const counts = [
      all.filter(({ CHBZ }) => CHBZ === '1'),
      all.filter(({ XHRLB, LSZYZH }) => XHRLB !== '2' && LSZYZH === undefined),
      all.filter(({ SHR }) => SHR !== undefined),
    ].map(({ length }) => length);
    expect(counts.every((some) => some > 10)).toBe(true);
    expect(all.filter((report) => 'SHR' in (declaredOnly(briberyCase, report) as object))).toEqual([]);
  });
});
