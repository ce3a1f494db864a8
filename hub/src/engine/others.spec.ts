import { describe, expect, it } from 'vitest';
import {
  area,
  checkAreas,
  choice,
  date,
  end,
  gather,
  integer,
  lasts,
  moves,
  movesThose,
  opensElsewhere,
  record,
  ref,
  register,
  state,
  text,
} from '../definitions/index.js';
import { city, entry, newWorld, somebody, type World } from './testing/index.js';

const name = area('pier', ['码头', 'Pier'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } },
  groups: { all: ['码头', 'Pier'] },
});
const see = { clerk: 'city' } as const;

const berth = register(name, 'berth', ['泊位', 'Berths'], {
  one: 'Berth',
  number: { field: 'code' },
  fields: { code: text(['编号', 'Code'], { unique: true }), heldBy: text(['占用', 'Held by']), note: text(['备注', 'Note']) },
  see,
  actions: {
    free: { title: ['腾空', 'Free'], by: [], form: ['heldBy'] },
    mark: { title: ['备注', 'Mark'], by: [], form: ['note'] },
  },
  heading: ['code'],
  list: { columns: ['code'] },
});

const stay = record(name, 'stay', ['停泊', 'Stays'], {
  one: 'Stay',
  number: 'PS{yyyymmdd}{seq:6}',
  fields: {
    berth: ref(['泊位', 'Berth'], berth),
    ship: text(['船名', 'Ship']),
    since: date(['自', 'Since']),
    months: integer(['月', 'Months']),
    until: date(['至', 'Until']),
    leftOn: date(['离泊', 'Left on']),
    note: text(['备注', 'Note']),
  },
  states: { lying: state(['在泊', 'Lying']), left: end(['离泊', 'Left']) },
  see,
  actions: {
    moor: {
      title: ['靠泊', 'Moor'],
      to: 'lying',
      by: 'clerk',
      form: ['berth', 'ship', 'since', 'months'],
      then: [lasts('until', 'months', 'since')],
    },
    leave: {
      title: ['离泊', 'Leave'],
      from: 'lying',
      to: 'left',
      by: 'clerk',
      form: ['leftOn'],
      then: [
        moves(berth, { by: 'berth', does: 'free', where: { heldBy: 'ship' } }),
        movesThose('pier.due', { by: 'stay', being: { kind: 'water' }, does: 'settle', with: { settledOn: 'leftOn' } }),
      ],
    },
    tally: { title: ['结清', 'Settled'], by: [], form: ['note'] },
    shift: {
      title: ['移泊', 'Shift'],
      from: 'lying',
      by: 'clerk',
      form: ['note'],
      then: [
        moves(berth, { by: 'berth', does: 'free', with: { heldBy: 'ship' } }),
        moves(berth, { by: 'berth', does: 'mark', with: { note: 'note' } }),
        movesThose('pier.berth', { by: 'id', of: 'berth', being: { note: '移泊' }, does: 'mark', set: { note: '已移泊' } }),
      ],
    },
  },
  heading: ['ship'],
  list: { columns: ['number'] },
});

const due = record(name, 'due', ['费用', 'Dues'], {
  one: 'Due',
  number: 'PD{yyyymmdd}{seq:6}',
  fields: {
    stay: ref(['停泊', 'Stay'], stay, { filter: true }),
    kind: choice(['种类', 'Kind'], { water: ['水费', 'Water'], power: ['电费', 'Power'] }),
    settledOn: date(['结清', 'Settled on']),
  },
  states: { open: state(['待结', 'Open']), settled: end(['已结', 'Settled']) },
  see,
  actions: {
    charge: { title: ['计费', 'Charge'], to: 'open', by: 'clerk', form: ['stay', 'kind'] },
    settle: {
      title: ['结清', 'Settle'],
      from: 'open',
      to: 'settled',
      by: [],
      form: ['settledOn'],
      then: [movesThose('pier.stay', { by: 'id', of: 'stay', does: 'tally', set: { note: '已结清' } })],
    },
  },
  heading: ['kind'],
  list: { columns: ['number'] },
});
const pier = gather(name, [{ berth, stay, due }]);
const clerk = somebody('clerk', ['pier.clerk'], city);

