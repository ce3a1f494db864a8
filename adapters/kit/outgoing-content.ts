import { BlobGone, StoreAway, type CallOutcome } from '@fatong/hub/ports';
import { cause } from './cause.js';
import { contentGone } from './content-gone.js';

/** What is made of the content of files before a call; where that cannot be read: what keeps the call from being made, before anything left. */
export async function contentRead<T extends object>(
  system: string,
  read: () => Promise<T | undefined>,
): Promise<T | CallOutcome | undefined> {
  try {
    return await read();
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

/** How slowly a partner may take content, bytes a millisecond. */
const slowest = 256;

/** How long a call with so much content may take, ms. */
export const timeWith = (timeout: number, length: number): number => timeout + Math.ceil(length / slowest);
