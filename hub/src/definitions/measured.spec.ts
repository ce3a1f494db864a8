import { describe, expect, it } from 'vitest';
import { measure, type Decision, type Labelled, type MeasuredSet } from './measured.js';

const decided = (right: Labelled['right'], is: Decision): Labelled => ({ kind: 'a', right, decide: () => Promise.resolve(is) });
const set = (cases: readonly Labelled[], limits: Partial<MeasuredSet> = {}): MeasuredSet => ({
  title: ['集', 'Set'],
  least: 4,
  mostWrong: 50,
  mostManual: 25,
  cases: () => cases,
  ...limits,
});
const four = [decided('pass', 'pass'), decided('pass', 'refuse'), decided('refuse', 'refuse'), decided('refuse', 'manual')];

describe('a measured set', () => {
  it('counts wrong ones of those decided, and what is left to people of all; by hand is neither', async () => {
    expect(await measure(set(four))).toEqual({
      size: 4,
      decided: 3,
      wrong: 1,
      rate: 33.33,
      manual: 1,
      manualShare: 25,
      faults: { 'a: refuse': 1 },
      differences: [],
      missed: [],
    });
  });

  it('says what differs in a case that was decided wrongly, and of no other', async () => {
    const said = (is: Decision, word: string): Labelled => ({ ...decided('pass', is), differences: () => [word] });
    expect((await measure(set([said('refuse', '7 ≠ 8'), said('pass', 'nothing'), said('manual', 'nothing')]))).differences).toEqual([
      '7 ≠ 8',
    ]);
  });

  it('says which figure is missed: size, share of errors, share of what is left to people', async () => {
    const of = async (limits: Partial<MeasuredSet>) => (await measure(set(four, limits))).missed;
    expect(await of({ least: 5 })).toEqual(['It has 4 cases of 5.']);
    expect(await of({ mostWrong: 2 })).toEqual(['33.33 % are decided wrongly, 2 % may be.']);
    expect(await of({ mostManual: 20 })).toEqual(['25 % are left to people, 20 % may be.']);
  });
});
