import type { Cover } from '../../../ports/index.js';
import type { Session, Statement } from '../../connect.js';
import { arrayLiteral } from './arrays.js';
import type { ChangedDelivery } from './unit.js';

export interface StoredRules {
  readonly version: number;
  readonly rules: string;
}

/** With what nobody lays down: open circuits as JSON, or null, and the store's clock. */
export interface ReadRules extends StoredRules {
  readonly circuits: string | null;
  readonly at: string;
}

const instantOf = (column: string): string => `to_char(c.${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const rulesText = `SELECT l.version, l.rules, now() AS at,
    (SELECT json_agg(json_build_object('system', c.system, 'since', ${instantOf('opened_at')}, 'retryAt', ${instantOf('retry_at')}, 'probe', c.probe, 'words', c.words::json) ORDER BY c.system)::text FROM circuit c) AS circuits
  FROM line_rules l WHERE l.id = 'line'`;
const readText: Statement = { name: 'line rules', text: `${rulesText} FOR SHARE OF l` };
const lookText: Statement = { name: 'look at line rules', text: rulesText };
const firstText: Statement = {
  name: 'first line rules',
  text: `INSERT INTO line_rules (id, version, rules, account, at) VALUES ('line', 0, '{}', '', now()) ON CONFLICT DO NOTHING`,
};

/** Locked against change: whoever lays down others waits, and who waited for that sees them. The row is made by whoever asks first. */
export const lockRules = (session: Session): Promise<ReadRules> => read(session, readText);

/** As they stand, locked against nothing. */
export const lookAtRules = (session: Session): Promise<ReadRules> => read(session, lookText);

async function read(session: Session, statement: Statement): Promise<ReadRules> {
  const {
    rows: [found],
  } = await session.query<ReadRules>(statement);
  if (found) return found;
  await session.query(firstText);
  return (await session.query<ReadRules>(statement)).rows[0]!;
}

export async function writeRules(session: Session, { version, rules }: StoredRules, account: string): Promise<boolean> {
  const { count } = await session.query(
    {
      name: 'lay down rules',
      text: `UPDATE line_rules SET version = version + 1, rules = $2, account = $3, at = now() WHERE id = 'line' AND version = $1`,
    },
    [version, rules, account],
  );
  return count === 1;
}

/** Five values: what is stopped in both directions, then what is not sent to. */
export const coverValues = ({ all, systems, types, targets, probes }: Cover): unknown[] => [
  all,
  arrayLiteral('text', systems),
  arrayLiteral('text', types),
  arrayLiteral('text', targets),
  arrayLiteral('uuid', probes),
];

/** Whether the delivery `d` is covered; `$first` is the first of {@link coverValues}. As one value: of lists it does not know a planner expects that they leave nearly nothing, and reads all. */
export const coveredText = (first: number): string =>
  `coalesce($${first} OR d.system = ANY($${first + 1}::text[]) OR d.type = ANY($${first + 2}::text[]) OR (d.direction = 'out' AND d.target = ANY($${first + 3}::text[]) AND d.id <> ALL($${first + 4}::uuid[])), false)`;

/** Deliveries `d` of lane `l` in state `s`, in the order of their messages, through one index. */
export const ofLane = `d.system = l.system AND d.direction = l.direction AND d.type = l.type AND d.state = s.state AND d.state NOT IN ('done', 'discarded')`;

const most = 5_000;
/**
 * Lane by lane, of which there are few: what of a lane stays as it is is not read, however much it is. What another transaction has in hand is left for the next time. Who
 * holds it loses it, and meets the fence of its attempt.
 */
const moved = (
  name: string,
  to: 'held' | 'due',
  { states, lanes, rows }: { readonly states: string; readonly lanes: string; readonly rows: string },
): Statement => ({
  name,
  text: `UPDATE delivery SET state = '${to}', due_at = CASE WHEN '${to}' = 'due' THEN now() ELSE due_at END, updated_at = now(), holder = NULL WHERE id IN (
      SELECT c.id FROM message_lane l CROSS JOIN unnest('${states}'::text[]) AS s(state) CROSS JOIN LATERAL (
        SELECT d.id FROM delivery d WHERE ${ofLane} AND ${rows} ORDER BY d.message_at LIMIT ${most} FOR UPDATE SKIP LOCKED) AS c
      WHERE ${lanes} LIMIT ${most})
    RETURNING id, message_id, message_at`,
});
/** A lane may be covered but for the probe that goes to its system. */
const coveredLane = `($1 OR l.system = ANY($2::text[]) OR l.type = ANY($3::text[]) OR (l.direction = 'out' AND l.system = ANY($4::text[])))`;
const holdText = moved('hold', 'held', { states: '{due,later}', lanes: coveredLane, rows: coveredText(1) });
const freeText = moved('release held', 'due', {
  states: '{held}',
  lanes: `(NOT ${coveredLane} OR cardinality($5::uuid[]) > 0)`,
  rows: `NOT ${coveredText(1)}`,
});

export const holdCovered = async (session: Session, cover: Cover): Promise<ChangedDelivery[]> =>
  (await session.query<ChangedDelivery>(holdText, coverValues(cover))).rows;
export const releaseUncovered = async (session: Session, cover: Cover): Promise<ChangedDelivery[]> =>
  (await session.query<ChangedDelivery>(freeText, coverValues(cover))).rows;

/** A call that has not begun is called off: the copy on the queue is worth nothing any more, and the attempt does not count. */
export async function holdDelivery(session: Session, id: string): Promise<ChangedDelivery[]> {
  return (
    await session.query<ChangedDelivery>(
      {
        name: 'hold delivery',
        text: `UPDATE delivery SET state = 'held', attempt = CASE WHEN state = 'sent' THEN attempt - 1 ELSE attempt END, updated_at = now() WHERE id = $1 AND state IN ('sent', 'due', 'later') RETURNING id, message_id, message_at`,
      },
      [id],
    )
  ).rows;
}
