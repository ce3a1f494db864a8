import type { Readable } from 'node:stream';

/** Where sealed content lies. It knows no keys and no clear bytes; content comes whole or not at all. */
export interface BlobPlace {
  /** Folder for content that is being written; of the same file system as the place, where that is a folder. */
  readonly spool: string;
  /** Takes a finished file of the spool away from there. Nothing half-written is ever found under the address. */
  put(address: string, file: string): Promise<void>;
  /** Null: there is none. */
  read(address: string): Promise<Readable | null>;
  has(address: string): Promise<boolean>;
  /** Also when there is none. */
  remove(address: string): Promise<void>;
  /** Throws when it cannot be used. */
  answers(): Promise<void>;
}
