import type { Log } from '../ports/index.js';
import type { Database } from './connect.js';
import type { Presence } from './presence.js';
import type { RecordTable } from './schema/record-type.js';
import type { Lanes } from './lanes.js';
import type { KeyedHashes, ReceiptNumbers, Seal } from './secrecy/index.js';

/** What the parts of the store share. */
export interface Kit {
  readonly database: Database;
  readonly seal: Seal;
  readonly hashes: KeyedHashes;
  readonly receipts: ReceiptNumbers;
  readonly tables: ReadonlyMap<string, RecordTable>;
  /** Holds whatever this process takes. */
  readonly presence: Presence;
  readonly lanes: Lanes;
  readonly log: Log;
}

export function tableOf({ tables }: Pick<Kit, 'tables'>, type: string): RecordTable {
  const found = tables.get(type);
  if (!found) throw new Error(`The store was opened without the record type ${type}`);
  return found;
}
