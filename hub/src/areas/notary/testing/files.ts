import { randomUUID } from 'node:crypto';
import { MemoryFiles, type World } from '../../../engine/testing/index.js';
import type { Viewer } from '../../../ports/index.js';

/** What somebody uploaded for a field of a type; its id is what a form names. */
export async function upload(world: World, type: string, field: string, by: Viewer, name = '材料.pdf'): Promise<string> {
  const id = randomUUID();
  await new MemoryFiles(world.tables).add({
    id,
    type,
    field,
    account: by.account.id,
    at: '2026-03-02T01:00:00.000Z',
    address: `address of ${id}`,
    size: 9,
    kind: 'pdf',
    content: { name, sm3: `sm3 of ${id}` },
  });
  return id;
}
