import { createHash, randomUUID } from 'node:crypto';
import { carriesFiles, filePlaces, isClaim, type Contract } from '@fatong/contracts';
import type { Blobs } from '@fatong/hub/ports';

/** A body as the partner gets it, with the content of its files in their places. It is read twice, for its digest and to be sent, and never held whole. */
export interface OutgoingBody {
  /** Content-Digest. */
  readonly digest: string;
  readonly length: number;
  parts(): AsyncIterable<Uint8Array>;
}

/** @throws BlobGone, StoreAway: nothing has left yet. Undefined: there is no file in it, it goes as it is. */
export async function withContent(
  contract: Contract | undefined,
  body: Buffer,
  blobs: Pick<Blobs, 'read'> | undefined,
): Promise<OutgoingBody | undefined> {
  if (!contract || !carriesFiles(contract.schema)) return undefined;
  const data: unknown = JSON.parse(body.toString());
  const claims = new Map<string, string>();
  for (const { value, put } of filePlaces(contract.schema, data)) {
    if (!isClaim(value)) continue;
    const word = randomUUID();
    claims.set(word, value.claim);
    put(word);
  }
  if (claims.size === 0) return undefined;
  if (!blobs) throw new Error(`${contract.type} carries files and nobody said where their content is.`);
  const segments = JSON.stringify(data).split(new RegExp(`(${[...claims.keys()].join('|')})`));

  async function* parts(): AsyncGenerator<Uint8Array> {
    for (const segment of segments) {
      const claim = claims.get(segment);
      if (claim === undefined) yield Buffer.from(segment);
      else yield* base64Of(blobs!.read(claim));
    }
  }

  const hash = createHash('sha256');
  let length = 0;
  for await (const part of parts()) {
    hash.update(part);
    length += part.length;
  }
  return { digest: `sha-256=:${hash.digest('base64')}:`, length, parts };
}

async function* base64Of(content: AsyncIterable<Buffer>): AsyncGenerator<Uint8Array> {
  let rest = Buffer.alloc(0);
  for await (const part of content) {
    const all = rest.length > 0 ? Buffer.concat([rest, part]) : part;
    const whole = all.length - (all.length % 3);
    rest = Buffer.from(all.subarray(whole));
    if (whole > 0) yield Buffer.from(all.toString('base64', 0, whole));
  }
  if (rest.length > 0) yield Buffer.from(rest.toString('base64'));
}
