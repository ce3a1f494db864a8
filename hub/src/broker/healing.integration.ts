import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { BrokerAway, ConsumerIll } from '../ports/index.js';
import type { Arrival, Broker } from '../ports/index.js';
import { connectBroker } from './index.js';
import type { Topology } from './index.js';
import { killConnections, variable } from './testing/management.js';
import { deleteTopology, withChannel } from './testing/raw.js';
import { publication, readableLog, testTopology, textOf, until } from './testing/rig.js';

/** What is in hand waits so long for us to be well, ms. */
const illnessWait = 100;
const later = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

let declared: Topology;
let brokers: Broker[];
let name: string;
let log: ReturnType<typeof readableLog>;

beforeEach(() => {
  declared = testTopology({ illnessWait, illnessTried: 30 * illnessWait, drain: 30_000 });
  brokers = [];
  name = `test ${randomUUID().slice(0, 8)}`;
  log = readableLog();
});

afterEach(async () => {
  await Promise.all(brokers.map((broker) => broker.close()));
  await deleteTopology(declared);
});

async function connected(as = name): Promise<Broker> {
  const broker = await connectBroker({ url: variable('AMQP_URL'), topology: declared, log, name: as });
  brokers.push(broker);
  return broker;
}

const queue = (): string => `${declared.prefix}inbound.association.0`;
const texts = (count: number): string[] => Array.from({ length: count }, (_, index) => String(index));

/** The management API lists connections some seconds after they were opened. */
const killed = (start: string): Promise<void> => until(`${start} is killed`, async () => (await killConnections(start)) > 0);

describe('A killed connection', () => {
  it('loses nothing that was published: what failed with BrokerAway is published again', async () => {
    const broker = await connected();
    const wanted = texts(400);
    const killing = killed(`${name} publishing`);
    let failures = 0;
    const isOver = killing.then(() => true);
    // Goes on in small calls until the connection was killed under it, then until all are confirmed.
    for (let index = 0; index < wanted.length; ) {
      try {
        await broker.publish(wanted.slice(index, index + 4).map((text) => publication(text)));
        if ((await Promise.race([isOver, Promise.resolve(false)])) || index < 200) index += 4;
      } catch (error) {
        expect(error).toBeInstanceOf(BrokerAway);
        failures++;
      }
    }
    await killing;
    const seen: string[] = [];
    await broker.consume({ kind: 'inbound' }, async (batch) => void seen.push(...batch.map(textOf)));
    await until('all have arrived', () => new Set(seen).size === wanted.length);
    expect([...new Set(seen)]).toEqual(wanted);
    expect(failures + log.lines.filter(({ message }) => message.startsWith('Not connected')).length).toBeGreaterThan(0);
  });

  it('lets the consumer have again what it had not acknowledged, in smaller batches, and nothing is lost', async () => {
    const broker = await connected();
    const done: string[] = [];
    const sizes: number[] = [];
    const inHand = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    await broker.publish(texts(50).map((text) => publication(text)));
    await broker.consume({ kind: 'inbound', systems: ['association'], batch: 80, linger: 50 }, async (batch) => {
      inHand.resolve();
      await release.promise;
      sizes.push(batch.length);
      done.push(...batch.map(textOf));
    });
    await inHand.promise;
    await killed(`${name} consuming`);
    await until('the broker has noticed', () => log.lines.some(({ message }) => message.startsWith('Not connected')));
    release.resolve();
    await until('all were given again', () => done.length === 100);
    expect(sizes[0]).toBe(50);
    // How many lie there at a time is the broker's; more than ten it is not given.
    expect([Math.max(...sizes.slice(1)) <= 10, sizes.length < 40]).toEqual([true, true]);
    expect(done).toEqual([...texts(50), ...texts(50)]);
    await until('all are acknowledged', async () => (await broker.depths()).every(({ messages }) => messages === 0));
  });

  it('brings events back', async () => {
    const broker = await connected();
    const seen: string[] = [];
    await broker.subscribe(['#'], (event) => void seen.push(textOf(event)));
    await killed(`${name} consuming`);
    await until('events come again', async () => {
      await broker.publish([publication('1', { exchange: 'events', to: 'a.b' })]);
      return seen.length > 0;
    });
    expect(seen).toContain('1');
  });
});

