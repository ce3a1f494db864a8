import type { FileTaking } from '../../../ports/index.js';
import type { Session } from '../../connect.js';
import { recordFile } from '../../schema/record-tables.js';
import type { ColumnKind } from '../../schema/table.js';
import type { StoredRow } from '../dialect.js';
import { arrayLiteral } from './arrays.js';
import { names } from './types.js';

const columns = names(recordFile.columns);

export async function fileById(session: Session, id: string): Promise<StoredRow | undefined> {
  return (await session.query<StoredRow>({ name: 'file', text: `SELECT ${columns} FROM record_file WHERE id = $1` }, [id])).rows[0];
}

export async function filesByIds(session: Session, ids: readonly string[]): Promise<StoredRow[]> {
  const text = `SELECT ${columns} FROM record_file WHERE id = ANY($1::uuid[])`;
  return (await session.query<StoredRow>({ name: 'files by ids', text }, [arrayLiteral('uuid', ids)])).rows;
}

export async function endedFiles(session: Session, type: string, recordId: string): Promise<StoredRow[]> {
  return (
    await session.query<StoredRow>(
      {
        name: 'ended files',
        text: `SELECT ${columns} FROM record_file WHERE record_id = $2 AND type = $1 AND ended_at IS NOT NULL ORDER BY ended_at DESC, id DESC`,
      },
      [type, recordId],
    )
  ).rows;
}

export async function filesAlike(session: Session, id: string, blob: string, most: number): Promise<StoredRow[]> {
  return (
    await session.query<StoredRow>(
      {
        name: 'files alike',
        text: `SELECT ${columns} FROM record_file WHERE blob = $2 AND id <> $1 AND record_id IS NOT NULL ORDER BY id DESC LIMIT $3`,
      },
      [id, blob, most],
    )
  ).rows;
}

/** So many records of one content are looked at. */
const mostCopies = 50;

export async function copiesOf(session: Session, type: string, files: readonly string[]): Promise<readonly string[]> {
  const { rows } = await session.query<{ record_id: string }>(
    {
      name: 'copies of files',
      text: `SELECT DISTINCT o.record_id FROM record_file f JOIN record_file o ON o.blob = f.blob AND o.id <> f.id
      WHERE f.id = ANY($1::uuid[]) AND o.type = $2 AND o.record_id IS NOT NULL LIMIT ${mostCopies}`,
    },
    [arrayLiteral('uuid', files), type],
  );
  return rows.map(({ record_id }) => record_id);
}

export async function untakenFiles(session: Session, account: string): Promise<{ count: number; bytes: number }> {
  const { rows } = await session.query<{ count: number; bytes: number }>(
    {
      name: 'untaken files',
      text: 'SELECT count(*)::int AS count, coalesce(sum(size), 0)::bigint AS bytes FROM record_file WHERE account = $1 AND record_id IS NULL',
    },
    [account],
  );
  return rows[0]!;
}

/** Of two acts that name the same upload the second waits here, and finds it taken. */
export async function takeFiles(session: Session, { account, type, recordId, at, files }: FileTaking): Promise<StoredRow[]> {
  const sorted = files.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const column = (kind: ColumnKind, value: (file: FileTaking['files'][number]) => string | null): string =>
    arrayLiteral(kind, sorted.map(value));
  const { rows } = await session.query<StoredRow>(
    {
      name: 'take files',
      text: `UPDATE record_file f SET record_id = $3, taken_at = $4, valid_until = t.until FROM unnest($5::uuid[], $6::text[], $7::date[]) AS t(id, field, until)
      WHERE f.id = t.id AND f.account = $1 AND f.type = $2 AND f.field = t.field AND f.record_id IS NULL RETURNING ${names(recordFile.columns, 'f.')}`,
    },
    [
      account,
      type,
      recordId,
      at,
      column('uuid', ({ id }) => id),
      column('text', ({ field }) => field),
      column('date', ({ until }) => until),
    ],
  );
  return rows;
}

export async function endFiles(session: Session, ids: readonly string[], at: string): Promise<void> {
  await session.query({ name: 'end files', text: 'UPDATE record_file SET ended_at = $2 WHERE id = ANY($1::uuid[]) AND ended_at IS NULL' }, [
    arrayLiteral('uuid', ids),
    at,
  ]);
}

/** Uploads and their claims; what lies there goes when nobody else claims it. */
const gone = (where: string): string => `WITH gone AS (DELETE FROM record_file WHERE ${where} AND record_id IS NULL RETURNING id, blob),
    free AS (DELETE FROM blob_claim c USING gone g WHERE c.address = g.blob AND c.message_id = g.id)
  SELECT id FROM gone`;

export async function dropFile(session: Session, id: string, account: string): Promise<boolean> {
  const { count } = await session.query(
    {
      name: 'drop file',
      text: gone('id = $1 AND account = $2'),
    },
    [id, account],
  );
  return count > 0;
}

/** Uploads that no act has taken for so many hours. */
export async function forgetUntakenFiles(session: Session, hours: number): Promise<number> {
  const { count } = await session.query(
    {
      name: 'forget untaken files',
      text: gone('at <= now() - make_interval(hours => $1::int)'),
    },
    [hours],
  );
  return count;
}
