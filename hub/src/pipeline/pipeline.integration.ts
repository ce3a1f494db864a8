import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dice, saidIn, type Message } from '@fatong/contracts';
import type { topology } from '../broker/index.js';
import { connectBroker } from '../broker/index.js';
import { variable } from '../broker/testing/management.js';
import { deleteTopology, withChannel } from '../broker/testing/raw.js';
import { testTopology } from '../broker/testing/rig.js';
import { outcomeId, wireOf } from '../platform/index.js';
import { BrokerAway, type Arrival, type Broker, type DeliveryRow, type Log, type MessageRow } from '../ports/index.js';
import { startPipeline, type Pipeline } from './index.js';
import { operator, testActing, until, writeFact, type Mood } from './testing/new-line.js';
import { databaseUrl, testDatabases, type TestDatabases, type TestStore } from './testing/store-rig.js';
import { canonical, mappings, message, note, parcel, publication, reply, rumour, say, step, systems } from './testing/world.js';

/** The pipeline between a real RabbitMQ and a real PostgreSQL. */

const log: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const meter = { count: () => undefined, observe: () => undefined, gauge: () => undefined };
const declared = () =>
  testTopology(
    { deliveryLimit: 3 },
    systems.map(({ folder }) => ({ system: folder, partitions: 1, in: true, out: true })),
  );

let databases: TestDatabases;
let queues: ReturnType<typeof topology>;
let broker: Broker;
let kept: TestStore;
let pipeline: Pipeline;
let told: { record: string; outcome: string }[];
let mood: Mood;

beforeAll(async () => void (databases = await testDatabases(databaseUrl(), log)));
afterAll(() => databases.close());

beforeEach(async () => {
  queues = declared();
  broker = await connectBroker({ url: variable('AMQP_URL'), topology: queues, log });
  kept = await databases.open();
  told = [];
  mood = { isHealed: false };
  pipeline = start();
});

afterEach(async () => {
  await pipeline.stop();
  await broker.close();
  await deleteTopology(queues);
  await kept.close();
});

const start = (known = mappings, over = broker): Pipeline =>
  startPipeline({
    broker: over,
    store: kept.store,
    flow: kept.flow,
    operations: kept.operations,
    gatherings: kept.gatherings,
    corrections: kept.corrections,
    acting: testActing(told, mood),
    mappings: known,
    canonical,
    systems,
    log,
    meter,
    retry: { idle: 20 },
    relay: { idle: 20 },
  });

const send = (...messages: readonly Message[]): Promise<void> =>
  broker.publish(messages.map((of) => publication(of, of.type.split('.')[0]!)));
/** Bytes put straight on the court's queue, past every door. */
const putRaw = (body: Buffer, properties: { contentType?: string; headers?: Record<string, unknown> } = {}): Promise<void> =>
  withChannel(async (channel) => {
    channel.sendToQueue(`${queues.prefix}inbound.court.0`, body, { persistent: true, ...properties });
    await channel.waitForConfirms();
  });

async function messages(direction: 'in' | 'out' = 'in'): Promise<readonly MessageRow[]> {
  return (await kept.reader.list({ direction, limit: 200 })).items.toSorted((a, b) =>
    a.receivedAt + a.key < b.receivedAt + b.key ? -1 : 1,
  );
}
const rowOf = async (id: string): Promise<MessageRow | null> => kept.reader.message(id);
const deliveriesOf = (id: string): Promise<readonly DeliveryRow[]> => kept.reader.deliveries(id);
const settled = (id: string, state: MessageRow['state']) => until(`${id} is ${state}`, async () => (await rowOf(id))?.state === state);

interface Said {
  readonly outcome: string;
  readonly partnerRef?: string;
}

/** What the office's adapter takes from its queue, answering each with this outcome. */
async function office(outcome: (arrival: Arrival) => Said | Promise<Said>): Promise<Arrival[]> {
  const taken: Arrival[] = [];
  await broker.consume({ kind: 'outbound', systems: ['office'] }, async (batch) => {
    for (const arrival of batch) {
      taken.push(arrival);
      const said = await outcome(arrival);
      const delivery = String(arrival.headers['x-fatong-delivery']);
      const n = Number(arrival.headers['x-fatong-attempt']);
      const answer: Message = {
        id: outcomeId(delivery, n, said.outcome),
        source: '/adapters/office',
        type: 'hub.delivery-outcome.v1',
        time: new Date().toISOString(),
        datacontenttype: 'application/json',
        partitionkey: delivery,
        data: { delivery, n, ...said },
      };
      await broker.publish([{ exchange: 'inbound', to: 'office', wire: wireOf(answer) }]);
    }
  });
  return taken;
}

