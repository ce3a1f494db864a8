import { describe, expect, it } from 'vitest';
import type { World } from '../../../engine/testing/index.js';
import { act, caseOf, warned } from '../testing/penalties.js';
import { judges, people } from '../testing/registers.js';

const clerk = people.huangpu;
const { districtDeputy, districtLead } = judges;
const at = (pointer: string) => ({ refused: { problem: 'input', findings: [{ pointer }] } });
const why = (zh: string) => ({ refused: { problem: 'action-not-possible', why: [zh, expect.any(String) as unknown] } });
const sued = { lawsuitOn: '2026-04-06', lawsuitCourt: '上海铁路运输法院' };
const appealed = {
  judgedOn: '2026-06-01',
  appealOn: '2026-06-10',
  appellant: 'bureau',
  appealCourt: '上海市第三中级人民法院',
  appeal: 'pending',
};

/** Served, taken to court, and judged so. */
async function judged(lawsuit: string): Promise<World> {
  const world = await warned();
  await act(world, districtDeputy, 'decide');
  await act(world, clerk, 'serve');
  await act(world, clerk, 'sue', { ...sued, lawsuit });
  return world;
}
const annuls = (world: World) => act(world, districtDeputy, 'annul', { annulment: 'lawsuit' }, '执行判决。');
const toCarryOut = (world: World) => world.tables.added.notice.filter(({ name }) => name === 'toCarryOut').length;

