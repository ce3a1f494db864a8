import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePorts } from '../../kit/ports.js';
import { program, type Program } from '../../kit/program.js';
import { until } from '../../kit/until.js';
import type { PlayOptions } from '../play.js';
import type { ChaosScenario, Result } from '../result.js';
import { count } from '../tally.js';

interface Said {
  readonly key: string;
  readonly number: number;
}
interface Stated extends Said {
  /** Process and partition. */
  readonly by: string;
  readonly partition: string;
}

const partitions = 8;
const programs = join(import.meta.dirname, '..', '..', 'partitions');

/** In a world of its own (`e2e/partitions/`), since no system of today has partitions; S12 will. */
export const eightPartitions: ChaosScenario = {
  name: 'eight-partitions',
  what: 'a simulated source with eight partitions, two hubs: one is killed twice, one stops in order, a third comes, and the partitions move; the order of every key in the area and at the partner',
  play,
};

async function play({ servers, seed, messages }: PlayOptions): Promise<Result> {
  const began = performance.now();
  const data = mkdtempSync(join(tmpdir(), 'fatong-partitions-'));
  const name = `partitions_${randomUUID().slice(0, 8)}`;
  const administration = new pg.Client({ connectionString: servers.databaseUrl });
  administration.on('error', () => undefined); // its server may be ended before it
  await administration.connect();
  await administration.query(`CREATE DATABASE ${name}`);
  const url = new URL(servers.databaseUrl);
  url.pathname = `/${name}`;
  const database = new pg.Pool({ connectionString: url.href, max: 2 });
  database.on('error', () => undefined);
  const running: Program[] = [];
  const run = async (of: string, file: string): Promise<Program> => {
    const [port] = (await freePorts(1)) as [number];
    const env = { DATABASE_URL: url.href, AMQP_URL: servers.amqpUrl, FATONG_DATA: data, QUEUE_PREFIX: `${name}.`, PORT: String(port), MESSAGES: String(messages), SEED: String(seed), LASTS: '20' };
    const made = await program({ name: of, args: [join(programs, file)], env, url: `http://127.0.0.1:${port}`, log: join(data, 'logs', `${of}.log`) });
    running.push(made);
    return made;
  };
  try {
    const outside = await run('outside', 'outside.js');
    const [first, second] = [await run('hub-1', 'hub.js'), await run('hub-2', 'hub.js')];
    const progress = async (): Promise<{ sent: number; heard: number }> => (await (await fetch(outside.url)).json()) as { sent: number; heard: number };
    const at = (share: number): Promise<unknown> => until(`${share} is sent`, async () => (await progress()).sent >= share * messages, 120_000);
    await fetch(outside.url, { method: 'POST' });
    await at(0.2);
    await first.kill();
    await at(0.35);
    await first.start();
    await at(0.5);
    await run('hub-3', 'hub.js');
    await at(0.6);
    await second.stop();
    await second.start();
    await at(0.8);
    await first.kill();
    await first.start();
    // What never comes is counted as lost.
    await until('the register has all', async () => (await progress()).heard >= messages, 60_000).catch(() => undefined);
    await until('all is settled', async () => (await count(database, `SELECT count(*) AS n FROM delivery WHERE state NOT IN ('done', 'discarded')`)) === 0, 30_000).catch(() => undefined);
    const { said, heard } = (await (await fetch(`${outside.url}/all`)).json()) as { said: Said[]; heard: Said[] };
    const [parked, retried] = [await count(database, `SELECT count(*) AS n FROM delivery WHERE state = 'parked'`), await count(database, `SELECT count(*) AS n FROM delivery WHERE direction = 'in' AND attempt > 1`)];
    return resultOf({ said, heard, stated: await statedIn(database), parked, retried, seed, seconds: Math.round((performance.now() - began) / 100) / 10 });
  } finally {
    for (const one of running.toReversed()) await one.stop();
    await database.end();
    await administration.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await administration.end();
    rmSync(data, { recursive: true, force: true });
  }
}

/** In the order of their numbers, which are drawn within the transaction that has the key. */
async function statedIn(database: pg.Pool): Promise<Stated[]> {
  const { rows } = await database.query<{ key: string; subject: string }>('SELECT key, subject FROM outbox ORDER BY seq');
  return rows.map(({ key, subject }) => {
    const [number, by, partition] = subject.split(' ') as [string, string, string];
    return { key, number: Number(number), by, partition };
  });
}

interface Counted {
  readonly said: readonly Said[];
  readonly heard: readonly Said[];
  readonly stated: readonly Stated[];
  readonly parked: number;
  readonly retried: number;
  readonly seed: number;
  readonly seconds: number;
}

function resultOf({ said, heard, stated, parked, retried, seed, seconds }: Counted): Result {
  const once = new Set(heard.map(nameOf));
  const lost = said.filter((one) => !once.has(nameOf(one))).length;
  const doubled = heard.length - once.size + stated.length - new Set(stated.map(nameOf)).size;
  const misordered = misorderedOf(heard) + misorderedOf(stated);
  const moved = [...Map.groupBy(stated, ({ partition }) => partition).values()].filter((of) => new Set(of.map(({ by }) => by)).size > 1).length;
  return {
    line: { scenario: eightPartitions.name, seed, seconds, sent: said.length, effected: once.size, lost, doubled, parked, facts: { misordered, kills: 2, restarts: 1, partitions_moved: moved, retried } },
    faults: [
      lost > 0 && `${lost} were lost`, doubled > 0 && `${doubled} had their effect twice`, parked > 0 && `${parked} are parked`, misordered > 0 && `${misordered} came out of the order of their key`,
      moved < partitions && `only ${moved} of ${partitions} partitions were ever taken by another process`, retried === 0 && 'nothing was ever retried',
    ].filter((fault) => fault !== false),
  };
}

const nameOf = ({ key, number }: Said): string => `${key} ${number}`;

/** How many came after one of their key that was said later, or the same. */
const misorderedOf = (of: readonly Said[]): number =>
  [...Map.groupBy(of, ({ key }) => key).values()].reduce((sum, one) => sum + one.filter(({ number }, i) => i > 0 && number <= one[i - 1]!.number).length, 0);
