import { makeUscc } from '@fatong/contracts/codes';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  area,
  boolean,
  checkAreas,
  choice,
  date,
  gather,
  identifier,
  integer,
  money,
  parameter,
  record,
  ref,
  register,
  rule,
  ruleOver,
  state,
  end,
  tallied,
  text,
} from '../../definitions/index.js';
import { city, entry, newWorld, somebody, type World } from '../testing/index.js';

const yard = area('yard', ['货场', 'Yard'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } },
  groups: { all: ['货场', 'Yard'] },
  steering: { by: ['clerk'], approve: ['clerk'] },
});
const depot = register(yard, 'depot', ['仓库', 'Depots'], {
  one: 'Depot',
  number: { field: 'code' },
  fields: { code: text(['编号', 'Code'], { unique: true }), most: integer(['上限', 'Most']) },
  see: { clerk: 'city' },
  heading: ['code'],
  list: { columns: ['code'] },
});
const load = record(yard, 'load', ['货物', 'Loads'], {
  one: 'Load',
  number: 'YL{yyyymmdd}{seq:6}',
  fields: {
    depot: ref(['仓库', 'Depot'], depot, { filter: true }),
    on: date(['日期', 'On'], { filter: true }),
    weight: integer(['重量', 'Weight']),
    price: money(['价格', 'Price'], { filter: true }),
    owner: identifier(['货主', 'Owner'], 'uscc', { class: 'personal', filter: true }),
    isGone: boolean(['已走', 'Gone']),
  },
  states: { there: state(['在库', 'There']), left: end(['出库', 'Left']) },
  see: { clerk: 'city' },
  actions: {
    store: { title: ['入库', 'Store'], to: 'there', by: 'clerk', form: ['depot', 'on', 'weight', 'price', 'owner'] },
    correct: { title: ['更正', 'Correct'], from: 'there', by: 'clerk', form: ['on', 'weight', 'isGone'] },
    leave: { title: ['出库', 'Leave'], from: 'there', to: 'left', by: 'clerk' },
  },
  heading: ['depot'],
  list: { columns: ['number', 'depot'], filters: ['depot', 'on', 'owner'] },
});
const kinds = { month: ['月', 'Month'], owner: ['货主', 'Owner'], money: ['金额', 'Money'] } as const;
const alarm = record(yard, 'alarm', ['警报', 'Alarms'], {
  one: 'Alarm',
  number: 'YA{yyyymmdd}{seq:6}',
  fields: {
    kind: choice(['类别', 'Kind'], kinds, { filter: true }),
    depot: ref(['仓库', 'Depot'], depot, { filter: true }),
    load: ref(['货物', 'Load'], load, { filter: true }),
    said: text(['内容', 'What']),
  },
  states: { raised: state(['已报', 'Raised']), gone: end(['已撤', 'Gone']) },
  see: { clerk: 'city' },
  actions: {
    raise: { title: ['报警', 'Raise'], to: 'raised', by: [], byRule: true },
    drop: { title: ['撤销', 'Drop'], from: 'raised', to: 'gone', by: [], byRule: true },
  },
  place: { owner: { ref: 'depot' }, district: 'depot' },
  heading: ['said'],
  list: { columns: ['number', 'said'] },
});
const limit = (key: string) =>
  parameter(`yard.${key}`, ['上限', 'Limit'], [['2020-01-01', { most: 100 }]], { most: integer(['上限', 'Most'], { required: true }) });
