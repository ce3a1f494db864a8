import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fromHeaders } from '@fatong/contracts';
import { BrokerAway, ConsumerIll, PublishRefused } from '../ports/index.js';
import type { Arrival, Broker } from '../ports/index.js';
import { connectBroker, partitionOf, topology } from './index.js';
import type { Topology } from './index.js';
import { variable } from './testing/management.js';
import { deleteTopology, withChannel } from './testing/raw.js';
import { publication, readableLog, testSystems, testTopology, textOf, until } from './testing/rig.js';

let declared: Topology;
let broker: Broker;
let log: ReturnType<typeof readableLog>;

beforeEach(async () => {
  declared = testTopology({ deliveryLimit: 3 });
  log = readableLog();
  broker = await connectBroker({ url: variable('AMQP_URL'), topology: declared, log });
});

afterEach(async () => {
  await broker.close();
  await deleteTopology(declared);
  expect(log.lines.filter(({ message }) => message.includes('could not be declared'))).toEqual([]);
});

/** Everything that a consumer of this kind was given, in order. */
async function collected(kind: 'inbound' | 'outbound' | 'dead', options: { batch?: number; systems?: string[] } = {}): Promise<Arrival[]> {
  const arrivals: Arrival[] = [];
  await broker.consume({ kind, ...options }, async (batch) => void arrivals.push(...batch));
  return arrivals;
}

describe('The topology', () => {
  it('is declared again without a complaint', async () => {
    const second = await connectBroker({ url: variable('AMQP_URL'), topology: declared, log });
    expect(second.state()).toEqual({ connected: true, blocked: false });
    await second.close();
  });

  it('refuses in one sentence to change a live queue', async () => {
    const other = topology({ systems: testSystems, prefix: declared.prefix, numbers: { deliveryLimit: 7 } });
    await expect(connectBroker({ url: variable('AMQP_URL'), topology: other, log })).rejects.toThrow(
      /Queue .*inbound\.association\.0 lives on the broker with other properties .*x-delivery-limit/,
    );
  });

  it('counts what waits in every queue', async () => {
    await broker.publish([publication('a'), publication('b')]);
    const depths = await broker.depths();
    expect(depths).toHaveLength(11);
    expect(depths.find(({ queue }) => queue.endsWith('inbound.association.0'))).toMatchObject({ messages: 2, consumers: 0 });
  });
});

describe('Publishing', () => {
  it('confirms 10,000 messages of one call and keeps their order', async () => {
    const texts = Array.from({ length: 10_000 }, (_, index) => String(index));
    await broker.publish(texts.map((text) => publication(text)));
    const arrivals = await collected('inbound', { systems: ['association'] });
    await until('all have arrived', () => arrivals.length >= texts.length);
    expect(arrivals.map(textOf)).toEqual(texts);
  });

  it('keeps the order of calls that do not wait for each other', async () => {
    const texts = Array.from({ length: 2_000 }, (_, index) => String(index));
    await Promise.all(texts.map((text) => broker.publish([publication(text)])));
    const arrivals = await collected('inbound');
    await until('all have arrived', () => arrivals.length >= texts.length);
    expect(arrivals.map(textOf)).toEqual(texts);
  });

  it('refuses a system that the topology does not know', async () => {
    await expect(broker.publish([publication('a', { to: 'nobody' })])).rejects.toThrow(PublishRefused);
    await expect(broker.publish([publication('a', { exchange: 'outbound', to: 'ferry-offices' })])).rejects.toThrow(
      /no outbound queue for system "ferry-offices"/,
    );
  });

  it('refuses what no queue takes, names the routing, and declares the missing queue again', async () => {
    await withChannel((channel) => channel.deleteQueue(`${declared.prefix}inbound.association.0`));
    const refused = broker.publish([publication('a')]);
    await expect(refused).rejects.toThrow(PublishRefused);
    await expect(refused).rejects.toThrow(/exchange .*inbound, routing key association\.0/);
    await until('the queue is there again', () =>
      broker.publish([publication('b')]).then(
        () => true,
        () => false,
      ),
    );
  });

  it('publishes an event for which nobody listens', async () => {
    await expect(broker.publish([publication('a', { exchange: 'events', to: 'ward.complaint-filed' })])).resolves.toBeUndefined();
  });

  it('spreads keys over the partitions, always the same key to the same one', async () => {
    const keys = Array.from({ length: 400 }, (_, index) => `key-${index % 200}`);
    await broker.publish(keys.map((key) => publication(key, { to: 'ferry-offices', key })));
    const arrivals = await collected('inbound', { systems: ['ferry-offices'] });
    await until('all have arrived', () => arrivals.length >= keys.length);
    for (const arrival of arrivals)
      expect(arrival.queue).toBe(`${declared.prefix}inbound.ferry-offices.${partitionOf(textOf(arrival), 8)}`);
    expect(new Set(arrivals.map(({ queue }) => queue)).size).toBe(8);
  });

  it('carries body, content type and attributes to the consumer', async () => {
    const sent = publication('内容', { key: '案号-1' });
    await broker.publish([{ ...sent, wire: { ...sent.wire, headers: { 'x-fatong-delivery': 'd1', 'x-fatong-attempt': 2 } } }]);
    const arrivals = await collected('inbound');
    await until('it has arrived', () => arrivals.length > 0);
    expect(arrivals[0]).toMatchObject({
      body: Buffer.from('内容'),
      contentType: 'text/plain',
      redelivered: false,
      headers: { 'x-fatong-delivery': 'd1', 'x-fatong-attempt': 2 },
    });
    expect(fromHeaders(arrivals[0]?.headers, arrivals[0]?.contentType)).toEqual({ attributes: sent.wire.attributes });
  });

  it('fails with BrokerAway once the broker is closed', async () => {
    await broker.close();
    await expect(broker.publish([publication('a')])).rejects.toThrow(BrokerAway);
  });
});

