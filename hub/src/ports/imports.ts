import type { Finding } from '@fatong/contracts';
import type { Page } from './records.js';

/** A sheet that an official uploaded in the place of messages. */
export interface SheetImport {
  /** UUIDv7. */
  readonly id: string;
  readonly system: string;
  /** Contract its rows obey. */
  readonly type: string;
  readonly account: string;
  readonly unit: string | null;
  /** UTC instant. */
  readonly at: string;
  /** Of the file; sealed in the store. */
  readonly name: string;
  readonly sm3: string;
}

/** What became of a row: `waiting`: nobody has tried it, or trying it failed for our own reasons. `again`: the same message was there. */
export type ImportRowState = 'waiting' | 'taken' | 'again' | 'refused';

export interface ImportRow {
  /** As the sheet counts it. */
  readonly row: number;
  readonly state: ImportRowState;
  /** The message that came of it. */
  readonly messageId: string | null;
  /** What it says; sealed in the store with what is wrong with it. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly findings: readonly Finding[];
}

export interface CountedImport extends SheetImport {
  readonly counts: Readonly<Record<ImportRowState, number>>;
}

/** Sheets and what became of their rows; kept as long as bodies of messages are. */
export interface Imports {
  begin(of: SheetImport, rows: readonly ImportRow[]): Promise<void>;
  /** Of these contracts, the newest first. */
  list(query: { readonly types: readonly string[]; readonly limit: number; readonly cursor?: string }): Promise<Page<CountedImport>>;
  get(id: string): Promise<CountedImport | null>;
  /** In their order, from the one after `after` on; only those of these states. */
  rows(
    id: string,
    of: { readonly states?: readonly ImportRowState[]; readonly after: number; readonly limit: number },
  ): Promise<readonly ImportRow[]>;
  settle(id: string, rows: readonly ImportRow[]): Promise<void>;
}
