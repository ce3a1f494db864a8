import { beforeEach, describe, expect, it } from 'vitest';
import { scopesOf } from '../../../access/index.js';
import { entry } from '../../../engine/testing/index.js';
import type { RecordRow, Viewer } from '../../../ports/index.js';
import { people, petitionsWorld } from '../testing/cast.js';
import { assessment } from './assessment.js';

let at: ReturnType<typeof petitionsWorld>;
let key = 0;
const part = (id: string, values: object, state = 'handling') =>
  at.world.tables.put({
    ...entry(
      'petitions.part',
      id,
      { body: 'huangpu', duty: 'main', answerDue: '2026-10-20', ...values },
      { district: '310101', ownerUnit: 'district/310101' },
    ),
    state,
  });
const rated = (id: string, values: object) =>
  at.world.tables.put({
    ...entry(
      'petitions.rating',
      id,
      { body: 'huangpu', duty: 'main', arrivedOn: '2026-10-12', unitMark: 'fairly', ...values },
      { district: '310101', ownerUnit: 'district/310101' },
    ),
    state: 'rated',
  });
beforeEach(() => {
  at = petitionsWorld('2026-11-03T01:00:00.000Z');
  for (const i of [1, 2, 3]) part(`in${i}`, { answeredOn: '2026-10-19' }, 'answered');
  part('open', {});
});
const rows = (type: string) => at.world.tables.of(`petitions.${type}`);
const act = (viewer: Viewer, type: string, action: string, form: object = {}, row?: RecordRow, reason?: string) =>
  at.world.engine.perform({
    viewer,
    type: `petitions.${type}`,
    action,
    form: { ...form },
    idempotencyKey: `t${++key}`,
    ...(row && { id: row.id, version: row.version }),
    ...(reason !== undefined && { reason }),
  });
const target = {
  body: 'huangpu',
  year: 2026,
  onTime: 100,
  acceptance: 100,
  satisfaction: 90,
  onTimeWeight: 70,
  acceptanceWeight: 20,
  satisfactionWeight: 10,
};
async function approved(more: object = {}): Promise<void> {
  await act(people.supervisor, 'target', 'propose', { ...target, ...more });
  await act(people.lead, 'target', 'approve', {}, rows('target').at(-1));
}
const october = { from: '2026-10-01', to: '2026-10-31' };
const make = (form: object = october) => act(people.supervisor, 'round', 'make', form);
const table = (body = 'huangpu') => rows('assessment').find(({ values }) => values['body'] === body)!;
const sees = async (viewer: Viewer) => (await at.world.reader.get(assessment.name, table().id, scopesOf(viewer, assessment))) !== null;

