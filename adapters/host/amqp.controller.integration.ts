import { randomUUID } from 'node:crypto';
import { Module, type INestMicroservice } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { MicroserviceOptions } from '@nestjs/microservices';
import { connect } from 'amqplib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { saidIn } from '@fatong/contracts';
import {
  AmqpStrategy,
  admitPartners,
  claimChecked,
  connectBroker,
  partnersUrlOf,
  queuesOf,
  speakAsPartner,
  type Topology,
} from '@fatong/hub/broker';
import { deleteTopology, killConnections, readableLog, testTopology, until, variable } from '@fatong/hub/broker/testing';
import { noRules, type Arrival, type Broker, type PartnerAnswered, type PartnerLine, type PartnerMessage } from '@fatong/hub/ports';
import type { Stores } from '@fatong/hub/store';
import { testDatabase, type TestDatabase } from '@fatong/hub/store/testing';
import { amqpDoor, amqpHand, brokerUser, demoKeys, maxOverAmqp, type DoorParts } from '../kit/index.js';
import { filingOverAmqp, signedOverAmqp } from '../kit/testing/index.js';
import { AMQP_DOOR, amqpController } from './amqp.controller.js';
import { startWatching } from './watching.js';

/** A simulated partner with a user of its own on a real RabbitMQ, before a door that keeps its receipts in a real PostgreSQL. */
const backlog = 100;
/** A door that was closed stays so from here on. */
const full = 0.9 * backlog;
const doorMessages = 50;
const office = { ...filingOverAmqp, guard: { backlog } };
const other = { ...filingOverAmqp, folder: 'other-office' };
const [user] = demoKeys.of(office.folder);
const log = readableLog();

let database: TestDatabase;
let stores: Stores;
let queues: Topology;
let broker: Broker;
let stops: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  database = await testDatabase([]);
});
afterAll(() => database.drop());

beforeEach(async () => {
  stores = await database.open();
  queues = testTopology({ doorMessages }, [office, other].map(queuesOf));
  await admit([office.folder, other.folder]);
  broker = await connectBroker({ url: variable('AMQP_URL'), topology: queues, log, name: 'hub of the door' });
  stops = [];
});

afterEach(async () => {
  for (const stop of stops.toReversed()) await stop();
  await broker.close();
  await admit([]);
  await deleteTopology(queues);
});

const admit = (systems: readonly string[]): Promise<boolean> =>
  admitPartners({
    managementUrl: variable('AMQP_MANAGEMENT_URL'),
    amqpUrl: variable('AMQP_URL'),
    partnersUrl: partners(),
    topology: queues,
    log,
    users: systems.flatMap((system) => demoKeys.of(system).map((key) => brokerUser(system, key))),
  });

/** The virtual host of partners on the given broker; ours is another. */
const partners = (): string => partnersUrlOf(variable('AMQP_URL'));

function urlAs(name: string, password: string): string {
  const url = new URL(partners());
  [url.username, url.password] = [encodeURIComponent(name), password];
  return url.href;
}

/** The adapters' host as far as this door goes; `stop` ends it in order. */
async function openDoor(name = 'door', into: DoorParts['door'] = stores.door): Promise<{ stop(): Promise<void> }> {
  const own = claimChecked(await connectBroker({ url: variable('AMQP_URL'), topology: queues, log, name }), stores.blobs);
  const watching = await startWatching({
    systems: [office],
    guarding: { rules: () => Promise.resolve(noRules) },
    broker: own,
    callTimeout: 1000,
    log,
    every: 50,
  });
  const door = amqpDoor({
    systems: [office],
    keys: demoKeys,
    door: into,
    publisher: own,
    blobs: stores.blobs,
    room: watching.room,
    log,
    count: () => undefined,
    recovered: (system) => stores.store.recovered().then(() => watching.room.free(system)),
  });
  @Module({ controllers: [amqpController([office.folder])], providers: [{ provide: AMQP_DOOR, useValue: door }] })
  class DoorModule {}
  const app: INestMicroservice = await NestFactory.createMicroservice<MicroserviceOptions>(DoorModule, {
    strategy: new AmqpStrategy(own),
    logger: false,
  });
  await app.listen();
  const ended = Promise.withResolvers<void>();
  let isStopped = false;
  const stop = async (): Promise<void> => {
    if (isStopped) return ended.promise;
    isStopped = true;
    await app.close();
    await watching.stop();
    await own.close();
    ended.resolve();
  };
  stops.push(stop);
  return { stop };
}

/** A partner that keeps each message until it has its answer, and publishes again what the broker refused. */
async function partner(): Promise<{ line: PartnerLine; answers: Map<string, PartnerAnswered>; hear: () => Promise<void> }> {
  const line = await speakAsPartner(partners(), brokerUser(office.folder, user!), queues.prefix);
  stops.push(() => line.close());
  const answers = new Map<string, PartnerAnswered>();
  return { line, answers, hear: () => line.hear((answer) => void answers.set(answer.to ?? '', answer)) };
}

