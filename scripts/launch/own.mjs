import { join } from 'node:path';
import { shakePostgres } from '../handshake/postgres.mjs';
import { shakeRabbitmq } from '../handshake/rabbitmq.mjs';
import { startPostgres } from '../servers/postgres.mjs';
import { startRabbitmq } from '../servers/rabbitmq.mjs';
import { logFile } from './logs.mjs';

/**
 * The private servers of a data folder: where they live, how they are started and how one sees that they work.
 * @typedef {{data: string, root: string, ports: Record<string, number>, signal?: AbortSignal, onChild?: (child: import('node:child_process').ChildProcess, name: string) => void}} Given
 */

/** @param {Given} given */
export function ownPostgres({ data, root, ports, signal, onChild }) {
  const folder = join(data, 'postgres');
  const start = () =>
    startPostgres({
      folder,
      root,
      durable: true,
      port: ports.database,
      log: logFile(data, 'postgres'),
      dieWithParent: true,
      onChild,
      signal,
    });
  return { name: 'PostgreSQL', folder, start, shake: ({ url }) => shakePostgres(url) };
}

/** @param {Given} given */
export function ownRabbitmq({ data, ports, signal, onChild }) {
  const folder = join(data, 'rabbitmq');
  const start = () => startRabbitmq({ folder, ports, log: logFile(data, 'rabbitmq'), dieWithParent: true, onChild, signal });
  return { name: 'RabbitMQ', folder, start, shake: ({ url }) => shakeRabbitmq(url) };
}
