import type { Difference, Stretch } from '../../../ports/index.js';
import type { Session } from '../../connect.js';
import type { StoredRow } from '../dialect.js';
import { arrayLiteral } from './arrays.js';

/** The table of a mirror and its column with the day on which a record counts. */
export interface Mirrored {
  readonly table: string;
  readonly day: string;
}

const texts = (ids: readonly string[]): string => arrayLiteral('text', ids);

/** $1 system. Counted together, so that what is said of a system is of one moment; there are few differences, or somebody looks. */
export async function standing(session: Session, system: string): Promise<StoredRow> {
  const { rows } = await session.query<StoredRow>(
    {
      name: 'standing',
      text: `SELECT r.cursor, r.changes_at, r.days_at, r.days, r.differing, r.wanted_at, r.failed_at, r.failure, d.open, d.asked, d.oldest
      FROM (SELECT count(*) AS open, count(asked_at) AS asked, min(since) AS oldest FROM difference WHERE system = $1) d LEFT JOIN reckoning r ON r.system = $1`,
    },
    [system],
  );
  return rows[0] ?? {};
}

export async function ownEntries(
  session: Session,
  { table, day }: Mirrored,
  of: { readonly system: string; readonly day: string; readonly after: string | null; readonly limit: number },
): Promise<StoredRow[]> {
  return (
    await session.query<StoredRow>(
      {
        text: `SELECT source_id, state_version FROM "${table}" WHERE "${day}" = $2 AND source = $1 AND source_id > $3 ORDER BY source_id LIMIT $4`,
      },
      [of.system, of.day, of.after ?? '', of.limit],
    )
  ).rows;
}

export async function ownRecords(
  session: Session,
  { table, day }: Mirrored,
  of: { readonly system: string; readonly after: string | null; readonly limit: number },
): Promise<StoredRow[]> {
  return (
    await session.query<StoredRow>(
      {
        text: `SELECT source_id, state_version, "${day}" AS day FROM "${table}" WHERE source = $1 AND source_id > $2 ORDER BY source_id LIMIT $3`,
      },
      [of.system, of.after ?? '', of.limit],
    )
  ).rows;
}

export async function ownVersions(session: Session, { table }: Mirrored, system: string, ids: readonly string[]): Promise<StoredRow[]> {
  return (
    await session.query<StoredRow>(
      { text: `SELECT source_id, state_version FROM "${table}" WHERE source = $1 AND source_id = ANY($2::text[])` },
      [system, texts(ids)],
    )
  ).rows;
}

/** Everything of the stretch that is open and does not differ any more. */
export async function closeStretch(
  session: Session,
  system: string,
  { day, after, upTo }: Stretch,
  differing: readonly string[],
): Promise<void> {
  await session.query(
    {
      name: 'close stretch',
      text: `DELETE FROM difference WHERE system = $1 AND day = $2 AND source_id > $3 AND ($4::text IS NULL OR source_id <= $4) AND NOT (source_id = ANY($5::text[]))`,
    },
    [system, day, after ?? '', upTo, texts(differing)],
  );
}

/** One that is open already keeps since when, and what was asked; a newer version of the master is asked for anew. */
export async function openDifferences(session: Session, system: string, differences: readonly Difference[]): Promise<void> {
  const column = (kind: 'text' | 'date' | 'bigint' | 'instant', of: (one: Difference) => string | number | null): string =>
    arrayLiteral(kind, differences.map(of));
  await session.query(
    {
      name: 'open differences',
      text: `INSERT INTO difference (system, source_id, day, kind, ours, theirs, changed_at, since)
      SELECT $1, v.id, v.day, v.kind, v.ours, v.theirs, v.changed_at, now() FROM unnest($2::text[], $3::date[], $4::text[], $5::bigint[], $6::bigint[], $7::timestamptz[]) AS v(id, day, kind, ours, theirs, changed_at)
      ON CONFLICT (system, source_id) DO UPDATE SET day = coalesce(excluded.day, difference.day), kind = excluded.kind, ours = excluded.ours, theirs = excluded.theirs,
        changed_at = coalesce(excluded.changed_at, difference.changed_at),
        asked_at = CASE WHEN excluded.theirs IS NOT DISTINCT FROM difference.theirs THEN difference.asked_at END, sent_at = CASE WHEN excluded.theirs IS NOT DISTINCT FROM difference.theirs THEN difference.sent_at END`,
    },
    [
      system,
      column('text', ({ id }) => id),
      column('date', ({ day }) => day),
      column('text', ({ kind }) => kind),
      column('bigint', ({ ours }) => ours),
      column('bigint', ({ theirs }) => theirs),
      column('instant', ({ changedAt }) => changedAt),
    ],
  );
}

