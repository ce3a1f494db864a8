/**
 * A throw-away RabbitMQ and PostgreSQL on free ports.
 *
 *   node scripts/servers/run.mjs                  prints `export AMQP_URL=…` and the like, and runs until SIGTERM or Ctrl-C
 *   node scripts/servers/run.mjs -- program …     runs a command with AMQP_URL, AMQP_MANAGEMENT_URL and DATABASE_URL set, then stops both
 *   node scripts/servers/run.mjs --durable …      PostgreSQL with fsync, as in production
 */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ended } from '../process/child.mjs';
import { report } from '../process/refusal.mjs';
import { startThrowAwayServers } from './throw-away.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const [, , ...args] = process.argv;
const split = args.includes('--') ? args.indexOf('--') : args.length;
const command = args.slice(split + 1);

const asked = new Promise((resolve) => {
  for (const name of ['SIGTERM', 'SIGINT']) process.on(name, () => resolve(0));
});

try {
  const servers = await startThrowAwayServers({ root, durable: args.slice(0, split).includes('--durable') });
  if (command.length === 0) {
    for (const [name, value] of Object.entries(servers.env)) console.log(`export ${name}=${value}`);
    process.exitCode = await asked;
  } else {
    const child = spawn(command[0], command.slice(1), { stdio: 'inherit', env: { ...process.env, ...servers.env } });
    void asked.then(() => child.kill('SIGTERM'));
    await ended(child);
    process.exitCode = child.exitCode ?? 1;
  }
  await servers.stop();
} catch (error) {
  report(error);
  process.exitCode = 1;
}
process.exit();
