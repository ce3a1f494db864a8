import { describe, expect, it } from 'vitest';
import { industrySanctions } from '@fatong/contracts/codes';
import { inForce } from '../../../definitions/index.js';
import type { World } from '../../../engine/testing/index.js';
import { lawyerEntry, lawyersWorld } from '../testing/registers.js';
import { complaint, decision, filing, firmComplaint, review } from '../testing/reports.js';
import { integrityParameter } from './parameters.js';

const scoreOf = (world: World) => world.tables.scores.get('lawyers.lawyer:lawyer-1');
const bandOf = (world: World): unknown => world.tables.records.get('lawyers.lawyer:lawyer-1')!.values['integrity'];
type Sanction = (typeof industrySanctions.keys)[number];
const sanctioned = (world: World, id: string, decidedOn: string, sanctions: readonly Sanction[]) =>
  world.report('lawyers', [
    complaint(1, {}, id),
    filing(2, { decidedOn }, id),
    decision(4, { decidedOn, sanctions: [...sanctions], decisionNumber: `沪律惩决〔${decidedOn.slice(0, 4)}〕1号` }, id),
  ]);
const recount = async (world: World, day: string): Promise<number | undefined> => {
  world.move(day);
  while ((await world.engine.rescore()) > 0);
  return scoreOf(world)?.points;
};

describe('the integrity score of a lawyer (L06)', () => {
  it('L06: a warning of 2024, a criticism of 2026 and an open filing are 81.7 and band B in three lines; closed without a sanction it is 84.7 at once', async () => {
    const world = lawyersWorld();
    await sanctioned(world, 'TS-1', '2024-05-10', ['warning']);
    await sanctioned(world, 'TS-2', '2026-03-01', ['criticism']);
    world.move('2026-11-27');
    await world.report('lawyers', [complaint(1, {}, 'TS-3'), filing(2, { decidedOn: '2026-10-12' }, 'TS-3')]);
    const idOf = (number: string): string => world.tables.of('lawyers.complaint').find((row) => row.number === number)!.id;
    expect(scoreOf(world)).toMatchObject({ points: 817, band: 'B', version: 1, countedOn: '2026-11-27' });
    expect(scoreOf(world)!.parts).toEqual([
      {
        deduction: 'sanction',
        type: 'lawyers.complaint',
        recordId: idOf('TS-1'),
        words: ['警告（沪律惩决〔2024〕1号）', 'Warning (沪律惩决〔2024〕1号)'],
        since: '2024-05-10',
        whole: 80,
        now: 53,
        version: 1,
        next: { on: '2027-03-01', points: 27 },
      },
      {
        deduction: 'sanction',
        type: 'lawyers.complaint',
        recordId: idOf('TS-2'),
        words: ['通报批评（沪律惩决〔2026〕1号）', 'Circulated criticism (沪律惩决〔2026〕1号)'],
        since: '2026-03-01',
        whole: 100,
        now: 100,
        version: 1,
        next: { on: '2027-03-01', points: 67 },
      },
      {
        deduction: 'openFiling',
        type: 'lawyers.complaint',
        recordId: idOf('TS-3'),
        words: ['已立案，尚未作出处理决定', 'Filed, not decided yet'],
        since: '2026-10-12',
        whole: 30,
        now: 30,
        version: 1,
        next: null,
      },
    ]);
    expect(bandOf(world)).toBe('B');
    await world.report('lawyers', [decision(4, { result: 'notSanctioned', sanctions: undefined, decidedOn: '2026-11-27' }, 'TS-3')]);
    expect(scoreOf(world)).toMatchObject({ points: 847, band: 'B' });
    expect(scoreOf(world)!.parts).toHaveLength(2);
  });

  it.each([
    ['admonition', 950, 'A'],
    ['warning', 920, 'A'],
    ['criticism', 900, 'A'],
    ['censure', 800, 'B'],
    ['suspension', 700, 'C'],
    ['expulsion', 0, 'D'],
  ] as const)('L06: %s leaves what section 9 says, in its band', async (kind, points, band) => {
    const world = lawyersWorld();
    await sanctioned(world, 'TS-1', '2026-02-25', [kind]);
    expect([scoreOf(world)!.points, bandOf(world)]).toEqual([points, band]);
  });

  it('L06: the parameter says a deduction for every sanction there is', () => {
    expect(Object.keys(inForce(integrityParameter, '2026-11-27')!.value.sanctions)).toEqual(industrySanctions.keys);
  });

  it('L06: several sanctions of one decision count each', async () => {
    const world = lawyersWorld();
    await sanctioned(world, 'TS-1', '2026-02-25', ['criticism', 'suspension']);
    expect(scoreOf(world)).toMatchObject({ points: 600, band: 'C' });
  });

  it('L06: what is not filed, and a complaint about the firm itself, cost the lawyer nothing', async () => {
    const world = lawyersWorld();
    await world.report('lawyers', [complaint(1, {}, 'TS-1'), filing(2, { result: 'notFiled', state: 'notFiled' }, 'TS-1')]);
    await world.report('lawyers', [firmComplaint(1, {}, 'TS-2'), filing(2, {}, 'TS-2'), decision(4, {}, 'TS-2')]);
    expect(await recount(world, '2026-03-03')).toBe(1000);
  });

  it('L06: a decision that review quashes no longer counts, and the case is open again', async () => {
    const world = lawyersWorld();
    await sanctioned(world, 'TS-1', '2026-02-25', ['suspension']);
    await world.report('lawyers', [review(5, { result: 'remitted', decidedOn: '2026-03-01', state: 'investigation' }, 'TS-1')]);
    expect(scoreOf(world)).toMatchObject({ points: 970, band: 'A', parts: [{ deduction: 'openFiling' }] });
  });

  it('L06: it recovers with the day, without anybody’s act, and a new deduction restarts the year of all', async () => {
    const world = lawyersWorld();
    await sanctioned(world, 'TS-1', '2024-05-10', ['suspension']);
    expect([await recount(world, '2025-05-09'), bandOf(world)]).toEqual([700, 'C']);
    expect([await recount(world, '2025-05-10'), bandOf(world)]).toEqual([800, 'B']);
    await sanctioned(world, 'TS-2', '2026-05-09', ['admonition']);
    expect(await recount(world, '2026-05-10')).toBe(750);
    expect(await recount(world, '2027-05-09')).toBe(1000 - 100 - 33);
  });

  it('L06: a lawyer of whom nothing is known has it in full', async () => {
    const world = lawyersWorld();
    expect(await recount(world, '2026-03-02')).toBe(1000);
    expect(world.tables.records.get(`lawyers.lawyer:${lawyerEntry.id}`)!.values['integrity']).toBe('A');
  });
});
