import type { Session } from '../../connect.js';
import { recordFile } from '../../schema/record-tables.js';
import type { StoredRow } from '../dialect.js';
import { arrayLiteral } from './arrays.js';
import { names } from './types.js';

/** Files that stand in a field whose text is found and were not read yet. */
export async function filesUnread(
  session: Session,
  of: readonly { readonly type: string; readonly field: string }[],
  most: number,
): Promise<StoredRow[]> {
  return (
    await session.query<StoredRow>(
      {
        name: 'files unread',
        text: `SELECT ${names(recordFile.columns, 'f.')} FROM unnest($1::text[], $2::text[]) AS w(type, field)
          JOIN record_file f ON f.type = w.type AND f.field = w.field AND f.record_id IS NOT NULL AND f.ended_at IS NULL
        WHERE NOT EXISTS (SELECT 1 FROM file_text t WHERE t.file_id = f.id) ORDER BY f.id LIMIT $3`,
      },
      [
        arrayLiteral(
          'text',
          of.map(({ type }) => type),
        ),
        arrayLiteral(
          'text',
          of.map(({ field }) => field),
        ),
        most,
      ],
    )
  ).rows;
}

/** Pages that have all of these pairs of characters, of files that stand. */
export async function pagesWith(session: Session, type: string, pairs: readonly string[], most: number): Promise<StoredRow[]> {
  return (
    await session.query<StoredRow>(
      {
        name: 'pages with pairs',
        text: `SELECT p.file_id, p.page, p.record_id, p.field, p.text FROM file_page p JOIN record_file f ON f.id = p.file_id AND f.ended_at IS NULL
        WHERE (p.file_id, p.page) IN (
          SELECT file_id, page FROM file_pair WHERE type = $1 AND pair = ANY($2::text[]) GROUP BY file_id, page HAVING count(*) = $3)
        ORDER BY p.file_id DESC, p.page LIMIT $4`,
      },
      [type, arrayLiteral('text', pairs), pairs.length, most],
    )
  ).rows;
}
