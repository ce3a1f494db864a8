import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeliveryRow, Dispatch, MessageRow, Unit } from '../ports/index.js';
import type { Stores } from './index.js';
import { body, cause, delivery, fact, message, twoProcesses, type TestDatabase } from './testing/index.js';

let database: TestDatabase;
let one: Stores;
let other: Stores;
twoProcesses((...made) => {
  [database, one, other] = made;
});
beforeEach(() => database.rows('TRUNCATE delivery, departure, message, message_body, outbox, block, attempt'));

const within = (work: (unit: Unit) => void | Promise<unknown>): Promise<void> =>
  one.store.transact(async (unit) => {
    await work(unit);
  });

/** An outgoing message with its delivery, stored. */
async function outgoing(over: Partial<DeliveryRow> = {}): Promise<DeliveryRow> {
  const { system = 'court', key = 'k1', state = 'due' } = over;
  const row = message({ direction: 'out', system, key, state });
  const sent = delivery(row, over);
  await within((unit) => {
    unit.add('message', row);
    unit.add('body', body(row, 'mapped'));
    unit.add('delivery', sent);
  });
  return sent;
}

async function incoming(over: Partial<DeliveryRow> = {}): Promise<DeliveryRow> {
  const row = message({ key: over.key ?? 'k1', state: over.state ?? 'due' });
  const got = delivery(row, over);
  await within((unit) => {
    unit.add('message', row);
    unit.add('body', body(row));
    unit.add('delivery', got);
  });
  return got;
}

const dispatchedBy = async (stores: Stores, credit = 100, limit = 100, targets?: readonly string[]): Promise<string[]> => {
  const sent: string[] = [];
  await stores.flow.dispatch(
    credit,
    limit,
    (items) => {
      sent.push(...items.map(({ delivery: { id } }) => id));
      return Promise.resolve();
    },
    targets,
  );
  return sent;
};
const stateOf = async (id: string): Promise<string | undefined> => (await one.flow.delivery(id))?.state;
const messageState = async (id: string): Promise<MessageRow | null> => one.messages.message(id);

describe('expanding', () => {
  it('hands facts over in the order they were stated and stores what they become, once', async () => {
    const facts = [fact(), fact(), fact()];
    await within((unit) => {
      for (const row of facts) unit.add('outbox', row);
    });
    const seen: unknown[] = [];
    const expand = (stores: Stores): Promise<number> =>
      stores.flow.expand(10, (given) => {
        seen.push(...given);
        return Promise.resolve(
          given.map(({ id }) => {
            const row = message({ direction: 'out', system: 'court', causation: id, record: 'test.report:r', state: 'due' });
            return { factId: id, messages: [row], bodies: [body(row, 'mapped')], deliveries: [delivery(row, { record: 'test.report:r' })] };
          }),
        );
      });
    expect((await Promise.all([expand(one), expand(other)])).toSorted()).toEqual([0, 3]);
    expect(seen).toEqual(facts.map((one) => ({ ...one, deaths: 0 })));
    expect(await expand(one)).toBe(0);
    expect((await one.records.deliveriesOf('test.report:r')).map(({ factId }) => factId)).toEqual(facts.map(({ id }) => id));
  });

  it('keeps a fact whose expansion throws', async () => {
    await within((unit) => unit.add('outbox', fact()));
    await expect(one.flow.expand(10, () => Promise.reject(new Error('mapping')))).rejects.toThrow('mapping');
    expect(await one.flow.expand(10, () => Promise.resolve([]))).toBe(1);
  });

  it('announces expanded facts only, and again when publishing failed', async () => {
    await within((unit) => unit.add('outbox', fact()));
    expect(await one.flow.announce(10, () => Promise.resolve())).toBe(0);
    await one.flow.expand(10, () => Promise.resolve([]));
    await expect(one.flow.announce(10, () => Promise.reject(Object.assign(new Error('broker'), { code: 'ECONNREFUSED' })))).rejects.toThrow(
      'broker',
    );
    expect(await one.flow.announce(10, () => Promise.resolve())).toBe(1);
    expect(await one.flow.announce(10, () => Promise.resolve())).toBe(0);
  });
});

