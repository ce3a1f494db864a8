import 'reflect-metadata';
import { Controller, Inject, Module } from '@nestjs/common';
import type { INestMicroservice } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { EventPattern } from '@nestjs/microservices';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConsumerIll } from '../ports/index.js';
import type { Arrival, Broker } from '../ports/index.js';
import { AmqpStrategy, connectBroker, Consumes } from './index.js';
import type { Topology } from './index.js';
import { variable } from './testing/management.js';
import { deleteTopology } from './testing/raw.js';
import { publication, readableLog, testTopology, textOf, until } from './testing/rig.js';

/** What the handlers below saw, and what they are to throw next. */
interface Seen {
  readonly inbound: string[];
  readonly outbound: string[];
  readonly dead: string[];
  readonly throws: Error[];
}
const SEEN = Symbol('seen');

@Controller()
class Handlers {
  constructor(@Inject(SEEN) private readonly seen: Seen) {}

  @Consumes('inbound', { systems: ['association'], linger: 20 })
  async inbound(batch: readonly Arrival[]): Promise<void> {
    const error = this.seen.throws.shift();
    if (error) throw error;
    if (batch.some((arrival) => textOf(arrival) === 'poison')) throw new Error('poison');
    this.seen.inbound.push(...batch.map(textOf));
  }

  @Consumes('outbound', { batch: 1 })
  async outbound([arrival]: readonly Arrival[]): Promise<void> {
    if (arrival) this.seen.outbound.push(textOf(arrival));
  }

  @Consumes('dead')
  async dead(batch: readonly Arrival[]): Promise<void> {
    this.seen.dead.push(...batch.map(textOf));
  }
}

@Controller()
class Rival {
  @Consumes('outbound', { systems: ['association'] })
  async outbound(): Promise<void> {}
}

@Controller()
class Forgetful {
  @EventPattern<string>('inbound')
  async inbound(): Promise<void> {}
}

let declared: Topology;
let broker: Broker;
let seen: Seen;

beforeEach(async () => {
  declared = testTopology();
  broker = await connectBroker({ url: variable('AMQP_URL'), topology: declared, log: readableLog() });
  seen = { inbound: [], outbound: [], dead: [], throws: [] };
});

afterEach(async () => {
  await broker.close();
  await deleteTopology(declared);
});

async function application(...controllers: (new (...args: never[]) => object)[]): Promise<INestMicroservice> {
  @Module({ controllers, providers: [{ provide: SEEN, useValue: seen }] })
  class App {}
  return NestFactory.createMicroservice(App, { strategy: new AmqpStrategy(broker), logger: false, abortOnError: false });
}

describe('A Nest microservice on our strategy', () => {
  it('consumes what its controllers declare, each in its way', async () => {
    const app = await application(Handlers);
    await app.listen();
    await broker.publish(['a', 'poison', 'b'].map((text) => publication(text)));
    await broker.publish([publication('out', { exchange: 'outbound' })]);
    await until('all have arrived', () => seen.inbound.length === 2 && seen.outbound.length === 1 && seen.dead.length === 1);
    expect(seen).toMatchObject({ inbound: ['a', 'b'], outbound: ['out'], dead: ['poison'] });
    await app.close();
    await until('nobody consumes any more', async () => (await broker.depths()).every(({ consumers }) => consumers === 0));
  });

  it('lets the broker know our own illness from a poison message', async () => {
    const recovery = Promise.withResolvers<void>();
    seen.throws.push(new ConsumerIll('the database is away', () => recovery.promise));
    const app = await application(Handlers);
    await app.listen();
    await broker.publish([publication('a')]);
    await until('it waits in the queue', async () =>
      (await broker.depths()).some(({ queue, messages }) => queue.endsWith('inbound.association.0') && messages === 1),
    );
    recovery.resolve();
    await until('it was consumed', () => seen.inbound.length === 1);
    expect(seen.dead).toEqual([]);
    await app.close();
  });

  it('does not start when two handlers would consume one queue', async () => {
    const app = await application(Handlers, Rival);
    await expect(app.listen()).rejects.toThrow('Two handlers consume the outbound queues of association');
  });

  it('does not start when a handler hides what it throws', async () => {
    const app = await application(Forgetful);
    await expect(app.listen()).rejects.toThrow('must be declared with @Consumes');
  });
});
