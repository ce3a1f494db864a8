import { isRef } from '@fatong/contracts/fields';
import type { DemoEntry } from '../../definitions/index.js';
import { reportedId } from '../../platform/index.js';
import type { RecordRow, Unit } from '../../ports/index.js';
import type { Change } from '../change.js';
import { commit } from '../commit.js';
import type { Parts } from '../parts.js';
import { placeOf } from '../place.js';

/** The id of a demo entry: the same every time, so that seeding again doubles nothing. */
export const entryId = (type: string, key: string): string => reportedId('demo', type, [key]);

export interface EntryRow {
  readonly entry: DemoEntry;
  readonly row: RecordRow;
  readonly involved: ReturnType<typeof placeOf>['involved'];
}

/** Rows of the entries, refs turned from keys into ids, each where its refs place it; one after the other, and held only where another may lead to it. */
export function* rowsOf(entries: readonly DemoEntry[]): Generator<EntryRow> {
  const known = new Map<string, RecordRow>();
  const ledTo = new Set(
    [...new Set(entries.map(({ record }) => record))].flatMap(({ fields }) =>
      Object.values(fields).flatMap((field) => (isRef(field) ? [field.to] : [])),
    ),
  );
  for (const entry of entries) {
    const { record, key, number, at } = entry;
    const id = entryId(record.name, key);
    const targets = new Map<string, readonly RecordRow[]>();
    const values = Object.fromEntries(
      Object.entries(entry.values).map(([name, value]) => {
        const field = record.fields[name];
        if (!isRef(field) || typeof value !== 'string') return [name, value];
        const target = known.get(`${field.to}:${entryId(field.to, value)}`);
        if (target === undefined)
          throw new Error(`The demo entry ${record.name} ${key} refers to ${field.to} ${value}, which is not before it`);
        targets.set(name, [target]);
        return [name, target.id];
      }),
    );
    const place = placeOf(record, values, targets, null);
    const row: RecordRow = {
      id,
      type: record.name,
      number,
      version: 0,
      state: null,
      ownerUnit: entry.ownerUnit ?? place.ownerUnit,
      district: place.district,
      createdAt: at,
      updatedAt: at,
      values,
    };
    if (ledTo.has(record.name)) known.set(`${record.name}:${id}`, row);
    yield { entry, row, involved: [{ who: `${record.name}:${id}`, role: 'subject' as const }, ...place.involved] };
  }
}

/** Writes those that are not there yet. */
export async function putEntries(parts: Parts, unit: Unit, rows: readonly EntryRow[]): Promise<void> {
  const changes: Change[] = [];
  for (const group of Map.groupBy(rows, ({ row }) => row.type).values()) {
    const present = await unit.records(group[0]!.row.type, group.map(({ row }) => row.id).sort());
    changes.push(
      ...group
        .filter(({ row }) => !present.has(row.id))
        .map(
          ({ entry: { record, at }, row, involved }): Change => ({
            record,
            before: null,
            after: row,
            changed: new Set(Object.keys(row.values)),
            involved,
            events: [],
            states: [],
            facts: [],
            by: null,
            at,
          }),
        ),
    );
  }
  await commit(parts, unit, changes);
}
