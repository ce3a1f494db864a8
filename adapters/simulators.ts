import { partnersUrlOf, speakAsPartner } from '@fatong/hub/broker';
import { StartRefused, exposure, followDemoClock, listenAddress, openLog, otherPrograms, readConfig } from '@fatong/hub/platform';
import { openSimulatedSource } from '@fatong/hub/store';
import { startOwnTables } from './host/own-tables.js';
import { partnersServer } from './host/partners.js';
import { population } from './host/population.js';
import { registerOf } from './host/registers.js';
import { shares } from './host/shares.js';
import { brokerUser, demoKeys, demoSm2, ours, type Simulator } from './kit/index.js';
import { adapters } from './registry.js';
import { dropsIn, simulatorVariables } from './variables.js';

/** Of a hundred messages that the others say together two rows of the databases change that we read. */
const changesAMessage = 0.02;

/** All simulated partners in one process. Refuses to run in production mode: nothing there may be simulated. Exit codes: 0 stopped, 1 failed, 2 configuration refused. */
function main(): void {
  const read = readConfig(simulatorVariables, process.env, otherPrograms);
  if ('faults' in read) return refuse(read.faults);
  const { config } = read;
  if (config.mode === 'production') return refuse(['Simulated partners do not run in production mode (FATONG_MODE).']);
  const overAmqp = adapters.filter(({ system, simulator }) => simulator && system.protocol === 'amqp').map(({ system }) => system.folder);
  if (overAmqp.length > 0 && config.amqpUrl === '' && config.amqpPartnersUrl === '')
    return refuse([`AMQP_PARTNERS_URL and AMQP_URL are not set: the simulated ${overAmqp.join(', ')} publish to the broker.`]);
  const log = openLog(config.logLevel);
  const clock = followDemoClock({ data: config.data, log });
  const lawyers = population(config.data);
  // Seconds since 2026 in base 36: short, and never the same for two runs of one data folder.
  const run = Math.floor((Date.now() - Date.UTC(2026, 0, 1)) / 1000)
    .toString(36)
    .toUpperCase();
  const simulators = new Map<string, Simulator>();
  const rateOf = shares(adapters, config.rate);
  for (const adapter of adapters) {
    const {
      system: { folder },
      simulator,
    } = adapter;
    const key = demoKeys.newest(folder);
    if (!simulator || !key) continue;
    simulators.set(
      folder,
      simulator({
        doors: config.doors,
        drop: dropsIn(config),
        speak: () => speakAsPartner(config.amqpPartnersUrl || partnersUrlOf(config.amqpUrl), brokerUser(folder, key)),
        key,
        ourKey: ours(key),
        sm2: demoSm2(folder).partner,
        rate: rateOf(adapter),
        faults: config.faults,
        losses: config.losses,
        register: registerOf(config.data, folder),
        lawyers,
        run,
        log: (fields, message) => log.warn(fields, message),
      }),
    );
  }
  const server = partnersServer(simulators).listen(config.port, listenAddress(config), () =>
    log.info({ port: config.port, systems: [...simulators.keys()] }, 'simulated partners are ready'),
  );
  const open = exposure(config);
  if (open !== undefined) log.warn({ host: config.host, port: config.port }, open);
  for (const simulator of simulators.values()) simulator.start();
  const ownTables = startOwnTables(config.databaseUrl.startsWith('postgres') ? adapters : [], {
    open: (given) => openSimulatedSource({ url: config.databaseUrl, ...given }),
    data: config.data,
    lawyers,
    rate: config.rate * changesAMessage,
    seed: Number.parseInt(run, 36),
    log,
  });

  const stop = async (): Promise<void> => {
    clock.stop();
    await Promise.all([...[...simulators.values()].map((one) => one.stop()), ownTables.stop()]);
    server.closeAllConnections();
    server.close(() => process.exit(0));
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
}

function refuse(faults: readonly string[]): void {
  for (const fault of faults) console.error(fault);
  process.exitCode = 2;
}

try {
  main();
} catch (error) {
  if (!(error instanceof StartRefused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
