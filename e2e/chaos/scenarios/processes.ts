import type pg from 'pg';
import { count, effected } from '../tally.js';
import { until } from '../../kit/until.js';
import type { Scenario } from '../play.js';

/** Node's arguments for a process whose clock is wrong by so many minutes: what it asks for the time, and the times it makes. */
function clock(minutes: number): readonly string[] {
  const code = `const real = Date, by = ${minutes * 60_000}; globalThis.Date = class extends real { constructor(...given) { if (given.length) super(...given); else super(real.now() + by); } static now() { return real.now() + by; } };`;
  return ['--import', `data:text/javascript,${encodeURIComponent(code)}`];
}

/** Everybody that may hold something. */
const processCount = `SELECT count(*) AS n FROM process`;

/** What a process had in hand goes on elsewhere within so long, ms. */
const takeoverWithin = 5_000;

const clockOf = async (database: pg.Pool): Promise<Date> => (await database.query<{ now: Date }>('SELECT now()')).rows[0]!.now;

/** The longest time, ms, that anything in hand at a kill, or taken in the ten seconds after it, had to wait for its effect or for its call to the partner to begin. */
async function longestPauseAfter(database: pg.Pool, kill: Date): Promise<number> {
  const { rows } = await database.query<{ ms: number }>(
    `SELECT coalesce(max(1000 * extract(epoch FROM x.ended - greatest(x.began, $1::timestamptz))), 0)::int AS ms FROM (
      SELECT r.taken_at AS began, min(e.at) AS ended FROM receipt r JOIN record_event e ON e.message_id = r.message_id GROUP BY r.message_id, r.taken_at
      UNION ALL SELECT d.created_at, min(a.begun_at) FROM delivery d JOIN attempt a ON a.delivery_id = d.id WHERE d.direction = 'out' GROUP BY d.id, d.created_at
    ) AS x WHERE x.ended > $1 AND x.began < $1::timestamptz + interval '10 seconds'`,
    [kill],
  );
  return rows[0]!.ms;
}

export const processes: readonly Scenario[] = [
  {
    name: 'rolling-restart',
    what: 'two hubs and the adapters are stopped in order and started again, one after the other, twice',
    hubs: 2,
    lasts: 20,
    async trouble({ system, hubs, database, at }) {
      const turns = [...hubs, system.adapters, ...hubs, system.adapters];
      for (const [i, one] of turns.entries()) {
        await at((i + 0.5) / (turns.length + 1));
        const before = await count(database, processCount);
        await one.stop();
        if ((await count(database, processCount)) !== before - 1) throw new Error(`${one.name} stopped without giving back what it held`);
        await one.start();
      }
      return { restarts: turns.length };
    },
  },
  {
    name: 'one-of-two-hubs-killed',
    what: 'one of two hubs is killed and the other takes over; then the other way round',
    hubs: 2,
    lasts: 16,
    async trouble({ hubs, database, sending, at }) {
      const kills: Date[] = [];
      for (const [i, victim] of hubs.entries()) {
        await at(0.2 + 0.4 * i);
        kills.push(await clockOf(database));
        await victim.kill();
        const before = await effected(database);
        await until(
          'the other has effects',
          async () => sending.progress() >= sending.total || (await effected(database)) > before,
          60_000,
        );
        await victim.start();
      }
      await sending.done;
      await until('everything had its effect', async () => (await effected(database)) >= sending.total, 60_000);
      const pauses = await Promise.all(kills.map((kill) => longestPauseAfter(database, kill)));
      const takeover = Math.max(...pauses);
      if (takeover > takeoverWithin) throw new Error(`the longest pause of a key after a kill was ${takeover} ms`);
      return { takeover_ms: takeover };
    },
  },
  {
    name: 'clock-jumps',
    what: 'hubs whose clocks are an hour ahead and an hour behind work in turn',
    lasts: 20,
    async trouble({ system, at }) {
      for (const [i, minutes] of [60, -60].entries()) {
        await at(0.1 + 0.45 * i);
        const wrong = await system.anotherHub(clock(minutes));
        await system.hub.stop();
        await at(0.35 + 0.45 * i);
        await system.hub.start();
        await wrong.stop();
      }
      return { jumps: 2 };
    },
  },
];
