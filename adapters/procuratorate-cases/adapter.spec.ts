import { describe, expect, it } from 'vitest';
import { filingStory, stageCodes } from '@fatong/contracts/systems/procuratorate-cases';
import { conformance, fourLawyers, wholeLives } from '../kit/testing/index.js';
import { adapter } from './adapter.js';

conformance({ adapter, lawyers: fourLawyers, outgoing: {} });

describe('the simulated procuratorates (S07, L05, L28)', () => {
  const lives = wholeLives(filingStory, fourLawyers, 400);

  it('reach every stage of the contract, take some back, and name some by their firm only and some firms', () => {
    expect([...new Set(lives.flatMap((life) => life.map(({ BAJD }) => BAJD)))].sort()).toEqual(Object.keys(stageCodes).sort());
    const firsts = lives.map(([first]) => first!);
    const shares = [
      lives.flat().filter(({ CHBZ }) => CHBZ === '1'),
      firsts.filter(({ DXLX }) => DXLX === '2'),
      firsts.filter(({ DXLX, LSZYZH }) => DXLX === '1' && LSZYZH === undefined),
    ].map(({ length }) => length);
    expect(shares.every((some) => some > 4 && some < 150)).toBe(true);
  });

  it('file against few lawyers only, so that the lists are not flooded with proposals', () => {
    const many = Array.from({ length: 2000 }, (_, i) => ({ ...fourLawyers[0]!, name: `李${i}` }));
    const named = wholeLives(filingStory, many, 300).map(([first]) => first!['XM']);
    expect(new Set(named).size).toBeLessThanOrEqual(6);
  });
});