describe('targets and assessments (P13)', () => {
  it('P13: of four due in October three sent in time and one open are 75.0 %; against a target of 100 % the score is 75', async () => {
    await approved();
    part('elsewhere', { body: 'pudong' });
    part('assisting', { duty: 'assisting' });
    part('sentBack', {}, 'returned');
    part('november', { answerDue: '2026-11-02' });
    part('handedOn', {}, 'moved');
    expect(await make()).toMatchObject({ done: { state: 'made' } });
    expect(table()).toMatchObject({
      state: 'counted',
      ownerUnit: 'district/310101',
      values: { due: 4, inTime: 3, onTimeRate: '75.0%', score: 75, acceptanceRate: null, satisfactionRate: null },
    });
  });

  it('P13: the open one answered in November stays late', async () => {
    await approved();
    part('open', { answeredOn: '2026-11-02' }, 'answered');
    await make();
    expect(table().values).toMatchObject({ due: 4, inTime: 3, score: 75 });
  });

  it('P13: acceptance and satisfaction weigh as the target says, each no more than full; units are ranked by their score', async () => {
    await approved();
    await approved({ body: 'pudong' });
    part('a', { acceptDue: '2026-10-09', acceptMet: '2026-10-09', answerDue: null });
    part('b', { acceptDue: '2026-10-09', acceptMet: '2026-10-12', answerDue: null });
    part('p', { body: 'pudong', answeredOn: '2026-10-20' }, 'answered');
    for (const i of [1, 2, 3, 4]) rated(`r${i}`, i === 4 ? { arrivedOn: '2026-11-02' } : {});
    rated('elsewhere', { body: 'pudong', unitMark: 'dissatisfied' });
    rated('silent', { unitMark: undefined });
    await make();
    expect(table().values).toMatchObject({ rated: 3, satisfied: 3 });
    // 70 × 0.75 + 20 × 0.5 + 10 × 1
    expect(table().values).toMatchObject({ acceptanceRate: '50.0%', satisfactionRate: '100.0%', score: 73 });
    await act(people.lead, 'assessment', 'approve', {}, table());
    await act(people.lead, 'assessment', 'approve', {}, table('pudong'));
    expect([table().values['rank'], table('pudong').values['rank']]).toEqual([2, 1]);
  });

  it('P13: a table is changed no more once it is locked, and its unit sees it from then on', async () => {
    await approved();
    await make();
    expect(await sees(people.district)).toBe(false);
    expect(await act(people.supervisor, 'assessment', 'approve', {}, table())).toEqual({ refused: { problem: 'forbidden' } });
    await act(people.lead, 'assessment', 'approve', {}, table());
    expect(table()).toMatchObject({ state: 'locked', values: { checker: 'petition.lead', appealDue: '2026-11-10' } });
    expect(await act(people.supervisor, 'assessment', 'recount', {}, table())).toMatchObject({
      refused: { problem: 'action-not-possible' },
    });
    expect([await sees(people.district), await sees(people.pudong)]).toEqual([true, false]);
  });

  it('P13: the head of a unit does not approve the table of his own', async () => {
    at.world.tables.put(
      entry(
        'petitions.body',
        'office',
        { code: 'office', name: '信访办', kind: 'office' },
        { district: null, ownerUnit: 'city/petitions' },
      ),
    );
    await approved({ body: 'office' });
    await make();
    expect(await act(people.lead, 'assessment', 'approve', {}, table('office'))).toMatchObject({
      refused: { problem: 'action-not-possible', why: ['本单位的考核表须由其他单位的人员审定。', expect.any(String)] },
    });
    expect(await act(people.deputy, 'assessment', 'approve', {}, table('office'))).toMatchObject({ done: { state: 'locked' } });
  });

  it('P13: a count is appealed within five working days, by the unit alone, and amended by another unit; later it is final', async () => {
    await approved();
    await make();
    await act(people.lead, 'assessment', 'approve', {}, table());
    expect(await act(people.pudong, 'assessment', 'appeal', { appeal: '一件因上级协调。' }, table())).toEqual({
      refused: { problem: 'forbidden' },
    });
    await act(people.districtHead, 'assessment', 'appeal', { appeal: '一件已依法中止。' }, table());
    await act(people.lead, 'assessment', 'amend', { due: 3, inTime: 3, decision: '核实，剔除一件。' }, table());
    expect(table()).toMatchObject({ state: 'final', values: { onTimeRate: '100.0%', score: 100 } });
  });

  it('P13: an appeal that succeeds changes the places of all', async () => {
    await approved();
    await approved({ body: 'pudong' });
    part('p', { body: 'pudong', answeredOn: '2026-10-20' }, 'answered');
    part('q', { body: 'pudong' });
    await make();
    for (const body of ['huangpu', 'pudong']) await act(people.lead, 'assessment', 'approve', {}, table(body));
    expect([table(), table('pudong')].map(({ values }) => [values['score'], values['rank']])).toEqual([
      [75, 1],
      [50, 2],
    ]);
    await act(people.pudong, 'assessment', 'appeal', { appeal: '一件因上级协调。' }, table('pudong'));
    expect(
      await act(people.deputy, 'assessment', 'amend', { due: 1, inTime: 1, decision: '核实，剔除一件。' }, table('pudong')),
    ).toHaveProperty('done');
    expect([table(), table('pudong')].map(({ values }) => [values['score'], values['rank']])).toEqual([
      [75, 2],
      [100, 1],
    ]);
  });

  it('P13: after five working days nothing is appealed any more', async () => {
    await approved();
    await make();
    await act(people.lead, 'assessment', 'approve', {}, table());
    at.world.move('2026-11-11');
    expect(await act(people.districtHead, 'assessment', 'appeal', { appeal: '晚了。' }, table())).toMatchObject({
      refused: { problem: 'action-not-possible' },
    });
    while ((await at.world.engine.strike()) > 0);
    expect(table().state).toBe('final');
  });

  it('P13: a round needs a period that is over, targets of the year, and is made once', async () => {
    expect(await make()).toMatchObject({ refused: { why: [expect.stringContaining('没有已批准的考核目标'), expect.any(String)] } });
    await approved();
    expect(await make({ from: '2026-11-01', to: '2026-11-30' })).toMatchObject({ refused: { findings: [{ pointer: '/form/to' }] } });
    await make();
    expect(await make()).toMatchObject({ refused: { why: [expect.stringContaining('本期已经制表'), expect.any(String)] } });
  });

  it('P13: a unit has one target a year, set by one person and approved by another', async () => {
    await act(people.supervisor, 'target', 'propose', target);
    expect(await act(people.supervisor, 'target', 'approve', {}, rows('target')[0])).toEqual({ refused: { problem: 'forbidden' } });
    expect(await act(people.supervisor, 'target', 'propose', target)).toMatchObject({
      refused: { why: [expect.stringContaining('本年度已有目标'), expect.any(String)] },
    });
  });
});