describe('dispatching', () => {
  it('marks what is due as sent, publishes it with its message and body outside the transaction, and then forgets the departure', async () => {
    const due = await outgoing({ attempt: 2 });
    let item: Dispatch | undefined;
    await one.flow.dispatch(10, 10, async ([first]) => {
      item = first;
      expect(await stateOf(due.id)).toBe('sent');
      expect(await database.rows('SELECT id FROM departure')).toHaveLength(1);
    });
    expect(await database.rows('SELECT id FROM departure')).toEqual([]);
    expect(item?.delivery).toMatchObject({ id: due.id, attempt: 2 });
    expect(item?.body.body.toString()).toBe('{"name":"张三丰"}');
    expect(await one.flow.delivery(due.id)).toMatchObject({ state: 'sent', attempt: 3 });
    expect(await messageState(due.messageId)).toMatchObject({
      state: 'sent',
      stages: [{ stage: 'received' }, { stage: 'sent', ok: true }],
    });
  });

  it('leaves everything due when publishing fails', async () => {
    const due = await outgoing();
    await expect(one.flow.dispatch(10, 10, () => Promise.reject(new Error('broker')))).rejects.toThrow('broker');
    expect(await one.flow.delivery(due.id)).toMatchObject({ state: 'due', attempt: 0 });
    expect(await messageState(due.messageId)).toMatchObject({
      state: 'due',
      stages: [{ stage: 'received' }, { stage: 'sent', ok: true }, { stage: 'sent', ok: false }],
    });
    expect(await dispatchedBy(one)).toEqual([due.id]);
  });

  it('takes back what another process took and never published, as the same attempt, once that process is gone; what reached an adapter or was settled stays', async () => {
    const rows: DeliveryRow[] = [];
    for (const key of ['lost', 'begun', 'settled', 'again']) rows.push(await outgoing({ key }));
    const [lost, begun, settled, again] = rows.map(({ id }) => id) as [string, string, string, string];
    await new Promise<void>(
      (taken) =>
        void one.flow.dispatch(10, 10, () => {
          taken();
          return new Promise<never>(() => undefined);
        }),
    );
    expect(await other.flow.recall()).toBe(0);
    await one.attempts.begin(begun, 1);
    await within((unit) => unit.settle([{ deliveryId: settled, state: 'done' }]));
    await within((unit) => unit.settle([{ deliveryId: again, state: 'sent', attempt: 2 }]));
    await database.rows('UPDATE departure SET holder = gen_random_uuid()');
    expect((await Promise.all([one.flow.recall(), other.flow.recall()])).toSorted()).toEqual([0, 1]);
    expect(
      await Promise.all(
        [lost, begun, settled, again].map(async (id) => {
          const row = await one.flow.delivery(id);
          return `${row?.state} ${row?.attempt}`;
        }),
      ),
    ).toEqual(['due 0', 'sent 1', 'done 1', 'sent 2']);
    expect(await dispatchedBy(other)).toEqual([lost]);
    // A copy that was published all the same meets its attempt's row.
    expect([(await one.attempts.begin(lost, 1)).kind, (await one.attempts.begin(lost, 1)).kind]).toEqual(['begun', 'open']);
  });

  it('says which keys are free and how many deliveries are under way', async () => {
    await outgoing({ key: 'parked', state: 'parked' });
    await outgoing({ key: 'sent', state: 'sent' });
    await outgoing({ key: 'done', state: 'done' });
    await outgoing({ key: 'elsewhere', system: 'police', target: 'police' });
    await within(async (unit) => {
      expect([...(await unit.free('court', ['parked', 'sent', 'done', 'elsewhere', 'new']))].toSorted()).toEqual([
        'done',
        'elsewhere',
        'new',
      ]);
      expect(await Promise.all([unit.underWay('court', 10), unit.underWay('court', 0), unit.underWay('police', 10)])).toEqual([1, 0, 0]);
    });
  });

  it('sends of a key only the first unsettled one, whatever state that is in', async () => {
    const first = await outgoing({ key: 'a' });
    const second = await outgoing({ key: 'a' });
    const alone = await outgoing({ key: 'b' });
    expect(await dispatchedBy(one)).toEqual([first.id, alone.id]);
    expect(await dispatchedBy(one)).toEqual([]);
    await within((unit) => unit.settle([{ deliveryId: first.id, state: 'parked', cause: cause() }]));
    expect(await dispatchedBy(one)).toEqual([]);
    await within((unit) => unit.settle([{ deliveryId: first.id, state: 'discarded' }]));
    expect(await dispatchedBy(one)).toEqual([second.id]);
  });

  it('sends at most credit − sent of a target, and settled ones give the credit back', async () => {
    const rows: DeliveryRow[] = [];
    for (const key of ['a', 'b', 'c', 'd']) rows.push(await outgoing({ key }));
    const neighbour = await outgoing({ key: 'x', system: 'police', target: 'police' });
    expect((await dispatchedBy(one, 3)).toSorted()).toEqual([...rows.slice(0, 3).map(({ id }) => id), neighbour.id].toSorted());
    expect(await dispatchedBy(one, 3)).toEqual([]);
    await within((unit) => unit.settle([{ deliveryId: rows[0]!.id, state: 'done' }]));
    expect(await dispatchedBy(one, 3)).toEqual([rows[3]!.id]);
  });

  it('never sends one delivery twice, nor more than the credit, from two processes', async () => {
    for (let i = 0; i < 40; i++) await outgoing({ key: `k${i}` });
    const sent = (await Promise.all(Array.from({ length: 10 }, (_, i) => dispatchedBy(i % 2 === 0 ? one : other, 25, 7)))).flat();
    expect(new Set(sent).size).toBe(sent.length);
    for (let more = ['']; more.length > 0; sent.push(...more)) more = await dispatchedBy(other, 25, 7);
    expect(sent.length).toBe(25);
  });

  it('sends two hundred with as many statements as two: how fast it is does not hang on how much there is to tell the database', async () => {
    const texts: string[] = [];
    const watched = await database.open({ onStatement: ({ text }) => void texts.push(text) });
    const statementsFor = async (count: number): Promise<number> => {
      for (let i = 0; i < count; i++) await outgoing({ key: `${count}-${i}` });
      texts.length = 0;
      expect(await dispatchedBy(watched, 1_000, 1_000)).toHaveLength(count);
      return texts.length;
    };
    const few = await statementsFor(2);
    expect(few).toBeGreaterThan(0);
    expect(await statementsFor(200)).toBe(few);
  });

  it('keeps to the targets asked for and waits for what is due later', async () => {
    const court = await outgoing({ key: 'a' });
    await outgoing({ key: 'b', system: 'police', target: 'police' });
    await outgoing({ key: 'c', state: 'later', dueAt: new Date(Date.now() + 60_000).toISOString() });
    const reached = await outgoing({ key: 'd', state: 'later' });
    expect(await dispatchedBy(one, 10, 10, ['court'])).toEqual([court.id, reached.id]);
    expect(await dispatchedBy(one, 10, 10, [])).toEqual([]);
  });

  it('parks a delivery whose body is missing instead of holding up the others', async () => {
    const row = message({ direction: 'out', system: 'court', key: 'lost' });
    const lost = delivery(row);
    await within((unit) => {
      unit.add('message', row);
      unit.add('delivery', lost);
    });
    const whole = await outgoing({ key: 'whole' });
    expect(await dispatchedBy(one)).toEqual([whole.id]);
    expect(await one.flow.delivery(lost.id)).toMatchObject({ state: 'parked', cause: { group: 'stored:body-missing:mapped' } });
  });
});

