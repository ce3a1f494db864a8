import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '@fatong/contracts';
import type { topology } from '../broker/index.js';
import { connectBroker } from '../broker/index.js';
import { variable } from '../broker/testing/management.js';
import { deleteTopology, withChannel } from '../broker/testing/raw.js';
import { readableLog, testTopology } from '../broker/testing/rig.js';
import { BrokerAway, type Arrival, type Broker } from '../ports/index.js';
import { startPipeline, type Pipeline } from './index.js';
import { gateBefore, type Gate } from './testing/gate.js';
import { operator, testActing, until } from './testing/new-line.js';
import { databaseUrl, testDatabases, type TestDatabases, type TestStore } from './testing/store-rig.js';
import { canonical, mappings, note, publication, say, systems } from './testing/world.js';

/** A message that kills whoever takes it: its process loses its connection to a real RabbitMQ with everything in hand, and is there again. */

const meter = { count: () => undefined, observe: () => undefined, gauge: () => undefined };
const deadly = 'kills';

let databases: TestDatabases;
let queues: ReturnType<typeof topology>;
let gate: Gate;
let broker: Broker;
let kept: TestStore;
let pipeline: Pipeline;
let deaths: number;
let log: ReturnType<typeof readableLog>;

beforeAll(async () => void (databases = await testDatabases(databaseUrl(), readableLog())));
afterAll(() => databases.close());

beforeEach(() => begin());
afterEach(() => end());

async function begin(numbers: Parameters<typeof testTopology>[0] = {}): Promise<void> {
  log = readableLog();
  queues = testTopology(
    numbers,
    systems.map(({ folder }) => ({ system: folder, partitions: 1, in: true, out: true })),
  );
  gate = await gateBefore(variable('AMQP_URL'));
  broker = await connectBroker({ url: gate.url, topology: queues, log });
  kept = await databases.open();
  pipeline = startPipeline({
    broker,
    store: kept.store,
    flow: kept.flow,
    operations: kept.operations,
    gatherings: kept.gatherings,
    corrections: kept.corrections,
    acting: testActing(),
    mappings,
    canonical,
    systems,
    log,
    meter,
    retry: { idle: 20 },
  });
  deaths = 0;
}

async function end(): Promise<void> {
  await pipeline.stop();
  await broker.close();
  await gate.close();
  await deleteTopology(queues);
  await kept.close();
}

const isDeadly = ({ body }: Arrival): boolean => body.includes(deadly);

/** The connection breaks with everything on it; a new one is there again. */
async function breakOff(): Promise<void> {
  gate.shut();
  await until('the connection is gone', () => !broker.state().connected);
  gate.open();
}

async function consume(): Promise<void> {
  await broker.consume({ kind: 'dead' }, pipeline.dead);
  await broker.consume({ kind: 'inbound' }, async (batch) => {
    if (!batch.some(isDeadly)) return pipeline.inbound(batch);
    deaths++;
    return breakOff();
  });
}

const stateOf = async ({ id }: Message): Promise<string | undefined> => (await kept.reader.message(id))?.state;

describe('A message that kills its process each time', () => {
  it('is put aside after five deaths or few more, long before the broker’s limit: what was in hand with it each time goes on by itself', async () => {
    const [before, behind] = ['A', 'B'].map((key) => Array.from({ length: 20 }, (_, i) => say(note, `${key}${i}`, 1))) as [
      Message[],
      Message[],
    ];
    const killer = say(note, 'K', 1, deadly);
    await broker.publish([...before, killer, ...behind].map((of) => publication(of, 'court')));
    await consume();
    await until(
      'all others are done',
      async () => (await kept.reader.stateCounts([...before, ...behind].map(({ id }) => id))).done === 40,
      60_000,
    );
    await until('it is parked', async () => (await stateOf(killer)) === 'parked');
    // What was done just before a death may not have been acknowledged yet, and comes first then: each time one death more.
    expect([deaths >= 5 && deaths < 12, (await kept.reader.message(killer.id))!.cause!.code]).toEqual([true, 'crashed']);
    expect((await kept.acted()).toSorted()).toEqual([...before, ...behind].map(({ partitionkey }) => `${partitionkey}:text`).toSorted());
    await until('no queue holds anything', async () => (await broker.depths()).every(({ messages }) => messages === 0));
  }, 90_000);

  it('is parked at its limit, neither dropped nor run for ever; what was in hand with it each time is parked beside it, not lost, and has its one effect when it is retried', async () => {
    await end();
    await begin({ deliveryLimit: 3 });
    const [before, behind] = ['A', 'B'].map((key) => Array.from({ length: 20 }, (_, i) => say(note, `${key}${i}`, 1))) as [
      Message[],
      Message[],
    ];
    const killer = say(note, 'K', 1, deadly);
    await broker.publish([...before, killer, ...behind].map((of) => publication(of, 'court')));
    await consume();
    await until('all are rows', async () => (await kept.reader.list({ limit: 200 })).items.length === 41, 60_000);
    expect([deaths, new Set(await Promise.all(before.map(stateOf)))]).toEqual([4, new Set(['done'])]);
    const parked = (await kept.reader.list({ state: 'parked', limit: 200 })).items;
    expect(new Set(parked.map(({ cause }) => cause?.code))).toEqual(new Set(['delivery-limit']));
    expect(parked.map(({ id }) => id)).toContain(killer.id);
    // RabbitMQ counts a death for all that its consumer had in hand: those behind it never had a turn.
    const neighbours = behind.map(({ id }) => id);
    expect(await pipeline.retry(neighbours, operator, { confirmed: false })).toEqual({ retried: 20, refused: [] });
    await until('they are done', async () => (await kept.reader.stateCounts(neighbours)).done === 20);
    expect((await kept.acted()).toSorted()).toEqual([...before, ...behind].map(({ partitionkey }) => `${partitionkey}:text`).toSorted());
    await until('no queue holds anything', async () => (await broker.depths()).every(({ messages }) => messages === 0));
    // The queue goes on without it.
    const next = say(note, 'N', 1);
    await broker.publish([publication(next, 'court')]);
    await until('it is done', async () => (await stateOf(next)) === 'done');
  }, 90_000);
});

describe('An error that amqplib emits', () => {
  it('of a channel or a connection is heard and kills no process; publishing and consuming go on', async () => {
    const fatal: unknown[] = [];
    const hear = (error: unknown): void => void fatal.push(error);
    process.on('uncaughtExceptionMonitor', hear);
    try {
      await consume();
      const of = say(note, 'A', 1);
      await withChannel((channel) => channel.deleteExchange(`${queues.prefix}inbound`));
      for (let channels = 0; channels < 2; channels++) await expect(broker.publish([publication(of, 'court')])).rejects.toThrow(BrokerAway);
      // Unheard, the error of a channel ends the connection with all that is on it; that of a connection the process.
      expect(log.lines.filter(({ message }) => message.startsWith('Not connected'))).toEqual([]);
      // A new connection declares everything anew.
      await breakOff();
      await until('it is published', () =>
        broker.publish([publication(of, 'court')]).then(
          () => true,
          () => false,
        ),
      );
      await until('it had its effect', async () => (await stateOf(of)) === 'done');
      expect(fatal).toEqual([]);
    } finally {
      process.off('uncaughtExceptionMonitor', hear);
    }
  });
});
