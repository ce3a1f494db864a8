import 'reflect-metadata';
import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { MicroserviceOptions } from '@nestjs/microservices';
import type { NestExpressApplication } from '@nestjs/platform-express';
import {
  AmqpStrategy,
  admitPartners,
  claimChecked,
  connectBroker,
  partnersUrlOf,
  queuesOf,
  sealedLines,
  topology,
  virtualHostOf,
} from '@fatong/hub/broker';
import {
  StartRefused,
  draining,
  every,
  exposure,
  followDemoClock,
  foreignKeys,
  listenAddress,
  openLog,
  openMetrics,
  otherPrograms,
  readConfig,
  readyMeasure,
  roomMeasure,
  startTracing,
} from '@fatong/hub/platform';
import { areas } from '@fatong/hub/areas';
import type { RecordType } from '@fatong/hub/definitions';
import { openFeed, openSource, openStore, pending, unmade } from '@fatong/hub/store';
import {
  amqpDoor,
  aside,
  brokerUser,
  demoKeys,
  dropDoor,
  keysFromFile,
  restDoor,
  soapDoor,
  type Adapter,
  type Delivering,
  type DoorParts,
} from './kit/index.js';
import { AMQP_DOOR, amqpController } from './host/amqp.controller.js';
import { addressesFromFile, deliverersOf } from './host/deliverers.js';
import { DoorsController, REST_DOOR } from './host/doors.controller.js';
import { startDrops } from './host/drops.js';
import { givenSources, simulatedSources, startPolls } from './host/polls.js';
import { startReckonings } from './host/reckonings.js';
import { HealthController, HEALTH, type Health } from './host/health.controller.js';
import { whenMigrated } from './host/opening.js';
import { secureOf, secureServer, undemanded } from './host/secure.js';
import { prepareDoors } from './host/server.js';
import { tellKeys } from './host/telling-keys.js';
import { startWatching } from './host/watching.js';
import { DOORS_URL, SoapController, SOAP_DOOR } from './host/soap.controller.js';
import { DELIVERERS, outboundController } from './host/outbound.controller.js';
import { adapters } from './registry.js';
import { adaptersVariables, dropsIn, type AdaptersConfig } from './variables.js';

