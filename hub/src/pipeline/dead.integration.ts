import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { admitPartners, connectBroker, partnersUrlOf, type Topology } from '../broker/index.js';
import { deleteTopology, readableLog, testTopology, variable, withChannel } from '../broker/testing/index.js';
import type { Broker } from '../ports/index.js';
import { deadHand, startPipeline, type Pipeline } from './index.js';
import { testActing, until } from './testing/new-line.js';
import { databaseUrl, testDatabases, type TestDatabases, type TestStore } from './testing/store-rig.js';
import { canonical, mappings, systems } from './testing/world.js';

/** A partner who publishes to a real RabbitMQ himself and lets it expire there. */
const log = readableLog();
const meter = { count: () => undefined, observe: () => undefined, gauge: () => undefined };

const partners = (): string => partnersUrlOf(variable('AMQP_URL'));

let databases: TestDatabases;
let kept: TestStore;
let queues: Topology;
let broker: Broker;
let pipeline: Pipeline;

beforeAll(async () => void (databases = await testDatabases(databaseUrl(), log)));
afterAll(() => databases.close());

beforeEach(async () => {
  queues = testTopology(
    {},
    systems.map(({ folder }) => ({ system: folder, partitions: 1, in: true, out: true, door: true })),
  );
  await admitPartners({
    managementUrl: variable('AMQP_MANAGEMENT_URL'),
    amqpUrl: variable('AMQP_URL'),
    partnersUrl: partners(),
    topology: queues,
    users: [],
    log,
  });
  broker = await connectBroker({ url: variable('AMQP_URL'), topology: queues, log });
  kept = await databases.open();
  pipeline = startPipeline({ broker, ...kept, acting: testActing([]), mappings, canonical, systems, log, meter });
});

afterEach(async () => {
  await pipeline.stop();
  await broker.close();
  await deleteTopology(queues);
  await kept.close();
});

describe('What died before a partner’s door', () => {
  it('is parked, of what no door would have taken the beginning; and no more of it is in hand than the hub has room for', async () => {
    const [count, held] = [20, Promise.withResolvers<void>()];
    const waiting = async (): Promise<number> =>
      (await broker.depths()).find(({ queue }) => queue === `${queues.prefix}partners.dead`)!.messages;
    await withChannel(async (channel) => {
      for (let i = 0; i < count; i++)
        channel.publish(`${queues.prefix}partner.court`, '', Buffer.alloc(i === 0 ? 6 * 1024 * 1024 : 100, `${i} `), {
          persistent: true,
          expiration: '1',
        });
      await channel.waitForConfirms();
    }, partners());
    await until('all are dead', async () => (await waiting()) === count);
    await broker.consume({ ...deadHand, kind: 'dead' }, (batch) => held.promise.then(() => pipeline.dead(batch)));
    await until('its hands are full', async () => (await waiting()) === count - deadHand.bodies.inHand / deadHand.bodies.longest);
    held.resolve();
    expect(deadHand.bodies.inHand).toBeLessThanOrEqual(64 * 1024 * 1024);
    const parked = () => kept.reader.list({ state: 'parked', limit: 200 });
    await until('all are parked', async () => (await parked()).items.length === count);
    const bodies = await Promise.all((await parked()).items.map(async ({ id }) => (await kept.reader.bodies(id))[0]!.body.length));
    expect(bodies.toSorted((a, b) => b - a).slice(0, 2)).toEqual([256 * 1024, 100]);
  });
});