export async function movedTo(session: Session, system: string, cursor: string | null): Promise<void> {
  await session.query(
    {
      name: 'moved to',
      text: 'INSERT INTO reckoning (system, cursor, changes_at) VALUES ($1, $2, now()) ON CONFLICT (system) DO UPDATE SET cursor = coalesce(excluded.cursor, reckoning.cursor), changes_at = now()',
    },
    [system, cursor],
  );
}

export async function mend(session: Session, { table }: Mirrored, system: string): Promise<number> {
  const { count } = await session.query(
    {
      text: `DELETE FROM difference d USING "${table}" r WHERE d.system = $1 AND r.source = d.system AND r.source_id = d.source_id AND d.theirs IS NOT NULL AND (d.ours IS NULL OR d.ours < d.theirs) AND r.state_version >= d.theirs`,
    },
    [system],
  );
  return count;
}

export async function finished(session: Session, system: string, days: number, differing: number): Promise<void> {
  await session.query(
    {
      name: 'days compared',
      text: 'INSERT INTO reckoning (system, days_at, days, differing) VALUES ($1, now(), $2, $3) ON CONFLICT (system) DO UPDATE SET days_at = now(), days = excluded.days, differing = excluded.differing, wanted_at = NULL',
    },
    [system, days, differing],
  );
}

export async function failed(session: Session, system: string, why: string | null): Promise<void> {
  await session.query(
    {
      name: 'reckoning failed',
      text: `INSERT INTO reckoning (system, failed_at, failure) VALUES ($1, CASE WHEN $2::text IS NULL THEN NULL ELSE now() END, $2)
      ON CONFLICT (system) DO UPDATE SET failed_at = excluded.failed_at, failure = excluded.failure`,
    },
    [system, why],
  );
}

export const toAsk = async (session: Session, system: string, limit: number): Promise<StoredRow[]> =>
  (
    await session.query<StoredRow>(
      {
        name: 'to ask',
        text: 'SELECT source_id FROM difference WHERE system = $1 AND asked_at IS NOT NULL AND sent_at IS NULL ORDER BY asked_at LIMIT $2',
      },
      [system, limit],
    )
  ).rows;

export async function toldOf(session: Session, system: string, ids: readonly string[]): Promise<void> {
  await session.query(
    { name: 'told of', text: 'UPDATE difference SET sent_at = now() WHERE system = $1 AND source_id = ANY($2::text[])' },
    [system, texts(ids)],
  );
}

export const listDifferences = async (
  session: Session,
  system: string,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<StoredRow[]> =>
  (
    await session.query<StoredRow>(
      { name: 'differences', text: 'SELECT * FROM difference WHERE system = $1 AND source_id > $2 ORDER BY source_id LIMIT $3' },
      [system, after ?? '', limit],
    )
  ).rows;

/** What only we have cannot be asked of the master; what was asked and did not come may be asked again. */
export async function want(session: Session, system: string, ids: readonly string[] | null, by: string): Promise<number> {
  const { count } = await session.query(
    {
      name: 'want again',
      text: `UPDATE difference SET asked_at = now(), asked_by = $3, sent_at = NULL WHERE system = $1 AND kind <> 'missingThere' AND ($2::text[] IS NULL OR source_id = ANY($2))`,
    },
    [system, ids === null ? null : texts(ids), by],
  );
  return count;
}

export async function wantDays(session: Session, system: string): Promise<void> {
  await session.query(
    {
      name: 'want days',
      text: 'INSERT INTO reckoning (system, wanted_at) VALUES ($1, now()) ON CONFLICT (system) DO UPDATE SET wanted_at = now()',
    },
    [system],
  );
}
