import type { Blobs, FileTexts, TextReading } from '../../ports/index.js';

interface Parts {
  readonly texts: FileTexts;
  readonly reading: TextReading;
  readonly blobs: Pick<Blobs, 'read'>;
  /** Fields whose files are read. */
  readonly of: readonly { readonly type: string; readonly field: string }[];
  readonly clock?: () => string;
}

/** So many files are read in a turn: one may have thousands of pages. */
const atOnce = 5;

/** Reads the text of files that came into records; a round. Says how many it took. */
export async function takeTexts({ texts, reading, blobs, of, clock = () => new Date().toISOString() }: Parts): Promise<number> {
  const waiting = of.length === 0 ? [] : await texts.waiting(of, atOnce);
  for (const file of waiting) {
    const parts: Buffer[] = [];
    for await (const part of blobs.read(file.address)) parts.push(part);
    await texts.keep(file, await reading.pagesOf(file.kind, Buffer.concat(parts)), clock());
  }
  return waiting.length;
}
