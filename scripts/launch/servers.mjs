import { shakePostgres } from '../handshake/postgres.mjs';
import { shakeRabbitmq } from '../handshake/rabbitmq.mjs';
import { freePorts, isFree } from '../process/ports.mjs';
import { say, step } from '../process/progress.mjs';
import { Refusal } from '../process/refusal.mjs';
import { all } from '../process/scope.mjs';
import { keepServer } from './keep.mjs';
import { ownPostgres, ownRabbitmq } from './own.mjs';

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
  const given = { data, root, ports, onChild: (child, name) => onChild(name, child.pid), signal: scope.signal };
  const [database, broker] = await all([
    databaseUrl ? insist('DATABASE_URL', 'PostgreSQL', databaseUrl, shakePostgres) : keep(ownPostgres(given), { onDeath, scope }),
    amqpUrl ? insist('AMQP_URL', 'RabbitMQ', amqpUrl, shakeRabbitmq) : keep(ownRabbitmq(given), { onDeath, scope }),
  ]);
  const management = broker.managementUrl ?? process.env.AMQP_MANAGEMENT_URL;
  return { env: { AMQP_URL: broker.url, DATABASE_URL: database.url, ...(management && { AMQP_MANAGEMENT_URL: management }) }, ports };
}

/** A private server under supervision until the start is stopped. */
async function keep(own, { onDeath, scope }) {
  const kept = await step(`Starting ${own.name}`, () => keepServer({ ...own, onDeath, say, signal: scope.signal }));
  scope.onStop(kept.stop);
  return kept.server;
}

/** A server that dies comes back on its ports, since the programs know them; so they are chosen once. */
async function choosePorts(wished) {
  const names = ['amqp', 'management', 'distribution', 'epmd', 'database'];
  const free = await freePorts(names.length);
  const chosen = await Promise.all(
    names.map(async (name, index) => [name, wished[name] && (await isFree(wished[name])) ? wished[name] : free[index]]),
  );
  return Object.fromEntries(chosen);
}

/** Sees that it can be used before anything is built on it. What says itself that it will be well again is waited for by the programs. */
async function insist(variable, what, url, shake) {
  const { place, problem, lives } = await shake(url);
  if (problem && !lives)
    throw new Refusal(`No ${what} answers at ${place}, which ${variable} names (${problem}): put the address right or start that server.`);
  say(`Using ${what} at ${place}${problem ? `, which says: ${problem}` : ''}`);
  return { url };
}
