import type { StateRow } from '../../../ports/index.js';
import type { Session, Statement } from '../../connect.js';
import { recordState } from '../../schema/record-tables.js';
import { arrayLiteral } from './arrays.js';
import { names } from './types.js';
import { rowsOf } from './write.js';

const told = rowsOf(recordState.columns);

/** The same version told twice (by reports of two kinds): the first word on the state stays, the earliest day its authors say counts. */
const addText: Statement = {
  name: 'add states',
  text: `INSERT INTO record_state (${names(recordState.columns)}) SELECT ${names(recordState.columns, 'v.')} FROM ${told.text} ORDER BY v.type, v.record_id, v.version
    ON CONFLICT (type, record_id, version) DO UPDATE SET said_on = least(record_state.said_on, EXCLUDED.said_on), told_on = least(record_state.told_on, EXCLUDED.told_on)
      WHERE record_state.state = EXCLUDED.state`,
};

/**
 * The whole history of these records anew: a state is entered where the version before told another; on the day its author says, else on the day
 * we were told, yet never after the next version's day.
 */
const relinkText: Statement = {
  name: 'relink states',
  text: `UPDATE record_state s SET reached_on = x.reached_on FROM (
      SELECT h.type, h.record_id, h.version, CASE WHEN h.before IS DISTINCT FROM h.state THEN coalesce(h.said_on, least(h.told_on, h.next_on)) END AS reached_on
      FROM (SELECT r.*, lag(r.state) OVER w AS before, lead(coalesce(r.said_on, r.told_on)) OVER w AS next_on
        FROM record_state r JOIN unnest($1::text[], $2::uuid[]) AS l(type, record_id) ON l.type = r.type AND l.record_id = r.record_id
        WINDOW w AS (PARTITION BY r.type, r.record_id ORDER BY r.version)) AS h) AS x
    WHERE s.type = x.type AND s.record_id = x.record_id AND s.version = x.version AND s.reached_on IS DISTINCT FROM x.reached_on`,
};

/**
 * Adds to the histories of records. Looked at again as a whole are those that something late is told of, and those told of a day before the telling:
 * a version before, of which nobody said the day, was reached no later than that.
 */
export async function addStates(session: Session, rows: readonly StateRow[]): Promise<void> {
  if (rows.length === 0) return;
  const stored = once(rows).map(({ type, recordId, version, state, saidOn, toldOn, isEntered }) => ({
    type,
    record_id: recordId,
    version,
    state,
    said_on: saidOn,
    told_on: toldOn,
    reached_on: isEntered ? (saidOn ?? toldOn) : null,
  }));
  await session.query(addText, told.values(stored));
  const late = [
    ...new Map(
      rows.filter(({ isLate, saidOn, toldOn }) => isLate || (saidOn !== null && saidOn < toldOn)).map((row) => [keyOf(row), row]),
    ).values(),
  ];
  if (late.length > 0)
    await session.query(relinkText, [
      arrayLiteral(
        'text',
        late.map(({ type }) => type),
      ),
      arrayLiteral(
        'uuid',
        late.map(({ recordId }) => recordId),
      ),
    ]);
}

const keyOf = ({ type, recordId }: StateRow): string => `${type}\n${recordId}`;

/** One statement takes a version once: what conflicts in it is joined as the statement would. */
function once(rows: readonly StateRow[]): readonly StateRow[] {
  const joined = new Map<string, StateRow>();
  for (const row of rows) {
    const key = `${keyOf(row)}\n${row.version}`;
    const first = joined.get(key);
    if (first === undefined) joined.set(key, row);
    else if (first.state === row.state)
      joined.set(key, { ...first, saidOn: earliest(first.saidOn, row.saidOn), toldOn: earliest(first.toldOn, row.toldOn) ?? first.toldOn });
  }
  return [...joined.values()];
}

const earliest = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b < a) ? b : a);
