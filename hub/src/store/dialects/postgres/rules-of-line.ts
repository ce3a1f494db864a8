import type { Session, Statement } from '../../connect.js';
import { arrayLiteral } from './arrays.js';
import type { ChangedDelivery } from './unit.js';

export interface StoredRules {
  readonly version: number;
  readonly rules: string;
}

const readText: Statement = { name: 'line rules', text: `SELECT version, rules FROM line_rules WHERE id = 'line' FOR SHARE` };
const firstText: Statement = { name: 'first line rules', text: `INSERT INTO line_rules (id, version, rules, account, at) VALUES ('line', 0, '{}', '', now()) ON CONFLICT DO NOTHING` };

/** Locked against change: whoever lays down others waits, and who waited for that sees them. The row is made by whoever asks first. */
export async function lockRules(session: Session): Promise<StoredRules> {
  const { rows: [found] } = await session.query<StoredRules>(readText);
  if (found) return found;
  await session.query(firstText);
  return (await session.query<StoredRules>(readText)).rows[0]!;
}

export async function writeRules(session: Session, { version, rules }: StoredRules, account: string): Promise<boolean> {
  const { count } = await session.query({ name: 'lay down rules', text: `UPDATE line_rules SET version = version + 1, rules = $2, account = $3, at = now() WHERE id = 'line' AND version = $1` }, [version, rules, account]);
  return count === 1;
}

export interface Cover {
  readonly all: boolean;
  readonly systems: readonly string[];
  readonly types: readonly string[];
}

export const coverValues = ({ all, systems, types }: Cover): unknown[] => [all, arrayLiteral('text', systems), arrayLiteral('text', types)];

const most = 5_000;
const covered = '($1 OR d.system = ANY($2::text[]) OR d.type = ANY($3::text[]))';
/** What another transaction has in hand is left for the next time. A lease ends with it: whoever held it meets the fence of its attempt. */
const moved = (name: string, to: string, condition: string): Statement => ({
  name,
  text: `UPDATE delivery SET state = '${to}', due_at = CASE WHEN '${to}' = 'due' THEN now() ELSE due_at END, updated_at = now(), leased_until = NULL WHERE id IN (
      SELECT d.id FROM delivery d WHERE ${condition} ORDER BY d.seq LIMIT ${most} FOR UPDATE SKIP LOCKED)
    RETURNING id, message_id, message_at`,
});
const holdText = moved('hold', 'held', `d.state IN ('due', 'later') AND ${covered}`);
const freeText = moved('release held', 'due', `d.state = 'held' AND NOT ${covered}`);

export const holdCovered = async (session: Session, cover: Cover): Promise<ChangedDelivery[]> => (await session.query<ChangedDelivery>(holdText, coverValues(cover))).rows;
export const releaseUncovered = async (session: Session, cover: Cover): Promise<ChangedDelivery[]> => (await session.query<ChangedDelivery>(freeText, coverValues(cover))).rows;

/** A call that has not begun is called off: the copy on the queue is worth nothing any more, and the attempt does not count. */
export async function holdDelivery(session: Session, id: string): Promise<ChangedDelivery[]> {
  return (await session.query<ChangedDelivery>({
    name: 'hold delivery',
    text: `UPDATE delivery SET state = 'held', attempt = CASE WHEN state = 'sent' THEN attempt - 1 ELSE attempt END, updated_at = now() WHERE id = $1 AND state IN ('sent', 'due', 'later') RETURNING id, message_id, message_at`,
  }, [id])).rows;
}