describe('In, over a real queue and a real store', () => {
  it('bytes that are no message are parked, and the next message flows', async () => {
    await pipeline.consume();
    const good = say(note, 'A', 1);
    await putRaw(Buffer.from('{"no":"headers"}'));
    await putRaw(Buffer.from([0, 255, 1]), { contentType: 'application/octet-stream', headers: { 'cloudEvents:specversion': '1.0' } });
    await putRaw(Buffer.alloc(0), {
      contentType: 'application/json',
      headers: { 'cloudEvents:id': '\0', 'cloudEvents:type': 'court.note.v1' },
    });
    await send(good);
    await settled(good.id, 'done');
    const unread = async () => (await messages()).filter(({ state }) => state === 'parked');
    await until('the three are parked', async () => (await unread()).length === 3);
    const parked = await unread();
    expect(parked.every(({ unreadable, cause, system }) => unreadable && cause?.code === 'unreadable' && system === 'court')).toBe(true);
    expect((await kept.flow.bodies(parked.find(({ size }) => size === 3)!.id)).map(({ body }) => [...body])).toEqual([[0, 255, 1]]);
  });

  it('a mapping or an action that throws parks its message, neighbours unharmed', async () => {
    const batch = [
      say(note, 'A', 1),
      say(note, 'B', 1, 'mapping throws'),
      say(note, 'C', 1),
      say(note, 'D', 1, 'action throws'),
      say(note, 'E', 1),
      say(rumour, 'F', 1),
    ];
    await send(...batch);
    await pipeline.consume();
    await until('all six are rows', async () => (await messages()).length === 6);
    expect(
      (await messages()).toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ key, state, cause }) => [key, state, cause?.code]),
    ).toEqual([
      ['A', 'done', undefined],
      ['B', 'parked', 'mapping'],
      ['C', 'done', undefined],
      ['D', 'parked', 'action'],
      ['E', 'done', undefined],
      ['F', 'parked', 'no-mapping'],
    ]);
    expect([...(await kept.acted())].sort()).toEqual(['A:text', 'C:text', 'E:text']);
    expect(await deliveriesOf(batch[3]!.id)).toMatchObject([
      { state: 'parked', target: 'cases', attempt: 1, cause: { technical: expect.stringContaining('RangeError') as string } },
    ]);
  });

  it('a crash between commit and acknowledgement: redelivered, one effect', async () => {
    const of = say(note, 'A', 1);
    await send(of, say(note, 'B', 1));
    let crashes = 1;
    await broker.consume({ kind: 'inbound' }, async (batch) => {
      await (await pipeline.inbound(batch)).commit();
      if (crashes-- > 0) throw new Error('died before the acknowledgement');
    });
    await until('the queue is empty', async () => (await broker.depths()).every(({ messages: waiting }) => waiting === 0));
    await settled(of.id, 'done');
    expect([...(await kept.acted())].sort()).toEqual(['A:text', 'B:text']);
    expect(await messages()).toHaveLength(2);
  });

  it('what its consumer cannot take at all arrives parked from the dead queue', async () => {
    const of = say(note, 'A', 1);
    await send(of);
    await broker.consume({ kind: 'inbound' }, () => Promise.reject(new Error('a consumer that always throws')));
    await broker.consume({ kind: 'dead' }, pipeline.dead);
    await settled(of.id, 'parked');
    expect((await rowOf(of.id))!.cause!.stage).toBe('received');
  });
});

describe('The database away', () => {
  it('the consumer pauses, nothing is lost, rejected or parked, and it goes on when the database is back', async () => {
    await pipeline.consume();
    const [before, during, out] = [say(note, 'A', 1), Array.from({ length: 50 }, (_, i) => say(note, `D${i}`, 1)), say(parcel, 'P', 1)];
    await send(before);
    await settled(before.id, 'done');
    kept.gate.shut();
    await send(...during, out);
    await until(
      'the consumer has let go',
      async () => (await broker.depths()).find(({ queue }) => queue.endsWith('inbound.court.0'))!.messages === 51,
    );
    const taken = await office(() => ({ outcome: 'delivered' }));
    kept.gate.open();
    await until('the delivery went out', () => taken.length === 1);
    for (const { id } of during) await settled(id, 'done');
    expect((await messages()).filter(({ state }) => state !== 'done')).toEqual([]);
    expect(await kept.acted()).toHaveLength(51);
    expect((await broker.depths()).find(({ queue }) => queue.endsWith('.dead'))!.messages).toBe(0);
  });
});

