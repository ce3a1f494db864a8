import { randomUUID } from 'node:crypto';
import { Type } from 'typebox';
import { describe, expect, it } from 'vitest';
import { contract } from '@fatong/contracts';
import { today } from '@fatong/contracts/codes';
import { area, checkAreas, end, fact, files, gather, opens, record, state, text } from '../definitions/index.js';
import type { FileRow, RecordRow } from '../ports/index.js';
import { factOf } from './fact.js';
import { MemoryFiles, city, depot, newWorld, somebody, type World } from './testing/index.js';

const clerk = somebody('clerk', ['depot.clerk'], city);
const lead = somebody('lead', ['depot.lead'], city);
const type = 'depot.permit';
let key = 0;

/** What somebody uploaded. */
async function uploaded(
  world: World,
  {
    field = 'papers',
    account = 'clerk',
    of = type,
    name = '合同.pdf',
  }: { readonly field?: string; readonly account?: string; readonly of?: string; readonly name?: string } = {},
): Promise<string> {
  const id = randomUUID();
  const row: FileRow = {
    id,
    type: of,
    field,
    account,
    at: '2026-03-02T01:00:00.000Z',
    address: `address of ${id}`,
    size: 9,
    kind: 'pdf',
    content: { name, sm3: `sm3 of ${id}` },
  };
  await new MemoryFiles(world.tables).add(row);
  return id;
}
const act = (
  world: World,
  action: string,
  form: Record<string, unknown>,
  { viewer = clerk, key: given }: { readonly viewer?: typeof clerk; readonly key?: string } = {},
) => {
  const row = action === 'ask' ? undefined : world.tables.of(type).at(-1);
  return world.engine.perform({
    viewer,
    type,
    action,
    form,
    idempotencyKey: given ?? `f${++key}`,
    ...(row && { id: row.id, version: row.version }),
  });
};
const values = (world: World) => world.tables.of(type).at(-1)!.values;
const kept = (id: string, more: object = {}) => ({ id, name: '合同.pdf', type: 'pdf', bytes: 9, sm3: `sm3 of ${id}`, ...more });
const places = (outcome: Awaited<ReturnType<typeof act>>) =>
  'refused' in outcome ? (outcome.refused.findings ?? []).map(({ pointer, code }) => `${pointer} ${code}`) : outcome;

