import type { RecordItem } from '@fatong/contracts/api';
import { rolesIn } from '../../access/index.js';
import { withheldFrom, type RecordType } from '../../definitions/index.js';
import type { RecordRow } from '../../ports/index.js';
import type { Reader } from '../frame/reader.js';
import type { ApiParts } from '../parts.js';
import { badgesOf } from './badges.js';
import { itemOf, titlesFor } from './views.js';

/** Rows as a list shows them to this reader: `names` of their fields, titles of what they refer to, what they wear. */
export async function itemsOf(
  parts: Pick<ApiParts, 'access' | 'engine' | 'records'>,
  reader: Reader,
  record: RecordType,
  rows: readonly RecordRow[],
  names: readonly string[],
): Promise<readonly RecordItem[]> {
  const roles = rolesIn(reader, record.area);
  const [titles, badges] = await Promise.all([titlesFor(parts.records, record, rows), badgesOf(parts, reader, record, rows)]);
  return rows.map((row) => {
    const { masked: _, ...item } = itemOf(record, row, { titles, withheld: withheldFrom(record, roles, row.values), names });
    return { ...item, ...(badges.has(row.id) && { badges: badges.get(row.id)! }) };
  });
}
