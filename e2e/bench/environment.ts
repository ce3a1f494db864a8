import type { Log } from '@fatong/hub/ports';
import type { BenchEnvironment } from './hop.js';

export interface StoreEnvironment extends BenchEnvironment {
  readonly databaseUrl: string;
  /** Folder of the key file: everything is measured encrypted. */
  readonly dataDir: string;
}

export const silent: Log = { info: () => undefined, warn: () => undefined, error: (fields, message) => console.error(message, fields) };