describe('incoming deliveries', () => {
  it('are taken by one process, with the bytes as received; whoever has them may take them again', async () => {
    const due = await incoming();
    const leased = (await Promise.all([one, other].map(({ flow }) => flow.leaseIncoming(5)))).flat();
    expect(leased.map(({ delivery: { id }, body: { stage } }) => [id, stage])).toEqual([[due.id, 'received']]);
    const again = await Promise.all([one, other].map(async ({ flow }) => (await flow.leaseIncoming(5)).length));
    expect(again.toSorted()).toEqual([0, 1]);
  });

  it('of a blocked key run one by one in their order; where nothing is blocked at once', async () => {
    const [first, second] = [await incoming({ key: 'held' }), await incoming({ key: 'held', state: 'waiting' })];
    const free = [await incoming({ key: 'free', state: 'parked' }), await incoming({ key: 'free' })];
    await within((unit) => unit.block('area', 'held'));
    expect((await one.flow.leaseIncoming(9)).map(({ delivery: { id } }) => id)).toEqual([first.id, free[1]!.id]);

    await within(async (unit) => {
      await unit.settle([{ deliveryId: first.id, state: 'done' }]);
      await one.flow.release(unit, 'area', 'held');
    });
    expect(await stateOf(second.id)).toBe('due');
    expect((await messageState(second.messageId))?.state).toBe('due');
    expect((await other.flow.leaseIncoming(9)).map(({ delivery: { id } }) => id)).toEqual([second.id]);

    await within(async (unit) => {
      await unit.settle([{ deliveryId: second.id, state: 'done' }]);
      await one.flow.release(unit, 'area', 'held');
    });
    expect(await one.store.transact((unit) => unit.blocked('area', ['held', 'free']))).toEqual(new Set());
  });

  it('that arrive while their key is released either wait behind it or find it free', async () => {
    const first = await incoming({ key: 'race' });
    await within((unit) => unit.block('area', 'race'));
    const release = one.store.transact(async (unit) => {
      await unit.blocked('area', ['race']);
      await unit.settle([{ deliveryId: first.id, state: 'done' }]);
      await one.flow.release(unit, 'area', 'race');
    });
    const row = message({ key: 'race', state: 'waiting' });
    const arrival = other.store.transact(async (unit) => {
      const isBlocked = (await unit.blocked('area', ['race'])).has('race');
      unit.add('message', row);
      unit.add('body', body(row));
      if (isBlocked) unit.add('delivery', delivery(row, { state: 'waiting' }));
      return isBlocked;
    });
    const [, waited] = await Promise.all([release, arrival]);
    const [open] = await database.rows(`SELECT count(*)::int AS n FROM block`);
    const states = (await one.messages.deliveries(row.id)).map(({ state }) => state);
    expect({ blocks: open!['n'], states }).toEqual(waited ? { blocks: 1, states: ['due'] } : { blocks: 0, states: [] });
  });
});