/** Composition root of the adapters' host: hands broker, store ports and log to the adapters it runs. */
async function main(): Promise<void> {
  const read = readConfig(adaptersVariables, process.env, otherPrograms);
  if ('faults' in read) return refuse(read.faults);
  const { config } = read;
  const records = areas.flatMap((area): readonly RecordType[] => area.records);
  const faults = [...faultsOf(config), ...unmade(records)];
  if (faults.length > 0) return refuse(faults);
  const log = openLog(config.logLevel);
  const metrics = openMetrics();
  const tracing = await startTracing('fatong-adapters', log);
  const running = config.systems === '' ? adapters : adapters.filter(({ system }) => namesOf(config.systems).includes(system.folder));

  // Files first: what a person must put right shows before anything waits.
  const isProduction = config.mode === 'production';
  const clock = isProduction ? undefined : followDemoClock({ data: config.data, log });
  const keys = isProduction ? keysFromFile(config.partnerKeys) : demoKeys;
  const sources = isProduction || config.sources !== '' ? givenSources(config.sources) : simulatedSources(config.data);
  const secure = secureOf(config);
  const unknowable = isProduction
    ? undemanded(
        running.map(({ system }) => system),
        keys,
      )
    : [];
  if (unknowable.length > 0 && (config.tls !== '' || config.proxies !== ''))
    throw new StartRefused(
      `${unknowable.join(', ')} must be known by a client certificate: add <system>:tls-known:1 for each to the file that FATONG_PARTNER_KEYS names.`,
    );
  if (unknowable.length > 0)
    log.warn(
      { systems: unknowable },
      'these partners should be known by a client certificate, and nobody is asked for one: set FATONG_DOORS_TLS, or FATONG_DOORS_PROXY',
    );
  const addressOf = isProduction ? addressesFromFile(config.partners) : (system: string) => `${config.simulators}/${system}`;

  await whenMigrated({ mode: config.mode, log, pending: () => pending(config.databaseUrl, log) });
  const store = await openStore({ url: config.databaseUrl, dataDir: config.data, blobs: config.blobs, records, log });
  if (!(await store.keysFit())) throw foreignKeys(config.data);
  await tellKeys({ systems: running.map(({ system }) => system), keys, own: secure.own, cards: store.systemCards, log });
  const queues = topology({ systems: adapters.map(({ system }) => queuesOf(system)) });
  const overAmqp = (all: readonly Adapter[]): string[] =>
    all.filter(({ system }) => system.protocol === 'amqp').map(({ system }) => system.folder);
  const partnersUrl = config.amqpPartnersUrl || partnersUrlOf(config.amqpUrl);
  if (config.amqpManagement !== '' && overAmqp(adapters).length > 0) {
    const users = overAmqp(adapters).flatMap((system) => keys.of(system).map((key) => brokerUser(system, key)));
    const admit = (): Promise<boolean> =>
      admitPartners({ managementUrl: config.amqpManagement, amqpUrl: config.amqpUrl, partnersUrl, topology: queues, users, log });
    const untilAdmitted = async (): Promise<void> => {
      do await pause(5_000);
      while (!(await admit()));
    };
    if (!(await admit())) void untilAdmitted();
  }
  const broker = claimChecked(
    sealedLines(await connectBroker({ url: config.amqpUrl, partnersUrl, topology: queues, log, name: 'adapters' }), store.bodySeal),
    store.blobs,
  );
  const watching = await startWatching({
    systems: running.map(({ system }) => system),
    guarding: store.guarding,
    broker,
    callTimeout: config.callTimeout,
    log,
  });
  const count: Delivering['count'] = (name, labels) => metrics.count(`fatong_${name}_total`, labels);
  const observe = (name: 'call' | 'door', seconds: number, labels: Record<string, string>): void =>
    metrics.observe(name === 'call' ? 'fatong_call_seconds' : 'fatong_door_seconds', seconds, labels);
  const beside = aside();
  const doors: DoorParts = {
    observe,
    aside: beside.understand,
    systems: running.map(({ system }) => system),
    keys,
    door: store.door,
    publisher: broker,
    blobs: store.blobs,
    room: watching.room,
    log,
    count: (name, labels) => metrics.count(`fatong_${name}_total`, labels),
  };
  const soap = await soapDoor(doors);
  const recovered = async (): Promise<void> => {
    await store.store.recovered();
    while (!broker.state().connected) await pause(500);
  };
  const partnersBack = async (): Promise<void> => {
    while (broker.state().partners?.connected === false) await pause(500);
  };
  const amqp = amqpDoor({
    ...doors,
    recovered: (system) =>
      recovered()
        .then(partnersBack)
        .then(() => watching.room.free(system)),
  });
  const feed = (url: string) => openFeed({ url });
  const partners = { keys, addressOf, numbers: watching.numbers, circuits: store.guarding, blobs: store.blobs, feed };
  const reckonings = startReckonings(running, partners, {
    reckoning: store.reckoning,
    leases: store.leases,
    log,
    every: config.reckonEvery,
    count: (name, labels) => metrics.count(`fatong_${name}_total`, labels),
  });
  const deliverers = await deliverersOf(running, partners, { attempts: store.attempts, publisher: broker, recovered, log, observe, count });
  const checks: Health['checks'] = {
    broker: () => Promise.resolve(broker.state().connected ? true : (broker.state().reason ?? 'not connected')),
    ...(overAmqp(running).length > 0 && {
      partners: () =>
        Promise.resolve(
          broker.state().partners?.connected === true ? (true as const) : (broker.state().partners?.reason ?? 'not connected'),
        ),
    }),
    database: () => store.answers().then(() => true as const),
    migrations: every(60_000, async () =>
      (await store.pending()).length === 0 ? true : 'the database is not at the version of this release',
    ),
  };

  metrics.before(readyMeasure(checks, metrics));
  metrics.before(roomMeasure({ folder: config.data, state: () => broker.state(), meter: metrics, log }));

  @Module({
    controllers: [
      DoorsController,
      SoapController,
      HealthController,
      ...(deliverers.size > 0 ? [outboundController([...deliverers.keys()])] : []),
      ...(overAmqp(running).length > 0 ? [amqpController(overAmqp(running))] : []),
    ],
    providers: [
      { provide: REST_DOOR, useValue: restDoor(doors) },
      { provide: SOAP_DOOR, useValue: soap },
      { provide: DOORS_URL, useValue: config.url === '' ? `http://localhost:${config.port}` : config.url },
      { provide: AMQP_DOOR, useValue: amqp },
      { provide: DELIVERERS, useValue: deliverers },
      { provide: HEALTH, useValue: { checks, metrics, token: config.metricsToken } satisfies Health },
    ],
  })
  class AdaptersModule {}

  const app = await NestFactory.create<NestExpressApplication>(AdaptersModule, { bodyParser: false, logger: false });
  prepareDoors(app, log, undefined, secure.peers);
  const overTls = secure.own && secureServer(app.getHttpAdapter().getInstance() as RequestListener, secure);
  const drains = [draining(app.getHttpServer()), ...(overTls ? [draining(overTls)] : [])];
  app.connectMicroservice<MicroserviceOptions>({ strategy: new AmqpStrategy(broker) });
  await app.startAllMicroservices();
  await app.listen(config.port, listenAddress(config));
  if (overTls) await once(overTls.listen(config.tlsPort, listenAddress(config)), 'listening');
  const drops = startDrops(dropDoor({ ...doors, folder: dropsIn(config) }), log);
  const polls = startPolls(running, sources, {
    door: doors,
    polling: store.polling,
    leases: store.leases,
    open: (place) => openSource({ ...place, log }),
    log,
    every: config.pollEvery,
  });
  log.info(
    { port: config.port, ...(overTls && { tlsPort: config.tlsPort }), systems: running.map(({ system }) => system.folder) },
    'the doors are open',
  );
  const open = exposure(config);
  if (open !== undefined) log.warn({ host: config.host, port: config.port }, open);

  const stop = async (): Promise<void> => {
    log.info({}, 'stopping');
    clock?.stop();
    for (const drain of drains) drain();
    const closed = overTls && new Promise((resolve) => void overTls.close(resolve));
    for (const { guard } of deliverers.values()) guard.stop();
    await Promise.all([reckonings.stop(), drops.stop(), polls.stop()]);
    await closed;
    await app.close();
    await beside.stop();
    await watching.stop();
    await broker.close();
    await store.close();
    await tracing.stop();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
}

/** What no single variable shows. */
function faultsOf(config: AdaptersConfig): string[] {
  const known = adapters.map(({ system }) => system.folder);
  const unknown = namesOf(config.systems)
    .filter((name) => !known.includes(name))
    .map((name) => `FATONG_SYSTEMS names ${name}, which is no system of Fatong: ${known.join(', ')}.`);
  const shared =
    config.amqpPartnersUrl !== '' && virtualHostOf(config.amqpPartnersUrl) === virtualHostOf(config.amqpUrl)
      ? [
          'AMQP_PARTNERS_URL names the virtual host of AMQP_URL: partners need one of their own, in which their users see none of our lines.',
        ]
      : [];
  if (config.mode !== 'production') return [...unknown, ...shared];
  return [
    ...unknown,
    ...shared,
    ...(config.partnerKeys === ''
      ? ['FATONG_PARTNER_KEYS is not set: production has no demo keys; name the file with partners’ keys.']
      : []),
    ...(config.partners === ''
      ? ['FATONG_PARTNERS is not set: production has no simulated partners; name the file with their addresses.']
      : []),
  ];
}

const namesOf = (systems: string): string[] =>
  systems
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

function refuse(faults: readonly string[]): void {
  for (const fault of faults) console.error(fault);
  process.exitCode = 2;
}

main().catch((error: unknown) => {
  const isRefused = error instanceof StartRefused;
  if (isRefused) console.error(error.message);
  else console.error('The adapters did not start:', error);
  process.exit(isRefused ? 2 : 1);
});
