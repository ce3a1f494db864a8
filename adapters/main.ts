import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { MicroserviceOptions } from '@nestjs/microservices';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AmqpStrategy, connectBroker, queuesOf, topology } from '@fatong/hub/broker';
import { openLog, openMetrics, otherPrograms, readConfig, type Metrics } from '@fatong/hub/platform';
import type { Broker, Log } from '@fatong/hub/ports';
import { openStore } from '@fatong/hub/store';
import { delivering, demoKeys, keysFromFile, restDoor, type Adapter, type KeyRing } from './kit/index.js';
import { DoorsController, REST_DOOR } from './host/doors.controller.js';
import { HealthController, HEALTH } from './host/health.controller.js';
import { AnswersProblems } from './host/problems.js';
import { DELIVERERS, outboundController, type Deliverers } from './host/outbound.controller.js';
import { adapters } from './registry.js';
import { adaptersVariables, type AdaptersConfig } from './variables.js';

/** Composition root of the adapters' host: hands broker, store ports and log to the adapters it runs. */
async function main(): Promise<void> {
  const read = readConfig(adaptersVariables, process.env, otherPrograms);
  if ('faults' in read) return refuse(read.faults);
  const { config } = read;
  const faults = faultsOf(config);
  if (faults.length > 0) return refuse(faults);
  const log = openLog(config.logLevel);
  const metrics = openMetrics();
  const running = config.systems === '' ? adapters : adapters.filter(({ system }) => namesOf(config.systems).includes(system.folder));

  const store = await openStore({ url: config.databaseUrl, dataDir: config.data, records: [], log });
  const broker = await connectBroker({ url: config.amqpUrl, topology: topology({ systems: adapters.map(({ system }) => queuesOf(system)) }), log, name: 'adapters' });
  const keys: KeyRing = config.mode === 'production' ? keysFromFile(config.partnerKeys) : demoKeys;
  const door = restDoor({ systems: running.map(({ system }) => system), keys, door: store.door, publisher: broker, log, count: (name, labels) => metrics.count(`fatong_${name}_total`, labels) });
  const deliverers = deliverersOf(running, { config, broker, store, keys, log, metrics });
  const ready = async (): Promise<Record<string, true | string>> => ({
    broker: broker.state().connected ? true : (broker.state().reason ?? 'not connected'),
    database: await store.answers().then(() => true as const, (error: unknown) => (error instanceof Error ? error.message : String(error))),
  });

  @Module({
    controllers: [DoorsController, HealthController, ...(deliverers.size > 0 ? [outboundController([...deliverers.keys()])] : [])],
    providers: [
      { provide: REST_DOOR, useValue: door },
      { provide: DELIVERERS, useValue: deliverers },
      { provide: HEALTH, useValue: { ready, metrics, token: config.metricsToken } },
    ],
  })
  class AdaptersModule {}

  const app = await NestFactory.create<NestExpressApplication>(AdaptersModule, { bodyParser: false, logger: false });
  app.disable('x-powered-by');
  app.disable('etag');
  app.useGlobalFilters(new AnswersProblems(log));
  app.connectMicroservice<MicroserviceOptions>({ strategy: new AmqpStrategy(broker) });
  await app.startAllMicroservices();
  await app.listen(config.port, config.host);
  log.info({ port: config.port, systems: running.map(({ system }) => system.folder) }, 'the doors are open');

  const stop = async (): Promise<void> => {
    log.info({}, 'stopping');
    await app.close();
    await broker.close();
    await store.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
}

interface Parts {
  readonly config: AdaptersConfig;
  readonly broker: Broker;
  readonly store: Awaited<ReturnType<typeof openStore>>;
  readonly keys: KeyRing;
  readonly log: Log;
  readonly metrics: Metrics;
}

function deliverersOf(running: readonly Adapter[], { config, broker, store, keys, log, metrics }: Parts): Deliverers {
  const addresses = config.mode === 'production' ? (JSON.parse(readFileSync(config.partners, 'utf8')) as Record<string, string>) : {};
  const recovered = async (): Promise<void> => {
    await store.store.recovered();
    while (!broker.state().connected) await new Promise((resolve) => setTimeout(resolve, 500));
  };
  const deliverers = new Map<string, Deliverers extends ReadonlyMap<string, infer D> ? D : never>();
  for (const { system, client } of running) {
    if (!client) continue;
    const url = addresses[system.folder] ?? (config.mode === 'production' ? undefined : `${config.simulators}/${system.folder}`);
    const shared = keys(system.folder, `${system.folder}:1`);
    if (!url || !shared) throw new Error(`${system.folder} has no ${url ? 'key' : 'address'} (${url ? 'FATONG_PARTNER_KEYS' : 'FATONG_PARTNERS'}).`);
    const speak = client({ url, key: { ...shared, keyid: 'fatong:1' }, timeout: config.callTimeout });
    deliverers.set(system.folder, delivering(system.folder, speak, { attempts: store.attempts, publisher: broker, recovered, log, count: (name, labels) => metrics.count(`fatong_${name}_total`, labels) }));
  }
  return deliverers;
}

/** What no single variable shows. */
function faultsOf(config: AdaptersConfig): string[] {
  const known = adapters.map(({ system }) => system.folder);
  const unknown = namesOf(config.systems).filter((name) => !known.includes(name)).map((name) => `FATONG_SYSTEMS names ${name}, which is no system of Fatong: ${known.join(', ')}.`);
  if (config.mode !== 'production') return unknown;
  return [
    ...unknown,
    ...(config.partnerKeys === '' ? ['FATONG_PARTNER_KEYS is not set: production has no demo keys; name the file with partners’ keys.'] : []),
    ...(config.partners === '' ? ['FATONG_PARTNERS is not set: production has no simulated partners; name the file with their addresses.'] : []),
  ];
}

const namesOf = (systems: string): string[] => systems.split(',').map((name) => name.trim()).filter((name) => name !== '');

function refuse(faults: readonly string[]): void {
  for (const fault of faults) console.error(fault);
  process.exitCode = 2;
}

main().catch((error: unknown) => {
  console.error(`The adapters did not start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});
