import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CallOutcome, DeliveryRow, Dispatch, MessageRow, Unit } from '../ports/index.js';
import type { Stores } from './index.js';
import { body, cause, delivery, fact, message, testDatabase, types, type TestDatabase } from './testing/index.js';

let database: TestDatabase;
let one: Stores;
let other: Stores;

beforeAll(async () => {
  database = await testDatabase(types);
  one = await database.open();
  other = await database.open();
});
afterAll(() => database.drop());
beforeEach(() => database.rows('TRUNCATE delivery, message, message_body, outbox, block, attempt'));

const within = (work: (unit: Unit) => void | Promise<unknown>): Promise<void> => one.store.transact(async unit => { await work(unit); });

/** An outgoing message with its delivery, stored. */
async function outgoing(over: Partial<DeliveryRow> = {}): Promise<DeliveryRow> {
  const { system = 'court', key = 'k1', state = 'due' } = over;
  const row = message({ direction: 'out', system, key, state });
  const sent = delivery(row, over);
  await within(unit => { unit.add('message', row); unit.add('body', body(row, 'mapped')); unit.add('delivery', sent); });
  return sent;
}

async function incoming(over: Partial<DeliveryRow> = {}): Promise<DeliveryRow> {
  const row = message({ key: over.key ?? 'k1', state: over.state ?? 'due' });
  const got = delivery(row, over);
  await within(unit => { unit.add('message', row); unit.add('body', body(row)); unit.add('delivery', got); });
  return got;
}

const dispatchedBy = async (stores: Stores, credit = 100, limit = 100, targets?: readonly string[]): Promise<string[]> => {
  const sent: string[] = [];
  await stores.flow.dispatch(credit, limit, items => { sent.push(...items.map(({ delivery: { id } }) => id)); return Promise.resolve(); }, targets);
  return sent;
};
const stateOf = async (id: string): Promise<string | undefined> => (await one.flow.delivery(id))?.state;
const messageState = async (id: string): Promise<MessageRow | null> => one.messages.message(id);

describe('expanding', () => {
  it('hands facts over in the order they were stated and stores what they become, once', async () => {
    const facts = [fact(), fact(), fact()];
    await within(unit => { for (const row of facts) unit.add('outbox', row); });
    const seen: unknown[] = [];
    const expand = (stores: Stores): Promise<number> => stores.flow.expand(10, given => {
      seen.push(...given);
      return Promise.resolve(given.map(({ id }) => {
        const row = message({ direction: 'out', system: 'court', causation: id, record: 'test.report:r', state: 'due' });
        return { factId: id, messages: [row], bodies: [body(row, 'mapped')], deliveries: [delivery(row, { record: 'test.report:r' })] };
      }));
    });
    expect((await Promise.all([expand(one), expand(other)])).toSorted()).toEqual([0, 3]);
    expect(seen).toEqual(facts);
    expect(await expand(one)).toBe(0);
    expect((await one.records.deliveriesOf('test.report:r')).map(({ factId }) => factId)).toEqual(facts.map(({ id }) => id));
  });

  it('keeps a fact whose expansion throws', async () => {
    await within(unit => unit.add('outbox', fact()));
    await expect(one.flow.expand(10, () => Promise.reject(new Error('mapping')))).rejects.toThrow('mapping');
    expect(await one.flow.expand(10, () => Promise.resolve([]))).toBe(1);
  });

  it('announces expanded facts only, and again when publishing failed', async () => {
    await within(unit => unit.add('outbox', fact()));
    expect(await one.flow.announce(10, () => Promise.resolve())).toBe(0);
    await one.flow.expand(10, () => Promise.resolve([]));
    await expect(one.flow.announce(10, () => Promise.reject(Object.assign(new Error('broker'), { code: 'ECONNREFUSED' })))).rejects.toThrow('broker');
    expect(await one.flow.announce(10, () => Promise.resolve())).toBe(1);
    expect(await one.flow.announce(10, () => Promise.resolve())).toBe(0);
  });
});