const month = rule(limit('month'), ['月重量', 'Weight of a month'], {
  watch: load,
  about: 'depot',
  reads: ['weight'],
  within: { by: 'on', span: 'month' },
  through: { ref: 'depot', fields: ['most'] },
  proposes: alarm,
  subject: 'depot',
  each: true,
  judge: (loads) => {
    const sum = loads.reduce((all, { values }) => all + (values.weight ?? 0), 0);
    const most = (loads[0]?.entry?.['most'] as number | undefined) ?? 100;
    return sum > most ? [{ key: `${loads[0]!.values.on!.slice(0, 7)}-01`, words: '', records: [], values: { said: String(sum) } }] : [];
  },
  values: () => ({ kind: 'month' }),
});
const owner = rule(limit('owner'), ['同一货主', 'Same owner'], {
  watch: load,
  about: 'id',
  reads: ['owner', 'on'],
  beside: ['depot'],
  sharing: 'owner',
  within: { by: 'on', span: { days: 30 } },
  proposes: alarm,
  subject: 'load',
  each: true,
  judge: (loads, _value, _today, self) => {
    const mine = loads.find(({ id }) => id === self);
    return loads.length > 2 && mine
      ? [{ key: 'many', words: '', records: [], values: { said: String(loads.length), depot: mine.values.depot ?? null } }]
      : [];
  },
  values: () => ({ kind: 'owner' }),
});
const sums = ruleOver(limit('money'), ['金额', 'Money'], {
  over: { days: tallied({ watch: load, about: 'depot', by: 'on', sums: 'price', days: 400, where: (l) => l.isGone.isNot(true) }) },
  proposes: alarm,
  subject: 'depot',
  each: true,
  daily: true,
  judge: ({ days }, { most }) => {
    const sum = days.reduce((all, { values }) => all + (values.sum ?? 0), 0);
    const count = days.reduce((all, { values }) => all + (values.count ?? 0), 0);
    return sum > most * 100 ? [{ key: 'money', words: '', records: [], values: { said: `${count}/${sum}` } }] : [];
  },
  values: () => ({ kind: 'money' }),
});
const all = gather(yard, [{ depot, load, alarm, month, owner, sums }]);
const only = (one: object) => gather(yard, [{ depot, load, alarm, one }]);

const clerk = somebody('clerk', ['yard.clerk'], city);
const [usccA, usccB] = [makeUscc({ serial: 1 }), makeUscc({ serial: 2 })];
let world: World;
let key = 0;
const store = async (form: object): Promise<string> => {
  const done = await world.engine.perform({
    viewer: clerk,
    type: 'yard.load',
    action: 'store',
    form: { ...form },
    idempotencyKey: `l${++key}`,
  });
  if ('refused' in done) throw new Error(JSON.stringify(done.refused));
  return done.done.id;
};
const correct = (id: string, form: object) => {
  const row = world.tables.of('yard.load').find((one) => one.id === id)!;
  return world.engine.perform({
    viewer: clerk,
    type: 'yard.load',
    id,
    version: row.version,
    action: 'correct',
    form: { ...form },
    idempotencyKey: `l${++key}`,
  });
};
const alarms = () => world.tables.of('yard.alarm').map(({ state: of, values }) => [of, values['kind'], values['said']]);
const open = (areas: ReturnType<typeof gather>) => {
  world = newWorld([areas]);
  for (const [id, most] of [
    ['a', null],
    ['b', 500],
  ] as const)
    world.tables.put({ ...entry('yard.depot', id, { code: id.toUpperCase(), most }), district: '310101', ownerUnit: `depot/${id}` });
};

it('the area is in order', () => {
  expect(checkAreas([all])).toEqual([]);
});

describe('a rule that looks at months', () => {
  beforeEach(() => open(only(month)));
  it('looks at the month of a change alone and takes back nothing of another', async () => {
    await store({ depot: 'a', on: '2026-01-10', weight: 150 });
    expect(alarms()).toEqual([['raised', 'month', '150']]);
    await store({ depot: 'a', on: '2026-03-10', weight: 90 });
    expect(alarms()).toEqual([['raised', 'month', '150']]);
    await store({ depot: 'a', on: '2026-03-11', weight: 20 });
    expect(alarms()).toEqual([
      ['raised', 'month', '150'],
      ['raised', 'month', '110'],
    ]);
  });

  it('counts what comes late in its own month, and looks at both months when a day is corrected', async () => {
    const id = await store({ depot: 'a', on: '2026-03-10', weight: 150 });
    await correct(id, { on: '2026-02-10' });
    expect(alarms()).toEqual([
      ['gone', 'month', '150'],
      ['raised', 'month', '150'],
    ]);
  });

  it('reads what the entry says that its records lead to, and belongs where that entry is', async () => {
    await store({ depot: 'b', on: '2026-03-10', weight: 450 });
    expect(alarms()).toEqual([]);
    await store({ depot: 'b', on: '2026-03-11', weight: 60 });
    expect(world.tables.of('yard.alarm')).toMatchObject([{ district: '310101', ownerUnit: 'depot/b', values: { said: '510' } }]);
  });

  it('must begin the keys of its facts with a day of the month', async () => {
    const wrong = gather(yard, [{ depot, load, alarm }]);
    world = newWorld([{ ...wrong, rules: [{ ...month, judge: () => [{ key: 'any', words: '', records: [] }] }] }]);
    world.tables.put(entry('yard.depot', 'a', { code: 'A' }));
    await expect(store({ depot: 'a', on: '2026-03-10', weight: 150 })).rejects.toThrow('does not begin with a day of the month');
  });
});

