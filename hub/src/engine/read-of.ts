import type { RecordType } from '../definitions/index.js';
import type { RecordRow } from '../ports/index.js';
import { standingsOf } from './clocks/standings.js';

const reads = new WeakMap<RecordRow, { readonly at: string; readonly read: Readonly<Record<string, unknown>> }>();

/** A row as conditions read it at an instant: its values, id and state, and how its clocks stand; made once, since every notice and guard of its type asks. */
export function readOf(record: RecordType, row: RecordRow, at: string): Readonly<Record<string, unknown>> {
  const known = reads.get(row);
  if (known?.at === at) return known.read;
  const read = {
    ...row.values,
    id: row.id,
    state: row.state,
    ...(record.clocks.length > 0 && { clock: standingsOf(record, row.values, at) }),
  };
  reads.set(row, { at, read });
  return read;
}
