import { randomUUID } from 'node:crypto';
import { MemoryFiles, type World } from '../../../engine/testing/index.js';
import type { Viewer } from '../../../ports/index.js';

/** What somebody uploads for a slot of a type, as a form names it. */
export async function paper(world: World, type: string, field: string, by: Viewer): Promise<{ readonly id: string }> {
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
    content: { name: `${field}.pdf`, sm3: `sm3 of ${id}` },
  });
  return { id };
}