describe('settling', () => {
  it('changes delivery and message together, appends stages, seals the technical side', async () => {
    const due = await incoming();
    const stage = { stage: 'acted', at: new Date().toISOString(), ok: false } as const;
    const why = cause({ technical: 'Error: 张三丰\n at x' });
    await within((unit) =>
      unit.settle([{ deliveryId: due.id, state: 'parked', attempt: 4, cause: why, stages: [stage], record: 'test.report:r' }]),
    );
    expect(await one.flow.delivery(due.id)).toMatchObject({ state: 'parked', attempt: 4, cause: why, record: 'test.report:r' });
    const { technical: _sealed, ...clear } = why;
    const row = await messageState(due.messageId);
    expect(row).toMatchObject({ state: 'parked', record: 'test.report:r', stages: [{ stage: 'received' }, stage] });
    expect(row?.cause).toEqual(clear);
    await within((unit) => unit.settle([{ deliveryId: due.id, state: 'done', cause: null }]));
    expect((await messageState(due.messageId))?.cause).toBeUndefined();
  });

  it('leaves a delivery alone that is in another state, and says so', async () => {
    const [due, parked] = [await incoming({ key: 'a' }), await incoming({ key: 'b', state: 'parked', cause: cause() })];
    const settled = await one.store.transact((unit) =>
      unit.settle([due, parked].map(({ id }) => ({ deliveryId: id, state: 'discarded', from: ['parked', 'unknown'] }))),
    );
    expect(settled).toEqual(new Set([parked.id]));
    expect(await stateOf(due.id)).toBe('due');
    expect((await one.flow.delivery(parked.id))?.cause).toEqual(cause());
  });

  it('shows of a message with several lanes the one that needs somebody most', async () => {
    const row = message({ state: 'due' });
    const lanes = ['a', 'b'].map((target) => delivery(row, { target }));
    await within((unit) => {
      unit.add('message', row);
      for (const lane of lanes) unit.add('delivery', lane);
    });
    await within((unit) =>
      unit.settle([
        { deliveryId: lanes[0]!.id, state: 'parked', cause: cause() },
        { deliveryId: lanes[1]!.id, state: 'done' },
      ]),
    );
    expect((await messageState(row.id))?.state).toBe('parked');
    await within((unit) => unit.settle([{ deliveryId: lanes[0]!.id, state: 'discarded' }]));
    expect((await messageState(row.id))?.state).toBe('discarded');
  });
});

describe('A process whose clock is an hour ahead', () => {
  const hour = 3_600_000;
  const ahead = (seconds = 0): string => new Date(Date.now() + seconds * 1000).toISOString();
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hour });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('makes nobody wait for what is due', async () => {
    const [out, back] = [await outgoing({ dueAt: ahead() }), await incoming({ dueAt: ahead() })];
    expect([await dispatchedBy(other), (await other.flow.leaseIncoming(10)).map(({ delivery: { id } }) => id)]).toEqual([
      [out.id],
      [back.id],
    ]);
  });

  it('makes nobody wait longer for what comes later than it says', async () => {
    const [out, back] = [await outgoing({ key: 'a' }), await incoming({ key: 'b' })];
    await within((unit) =>
      unit.settle([
        { deliveryId: out.id, state: 'later', dueAt: ahead(10) },
        { deliveryId: back.id, state: 'later', dueAt: ahead(10) },
      ]),
    );
    const [row] = await database.rows(
      'SELECT extract(epoch FROM min(due_at) - now())::float8 AS first, extract(epoch FROM max(due_at) - now())::float8 AS last FROM delivery',
    );
    expect([Math.ceil(row!['first'] as number), Math.ceil(row!['last'] as number)]).toEqual([10, 10]);
    expect([await dispatchedBy(other), await other.flow.leaseIncoming(10)]).toEqual([[], []]);
  });
});