describe('Consuming', () => {
  it('hands over full batches, one at a time', async () => {
    const sizes: number[] = [];
    let inHand = 0;
    await broker.publish(Array.from({ length: 250 }, (_, index) => publication(String(index))));
    await broker.consume({ kind: 'inbound', systems: ['association'], batch: 100, linger: 50 }, async (batch) => {
      expect(++inHand).toBe(1);
      await new Promise((resolve) => setImmediate(resolve));
      sizes.push(batch.length);
      inHand--;
    });
    await until('all are consumed', () => sizes.reduce((sum, size) => sum + size, 0) === 250);
    expect(sizes).toEqual([100, 100, 50]);
  });

  it('holds no more bytes than its consumer says it may: it is sent fewer messages, and of a body that is too long only the beginning is kept', async () => {
    const [longest, most] = [300 * 1024, 4];
    const given: Arrival[] = [];
    const held = Promise.withResolvers<void>();
    const bodies = ['a', 'b', 'c', 'd', 'e', 'f'].map((letter, index) => letter.repeat(longest * 4 * (index % 2) + longest));
    await broker.publish(bodies.map((text) => publication(text)));
    await broker.consume(
      { kind: 'inbound', systems: ['association'], batch: 100, bodies: { longest, inHand: most * longest } },
      async (batch) => {
        given.push(...batch);
        await held.promise;
      },
    );
    try {
      await until(
        'it has its hands full',
        async () => given.length > 0 && (await depthOf('inbound.association.0')) === bodies.length - most,
      );
      await broker.publish([publication('last')]);
      expect(await depthOf('inbound.association.0')).toBe(bodies.length - most + 1);
    } finally {
      held.resolve();
    }
    await until('all have come', () => given.length > bodies.length);
    expect(given.map((arrival) => arrival.isCut ?? false)).toEqual([false, true, false, true, false, true, false]);
    expect(given.map(textOf)).toEqual([...bodies.map((text, index) => (index % 2 ? text.slice(0, 256 * 1024) : text)), 'last']);
    // What was cut does not keep alive what it was cut from.
    expect(given.filter(({ isCut }) => isCut).map(({ body }) => body.buffer.byteLength)).toEqual(
      [256, 256, 256].map((kilobytes) => kilobytes * 1024),
    );
  });

  it('gives a message again when its consumer threw once', async () => {
    const seen: string[] = [];
    await broker.consume({ kind: 'inbound', systems: ['association'], linger: 50 }, async (batch) => {
      seen.push(batch.map(textOf).join('+'));
      if (batch.length > 1) throw new Error('the batch does not like it');
    });
    await broker.publish([publication('a'), publication('b')]);
    await until('both came alone', () => seen.length >= 3);
    expect(seen).toEqual(['a+b', 'a', 'b']);
    expect(await depthOf('dead')).toBe(0);
  });

  it('rejects a poison message to dead while its neighbours flow', async () => {
    const done: string[] = [];
    const dead = await collected('dead');
    await broker.publish(['a', 'poison', 'b', 'c'].map((text) => publication(text)));
    await broker.consume({ kind: 'inbound', systems: ['association'] }, async (batch) => {
      if (batch.some((arrival) => textOf(arrival) === 'poison')) throw new Error('名字 must not be logged');
      done.push(...batch.map(textOf));
    });
    await until('the poison is dead and the rest done', () => dead.length === 1 && done.length === 3);
    expect(done).toEqual(['a', 'b', 'c']);
    expect(dead.map(textOf)).toEqual(['poison']);
    expect(dead[0]?.headers['x-first-death-queue']).toBe(`${declared.prefix}inbound.association.0`);
    expect(JSON.stringify(log.lines)).not.toContain('名字');
  });

  it('never loses what the consumer of dead cannot take', async () => {
    let calls = 0;
    const done: string[] = [];
    await broker.consume({ kind: 'dead' }, async (batch) => {
      calls++;
      if (calls <= 6 && batch.some((arrival) => textOf(arrival) === 'stubborn')) throw new Error('not yet');
      done.push(...batch.map(textOf));
    });
    await broker.publish(['stubborn', 'other'].map((text) => publication(text, { exchange: 'dead' })));
    await until('both are done', () => done.length >= 2);
    expect(done.sort()).toEqual(['other', 'stubborn']);
  });

  it('takes bytes that are no message as arrivals, and the next message flows', async () => {
    const arrivals = await collected('inbound');
    const queue = `${declared.prefix}inbound.association.0`;
    await withChannel(async (channel) => {
      channel.sendToQueue(queue, Buffer.alloc(0));
      channel.sendToQueue(queue, Buffer.from([0, 255, 254, 0xd8, 0]));
      channel.sendToQueue(queue, Buffer.from('{"a":'), {
        headers: { 'cloudEvents:id': 7, nested: { deep: [1, { x: null }] }, big: 2 ** 60, 长: Buffer.from([1]) },
      });
      channel.sendToQueue(queue, Buffer.from('x'), {
        headers: { ['__proto__']: { polluted: true } },
        contentType: '\u0000',
        expiration: '100000',
      });
      await channel.waitForConfirms();
    });
    await broker.publish([publication('good')]);
    await until('all five have arrived', () => arrivals.length >= 5);
    expect(arrivals).toHaveLength(5);
    expect(arrivals[0]).toMatchObject({ contentType: undefined, headers: {} });
    expect(arrivals[2]?.headers['cloudEvents:id']).toBe(7);
    expect(textOf(arrivals[4] as Arrival)).toBe('good');
  });

  it('consumes singly where asked', async () => {
    const sizes: number[] = [];
    await broker.publish(Array.from({ length: 20 }, (_, index) => publication(String(index), { exchange: 'outbound' })));
    await broker.consume({ kind: 'outbound', batch: 1 }, async (batch) => void sizes.push(batch.length));
    await until('all are consumed', () => sizes.length >= 20);
    expect(new Set(sizes)).toEqual(new Set([1]));
  });

  it('prepares the next batch while one of the same key is being committed, and commits in order', async () => {
    const order: string[] = [];
    const secondPrepared = Promise.withResolvers<void>();
    await broker.publish(['a', 'b', 'c'].map((text) => publication(text)));
    await broker.consume({ kind: 'inbound', systems: ['association'], batch: 1 }, async ([arrival]) => {
      const text = textOf(arrival as Arrival);
      order.push(`prepare ${text}`);
      if (text === 'b') secondPrepared.resolve();
      return {
        keys: new Set(['one']),
        commit: async () => {
          if (text === 'a') await secondPrepared.promise;
          order.push(`commit ${text}`);
        },
      };
    });
    await until('all are committed', () => order.filter((step) => step.startsWith('commit')).length === 3);
    expect(order.indexOf('prepare b')).toBeLessThan(order.indexOf('commit a'));
    expect(order.filter((step) => step.startsWith('commit'))).toEqual(['commit a', 'commit b', 'commit c']);
    await until('all are acknowledged', async () => (await depthOf('inbound.association.0')) === 0);
  });

  it('hears at once of a commit that fails while no further message comes', async () => {
    let tries = 0;
    await broker.publish([publication('a')]);
    await broker.consume({ kind: 'inbound', systems: ['association'] }, async () => ({
      keys: new Set(['one']),
      commit: async () => {
        if (++tries === 1) throw new ConsumerIll('the database is away', async () => undefined);
      },
    }));
    await until('it was committed again', () => tries === 2);
    expect(await depthOf('dead')).toBe(0);
  });

  it('refuses to consume what the topology does not know', async () => {
    await expect(broker.consume({ kind: 'outbound', systems: ['ferry-offices'] }, async () => undefined)).rejects.toThrow(
      /no outbound queue of system "ferry-offices"/,
    );
  });
});

