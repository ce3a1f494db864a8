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
  readonly partition: number;
}
interface Stated extends Said {
  /** Process that took it. */
  readonly by: string;
}

const partitions = 8;
const hotKey = 'k1';
const programs = join(import.meta.dirname, '..', '..', 'partitions');

/** Programs of a world of its own (`e2e/partitions/`), since S12, which will have eight partitions, does not exist. */
interface World {
  /** One more hub. */
  readonly hub: () => Promise<Program>;
  /** The door of the source that speaks AMQP. */
  readonly door: () => Promise<Program>;
  /** Waits until this share was said. */
  readonly at: (share: number) => Promise<unknown>;
  readonly progress: () => Promise<Progress>;
}

/** What the world outside says of itself; over AMQP also what the broker refused and the door answered. */
interface Progress {
  readonly sent: number;
  readonly heard: number;
  readonly refused?: number;
  readonly receipts?: number;
  readonly problems?: number;
}

interface Told {
  readonly said: readonly Said[];
  readonly heard: readonly Said[];
  readonly stated: readonly Stated[];
  readonly parked: number;
  readonly retried: number;
  readonly seconds: number;
}

async function inWorld(
  { servers, seed, messages }: PlayOptions,
  { lasts, hot, over }: { readonly lasts: number; readonly hot: number; readonly over?: 'amqp' },
  trouble: (world: World) => Promise<void>,
): Promise<Told> {
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
    const env = {
      DATABASE_URL: url.href,
      AMQP_URL: servers.amqpUrl,
      FATONG_DATA: data,
      QUEUE_PREFIX: `${name}.`,
      PORT: String(port),
      MESSAGES: String(messages),
      SEED: String(seed),
      LASTS: String(lasts),
      HOT: String(hot),
      OVER: over ?? 'queue',
      AMQP_MANAGEMENT_URL: servers.managementUrl,
    };
    const made = await program({
      name: of,
      args: [join(programs, file)],
      env,
      url: `http://127.0.0.1:${port}`,
      log: join(data, 'logs', `${of}.log`),
    });
    running.push(made);
    return made;
  };
  try {
    const outside = await run('outside', 'outside.js');
    const progress = async (): Promise<Progress> => (await (await fetch(outside.url)).json()) as Progress;
    const say = (): Promise<unknown> => fetch(outside.url, { method: 'POST' });
    let isTold = false;
    await trouble({
      hub: () => run(`hub-${running.length}`, 'hub.js'),
      door: () => run('door', 'door.js'),
      progress,
      at: async (share) => {
        if (!isTold) await say();
        isTold = true;
        await until(`${share} is sent`, async () => (await progress()).sent >= share * messages, 120_000);
      },
    });
    await heardAll(async () => (await progress()).heard, messages);
    await until(
      'all is settled',
      async () => (await count(database, `SELECT count(*) AS n FROM delivery WHERE state NOT IN ('done', 'discarded')`)) === 0,
      30_000,
    ).catch(() => undefined);
    const { said, heard } = (await (await fetch(`${outside.url}/all`)).json()) as { said: Said[]; heard: Said[] };
    const [parked, retried] = [
      await count(database, `SELECT count(*) AS n FROM delivery WHERE state = 'parked'`),
      await count(database, `SELECT count(*) AS n FROM delivery WHERE direction = 'in' AND attempt > 1`),
    ];
    return { said, heard, stated: await statedIn(database), parked, retried, seconds: Math.round((performance.now() - began) / 100) / 10 };
  } finally {
    for (const one of running.toReversed()) await one.stop();
    await database.end();
    await administration.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await administration.end();
    rmSync(data, { recursive: true, force: true });
  }
}

/** Each key goes to the partner one by one, so that much takes long; what has not come a minute after the last is counted as lost. */
async function heardAll(heard: () => Promise<number>, messages: number): Promise<void> {
  let [last, since] = [0, performance.now()];
  await until(
    'the register has all',
    async () => {
      const now = await heard();
      if (now > last) [last, since] = [now, performance.now()];
      return now >= messages || performance.now() - since > 60_000;
    },
    3_600_000,
  );
}

/** In the order of their numbers, which are drawn within the transaction that has the key. */
async function statedIn(database: pg.Pool): Promise<Stated[]> {
  const { rows } = await database.query<{ key: string; subject: string }>('SELECT key, subject FROM outbox ORDER BY seq');
  return rows.map(({ key, subject }) => {
    const [number, by, partition] = subject.split(' ') as [string, string, string];
    return { key, number: Number(number), by, partition: Number(partition) };
  });
}

/** What every scenario of this world is held to. */
function resultOf(
  scenario: string,
  seed: number,
  { said, heard, stated, parked, seconds }: Told,
  facts: Readonly<Record<string, number>>,
  more: readonly (string | false)[],
): Result {
  const once = new Set(heard.map(nameOf));
  const lost = said.filter((one) => !once.has(nameOf(one))).length;
  const doubled = heard.length - once.size + stated.length - new Set(stated.map(nameOf)).size;
  const misordered = misorderedOf(heard) + misorderedOf(stated);
  return {
    line: { scenario, seed, seconds, sent: said.length, effected: once.size, lost, doubled, parked, facts: { misordered, ...facts } },
    faults: [
      lost > 0 && `${lost} were lost`,
      doubled > 0 && `${doubled} had their effect twice`,
      parked > 0 && `${parked} are parked`,
      misordered > 0 && `${misordered} came out of the order of their key`,
      ...more,
    ].filter((fault) => fault !== false),
  };
}

