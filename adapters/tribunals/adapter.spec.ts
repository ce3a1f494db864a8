import { describe, expect, it } from 'vitest';
import { findingStory } from '@fatong/contracts/systems/tribunals';
import { conformance, fourLawyers, wholeLives } from '../kit/testing/index.js';
import { adapter } from './adapter.js';

conformance({ adapter, lawyers: fourLawyers, outgoing: {} });

describe('the simulated tribunals (S10, L05)', () => {
  const lives = wholeLives(findingStory, fourLawyers, 300);

  it('find as reconsideration and as award, against lawyers with and without licence and against firms, and take some back', () => {
    const firsts = lives.map(([first]) => first!);
    expect(new Set(firsts.map(({ JGLX }) => JGLX))).toEqual(new Set(['1', '2']));
    expect(new Set(firsts.map(({ DXLX, LSZYZH }) => `${String(DXLX)} ${LSZYZH === undefined ? 'by name' : 'by licence'}`))).toEqual(
      new Set(['1 by licence', '1 by name', '2 by name']),
    );
    expect(lives.filter((life) => life.some(({ CHBZ }) => CHBZ === '1')).length).toBeGreaterThan(10);
  });
});