describe('the second instance of a lawsuit against a penalty (L04)', () => {
  it('L04: the handler records who appealed, where and with what result; the last day to appeal is shown and the heads are told', async () => {
    const world = await judged('annulled');
    expect(await act(world, clerk, 'noteAppeal', appealed)).toMatchObject({ done: { state: 'served' } });
    expect(caseOf(world).values).toMatchObject({ ...appealed, appealDue: '2026-06-16' });
    expect(world.tables.added.notice.filter(({ name }) => name === 'remedied')).toHaveLength(2);
  });

  it('L04: what the first court annulled does not fall while the appeal is pending, and not at all where the appeal upholds the penalty', async () => {
    const world = await judged('annulled');
    await act(world, clerk, 'noteAppeal', appealed);
    expect(await annuls(world)).toMatchObject(at('/form/annulment'));
    await act(world, clerk, 'noteAppeal', { appeal: 'upheld', appealNumber: '（2026）沪03行终1号' });
    expect(await annuls(world)).toMatchObject(at('/form/annulment'));
    expect(caseOf(world).state).toBe('served');
  });

  it.each(['affirmed', 'withdrawn', 'annulled', 'unlawful'])(
    'L04: it falls by a judgment that annulled it once the appeal ended so: %s',
    async (appeal) => {
      const world = await judged('annulled');
      await act(world, clerk, 'noteAppeal', { ...appealed, appeal });
      expect(await annuls(world)).toMatchObject({ done: { state: 'annulled' } });
    },
  );

  it('L04: a penalty that the first court left standing falls or is changed by the appeal alone, and its head is told to carry it out', async () => {
    const world = await judged('dismissed');
    expect(await annuls(world)).toMatchObject(at('/form/annulment'));
    const before = toCarryOut(world);
    await act(world, clerk, 'noteAppeal', { ...appealed, appellant: 'party', appeal: 'annulled' });
    expect(toCarryOut(world)).toBe(before + 1);
    expect(await annuls(world)).toMatchObject({ done: { state: 'annulled' } });
    const other = await judged('dismissed');
    await act(other, clerk, 'noteAppeal', { ...appealed, appellant: 'party', appeal: 'changed' });
    expect(await act(other, districtDeputy, 'change', { penalties: [{ kind: 'warning' }] }, '执行二审判决。')).toMatchObject({
      done: { state: 'served' },
    });
  });

  it('L04: sent back, the first court has it again and nothing is carried out until it judges anew', async () => {
    const world = await judged('annulled');
    expect(await act(world, clerk, 'retry')).toMatchObject(why('二审没有发回重审。'));
    await act(world, clerk, 'noteAppeal', { ...appealed, appeal: 'remanded' });
    expect(await annuls(world)).toMatchObject(at('/form/annulment'));
    expect(await act(world, clerk, 'retry')).toMatchObject({ done: {} });
    expect(caseOf(world).values).toMatchObject({ lawsuit: 'pending', appeal: null, judgedOn: null });
    await act(world, clerk, 'sue', { lawsuit: 'annulled' });
    expect(await annuls(world)).toMatchObject({ done: { state: 'annulled' } });
  });

  it('L04: nothing is archived while an appeal is pending', async () => {
    const world = await judged('dismissed');
    await act(world, clerk, 'publish');
    await act(world, districtLead, 'close');
    await act(world, clerk, 'noteAppeal', appealed);
    world.move('2027-03-01');
    await world.engine.strike();
    expect(caseOf(world).state).toBe('closed');
    expect(await act(world, clerk, 'archive')).toMatchObject(why('行政复议或者行政诉讼尚在审理，不能归档。'));
  });

  it('L04: an appeal follows a recorded judgment, each day after the one it rests on, and is recorded by the handler alone', async () => {
    const pending = await judged('pending');
    expect(await act(pending, clerk, 'noteAppeal', appealed)).toMatchObject(why('尚未记录一审裁判结果，不能记录上诉。'));
    const world = await judged('annulled');
    expect(await act(world, clerk, 'noteAppeal')).toMatchObject({
      refused: { findings: ['judgedOn', 'appealOn', 'appellant', 'appealCourt', 'appeal'].map((field) => ({ pointer: `/form/${field}` })) },
    });
    const refused = (form: object) => act(world, clerk, 'noteAppeal', { ...appealed, ...form });
    expect(await refused({ judgedOn: '2026-04-05' })).toMatchObject(at('/form/judgedOn'));
    expect(await refused({ appealOn: '2026-05-31' })).toMatchObject(at('/form/appealOn'));
    expect(await refused({ appealReceivedOn: '2026-06-09' })).toMatchObject(at('/form/appealReceivedOn'));
    for (const viewer of [districtDeputy, people.lawyer, people.firm])
      expect(await act(world, viewer, 'noteAppeal', appealed)).toEqual({ refused: { problem: 'forbidden' } });
  });

  it('L04: the bureau answers within fifteen days of the copy, with its papers, and not before it has the copy', async () => {
    const world = await judged('dismissed');
    await act(world, clerk, 'noteAppeal', { ...appealed, appellant: 'party' });
    expect(await act(world, clerk, 'answerAppeal', {})).toMatchObject(why('尚未记录收到上诉状副本的日期。'));
    await act(world, clerk, 'noteAppeal', { appealReceivedOn: '2026-06-15' });
    expect(caseOf(world).values).toMatchObject({ answerAppealDue: '2026-06-30' });
    expect(await act(world, clerk, 'answerAppeal', { appealAnsweredOn: '2026-06-14' })).toMatchObject({
      refused: { findings: [{ pointer: '/form/appealPapers' }, { pointer: '/form/appealAnsweredOn' }] },
    });
  });

  it('L04: a retrial of a judgment in force counts alone: while it is pending nothing is carried out, then what it says', async () => {
    const retried = { retrialOn: '2026-08-03', retrialCourt: '上海市高级人民法院', retrial: 'pending' };
    const world = await judged('annulled');
    await act(world, clerk, 'noteAppeal', appealed);
    expect(await act(world, clerk, 'noteRetrial', retried)).toMatchObject(why('原审裁判尚未生效，不能记录再审。'));
    await act(world, clerk, 'noteAppeal', { appeal: 'affirmed' });
    expect(await act(world, clerk, 'noteRetrial', { ...retried, retrialOn: '2026-05-31' })).toMatchObject(at('/form/retrialOn'));
    expect(await act(world, clerk, 'noteRetrial', { retrialOn: '2026-08-03' })).toMatchObject({
      refused: { findings: [{ pointer: '/form/retrialCourt' }, { pointer: '/form/retrial' }] },
    });
    await act(world, clerk, 'noteRetrial', retried);
    expect(await annuls(world)).toMatchObject(at('/form/annulment'));
    await act(world, clerk, 'noteRetrial', { retrial: 'upheld' });
    expect(await annuls(world)).toMatchObject(at('/form/annulment'));
    const other = await judged('dismissed');
    await act(other, clerk, 'noteRetrial', { ...retried, retrial: 'annulled' });
    expect(await annuls(other)).toMatchObject({ done: { state: 'annulled' } });
    const rejected = await judged('annulled');
    await act(rejected, clerk, 'noteRetrial', { ...retried, retrial: 'rejected' });
    expect(await annuls(rejected)).toMatchObject({ done: { state: 'annulled' } });
  });
});
