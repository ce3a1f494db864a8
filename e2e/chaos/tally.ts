import type pg from 'pg';
import type { Report } from '../kit/lives.js';
import { partnerState } from '../kit/partner.js';
import type { RunningSystem } from '../kit/system.js';
import { until } from '../kit/until.js';
import { association, prefix } from './load.js';

/** What became of a load, counted in the database and at the simulated partner. */
export interface Tally {
  readonly effected: number;
  readonly lost: number;
  readonly doubled: number;
  readonly parked: number;
  /** What was parked, by partner, message and cause: whoever reads a failed run begins here. */
  readonly parkings: readonly string[];
  /** Cases that do not stand in the highest version that was sent. */
  readonly wrong: readonly string[];
  /** Urges written on cases, known to be delivered, of unknown outcome, and had by the partner. */
  readonly committed: number;
  readonly delivered: number;
  readonly unknown: number;
  readonly urge_effects: number;
}

const effects = `FROM record_event WHERE kind = 'report' AND name LIKE 'lawyers.%-reported.v1' AND message_id IN (SELECT message_id FROM receipt)`;

export async function count(database: pg.Pool, sql: string): Promise<number> {
  return Number((await database.query<{ n: string }>(sql)).rows[0]?.n);
}

export const effected = (database: pg.Pool): Promise<number> => count(database, `SELECT count(DISTINCT message_id) AS n ${effects}`);

/** The demo sends the partner messages of its own beside. */
const urgesThatAre = (states: string): string =>
  `SELECT count(*) AS n FROM delivery AS one JOIN message ON message.id = one.message_id
    WHERE one.direction = 'out' AND one.state ${states} AND message.type = '${association}.urge.v1'`;
const settled = urgesThatAre(`IN ('done', 'unknown', 'parked')`);

/** Waits until everything sent had its effect and every urge is settled, then counts. What never comes is counted as lost. */
export async function tally(system: RunningSystem, database: pg.Pool, reports: readonly Report[], since: string): Promise<Tally> {
  const is = (what: string, question: () => Promise<boolean>, patience: number): Promise<unknown> =>
    until(what, () => question().catch(() => false), patience).catch(() => undefined);
  await is('every message had its effect', async () => (await effected(database)) >= reports.length, 300_000);
  const committed = await count(
    database,
    `SELECT count(*) AS n FROM record_event WHERE kind = 'action' AND name = 'urge' AND actor_kind = 'account' AND outbox_id IN (SELECT id FROM outbox WHERE created_at > '${since}')`,
  );
  await is('every urge is settled', async () => (await count(database, settled)) >= committed, 300_000);
  const had = await effected(database);
  const urge_effects = (await partnerState(system, association, 'urge')).effects;
  const twice = await count(
    database,
    `SELECT count(*) AS n FROM (SELECT message_id ${effects} GROUP BY message_id HAVING count(*) > 1) AS twice`,
  );
  return {
    effected: had,
    lost: reports.length - had,
    doubled: twice + Math.max(0, urge_effects - committed),
    parked: await count(database, `SELECT count(*) AS n FROM delivery WHERE state = 'parked'`),
    parkings: await parkings(database),
    wrong: await wrongStates(database, reports),
    committed,
    urge_effects,
    delivered: await count(database, urgesThatAre(`= 'done'`)),
    unknown: await count(database, urgesThatAre(`= 'unknown'`)),
  };
}

async function parkings(database: pg.Pool): Promise<string[]> {
  const { rows } = await database.query<{ what: string }>(
    `SELECT concat_ws(' ', direction, system, type, cause, count(*)) AS what FROM delivery WHERE state = 'parked' GROUP BY direction, system, type, cause`,
  );
  return rows.map(({ what }) => what);
}

async function wrongStates(database: pg.Pool, reports: readonly Report[]): Promise<string[]> {
  const last = new Map<string, number>();
  for (const { data } of reports) last.set(data.AJBH, Math.max(last.get(data.AJBH) ?? 0, data.BBH));
  const { rows } = await database.query<{ source_id: string; state_version: string }>(
    `SELECT source_id, state_version FROM lawyers_complaint WHERE source_id LIKE '${prefix}%'`,
  );
  const found = new Map(rows.map((row) => [row.source_id, Number(row.state_version)]));
  return [...last].filter(([id, version]) => found.get(id) !== version).map(([id]) => id);
}