describe('Order', () => {
  it('by key: successors wait and are released in order; by version nobody waits', async () => {
    await pipeline.consume();
    const first = say(step, 'K', 1, 'action refuses');
    const [second, third, other] = [say(step, 'K', 2, 'two'), say(step, 'K', 3, 'three'), say(step, 'L', 1, 'other')];
    const [failing, passing] = [say(note, 'V', 1, 'action refuses'), say(note, 'V', 2)];
    await send(first, second, other, failing, passing);
    await settled(other.id, 'done');
    await settled(passing.id, 'done');
    await send(third);
    await settled(third.id, 'waiting');
    expect(await Promise.all([first, second, failing].map(async ({ id }) => (await rowOf(id))!.state))).toEqual([
      'parked',
      'waiting',
      'parked',
    ]);
    expect(await pipeline.retry([second.id], operator, { confirmed: false })).toMatchObject({ retried: 0 });

    mood.isHealed = true;
    expect(await pipeline.retry([first.id], operator, { confirmed: false })).toEqual({ retried: 1, refused: [] });
    await settled(third.id, 'done');
    expect((await kept.acted()).filter((text) => text.startsWith('K'))).toEqual(['K:action refuses', 'K:two', 'K:three']);
    const fourth = say(step, 'K', 4, 'four');
    await send(fourth);
    await settled(fourth.id, 'done');
  });
});

describe('Retrying', () => {
  it('runs the stored bytes through the mapping of today, once, although two processes look for work', async () => {
    await pipeline.stop();
    const before = start(mappings.filter(({ from }) => from.type !== note.type));
    await before.consume();
    const batch = Array.from({ length: 60 }, (_, i) => say(note, `N${i}`, 1));
    await send(...batch);
    await until('all are parked', async () => (await kept.reader.list({ state: 'parked', limit: 200 })).items.length === 60);
    await before.stop();

    const after = [start(), start()];
    const results = await Promise.all(
      after.map((one) =>
        one.retry(
          batch.map(({ id }) => id),
          operator,
          { confirmed: false },
        ),
      ),
    );
    expect(results.reduce((sum, { retried }) => sum + retried, 0)).toBe(60);
    await until('all are done', async () => (await kept.reader.list({ state: 'done', limit: 200 })).items.length === 60);
    await Promise.all(after.map((one) => one.stop()));
    expect([...(await kept.acted())].sort()).toEqual(batch.map(({ partitionkey }) => `${partitionkey}:text`).sort());
    expect((await kept.flow.bodies(batch[0]!.id)).map(({ stage }) => stage)).toEqual(['received', 'mapped']);
    expect(await kept.reader.failureGroups()).toEqual([]);
  });
});

