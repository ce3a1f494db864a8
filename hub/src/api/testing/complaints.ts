import { areas } from './spoken.js';
import type { RecordType } from '../../definitions/index.js';
import { titleOf } from '../../engine/index.js';
import type { MemoryTables } from '../../engine/testing/index.js';
import type { RecordRow } from '../../ports/index.js';

const definition = areas.flatMap((area): readonly RecordType[] => area.records).find(({ name }) => name === 'lawyers.complaint')!;

export const complainant = { name: '欧阳娜娜', idNumber: '31010119900307001X', phone: '13812345678' };

let count = 0;

/** Puts a complaint of a district into the tables, as its reports would have made it. */
export function putComplaint(
  tables: MemoryTables,
  {
    district,
    values = {},
    state = 'investigation',
  }: { readonly district: string | null; readonly values?: RecordRow['values']; readonly state?: string | null },
): RecordRow {
  const id = `0197a000-0000-7000-8000-${String(++count).padStart(12, '0')}`;
  const row: RecordRow = {
    id,
    type: definition.name,
    number: `SLX-2026-${count}`,
    version: 3,
    state,
    ownerUnit: 'association/lawyers',
    district,
    createdAt: '2026-01-05T02:00:00.000Z',
    updatedAt: '2026-02-01T02:00:00.000Z',
    mirror: { source: 'lawyers-association', sourceId: `case-${count}`, stateVersion: 4, groups: { complaint: 1, filing: 5 } },
    values: {
      lawyerName: '张三',
      firmName: '某律师事务所',
      grounds: ['C01'],
      complainedOn: '2026-01-04',
      complainant,
      facts: '收费后未办理委托事项',
      ...values,
    },
  };
  tables.put(row);
  tables.involvements.set(`${row.type}:${id}`, [
    { type: row.type, recordId: id, who: 'association/lawyers', role: 'handler', since: row.createdAt },
  ]);
  tables.index.set(`${row.type}:${id}`, {
    type: row.type,
    recordId: id,
    number: row.number,
    title: titleOf(definition, row),
    state,
    ownerUnit: row.ownerUnit,
    district,
    openedAt: row.createdAt,
    changedAt: row.updatedAt,
  });
  return row;
}
