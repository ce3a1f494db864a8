import type { CountdownQuery, CountdownRow } from '../../ports/index.js';
import { arrayLiteral, type StoredRow } from '../dialects/index.js';
import { readClock } from '../rows/clock.js';
import { text, textOrNull } from '../rows/read.js';
import type { Binds } from './binds.js';
import { seenIn, type Tables } from './seen.js';

const columns = [
  'type',
  'record_id',
  'clock',
  'started_on',
  'due_on',
  'met_on',
  'paused_on',
  'pauses',
  'extensions',
  'is_provisional',
] as const;
const more = ['next_on', 'told_on', 'times', 'recounts'] as const;

/** Of each type the first through the index of what is not met yet, so that the statement reads no more of a type than a page. */
export function countdownIn({ types, until, after, limit }: CountdownQuery, binds: Binds, kit: Tables): string {
  const names = binds.of(
    arrayLiteral(
      'text',
      types.map(({ type }) => type),
    ),
  );
  const most = Math.trunc(limit);
  const due = until === null ? 'c.due_on IS NULL AND c.paused_on IS NOT NULL' : `c.due_on <= ${binds.of(until)}::date`;
  const order = until === null ? 'c.type, c.record_id, c.clock' : 'c.due_on, c.type, c.record_id, c.clock';
  const rest =
    after === undefined
      ? ''
      : until === null
        ? ` AND (c.type, c.record_id, c.clock) > (${binds.of(after.type)}, ${binds.of(after.id)}::uuid, ${binds.of(after.clock)})`
        : ` AND (c.due_on, c.type, c.record_id, c.clock) > (${binds.of(after.dueDay)}::date, ${binds.of(after.type)}, ${binds.of(after.id)}::uuid, ${binds.of(after.clock)})`;
  const own = [...columns, ...more].map((name) => `c."${name}"`).join(', ');
  return `SELECT f.* FROM unnest(${names}::text[]) AS t(type) CROSS JOIN LATERAL (
      SELECT ${own}, x.number, x.title, x.state, x.district, x.owner_unit FROM record_clock c
        JOIN record_index x ON x.type = c.type AND x.record_id = c.record_id AND x.closed_at IS NULL
      WHERE c.type = t.type AND c.met_on IS NULL AND ${due}${rest} AND ${seenIn(types, binds, kit)}
      ORDER BY ${order} LIMIT ${most}) f
    ORDER BY ${order.replaceAll('c.', 'f.')} LIMIT ${most}`;
}

export function readCountdown(row: StoredRow): CountdownRow {
  return {
    type: text(row, 'type'),
    id: text(row, 'record_id'),
    number: textOrNull(row, 'number'),
    title: text(row, 'title'),
    state: textOrNull(row, 'state'),
    district: textOrNull(row, 'district'),
    ownerUnit: textOrNull(row, 'owner_unit'),
    clock: text(row, 'clock'),
    dueDay: textOrNull(row, 'due_on'),
    dueOn: readClock(row).dueOn,
  };
}