describe('files of a record', () => {
  it('are uploads that an act takes in its transaction: what they are is told by the upload, never by the form', async () => {
    const world = newWorld([depot]);
    const [one, two] = [await uploaded(world), await uploaded(world)];
    await act(world, 'ask', {
      subject: '通行',
      papers: [
        { id: one, name: '伪造.pdf', bytes: 1, sm3: 'x', type: 'png' },
        { id: two, until: '2999-12-31' },
      ],
    });
    expect(values(world)['papers']).toEqual([kept(one), kept(two, { until: '2999-12-31' })]);
    expect(world.tables.files.get(two)).toMatchObject({
      recordId: world.only(type).id,
      takenAt: '2026-03-02T01:00:00.000Z',
      until: '2999-12-31',
      endedAt: null,
    });
    expect(world.tables.added.event.at(-1)!.changes.find(({ field }) => field === 'papers')!.to).toEqual(values(world)['papers']);
  });

  it('are somebody’s own, for that field of that type, and used once: everything else is refused at its place, and nothing is taken', async () => {
    const world = newWorld([depot]);
    const mine = await uploaded(world);
    const others = [
      await uploaded(world, { account: 'lead' }),
      await uploaded(world, { field: 'identity' }),
      await uploaded(world, { of: 'depot.claim' }),
      randomUUID(),
      'no id',
    ];
    expect(places(await act(world, 'ask', { subject: '通行', papers: [{ id: mine }, { id: others[0] }] }))).toEqual([
      '/form/papers/1 file',
    ]);
    for (const id of others)
      expect(places(await act(world, 'ask', { subject: '通行', papers: [{ id }] }))).toEqual(['/form/papers/0 file']);
    expect([world.tables.of(type), world.tables.files.get(mine)!.recordId]).toEqual([[], null]);
    await act(world, 'ask', { subject: '通行', papers: [{ id: mine }] });
    expect(places(await act(world, 'ask', { subject: '再来', papers: [{ id: mine }] }))).toEqual(['/form/papers/0 file']);
    const photo = await uploaded(world, { field: 'visits.photos' });
    expect(
      places(
        await act(world, 'amend', {
          visits: [
            { what: '甲', photos: [{ id: photo }] },
            { what: '乙', photos: [{ id: photo }] },
          ],
        }),
      ),
    ).toEqual(['/form/visits/1/photos/0 file']);
  });

  it('sent twice with one key are taken once, and the repeat gets the first answer', async () => {
    const world = newWorld([depot]);
    const form = { subject: '通行', papers: [{ id: await uploaded(world) }] };
    const first = await act(world, 'ask', form, { key: 'the same' });
    expect(await act(world, 'ask', form, { key: 'the same' })).toEqual({ ...first, isRepeat: true });
  });

  it.each<[unknown, string]>([
    ['x', '/form/papers type'],
    [['x'], '/form/papers/0 type'],
    [[{ id: 7 }], '/form/papers/0 type'],
    [[{ id: 'a', size: 3 }], '/form/papers/0/size unknown'],
    [[{ id: 'a' }, { id: 'a' }], '/form/papers/1 repeated'],
    [[{ id: 'a', until: '2026-02-30' }], '/form/papers/0/until date'],
    [[{ id: 'a', until: 7 }], '/form/papers/0/until type'],
    [[{ id: 'a', until: '2020-01-01' }], '/form/papers/0/until expired'],
    [['a', 'b', 'c', 'd'].map((id) => ({ id })), '/form/papers too-many'],
    [[], '/form/papers required'],
  ])('of %j are refused: %s', async (given, expected) => {
    expect(places(await act(newWorld([depot]), 'ask', { subject: '通行', papers: given }))).toEqual([expected]);
  });

  it('ask for no day where none is declared, and hold through the day itself', async () => {
    const world = newWorld([depot]);
    expect(
      places(
        await act(world, 'ask', {
          subject: '通行',
          papers: [{ id: await uploaded(world), until: today() }],
          identity: [{ id: await uploaded(world, { field: 'identity' }), until: '2999-01-01' }],
        }),
      ),
    ).toEqual(['/form/identity/0/until unknown']);
    expect(await act(world, 'ask', { subject: '通行', papers: [{ id: await uploaded(world), until: today() }] })).toMatchObject({
      done: { version: 1 },
    });
  });

  it('stay as they were handed in; one that is left out is kept and stands no more, and does not come back', async () => {
    const world = newWorld([depot]);
    const [first, second] = [await uploaded(world), await uploaded(world)];
    await act(world, 'ask', { subject: '通行', papers: [{ id: first, until: '2999-01-01' }] });
    expect(places(await act(world, 'amend', { papers: [{ id: first, until: '2999-12-31' }] }))).toEqual(['/form/papers/0/until stays']);
    world.move('2026-03-05');
    await act(world, 'amend', { papers: [{ id: first }, { id: second }] });
    expect(values(world)['papers']).toEqual([kept(first, { until: '2999-01-01' }), kept(second)]);
    await act(world, 'amend', { papers: [{ id: second }] });
    expect([world.tables.files.get(first)!.endedAt, world.tables.files.get(second)!.endedAt]).toEqual(['2026-03-05T01:00:00.000Z', null]);
    expect(await new MemoryFiles(world.tables).ended(type, world.only(type).id)).toMatchObject([{ id: first }]);
    expect(places(await act(world, 'amend', { papers: [{ id: first }] }))).toEqual(['/form/papers/0 file']);
    expect(places(await act(world, 'amend', { papers: [] }))).toEqual(['/form/papers required']);
  });

  it('that an effect empties stand no more either', async () => {
    const world = newWorld([depot]);
    const opinion = await uploaded(world, { field: 'opinion' });
    await act(world, 'ask', { subject: '通行', papers: [{ id: await uploaded(world) }] });
    await act(world, 'amend', { opinion: [{ id: opinion }] });
    await act(world, 'close', {}, { viewer: lead });
    expect([values(world)['opinion'], world.tables.files.get(opinion)!.endedAt]).toEqual([null, '2026-03-02T01:00:00.000Z']);
  });

  it('stand in rows, each with its row; where rows stay, so do their files', async () => {
    const world = newWorld([depot]);
    const photo = await uploaded(world, { field: 'visits.photos', name: '现场.png' });
    await act(world, 'ask', {
      subject: '通行',
      papers: [{ id: await uploaded(world) }],
      visits: [{ what: '现场', photos: [{ id: photo }] }],
    });
    const row = {
      row: 1,
      what: '现场',
      photos: [kept(photo, { name: '现场.png' })],
      at: '2026-03-02T01:00:00.000Z',
      by: { id: 'clerk', name: 'clerk' },
    };
    expect(values(world)['visits']).toEqual([row]);
    const more = await uploaded(world, { field: 'visits.photos' });
    expect(places(await act(world, 'amend', { visits: [{ row: 1, photos: [{ id: photo }, { id: more }] }] }))).toEqual([
      '/form/visits/0/photos append-only',
    ]);
    expect(
      places(await act(world, 'amend', { visits: [{ row: 1 }, { what: '再访', photos: [{ id: 'x', until: '2999-01-01' }] }] })),
    ).toEqual(['/form/visits/1/photos/0/until unknown']);
    await act(world, 'amend', {
      visits: [
        { row: 1, photos: [{ id: photo, name: '现场.png', type: 'pdf', bytes: 9, sm3: '…' }] },
        { what: '再访', photos: [{ id: more }] },
      ],
    });
    expect(values(world)['visits']).toMatchObject([row, { row: 2, what: '再访', photos: [{ id: more }] }]);
    expect([...world.tables.files.values()].filter(({ endedAt }) => endedAt !== null)).toEqual([]);
  });
});

