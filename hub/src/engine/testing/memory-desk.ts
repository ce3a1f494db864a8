import { createHash } from 'node:crypto';
import type { Receiving } from '../../ports/index.js';
import { MemoryFiles } from './memory-files.js';
import type { MemoryTables } from './memory-store.js';

/** Takes every file in as a PDF, without looking; two of the same content have one address. */
const receiving: Receiving = {
  async receive(content, { name }) {
    const hash = createHash('sm3');
    let size = 0;
    for await (const part of content) {
      hash.update(part);
      size += part.length;
    }
    const sm3 = hash.digest('hex');
    return { address: sm3, size, kind: 'pdf', content: { name, sm3 } };
  },
};

/** Where a demo's people hand files in, in memory. */
export const memoryDesk = (tables: MemoryTables) => ({ files: new MemoryFiles(tables), receiving });
