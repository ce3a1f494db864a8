import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { MicroserviceOptions } from '@nestjs/microservices';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { startAllRounds } from './all-rounds.js';
import { ApiModule, LiveFeed, changeTopic, prepareServer, readChange } from './api/index.js';
import { AmqpStrategy } from './broker/index.js';
import { draining, listenAddress } from './platform/index.js';
import { compose, type Composed, type Given } from './composition.js';
import { PIPELINE, QueuesController } from './queues.controller.js';
import { startUpkeep } from './upkeep.js';

/** How long a head may take to arrive, and the longest body, which is a file: 50 MB over a line of 1 Mbit/s, ms. */
const [slowestHead, slowestBody] = [15_000, 480_000];
/** How long a stop waits for confirms from a broker that is there, ms. */
const patience = 5_000;

export interface Hub {
  readonly url: string;
  readonly parts: Composed;
  /** Takes no more, finishes what is in hand, gives back the rest, closes everything. */
  stop(): Promise<void>;
}

/**
 * The running hub: API and screens first, so that people are served while the broker is away; then the queues, whenever it is there.
 * The database was opened and migrated by whoever calls.
 */
export async function startHub(given: Given): Promise<Hub> {
  const { config, log } = given;
  const parts = await compose(given);
  const { api, broker, announcer, calendar, pipeline } = parts;

  @Module({
    imports: [ApiModule.of(api)],
    controllers: [QueuesController],
    providers: [{ provide: PIPELINE, useValue: pipeline }],
  })
  class HubModule {}

  const app = await NestFactory.create<NestExpressApplication>(HubModule, { bodyParser: false, logger: false });
  prepareServer(app, api);
  const drain = draining(app.getHttpServer());
  app.connectMicroservice<MicroserviceOptions>({ strategy: new AmqpStrategy(broker) });
  const server = await app.listen(config.port, listenAddress(config));
  server.headersTimeout = slowestHead;
  server.requestTimeout = slowestBody;

  const upkeep = startUpkeep(given);
  const rounds = startAllRounds({ api, calendar, store: given.store, log });
  parts.demoClock?.whenMoved(() => rounds.forEach((looking) => looking.atOnce()));
  const feed = app.get(LiveFeed);
  parts.listen((change) => feed.tell(change));
  const hearing = broker.subscribe([changeTopic], ({ body }) => {
    const change = readChange(body);
    if (change !== undefined) feed.tell(change);
  });
  const taking = app.startAllMicroservices();
  taking.then(
    () => log.info({}, 'Taking messages from the queues'),
    (error: unknown) => log.error({ error }, 'The queues cannot be consumed'),
  );
  hearing.catch((error: unknown) => log.error({ error }, 'Changes made by other processes cannot be heard'));

  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    parts,
    async stop() {
      parts.demoClock?.stop();
      calendar.stop();
      feed.close();
      drain();
      await app.close();
      const workers = Promise.all([pipeline.stop(), announcer.stop(), upkeep.stop(), ...rounds.map((round) => round.stop())]);
      // A broker that is away, or goes meanwhile, must not hold us: closing it refuses what waits for a confirm, and that is published again after the next start.
      await Promise.race([workers, broker.state().connected ? pause(patience, undefined, { ref: false }) : undefined]);
      await broker.close();
      await workers;
      await given.store.close();
    },
  };
}
