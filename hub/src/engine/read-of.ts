import type { RecordRow } from '../ports/index.js';

const reads = new WeakMap<RecordRow, Readonly<Record<string, unknown>>>();

/** A row as conditions read it: its values, id and state; made once, since every notice and guard of its type asks. */
export function readOf(row: RecordRow): Readonly<Record<string, unknown>> {
  const read = reads.get(row) ?? { ...row.values, id: row.id, state: row.state };
  reads.set(row, read);
  return read;
}
