import type { Cover } from '../../../ports/index.js';
import type { Session, Statement } from '../../connect.js';
import type { StoredRow } from '../dialect.js';
import { arrayLiteral } from './arrays.js';
import { coveredText, coverValues } from './rules-of-line.js';

export interface AskableNumbers {
  readonly limit: number;
  /** Seconds. */
  readonly soonest: number;
  readonly latest: number;
}

/** $1 limit, $2 systems, $3 soonest, $4 latest, $5 to $9 who is not asked now. `updated_at` is when the outcome became unknown, so that the pauses double. */
const askableText: Statement = {
  name: 'askable',
  text: `WITH chosen AS (
      SELECT d.id FROM delivery d WHERE d.direction = 'out' AND d.state = 'unknown' AND d.due_at <= now() AND d.target = ANY($2::text[])
        AND NOT ${coveredText(5)}
      ORDER BY d.due_at LIMIT $1 FOR UPDATE OF d SKIP LOCKED
    )
    UPDATE delivery d SET due_at = now() + least(greatest(now() - d.updated_at, make_interval(secs => $3)), make_interval(secs => $4))
    FROM chosen WHERE d.id = chosen.id RETURNING d.id, d.message_id, d.system, d.type, d.key, d.attempt,
      (SELECT m.correlation FROM message m WHERE m.id = d.message_id AND m.received_at = d.message_at) AS correlation`,
};

export const askable = async (
  session: Session,
  systems: readonly string[],
  { limit, soonest, latest }: AskableNumbers,
  stopped: Cover,
): Promise<StoredRow[]> =>
  (await session.query<StoredRow>(askableText, [limit, arrayLiteral('text', systems), soonest, latest, ...coverValues(stopped)])).rows;
