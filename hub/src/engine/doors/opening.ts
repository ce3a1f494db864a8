import { expressionOf, holds, valueOf, type LeafValue } from '@fatong/contracts/expression';
import { opensKey, type DoorType } from '../../definitions/index.js';
import type { RecordRow } from '../../ports/index.js';
import type { Parts } from '../parts.js';
import { readOf } from '../read-of.js';

/** What the holder of a code says. */
export interface Credentials {
  readonly code: string;
  readonly password: string;
}

const leaf = (read: string): LeafValue<string> => valueOf<string>({ read });

/** The record that these open; null: a wrong code and a wrong password are told apart by nothing, the time it takes neither. */
export async function heldBy(
  { records, clock }: Parts,
  { record, code: finds, key, when }: DoorType,
  { code, password }: Credentials,
): Promise<RecordRow | null> {
  const { items } = await records.list({
    type: record.name,
    scopes: [{ kind: 'city' }],
    where: expressionOf(leaf(finds).is(code.trim().toUpperCase())),
    sort: { field: 'createdAt', descending: true },
    limit: 1,
    isCounted: false,
    fields: [],
  });
  const row = items[0] === undefined ? null : await records.get(record.name, items[0].id, [{ kind: 'city' }]);
  const kept = row?.values[key];
  const isRight = opensKey(password.trim(), typeof kept === 'string' ? kept : null);
  return row !== null && isRight && (when === null || holds(when, readOf(record, row, clock()))) ? row : null;
}

/** Records that lead to the one a door opens, by ref, the oldest first. */
export async function ledBeside({ records }: Parts, part: DoorType['besides'][number], id: string): Promise<readonly RecordRow[]> {
  const { items } = await records.list({
    type: part.record.name,
    scopes: [{ kind: 'city' }],
    where: expressionOf(leaf(part.by).is(id)),
    sort: { field: 'createdAt', descending: false },
    limit: mostBeside,
    isCounted: false,
    fields: [],
  });
  const rows = await Promise.all(items.map((one) => records.get(part.record.name, one.id, [{ kind: 'city' }])));
  return rows.filter((row) => row !== null);
}
const mostBeside = 20;
