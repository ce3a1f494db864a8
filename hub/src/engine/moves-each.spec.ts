import { beforeEach, describe, expect, it } from 'vitest';
import { area, checkAreas, end, gather, movesEach, record, ref, state, text, type Area } from '../definitions/index.js';
import { city, newWorld, somebody, type World } from './testing/index.js';

const yard = area('yard', ['货场', 'Yard'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } },
  groups: { all: ['货场', 'Yard'] },
});
const clerk = somebody('clerk', ['yard.clerk'], city);
const words = { see: { clerk: 'city' }, heading: ['name'], list: { columns: ['number', 'name'] } } as const;

const crate = record(yard, 'crate', ['木箱', 'Crates'], {
  ...words,
  one: 'Crate',
  number: 'YC{yyyymmdd}{seq:6}',
  fields: { name: text(['名称', 'Name']), ship: text(['船', 'Ship']) },
  states: { there: state(['在场', 'There']), loaded: end(['装船', 'Loaded']) },
  actions: {
    store: { title: ['入场', 'Store'], to: 'there', by: 'clerk', form: ['name'] },
    load: { title: ['装船', 'Load'], from: 'there', to: 'loaded', by: [], form: ['ship'] },
  },
});
const load = (each: 'crates' | 'first') =>
  record(yard, 'sailing', ['航次', 'Sailings'], {
    ...words,
    one: 'Sailing',
    number: 'YS{yyyymmdd}{seq:6}',
    fields: {
      name: text(['船名', 'Ship']),
      crates: ref(['木箱', 'Crates'], crate, { many: true }),
      first: ref(['头一箱', 'First'], crate),
    },
    states: { gone: end(['开航', 'Gone']) },
    actions: {
      sail: {
        title: ['开航', 'Sail'],
        to: 'gone',
        by: 'clerk',
        form: ['name', 'crates'],
        then: [movesEach(crate, { each, does: 'load', with: { ship: 'name' } })],
      },
    },
  });
const all: Area = gather(yard, [{ crate, sailing: load('crates') }]);

describe('an act on each record that a ref of several names', () => {
  let world: World;
  let key = 0;
  const act = (type: string, action: string, form: object) =>
    world.engine.perform({ viewer: clerk, type, action, form: { ...form }, idempotencyKey: `y${++key}` });
  const stored = async (name: string): Promise<string> => {
    const outcome = await act('yard.crate', 'store', { name });
    return 'done' in outcome ? outcome.done.id : '';
  };
  const crates = () => world.tables.of('yard.crate').map(({ state: of, values }) => [of, values['ship'] ?? null]);
  beforeEach(() => (world = newWorld([all])));

  it('is done to all of them in the same transaction, and to none where none is named', async () => {
    const ids = [await stored('甲'), await stored('乙')];
    await stored('丙');
    expect(await act('yard.sailing', 'sail', { name: '海风' })).toHaveProperty('done');
    expect(crates().map(([of]) => of)).toEqual(['there', 'there', 'there']);
    expect(await act('yard.sailing', 'sail', { name: '海风', crates: ids })).toHaveProperty('done');
    expect(crates()).toEqual([
      ['loaded', '海风'],
      ['loaded', '海风'],
      ['there', null],
    ]);
  });

  it('is refused as a whole where one of them does not allow it now', async () => {
    const ids = [await stored('甲'), await stored('乙')];
    await act('yard.sailing', 'sail', { name: '海风', crates: [ids[1]!] });
    expect(await act('yard.sailing', 'sail', { name: '海燕', crates: ids })).toHaveProperty('refused');
    expect(crates()).toEqual([
      ['there', null],
      ['loaded', '海风'],
    ]);
  });

  it('must name several records of that type, which the check says', () => {
    expect(checkAreas([all])).toEqual([]);
    expect(checkAreas([gather(yard, [{ crate, sailing: load('first') }])])).toContain(
      'yard.sailing: the action sail moves each of first, which does not name several of yard.crate.',
    );
  });
});
