import { holds } from '@fatong/contracts/expression';
import type { Neighbouring, RecordRow } from '../../ports/index.js';
import type { Session } from '../connect.js';
import { neighboursBy } from '../dialects/index.js';
import { tableOf, type Kit } from '../kit.js';
import { readRecord } from '../rows/record.js';
import { Binds } from './binds.js';
import { whereOf } from './where.js';

/** Stored records whose indexed field holds one of these values, of which the rest of the question is true too. */
export async function neighboursOf(session: Session, kit: Kit, type: string, about: Neighbouring): Promise<readonly RecordRow[]> {
  const stored = tableOf(kit, type);
  const binds = new Binds();
  const asking = { table: stored, binds, hashes: kit.hashes, tables: kit.tables };
  const narrowed = about.where ? { text: whereOf(about.where, asking), values: binds.values } : null;
  const blindIndex = (value: string): Buffer => kit.hashes.blindIndex(value);
  return (await neighboursBy(session, stored, about, { blindIndex, narrowed })).map((row) => readRecord(stored, row, kit.seal));
}

/** The same of a row that is not stored yet. */
export function isNeighbour({ field, values, between, where }: Neighbouring, row: RecordRow): boolean {
  const day = between && row.values[between.field];
  return (
    values.includes(field === 'id' ? row.id : (row.values[field] as string)) &&
    (between === undefined || (typeof day === 'string' && day >= between.from && day <= between.until)) &&
    (where === undefined || holds(where, row.values))
  );
}
