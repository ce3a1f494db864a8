import { setImmediate as othersTurn } from 'node:timers/promises';
import { sizes, Unscannable, type FileRules, type Finding, type Scanner, type ScannerOptions } from '@fatong/contracts';
import type { Blobs } from '@fatong/hub/ports';
import type { DoorRequest, Turned } from './door.js';
import { TakingOut, type TakenOut } from './taking-out.js';

/** Texts longer than this are taken out of a large document, where a file or nothing is agreed on. */
const longest = 32 * 1024;

/** The caller went away, or sent so slowly that we no longer waited. Nobody hears an answer. */
export class CallerGone extends Error {
  override readonly name = 'CallerGone';
}

export interface LargeBody {
  /** All of it, in order; throws {@link CallerGone}. */
  readonly parts: AsyncIterable<Buffer>;
  readonly encoding: 'UTF-8' | 'GB18030';
  readonly scanner: (options: ScannerOptions) => Scanner;
  readonly maxDepth: number;
  /** What is agreed at a path. */
  readonly promised: (path: readonly string[]) => FileRules | 'other' | undefined;
  /** Sees every byte. */
  readonly seen?: (part: Buffer) => void;
  /** Asked when all of it came. */
  readonly isWhole?: () => boolean;
  /** What it is when it cannot be read. */
  readonly refused: (code: string, findings: readonly Finding[]) => Turned;
}

export interface Read {
  /** The document without what was taken out of it; its bytes, where it was held in memory and needs no decoding. */
  readonly text: string | Uint8Array;
  readonly taken: ReadonlyMap<string, TakenOut>;
}

/** Reads a body that nobody holds in memory, of a sender who may send: he is heard to the end also when he is refused, so that the answer reaches him. */
export async function readLarge(body: LargeBody, blobs: Blobs): Promise<Read | Turned> {
  const scanner = body.scanner({ longest, maxDepth: body.maxDepth, takes: (path) => body.promised(path) !== 'other' });
  const rulesAt = (path: readonly string[]): FileRules | undefined => {
    const promised = body.promised(path);
    return typeof promised === 'object' ? promised : undefined;
  };
  const taking = new TakingOut(blobs, scanner, rulesAt);
  const decoder = new TextDecoder(body.encoding, { fatal: true });
  let [size, turned]: [number, Turned | undefined] = [0, undefined];

  async function take(part?: Buffer): Promise<Turned | undefined> {
    try {
      const text = part ? decoder.decode(part, { stream: true }) : decoder.decode();
      const pieces = [...scanner.scan(size === part?.length ? text.replace(/^\ufeff/, '') : text), ...(part ? [] : scanner.end())];
      for (const piece of pieces) await taking.take(piece);
      return taking.isTooLarge ? { refused: 'structure-too-large', params: { bytes: sizes.structure } } : undefined;
    } catch (error) {
      if (error instanceof Unscannable) return body.refused(error.code, [{ pointer: '', code: error.code, words: error.words }]);
      // The only thing a fatal decoder throws.
      if (error instanceof TypeError && (error as { code?: string }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
        return body.refused('encoding', [
          { pointer: '', code: 'encoding', words: [`字节不是有效的 ${body.encoding}。`, `The bytes are no valid ${body.encoding}.`] },
        ]);
      throw error;
    }
  }

  try {
    for await (const part of body.parts) {
      size += part.length;
      if (size > sizes.body) return await leave({ refused: 'body-too-large', params: { bytes: sizes.body } });
      body.seen?.(part);
      turned ??= await take(part);
    }
    turned ??= await take();
    if (body.isWhole?.() === false) return await leave({ refused: 'digest-wrong' });
    return turned ? await leave(turned) : { text: taking.text(), taken: taking.found };
  } catch (error) {
    await taking.drop();
    throw error;
  }

  async function leave(with_: Turned): Promise<Turned> {
    await taking.drop();
    return with_;
  }
}

/** A body's beginning, and what came after it. */
export async function* following(beginning: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield* inSlices(beginning);
  yield* rest;
}

/** So much of a body is looked through before others have their turn, bytes. */
const slice = 64 * 1024;

/** Bytes that are already here, as if they came over a connection. */
export async function* inSlices(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += slice) {
    if (at > 0) await othersTurn();
    yield bytes.subarray(at, at + slice);
  }
}

/** The same request with more than so many bytes of its body in hand, or all of it. Throws {@link CallerGone}. */
export async function atLeast({ rest, ...request }: DoorRequest, bytes: number): Promise<DoorRequest> {
  const parts = [request.body];
  let size = request.body.length;
  const source = rest?.[Symbol.asyncIterator]();
  while (source && size <= bytes) {
    const next: IteratorResult<Buffer, unknown> = await source.next();
    if (next.done) return { ...request, body: Buffer.concat(parts) };
    parts.push(next.value);
    size += next.value.length;
  }
  return {
    ...request,
    body: parts.length === 1 ? request.body : Buffer.concat(parts),
    ...(source && { rest: { [Symbol.asyncIterator]: () => source } }),
  };
}
