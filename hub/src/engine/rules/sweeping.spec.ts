import { beforeEach, describe, expect, it } from 'vitest';
import { checkAreas, type SweepType } from '../../definitions/index.js';
import { census, city, entry, newWorld, somebody, type World } from '../testing/index.js';

const clerk = somebody('clerk', ['census.clerk'], city);
let world: World;
let key = 0;
const act = (type: string, action: string, form: object) =>
  world.engine.perform({ viewer: clerk, type, action, form: { ...form }, idempotencyKey: `c${++key}` });
const tree = (id: string, height: number) => world.tables.put(entry('census.tree', id, { kind: '香樟', height }));
const run = async () => {
  await act('census.run', 'start', { note: '普查' });
  while ((await world.engine.sweep()) > 0);
};
const hits = () => world.tables.of('census.hit').map(({ values }) => [values['tree'], values['words']]);
const runs = () => world.tables.of('census.run');

beforeEach(() => {
  world = newWorld([census]);
});

describe('a search through everybody', () => {
  it('belongs to an area that is in order', () => {
    expect(checkAreas([census])).toEqual([]);
  });

  it('judges each entry by all criteria together, by what the entry itself says too, and opens one record for it', async () => {
    tree('a', 40);
    tree('b', 20);
    tree('c', 1);
    for (const of of ['a', 'c']) await act('census.sight', 'note', { tree: of, health: 'ill', asOf: '2026-03-01' });
    expect(hits()).toEqual([]);
    await run();
    expect(hits()).toEqual([['a', '高 40 米；有病']]);
    expect(runs()).toMatchObject([
      {
        state: 'finished',
        values: {
          looked: 3,
          hits: 1,
          unusable: 0,
          dataDate: '2026-03-01',
          sources: [{ row: 1, source: '观察', count: 2, asOf: '2026-03-01', standing: 'fresh' }],
          versions: '过高：第 1 版（2020-01-01 起），米 30\n有病：第 1 版（2020-01-01 起）',
        },
      },
    ]);
    expect(world.tables.added.notice.map(({ name, address }) => `${name} ${address}`)).toEqual(['finished census.clerk@*']);
  });

  it('is woken by nothing but a run: neither a change nor a day makes its criteria judge', async () => {
    tree('a', 40);
    await act('census.sight', 'note', { tree: 'a', health: 'ill', asOf: '2026-03-01' });
    expect([await world.engine.patrol(), await world.engine.sweep(), hits()]).toEqual([0, 0, []]);
  });

  it('does not judge by data that are too old, and says so; what needs them not is judged', async () => {
    tree('a', 40);
    await act('census.sight', 'note', { tree: 'a', health: 'ill', asOf: '2026-02-19' });
    await run();
    expect(hits()).toEqual([['a', '高 40 米']]);
    expect(runs()[0]!.values).toMatchObject({ unusable: 1, sources: [{ standing: 'stale' }], dataDate: '2026-03-02' });
  });

  it('goes by what was laid down when it began, also when that changes while it runs', async () => {
    for (let i = 0; i < 250; i++) tree(`t${String(i).padStart(3, '0')}`, 40);
    await act('census.run', 'start', { note: '普查' });
    for (let step = 0; step < 2; step++) await world.engine.sweep();
    expect(hits()).toHaveLength(200);
    world.tables.ruleSettings.set('census.tall 2', {
      rule: 'census.tall',
      version: 2,
      since: '2026-03-02',
      value: { metres: 50 },
      isOn: true,
      districts: null,
      state: 'approved',
      reason: '调整',
      by: 'clerk',
      at: '2026-03-02T02:00:00.000Z',
      decidedBy: 'lead',
      decidedAt: '2026-03-02T02:00:00.000Z',
      decision: null,
    });
    world.move('2026-03-02', '15:00');
    while ((await world.engine.sweep()) > 0);
    expect(hits()).toHaveLength(250);
    await run();
    expect(hits()).toHaveLength(250);
  });

  it('shows in a trial whom another parameter would find, also of whom nothing was ever told', async () => {
    tree('a', 40);
    tree('b', 20);
    const rule = census.rules.find(({ name }) => name === 'census.tall')!;
    const trial = await world.engine.trial(rule, { value: { metres: 10 }, districts: null, since: '2026-01-01T00:00:00.000Z' });
    expect(trial).toMatchObject({ subjects: 2, isCut: false, facts: [{ subject: 'a' }, { subject: 'b' }] });
  });

  it('is found by the check where it cannot be gone through', () => {
    const [search] = census.sweeps;
    const broken = (change: Partial<SweepType>) =>
      checkAreas([{ ...census, sweeps: [{ ...search!, ...change }] }]).map((line) => line.replace('census.run.sweep: the search ', ''));
    expect(broken({ runs: 'tree' })).toEqual(['says by tree which run it was, which does not lead to census.run.']);
    expect(broken({ sources: {} })).toEqual(['judges census.ill, which needs the unknown source sights.']);
    expect(broken({ rules: [search!.rules[0]!] })).toEqual([
      'census: the rule census.ill is judged in runs, and must belong to exactly one search.',
    ]);
    expect(broken({ run: { ...search!.run, actions: {} } })).toEqual(
      expect.arrayContaining([
        'does survey to a run, which is no such action from running.',
        'does finish to a run, which is no such action from running.',
      ]),
    );
    expect(broken({ rules: search!.rules.map((rule) => ({ ...rule, swept: false })) })).toEqual([
      'judges census.tall, which is judged outside runs.',
      'judges census.ill, which is judged outside runs.',
    ]);
  });
});
