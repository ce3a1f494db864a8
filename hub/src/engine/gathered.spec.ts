import { beforeEach, describe, expect, it } from 'vitest';
import { and } from '@fatong/contracts/expression';
import {
  area,
  checkAreas,
  choice,
  counts,
  cross,
  date,
  derive,
  draws,
  end,
  gather,
  inOrderOf,
  integer,
  keepsTables,
  record,
  ref,
  register,
  rows,
  state,
  text,
} from '../definitions/index.js';
import type { RecordRow, Viewer } from '../ports/index.js';
import { city, districtUnit, entry, newWorld, somebody, type World } from './testing/index.js';

const name = area('orchard', ['果园', 'Orchard'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } },
  groups: { all: ['果园', 'Orchard'] },
});
const see = { clerk: 'city' } as const;

const tree = register(name, 'tree', ['果树', 'Trees'], {
  number: { field: 'code' },
  fields: {
    code: text(['编号', 'Code'], { unique: true }),
    kind: choice(['品种', 'Kind'], { apple: ['苹果', 'Apple'], pear: ['梨', 'Pear'] }, { filter: true }),
    field: choice(['地块', 'Field'], { north: ['北', 'North'], south: ['南', 'South'] }, { filter: true }),
    plantedOn: date(['栽种日期', 'Planted on'], { filter: true }),
    fruit: integer(['果实', 'Fruit']),
  },
  see,
  heading: ['code'],
  list: { columns: ['code'], filters: ['kind', 'field', 'plantedOn'] },
});
interface Own {
  readonly from?: string | null;
  readonly to?: string | null;
}
const look = record(name, 'look', ['查看', 'Looks'], {
  one: 'Look',
  number: 'CK{yyyymmdd}{seq:6}',
  fields: { tree: ref(['果树', 'Tree'], tree), tour: ref(['巡查', 'Tour'], 'orchard.tour'), kind: text(['品种', 'Kind']) },
  states: { open: end(['待看', 'Open']) },
  see,
  actions: { open: { title: ['抽中', 'Drawn'], to: 'open', by: [], form: ['tree', 'tour', 'kind'] } },
  heading: ['kind'],
  list: { columns: ['number'] },
});
const tour = record(name, 'tour', ['巡查', 'Tours'], {
  one: 'Tour',
  number: 'XC{yyyymmdd}{seq:6}',
  fields: {
    from: date(['自', 'From']),
    to: date(['至', 'To']),
    share: integer(['比例', 'Share']),
    seed: text(['种子', 'Seed']),
    among: integer(['总数', 'Among']),
    drawn: integer(['抽取', 'Drawn']),
    apples: integer(['苹果', 'Apples']),
    twice: integer(['两倍', 'Twice']),
    figures: rows(['统计数', 'Figures'], {
      table: text(['表', 'Table']),
      line: text(['行', 'Line']),
      column: text(['列', 'Column']),
      cases: integer(['件', 'Cases']),
      persons: integer(['数', 'Sum']),
    }),
  },
  states: { open: state(['进行', 'Open']), over: end(['结束', 'Over']) },
  see,
  actions: {
    begin: {
      title: ['开始', 'Begin'],
      to: 'open',
      by: 'clerk',
      form: ['from', 'to', 'share', 'seed'],
      then: [
        draws(tree, {
          among: (one, { from, to }: Own) => (from && to ? and(one.plantedOn.atLeast(from), one.plantedOn.atMost(to)) : null),
          share: 'share',
          seed: 'seed',
          opens: 'orchard.look',
          does: 'open',
          as: 'tree',
          of: { kind: 'kind' },
          with: { tour: 'id' },
          population: 'among',
          drawn: 'drawn',
        }),
        counts(tree, { apples: (one, { from }: Own) => (from ? and(one.kind.is('apple'), one.plantedOn.atLeast(from)) : null) }),
        derive<{ readonly apples?: number | null }>()(['twice'], ({ apples }) => ({ twice: (apples ?? 0) * 2 })),
        keepsTables(
          [
            cross('kinds', ['品种 × 地块', 'Kinds by field'], {
              of: tree,
              day: 'plantedOn',
              head: ['品种', 'Kind'],
              rows: 'kind',
              columns: 'field',
              sums: 'fruit',
            }),
          ],
          {
            into: 'figures',
            from: 'from',
            to: 'to',
          },
        ),
      ],
    },
    mine: { title: ['本单位', 'Ours'], from: 'open', to: 'over', by: 'clerk', ownerOnly: true },
  },
  heading: ['seed'],
  list: { columns: ['number'] },
});
const orchard = gather(name, [{ records: [tree, look, tour] }]);
const clerk = somebody('clerk', ['orchard.clerk'], city);
const elsewhere = somebody('elsewhere', ['orchard.clerk'], districtUnit('310101'));

