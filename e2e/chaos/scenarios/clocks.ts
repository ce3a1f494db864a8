import { join } from 'node:path';
import type pg from 'pg';
import { daysAfter } from '@fatong/contracts/calendar';
import { today } from '@fatong/contracts/codes';
import type { Program } from '../../kit/program.js';
import { runProgram } from '../../kit/run.js';
import type { RunningSystem } from '../../kit/system.js';
import { until } from '../../kit/until.js';
import type { Scenario } from '../play.js';
import { count } from '../tally.js';

/** By then every time limit has ended that is longest in the demo. */
const daysOn = 400;

const moveClock = async (system: RunningSystem): Promise<void> => {
  const { status, stderr } = await runProgram(join(process.env['FATONG_BUILD'] ?? '', 'hub/src/cli.js'), ['clock', `+${daysOn}`], {
    DATABASE_URL: system.databaseUrl,
    AMQP_URL: system.amqpUrl,
    FATONG_DATA: system.data,
    FATONG_MODE: 'demo',
  });
  if (status !== 0) throw new Error(`the clock could not be moved: ${stderr}`);
};

const processes = async (database: pg.Pool): Promise<readonly string[]> =>
  (await database.query<{ id: string }>('SELECT id FROM process')).rows.map(({ id }) => id);

/** Starts a hub that was stopped or killed. @returns under which name it holds what it has */
async function started(hub: Program, database: pg.Pool): Promise<string> {
  const before = new Set(await processes(database));
  await hub.start();
  return until(`${hub.name} is known`, async () => (await processes(database)).find((id) => !before.has(id)));
}

/** What the clocks did since: more than once what is to be done once. */
async function twice(database: pg.Pool, since: string): Promise<{ readonly acts: number; readonly notices: number }> {
  const repeated = (columns: string, from: string): Promise<number> =>
    count(database, `SELECT count(*) AS n FROM (SELECT 1 FROM ${from} GROUP BY ${columns} HAVING count(*) > 1) AS twice`);
  return {
    acts: await repeated('record_id, actor_id, name', `record_event WHERE actor_kind = 'system' AND kind = 'action' AND at > '${since}'`),
    notices: await repeated('record_id, name, address', `notice WHERE actor IS NULL AND at > '${since}'`),
  };
}

/** A job ends what is due, a limit after the other, in one hub of two. Two deaths in a row are borne; after a third it would rest. */
export const clocks: readonly Scenario[] = [
  {
    name: 'clock-owner-killed',
    what: `the clock is moved on by ${daysOn} days, so that hundreds of time limits end at once; the hub that ends them is killed in the middle, and then the one that took over`,
    hubs: 2,
    async trouble({ system, hubs, database, sending }) {
      await sending.done;
      const owners = new Map<string, Program>();
      for (const hub of hubs) {
        await hub.stop();
        owners.set(await started(hub, database), hub);
      }
      const later = daysAfter(today(), daysOn);
      const left = (): Promise<number> => count(database, `SELECT count(*) AS n FROM record_clock WHERE next_on <= '${later}'`);
      const ending = await left();
      const since = new Date().toISOString();
      await moveClock(system);
      let kills = 0;
      for (const share of [0.75, 0.4]) {
        await until(`${share} of the limits are left`, async () => (await left()) <= share * ending, 60_000);
        const holder = async (): Promise<string | null | undefined> =>
          (await database.query<{ holder: string | null }>(`SELECT holder FROM lease WHERE name = 'clocks'`)).rows[0]?.holder;
        // Given back between two batches.
        const victim = await until(
          'somebody ends them, or all have ended',
          async () => owners.get((await holder()) ?? '') ?? ((await left()) === 0 && 'nobody'),
        );
        if (victim === 'nobody' || (await left()) === 0) break;
        await victim.kill();
        kills++;
        owners.set(await started(victim, database), victim);
      }
      await until('every limit has ended', async () => (await left()) === 0, 90_000);
      const done = await twice(database, since);
      if (kills < 2) throw new Error(`only ${kills} of two hubs were killed while ${ending} limits ended`);
      if (done.acts + done.notices > 0) throw new Error(`${done.acts} acts and ${done.notices} notices came twice`);
      const acts = `FROM record_event WHERE actor_kind = 'system' AND kind = 'action' AND at > '${since}'`;
      return {
        kills,
        ending,
        acted: await count(database, `SELECT count(*) AS n ${acts}`),
        told: await count(database, `SELECT count(*) AS n FROM notice WHERE actor IS NULL AND at > '${since}'`),
      };
    },
  },
];
