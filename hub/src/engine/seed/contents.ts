import { createHash } from 'node:crypto';
import { filePlaces } from '@fatong/contracts';
import type { Blobs, Spoken } from '../../ports/index.js';
import { BlobGone } from '../../ports/index.js';

/** Content of files that demo reports bring: base64 in their data, as the partner would send it, laid aside as the door does. */
export interface DemoContents {
  /** The report with claims in the place of its files. */
  laidDown(said: Spoken): Spoken;
  readonly blobs: Pick<Blobs, 'read'>;
}

export function demoContents(): DemoContents {
  const contents = new Map<string, Buffer>();
  return {
    laidDown({ contract, data }) {
      const copy = structuredClone(data);
      for (const { rules, value, put } of filePlaces(contract.schema, copy)) {
        if (typeof value !== 'string') continue;
        const bytes = Buffer.from(value, 'base64');
        const claim = createHash('sha256').update(bytes).digest('hex');
        contents.set(claim, bytes);
        put({ claim, size: bytes.length, mediaType: rules.mediaTypes[0] });
      }
      return { contract, data: copy };
    },
    blobs: {
      async *read(address) {
        const bytes = contents.get(address);
        if (bytes === undefined) throw new BlobGone(address);
        yield bytes;
      },
    },
  };
}
