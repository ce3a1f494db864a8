import { beforeEach, describe, expect, it } from 'vitest';
import { mayKnow, scopesOf } from '../../../access/index.js';
import { readReport } from '../../../api/testing/report-reading.js';
import type { Viewer } from '../../../ports/index.js';
import { accepted, paid } from '../testing/acts.js';
import { notaryWorld, people, type NotaryWorld } from '../testing/cast.js';
import { upload } from '../testing/files.js';
import { check } from './check.js';
import { checks } from './overview.js';

const type = 'notary.check';
let at: NotaryWorld;
beforeEach(() => {
  at = notaryWorld();
  at.world.employ(...Object.values(people));
});
const order = () => ({
  subject: '批量涉老公证核查',
  source: 'warning',
  office: at.offices['GZ-01']!.id,
  acts: [{ number: 'SL-1' }, { number: 'SL-2' }],
  team: [{ id: 'notary.inspector' }, { id: 'notary.district' }],
  dueOn: '2026-03-31',
});
const act = (viewer: Viewer, action: string, form: object = {}, reason?: string) =>
  at.perform(viewer, type, action, action === 'deploy' ? undefined : at.last(type), form, reason);
const deploy = (more: object = {}, viewer: Viewer = people.clerk) => act(viewer, 'deploy', { ...order(), ...more });
const step = (more: object = {}) => ({
  on: '2026-03-04',
  kind: 'interview',
  place: '黄浦区司法局',
  persons: '钱文博',
  investigator: '盛怀远',
  second: '樊立',
  content: '就两件公证的办理经过谈话。',
  ...more,
});
const told = () => at.world.tables.added.outbox.map(({ type: of, data }) => [of, (data as { stage: string }).stage]);
/** Deployed, signed for, one step recorded. */
async function underWay(): Promise<void> {
  await deploy();
  await act(people.district, 'sign');
  await act(people.district, 'record', { steps: [step()] });
}
/** 核查统计 of March. */
const read = (today = '2026-03-02') =>
  readReport(at.world.reader, checks, { viewer: people.lead, period: ['2026-03-01', '2026-03-31'], today });
/** What a form says of the rows that stay. */
const kept = () => ((at.last(type).values['steps'] ?? []) as readonly { row: number }[]).map(({ row }) => ({ row }));

