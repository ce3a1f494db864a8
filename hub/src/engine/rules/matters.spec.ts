import { daysAfter } from '@fatong/contracts/calendar';
import { makeUscc } from '@fatong/contracts/codes';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  area,
  checkAreas,
  date,
  end,
  gather,
  identifier,
  integer,
  parameter,
  record,
  ref,
  register,
  rule,
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
    on: date(['日期', 'On'], { filter: true }),
    weight: integer(['重量', 'Weight']),
    owner: identifier(['货主', 'Owner'], 'uscc', { class: 'personal', filter: true }),
  },
  states: { there: state(['在库', 'There']), left: end(['出库', 'Left']) },
  see: { clerk: 'city' },
  actions: {
    store: { title: ['入库', 'Store'], to: 'there', by: 'clerk', form: ['depot', 'on', 'weight', 'owner'] },
    correct: { title: ['更正', 'Correct'], from: 'there', by: 'clerk', form: ['on', 'weight', 'owner'] },
    leave: { title: ['出库', 'Leave'], from: 'there', to: 'left', by: 'clerk' },
  },
  heading: ['depot'],
  list: { columns: ['number', 'depot'], filters: ['depot', 'on', 'owner'] },
});
const alarm = record(yard, 'alarm', ['警报', 'Alarms'], {
  one: 'Alarm',
  number: 'YA{yyyymmdd}{seq:6}',
  fields: {
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
  heading: ['said'],
  list: { columns: ['number', 'said'] },
});
const heavy = rule(
  parameter('yard.heavy', ['重货', 'Heavy loads'], [['2020-01-01', { least: 100 }]], {
    least: integer(['下限', 'At least'], { required: true }),
  }),
  ['重货', 'Heavy loads'],
  {
    watch: load,
    about: 'depot',
    reads: ['weight'],
    matters: ({ weight }, { least }) => (weight ?? 0) >= least,
    proposes: alarm,
    subject: 'depot',
    each: true,
    judge: (loads, { least }) => {
      const count = loads.filter(({ values }) => (values.weight ?? 0) >= least).length;
      return count > 1 ? [{ key: String(count), words: '', records: [], values: { said: String(count) } }] : [];
    },
    values: () => ({}),
  },
);
const narrowed = rule(
  parameter('yard.narrowed', ['重货', 'Heavy loads'], [['2020-01-01', { most: 1 }]], {
    most: integer(['上限', 'Most'], { required: true }),
  }),
  ['重货', 'Heavy loads'],
  {
    watch: load,
    about: 'depot',
    reads: ['on'],
    only: ({ weight }) => weight.atLeast(100),
    proposes: alarm,
    subject: 'depot',
    each: true,
    judge: (loads, { most }) =>
      loads.length > most
        ? [{ key: String(loads.length), words: '', records: [], values: { said: loads.map(({ values }) => values.weight).join(' ') } }]
        : [],
    values: () => ({}),
  },
);
const same = rule(
  parameter('yard.same', ['同一货主', 'Same owner'], [['2020-01-01', { most: 2 }]], {
    most: integer(['上限', 'Most'], { required: true }),
  }),
  ['同一货主', 'Same owner'],
  {
    watch: load,
    about: 'id',
    reads: ['owner', 'on'],
    sharing: 'owner',
    within: { by: 'on', span: { days: 30 } },
    proposes: alarm,
    subject: 'load',
    each: true,
    judge: (loads, { most }, _today, self) => {
      const mine = loads.find(({ id }) => id === self)?.values.on;
      const near = loads.filter(({ values: { on } }) => mine && on && Math.abs(Date.parse(on) - Date.parse(mine)) <= 30 * 86_400_000);
      return near.length > most ? [{ key: 'many', words: '', records: [], values: { said: 'many' } }] : [];
    },
    values: () => ({}),
  },
);
const busy = ruleOver(
  parameter('yard.busy', ['繁忙日', 'Busy days'], [['2020-01-01', { days: 7 }]], { days: integer(['天数', 'Days'], { required: true }) }),
  ['繁忙日', 'Busy days'],
  {
    over: { days: tallied({ watch: load, about: 'depot', by: 'on', days: 60 }) },
    proposes: alarm,
    subject: 'depot',
    each: true,
    daily: true,
    saysFrom: (today, { days }) => daysAfter(today, -days),
    judge: ({ days }, { days: back }, today) =>
      days.flatMap(({ values: { on, count } }) =>
        on! >= daysAfter(today, -back) && (count ?? 0) > 1 ? [{ key: on!, words: '', records: [], values: { said: on! } }] : [],
      ),
    values: () => ({}),
  },
);
const clerk = somebody('clerk', ['yard.clerk'], city);
const owners = [makeUscc({ serial: 1 }), makeUscc({ serial: 2 })] as const;
let world: World;
let key = 0;
const act = async (action: string, form: object, id?: string): Promise<string> => {
  const row = world.tables.of('yard.load').find((one) => one.id === id);
  const done = await world.engine.perform({
    viewer: clerk,
    type: 'yard.load',
    action,
    form: { ...form },
    idempotencyKey: `m${++key}`,
    ...(row && { id: row.id, version: row.version }),
  });
  if ('refused' in done) throw new Error(JSON.stringify(done.refused));
  return done.done.id;
};
const store = (form: object) => act('store', { depot: 'a', on: '2026-03-01', ...form });
const alarms = () => world.tables.of('yard.alarm').map(({ state: of, values }) => [of, values['said']]);
const open = (of: object) => {
  world = newWorld([gather(yard, [{ depot, load, alarm, of }])]);
  world.tables.put(entry('yard.depot', 'a', { code: 'A' }));
};
const locked = () => world.tables.reads.filter((read) => read === 'records yard.depot').length;

it('the area is in order', () => {
  expect(checkAreas([gather(yard, [{ depot, load, alarm, heavy, narrowed, same, busy }])])).toEqual([]);
});

describe('a rule that looks at some records alone', () => {
  beforeEach(() => open(narrowed));
  it('is not woken by others, and never sees them', async () => {
    const light = await store({ weight: 20 });
    await act('correct', { weight: 30 }, light);
    expect(locked()).toBe(0);
    await store({ weight: 100 });
    await store({ weight: 110 });
    expect(alarms()).toEqual([['raised', '110 100']]);
  });

  it('takes its turn among the rules of its area before it locks whom it is about, so that no two wait for each other in a ring', async () => {
    await store({ weight: 100 });
    const { reads } = world.tables;
    expect(reads.indexOf('alike rules of yard')).toBeGreaterThan(-1);
    expect(reads.indexOf('alike rules of yard')).toBeLessThan(reads.indexOf('records yard.depot'));
  });

  it('is woken by one that is looked at no more, and takes back what it said of it', async () => {
    await store({ weight: 120 });
    const second = await store({ weight: 130 });
    expect(alarms()).toEqual([['raised', '130 120']]);
    await act('correct', { weight: 99 }, second);
    expect(alarms()).toEqual([['gone', '130 120']]);
  });

  it('is refused where it is narrowed by what is sealed, or looks at entries themselves', () => {
    const sealed = rule(narrowed.parameter, narrowed.title, {
      watch: load,
      about: 'depot',
      reads: [],
      only: ({ owner }) => owner.exists(),
      proposes: alarm,
      subject: 'depot',
      each: true,
      judge: () => [],
      values: () => ({}),
    });
    const itself = rule(narrowed.parameter, narrowed.title, {
      watch: load,
      about: 'id',
      reads: [],
      only: ({ weight }) => weight.exists(),
      proposes: alarm,
      subject: 'load',
      each: true,
      judge: () => [],
      values: () => ({}),
    });
    expect(checkAreas([gather(yard, [{ depot, load, alarm, sealed }])]).join()).toContain(
      'is narrowed by owner, which is unknown or stored sealed',
    );
    expect(checkAreas([gather(yard, [{ depot, load, alarm, itself }])]).join()).toContain('is narrowed, which a look at an entry itself');
  });
});

describe('a rule to which some records do not matter', () => {
  beforeEach(() => open(heavy));
  it('is not woken by them, and locks nobody whom they are about', async () => {
    const light = await store({ weight: 20 });
    await act('correct', { weight: 30 }, light);
    expect(locked()).toBe(0);
    await store({ weight: 100 });
    expect(locked()).toBeGreaterThan(0);
  });

  it('is woken by one that matters now, or did before', async () => {
    await store({ weight: 120 });
    const second = await store({ weight: 99 });
    expect(alarms()).toEqual([]);
    await act('correct', { weight: 100 }, second);
    expect(alarms()).toEqual([['raised', '2']]);
    await act('correct', { weight: 10 }, second);
    expect(alarms()).toEqual([['gone', '2']]);
  });

  it('asks by every version that was ever in force, since an older alarm is held to its own', async () => {
    await store({ weight: 120 });
    const second = await store({ weight: 150 });
    world.tables.ruleSettings.set('yard.heavy 2', {
      rule: 'yard.heavy',
      version: 2,
      since: '2026-03-03',
      value: { least: 1000 },
      isOn: true,
      districts: null,
      state: 'approved',
      reason: '从宽',
      by: 'clerk',
      at: '2026-03-02T02:00:00.000Z',
      decidedBy: 'other',
      decidedAt: '2026-03-02T02:00:00.000Z',
      decision: null,
    });
    world.move('2026-03-04');
    await act('correct', { weight: 10 }, second);
    expect(alarms()).toEqual([['gone', '2']]);
  });
});

describe('a rule over what says the same, when one says something else from now on', () => {
  beforeEach(() => open(same));
  it('looks again at those of which it was one', async () => {
    await store({ owner: owners[0] });
    await store({ owner: owners[0] });
    const third = await store({ owner: owners[0] });
    expect(alarms()).toEqual(Array.from({ length: 3 }, () => ['raised', 'many']));
    await act('correct', { owner: owners[1] }, third);
    expect(alarms()).toEqual(Array.from({ length: 3 }, () => ['gone', 'many']));
  });

  it('looks again at those near the day on which it was', async () => {
    await store({ owner: owners[0] });
    await store({ owner: owners[0] });
    const third = await store({ owner: owners[0] });
    await act('correct', { on: '2024-01-01' }, third);
    expect(alarms()).toEqual(Array.from({ length: 3 }, () => ['gone', 'many']));
  });
});

describe('a rule that looks back only so far', () => {
  beforeEach(() => open(busy));
  it('takes back what is no longer so within that, and nothing of days before', async () => {
    await store({ weight: 1 });
    const second = await store({ weight: 1 });
    await world.engine.patrol();
    expect(alarms()).toEqual([['raised', '2026-03-01']]);
    world.move('2026-03-20');
    await world.engine.patrol();
    expect(alarms()).toEqual([['raised', '2026-03-01']]);
    await store({ on: '2026-03-18', weight: 1 });
    const fourth = await store({ on: '2026-03-18', weight: 1 });
    world.move('2026-03-21');
    await world.engine.patrol();
    await act('correct', { on: '2026-03-19' }, fourth);
    await act('correct', { on: '2026-03-02' }, second);
    world.move('2026-03-22');
    await world.engine.patrol();
    expect(alarms()).toEqual([
      ['raised', '2026-03-01'],
      ['gone', '2026-03-18'],
    ]);
  });
});