/** A ship lies, held or not by the register; of its dues one is settled already and one is of another kind. */
async function lying(heldBy: string, more = 0): Promise<World> {
  const world = newWorld([pier], '2026-03-02T01:00:00.000Z');
  const common = { number: null, version: 1, ownerUnit: null, district: null, createdAt: '2026-03-01', updatedAt: '2026-03-01' };
  world.tables.put(
    entry('pier.berth', 'b', { code: 'B1', heldBy }),
    { ...common, type: 'pier.stay', id: 's', state: 'lying', values: { berth: 'b', ship: '申江', leftOn: null } },
    { ...common, type: 'pier.due', id: 'd1', state: 'open', values: { stay: 's', kind: 'water' } },
    { ...common, type: 'pier.due', id: 'd2', state: 'settled', values: { stay: 's', kind: 'water', settledOn: '2026-02-01' } },
    { ...common, type: 'pier.due', id: 'd3', state: 'open', values: { stay: 's', kind: 'power' } },
    { ...common, type: 'pier.due', id: 'd4', state: 'open', values: { stay: 'other', kind: 'water' } },
    ...Array.from({ length: more }, (_, i) => ({
      ...common,
      type: 'pier.due',
      id: `more${i}`,
      state: 'open',
      values: { stay: 's', kind: 'water' },
    })),
  );
  const outcome = await world.engine.perform({
    viewer: clerk,
    type: 'pier.stay',
    id: 's',
    version: 1,
    action: 'leave',
    form: { leftOn: '2026-03-02' },
    idempotencyKey: 'k',
  });
  expect(outcome).toMatchObject({ done: { state: 'left' } });
  return world;
}

describe('what an act does to other records', () => {
  it('is done to those that lead here, are so and whose state allows it, and to no other', async () => {
    const world = await lying('申江');
    const dues = world.tables.of('pier.due').map(({ id, state: at, values }) => [id, at, values['settledOn'] ?? null]);
    expect(dues).toEqual([
      ['d1', 'settled', '2026-03-02'],
      ['d2', 'settled', '2026-02-01'],
      ['d3', 'open', null],
      ['d4', 'open', null],
    ]);
    expect(world.tables.added.event.filter(({ type }) => type === 'pier.due').map(({ actor, recordId }) => [recordId, actor.id])).toEqual([
      ['d1', 'clerk'],
    ]);
  });

  it('locks none of those that it is not for: whoever has one of them in hand is not waited for', async () => {
    const world = await lying('申江');
    expect(world.tables.reads.filter((read) => read === 'records pier.due')).toHaveLength(1);
  });

  it('is done to the one that a ref of theirs leads to, whose type looks at them', async () => {
    const world = await lying('申江');
    expect(world.only('pier.stay')).toMatchObject({ state: 'left', values: { note: '已结清' } });
  });

  it('is left undone where the other record says what is somebody else’s word', async () => {
    const freed = (world: World) => world.tables.added.event.filter(({ type }) => type === 'pier.berth').length;
    expect([freed(await lying('申江')), freed(await lying('浦江'))]).toEqual([1, 0]);
  });

  it('is done to one record several times, each time to what the one before left of it', async () => {
    const world = newWorld([pier], '2026-03-02T01:00:00.000Z');
    world.tables.put(entry('pier.berth', 'b', { code: 'B1', heldBy: '空' }));
    await world.engine.perform({
      viewer: clerk,
      type: 'pier.stay',
      action: 'moor',
      form: { berth: 'b', ship: '申江' },
      idempotencyKey: 'm',
    });
    const { id, version } = world.only('pier.stay');
    const order = { viewer: clerk, type: 'pier.stay', id, version, action: 'shift', form: { note: '移泊' }, idempotencyKey: 's' };
    expect(await world.engine.perform(order)).toHaveProperty('done');
    expect(world.only('pier.berth').values).toMatchObject({ heldBy: '申江', note: '已移泊' });
    expect(world.tables.added.event.filter(({ type }) => type === 'pier.berth').map(({ name: done }) => done)).toEqual([
      'free',
      'mark',
      'mark',
    ]);
  });

  it('is done to one record as often as others ask it in the same step, be they many: that is no chain without end', async () => {
    const world = await lying('申江', 30);
    const tallied = world.tables.added.event.filter(({ type, name: done }) => type === 'pier.stay' && done === 'tally');
    expect(tallied.length).toBe(31);
  });

  it('lasts from a day of the record, and without end while that is empty', async () => {
    const moor = async (form: Record<string, unknown>) => {
      const world = newWorld([pier], '2026-03-02T01:00:00.000Z');
      await world.engine.perform({ viewer: clerk, type: 'pier.stay', action: 'moor', form: { months: 2, ...form }, idempotencyKey: 'm' });
      return world.only('pier.stay').values['until'];
    };
    expect([await moor({ since: '2026-01-10' }), await moor({})]).toEqual(['2026-03-10', null]);
  });

  it('names what is there: another type, ref, action or field is said at start', () => {
    expect(checkAreas([pier])).toEqual([]);
    const wrong = (then: ReturnType<typeof movesThose>) =>
      checkAreas([
        {
          ...pier,
          records: pier.records.map((one) =>
            one.name === 'pier.stay' ? { ...one, actions: { ...one.actions, leave: { ...one.actions['leave']!, then: [then] } } } : one,
          ),
        },
      ]).filter((fault) => fault.includes('moves'));
    const fault = (words: string) => [`pier.stay: the action leave moves ${words}`];
    expect(wrong(movesThose('pier.toll', { by: 'stay', does: 'settle' }))).toEqual(fault('pier.toll, which is no type.'));
    expect(wrong(movesThose('pier.due', { by: 'kind', does: 'settle' }))).toEqual(fault('pier.due, whose kind does not lead here.'));
    expect(wrong(movesThose('pier.due', { by: 'id', of: 'berth', does: 'settle' }))).toEqual(
      fault('pier.due, whose id does not lead where berth does.'),
    );
    expect(wrong(movesThose('pier.due', { by: 'stay', does: 'charge' }))).toEqual(
      fault('pier.due, of which charge is no action on one that is there.'),
    );
    expect(wrong(movesThose('pier.due', { by: 'stay', does: 'settle', set: { paid: true } }))).toEqual(
      fault('pier.due, which has no field paid.'),
    );
  });
});

