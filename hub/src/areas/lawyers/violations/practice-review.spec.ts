import { describe, expect, it } from 'vitest';
import { scopesOf } from '../../../access/index.js';
import { checkAreas } from '../../../definitions/index.js';
import type { World } from '../../../engine/testing/index.js';
import type { Viewer } from '../../../ports/index.js';
import { area } from '../index.js';
import { lawyersWorld, people } from '../testing/registers.js';
import { bribery, uscc, violation } from '../testing/reports.js';
import { practiceReview } from './practice-review.js';

const type = 'lawyers.practiceReview';
const otherLead: Viewer = { ...people.cityLead, account: { ...people.cityLead.account, id: 'city.lead.b' } };
let key = 0;
const act = (world: World, viewer: Viewer, action: string, form: Readonly<Record<string, unknown>> = {}, reason?: string) => {
  const { id, version } = world.only(type);
  return world.engine.perform({
    viewer,
    type,
    id,
    version,
    action,
    form,
    idempotencyKey: `r${++key}`,
    ...(reason !== undefined && { reason }),
  });
};
const filed = async (...more: Parameters<World['report']>[1][]): Promise<World> => {
  const world = lawyersWorld();
  await world.report('lawyers', [violation(), ...more.flat()]);
  return world;
};
const told = (world: World): string[] =>
  world.tables.added.notice.filter((notice) => notice.type === type).map(({ name, address }) => `${name} ${address}`);
const suspend = { outcome: 'suspend', finding: '涉嫌故意犯罪且与执业有关。', penaltyAuthority: 'district', seat: '310101' };

describe('whether a lawyer goes on practising after a criminal filing (停止执业审查, L05)', () => {
  it('L05: belongs to an area that is in order', () => {
    expect(checkAreas([area])).toEqual([]);
  });

  it('L05: a filing proposes a review once, with its record and ten working days; the city is told, and nobody is suspended by it', async () => {
    const world = await filed();
    expect(world.only(type)).toMatchObject({
      state: 'due',
      district: '310101',
      values: {
        lawyer: 'lawyer-1',
        lawyerName: '王小明',
        firm: 'firm-1',
        violation: world.only('lawyers.violation').id,
        facts: expect.stringContaining('立案（未定罪）（沪检刑立〔2026〕1号，2026-02-20，涉嫌辩护人伪造证据罪）') as string,
        raisedOn: '2026-03-02',
        reviewDue: '2026-03-16',
      },
    });
    expect(told(world)).toEqual(['arisen lawyers.city-clerk@*']);
    expect(world.only('lawyers.lawyer').values['status']).toBe('practising');
    await world.report('lawyers', [violation(), violation(2, { stage: 'prosecution' })]);
    expect(world.tables.of(type)).toHaveLength(1);
  });

  it('L05: what is no filing, or only probably his, proposes none', async () => {
    const world = lawyersWorld();
    await world.report('lawyers', [bribery()]);
    expect(world.tables.of(type)).toEqual([]);
    const probable = lawyersWorld();
    await probable.report('lawyers', [violation(1, { subject: { kind: 'lawyer', name: '王小明', uscc } })]);
    expect(probable.only('lawyers.violation')).toMatchObject({ state: 'matching', values: { matched: 'probable' } });
    expect(probable.tables.of(type)).toEqual([]);
  });

  it.each(['notProsecuted', 'acquitted', 'dropped'] as const)('L05: told that it came to %s the review is taken back', async (stage) => {
    const world = await filed([violation(2, { stage })]);
    expect(world.only(type)).toMatchObject({ state: 'retracted', values: { reviewMet: '2026-03-02' } });
    expect(told(world).slice(-2)).toEqual(['retracted lawyers.city-lead@*', 'retracted lawyers.city-clerk@*']);
  });

  it('L05: concluded by one and approved by another; a suspension opens a penalty case with the record linked', async () => {
    const world = await filed();
    expect(await act(world, people.cityLead, 'askConclusion', suspend)).toMatchObject({ done: { state: 'conclusion' } });
    expect(await act(world, people.cityLead, 'approveConclusion')).toMatchObject({ refused: { problem: 'action-not-possible' } });
    expect(world.tables.of('lawyers.penalty')).toEqual([]);
    expect(await act(world, otherLead, 'approveConclusion')).toMatchObject({ done: { state: 'concluded' } });
    expect(world.only('lawyers.penalty')).toMatchObject({
      state: 'clue',
      district: '310101',
      values: {
        subject: 'lawyer',
        lawyer: 'lawyer-1',
        authority: 'district',
        source: 'violation',
        violation: world.only('lawyers.violation').id,
        foundOn: '2026-03-02',
      },
    });
    expect(told(world)).toContain('concluded lawyers.district-clerk@district:310101');
  });

  it('L05: whoever goes on practising has no case opened, and what was concluded is not taken back', async () => {
    const world = await filed();
    await act(world, people.cityClerk, 'askConclusion', { outcome: 'watch', finding: '与执业无关。' });
    await act(world, people.cityLead, 'approveConclusion');
    await world.report('lawyers', [violation(2, { stage: 'dropped' })]);
    expect([world.only(type).state, world.tables.of('lawyers.penalty')]).toEqual(['concluded', []]);
  });

  it('L05: says beside each field what is missing, is sent back with a reason, and opens no second case', async () => {
    const world = await filed();
    expect(await act(world, people.cityClerk, 'askConclusion')).toMatchObject({
      refused: { findings: [{ pointer: '/form/outcome' }, { pointer: '/form/finding' }] },
    });
    expect(await act(world, people.cityClerk, 'askConclusion', { outcome: 'suspend', finding: '涉嫌故意犯罪。' })).toMatchObject({
      refused: { findings: [{ pointer: '/form/penaltyAuthority' }, { pointer: '/form/seat' }] },
    });
    for (const viewer of [people.huangpu, people.lawyer, people.association])
      expect(await act(world, viewer, 'askConclusion', suspend)).toEqual({ refused: { problem: 'forbidden' } });
    await act(world, people.cityClerk, 'askConclusion', suspend);
    expect(await act(world, people.cityLead, 'returnConclusion')).toMatchObject({ refused: { findings: [{ pointer: '/reason' }] } });
    const of = world.only('lawyers.violation').id;
    world.tables.put({
      ...world.only(type),
      type: 'lawyers.penalty',
      id: 'case-1',
      number: 'XZ1',
      state: 'clue',
      values: { violation: of },
    });
    expect(await act(world, people.cityLead, 'approveConclusion')).toMatchObject({
      refused: { problem: 'action-not-possible', why: ['该违法记录已经立案处罚，请退回。（XZ1）', expect.any(String)] },
    });
    expect(await act(world, people.cityLead, 'returnConclusion', {}, '已经立案。')).toMatchObject({ done: { state: 'due' } });
  });

  it('L05: is the bureau’s: the city’s all, a district’s its own, and nobody’s outside', async () => {
    const world = await filed();
    const { id } = world.only(type);
    const seen = await Promise.all(
      Object.entries(people).map(async ([name, viewer]) => [
        name,
        (await world.reader.get(type, id, scopesOf(viewer, practiceReview))) !== null,
      ]),
    );
    expect(Object.fromEntries(seen)).toEqual({
      cityLead: true,
      cityClerk: true,
      huangpu: true,
      pudong: false,
      association: false,
      firm: false,
      lawyer: false,
      operator: false,
    });
  });
});
