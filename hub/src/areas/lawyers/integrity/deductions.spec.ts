import { describe, expect, it } from 'vitest';
import { inForce } from '../../../definitions/index.js';
import type { World } from '../../../engine/testing/index.js';
import { kinds } from '../penalties/rulings.js';
import { act, caseOf, filed, served, suspension, waived, warned } from '../testing/penalties.js';
import { judges } from '../testing/registers.js';
import { bribery, violation } from '../testing/reports.js';
import { acting } from '../violations/testing/acting.js';
import { integrityParameter } from './parameters.js';

const scoreOf = (world: World) => world.tables.scores.get('lawyers.lawyer:lawyer-1');
const bandOf = (world: World): unknown => world.only('lawyers.lawyer').values['integrity'];
const approve = async ({ act: does }: Awaited<ReturnType<typeof acting>>, proposed: 'illegal' | 'unfounded') => {
  await does('verify', 'huangpu', { verification: '已调取材料。' });
  await does('confirm', 'cityClerk', { proposed, facts: '事实如来源所述。' });
  expect(await does(proposed === 'illegal' ? 'approve' : 'approveUnfounded', 'cityLead')).toMatchObject({ done: { state: proposed } });
};

describe('what penalties take off the score (L04, L06)', () => {
  it('L04: a suspension that is served takes off 30 with its decision, and nothing before', async () => {
    const decided = await waived(suspension);
    expect(scoreOf(decided)?.points ?? 1000).toBe(1000);
    const world = await served(suspension, Promise.resolve(decided));
    expect(scoreOf(world)).toMatchObject({
      points: 700,
      band: 'C',
      parts: [
        {
          deduction: 'penalty',
          type: 'lawyers.penalty',
          recordId: caseOf(world).id,
          words: ['停止执业（沪司罚决〔2026〕1号）', 'Suspension from practice (沪司罚决〔2026〕1号)'],
          since: '2026-03-10',
          whole: 300,
          now: 300,
          version: 1,
          next: { on: '2027-03-10', points: 200 },
        },
      ],
    });
    expect(bandOf(world)).toBe('C');
  });

  it('L04: annulled it takes nothing off any more', async () => {
    const world = await served(suspension, waived(suspension));
    await act(world, judges.districtDeputy, 'annul', { annulment: 'own' }, '发现新证据。');
    expect([scoreOf(world), bandOf(world)]).toMatchObject([{ points: 1000, parts: [] }, 'A']);
  });

  it.each([
    [[{ kind: 'warning' }], 900],
    [[{ kind: 'fine', amount: '3000.00' }], 850],
    [[{ kind: 'warning' }, { kind: 'fine', amount: '3000.00' }], 750],
    [[{ kind: 'warning' }, { kind: 'confiscation', amount: '800.00' }], 900],
  ])(
    'L06: %j leaves what section 9 says; several in one decision count each, a confiscation by itself nothing',
    async (penalties, points) => {
      expect(scoreOf(await served(penalties, warned(penalties, { ...filed, articles: ['a47-2'] })))!.points).toBe(points);
    },
  );

  it('L06: the parameter says what every penalty on a lawyer takes off', () => {
    expect([...Object.keys(inForce(integrityParameter, '2026-11-27')!.value.penalties), 'closure'].toSorted()).toEqual(
      Object.keys(kinds).toSorted(),
    );
  });
});

describe('what criminal filings take off the score (L05, L06)', () => {
  it('L05: an open filing takes off 3, labelled as no guilt, and neither recovers nor begins a year anew', async () => {
    const { world, now } = await acting(violation());
    expect(scoreOf(world)).toMatchObject({
      points: 970,
      parts: [
        {
          deduction: 'criminalFiling',
          type: 'lawyers.violation',
          recordId: now().id,
          words: ['已立案，尚未定罪', 'Filed, not convicted'],
          since: '2026-02-20',
          whole: 30,
          now: 30,
          next: null,
        },
      ],
    });
    await world.report('lawyers', [violation(2, { stage: 'prosecution' })]);
    expect(scoreOf(world)!.points).toBe(970);
  });

  it.each([
    ['notProsecuted', { stage: 'notProsecuted' }],
    ['acquitted', { stage: 'acquitted' }],
    ['dropped', { stage: 'dropped' }],
    ['withdrawn by its source', { withdrawn: true }],
  ] as const)('L05: a filing that is %s takes nothing off any more', async (_, said) => {
    const { world } = await acting(violation());
    await world.report('lawyers', [violation(2, said)]);
    expect(scoreOf(world)).toMatchObject({ points: 1000, parts: [] });
  });

  it('L05: a filing in which the bureau finds nothing takes nothing off any more', async () => {
    const one = await acting(violation());
    await approve(one, 'unfounded');
    expect(scoreOf(one.world)!.points).toBe(1000);
  });

  it('L05: only a probable match takes nothing off until a person says who it is', async () => {
    const { world, act: does } = await acting(violation(1, { subject: { kind: 'lawyer', name: '王晓明' } }));
    expect(scoreOf(world)?.points ?? 1000).toBe(1000);
    await does('matchLawyer', 'cityClerk', { lawyer: 'lawyer-1' });
    expect(scoreOf(world)!.points).toBe(970);
  });

  it('L05: what discipline inspection and courts tell takes nothing off by itself: only a penalty made of it does', async () => {
    const { world } = await acting(
      bribery(),
      violation(
        1,
        { source: 'court', documentKind: 'courtFine', charge: undefined, stage: undefined, measure: undefined },
        '（2026）沪0101司惩1号',
      ),
    );
    expect(scoreOf(world)?.points ?? 1000).toBe(1000);
  });

  it('L06: a conviction takes off 100, once the bureau has found the act illegal; until then it is no more than a filing', async () => {
    const one = await acting(violation());
    await one.world.report('lawyers', [violation(2, { stage: 'judged' })]);
    expect(scoreOf(one.world)!.points).toBe(970);
    await approve(one, 'illegal');
    expect(scoreOf(one.world)).toMatchObject({
      points: 0,
      band: 'D',
      parts: [{ deduction: 'conviction', since: '2026-03-02', whole: 1000 }],
    });
    await one.world.report('lawyers', [violation(3, { stage: 'acquitted' })]);
    expect(scoreOf(one.world)!.points).toBe(1000);
  });
});
