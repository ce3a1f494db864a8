import { demoKeys, type Simulator } from './kit/index.js';
import { adapters } from './registry.js';
import { partnersServer } from './host/partners.js';
import { population } from './host/population.js';
import { simulatorVariables } from './variables.js';
import { openLog, otherPrograms, readConfig } from '@fatong/hub/platform';

/** All simulated partners in one process. Refuses to run in production mode: nothing there may be simulated. */
const read = readConfig(simulatorVariables, process.env, otherPrograms);
if ('faults' in read) {
  for (const fault of read.faults) console.error(fault);
  process.exit(2);
}
const { config } = read;
if (config.mode === 'production') {
  console.error('Simulated partners do not run in production mode (FATONG_MODE).');
  process.exit(2);
}
const log = openLog(config.logLevel);
const lawyers = population(config.data);
// Minutes since 2026 in base 36: short, and never the same for two runs of one data folder.
const run = Math.floor((Date.now() - Date.UTC(2026, 0, 1)) / 1000).toString(36).toUpperCase();
const simulators = new Map<string, Simulator>();
for (const { system, simulator } of adapters) {
  if (!simulator) continue;
  const key = demoKeys(system.folder, `${system.folder}:1`);
  if (!key) throw new Error(`No demo key for ${system.folder}.`);
  simulators.set(system.folder, simulator({ doors: config.doors, key, ourKey: { ...key, keyid: 'fatong:1' }, rate: config.rate, faults: config.faults, lawyers, run, log: (fields, message) => log.warn(fields, message) }));
}
const server = partnersServer(simulators).listen(config.port, () => log.info({ port: config.port, systems: [...simulators.keys()] }, 'simulated partners are ready'));
for (const simulator of simulators.values()) simulator.start();

async function stop(): Promise<void> {
  await Promise.all([...simulators.values()].map((one) => one.stop()));
  server.closeAllConnections();
  server.close(() => process.exit(0));
}
process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());
