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
