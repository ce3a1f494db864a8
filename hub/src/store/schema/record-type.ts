import { paths } from '@fatong/contracts/expression';
import { kindOf } from '@fatong/contracts/fields';
import { isMany, type Field, type RecordType } from '../../definitions/index.js';
import { builtins, columnName, mirrored, reported, snake } from './columns.js';
import { table, type ColumnKind, type Table, type WrittenIndex } from './table.js';

/** Where a field's value, or one part of it, stands. */
export interface Place {
  readonly column: string;
  readonly kind: ColumnKind;
  /** Property of the value; the whole value when absent. */
  readonly part?: string;
}

export interface StoredField {
  readonly name: string;
  readonly field: Field;
  /** Sealed: one column of bytes with the value as JSON. Otherwise real columns. */
  readonly sealed: boolean;
  /** The value is kept as JSON text (many choices, refs, identifiers). */
  readonly listed: boolean;
  readonly places: readonly Place[];
  /** Columns of keyed hashes, for equality on sealed values. */
  readonly blind: readonly Place[];
  /** Column its first name made: what is sealed is bound to it, whatever it is called since. */
  readonly bound: string;
}

/** The table of a record type and how its fields stand in it. */
export interface RecordTable {
  readonly type: RecordType;
  readonly table: Table;
  readonly fields: readonly StoredField[];
}

export const tableName = (type: { readonly name: string }): string => snake(type.name);

/** A record type's table: pure, so that the generator, the store and the tests see the same. */
export function recordTable(type: RecordType): RecordTable {
  const fields = Object.entries<Field>(type.fields).map(([name, field]) => storedField(type, name, field));
  const columns: Record<string, `${ColumnKind}?`> = {};
  for (const { column, kind } of fields.flatMap((field) => [...field.places, ...field.blind])) {
    if (column in columns) throw new Error(`${type.name}: two fields would share the column ${column}; rename one`);
    columns[column] = `${kind}?`;
  }
  const frame = { ...builtins, ...(type.master !== null && mirrored), ...(type.intake !== null && reported) };
  const made = table(tableName(type), { ...frame, ...columns }, { key: ['id'], indexes: indexesOf(type, fields) });
  const fieldOf = new Map(fields.flatMap(({ name, places, blind }) => [...places, ...blind].map(({ column }) => [column, name] as const)));
  const filled = made.columns.map((column) => (fieldOf.has(column.name) ? { ...column, field: fieldOf.get(column.name)! } : column));
  return { type, fields, table: { ...made, columns: filled, of: type.name } };
}

function storedField(type: RecordType, name: string, field: Field): StoredField {
  const column = columnName(name);
  const sealed = field.class === 'personal' || field.class === 'sensitive';
  const listed = isMany(field);
  const { parts, column: kind } = kindOf(field);
  const isFound = field.unique || (field.class === 'personal' && (field.filter || field.search || type.list.filters.includes(name)));
  const blind: Place[] =
    !sealed || !isFound || listed
      ? []
      : parts
        ? parts.found.map((part) => ({ column: `${column}_${snake(part)}_bi`, kind: 'bytes', part }))
        : [{ column: `${column}_bi`, kind: 'bytes' }];
  const places: Place[] = sealed
    ? [{ column, kind: 'bytes' }]
    : parts
      ? parts.all.map((part) => ({ column: `${column}_${snake(part)}`, kind: 'text', part }))
      : [{ column, kind: listed ? 'text' : kind }];
  return { name, field, sealed, listed, places, blind, bound: columnName(field.was?.[0] ?? name) };
}

/** Few, since each write pays for them: what leads to one record or its neighbours. Filters by codes and dates narrow what these find. */
function indexesOf(type: RecordType, fields: readonly StoredField[]): WrittenIndex[] {
  const indexes: WrittenIndex[] = [
    type.number === null ? { on: ['number'] } : { on: ['number'], unique: true },
    { on: ['created_at', 'id'] },
    { on: ['updated_at', 'id'] },
    { on: ['state', 'updated_at', 'id'] },
    { on: ['district', 'updated_at', 'id'] },
    { on: ['owner_unit', 'updated_at', 'id'] },
  ];
  for (const [date, beside] of Object.entries(type.counted)) indexes.push(countedIndex(fields, date, beside));
  for (const name of type.list.indexed) indexes.push(filterIndex(type, fields, name));
  const seen = seenIndex(type, fields);
  if (seen && !indexes.some(({ on }) => seen.on.every((column) => on.includes(column)))) indexes.push(seen);
  if (type.master !== null || type.intake !== null) indexes.push({ on: ['source', 'source_id'], unique: true });
  for (const { name, field, sealed, listed, places, blind } of fields) {
    const isSorted = type.list.sort.field === name;
    const { indexed } = kindOf(field);
    const isFound = !listed && (indexed === 'always' || (indexed === 'filtered' && (field.filter || type.list.filters.includes(name))));
    const searched = sealed ? blind : isSorted || isFound ? places : [];
    const unique = field.unique ? [...(sealed ? blind : places)].slice(-1) : [];
    for (const { column } of unique) indexes.push({ on: [column], unique: true });
    for (const { column } of searched)
      if (!unique.some((place) => place.column === column)) indexes.push({ on: [column, 'id'], as: column });
  }
  return indexes;
}

/** Records with a value in this field in the order of their list, so that a page of them is found however many have another or none. */
function filterIndex({ list: { sort } }: RecordType, fields: readonly StoredField[], name: string): WrittenIndex {
  const columnOf = (field: string): string => fields.find((one) => one.name === field)?.places[0]!.column ?? columnName(field);
  const column = columnOf(name);
  return { on: [column, columnOf(sort.field), 'id', 'district', 'owner_unit'], where: `"${column}" IS NOT NULL`, as: `filter_${column}` };
}

/** What conditions on who sees it read, so that counting what somebody sees reads no record; undefined: its values do not decide that. */
function seenIndex({ seenWhen }: RecordType, fields: readonly StoredField[]): WrittenIndex | undefined {
  const read = new Set(Object.values(seenWhen).flatMap((when) => paths(when).map((path) => path.split('.')[0]!)));
  if (read.size === 0) return undefined;
  const columns = fields
    .filter(({ name, sealed }) => read.has(name) && !sealed)
    .flatMap(({ places }) => places.map(({ column }) => column));
  return { on: [...columns, 'state', 'district', 'owner_unit', 'id'], as: 'seen' };
}

/** Everything a figure asks of a record: its date, what it tells apart, and what decides who may see it. */
function countedIndex(fields: readonly StoredField[], date: string, beside: readonly string[]): WrittenIndex {
  const columns = [date, ...beside].flatMap(
    (name) => fields.find((field) => field.name === name)?.places.map(({ column }) => column) ?? [],
  );
  return { on: [...columns, 'state', 'district', 'owner_unit', 'id'], as: `counted_${columns[0]}` };
}