let world: World;
let key = 0;
const act = (viewer: Viewer, action: string, form: object = {}, row?: RecordRow) =>
  world.engine.perform({
    viewer,
    type: 'orchard.tour',
    action,
    form: { ...form },
    idempotencyKey: `g${++key}`,
    ...(row && { id: row.id, version: row.version }),
  });
const spring = { from: '2026-02-01', to: '2026-02-28', share: 20 };
const trees = () => world.tables.of('orchard.look').map(({ values }) => values['tree']);
beforeEach(() => {
  world = newWorld([orchard]);
  for (let i = 10; i < 30; i++)
    world.tables.put(
      entry('orchard.tree', `t${i}`, {
        code: `t${i}`,
        kind: i % 4 === 0 ? 'pear' : 'apple',
        field: i % 2 === 0 ? 'north' : 'south',
        plantedOn: '2026-02-10',
        fruit: i,
      }),
    );
  world.tables.put(entry('orchard.tree', 'old', { code: 'old', kind: 'apple', field: 'north', plantedOn: '2020-01-01' }));
});

describe('what an act asks of all records of a type', () => {
  it('belongs to an area that is in order', () => expect(checkAreas([orchard])).toEqual([]));

  it('draws a share of those that are so, opens a record for each, and keeps among how many', async () => {
    await act(clerk, 'begin', { ...spring, seed: 'a' });
    expect(world.only('orchard.tour').values).toMatchObject({ among: 20, drawn: 4, seed: 'a' });
    expect(new Set(trees()).size).toBe(4);
    expect(trees()).not.toContain('old');
    expect(world.tables.of('orchard.look')[0]!.values).toMatchObject({ tour: world.only('orchard.tour').id });
  });

  it('draws the same by the same seed, whatever the order in which they are read; by another seed others', () => {
    const all = Array.from({ length: 40 }, (_, i) => ({ id: `t${i}` }));
    const first = (seed: string, of = all) => inOrderOf(seed, of).slice(0, 5);
    expect(first('a', all.toReversed())).toEqual(first('a'));
    expect(first('b')).not.toEqual(first('a'));
  });

  it('takes the number of the record for the seed where none is given, and rounds a share up', async () => {
    await act(clerk, 'begin', { ...spring, share: 1 });
    expect(world.only('orchard.tour').values).toMatchObject({ drawn: 1, seed: world.only('orchard.tour').number });
  });

  it('keeps counts, what follows from them, and cross tables with sums, as they were', async () => {
    await act(clerk, 'begin', { ...spring, seed: 'a' });
    const { values } = world.only('orchard.tour');
    expect(values).toMatchObject({ apples: 15, twice: 30 });
    expect((values['figures'] as object[]).map((one) => Object.values(one).join(' '))).toEqual([
      expect.stringContaining('苹果 合计 15'),
      expect.stringContaining('苹果 北 5'),
      expect.stringContaining('苹果 南 10'),
      expect.stringContaining('梨 合计 5 100'),
      expect.stringContaining('梨 北 5 100'),
    ]);
    world.tables.put(entry('orchard.tree', 'new', { code: 'new', kind: 'pear', field: 'north', plantedOn: '2026-02-11' }));
    expect(world.only('orchard.tour').values).toEqual(values);
  });

  it('asks nothing where a value it goes by is missing', async () => {
    await act(clerk, 'begin', { share: 5 });
    expect(world.only('orchard.tour').values).toMatchObject({ among: 0, drawn: 0 });
    expect(world.only('orchard.tour').values['apples'] ?? null).toBeNull();
  });

  it('an action of the owner alone is done by nobody of another unit', async () => {
    await act(clerk, 'begin', spring);
    expect(await act(elsewhere, 'mine', {}, world.only('orchard.tour'))).toMatchObject({
      refused: { problem: 'action-not-possible', why: ['本件由其他单位办理，只有该单位可以本单位。', expect.any(String)] },
    });
    expect(await act(clerk, 'mine', {}, world.only('orchard.tour'))).toMatchObject({ done: { state: 'over' } });
  });
});
