import { createHash, randomUUID } from 'node:crypto';
import { carriesFiles, filePlaces, isClaim, type Claim, type Contract } from '@fatong/contracts';
import type { Blobs } from '@fatong/hub/ports';

/** A body as the partner gets it, with the content of its files in their places. It is read twice, for its digest and to be sent, and never held whole. */
export interface OutgoingBody {
  /** Content-Digest. */
  readonly digest: string;
  readonly length: number;
  parts(): AsyncIterable<Uint8Array>;
}

type Kept = Pick<Blobs, 'read'>;

/** @throws BlobGone, StoreAway: nothing has left yet. Undefined: there is no file in it, it goes as it is. */
export async function withContent(
  contract: Contract | undefined,
  body: Buffer,
  blobs: Kept | undefined,
): Promise<OutgoingBody | undefined> {
  if (!contract || !carriesFiles(contract.schema)) return undefined;
  const data: unknown = JSON.parse(body.toString());
  const claims = takeClaims(contract, data);
  return claims.size === 0 ? undefined : filledIn(JSON.stringify(data), claims, keptFor(contract, blobs));
}

/** In the place of each claim stands from now on a word that nothing else says; which stands for which. */
export function takeClaims(contract: Contract, data: unknown): ReadonlyMap<string, Claim> {
  const claims = new Map<string, Claim>();
  for (const { value, put } of filePlaces(contract.schema, data)) {
    if (!isClaim(value)) continue;
    const word = randomUUID();
    claims.set(word, value);
    put(word);
  }
  return claims;
}

/** A text with the content, as base64, in the place of these words. @throws BlobGone, StoreAway: nothing has left yet. */
export async function filledIn(text: string, claims: ReadonlyMap<string, Claim>, blobs: Kept): Promise<OutgoingBody> {
  const segments = text.split(new RegExp(`(${[...claims.keys()].join('|')})`));

  async function* parts(): AsyncGenerator<Uint8Array> {
    for (const segment of segments) {
      const claim = claims.get(segment);
      if (claim === undefined) yield Buffer.from(segment);
      else yield* base64Of(blobs.read(claim.claim));
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

/** The content of these claims as base64, whole: for what is signed as it stands. @throws BlobGone, StoreAway */
export async function wholeOf(claims: ReadonlyMap<string, Claim>, blobs: Kept): Promise<ReadonlyMap<string, string>> {
  const whole = new Map<string, string>();
  for (const [word, { claim }] of claims) {
    const parts: string[] = [];
    for await (const part of base64Of(blobs.read(claim))) parts.push(Buffer.from(part).toString('latin1'));
    whole.set(word, parts.join(''));
  }
  return whole;
}

/** @throws Error where nobody said where content is. */
export function keptFor(contract: Contract, blobs: Kept | undefined): Kept {
  if (!blobs) throw new Error(`${contract.type} carries files and nobody said where their content is.`);
  return blobs;
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