describe('a rule over what says the same', () => {
  beforeEach(() => open(only(owner)));
  it('judges each with all of the same owner near it, and one more wakes all of them', async () => {
    await store({ depot: 'a', on: '2026-03-01', owner: usccA });
    await store({ depot: 'a', on: '2026-03-05', owner: usccA });
    await store({ depot: 'a', on: '2026-03-05', owner: usccB });
    await store({ depot: 'a', on: '2025-01-05', owner: usccA });
    expect(alarms()).toEqual([]);
    await store({ depot: 'b', on: '2026-03-20', owner: usccA });
    expect(world.tables.of('yard.alarm').map(({ values, ownerUnit }) => [values['said'], ownerUnit])).toEqual([
      ['3', 'depot/a'],
      ['3', 'depot/a'],
      ['3', 'depot/b'],
    ]);
  });
});

describe('a rule over what says the same, that reads where each leads', () => {
  const bounded = rule(limit('bounded'), ['无上限仓库的同一货主', 'Same owner, depots without a limit'], {
    watch: load,
    about: 'id',
    reads: ['owner'],
    sharing: 'owner',
    through: { ref: 'depot', fields: ['most'] },
    proposes: alarm,
    subject: 'load',
    each: true,
    judge: (loads) => {
      const counted = loads.filter(({ entry: where }) => where !== undefined && (where['most'] ?? null) === null);
      return counted.length > 1 ? [{ key: 'many', words: '', records: [], values: { said: String(counted.length) } }] : [];
    },
    values: () => ({ kind: 'owner' }),
  });
  beforeEach(() => open(only(bounded)));
  it('has with each what its entry says, of those that were there before too', async () => {
    await store({ depot: 'b', on: '2026-03-01', owner: usccA });
    await store({ depot: 'a', on: '2026-03-02', owner: usccA });
    await store({ depot: 'b', on: '2026-03-03', owner: usccA });
    expect(alarms()).toEqual([]);
    await store({ depot: 'a', on: '2026-03-04', owner: usccA });
    expect(new Set(alarms().map(([, , said]) => said))).toEqual(new Set(['2']));
  });
});

describe('a rule that only counts', () => {
  beforeEach(() => open(only(sums)));
  it('is woken by no change, and each day adds up what holds', async () => {
    await store({ depot: 'a', on: '2026-01-10', price: '80.00' });
    const gone = await store({ depot: 'a', on: '2026-02-10', price: '30.00' });
    expect(alarms()).toEqual([]);
    await world.engine.patrol();
    expect(alarms()).toEqual([['raised', 'money', '2/11000']]);
    await correct(gone, { isGone: true });
    world.move('2026-03-03');
    await world.engine.patrol();
    expect(alarms()).toEqual([['gone', 'money', '2/11000']]);
  });
});

it('the check names a look that could not be asked', () => {
  const broken = (...rules: readonly object[]) =>
    checkAreas([{ ...all, rules: rules as typeof all.rules }]).map((line) => line.replace('yard: the rule yard.', ''));
  expect(broken({ ...month, daily: true })).toContain('month looks at months, and must open one for each fact and not be daily.');
  expect(broken({ ...month, looks: { records: { ...month.looks['records'], within: { by: 'weight', span: 'month' } } } })).toContain(
    'month looks at yard.load by weight, which is no open date.',
  );
  expect(broken({ ...owner, looks: { records: { ...owner.looks['records'], sharing: 'weight' } } })).toContain(
    'owner looks at what shares weight, which must be one value of what it is about that lists may be filtered by.',
  );
  expect(broken({ ...sums, daily: false })).toContain('money only counts, which wakes it by no change: it must be daily.');
  expect(broken({ ...month, looks: { records: { ...month.looks['records'], through: { ref: 'weight', fields: [] } } } })).toContain(
    'month reads through weight, which leads to no entry.',
  );
});