/** So many messages nobody ever had, every fifth of the same key. */
const messages = (count: number): Promise<PartnerMessage[]> => {
  const run = randomUUID();
  return Promise.all(
    Array.from({ length: count }, (_, i) =>
      signedOverAmqp({ id: `m-${i}`, body: Buffer.from(JSON.stringify({ AH: `${run} ${i % 5}`, BBH: i })) }),
    ),
  );
};

async function hub(): Promise<Arrival[]> {
  const arrivals: Arrival[] = [];
  await broker.consume({ kind: 'inbound', systems: [office.folder] }, (batch) => Promise.resolve(void arrivals.push(...batch)));
  return arrivals;
}

const versions = (arrivals: readonly Arrival[]): Map<string, number[]> => {
  const byId = new Map(
    arrivals.map((one) => [String(saidIn(one.headers)('id')), JSON.parse(one.body.toString()) as { AH: string; BBH: number }]),
  );
  return new Map([...Map.groupBy(byId.values(), ({ AH }) => AH)].map(([key, of]) => [key, of.map(({ BBH }) => BBH)]));
};

/** The answer to a message may be with its partner before the message is with the hub. */
async function expectAllInOrder(arrivals: readonly Arrival[], count: number): Promise<void> {
  await until('the hub has all', () => [...versions(arrivals).values()].flat().length >= count);
  const found = versions(arrivals);
  expect([...found.values()].flat().length).toBe(count);
  for (const of of found.values()) expect(of).toEqual(of.toSorted((a, b) => a - b));
}

const depth = async (name: string): Promise<number> =>
  (await broker.depths()).find(({ queue }) => queue === queues.prefix + name)!.messages;

describe('a line of a partner', () => {
  it('is opened at another node where the first is away', async () => {
    const line = await speakAsPartner(`amqp://localhost:1,${partners()}`, brokerUser(office.folder, user!), queues.prefix);
    stops.push(() => line.close());
    expect(await line.publish((await messages(1))[0]!)).toBe(true);
  });

  it('heard as a guest takes its own answer before whoever else hears, and gives all others back', async () => {
    await openDoor();
    await hub();
    const { line, answers, hear } = await partner();
    const [mine, ...others] = await messages(20);
    for (const message of others.slice(0, 10)) await line.publish(message);
    await until('they are answered', async () => (await depth(`partner.${office.folder}.answers`)) === 10);
    const guest = await speakAsPartner(partners(), brokerUser(office.folder, user!), queues.prefix);
    const own = Promise.withResolvers<PartnerAnswered>();
    const passed: string[] = [];
    await guest.hear((answer) => (answer.to === mine!.id ? own.resolve(answer) : passed.push(answer.to ?? '') < 0), 'guest');
    await hear();
    for (const message of others.slice(10)) await line.publish(message);
    await guest.publish(mine!);
    expect((await own.promise).contentType).toBe('application/json');
    await until('the guest has seen the others', () => passed.length === others.length);
    expect(answers.size).toBe(0);
    await guest.close();
    await until('whoever hears has them', () => answers.size === others.length);
    expect(answers.has(mine!.id)).toBe(false);
  });
});

describe('a message that dies before its door', () => {
  it('cannot pretend that it died on a queue of somebody else', async () => {
    const model = await connect(urlAs(user!.keyid, user!.secret));
    const channel = await model.createConfirmChannel();
    const forged = {
      'x-first-death-queue': `${queues.prefix}inbound.${other.folder}.0`,
      'x-first-death-reason': 'rejected',
      'x-last-death-queue': `${queues.prefix}inbound.${other.folder}.0`,
      'x-death': [
        { queue: `${queues.prefix}inbound.${other.folder}.0`, reason: 'rejected', count: 1, exchange: 'inbound', 'routing-keys': ['x'] },
      ],
    };
    channel.publish(`${queues.prefix}partner.${office.folder}`, '', Buffer.from('{}'), { expiration: '1', headers: forged });
    await channel.waitForConfirms();
    await model.close();
    const dead: Arrival[] = [];
    await broker.consume({ kind: 'dead' }, (batch) => Promise.resolve(void dead.push(...batch)));
    await until('it is dead', () => dead.length > 0);
    expect(dead[0]!.queue).toBe(`${queues.prefix}partners.dead`);
    expect(dead[0]!.headers['x-first-death-queue']).toBe(`${queues.prefix}partner.${office.folder}.in`);
  });
});

