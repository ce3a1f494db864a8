import { join } from 'node:path';
import { freePorts, isFree } from '../process/ports.mjs';
import { say, step } from '../process/progress.mjs';
import { reach } from '../process/reach.mjs';
import { Refusal } from '../process/refusal.mjs';
import { all } from '../process/scope.mjs';
import { startPostgres } from '../servers/postgres.mjs';
import { startRabbitmq } from '../servers/rabbitmq.mjs';
import { logFile } from './logs.mjs';
import { supervise } from './supervise.mjs';

/**
 * The broker and the database of a start: private ones under supervision, or those that AMQP_URL and DATABASE_URL name.
 *
 * @param {object} options
 * @param {string} options.root
 * @param {ReturnType<import('./settings.mjs').readSettings>} options.settings
 * @param {Record<string, number>} options.wishedPorts those of the last start, so that addresses stay when they can
 * @param {(name: string, pid: number) => void} options.onChild
 * @param {(death: object) => void} options.onDeath
 * @param {{signal: AbortSignal, onStop: (stop: () => Promise<unknown>) => void}} options.scope
 * @returns {Promise<{env: Record<string, string>, ports: Record<string, number>}>}
 */
export async function startServers({ root, settings, wishedPorts, onChild, onDeath, scope }) {
  const { data, amqpUrl, databaseUrl } = settings;
  const ports = await choosePorts(wishedPorts);
  const common = { dieWithParent: true, onChild: (child, name) => onChild(name, child.pid), signal: scope.signal };
  const [database, broker] = await all([
    databaseUrl ? insist('DATABASE_URL', 'PostgreSQL', databaseUrl, 5432)
      : keep('PostgreSQL', () => startPostgres({ folder: join(data, 'postgres'), root, durable: true, port: ports.database, log: logFile(data, 'postgres'), ...common }), { onDeath, scope }),
    amqpUrl ? insist('AMQP_URL', 'RabbitMQ', amqpUrl, 5672)
      : keep('RabbitMQ', () => startRabbitmq({ folder: join(data, 'rabbitmq'), ports, log: logFile(data, 'rabbitmq'), ...common }), { onDeath, scope }),
  ]);
  const management = broker.managementUrl ?? process.env.AMQP_MANAGEMENT_URL;
  return { env: { AMQP_URL: broker.url, DATABASE_URL: database.url, ...(management && { AMQP_MANAGEMENT_URL: management }) }, ports };
}

/** Starts a private server and keeps it running; a new one has the addresses of the first, which are answered here. */
async function keep(name, start, { onDeath, scope }) {
  let first;
  const kept = await step(`Starting ${name}`, () => supervise({
    name,
    start: async () => {
      const server = await start();
      first ??= server;
      return server;
    },
    onDeath,
  }));
  scope.onStop(kept.stop);
  return first;
}

/** A server that dies comes back on its ports, since the programs know them; so they are chosen once. */
async function choosePorts(wished) {
  const names = ['amqp', 'management', 'distribution', 'epmd', 'database'];
  const free = await freePorts(names.length);
  const chosen = await Promise.all(names.map(async (name, index) => [name, wished[name] && (await isFree(wished[name])) ? wished[name] : free[index]]));
  return Object.fromEntries(chosen);
}

/** Sees that somebody listens there before anything is built on it. */
async function insist(variable, what, url, usualPort) {
  const { place, problem } = await reach(url, usualPort);
  if (problem) throw new Refusal(`No ${what} answers at ${place}, which ${variable} names (${problem}): put the address right or start that server.`);
  say(`Using ${what} at ${place}`);
  return { url };
}
