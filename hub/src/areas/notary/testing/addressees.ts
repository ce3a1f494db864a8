import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { entry, MemoryFiles } from '../../../engine/testing/index.js';
import type { RecordRow, Viewer } from '../../../ports/index.js';
import { notaryWorld, people } from './cast.js';

const rows = [
  ['GGFW', '市局公管处', 'bureau', 'city/notary-office', null],
  ['XH', '市公证协会', 'association', 'association/notaries', null],
  ['310101', '黄浦区司法局', 'district', 'district/310101', '310101'],
  ['310115', '浦东新区司法局', 'district', 'district/310115', '310115'],
  ['GZ-01', '申黄公证处', 'office', 'notary/GZ-01', '310101'],
  ['GZ-02', '申浦公证处', 'office', 'notary/GZ-02', '310115'],
] as const;

/** The world with units that documents and tasks are sent to, each known by its code. `more`: as many offices beside, nobody of whom has an account. */
export function addressedWorld(today?: string, more = 0) {
  const at = notaryWorld(today);
  for (const [code, name, kind, unit, district] of rows)
    at.world.tables.put(entry('notary.addressee', code, { code, name, kind, seat: district }, { district, ownerUnit: unit }));
  const offices = Array.from({ length: more }, (_, i) => `GZ-${String(i + 3).padStart(2, '0')}`);
  for (const code of offices)
    at.world.tables.put(
      entry('notary.addressee', code, { code, name: code, kind: 'office', seat: null }, { district: null, ownerUnit: `notary/${code}` }),
    );
  /** What one unit has of a type. */
  const of = (type: string, unit: string, field = 'addressee'): RecordRow =>
    at.world.tables.of(type).findLast(({ values }) => values[field] === unit)!;
  /** Somebody opens it. */
  const open = (viewer: Viewer, row: RecordRow) => at.world.engine.opening(row, viewer);
  /** Uploads a file for a field of a type. */
  const upload = async (viewer: Viewer, type: string, field: string, kind: 'pdf' | 'docx' | 'ofd' = 'pdf') => {
    const id = randomUUID();
    await new MemoryFiles(at.world.tables).add({
      id,
      type,
      field,
      account: viewer.account.id,
      at: '2026-03-02T01:00:00.000Z',
      address: id,
      size: 1,
      kind,
      content: { name: `文件.${kind}`, sm3: id },
    });
    return [{ id }];
  };
  return { ...at, more: offices, of, open, upload };
}
export type AddressedWorld = ReturnType<typeof addressedWorld>;

export const refusedWith = (zh: string) => ({
  refused: { problem: 'action-not-possible', why: [expect.stringContaining(zh) as string, expect.any(String) as string] },
});
export const forbidden = { refused: { problem: 'forbidden' } };
export const faultAt = (pointer: string) => ({
  refused: { problem: 'input', findings: expect.arrayContaining([expect.objectContaining({ pointer })]) as object[] },
});
export { people };