describe('Events', () => {
  it('reach every subscriber whose topics fit', async () => {
    const [wards, all]: [string[], string[]] = [[], []];
    await broker.subscribe(['ward.#'], (event) => void wards.push(textOf(event)));
    await broker.subscribe(['#'], (event) => {
      all.push(textOf(event));
      if (all.length === 1) throw new Error('a handler may throw');
    });
    await broker.publish([
      publication('1', { exchange: 'events', to: 'ward.complaint-filed.v1' }),
      publication('2', { exchange: 'events', to: 'yard.case-opened.v1' }),
    ]);
    await until('both saw theirs', () => all.length === 2 && wards.length === 1);
    expect(wards).toEqual(['1']);
    expect(all).toEqual(['1', '2']);
  });

  it('end when the subscription is stopped', async () => {
    const seen: string[] = [];
    const subscription = await broker.subscribe(['#'], (event) => void seen.push(textOf(event)));
    await subscription.stop();
    await broker.publish([publication('1', { exchange: 'events', to: 'a.b' })]);
    expect(seen).toEqual([]);
  });
});

async function depthOf(name: string): Promise<number> {
  const depth = (await broker.depths()).find(({ queue }) => queue === declared.prefix + name);
  if (!depth) throw new Error(`No queue ${name}`);
  return depth.messages;
}
