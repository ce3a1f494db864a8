import { mostDeaths } from '../../../ports/index.js';
import type { Session } from '../../connect.js';
import { arrayLiteral } from './arrays.js';

/** A process that was not seen for so long has died, or is taken for dead, s: what it held is free. One that lives after all meets the fence of whatever it goes on with. */
export const missingAfter = 3.5;

const seen = `p.seen_at > now() - interval '${missingAfter} seconds'`;

/** Whether the holder in this column is there; nobody is not. Asked once a statement, by the database's clock. */
export const isHeld = (column: string): string => `coalesce(${column} = ANY (ARRAY(SELECT p.id FROM process p WHERE ${seen})), false)`;

/** The same for whoever may take: what he holds already is his. `$me` is the number of his parameter. */
export const isHeldByAnother = (column: string, me: number): string =>
  `coalesce(${column} = ANY (ARRAY(SELECT p.id FROM process p WHERE ${seen} AND p.id <> $${me})), false)`;

/** Made anew where others took it for dead and took it out. */
export async function showProcess(session: Session, id: string, host: string): Promise<void> {
  await session.query(
    {
      name: 'show process',
      text: 'INSERT INTO process (id, host, begun_at, seen_at) VALUES ($1, $2, now(), now()) ON CONFLICT (id) DO UPDATE SET seen_at = now()',
    },
    [id, host],
  );
}

export async function removeProcess(session: Session, id: string): Promise<void> {
  await session.query({ text: 'DELETE FROM process WHERE id = $1' }, [id]);
}

/**
 * Takes the processes that died out, and counts each death where it may have come from: at the incoming delivery that was its turn (they run in the order of `seq`, and what is
 * done with has no holder), at its operation, at its jobs (named `<kind>:<what>`; the relay's turns never rest), and at the facts whoever expands had in hand. One that went in order took itself out. Asked in the transaction that then takes
 * something, so that nothing of the dead is taken uncounted. Whoever lives and is settling what was taken for the dead's is not waited for.
 */
export async function buryDead(session: Session): Promise<void> {
  const { rows } = await session.query<{ id: string }>({ name: 'bury dead', text: `DELETE FROM process p WHERE NOT ${seen} RETURNING id` });
  if (rows.length === 0) return;
  const dead = arrayLiteral(
    'uuid',
    rows.map(({ id }) => id),
  );
  const counted = 'SET deaths = coalesce(deaths, 0) + 1';
  await session.query(
    {
      name: 'died at deliveries',
      text: `UPDATE delivery ${counted} WHERE id IN (SELECT d.id FROM delivery d WHERE d.id = ANY (ARRAY(
        SELECT (SELECT f.id FROM delivery f WHERE f.direction = 'in' AND f.state IN ('due', 'later') AND f.holder = h.id ORDER BY f.seq LIMIT 1) FROM unnest($1::uuid[]) AS h(id)))
      AND d.holder = ANY($1::uuid[]) FOR UPDATE SKIP LOCKED)`,
    },
    [dead],
  );
  await session.query(
    {
      name: 'died at operations',
      text: `UPDATE operation ${counted} WHERE id IN (SELECT id FROM operation WHERE next_at IS NOT NULL AND holder = ANY($1::uuid[]) FOR UPDATE SKIP LOCKED)`,
    },
    [dead],
  );
  await session.query(
    {
      name: 'died at leases',
      text: `UPDATE lease SET holder = NULL, deaths = coalesce(deaths, 0) + 1, rests_until = CASE WHEN coalesce(deaths, 0) + 1 >= ${mostDeaths} THEN now() + ${rest} END WHERE name LIKE '%:%' AND holder = ANY($1::uuid[])`,
    },
    [dead],
  );
  await session.query({
    name: 'died before facts',
    text: `UPDATE outbox SET deaths = 0 WHERE deaths IS NULL AND id IN (SELECT id FROM outbox WHERE expanded_at IS NULL ORDER BY seq LIMIT ${mostExpanded} FOR UPDATE SKIP LOCKED)`,
  });
}

/** Facts that are in hand at once. */
export const mostExpanded = 200;

/** An hour, doubled with each death more, a day at most: it may have been something else that killed, and then it is not left undone for long. */
const rest = `least(interval '1 hour' * 2 ^ (coalesce(deaths, 0) + 1 - ${mostDeaths}), interval '1 day')`;

/** Takes the lease, or has it already; false while another process has it. */
export async function takeLease(session: Session, name: string, holder: string): Promise<boolean> {
  const { count } = await session.query(
    {
      name: 'take lease',
      text: `INSERT INTO lease (name, holder) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET holder = EXCLUDED.holder WHERE NOT ${isHeldByAnother('lease.holder', 2)}`,
    },
    [name, holder],
  );
  return count === 1;
}

/** Whoever ends it lives: nobody is blamed any more. */
export async function endLease(session: Session, name: string, holder: string): Promise<void> {
  await session.query(
    { name: 'end lease', text: 'UPDATE lease SET holder = NULL, deaths = NULL, rests_until = NULL WHERE name = $1 AND holder = $2' },
    [name, holder],
  );
}

/** Jobs that rest, or this one if it does. */
export async function restingLeases(
  session: Session,
  name: string | null = null,
): Promise<{ name: string; deaths: number; until: string }[]> {
  const { rows } = await session.query<{ name: string; deaths: number; until: string }>(
    {
      name: 'resting leases',
      text: 'SELECT name, deaths, rests_until AS until FROM lease WHERE rests_until > now() AND ($1::text IS NULL OR name = $1) ORDER BY name',
    },
    [name],
  );
  return rows;
}
