import type { DepartureRow } from '../../../ports/index.js';
import type { Session, Statement } from '../../connect.js';
import { arrayLiteral } from './arrays.js';
import { isHeld } from './processes.js';
import type { ChangedDelivery } from './unit.js';

const unsettled = `state NOT IN ('done', 'discarded')`;
const uuids = (ids: readonly string[]): string => arrayLiteral('uuid', ids);

/** Asked key by key through the lane's index: a planner without statistics would read the whole lane for an anti-join. */
const freeText: Statement = {
  name: 'free keys',
  text: `SELECT k.key FROM unnest($2::text[]) AS k(key)
    WHERE (SELECT d.seq FROM delivery d WHERE d.direction = 'out' AND d.target = $1 AND d.key = k.key AND d.${unsettled} ORDER BY d.seq LIMIT 1) IS NULL`,
};

export async function freeKeys(session: Session, target: string, keys: readonly string[]): Promise<string[]> {
  return (await session.query<{ key: string }>(freeText, [target, arrayLiteral('text', keys)])).rows.map(({ key }) => key);
}

const underWayText: Statement = {
  name: 'under way',
  text: `SELECT count(*)::int AS count FROM (SELECT 1 FROM delivery WHERE state = 'sent' AND direction = 'out' AND system = $1 LIMIT $2) AS s`,
};

export async function countUnderWay(session: Session, target: string, most: number): Promise<number> {
  return (await session.query<{ count: number }>(underWayText, [target, most])).rows[0]!.count;
}

const addText: Statement = { name: 'add departure', text: 'INSERT INTO departure (id, holder, deliveries) VALUES ($1, $2, $3)' };

export async function addDeparture(session: Session, { id, deliveries }: DepartureRow, holder: string): Promise<void> {
  await session.query(addText, [id, holder, deliveries.map((one) => `${one.id} ${one.attempt}`).join()]);
}

export async function forgetDepartures(session: Session, ids: readonly string[]): Promise<void> {
  await session.query({ name: 'forget departures', text: 'DELETE FROM departure WHERE id = ANY($1::uuid[])' }, [uuids(ids)]);
}

const mostLeft = 20;

/** Takes these departures out, or some whose process is no longer there; the deliveries of each. */
export async function takeDepartures(session: Session, ids: readonly string[] | undefined): Promise<string[]> {
  const { rows } = await session.query<{ deliveries: string }>(
    ids
      ? { name: 'take departures', text: 'DELETE FROM departure WHERE id = ANY($1::uuid[]) RETURNING deliveries' }
      : {
          name: 'take left departures',
          text: `DELETE FROM departure WHERE id IN (SELECT id FROM departure WHERE NOT ${isHeld('holder')} ORDER BY id LIMIT ${mostLeft} FOR UPDATE SKIP LOCKED) RETURNING deliveries`,
        },
    ids ? [uuids(ids)] : [],
  );
  return rows.map(({ deliveries }) => deliveries);
}

/** With an attempt's row it has reached an adapter, which will say what became of it. */
const recallText: Statement = {
  name: 'recall deliveries',
  text: `UPDATE delivery d SET state = 'due', attempt = d.attempt - 1, updated_at = now() FROM unnest($1::uuid[], $2::int[]) AS r(id, attempt)
    WHERE d.id = r.id AND d.state = 'sent' AND d.attempt = r.attempt AND (SELECT a.n FROM attempt a WHERE a.delivery_id = r.id AND a.n = r.attempt) IS NULL
    RETURNING d.id, d.message_id, d.message_at`,
};

export async function recallDeliveries(
  session: Session,
  of: readonly { readonly id: string; readonly attempt: number }[],
): Promise<ChangedDelivery[]> {
  const ids = uuids(of.map(({ id }) => id));
  await session.query({ name: 'lock deliveries', text: 'SELECT id FROM delivery WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE' }, [
    ids,
  ]);
  return (
    await session.query<ChangedDelivery>(recallText, [
      ids,
      arrayLiteral(
        'integer',
        of.map(({ attempt }) => attempt),
      ),
    ])
  ).rows;
}
