import { cpus, loadavg } from 'node:os';
import { ownServers } from '../kit/own-servers.js';
import { clusterScenarios, scenarios as single } from './scenarios/index.js';

/**
 * Plays every scenario and prints a JSON line each: `{"scenario","seed","seconds","sent","accepted","effected","lost","doubled","parked",…}`. What is wrong with
 * one stands behind it on the error output, and the exit code is 1. `--messages N` (default 1000) and `--urges N` (default 20) a scenario, `--seed N` (default
 * the day), `--only a,b`, `--list`; `--cluster`: on three nodes of RabbitMQ, with the scenarios for them.
 */
const given = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const number = (name: string, fallback: number): number => {
  const value = Number(given(name) ?? fallback);
  if (!Number.isSafeInteger(value) || value < 1) throw new Error(`--${name} is no number above 0.`);
  return value;
};

const isCluster = process.argv.includes('--cluster');
const scenarios = isCluster ? clusterScenarios : single;
const only = given('only')?.split(',');
const unknown = only?.filter((name) => !scenarios.some((one) => one.name === name)) ?? [];
if (process.argv.includes('--list') || unknown.length > 0) {
  if (unknown.length > 0) console.error(`There is no scenario ${unknown.join(', ')}. There are:`);
  for (const { name, what } of scenarios) console.log(`${name}: ${what}`);
  process.exit(unknown.length > 0 ? 2 : 0);
}

const seed = number('seed', Number(new Date().toISOString().slice(0, 10).replaceAll('-', '')));
const [messages, urges] = [number('messages', 1000), number('urges', 20)];
console.error(
  `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, load ${loadavg()[0]!.toFixed(1)}, Node ${process.version}, seed ${seed}, ${messages} messages and ${urges} urges each`,
);

const root = process.env['FATONG_ROOT'];
if (!root) throw new Error('FATONG_ROOT is not set: npm run chaos does.');
const servers = await ownServers(root, isCluster ? 3 : 1);
let failed = 0;
try {
  for (const scenario of scenarios.filter(({ name }) => only?.includes(name) ?? true)) {
    const faults = await scenario.play({ servers, seed, messages, urges }).then(
      (result) => {
        console.log(JSON.stringify(result.line));
        return result.faults;
      },
      (error: unknown) => [error instanceof Error ? (error.stack ?? error.message) : String(error)],
    );
    if (faults.length > 0) failed++;
    for (const fault of faults) console.error(`${scenario.name}: ${fault}`);
  }
} finally {
  await servers.stop();
}
process.exit(failed > 0 ? 1 : 0);
