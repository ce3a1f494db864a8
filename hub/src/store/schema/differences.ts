import type { RecordType } from '../../definitions/index.js';
import { frame } from './frame.js';
import { recordTable, tableName } from './record-type.js';
import { changesSince, type Change, type Former, type Snapshot } from './snapshot.js';
import type { Table } from './table.js';

/** Every table of a release: the frame's, and one for each record type. */
export const tablesOf = (types: readonly RecordType[]): readonly Table[] => [...frame, ...types.map((type) => recordTable(type).table)];

/** What the definitions need beyond what the migrations make, or in sentences what no generated migration may do. */
export function changesFor(
  types: readonly RecordType[],
  snapshot: Snapshot,
): { changes: readonly Change[] } | { refused: readonly string[] } {
  const now = tablesOf(types);
  const doubled = now.map(({ name }) => name).filter((name, i, all) => all.indexOf(name) !== i);
  if (doubled.length > 0) return { refused: doubled.map((name) => `Two definitions would share the table ${name}: rename one.`) };
  const found = changesSince(snapshot, now, new Map(types.map((type) => [tableName(type), formerOf(type)])));
  if ('changes' in found) return found;
  const subject = subjects(types);
  return { refused: found.refused.map(({ table, column, sentence }) => `${subject(table, column ? [column] : [])}${sentence}`) };
}

/**
 * Where definitions and migrations differ, in sentences with the record and the field, and what to run; empty when they agree. A program that started all the
 * same would be ready and park every message of the type, since its table has no place for a field.
 */
export function differences(types: readonly RecordType[], snapshot: Snapshot): readonly string[] {
  const found = changesFor(types, snapshot);
  if ('refused' in found) return found.refused;
  if (found.changes.length === 0) return [];
  const subject = subjects(types);
  return found.changes.map((change) => `${subject(change.table.name, columnsOf(change))}${words(change)}: ${remedy}`);
}

const formerOf = ({ fields, drop }: RecordType): Former => ({
  renamed: new Map(Object.entries(fields).flatMap(([name, { was = [] }]) => was.map((old) => [old, name] as const))),
  dropped: drop,
});

const remedy = 'run `npm run generate` and check in what it makes.';

function words(change: Change): string {
  switch (change.kind) {
    case 'table':
      return `No migration makes the table ${change.table.name}`;
    case 'column':
      return `No migration makes the column ${change.table.name}.${change.column.name}`;
    case 'column renamed':
      return `No migration renames the column ${change.table.name}.${change.from}, which is ${change.column.name} now`;
    case 'column gone':
      return `No migration drops the column ${change.table.name}.${change.column.name}`;
    case 'index':
      return `No migration makes the index ${change.index.name}`;
    case 'index gone':
      return `No migration drops the index ${change.index.name}, which is no longer defined`;
  }
}

function columnsOf(change: Change): readonly string[] {
  if ('column' in change) return [change.column.name];
  return change.kind === 'table' ? [] : change.index.columns;
}

/** Begins a sentence with the record and the fields that a table and its columns are made for; of the frame's tables nothing is said beforehand. */
function subjects(types: readonly RecordType[]): (table: string, columns: readonly string[]) => string {
  const made = new Map(types.map(recordTable).map((one) => [one.table.name, one]));
  return (table, columns) => {
    const found = made.get(table);
    if (!found) return '';
    const fields = found.fields
      .filter(({ places, blind }) => [...places, ...blind].some(({ column }) => columns.includes(column)))
      .map(({ name }) => name);
    return `Record ${found.type.name}${fields.length > 0 ? `, ${fields.length === 1 ? 'field' : 'fields'} ${fields.join(', ')}` : ''}: `;
  };
}
