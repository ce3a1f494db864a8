import type { Contract } from '@fatong/contracts';
import { BlobGone, StoreAway, type Blobs, type CallOutcome } from '@fatong/hub/ports';
import { cause } from './cause.js';
import { contentGone } from './content-gone.js';
import { withContent, type OutgoingBody } from './outgoing-body.js';

/** The body with the content of its files; what keeps it from being sent, before anything left; undefined: there is no file in it. */
export async function contentOf(
  system: string,
  contract: Contract | undefined,
  body: Buffer,
  blobs: Pick<Blobs, 'read'> | undefined,
): Promise<OutgoingBody | CallOutcome | undefined> {
  try {
    return await withContent(contract, body, blobs);
  } catch (error) {
    if (error instanceof StoreAway)
      return {
        outcome: 'transient',
        cause: cause(system, 'transient', 'transient', 'content-away', [
          '文件存放处暂不可用，将自动重试。',
          'The store of large content is away; it is tried again by itself.',
        ]),
      };
    if (!(error instanceof BlobGone)) throw error;
    return contentGone(system, error.message);
  }
}

/** All of it in memory: for a protocol whose envelope is written whole. */
export async function collected(body: OutgoingBody): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of body.parts()) parts.push(part);
  return Buffer.concat(parts);
}