const quay = area('quay', ['岸', 'Quay'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } },
  groups: { all: ['岸', 'Quay'] },
});
const crate = record(quay, 'crate', ['货箱', 'Crates'], {
  one: 'Crate',
  number: 'QC{yyyymmdd}{seq:6}',
  fields: { mark: text(['唛头', 'Mark'], { required: true }) },
  states: { lying: state(['在岸', 'On the quay']), gone: end(['已提', 'Gone']) },
  see,
  actions: {
    unload: {
      title: ['卸货', 'Unload'],
      to: 'lying',
      by: 'clerk',
      form: ['mark'],
      then: [opensElsewhere('ledger.entry', { does: 'note', with: { mark: 'mark', crate: 'id' }, set: { way: 'quay' } })],
    },
    fetch: { title: ['提货', 'Fetch'], from: 'lying', to: 'gone', by: 'clerk' },
  },
  heading: ['mark'],
  list: { columns: ['number', 'mark'] },
});
const ledger = area('ledger', ['账', 'Ledger'], {
  roles: { keeper: { title: ['记账员', 'Keeper'], surface: 'admin' } },
  groups: { all: ['账', 'Ledger'] },
});
const line = record(ledger, 'entry', ['账目', 'Entries'], {
  one: 'Entry',
  number: 'LE{yyyymmdd}{seq:6}',
  fields: { mark: text(['唛头', 'Mark']), crate: ref(['货箱', 'Crate'], 'quay.crate'), way: text(['途径', 'Way']) },
  states: { open: state(['在账', 'Open']), closed: end(['已结', 'Closed']) },
  see: { keeper: 'city' },
  actions: {
    note: { title: ['记账', 'Note'], to: 'open', by: [], form: ['mark', 'crate', 'way'] },
    close: { title: ['结账', 'Close'], from: 'open', to: 'closed', by: 'keeper' },
  },
  heading: ['mark'],
  list: { columns: ['number', 'mark'] },
});

describe('what another area is to know', () => {
  const docks = gather(quay, [{ crate }]);
  const books = gather(ledger, [{ entry: line }]);
  const worker = somebody('worker', ['quay.clerk'], city);
  const unload = (world: World) =>
    world.engine.perform({ viewer: worker, type: 'quay.crate', action: 'unload', form: { mark: '甲' }, idempotencyKey: 'u' });

  it('opens a record there in the same transaction, in which who did it has no part', async () => {
    const world = newWorld([docks, books]);
    expect(await unload(world)).toMatchObject({ done: { state: 'lying' } });
    const noted = world.only('ledger.entry');
    expect(noted).toMatchObject({ state: 'open', values: { mark: '甲', way: 'quay', crate: world.only('quay.crate').id } });
    expect(world.tables.involvements.get(`ledger.entry:${noted.id}`) ?? []).toEqual([]);
  });

  it('is nothing where that area is not there', async () => {
    const world = newWorld([docks]);
    expect(await unload(world)).toMatchObject({ done: { state: 'lying' } });
    expect(checkAreas([docks])).toEqual([]);
  });

  it('is checked where it is: the action opens, and has those fields', () => {
    expect(checkAreas([docks, books])).toEqual([]);
    const wrong = gather(ledger, [
      {
        entry: record(ledger, 'entry', ['账目', 'Entries'], {
          one: 'Entry',
          number: 'LE{yyyymmdd}{seq:6}',
          fields: { mark: text(['唛头', 'Mark']) },
          states: { open: state(['在账', 'Open']), closed: end(['已结', 'Closed']) },
          see: { keeper: 'city' },
          actions: {
            start: { title: ['记账', 'Note'], to: 'open', by: 'keeper', form: ['mark'] },
            close: { title: ['结账', 'Close'], from: 'open', to: 'closed', by: 'keeper' },
          },
          heading: ['mark'],
          list: { columns: ['number', 'mark'] },
        }),
      },
    ]);
    expect(checkAreas([docks, wrong])).toEqual([
      'quay.crate: the action unload opens ledger.entry, which note does not open.',
      'quay.crate: the action unload opens ledger.entry, which has no field crate.',
      'quay.crate: the action unload opens ledger.entry, which has no field way.',
    ]);
  });
});
