import { beforeEach, describe, expect, it } from 'vitest';
import {
  area,
  checkAreas,
  choice,
  date,
  end,
  gather,
  integer,
  money,
  parameter,
  record,
  ref,
  register,
  ruleOver,
  state,
  tallied,
  text,
} from '../../definitions/index.js';
import { city, entry, newWorld, somebody, type World } from '../testing/index.js';

const yard = area('yard', ['货场', 'Yard'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } },
  groups: { all: ['货场', 'Yard'] },
  steering: { by: ['clerk'], approve: ['clerk'] },
});
const sizes = { big: ['大', 'Big'], small: ['小', 'Small'] } as const;
const depot = register(yard, 'depot', ['仓库', 'Depots'], {
  one: 'Depot',
  number: { field: 'code' },
  fields: { code: text(['编号', 'Code'], { unique: true }) },
  see: { clerk: 'city' },
  heading: ['code'],
  list: { columns: ['code'] },
});
const load = record(yard, 'load', ['货物', 'Loads'], {
  one: 'Load',
  number: 'YL{yyyymmdd}{seq:6}',
  fields: {
    depot: ref(['仓库', 'Depot'], depot, { filter: true }),
    size: choice(['规模', 'Size'], sizes, { filter: true }),
    on: date(['日期', 'On'], { filter: true }),
    price: money(['价格', 'Price'], { filter: true }),
  },
  states: { there: state(['在库', 'There']), left: end(['出库', 'Left']) },
  see: { clerk: 'city' },
  actions: {
    store: { title: ['入库', 'Store'], to: 'there', by: 'clerk', form: ['depot', 'size', 'on', 'price'] },
    leave: { title: ['出库', 'Leave'], from: 'there', to: 'left', by: 'clerk' },
  },
  heading: ['depot'],
  list: { columns: ['number', 'depot'], filters: ['depot', 'on', 'size'] },
});
const alarm = record(yard, 'alarm', ['警报', 'Alarms'], {
  one: 'Alarm',
  number: 'YA{yyyymmdd}{seq:6}',
  fields: { depot: ref(['仓库', 'Depot'], depot, { filter: true }), said: text(['内容', 'What']) },
  states: { raised: state(['已报', 'Raised']), gone: end(['已撤', 'Gone']) },
  see: { clerk: 'city' },
  actions: {
    raise: { title: ['报警', 'Raise'], to: 'raised', by: [], byRule: true },
    drop: { title: ['撤销', 'Drop'], from: 'raised', to: 'gone', by: [], byRule: true },
  },
  place: { owner: { ref: 'depot' } },
  heading: ['said'],
  list: { columns: ['number', 'said'] },
});
const least = parameter('yard.peers', ['同类', 'Peers'], [['2020-01-01', { most: 1 }]], {
  most: integer(['上限', 'Most'], { required: true }),
});
const peers = ruleOver(least, ['同类比较', 'Against others'], {
  over: {
    own: tallied({ watch: load, about: 'depot', by: 'on', sums: 'price', days: 400 }),
    others: tallied({ watch: load, about: 'depot', by: 'on', sums: 'price', days: 400, among: { by: 'size', least: 2 } }),
  },
  proposes: alarm,
  subject: 'depot',
  each: true,
  daily: true,
  judge: ({ own, others }) => {
    const sum = (days: typeof own): number => days.reduce((all, { values }) => all + (values.sum ?? 0), 0);
    return own.length === 0
      ? []
      : [{ key: 'one', words: '', records: [], values: { said: `${sum(own)} ${sum(others)} ${others[0]?.values.peers ?? 0}` } }];
  },
  values: () => ({}),
});
const all = gather(yard, [{ depot, load, alarm, peers }]);
const clerk = somebody('clerk', ['yard.clerk'], city);
let world: World;
let key = 0;
const store = (at: string, size: string, price: string) =>
  world.engine.perform({
    viewer: clerk,
    type: 'yard.load',
    action: 'store',
    form: { depot: at, size, on: '2026-02-01', price },
    idempotencyKey: `a${++key}`,
  });
const said = (): Readonly<Record<string, unknown>> =>
  Object.fromEntries(world.tables.of('yard.alarm').map(({ values }) => [values['depot'], values['said']])) as Record<string, unknown>;

describe('a rule that counts the others too', () => {
  beforeEach(() => {
    world = newWorld([all]);
    for (const id of ['a', 'b', 'c', 'd']) world.tables.put(entry('yard.depot', id, { code: id.toUpperCase() }));
  });

  it('has those whose records say the same as most of its own, itself left out', async () => {
    await store('a', 'big', '10.00');
    await store('a', 'big', '5.00');
    await store('b', 'big', '20.00');
    await store('c', 'big', '30.00');
    await store('d', 'small', '7.00');
    await world.engine.patrol();
    expect(said()).toMatchObject({ a: '1500 5000 2', b: '2000 4500 2' });
  });

  it('has all others where those of its kind are too few', async () => {
    await store('a', 'big', '10.00');
    await store('b', 'big', '20.00');
    await store('d', 'small', '7.00');
    await world.engine.patrol();
    expect(said()).toEqual({ a: '1000 2700 2', b: '2000 1700 2', d: '700 3000 2' });
  });

  it('is in order, and the check names others that cannot be told apart', () => {
    expect(checkAreas([all])).toEqual([]);
    const { others } = peers.looks;
    const broken = {
      ...peers,
      looks: { ...peers.looks, others: { ...others!, tallied: { ...others!.tallied!, among: { by: 'price', least: 2 } } } },
    };
    expect(checkAreas([{ ...all, rules: [broken] }]).join()).toContain('compares with those of the same price, which is no single choice.');
  });
});
