import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { MicroserviceOptions } from '@nestjs/microservices';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { textPaths } from './definitions/index.js';
import { TextReader, takeTexts } from './receiving/index.js';
import { ApiModule, LiveFeed, changeTopic, prepareServer, readChange } from './api/index.js';
import { AmqpStrategy } from './broker/index.js';
import { draining, listenAddress } from './platform/index.js';
import { compose, type Composed, type Given } from './composition.js';
import { PIPELINE, QueuesController } from './queues.controller.js';
import { startRounds } from './rounds.js';
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
  const reading = {
    texts: given.store.texts,
    reading: new TextReader(log),
    blobs: given.store.blobs,
    of: api.known.areas.flatMap(({ records }) => records.flatMap((one) => textPaths(one).map((field) => ({ type: one.name, field })))),
  };
  const rounds = [
    // A clock ends with its day, and people are told within a minute of it; who opens a letter before it is printed prints it himself.
    { job: 'clocks', every: 20_000, turn: () => api.engine.strike(), failed: 'Clocks were not looked at; they are with the next round' },
    // What recovers does so with a day, and bands of a demo follow its clock at once.
    {
      job: 'scores',
      every: 60_000,
      turn: () => api.engine.rescore(),
      failed: 'Scores were not counted anew; they are with the next round',
    },
    // What time alone makes true is looked for once a day; the rule keeps in its own row how far it has come.
    { job: 'rules', every: 60_000, turn: () => api.engine.patrol(), failed: 'Daily rules did not look; they do with the next round' },
    // An official waits for it.
    { job: 'sweeps', every: 5_000, turn: () => api.engine.sweep(), failed: 'A search did not go on; it does with the next round' },
    {
      job: 'turns',
      every: 60_000,
      turn: () => api.engine.roundOfTurns(),
      failed: 'What is asked on older records was not kept; it is with the next round',
    },
    {
      job: 'calendar',
      every: 20_000,
      turn: () => calendar.turn((year) => api.engine.recount(year)),
      failed: 'Time limits were not counted anew; they are with the next round',
    },
    { job: 'letters', every: 5_000, turn: () => api.printing.turn(), failed: 'Letters were not printed; they are with the next round' },
    // Found by whoever searches within seconds of its upload.
    { job: 'texts', every: 5_000, turn: () => takeTexts(reading), failed: 'Text of files was not read; it is with the next round' },
    { job: 'seals', every: 5_000, turn: () => api.engine.askSeals(), failed: 'Seals were not asked for; they are with the next round' },
  ].map((round) => startRounds(round, { leases: given.store.leases, log }));
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