describe('a door for AMQP before a real broker', () => {
  it('answers every message with its receipt or what is wrong with it; what it took stands on the hub’s queue in the order of its key', async () => {
    await openDoor();
    const { line, answers, hear } = await partner();
    await hear();
    const good = await messages(60);
    const bad = [
      { ...good[0]!, id: 'unsigned', headers: {} },
      await signedOverAmqp({ id: 'broken', body: Buffer.from('{"AH":') }),
      await signedOverAmqp({ id: 'unknown', message: 'unheard-of', body: Buffer.from('{}') }),
      await signedOverAmqp({ id: 'large', body: Buffer.from(JSON.stringify({ AH: '案', BBH: 1, BZ: 'x'.repeat(5 * 1024 * 1024) })) }),
    ];
    const all = [...bad, ...good, good[7]!];
    expect(await Promise.all(all.map((message) => line.publish(message)))).toEqual(all.map(() => true));
    const arrivals = await hub();
    await until('all are answered', () => answers.size === good.length + bad.length);
    await until('the queue is empty', async () => (await depth(`partner.${office.folder}.in`)) === 0);
    await expectAllInOrder(arrivals, good.length);
    expect(
      ['unsigned', 'broken', 'unknown', 'large'].map((id) => (JSON.parse(answers.get(id)!.body.toString()) as { status: number }).status),
    ).toEqual([401, 400, 404, 413]);
    const { receipt } = JSON.parse(answers.get('m-7')!.body.toString()) as { receipt: string };
    expect(await stores.door.receipt(office.folder, receipt)).toMatchObject({ state: 'queued', system: office.folder });
    expect(JSON.parse(answers.get('large')!.body.toString())).toMatchObject({
      type: '/problems/body-too-large',
      params: { bytes: maxOverAmqp },
    });
  });

  it('takes in hand no more messages than it has room for if all were as long as they may be', async () => {
    const held = Promise.withResolvers<void>();
    await openDoor('door', { ...stores.door, take: (request) => held.promise.then(() => stores.door.take(request)) });
    stops.push(() => Promise.resolve(held.resolve()));
    const { line, answers, hear } = await partner();
    await hear();
    const all = await messages(80);
    const inHand = amqpHand.bodies.inHand / amqpHand.bodies.longest;
    for (const message of all.slice(1)) await until('it is taken by the broker', () => line.publish(message));
    await until('the door has its hands full', async () => (await depth(`partner.${office.folder}.in`)) === all.length - 1 - inHand);
    // What it is not sent stays where it is: one more is one more that waits.
    await line.publish(all[0]!);
    expect(await depth(`partner.${office.folder}.in`)).toBe(all.length - inHand);
    held.resolve();
    await until('all are answered', () => answers.size === all.length);
  });

  it('takes no more when the hub does not keep up: the broker says no to the partner, and by itself everything flows again', async () => {
    await openDoor();
    const { line, answers, hear } = await partner();
    await hear();
    const all = await messages(400);
    let next = 0;
    // Of a key in order: what was refused goes again before what comes after it.
    const send = async (): Promise<boolean> => {
      while (next < all.length) {
        if (!(await line.publish(all[next]!))) return false;
        next++;
      }
      return true;
    };
    await until(
      'the broker says no, since too much waits for the hub',
      async () => !(await send()) && (await depth(`inbound.${office.folder}.0`)) >= full,
      60_000,
    );
    const taken = answers.size;
    // A queue's bound is soft by some messages; what the door had in hand has come back to it.
    expect([taken < backlog + 40, next < backlog + doorMessages + 150]).toEqual([true, true]);
    const arrivals = await hub();
    await until('all are sent', send, 60_000);
    await until('all are answered', () => answers.size === all.length, 60_000);
    await expectAllInOrder(arrivals, all.length);
    expect([...answers.values()].every(({ contentType }) => contentType === 'application/json')).toBe(true);
  }, 120_000);

  it('takes no more of a partner that does not read its answers, until it does', async () => {
    await openDoor();
    const { line, answers, hear } = await partner();
    const arrivals = await hub();
    const all = await messages(300);
    let next = 0;
    const send = async (): Promise<boolean> => {
      while (next < all.length && (await line.publish(all[next]!))) next++;
      return next === all.length;
    };
    await until(
      'the broker says no, since too much waits to be read',
      async () => !(await send()) && (await depth(`partner.${office.folder}.answers`)) >= full,
      60_000,
    );
    expect(next).toBeLessThan(backlog + doorMessages + 150);
    await hear();
    await until('all are sent', send, 60_000);
    await until('all are answered', () => answers.size === all.length, 60_000);
    await expectAllInOrder(arrivals, all.length);
  }, 120_000);

  it('loses and doubles nothing and keeps the order when its connections break in the middle and another process takes over', async () => {
    const first = await openDoor('door first');
    await openDoor('door second');
    const { line, answers, hear } = await partner();
    await hear();
    const arrivals = await hub();
    const all = await messages(300);
    let killed = 0;
    for (const [i, message] of all.entries()) {
      await until('it is taken by the broker', () => line.publish(message));
      if (i === 100 || i === 200) await until('connections break', async () => (killed += await killConnections('door ')) > 0);
      if (i === 150) await first.stop();
    }
    await until('all are answered', () => answers.size === all.length, 60_000);
    await until(
      'nothing waits',
      async () => (await depth(`inbound.${office.folder}.0`)) + (await depth(`partner.${office.folder}.in`)) === 0,
    );
    await expectAllInOrder(arrivals, all.length);
    expect([await depth('dead'), await depth('partners.dead')]).toEqual([0, 0]);
  }, 120_000);
});
