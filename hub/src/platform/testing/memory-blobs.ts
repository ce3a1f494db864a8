import { createHash, randomUUID } from 'node:crypto';
import { BlobGone, type Blobs } from '../../ports/index.js';

/** Content in memory with the port's promises: unseen before it is kept, once however often it comes. */
export function memoryBlobs(): Blobs & {
  readonly kept: Map<string, Buffer>;
  readonly claims: Map<string, readonly string[]>;
  readonly begun: Set<string>;
  failNext(error: Error): void;
} {
  const kept = new Map<string, Buffer>();
  const claims = new Map<string, readonly string[]>();
  const begun = new Set<string>();
  let failure: Error | undefined;
  return {
    kept,
    claims,
    begun,
    failNext: (error) => {
      failure = error;
    },
    begin: () => {
      const id = randomUUID();
      const parts: Buffer[] = [];
      begun.add(id);
      const drop = (): Promise<void> => Promise.resolve(void begun.delete(id));
      return Promise.resolve({
        write: (part) => {
          if (failure) {
            const error = failure;
            failure = undefined;
            return Promise.reject(error);
          }
          return Promise.resolve(void parts.push(Buffer.from(part)));
        },
        drop,
        end: () => {
          const content = Buffer.concat(parts);
          const address = createHash('sm3').update(content).digest('hex');
          return Promise.resolve({ address, size: content.length, drop, keep: () => drop().then(() => void kept.set(address, content)) });
        },
      });
    },
    async *read(address) {
      const content = kept.get(address);
      if (!content) throw new BlobGone(address);
      for (let at = 0; at < content.length; at += 65_536) yield await Promise.resolve(content.subarray(at, at + 65_536));
    },
    claim: (messageId, addresses) => Promise.resolve(void claims.set(messageId, addresses)),
    answers: () => Promise.resolve(),
  };
}
