/**
 * Content too large to be held in memory, kept outside database and broker and shared by all processes. It is addressed by what it says (keyed SM3:
 * nobody without the key can tell from an address what it holds), so the same content is kept once. Whatever goes wrong with disk or store is StoreAway.
 */
export interface Blobs {
  /** Begins content whose address is known at its end. Until it is kept nobody sees it. */
  begin(): Promise<BlobWriting>;
  /** What was kept, in parts, each verified before it is handed out. Throws {@link BlobGone}. */
  read(address: string): AsyncIterable<Buffer>;
  /** Lives from now on as long as the bodies of this message, or as this letter. What no message claims within a day is removed, and what is claimed by one that has not come to the hub within eight. */
  claim(messageId: string, addresses: readonly string[]): Promise<void>;
  /** Resolves when content can be written and read, else throws StoreAway. */
  answers(): Promise<void>;
}

export interface BlobWriting {
  /** Resolves when more may be written. */
  write(part: Uint8Array): Promise<void>;
  /** All of it came and is on the disk, still unseen. */
  end(): Promise<WrittenBlob>;
  /** Leaves nothing behind; also after a failure. */
  drop(): Promise<void>;
}

export interface WrittenBlob {
  /** 64 hexadecimal digits. */
  readonly address: string;
  readonly size: number;
  /** From now on it can be read. Whoever keeps it claims it next. */
  keep(): Promise<void>;
  /** Leaves nothing behind, unless it was kept. */
  drop(): Promise<void>;
}

/** Nothing is kept under this address, or not any more, or it was changed. */
export class BlobGone extends Error {
  override readonly name = 'BlobGone';
  constructor(
    readonly address: string,
    why = 'is not kept any more',
  ) {
    super(`The content ${address} ${why}`);
  }
}
