import type { CircuitOpening } from '../../../ports/index.js';
import type { Session, Statement } from '../../connect.js';
import { arrayLiteral } from './arrays.js';
import { ofLane } from './rules-of-line.js';
import type { ChangedDelivery } from './unit.js';

/**
 * $1 system, $2 pause, $3 longest pause, $4 whether the partner named the time, $5 words. A second failure of the same outage counts only when it is that of
 * the message being tried; those that were under way when it opened change nothing.
 */
const openText: Statement = {
  name: 'open circuit',
  text: `INSERT INTO circuit AS c (system, opened_at, retry_at, pause, words) VALUES ($1, now(), now() + make_interval(secs => $2), $2, $5)
    ON CONFLICT (system) DO UPDATE SET words = EXCLUDED.words, probe = NULL,
      pause = CASE WHEN $4 THEN c.pause ELSE least(c.pause * 2, $3) END,
      retry_at = now() + make_interval(secs => CASE WHEN $4 THEN $2 ELSE least(c.pause * 2, $3) END)
      WHERE c.probe IS NOT NULL OR c.retry_at <= now() OR ($4 AND c.retry_at < EXCLUDED.retry_at)
    RETURNING xmax = 0 AS fresh`,
};

export async function openCircuit(session: Session, { system, pause, longestPause, isAsked, words }: CircuitOpening): Promise<boolean> {
  return (
    (await session.query<{ fresh: boolean }>(openText, [system, Math.ceil(pause), longestPause, isAsked, JSON.stringify(words)])).rows[0]
      ?.fresh ?? false
  );
}

export const closeCircuit = async (session: Session, system: string): Promise<boolean> =>
  (await session.query({ name: 'close circuit', text: 'DELETE FROM circuit WHERE system = $1' }, [system])).count > 0;

/** Not rounded up: within the same millisecond it would not have come yet. */
const atOnce = `date_trunc('milliseconds', now())`;

/** It is tried with the relay's next turn. */
export const hastenCircuit = async (session: Session, system: string): Promise<boolean> =>
  (
    await session.query({ name: 'hasten circuit', text: `UPDATE circuit SET retry_at = ${atOnce} WHERE system = $1 AND probe IS NULL` }, [
      system,
    ])
  ).count > 0;

/**
 * Circuits that rested long enough, locked; $1: systems that are not to be tried now. A probe on its way is waited for; one that is on its way no more, and of which the
 * circuit never heard, was in the hands of a process that died.
 */
const restedText: Statement = {
  name: 'rested circuits',
  text: `SELECT system FROM circuit WHERE system <> ALL($1::text[]) AND retry_at <= now() AND (SELECT d.id FROM delivery d WHERE d.id = circuit.probe AND d.state IN ('due', 'later', 'sent')) IS NULL ORDER BY system FOR UPDATE SKIP LOCKED`,
};
/** The one that has waited longest and is first of its key, found lane by lane; $1 the system, $2 types that are stopped. */
const probeText: Statement = {
  name: 'probe',
  text: `UPDATE delivery SET state = 'due', due_at = ${atOnce}, updated_at = now(), holder = NULL WHERE id = (
      SELECT c.id FROM message_lane l CROSS JOIN unnest('{held,due,later}'::text[]) AS s(state) CROSS JOIN LATERAL (
        SELECT d.id, d.message_at FROM delivery d
        WHERE ${ofLane} AND d.seq = (SELECT e.seq FROM delivery e WHERE e.direction = 'out' AND e.target = d.target AND e.key = d.key AND e.state NOT IN ('done', 'discarded') ORDER BY e.seq LIMIT 1)
        ORDER BY d.message_at LIMIT 1 FOR UPDATE OF d SKIP LOCKED) AS c
      WHERE l.direction = 'out' AND l.system = $1 AND l.type <> ALL($2::text[]) ORDER BY c.message_at LIMIT 1)
    RETURNING id, message_id, message_at`,
};

/** For each circuit that rested long enough the message that tries it; none where nothing waits. */
export async function chooseProbes(
  session: Session,
  { except, types }: { readonly except: readonly string[]; readonly types: readonly string[] },
): Promise<ChangedDelivery[]> {
  const { rows } = await session.query<{ system: string }>(restedText, [arrayLiteral('text', except)]);
  const chosen: ChangedDelivery[] = [];
  for (const { system } of rows) {
    const {
      rows: [probe],
    } = await session.query<ChangedDelivery>(probeText, [system, arrayLiteral('text', types)]);
    await session.query({ name: 'mark probe', text: 'UPDATE circuit SET probe = $2 WHERE system = $1' }, [system, probe?.id ?? null]);
    if (probe) chosen.push(probe);
  }
  return chosen;
}
