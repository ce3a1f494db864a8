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
const firstText: Statement = { name: 'first line rules', text: `INSERT INTO line_rules (id, version, rules, account, at) VALUES ('line', 0, '{}', '', now()) ON CONFLICT DO NOTHING` };

/** Locked against change: whoever lays down others waits, and who waited for that sees them. The row is made by whoever asks first. */
export const lockRules = (session: Session): Promise<ReadRules> => read(session, readText);

/** As they stand, locked against nothing. */
export const lookAtRules = (session: Session): Promise<ReadRules> => read(session, lookText);

async function read(session: Session, statement: Statement): Promise<ReadRules> {
  const { rows: [found] } = await session.query<ReadRules>(statement);
  if (found) return found;
  await session.query(firstText);
  return (await session.query<ReadRules>(statement)).rows[0]!;
}

export async function writeRules(session: Session, { version, rules }: StoredRules, account: string): Promise<boolean> {
  const { count } = await session.query({ name: 'lay down rules', text: `UPDATE line_rules SET version = version + 1, rules = $2, account = $3, at = now() WHERE id = 'line' AND version = $1` }, [version, rules, account]);
  return count === 1;
}

/** Five values: what is stopped in both directions, then what is not sent to. */
export const coverValues = ({ all, systems, types, targets, probes }: Cover): unknown[] => [all, arrayLiteral('text', systems), arrayLiteral('text', types), arrayLiteral('text', targets), arrayLiteral('uuid', probes)];

/** Whether the delivery `d` is covered; `$first` is the first of {@link coverValues}. */
export const coveredText = (first: number): string =>
  `($${first} OR d.system = ANY($${first + 1}::text[]) OR d.type = ANY($${first + 2}::text[]) OR (d.direction = 'out' AND d.target = ANY($${first + 3}::text[]) AND d.id <> ALL($${first + 4}::uuid[])))`;

const most = 5_000;
/** What another transaction has in hand is left for the next time. Who holds it loses it, and meets the fence of its attempt. */
const moved = (name: string, to: string, condition: string): Statement => ({
  name,
  text: `UPDATE delivery SET state = '${to}', due_at = CASE WHEN '${to}' = 'due' THEN now() ELSE due_at END, updated_at = now(), holder = NULL WHERE id IN (
      SELECT d.id FROM delivery d WHERE ${condition} ORDER BY d.seq LIMIT ${most} FOR UPDATE SKIP LOCKED)
    RETURNING id, message_id, message_at`,
});
const holdText = moved('hold', 'held', `d.state IN ('due', 'later') AND ${coveredText(1)}`);
const freeText = moved('release held', 'due', `d.state = 'held' AND NOT ${coveredText(1)}`);

export const holdCovered = async (session: Session, cover: Cover): Promise<ChangedDelivery[]> => (await session.query<ChangedDelivery>(holdText, coverValues(cover))).rows;
export const releaseUncovered = async (session: Session, cover: Cover): Promise<ChangedDelivery[]> => (await session.query<ChangedDelivery>(freeText, coverValues(cover))).rows;

/** A call that has not begun is called off: the copy on the queue is worth nothing any more, and the attempt does not count. */
export async function holdDelivery(session: Session, id: string): Promise<ChangedDelivery[]> {
  return (await session.query<ChangedDelivery>({
    name: 'hold delivery',
    text: `UPDATE delivery SET state = 'held', attempt = CASE WHEN state = 'sent' THEN attempt - 1 ELSE attempt END, updated_at = now() WHERE id = $1 AND state IN ('sent', 'due', 'later') RETURNING id, message_id, message_at`,
  }, [id])).rows;
}
