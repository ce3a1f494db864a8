import { describe, expect, it } from 'vitest';
import { dice, validator } from '@fatong/contracts';
import { violation } from '@fatong/contracts/systems/tribunals';
import { conformance, fourLawyers } from '../kit/testing/index.js';
import { adapter } from './adapter.js';
import { lifeOf } from './findings.js';

conformance({ adapter, lawyers: fourLawyers, outgoing: {} });

describe('the simulated tribunals (S10, L05)', () => {
  const lives = Array.from({ length: 300 }, (_, i) => lifeOf(i + 1, fourLawyers, dice(i), new Date()));

  it('tell lives whose every push keeps the contract, versions without gap', () => {
    for (const life of lives) {
      expect(life.map(({ BBH }) => BBH)).toEqual(life.map((_, i) => i + 1));
      expect(new Set(life.map(({ XXBH }) => XXBH)).size).toBe(1);
      for (const report of life) expect({ report, findings: validator(violation)(report) }).toEqual({ report, findings: [] });
    }
  });

  it('find as reconsideration and as award, against lawyers with and without licence and against firms, and take some back', () => {
    const firsts = lives.map(([first]) => first!);
    expect(new Set(firsts.map(({ JGLX }) => JGLX))).toEqual(new Set(['1', '2']));
    expect(new Set(firsts.map(({ DXLX, LSZYZH }) => `${String(DXLX)} ${LSZYZH === undefined ? 'by name' : 'by licence'}`))).toEqual(
      new Set(['1 by licence', '1 by name', '2 by name']),
    );
    expect(lives.filter((life) => life.some(({ CHBZ }) => CHBZ === '1')).length).toBeGreaterThan(10);
  });
});
