import { describe, expect, it } from 'vitest';
import { declaredOnly, dice, validator } from '@fatong/contracts';
import { briberyCase } from '@fatong/contracts/systems/discipline';
import { conformance, fourLawyers } from '../kit/testing/index.js';
import { adapter } from './adapter.js';
import { lifeOf } from './cases.js';

conformance({ adapter, lawyers: fourLawyers, outgoing: {} });

describe('the simulated commission (S08, L05, L29)', () => {
  const lives = Array.from({ length: 300 }, (_, i) => lifeOf(i + 1, fourLawyers, dice(i), new Date()));

  it('tells lives whose every file keeps the contract, versions without gap', () => {
    for (const life of lives) {
      expect(life.map(({ BBH }) => BBH)).toEqual(life.map((_, i) => i + 1));
      for (const report of life) expect({ report, findings: validator(briberyCase)(report) }).toEqual({ report, findings: [] });
    }
  });

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
