import type { Left, RecordItem } from '@fatong/contracts/api';
import { rolesIn } from '../../access/index.js';
import { dueField, metField, withheldFrom, type RecordType } from '../../definitions/index.js';
import type { RecordRow } from '../../ports/index.js';
import type { Reader } from '../frame/reader.js';
import type { ApiParts } from '../parts.js';
import { badgesOf } from './badges.js';
import { itemOf, titlesFor } from './views.js';

/** Rows as a list shows them to this reader: `names` of their fields, titles of what they refer to, what they wear, how far the ends of their limits are. */
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
    const left = leftIn(parts, record, item.values, row.values);
    return { ...item, ...(left && { left }), ...(badges.has(row.id) && { badges: badges.get(row.id)! }) };
  });
}

/** By the days that this reader is shown (`values`), of those that are not met; undefined: none of them runs. */
function leftIn(
  { engine }: Pick<ApiParts, 'engine'>,
  record: RecordType,
  values: RecordItem['values'],
  own: RecordRow['values'],
): Readonly<Record<string, Left>> | undefined {
  const found = record.clocks.flatMap(({ name }): (readonly [string, Left])[] => {
    const [by, due, met] = [dueField(name), values[dueField(name)], own[metField(name)] ?? null];
    return typeof due === 'string' && met === null ? [[by, engine.left(record, { by, due })]] : [];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}
