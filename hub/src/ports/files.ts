import type { FileType, FoundTrace } from '@fatong/contracts/codes';

/** A file that was uploaded: none of this ever changes. It is its uploader's until an act of his puts it into a record, and is forgotten when none does. */
export interface FileRow {
  /** UUIDv7. */
  readonly id: string;
  /** Record type and field (`papers`, of rows `evidence.papers`) it was uploaded for: it goes nowhere else. */
  readonly type: string;
  readonly field: string;
  /** Who uploaded it. */
  readonly account: string;
  readonly at: string;
  /** Where its content lies, which is the same for the same content. */
  readonly address: string;
  readonly size: number;
  readonly kind: FileType;
  /** Encrypted in the store as a whole. */
  readonly content: {
    readonly name: string;
    readonly sm3: string;
    /** What its bytes say of having been worked over; absent: nothing. Told by no API by itself. */
    readonly traces?: readonly FoundTrace[];
  };
}

/** A file of a record. */
export interface KeptFile extends FileRow {
  /** Null: no act has taken it yet. */
  readonly recordId: string | null;
  readonly takenAt: string | null;
  /** When a later act replaced it or left it out; null: it stands. It is kept all the same. */
  readonly endedAt: string | null;
  /** Legal date, the last day on which it holds. */
  readonly until: string | null;
}

/** An act that puts uploads into a record. */
export interface FileTaking {
  readonly account: string;
  readonly type: string;
  readonly recordId: string;
  readonly at: string;
  readonly files: readonly { readonly id: string; readonly field: string; readonly until: string | null }[];
}

export interface RecordFiles {
  /** Its content was kept a moment ago, and lives from now on as long as the file. */
  add(row: FileRow): Promise<void>;
  get(id: string): Promise<KeptFile | null>;
  /** Files of a record that stand no more, the latest first. */
  ended(type: string, recordId: string): Promise<readonly KeptFile[]>;
  /** Other files of records with the same content, the newest first, at most `most`. */
  alike(file: KeptFile, most: number): Promise<readonly KeptFile[]>;
  /** What somebody uploaded and no act has taken. */
  untaken(account: string): Promise<{ readonly count: number; readonly bytes: number }>;
  /** Forgets an upload of this account; false: there is none that no act has taken. */
  drop(id: string, account: string): Promise<boolean>;
}

/** Takes content in while it passes: bounded, looked at for what it is and for viruses, kept. */
export interface Receiving {
  /** Throws {@link ScannerAway}; whatever it throws, nothing is left behind. */
  receive(
    content: AsyncIterable<Uint8Array>,
    wanted: { readonly name: string; readonly accept: readonly FileType[]; readonly maxBytes: number },
  ): Promise<Received | NotReceived>;
}
export type Received = Pick<FileRow, 'address' | 'size' | 'kind' | 'content'>;
/** Why not. `virus`: what the scanner calls it. */
export interface NotReceived {
  readonly refused: 'too-large' | 'empty' | 'type' | 'name' | 'unsafe' | 'virus';
  readonly found?: FileType | null;
  readonly virus?: string;
}

/** Looks for viruses in content while it passes. */
export interface Scanner {
  begin(): Promise<Scan>;
}
export interface Scan {
  write(part: Uint8Array): Promise<void>;
  /** The name of what was found; null: nothing. */
  end(): Promise<string | null>;
  drop(): void;
}

/** Files cannot be looked at now: none is taken. */
export class ScannerAway extends Error {
  override readonly name = 'ScannerAway';
}