describe('dispatching', () => {
  it('sends what is due with its message and body, and marks it sent after it was published', async () => {
    const due = await outgoing({ attempt: 2 });
    let item: Dispatch | undefined;
    await one.flow.dispatch(10, 10, async ([first]) => { item = first; expect(await stateOf(due.id)).toBe('due'); });
    expect(item?.delivery).toMatchObject({ id: due.id, attempt: 2 });
    expect(item?.body.body.toString()).toBe('{"name":"张三丰"}');
    expect(await one.flow.delivery(due.id)).toMatchObject({ state: 'sent', attempt: 3 });
    expect(await messageState(due.messageId)).toMatchObject({ state: 'sent', stages: [{ stage: 'received' }, { stage: 'sent', ok: true }] });
  });

  it('leaves everything due when publishing fails', async () => {
    const due = await outgoing();
    await expect(one.flow.dispatch(10, 10, () => Promise.reject(new Error('broker')))).rejects.toThrow('broker');
    expect(await one.flow.delivery(due.id)).toMatchObject({ state: 'due', attempt: 0 });
  });

  it('sends of a key only the first unsettled one, whatever state that is in', async () => {
    const first = await outgoing({ key: 'a' });
    const second = await outgoing({ key: 'a' });
    const alone = await outgoing({ key: 'b' });
    expect(await dispatchedBy(one)).toEqual([first.id, alone.id]);
    expect(await dispatchedBy(one)).toEqual([]);
    await within(unit => unit.settle([{ deliveryId: first.id, state: 'parked', cause: cause() }]));
    expect(await dispatchedBy(one)).toEqual([]);
    await within(unit => unit.settle([{ deliveryId: first.id, state: 'discarded' }]));
    expect(await dispatchedBy(one)).toEqual([second.id]);
  });

  it('sends at most credit − sent of a target, and settled ones give the credit back', async () => {
    const rows: DeliveryRow[] = [];
    for (const key of ['a', 'b', 'c', 'd']) rows.push(await outgoing({ key }));
    const neighbour = await outgoing({ key: 'x', system: 'police', target: 'police' });
    expect((await dispatchedBy(one, 3)).toSorted()).toEqual([...rows.slice(0, 3).map(({ id }) => id), neighbour.id].toSorted());
    expect(await dispatchedBy(one, 3)).toEqual([]);
    await within(unit => unit.settle([{ deliveryId: rows[0]!.id, state: 'done' }]));
    expect(await dispatchedBy(one, 3)).toEqual([rows[3]!.id]);
  });

  it('never sends one delivery twice, nor more than the credit, from two processes', async () => {
    for (let i = 0; i < 40; i++) await outgoing({ key: `k${i}` });
    const sent = (await Promise.all(Array.from({ length: 10 }, (_, i) => dispatchedBy(i % 2 === 0 ? one : other, 25, 7)))).flat();
    expect(new Set(sent).size).toBe(sent.length);
    for (let more = ['']; more.length > 0; sent.push(...more)) more = await dispatchedBy(other, 25, 7);
    expect(sent.length).toBe(25);
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
    await within(unit => { unit.add('message', row); unit.add('delivery', lost); });
    const whole = await outgoing({ key: 'whole' });
    expect(await dispatchedBy(one)).toEqual([whole.id]);
    expect(await one.flow.delivery(lost.id)).toMatchObject({ state: 'parked', cause: { group: 'stored:body-missing:mapped' } });
  });
});

