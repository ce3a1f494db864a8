import { connect, type ChannelModel } from 'amqplib';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connectBroker, sealedLines, type Topology } from '../broker/index.js';
import { deleteTopology, readableLog, testTopology, variable } from '../broker/testing/index.js';
import { sealedHeader } from '../platform/index.js';
import type { Arrival, Broker, MessageRow } from '../ports/index.js';
import { startPipeline, type Pipeline } from './index.js';
import { operator, testActing, until } from './testing/new-line.js';
import { databaseUrl, testDatabases, type TestDatabases, type TestStore } from './testing/store-rig.js';
import { canonical, mappings, note, parcel, publication, say, systems } from './testing/world.js';

/** What is between door, hub and adapter, seen by somebody who looks into a real RabbitMQ and a real PostgreSQL. */
const log = readableLog();
const meter = { count: () => undefined, observe: () => undefined, gauge: () => undefined };
const named = '诸葛亮 310101199001010011';

interface Seen {
  readonly key: string;
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, unknown>>;
}

let databases: TestDatabases;
let kept: TestStore;
let queues: Topology;
let bare: Broker;
let broker: Broker;
let pipeline: Pipeline;
let looking: ChannelModel;
let seen: Seen[];

beforeAll(async () => void (databases = await testDatabases(databaseUrl(), log)));
afterAll(() => databases.close());

beforeEach(async () => {
  queues = testTopology(
    { deliveryLimit: 3 },
    systems.map(({ folder }) => ({ system: folder, partitions: 1, in: true, out: true })),
  );
  kept = await databases.open();
  bare = await connectBroker({ url: variable('AMQP_URL'), topology: queues, log });
  broker = sealedLines(bare, kept.bodySeal);
  pipeline = startPipeline({
    broker,
    ...kept,
    acting: testActing(),
    mappings,
    canonical,
    systems,
    log,
    meter,
    retry: { idle: 20 },
    relay: { idle: 20 },
  });
  [looking, seen] = [await connect(variable('AMQP_URL')), []];
  await lookInto('inbound', 'court.0');
  await lookInto('outbound', 'office.0');
});

afterEach(async () => {
  await pipeline.stop();
  await looking.close();
  await bare.close();
  await deleteTopology(queues);
  await kept.close();
});

/** A copy of all that goes this way. */
async function lookInto(exchange: string, key: string): Promise<void> {
  const channel = await looking.createChannel();
  const { queue } = await channel.assertQueue('', { exclusive: true });
  await channel.bindQueue(queue, queues.prefix + exchange, key);
  await channel.consume(queue, (one) => void (one && seen.push({ key, body: one.content, headers: one.properties.headers ?? {} })), {
    noAck: true,
  });
}

const one = (key: string): Seen | undefined => seen.find((of) => of.key === key);
const bodiesOf = async (id: string): Promise<readonly string[]> => (await kept.reader.bodies(id)).map(({ body }) => body.toString());
const stateOf = async (id: string): Promise<MessageRow['state'] | undefined> => (await kept.reader.message(id))?.state;
const settled = (id: string, state: MessageRow['state']) => until(`${id} is ${state}`, async () => (await stateOf(id)) === state);

/** As the table has them. */
async function storedBodies(): Promise<readonly { stage: string; body: Buffer }[]> {
  const client = new Client({ connectionString: kept.gate.url });
  await client.connect();
  try {
    return (await client.query<{ stage: string; body: Buffer }>('SELECT stage, body FROM message_body ORDER BY seq')).rows;
  } finally {
    await client.end();
  }
}

describe('Bodies on our own lines', () => {
  it('are sealed from the door to the partner’s adapter; the hub stores the very bytes that came, and sends the very bytes it stored', async () => {
    const sent = say(parcel, 'A', 1, named);
    const delivered: Arrival[] = [];
    await broker.consume({ kind: 'outbound' }, (batch) => Promise.resolve(void delivered.push(...batch)));
    await broker.publish([publication(sent, 'court')]);
    await pipeline.consume();
    await until('it is at the adapter, and was seen on both ways', () => delivered.length > 0 && seen.length > 1);
    expect(JSON.parse(delivered[0]!.body.toString())).toEqual({ C: 'A', V: 1, T: named });
    const [came, went] = [one('court.0')!, one('office.0')!];
    for (const { body } of [came, went]) expect(body.toString()).not.toMatch(/诸葛|310101/);
    expect([came.headers[sealedHeader], went.headers[sealedHeader]]).toEqual(['received', 'mapped']);
    expect(await storedBodies()).toEqual([
      { stage: 'received', body: came.body },
      { stage: 'mapped', body: went.body },
    ]);
    expect(await bodiesOf(sent.id)).toEqual([JSON.stringify(sent.data)]);
  });

  it('that the relay sends, because of a fact, are the bytes that are stored too', async () => {
    await broker.publish([publication(say(note, 'A', 1, 'urge'), 'court')]);
    await pipeline.consume();
    await until('the letter was seen', () => one('office.0') !== undefined);
    expect((await storedBodies()).at(-1)).toEqual({ stage: 'mapped', body: one('office.0')!.body });
  });

  it('of what dies on its queue are parked readable, and a retry carries them on', async () => {
    const sent = say(note, 'A', 1, named);
    await broker.publish([publication(sent, 'court')]);
    const dying = await broker.consume({ kind: 'inbound' }, () => Promise.reject(new Error('a consumer that always throws')));
    await broker.consume({ kind: 'dead' }, pipeline.dead);
    await settled(sent.id, 'parked');
    await dying.stop();
    expect(await bodiesOf(sent.id)).toEqual([JSON.stringify(sent.data)]);
    expect(await pipeline.retry([sent.id], operator, { confirmed: false })).toEqual({ retried: 1, refused: [] });
    await settled(sent.id, 'done');
    expect((await bodiesOf(sent.id))[1]).toContain(named);
  });

  it('that were published in clear, by a door of before, are taken as ever', async () => {
    const sent = say(note, 'A', 1, named);
    await bare.publish([publication(sent, 'court')]);
    await pipeline.consume();
    await settled(sent.id, 'done');
    expect((await bodiesOf(sent.id))[0]).toBe(JSON.stringify(sent.data));
    expect((await storedBodies()).some(({ body }) => body.includes('诸葛亮'))).toBe(false);
  });

  it('that were changed on their way are parked with that cause, and the next message flows', async () => {
    const [broken, whole] = [say(note, 'A', 1, named), say(note, 'B', 1, named)];
    const { wire, ...way } = publication(broken, 'court');
    const { bytes } = kept.bodySeal.close(broken.id, 'received', wire.body);
    const changed = Buffer.from(bytes);
    changed[30]! ^= 1;
    await bare.publish([{ ...way, wire: { ...wire, body: changed, headers: { [sealedHeader]: 'received' } } }]);
    await broker.publish([publication(whole, 'court')]);
    await pipeline.consume();
    await settled(whole.id, 'done');
    const parked = async () => (await kept.reader.list({ state: 'parked', limit: 10 })).items[0];
    await until('the changed one is parked', async () => (await parked()) !== undefined);
    expect(await parked()).toMatchObject({
      unreadable: true,
      system: 'court',
      cause: { code: 'unreadable', words: [expect.stringContaining('密封'), expect.stringContaining('sealed content cannot be opened')] },
    });
  });
});