const nameOf = ({ key, number }: Said): string => `${key} ${number}`;

/** How many came after one of their key that was said later, or the same. */
const misorderedOf = (of: readonly Said[]): number =>
  [...Map.groupBy(of, ({ key }) => key).values()].reduce(
    (sum, one) => sum + one.filter(({ number }, i) => i > 0 && number <= one[i - 1]!.number).length,
    0,
  );

const eightPartitions: ChaosScenario = {
  name: 'eight-partitions',
  what: 'a simulated source with eight partitions, two hubs: one is killed twice, one stops in order, a third comes, and the partitions move; the order of every key in the area and at the partner',
  async play(options) {
    const told = await inWorld(options, { lasts: 20, hot: 0 }, async ({ hub, at }) => {
      const [first, second] = [await hub(), await hub()];
      await at(0.2);
      await first.kill();
      await at(0.35);
      await first.start();
      await at(0.5);
      await hub();
      await at(0.6);
      await second.stop();
      await second.start();
      await at(0.8);
      await first.kill();
      await first.start();
    });
    const moved = [...Map.groupBy(told.stated, ({ partition }) => partition).values()].filter(
      (of) => new Set(of.map(({ by }) => by)).size > 1,
    ).length;
    return resultOf('eight-partitions', options.seed, told, { kills: 2, restarts: 1, partitions_moved: moved, retried: told.retried }, [
      moved < partitions && `only ${moved} of ${partitions} partitions were ever taken by another process`,
      told.retried === 0 && 'nothing was ever retried',
    ]);
  },
};

/** How many of the hot key's may be heard before something else that was said earlier, of a hundred others one excepted: what may be under way of it, not its backlog. */
const overtakenAtMost = 60;

const hotPartition: ChaosScenario = {
  name: 'hot-partition',
  what: 'half of everything is said at once of one key, which goes to the partner one by one; what is said of others passes it by',
  async play(options) {
    const told = await inWorld(options, { lasts: 3, hot: 0.5 }, async ({ hub, at }) => {
      await hub();
      await hub();
      await at(1);
    });
    const isHot = ({ key }: Said): boolean => key === hotKey;
    const saidAt = new Map(told.said.map((one, i) => [nameOf(one), i]));
    const heardHot = told.heard.map((one, i) => ({ one, i })).filter(({ one }) => isHot(one));
    /** Of the hot key's, those said later that were heard earlier. */
    const overtaken = told.heard
      .flatMap((one, i) =>
        isHot(one) ? [] : [heardHot.filter((hot) => hot.i < i && saidAt.get(nameOf(hot.one))! > saidAt.get(nameOf(one))!).length],
      )
      .toSorted((a, b) => a - b);
    const p99 = overtaken[Math.floor(overtaken.length * 0.99)] ?? 0;
    const lastOther = told.heard.findLastIndex((one) => !isHot(one));
    const left = heardHot.filter(({ i }) => i > lastOther).length;
    return resultOf(
      'hot-partition',
      options.seed,
      told,
      { hot: heardHot.length, overtaken_p99: p99, hot_left_when_others_were_through: left },
      [
        p99 > overtakenAtMost && `of the others one in a hundred was passed by ${p99} of the hot key that were said later`,
        left === 0 && 'the hot key was through before the others: nothing was shown',
      ],
    );
  },
};

const amqpFlood: ChaosScenario = {
  name: 'amqp-flood',
  what: 'a simulated partner floods its door over AMQP while no hub works: the broker says no to it; then the hub comes, and the door is killed twice',
  async play(options) {
    let facts: Progress | undefined;
    const told = await inWorld(options, { lasts: 0, hot: 0, over: 'amqp' }, async ({ hub, door, at, progress }) => {
      const doors = await door();
      await at(0);
      await until('the broker says no', async () => ((await progress()).refused ?? 0) > 0, 60_000);
      await hub();
      for (const share of [0.5, 0.75]) {
        await at(share);
        await doors.kill();
        await doors.start();
      }
      await at(1);
      await until('all are answered', async () => ((await progress()).receipts ?? 0) >= options.messages, 60_000).catch(() => undefined);
      facts = await progress();
    });
    const { refused = 0, receipts = 0, problems = 0 } = facts ?? {};
    return resultOf('amqp-flood', options.seed, told, { kills: 2, refused_by_broker: refused, receipts, problems }, [
      refused === 0 && 'the broker never said no',
      receipts < told.said.length && `only ${receipts} have a receipt`,
      problems > 0 && `${problems} were refused by the door`,
    ]);
  },
};

/** Chaos in a world with eight partitions. */
export const partitioned: readonly ChaosScenario[] = [eightPartitions, hotPartition, amqpFlood];