describe('A broker that is not there', () => {
  it('lets the start go on, says why, and refuses to publish in time', async () => {
    const topology = testTopology({ confirmTimeout: 200 });
    const broker = await connectBroker({ url: 'amqp://127.0.0.1:1', topology, log, patience: 50 });
    expect(broker.state()).toMatchObject({ connected: false, reason: expect.stringContaining('ECONNREFUSED') as unknown });
    await expect(broker.publish([publication('a')])).rejects.toThrow(/not connected: .*ECONNREFUSED/);
    const consuming = await broker.consume({ kind: 'inbound' }, async () => undefined);
    await consuming.stop();
    await broker.close();
  });
});

describe('A deleted queue', () => {
  it('is declared and consumed again', async () => {
    const broker = await connected();
    const seen: string[] = [];
    await broker.consume({ kind: 'inbound' }, async (batch) => void seen.push(...batch.map(textOf)));
    await withChannel((channel) => channel.deleteQueue(queue()));
    await until('a message comes through again', async () => {
      await broker.publish([publication('after')]).catch((error: unknown) => log.info({}, String(error)));
      return seen.includes('after');
    });
    expect(log.lines).toContainEqual(
      expect.objectContaining({
        message: 'Consuming was interrupted; subscribing again',
        fields: expect.objectContaining({ queue: queue(), end: 'cancelled' }) as unknown,
      }),
    );
  });

  it('does no harm to the batch in hand', async () => {
    const broker = await connected();
    const inHand = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    const seen: string[] = [];
    await broker.publish([publication('before')]);
    await broker.consume({ kind: 'inbound', systems: ['association'] }, async (batch) => {
      inHand.resolve();
      await release.promise;
      seen.push(...batch.map(textOf));
    });
    await inHand.promise;
    await withChannel((channel) => channel.deleteQueue(queue()));
    release.resolve();
    await until('a message comes through again', async () => {
      await broker.publish([publication('after')]).catch((error: unknown) => log.info({}, String(error)));
      return seen.includes('after');
    });
    expect(seen[0]).toBe('before');
  });
});

describe('Our own illness', () => {
  it('returns everything to the queue, rejects nothing, and begins again when we have recovered', async () => {
    const broker = await connected();
    const recovery = Promise.withResolvers<void>();
    const seen: string[] = [];
    let isIll = true;
    await broker.publish(texts(30).map((text) => publication(text)));
    await broker.consume({ kind: 'inbound', systems: ['association'] }, async (batch) => {
      if (isIll) throw new ConsumerIll('the database is away', () => recovery.promise);
      seen.push(...batch.map(textOf));
    });
    await until('all wait in the queue and nobody consumes', async () => {
      const depth = (await broker.depths()).find((one) => one.queue === queue());
      return depth?.messages === 30 && depth.consumers === 0;
    });
    isIll = false;
    recovery.resolve();
    await until('all are consumed', () => seen.length >= 30);
    expect(seen).toEqual(texts(30));
    expect((await broker.depths()).find((one) => one.queue === `${declared.prefix}dead`)?.messages).toBe(0);
  });

  it('that passes soon keeps what is in hand there: nothing is delivered again, however often it comes', async () => {
    const broker = await connected();
    const seen: Arrival[] = [];
    let illnesses = 0;
    await broker.publish(texts(30).map((text) => publication(text)));
    await broker.consume({ kind: 'inbound', systems: ['association'] }, async (batch) => {
      if (illnesses++ < 3) throw new ConsumerIll('the database is away', async () => undefined);
      seen.push(...batch);
    });
    await until('all are consumed', () => seen.length >= 30, 30_000);
    expect(seen.map(textOf)).toEqual(texts(30));
    expect(seen.some(({ redelivered }) => redelivered)).toBe(false);
  });

  it('is blamed on no message, however often it comes: what was first in hand each time is consumed when we have recovered', async () => {
    const broker = await connected();
    const seen: string[] = [];
    let illnesses = 0;
    await broker.publish(texts(30).map((text) => publication(text)));
    await broker.consume({ kind: 'inbound', systems: ['association'] }, async (batch) => {
      if (illnesses++ < 8) throw new ConsumerIll('the database is away', () => later(2 * illnessWait));
      seen.push(...batch.map(textOf));
    });
    await until('all are consumed', () => seen.length >= 30, 30_000);
    expect(seen).toEqual(texts(30));
    expect((await broker.depths()).find((one) => one.queue === `${declared.prefix}dead`)?.messages).toBe(0);
  });

  it('that comes of the batch itself ends with smaller ones: what is too much at once is consumed all the same, in order', async () => {
    const broker = await connected();
    const seen: string[] = [];
    const sizes: number[] = [];
    await broker.publish(texts(30).map((text) => publication(text)));
    await broker.consume({ kind: 'inbound', systems: ['association'] }, async (batch) => {
      sizes.push(batch.length);
      if (batch.length > 4) throw new ConsumerIll('the statement took too long', async () => undefined);
      seen.push(...batch.map(textOf));
    });
    await until('all are consumed', () => seen.length >= 30, 30_000);
    expect(seen).toEqual(texts(30));
    expect(sizes.filter((size) => size === 30).length).toBeGreaterThan(1);
  });

  it('can be ended by a stop', async () => {
    const broker = await connected();
    const wasIll = Promise.withResolvers<void>();
    await broker.publish([publication('a')]);
    const consuming = await broker.consume({ kind: 'inbound', systems: ['association'] }, async () => {
      wasIll.resolve();
      throw new ConsumerIll('the database is away', () => new Promise(() => undefined));
    });
    await wasIll.promise;
    await expect(consuming.stop()).resolves.toBeUndefined();
  });
});