describe('Out, over a real queue and a real store', () => {
  it('A → B: delivered once, the outcome settles it', async () => {
    await pipeline.consume();
    const taken = await office(() => ({ outcome: 'delivered', partnerRef: 'R1' }));
    const of = say(parcel, 'A', 1);
    await send(of);
    await until('something goes out', async () => (await messages('out')).length === 1);
    const [out] = await messages('out');
    await settled(out!.id, 'done');
    expect((await rowOf(of.id))!.state).toBe('done');
    expect(taken.map(({ headers, body }) => [saidIn(headers)('id'), JSON.parse(body.toString()) as unknown])).toEqual([
      [out!.id, { C: 'A', V: 1, T: 'text' }],
    ]);
    expect((await rowOf(out!.id))!.stages.map(({ stage }) => stage)).toContain('outcome');
  });

  it('A → B while publishing fails at random, before and after the broker took it: each has its one effect, in the order of its key, and none is lost', async () => {
    const chances = dice(20261125);
    const flaky: Broker = {
      consume: (...of) => broker.consume(...of),
      subscribe: (...of) => broker.subscribe(...of),
      state: () => broker.state(),
      depths: () => broker.depths(),
      close: () => broker.close(),
      publish: async (batch) => {
        const fate = batch[0]?.exchange === 'outbound' ? chances.next() : 1;
        if (fate < 0.2) throw new BrokerAway('the connection broke before it was sent');
        await broker.publish(batch);
        if (fate < 0.4) throw new BrokerAway('the connection broke before it was confirmed');
      },
    };
    await pipeline.stop();
    pipeline = start(mappings, flaky);
    const effects: string[] = [];
    const partsOf = (data: unknown): string =>
      Object.values(data as object)
        .slice(0, 2)
        .join(':');
    await office(async ({ headers, body }) => {
      const [delivery, n] = [String(headers['x-fatong-delivery']), Number(headers['x-fatong-attempt'])];
      if ((await kept.attempts.begin(delivery, n)).kind === 'begun') {
        await kept.attempts.finish(delivery, n, { outcome: 'delivered' }).then(() => effects.push(partsOf(JSON.parse(body.toString()))));
      }
      return { outcome: 'delivered' };
    });
    await pipeline.consume({ batch: 40 });
    const all = Array.from({ length: 400 }, (_, i) => say(parcel, `K${i % 150}`, Math.floor(i / 150) + 1));
    await send(...all);
    await until(
      'all are settled',
      async () =>
        effects.length >= all.length && (await kept.reader.list({ direction: 'out', state: 'sent', limit: 1 })).items.length === 0,
      60_000,
    );
    expect(effects.toSorted()).toEqual(all.map(({ data }) => partsOf(data)).toSorted());
    for (const [, ofKey] of Map.groupBy(effects, (one) => one.split(':')[0])) expect(ofKey).toEqual(ofKey.toSorted());
  }, 90_000);

  it('the relay running twice publishes each delivery once, in the order of its key', async () => {
    const second = start();
    await kept.store.transact(async (unit) => {
      for (let i = 0; i < 300; i++) writeFact(unit, `K${i % 100}`, `n${i}`);
    });
    const taken = await office(() => ({ outcome: 'delivered' }));
    await pipeline.consume();
    pipeline.wake();
    second.wake();
    await until(
      'all are done',
      async () =>
        (await kept.reader.list({ direction: 'out', state: 'done', limit: 200 })).items.length === 200 &&
        (await kept.reader.list({ direction: 'out', state: 'sent', limit: 1 })).items.length === 0 &&
        taken.length >= 300,
    );
    await second.stop();
    expect(taken).toHaveLength(300);
    expect(new Set(taken.map(({ headers }) => headers['x-fatong-delivery'])).size).toBe(300);
    const texts = taken.map(({ body }) => Number((JSON.parse(body.toString()) as { T: string }).T.slice(1)));
    for (let key = 0; key < 100; key++) expect(texts.filter((n) => n % 100 === key)).toEqual([key, key + 100, key + 200]);
  });

  it('an interrupted call of unknown outcome is never made again by itself, and is when a person confirms', async () => {
    await pipeline.consume();
    let isUnknown = true;
    const begun: string[] = [];
    // As an adapter that dies in the middle of its first call: the attempt stays open.
    const taken = await office(async ({ headers }) => {
      begun.push((await kept.attempts.begin(String(headers['x-fatong-delivery']), Number(headers['x-fatong-attempt']))).kind);
      return { outcome: isUnknown ? 'unknown' : 'delivered' };
    });
    await kept.store.transact(async (unit) => writeFact(unit, 'A'));
    pipeline.wake();
    await until('it went out', async () => (await messages('out')).length === 1);
    const [out] = await messages('out');
    await settled(out!.id, 'unknown');
    expect(await pipeline.retry([out!.id], operator, { confirmed: false })).toMatchObject({ retried: 0 });
    isUnknown = false;
    expect(taken).toHaveLength(1);
    expect(await pipeline.retry([out!.id], operator, { confirmed: true })).toEqual({ retried: 1, refused: [] });
    await settled(out!.id, 'done');
    expect(taken.map(({ headers }) => Number(headers['x-fatong-attempt']))).toEqual([1, 2]);
    expect(begun).toEqual(['begun', 'begun']);
    expect(told.map(({ outcome }) => outcome)).toEqual(['unknown', 'delivered']);
  });

  it('a business answer comes back correlated with what it answers', async () => {
    await pipeline.consume();
    await kept.store.transact(async (unit) => writeFact(unit, 'A'));
    pipeline.wake();
    await until('it went out', async () => (await messages('out')).length === 1);
    const [out] = await messages('out');
    const answer = message(reply, { R: 'R1', Q: out!.correlation });
    await send(answer);
    await settled(answer.id, 'done');
    expect((await kept.reader.conversation(answer.id)).map(({ id }) => id)).toContain(out!.id);
  });
});
