import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';

/** Content as it is handed out: kept for good, named, its SM3 beside it. */
export interface Content {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly digest: string;
  readonly bytes: Buffer | AsyncIterable<Uint8Array>;
  /** Shown by the browser on a page of its own, else saved. */
  readonly isShown: boolean;
}

/** What a browser shows a PDF or an image with is its own page, with its own styles. */
const shown = "default-src 'none'; object-src 'self'; img-src 'self' data:; style-src 'unsafe-inline'; frame-ancestors 'none'";
const saved = "sandbox; default-src 'none'; frame-ancestors 'none'";

/**
 * The one way out of the blob store: whatever somebody brought in, it runs nothing, is never taken for another type, and is for this reader and this moment.
 * The first part is read before the answer begins, so that what cannot be read is still refused as a problem.
 */
export async function sendContent(response: Response, { name, mediaType, size, digest, bytes, isShown }: Content): Promise<void> {
  const parts = (Buffer.isBuffer(bytes) ? once(bytes) : bytes)[Symbol.asyncIterator]();
  try {
    const first = await parts.next();
    const ending = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? '';
    response.status(200).set({
      'Content-Type': mediaType,
      'Content-Length': String(size),
      'Content-Disposition': `${isShown ? 'inline' : 'attachment'}; filename="file${ending}"; filename*=UTF-8''${encoded(name)}`,
      'Content-Security-Policy': isShown ? shown : saved,
      'X-Content-Type-Options': 'nosniff',
      'X-Fatong-SM3': digest,
      'Cache-Control': 'no-store, no-transform',
    });
    await pipeline(Readable.from(from(first, parts), { objectMode: false }), response);
  } catch (error) {
    // The reader went before the end: nobody is there to be told.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  } finally {
    await parts.return?.();
  }
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function* from(first: IteratorResult<Uint8Array>, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (let part = first; part.done !== true; part = await rest.next()) yield part.value;
}

/** RFC 5987: what `encodeURIComponent` leaves as it is and a header may not have is escaped too. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replaceAll(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
