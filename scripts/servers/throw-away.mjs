import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTime } from '../process/child.mjs';
import { freePorts } from '../process/ports.mjs';
import { startPostgres } from './postgres.mjs';
import { startRabbitmq } from './rabbitmq.mjs';

/**
 * A RabbitMQ and a PostgreSQL on free ports with data in a temporary folder that goes away with `stop`.
 *
 * @param {object} options
 * @param {string} options.root the repository
 * @param {boolean} [options.durable] PostgreSQL as careful as in production (benchmarks); otherwise as fast as it can
 * @returns {Promise<{env: {AMQP_URL: string, AMQP_MANAGEMENT_URL: string, DATABASE_URL: string}, folder: string, stop: () => Promise<void>}>}
 */
export async function startThrowAwayServers({ root, durable = false }) {
  forgetTheDead();
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-${startTime(process.pid)}-`));
  chmodSync(folder, 0o711); // as root, PostgreSQL runs as another user and must get through
  const [amqp, management, distribution, epmd, database] = await freePorts(5);
  const starts = await Promise.allSettled([
    startRabbitmq({ folder: join(folder, 'rabbitmq'), ports: { amqp, management, distribution, epmd }, dieWithParent: true }),
    startPostgres({ folder: join(folder, 'postgres'), root, durable, port: database, dieWithParent: true }),
  ]);
  const stop = async () => {
    await Promise.all(starts.filter(({ status }) => status === 'fulfilled').map(({ value }) => value.stop()));
    rmSync(folder, { recursive: true, force: true });
  };
  const failed = starts.find(({ status }) => status === 'rejected');
  if (failed) {
    await stop();
    throw failed.reason;
  }
  const [rabbitmq, postgres] = starts.map(({ value }) => value);
  return { env: { AMQP_URL: rabbitmq.url, AMQP_MANAGEMENT_URL: rabbitmq.managementUrl, DATABASE_URL: postgres.url }, folder, stop };
}

const prefix = 'fatong-servers-';

/** Removes what processes left that were killed before they could stop; their servers died with them. */
function forgetTheDead() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const [pid, began] = name.slice(prefix.length).split('-');
    if (startTime(Number(pid)) !== began) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}
