import { describe, expect, it } from 'vitest';
import { city, entry, newWorld, somebody, yard, type World } from './testing/index.js';

const clerk = somebody('clerk', ['yard.clerk'], city);
const lead = somebody('lead', ['yard.lead'], city);
const type = yard.records.find(({ name }) => name === 'yard.inspection')!;
const only = (world: World) => world.only(type.name);
let key = 0;
const act = (world: World, action: string, form: Record<string, unknown>, viewer = clerk) => {
  const row = world.tables.of(type.name).at(0);
  return world.engine.perform({
    viewer,
    type: type.name,
    action,
    form,
    idempotencyKey: `r${++key}`,
    ...(row && { id: row.id, version: row.version }),
  });
};
const begun = async (form: Record<string, unknown> = {}): Promise<World> => {
  const world = newWorld([yard]);
  world.tables.put(entry('yard.keeper', 'k', { code: 'K-1' }));
  await act(world, 'begin', { subject: '巡查', ...form });
  return world;
};
const places = (outcome: Awaited<ReturnType<typeof act>>) =>
  'refused' in outcome ? (outcome.refused.findings ?? []).map(({ pointer, code }) => `${pointer} ${code}`) : outcome;

describe('rows of a record', () => {
  it('are read by the kinds of their fields and numbered; an emptied list is nothing', async () => {
    const world = await begun({
      officers: [{ name: ' 张三 ', certificate: 'A0001', keeper: 'k' }, { name: '李四' }],
      findings: [{ what: '脏乱', fine: '12.5', kind: 'light' }],
    });
    expect(only(world).values).toMatchObject({
      officers: [
        { row: 1, name: '张三', certificate: 'A0001', keeper: 'k' },
        { row: 2, name: '李四' },
      ],
      findings: [{ row: 1, what: '脏乱', fine: 1250, kind: 'light' }],
    });
    await act(world, 'amend', { officers: [] });
    expect(only(world).values['officers']).toBeNull();
    expect(await act(world, 'finish', {})).toMatchObject({ refused: { findings: [{ pointer: '/form/officers', code: 'required' }] } });
  });

  it.each<[string, unknown, readonly string[]]>([
    ['officers', 'x', ['/form/officers type']],
    ['officers', ['x'], ['/form/officers/0 type']],
    ['officers', [{ name: '甲' }, {}], ['/form/officers/1/name required']],
    ['officers', [{ name: '', certificate: 'A' }], ['/form/officers/0/name required']],
    ['officers', [{ name: '一二三四五六七八九十零' }], ['/form/officers/0/name too-long']],
    ['officers', [{ name: '甲', age: 3 }], ['/form/officers/0/age unknown']],
    ['officers', [{ name: '甲', constructor: 1 }], ['/form/officers/0/constructor unknown']],
    ['officers', [{ row: 1, name: '甲' }], ['/form/officers/0/row row']],
    ['officers', [{ name: '甲' }, { name: '乙' }, { name: '丙' }, { name: '丁' }], ['/form/officers too-many']],
    [
      'officers',
      [
        { name: '甲', keeper: 'k' },
        { name: '乙', keeper: 'nobody' },
      ],
      ['/form/officers/1/keeper reference'],
    ],
    [
      'findings',
      [{ what: '甲', fine: '1,5', kind: 'z', on: '2026-02-30' }],
      ['/form/findings/0/kind choice', '/form/findings/0/fine money', '/form/findings/0/on date'],
    ],
    [
      'findings',
      [{ what: '甲', at: '2026-01-01T00:00:00.000Z', by: '某' }],
      ['/form/findings/0/at unknown', '/form/findings/0/by unknown'],
    ],
  ])('of %s = %j are refused at each place: %j', async (field, value, expected) => {
    const world = newWorld([yard]);
    world.tables.put(entry('yard.keeper', 'k', { code: 'K-1' }));
    expect(places(await act(world, 'begin', { subject: '巡查', [field]: value }))).toEqual(expected);
    expect(world.tables.of(type.name)).toEqual([]);
  });

  it('that stay are added once, however often the same act is repeated', async () => {
    const world = await begun();
    const row = only(world);
    const note = {
      viewer: clerk,
      type: type.name,
      action: 'note',
      id: row.id,
      version: row.version,
      form: { findings: [{ what: '脏乱' }] },
      idempotencyKey: 'again',
    };
    const first = await world.engine.perform(note);
    expect(first).toMatchObject({ isRepeat: false });
    expect(await world.engine.perform(note)).toEqual({ ...first, isRepeat: true });
    expect(only(world).values['findings']).toHaveLength(1);
  });

  it('keep what a form does not say of one that is there, drop what it leaves out, and number new ones after those that were there', async () => {
    const world = await begun({
      officers: [
        { name: '张三', certificate: 'A0001' },
        { name: '李四', certificate: 'B0002' },
      ],
    });
    await act(world, 'amend', { officers: [{ row: 2, name: '李四（组长）' }, { name: '王五' }] });
    expect(only(world).values['officers']).toEqual([
      { row: 2, name: '李四（组长）', certificate: 'B0002' },
      { row: 3, name: '王五' },
    ]);
    await act(world, 'amend', { officers: [{ row: 2, certificate: null }] });
    expect(only(world).values['officers']).toEqual([{ row: 2, name: '李四（组长）' }]);
    expect(places(await act(world, 'amend', { officers: [{ row: 2 }, { row: 2 }] }))).toEqual(['/form/officers/1/row row']);
    expect(places(await act(world, 'amend', { officers: [{ row: 2, name: ' ' }] }))).toEqual(['/form/officers/0/name required']);
  });

  it('that stay carry who wrote them and when, and a form may only add to them', async () => {
    const world = await begun({ findings: [{ what: '脏乱', fine: '10' }] });
    world.move('2026-03-05');
    expect(
      await act(world, 'note', { findings: [{ row: 1, what: '脏乱', fine: '10.00' }, { what: '更正：罚款应为 20 元' }] }, lead),
    ).toMatchObject({ done: { version: 2 } });
    const kept = [
      { row: 1, what: '脏乱', fine: 1000, at: '2026-03-02T01:00:00.000Z', by: { id: 'clerk', name: 'clerk' } },
      { row: 2, what: '更正：罚款应为 20 元', at: '2026-03-05T01:00:00.000Z', by: { id: 'lead', name: 'lead' } },
    ];
    expect(only(world).values['findings']).toEqual(kept);
    expect(places(await act(world, 'note', { findings: [{ row: 1, fine: '20' }, { row: 2 }] }))).toEqual([
      '/form/findings/0/fine append-only',
    ]);
    expect(places(await act(world, 'note', { findings: [{ row: 1, fine: null }, { row: 2 }] }))).toEqual([
      '/form/findings/0/fine append-only',
    ]);
    expect(places(await act(world, 'note', { findings: [{ row: 2 }, { what: '另' }] }))).toEqual(['/form/findings append-only']);
    expect(places(await act(world, 'note', { findings: [] }))).toEqual(['/form/findings append-only']);
    expect(only(world).values['findings']).toEqual(kept);
  });

  it('are asked by guards: whether one of them is so, and how many there are', async () => {
    const world = await begun({
      officers: [{ name: '张三' }],
      findings: [
        { what: '脏乱', kind: 'light' },
        { what: '失火', kind: 'grave' },
      ],
    });
    expect(await act(world, 'finish', {})).toMatchObject({
      refused: { problem: 'action-not-possible', why: ['有严重情形的，检查人员不得少于两人。', expect.any(String)] },
    });
    await act(world, 'amend', { officers: [{ row: 1 }, { name: '李四' }] });
    expect(await act(world, 'finish', {})).toMatchObject({ done: { state: 'done' } });
  });

  it('that were not written again make no change of their own', async () => {
    const world = await begun({ officers: [{ name: '张三' }], findings: [{ what: '脏乱' }] });
    await act(world, 'note', { findings: [{ row: 1 }] });
    expect(world.tables.added.event.at(-1)!.changes).toEqual([]);
  });
});