describe('Several processes', () => {
  it('share a queue with one active consumer at a time, and another takes over without a loss', async () => {
    const seen: { by: string; text: string }[] = [];
    const names = [`${name} a`, `${name} b`];
    for (const as of names) {
      const broker = await connected(as);
      await broker.consume(
        { kind: 'inbound', systems: ['association'] },
        async (batch) => void seen.push(...batch.map((arrival) => ({ by: as, text: textOf(arrival) }))),
      );
    }
    const [first, second] = brokers as [Broker, Broker];
    await first.publish(texts(100).map((text) => publication(text)));
    await until('all have arrived', () => seen.length >= 100);
    const active = seen[99]?.by as string;
    expect(new Set(seen.slice(50).map(({ by }) => by)).size).toBe(1);
    await (active === names[0] ? first : second).close();
    const survivor = active === names[0] ? second : first;
    await survivor.publish(texts(100).map((text) => publication(`later ${text}`)));
    await until('the other has them', () => seen.length >= 200);
    expect(seen.slice(100).map(({ by }) => by)).toEqual(Array.from({ length: 100 }, () => names.find((one) => one !== active)));
    expect(seen.slice(100).map(({ text }) => text)).toEqual(texts(100).map((text) => `later ${text}`));
  });

  it('hand a queue over in order when one after the other stops under load: nothing twice, nothing out of order', async () => {
    const seen: { key: string; n: number }[] = [];
    const take = async (batch: readonly Arrival[]): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      for (const arrival of batch) {
        const [key, n] = textOf(arrival).split(' ');
        seen.push({ key: key!, n: Number(n) });
      }
    };
    const consume = async (as: string): Promise<Broker> => {
      const broker = await connected(as);
      await broker.consume({ kind: 'inbound', systems: ['association'] }, take);
      return broker;
    };
    const total = 6_000;
    const publisher = await connected();
    const publishing = publisher.publish(Array.from({ length: total }, (_, n) => publication(`k${n % 7} ${n}`)));
    let [working, waiting] = [await consume(`${name} 0`), await consume(`${name} 1`)];
    for (let turn = 2; turn <= 5; turn++) {
      const before = seen.length;
      await until('some are done', () => seen.length > Math.min(before + 600, total - 1), 30_000);
      await working.close();
      [working, waiting] = [waiting, await consume(`${name} ${turn}`)];
    }
    await publishing;
    await until('all are done', () => seen.length >= total, 30_000);
    // Of 6,000 a whole test once saw 500 marked as delivered before, why is not known; what counts is that each is done once, in order.
    expect([seen.length, new Set(seen.map(({ n }) => n)).size]).toEqual([total, total]);
    for (const [key, of] of Map.groupBy(seen, (one) => one.key))
      expect([key, of.map(({ n }) => n)]).toEqual([key, of.map(({ n }) => n).toSorted((a, b) => a - b)]);
  });

  it('divide the partitions of a system among them', async () => {
    declared = testTopology({}, [{ system: 'ferry-offices', partitions: 16, in: true, out: false }]);
    const names = ['a', 'b', 'c'].map((one) => `${name} ${one}`);
    const takers = new Map<string, string>();
    for (const as of names)
      await (await connected(as)).consume({ kind: 'inbound', systems: ['ferry-offices'] }, async (batch) => {
        for (const { queue: from } of batch) takers.set(from, as);
      });
    const [first] = brokers as [Broker];
    await first.publish(texts(200).map((key) => publication(key, { to: 'ferry-offices', key })));
    await until('every partition has spoken', () => takers.size === 16);
    // The parts are by chance; that one of three has all sixteen would happen once in fourteen million times.
    expect(new Set(takers.values()).size).toBeGreaterThan(1);
  });
});