describe('a check of a notary office (N08)', () => {
  it('N08: deployed with two acts and a team of two it waits to be signed for at the office and its district', async () => {
    expect(await deploy()).toMatchObject({ done: { state: 'sign', number: 'HC20260302000001' } });
    expect(at.last(type)).toMatchObject({
      district: '310101',
      ownerUnit: 'notary/GZ-01',
      values: { officeCode: 'GZ-01', deployedOn: '2026-03-02', receiptDue: '2026-03-03', finishDue: '2026-03-31' },
    });
    const words = at.world.tables.added.notice.filter((one) => one.type === type).map(({ name }) => name);
    expect(new Set(words)).toEqual(new Set(['deployed']));
  });

  it('N08: it leads to the warning it comes from and to the acts that are on record', async () => {
    await at.world.report('notary', [accepted('GZ-01-2026-000001', '2026-03-02'), paid('GZ-01-2026-000001', 2, [[60_000, '2026-03-02']])]);
    const [warning] = at.world.tables.of('notary.warning');
    const [known] = at.world.tables.of('notary.act');
    await deploy({ warning: warning!.id, acts: [{ number: 'GZ-01-2026-000001', act: known!.id }, { number: 'SL-2' }] });
    expect(at.last(type).values).toMatchObject({
      warning: warning!.id,
      acts: [
        { row: 1, act: known!.id },
        { row: 2, number: 'SL-2' },
      ],
    });
  });

  it('N08: the platform is told at the order, the report and the conclusion, and the conclusion counts', async () => {
    await underWay();
    expect(await act(people.district, 'report', { report: '两件公证未见异常。' })).toMatchObject({ done: { state: 'review' } });
    expect(await act(people.lead, 'conclude', { conclusion: 'clean' })).toMatchObject({ done: { state: 'concluded' } });
    expect(told()).toEqual([
      ['notary.check-reported.v1', 'deployed'],
      ['notary.check-reported.v1', 'reported'],
      ['notary.check-reported.v1', 'concluded'],
    ]);
    expect(at.world.tables.added.outbox.at(-1)!.data).toMatchObject({
      number: 'HC20260302000001',
      office: { code: 'GZ-01', name: '申黄公证处' },
      acts: 2,
      conclusion: 'clean',
    });
    expect(at.last(type).values).toMatchObject({ concludedOn: '2026-03-02' });
    const { figures, rows } = await read();
    expect(figures).toMatchObject({ review: 0, concluded: 1, overdue: 0 });
    expect((await rows('office')).map(([key, [deployed, concluded, clean]]) => [key, deployed, concluded, clean])).toEqual([
      [at.offices['GZ-01']!.id, 1, 1, 1],
    ]);
  });

  it('N08: one whose last day is over counts as overdue', async () => {
    await deploy({ dueOn: '2026-03-05' });
    at.world.move('2026-03-06');
    while ((await at.world.engine.strike()) > 0);
    expect((await read('2026-03-06')).figures).toMatchObject({ sign: 1, overdue: 1, concluded: 0 });
  });

  it('N08: refuses a team of one, more than fifty acts, and a last day that is over', async () => {
    expect(await deploy({ team: [{ id: 'notary.inspector' }] })).toMatchObject({
      refused: { findings: [{ pointer: '/form/team', code: 'too-few' }] },
    });
    expect(await deploy({ acts: Array.from({ length: 51 }, (_, i) => ({ number: `SL-${i}` })) })).toMatchObject({
      refused: { findings: [{ pointer: '/form/acts', code: 'too-many' }] },
    });
    expect(await deploy({ dueOn: '2026-03-01' })).toMatchObject({ refused: { findings: [{ pointer: '/form/dueOn' }] } });
    expect(at.world.tables.of(type)).toEqual([]);
  });

  it('N08: is not concluded by who deployed it, nor by who reported it', async () => {
    await underWay();
    await act(people.district, 'report', { report: '未见异常。' });
    expect(await act(people.clerk, 'conclude', { conclusion: 'clean' })).toMatchObject({ refused: { problem: 'action-not-possible' } });
    expect(await act(people.otherClerk, 'conclude', { conclusion: 'clean' })).toMatchObject({ done: { state: 'concluded' } });
  });

  it('N08: another district learns that it is another’s and does nothing on it; another office does not know of it', async () => {
    await deploy();
    const sees = async (viewer: Viewer) => (await at.world.reader.get(type, at.last(type).id, scopesOf(viewer, check))) !== null;
    expect([await sees(people.district), await sees(people.pudong), mayKnow(people.pudong, check, at.last(type))]).toEqual([
      true,
      false,
      true,
    ]);
    expect([await sees(people.office), await sees(people.officeTwo), mayKnow(people.officeTwo, check, at.last(type))]).toEqual([
      true,
      false,
      false,
    ]);
    expect(await act(people.pudong, 'sign')).toEqual({ refused: { problem: 'forbidden' } });
    expect(await act(people.officeTwo, 'sign')).toHaveProperty('refused');
  });

  it('N08: not signed for within a working day, the bureau, the district and the office are told', async () => {
    await deploy();
    at.world.move('2026-03-04');
    while ((await at.world.engine.strike()) > 0);
    expect(at.world.tables.added.notice.filter(({ name }) => name === 'unsigned').length).toBeGreaterThan(0);
  });

  it('N08: what was found is disposed of before it is archived; where nothing was, there is nothing to dispose of', async () => {
    await underWay();
    await act(people.district, 'report', { report: '一件未核实身份。' });
    await act(people.lead, 'conclude', { conclusion: 'irregular' });
    expect(await act(people.clerk, 'archive')).toMatchObject({ refused: { why: ['查实有问题的，处置后方可归档。', expect.any(String)] } });
    expect(await act(people.clerk, 'dispose', { disposal: ['punish'], disposalText: '批评教育。' })).toMatchObject({
      done: { state: 'disposing' },
    });
    expect(await act(people.clerk, 'archive')).toMatchObject({ done: { state: 'archived' } });

    await underWay();
    await act(people.district, 'report', { report: '未见异常。' });
    await act(people.lead, 'conclude', { conclusion: 'clean' });
    expect(await act(people.clerk, 'dispose', { disposal: ['punish'], disposalText: '无。' })).toHaveProperty('refused');
    expect(await act(people.clerk, 'archive')).toMatchObject({ done: { state: 'archived' } });
  });
});

