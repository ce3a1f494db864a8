import { describe, expect, it } from 'vitest';
import { dice, validator } from '@fatong/contracts';
import { criminalFiling, stageCodes } from '@fatong/contracts/systems/procuratorate-cases';
import { conformance, fourLawyers } from '../kit/testing/index.js';
import { adapter } from './adapter.js';
import { lifeOf } from './cases.js';

conformance({ adapter, lawyers: fourLawyers, outgoing: {} });

describe('the simulated procuratorates (S07, L05, L28)', () => {
  const lives = Array.from({ length: 400 }, (_, i) => lifeOf(i + 1, fourLawyers, dice(i), new Date()));

  it('tell lives whose every push keeps the contract, versions without gap', () => {
    for (const life of lives) {
      expect(life.map(({ BBH }) => BBH)).toEqual(life.map((_, i) => i + 1));
      expect(new Set(life.map(({ LABH }) => LABH)).size).toBe(1);
      for (const report of life) expect({ report, findings: validator(criminalFiling)(report) }).toEqual({ report, findings: [] });
    }
  });

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
    const chances = dice(3);
    const named = Array.from({ length: 300 }, (_, i) => lifeOf(i + 1, many, chances, new Date())[0]!['XM']);
    expect(new Set(named).size).toBeLessThanOrEqual(6);
  });
});