describe('incoming deliveries', () => {
  it('are leased once for the time given, with the bytes as received', async () => {
    const due = await incoming();
    const leased = (await Promise.all([one, other].map(({ flow }) => flow.leaseIncoming(5, 60)))).flat();
    expect(leased.map(({ delivery: { id }, body: { stage } }) => [id, stage])).toEqual([[due.id, 'received']]);
    await database.rows(`UPDATE delivery SET leased_until = now() - interval '1 second'`);
    expect((await other.flow.leaseIncoming(5, 60)).length).toBe(1);
  });

  it('of a blocked key run one by one in their order; where nothing is blocked at once', async () => {
    const [first, second] = [await incoming({ key: 'held' }), await incoming({ key: 'held', state: 'waiting' })];
    const free = [await incoming({ key: 'free', state: 'parked' }), await incoming({ key: 'free' })];
    await within(unit => unit.block('area', 'held'));
    expect((await one.flow.leaseIncoming(9, 60)).map(({ delivery: { id } }) => id)).toEqual([first.id, free[1]!.id]);

    await within(async unit => { await unit.settle([{ deliveryId: first.id, state: 'done' }]); await one.flow.release(unit, 'area', 'held'); });
    expect(await stateOf(second.id)).toBe('due');
    expect((await messageState(second.messageId))?.state).toBe('due');
    expect((await one.flow.leaseIncoming(9, 60)).map(({ delivery: { id } }) => id)).toEqual([second.id]);

    await within(async unit => { await unit.settle([{ deliveryId: second.id, state: 'done' }]); await one.flow.release(unit, 'area', 'held'); });
    expect(await one.store.transact(unit => unit.blocked('area', ['held', 'free']))).toEqual(new Set());
  });

  it('that arrive while their key is released either wait behind it or find it free', async () => {
    const first = await incoming({ key: 'race' });
    await within(unit => unit.block('area', 'race'));
    const release = one.store.transact(async unit => {
      await unit.blocked('area', ['race']);
      await unit.settle([{ deliveryId: first.id, state: 'done' }]);
      await one.flow.release(unit, 'area', 'race');
    });
    const row = message({ key: 'race', state: 'waiting' });
    const arrival = other.store.transact(async unit => {
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
    await within(unit => unit.settle([{ deliveryId: due.id, state: 'parked', attempt: 4, cause: why, stages: [stage], record: 'test.report:r' }]));
    expect(await one.flow.delivery(due.id)).toMatchObject({ state: 'parked', attempt: 4, cause: why, record: 'test.report:r' });
    const { technical: _sealed, ...clear } = why;
    const row = await messageState(due.messageId);
    expect(row).toMatchObject({ state: 'parked', record: 'test.report:r', stages: [{ stage: 'received' }, stage] });
    expect(row?.cause).toEqual(clear);
    await within(unit => unit.settle([{ deliveryId: due.id, state: 'done', cause: null }]));
    expect((await messageState(due.messageId))?.cause).toBeUndefined();
  });

  it('leaves a delivery alone that is in another state, and says so', async () => {
    const [due, parked] = [await incoming({ key: 'a' }), await incoming({ key: 'b', state: 'parked', cause: cause() })];
    const settled = await one.store.transact(unit => unit.settle([due, parked].map(({ id }) => ({ deliveryId: id, state: 'discarded', from: ['parked', 'unknown'] }))));
    expect(settled).toEqual(new Set([parked.id]));
    expect(await stateOf(due.id)).toBe('due');
    expect((await one.flow.delivery(parked.id))?.cause).toEqual(cause());
  });

  it('shows of a message with several lanes the one that needs somebody most', async () => {
    const row = message({ state: 'due' });
    const lanes = ['a', 'b'].map(target => delivery(row, { target }));
    await within(unit => { unit.add('message', row); for (const lane of lanes) unit.add('delivery', lane); });
    await within(unit => unit.settle([{ deliveryId: lanes[0]!.id, state: 'parked', cause: cause() }, { deliveryId: lanes[1]!.id, state: 'done' }]));
    expect((await messageState(row.id))?.state).toBe('parked');
    await within(unit => unit.settle([{ deliveryId: lanes[0]!.id, state: 'discarded' }]));
    expect((await messageState(row.id))?.state).toBe('discarded');
  });
});

describe('attempts', () => {
  const is = (id: string, state: DeliveryRow['state'], attempt: number): Promise<unknown> => database.rows('UPDATE delivery SET state = $2, attempt = $3 WHERE id = $1', [id, state, attempt]);
  const delivered: CallOutcome = { outcome: 'delivered', partnerRef: 'R-1', answer: { contentType: 'application/json', body: Buffer.from('{"ok":"张"}') } };

  it('let one of two copies call, tell the other that nobody knows, and repeat a result', async () => {
    const { id, messageId } = await outgoing();
    const kinds = (await Promise.all([one, other, one].map(({ attempts }) => attempts.begin(id, 1)))).map(({ kind }) => kind).toSorted();
    expect(kinds).toEqual(['begun', 'open', 'open']);
    await one.attempts.finish(id, 1, delivered);
    expect(await other.attempts.begin(id, 1)).toEqual({ kind: 'finished', outcome: delivered });
    expect(await other.messages.attempts(messageId)).toEqual([{ deliveryId: id, n: 1, begunAt: expect.any(String) as unknown, finishedAt: expect.any(String) as unknown, ...delivered }]);
  });

  it('let the next attempt call after a transient result, but none after a delivered one', async () => {
    const { id } = await outgoing();
    await one.attempts.begin(id, 1);
    await is(id, 'later', 1);
    expect(await one.attempts.begin(id, 2)).toEqual({ kind: 'open' });
    await one.attempts.finish(id, 1, { outcome: 'transient', cause: cause({ technical: 'ETIMEDOUT' }) });
    expect(await one.attempts.begin(id, 2)).toEqual({ kind: 'begun' });
    await one.attempts.finish(id, 2, delivered);
    await is(id, 'sent', 3);
    expect(await one.attempts.begin(id, 3)).toEqual({ kind: 'finished', outcome: delivered });
    expect(await one.attempts.begin(id, 1)).toEqual({ kind: 'finished', outcome: { outcome: 'transient', cause: cause({ technical: 'ETIMEDOUT' }) } });
  });

  it('are begun only by a message whose delivery is or may be under way as that attempt, whatever a forged one says', async () => {
    const { id } = await outgoing();
    const kinds = async (state: DeliveryRow['state'], attempt: number, numbers: readonly number[]): Promise<string[]> => {
      await is(id, state, attempt);
      return Promise.all(numbers.map(async n => (await one.attempts.begin(id, n)).kind));
    };
    expect(await kinds('due', 1, [0, 1, 3, 99])).toEqual(['stale', 'stale', 'stale', 'stale']);
    expect(await kinds('sent', 2, [1, 3, 1.5])).toEqual(['stale', 'stale', 'stale']);
    for (const state of ['done', 'discarded', 'parked', 'unknown', 'held', 'waiting'] as const) expect([state, await kinds(state, 1, [1, 2])]).toEqual([state, ['stale', 'stale']]);
    expect(await kinds('sent', 2, [2])).toEqual(['begun']);
    const tomorrow = await outgoing({ key: 'tomorrow', state: 'later', dueAt: new Date(Date.now() + 86_400_000).toISOString() });
    expect(await one.attempts.begin(tomorrow.id, 1)).toEqual({ kind: 'stale' });
    const early = await outgoing({ key: 'early', attempt: 1, state: 'later' });
    expect((await one.attempts.begin(early.id, 2)).kind).toBe('begun');
    const came = await incoming({ key: 'in' });
    for (const other of [came.id, '0197a000-0000-7000-8000-00000000dead', 'no-uuid']) expect(await one.attempts.begin(other, 1)).toEqual({ kind: 'stale' });
    expect(await database.rows('SELECT n FROM attempt ORDER BY n')).toHaveLength(2);
  });

  it('wait for a relay that has published and not yet marked: the message is at its partner before its row says so', async () => {
    const { id } = await outgoing();
    let begun: Promise<{ kind: string }> | undefined;
    await other.flow.dispatch(10, 10, () => { begun = one.attempts.begin(id, 1); return Promise.resolve(); });
    expect(await begun).toEqual({ kind: 'begun' });
    expect(await one.flow.delivery(id)).toMatchObject({ state: 'sent', attempt: 1 });
  });

  it('decide what becomes of deliveries that were never heard of: open is unknown, none may go again, finished reports itself', async () => {
    const rows: DeliveryRow[] = [];
    for (const key of ['open', 'none', 'finished', 'young']) rows.push(await outgoing({ key }));
    const [open, none, finished, young] = rows.map(({ id }) => id) as [string, string, string, string];
    await dispatchedBy(one);
    await one.attempts.begin(open, 1);
    await one.attempts.begin(finished, 1);
    await one.attempts.finish(finished, 1, delivered);
    await database.rows(`UPDATE delivery SET updated_at = now() - interval '2 hours' WHERE id <> $1`, [young]);
    expect(await one.flow.overdue(10, 3600)).toBe(2);
    expect(await Promise.all([open, none, finished, young].map(stateOf))).toEqual(['unknown', 'due', 'sent', 'sent']);
    expect(await other.attempts.begin(open, 1)).toEqual({ kind: 'finished', outcome: { outcome: 'unknown' } });
  });
});