describe('the steps of a check (N09)', () => {
  it('N09: three steps stand in their order with who wrote them; the report sends it to the review, which sends it back with a reason', async () => {
    await underWay();
    for (const content of ['第二次谈话。', '第三次谈话。'])
      expect(await act(people.district, 'record', { steps: [...kept(), step({ content })] })).toHaveProperty('done');
    expect(at.last(type).values['steps']).toMatchObject([
      { row: 1, by: { id: 'notary.district' } },
      { row: 2, content: '第二次谈话。' },
      { row: 3, content: '第三次谈话。' },
    ]);
    expect(await act(people.district, 'report', { report: '报告。' })).toMatchObject({ done: { state: 'review' } });
    expect(await act(people.lead, 'sendBack')).toHaveProperty('refused');
    expect(await act(people.lead, 'sendBack', {}, '请补充函证。')).toMatchObject({ done: { state: 'checking' } });
  });

  it('N09: reading a file needs what was read; two investigators are two', async () => {
    await deploy();
    await act(people.district, 'sign');
    expect(await act(people.district, 'record', { steps: [step({ kind: 'file' })] })).toMatchObject({
      refused: { findings: [{ pointer: '/form/steps/0/files', words: [expect.stringContaining('调卷'), expect.any(String)] }] },
    });
    const file = await upload(at.world, type, 'steps.files', people.district, '卷宗.pdf');
    expect(await act(people.district, 'record', { steps: [step({ kind: 'file', files: [{ id: file }] })] })).toHaveProperty('done');
    expect(await act(people.district, 'record', { steps: [...kept(), step({ second: '盛怀远' })] })).toMatchObject({
      refused: { findings: [{ pointer: '/form/steps/1/second' }] },
    });
    expect(await act(people.district, 'record', { steps: [...kept(), step({ second: undefined })] })).toMatchObject({
      refused: { findings: [{ pointer: '/form/steps/1/second', code: 'required' }] },
    });
  });

  it('N09: what is recorded is changed by nobody; a further step names the one it corrects', async () => {
    await underWay();
    expect(await act(people.district, 'change')).toMatchObject({
      refused: { problem: 'action-not-possible', why: ['已保存的过程不得修改，请补记更正', expect.any(String)] },
    });
    expect(await act(people.district, 'record', { steps: [{ row: 1, content: '改写。' }] })).toMatchObject({
      refused: { findings: [{ code: 'append-only' }] },
    });
    expect(await act(people.district, 'record', { steps: [...kept(), step({ corrects: 7 })] })).toMatchObject({
      refused: { findings: [{ pointer: '/form/steps/1/corrects' }] },
    });
    expect(await act(people.district, 'record', { steps: [...kept(), step({ corrects: 1, content: '更正谈话日期。' })] })).toHaveProperty(
      'done',
    );
    expect(at.last(type).values['steps']).toMatchObject([{ row: 1 }, { row: 2, corrects: 1 }]);
  });

  it('N09: who opened it is listed with name and time', async () => {
    await deploy();
    const row = at.last(type);
    await at.world.engine.perform({
      viewer: people.chief,
      type,
      action: 'open',
      id: row.id,
      version: row.version,
      form: {},
      idempotencyKey: 'open',
      isReading: true,
    });
    expect(at.last(type).values['views']).toMatchObject([{ who: 'notary.chief', on: '2026-03-02', at: expect.any(String) as string }]);
  });

  it('N09: the office that is looked into reads steps and report only once it is concluded, and never who opened it', async () => {
    const barred = check.withheld.filter(({ from }) => from.includes('office'));
    const [until, always] = [barred.filter(({ until: end }) => end !== null), barred.filter(({ until: end }) => end === null)];
    expect(until.flatMap(({ fields }) => fields)).toEqual(expect.arrayContaining(['steps', 'report']));
    expect(always.flatMap(({ fields }) => fields)).toEqual(['views']);
  });

  it('N09: nothing is reported of a check without a step', async () => {
    await deploy();
    await act(people.district, 'sign');
    expect(await act(people.district, 'report', { report: '无。' })).toMatchObject({
      refused: { why: ['尚无核查过程，不能提交报告。', expect.any(String)] },
    });
  });
});