describe('a fact that speaks of files', () => {
  it('knows of each its reference and its SM3, and neither its name nor anything else', () => {
    const handedIn = contract({
      owner: 'depot',
      message: 'handed-in',
      version: 1,
      title: ['已提交', 'Handed in'],
      kind: 'fact',
      schema: Type.Object({ id: Type.String(), papers: Type.Unknown() }),
      identity: { id: ['id'], key: 'id', order: 'key' },
    });
    const permit = depot.records.find(({ name }) => name === type)!;
    const row: RecordRow = {
      id: 'r',
      type,
      number: 'DP1',
      version: 1,
      state: 'open',
      ownerUnit: null,
      district: null,
      createdAt: '',
      updatedAt: '',
      values: { subject: '通行', papers: [kept('f1')], visits: [{ row: 1, what: '现场', photos: [kept('f2')] }] },
    };
    const { data } = factOf(
      fact(handedIn, permit, ({ id, values: all }) => ({ id, papers: all })),
      row,
      { id: 'a', action: 'ask', at: '2026-03-02T01:00:00.000Z', reason: '', unit: '某处', content: () => undefined },
    );
    expect(data).toEqual({
      id: 'r',
      papers: {
        subject: '通行',
        papers: [{ id: 'f1', sm3: 'sm3 of f1' }],
        visits: [{ row: 1, what: '现场', photos: [{ id: 'f2', sm3: 'sm3 of f2' }] }],
      },
    });
  });
});

describe('a definition with files', () => {
  it('is refused when they make a heading, narrow a list, are of no type, too large, or would be given to a second record', () => {
    const name = area('shed', ['棚', 'Shed'], {
      roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } },
      groups: { all: ['棚', 'Shed'] },
    });
    const common = {
      number: 'SH{yyyymmdd}{seq:6}',
      states: { open: state(['在办', 'Open']), done: end(['办结', 'Done']) },
      see: { clerk: 'city' },
    } as const;
    const copy = record(name, 'copy', ['副本', 'Copies'], {
      ...common,
      fields: { papers: files(['材料', 'Papers']), what: text(['内容', 'What']) },
      heading: ['what'],
      list: { columns: ['number'] },
      actions: {
        make: { title: ['作', 'Make'], to: 'open', by: 'clerk', form: ['papers', 'what'] },
        shut: { title: ['结', 'Shut'], from: 'open', to: 'done', by: 'clerk' },
      },
    });
    const thing = record(name, 'thing', ['物', 'Things'], {
      ...common,
      fields: { papers: files(['材料', 'Papers'], { accept: [], maxMb: 51, most: 0 }) },
      heading: ['papers'],
      list: { columns: ['number'], filters: ['papers'] },
      actions: {
        open: {
          title: ['开', 'Open'],
          to: 'open',
          by: 'clerk',
          form: ['papers'],
          then: [opens(copy, { does: 'make', with: { papers: 'papers' } })],
        },
        shut: { title: ['结', 'Shut'], from: 'open', to: 'done', by: 'clerk' },
      },
    });
    expect(checkAreas([gather(name, [{ copy, thing }])]).filter((fault) => fault.includes('papers'))).toEqual([
      'shed.thing: the action open takes 0 values of papers; it must be 1 to 200.',
      'shed.thing: papers takes files of no type.',
      'shed.thing: papers takes files of 51 MB; it must be 1 to 50.',
      'shed.thing: papers takes 0 files; it must be 1 to 50.',
      'shed.thing: papers stands in the heading, which is a line of words.',
      'shed.thing: papers narrows or orders the list, which files cannot.',
      'shed.thing: the action open would fill papers of shed.copy, but a file belongs to one record: lead to that record instead.',
    ]);
  });
});
