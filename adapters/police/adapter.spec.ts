import { describe, expect, it } from 'vitest';
import { meetingStory, penaltyStory, slotStory } from '@fatong/contracts/systems/police';
import { conformance, fourLawyers, wholeLives } from '../kit/testing/index.js';
import { adapter } from './adapter.js';

conformance({ adapter, lawyers: fourLawyers, outgoing: {} });

describe('the simulated police (S09, L05, L09)', () => {
  it('L09: let lawyers meet, refuse some and see some cancelled, soon and late, and name some by their firm alone', () => {
    const lives = wholeLives(meetingStory, fourLawyers, 400);
    const ends = Map.groupBy(lives, (life) => life.at(-1)!['ZT']);
    expect([...ends.keys()].sort()).toEqual(['3', '4', '5']);
    const waits = (ends.get('3') ?? []).map((life) => {
      const kept = life.at(-1) as { readonly HJKS: string; readonly SQSJ: string };
      return Date.parse(kept.HJKS) - Date.parse(kept.SQSJ);
    });
    expect(waits.every((wait) => wait > 0)).toBe(true);
    expect(waits.some((wait) => wait > 48 * 3_600_000)).toBe(true);
    expect(lives.some(([first]) => first!['LSZYZH'] === undefined)).toBe(true);
  });

  it('L09: say how much room is left, down to none', () => {
    const left = wholeLives(slotStory, fourLawyers, 40).map((life) => life.map(({ KYS }) => KYS));
    expect(left.some((one) => one.at(-1) === 0)).toBe(true);
  });

  it('L05: punish lawyers and firms, and take some of it back', () => {
    const lives = wholeLives(penaltyStory, fourLawyers, 300);
    expect(new Set(lives.map(([first]) => first!['DXLX']))).toEqual(new Set(['1', '2']));
    expect(lives.some((life) => life.some(({ CHBZ }) => CHBZ === '1'))).toBe(true);
  });
});
