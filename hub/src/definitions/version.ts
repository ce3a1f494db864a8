import { hash } from 'node:crypto';
import type { RecordType } from './record.js';

const known = new WeakMap<RecordType, string>();

/** Twelve hexadecimal digits that change with the definition; every event keeps the one it was made under. */
export function definitionVersion(record: RecordType): string {
  let version = known.get(record);
  if (version === undefined) {
    version = hash('sm3', JSON.stringify(record)).slice(0, 12);
    known.set(record, version);
  }
  return version;
}
