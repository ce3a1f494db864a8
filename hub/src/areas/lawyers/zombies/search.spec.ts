import { beforeEach, describe, expect, it } from 'vitest';
import { entry } from '../../../engine/testing/index.js';
import { people } from '../testing/registers.js';
import { searching, types, type Searching } from './testing/searching.js';

let on: Searching;
const found = () => on.hits().map(({ state, values }) => [values['lawyer'], state, values['level'], values['rules']]);

beforeEach(() => {
  on = searching();
  on.sources();
  on.lawyer('lawyer-1');
});

describe('a run of the search for zombie lawyers (L25)', () => {
  it('L25: says how each rule went, count and day of each source, and how many it looked at and found; each hit says rule, data and day', async () => {
    on.signal('a', 'death', '2026-01-15', { said: '民政部门' });
    await on.run();
    expect(on.runs()).toMatchObject([
      {
        state: 'finished',
        values: {
          startedOn: '2026-03-02',
          finishedOn: '2026-03-02',
          dataDate: '2026-02-28',
          unusable: 0,
          looked: 1,
          hits: 1,
          versions: expect.stringContaining('Z1 无执业活动：第 1 版（2023-01-01 起），月数 24') as string,
        },
      },
    ]);
    expect((on.runs()[0]!.values['sources'] as { source: string }[]).map(({ source, ...row }) => [source, row])).toEqual(
      ['执业活动', '年度考核', '死亡', '其他专职任职', '社会保险缴费'].map((source, i) => [
        source,
        { row: i + 1, count: source === '死亡' ? 2 : 1, asOf: '2026-02-28', standing: 'fresh' },
      ]),
    );
    expect(on.hits()).toMatchObject([
      { state: 'found', values: { level: 'high', rules: ['zombie.Z4'], facts: 'Z4 死亡：死亡 2026-01-15（民政部门）' } },
    ]);
    expect(on.world.only(types.zombie)).toMatchObject({
      state: 'suspected',
      district: '310101',
      number: expect.stringMatching(/^LJ20260302/) as string,
      values: { lawyer: 'lawyer-1', lawyerName: '律师lawyer-1', level: 'high', run: on.runs()[0]!.id },
    });
  });

  it.each([
    ['Z1: the last activity 24 months ago', () => on.signal('a', 'activity', '2024-03-02'), 'low', ['zombie.Z1']],
    ['Z2: the last assessment two years ago', () => on.signal('a', 'assessment', '2024-03-02'), 'low', ['zombie.Z2']],
    ['Z5: another post', () => on.signal('a', 'post', '2025-03-02'), 'high', ['zombie.Z5']],
    ['Z6: twelve months without insurance', () => on.signal('a', 'insurance', '2025-03-02'), 'low', ['zombie.Z6']],
    [
      'Z1 and Z2 together: high',
      () => [on.signal('a', 'activity', '2024-03-02'), on.signal('b', 'assessment', '2024-03-02')],
      'high',
      ['zombie.Z1', 'zombie.Z2'],
    ],
    [
      'Z1 and Z6 together: medium',
      () => [on.signal('a', 'activity', '2024-03-02'), on.signal('b', 'insurance', '2025-03-02')],
      'medium',
      ['zombie.Z1', 'zombie.Z6'],
    ],
  ])('L25: finds by %s', async (_, given, level, rules) => {
    given();
    await on.run();
    expect(found()).toEqual([['lawyer-1', 'found', level, rules]]);
  });

  it.each(['lawyers.agency', 'lawyers.reading', 'lawyers.meeting', 'lawyers.inquiry', 'lawyers.presentation'])(
    'L25: is not found by Z1 who practised since, by %s; what its source took back says nothing',
    async (type) => {
      on.signal('a', 'activity', '2024-03-02');
      const practised = { ...entry(type, 'p1', { lawyer: 'lawyer-1', usedOn: '2025-06-01' }), state: 'recorded' };
      on.world.tables.put(practised);
      await on.run();
      expect(on.hits()).toEqual([]);
      on.world.tables.put({ ...practised, state: 'withdrawn' });
      await on.run();
      expect(found()).toEqual([['lawyer-1', 'found', 'low', ['zombie.Z1']]]);
    },
  );

  it('L25: finds by Z3 whose firm was cancelled six months ago, though the register still has him there; not who joined another since', async () => {
    on.lawyer('lawyer-1', { firm: 'firm-1', joinedOn: '2015-01-01', firmEndedOn: '2025-09-03' });
    on.world.tables.put(entry('lawyers.membership', 'm1', { lawyer: 'lawyer-1', firm: 'firm-1', since: '2015-01-01', until: null }));
    await on.run();
    expect(found()).toEqual([]);
    on.world.move('2026-03-03');
    on.lawyer('lawyer-1', { firm: 'firm-2', joinedOn: '2025-12-01', firmEndedOn: '2025-09-03' });
    await on.run();
    expect(found()).toEqual([]);
    on.lawyer('lawyer-1', { firm: 'firm-1', joinedOn: '2015-01-01', firmEndedOn: '2025-09-03' });
    await on.run();
    expect(found()).toEqual([['lawyer-1', 'found', 'high', ['zombie.Z3']]]);
    expect(on.hits()[0]!.values['facts']).toContain('原执业机构已注销或者吊销');
  });

  it('L25: is not found by Z1 who signed in at the service centre since; a check that was not passed says nothing', async () => {
    on.signal('a', 'activity', '2024-03-02');
    const check = entry('lawyers.identityCheck', 'i1', { lawyer: 'lawyer-1', enteredAt: null });
    on.world.tables.put({ ...check, state: 'entered', values: { ...check.values, enteredAt: '2025-06-01T01:00:00.000Z' } });
    await on.run();
    expect(on.hits()).toEqual([]);
    on.world.tables.put({ ...check, state: 'refused' });
    await on.run();
    expect(found()).toEqual([['lawyer-1', 'found', 'low', ['zombie.Z1']]]);
  });

  it('L25: finds by Z3 who has been without a firm for six months, by the practice history, and not a day sooner', async () => {
    on.lawyer('lawyer-1', { firm: null });
    on.world.tables.put(
      entry('lawyers.membership', 'm1', { lawyer: 'lawyer-1', firm: 'firm-1', since: '2015-01-01', until: '2025-09-03' }),
    );
    await on.run();
    expect(found()).toEqual([]);
    on.world.move('2026-03-03');
    await on.run();
    expect(found()).toEqual([['lawyer-1', 'found', 'high', ['zombie.Z3']]]);
    expect(on.hits()[0]!.values['facts']).toBe('Z3 无执业机构：自 2025-09-03 起无执业机构');
  });

  it.each([
    ['activity one day less than 24 months ago', () => on.signal('a', 'activity', '2024-03-03')],
    ['nothing known of him: missing data are no hit', () => undefined],
    ['a post that ended', () => on.signal('a', 'post', '2020-03-02', { until: '2025-12-31' })],
    [
      'a signal that was taken back',
      () => on.world.tables.put({ ...entry(types.signal, 'v', { lawyer: 'lawyer-1', kind: 'death', on: '2026-01-01' }), state: 'void' }),
    ],
    [
      'a part-time lawyer without insurance',
      () => [on.lawyer('lawyer-1', { category: 'partTime' }), on.signal('a', 'insurance', '2020-03-02')],
    ],
    ['a licence cancelled already', () => [on.lawyer('lawyer-1', { status: 'cancelled' }), on.signal('a', 'death', '2026-01-01')]],
  ])('L25: no hit: %s', async (_, given) => {
    given();
    await on.run();
    expect(found()).toEqual([]);
  });

  it.each([
    ['suspended', { status: 'suspended' }],
    ['licensed less than twelve months ago', { licensedOn: '2025-03-03' }],
    ['a public lawyer', { category: 'publicService' }],
    ['a company lawyer', { category: 'corporate' }],
    ['a military lawyer', { category: 'military' }],
  ])('L25: leaves alone who is %s, but never his death (Z4)', async (_, values) => {
    on.lawyer('lawyer-1', values);
    on.signal('a', 'post', '2025-03-02');
    await on.run();
    expect(found()).toEqual([]);
    on.signal('b', 'death', '2026-01-15');
    await on.run();
    expect(found()).toEqual([['lawyer-1', 'found', 'high', ['zombie.Z4']]]);
  });

  it('L25: leaves alone who is on approved leave, as long as it lasts', async () => {
    on.signal('a', 'activity', '2023-03-02');
    on.signal('b', 'leave', '2025-12-01', { until: '2026-03-10' });
    await on.run();
    expect(found()).toEqual([]);
    on.world.move('2026-03-11');
    await on.run();
    expect(found()).toEqual([['lawyer-1', 'found', 'low', ['zombie.Z1']]]);
  });

  it('L25: data older than 35 days say nothing (数据过期): no hit, said on the run, and the clerks are told', async () => {
    on.signal('a', 'death', '2026-01-15');
    on.world.move('2026-04-05');
    await on.run();
    expect(found()).toEqual([]);
    expect(on.runs()[0]!.values).toMatchObject({ unusable: 5, dataDate: '2026-04-05' });
    expect((on.runs()[0]!.values['sources'] as { standing: string }[]).map(({ standing }) => standing)).toEqual(Array(5).fill('stale'));
    expect(on.world.tables.added.notice.filter(({ name }) => name === 'unusable').map(({ address }) => address)).toEqual([
      'lawyers.city-lead@*',
      'lawyers.city-clerk@*',
    ]);
  });

  it('L25: a source without any data is said to have none', async () => {
    on = searching();
    on.lawyer('lawyer-1');
    await on.run();
    expect((on.runs()[0]!.values['sources'] as { standing: string }[]).map(({ standing }) => standing)).toEqual(Array(5).fill('none'));
  });

  it('L25: Z1 from 24 to 36 months, laid down by two persons: the next run finds fewer, and the old list stays as it was', async () => {
    on.signal('a', 'activity', '2023-09-01');
    on.lawyer('lawyer-2');
    on.signal('b', 'activity', '2022-09-01', { lawyer: 'lawyer-2' });
    await on.run();
    const before = on.hits();
    expect(before).toHaveLength(2);
    on.world.move('2026-03-03');
    on.lay('zombie.Z1', { since: '2026-03-03', value: { months: 36 }, decidedAt: '2026-03-02T12:00:00.000Z' });
    await on.run();
    const second = on.runs().find(({ values }) => values['startedOn'] === '2026-03-03')!;
    expect(second.values).toMatchObject({
      hits: 1,
      versions: expect.stringContaining('Z1 无执业活动：第 2 版（2026-03-03 起），月数 36') as string,
    });
    expect(
      on
        .hits()
        .filter(({ values }) => values['run'] === second.id)
        .map(({ state, values }) => [values['lawyer'], state]),
    ).toEqual([['lawyer-2', 'again']]);
    expect(on.hits().filter(({ values }) => values['run'] !== second.id)).toEqual(before);
    expect(on.world.tables.of(types.zombie)).toHaveLength(2);
  });

  it('L25: a criterion switched off, or narrowed to other districts, finds nobody and says so', async () => {
    on.signal('a', 'death', '2026-01-15');
    on.lay('zombie.Z4', { isOn: false });
    await on.run();
    expect(found()).toEqual([]);
    expect(on.runs()[0]!.values['versions']).toContain('Z4 死亡：未启用');
    on.lay('zombie.Z4', { version: 3, districts: ['310115'] });
    await on.run();
    expect(found()).toEqual([]);
    on.lay('zombie.Z4', { version: 4, districts: ['310101'] });
    await on.run();
    expect(found()).toHaveLength(1);
  });

  it('L25: cleared, he is not raised again for twelve months on the same facts; on others he is', async () => {
    on.signal('a', 'activity', '2023-09-01');
    const clear = (values: object) =>
      on.world.tables.put({
        ...entry(types.zombie, 'z1', { lawyer: 'lawyer-1', excludedOn: '2026-01-10', ...values }, { district: '310101', ownerUnit: null }),
        state: 'excluded',
      });
    clear({ facts: 'Z1 无执业活动：最近一次执业活动 2023-09-01（人工采集）' });
    await on.run();
    expect(found()).toEqual([['lawyer-1', 'held', 'low', ['zombie.Z1']]]);
    expect(on.world.tables.of(types.zombie)).toHaveLength(1);
    on.signal('b', 'assessment', '2023-12-01');
    await on.run();
    expect(found().at(-1)).toEqual(['lawyer-1', 'found', 'high', ['zombie.Z1', 'zombie.Z2']]);
  });

  it('L25: goes through everybody, however many, in several steps, and each is found once', async () => {
    for (let i = 2; i < 460; i++) {
      on.lawyer(`lawyer-${i}`);
      on.signal(`a${i}`, 'death', '2026-01-15', { lawyer: `lawyer-${i}` });
    }
    await on.act(people.cityClerk, types.run, 'start', { note: '例行核查' });
    let steps = 0;
    while ((await on.world.engine.sweep()) > 0) steps++;
    expect([steps, on.hits().length, on.runs()[0]!.values['looked']]).toEqual([5, 458, 459]);
    expect(await on.world.engine.sweep()).toBe(0);
  });

  it('L25: a district and a firm begin no run; the city begins none without saying what for', async () => {
    expect(await on.act(people.cityClerk, types.run, 'start')).toMatchObject({ refused: { findings: [{ pointer: '/form/note' }] } });
    for (const who of [people.huangpu, people.firm, people.association])
      expect(await on.act(who, types.run, 'start')).toMatchObject({ refused: { problem: 'forbidden' } });
    expect(on.runs()).toEqual([]);
  });
});
