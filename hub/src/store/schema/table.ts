/** What a column holds; each dialect has one type for each kind. `serial` counts up by itself. */
export type ColumnKind = 'uuid' | 'text' | 'instant' | 'date' | 'integer' | 'bigint' | 'boolean' | 'bytes' | 'serial';

export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly optional: boolean;
  /** Of a record's table: the field whose value, or a part of it, it holds. */
  readonly field?: string;
}

export interface Index {
  readonly name: string;
  readonly columns: readonly string[];
  readonly unique: boolean;
  /** Condition in portable SQL: only these rows are in the index. */
  readonly where?: string;
}

/** A table as data: the migrations, the batch statements and the models are made from it. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly key: readonly string[];
  readonly indexes: readonly Index[];
  /** Column of kind instant: one partition a day, and one for what fits no day. */
  readonly partitionedBy?: string;
  /** Rows can be neither changed nor deleted. */
  readonly appendOnly?: true;
  /** The record type it is made for; absent: it is the frame's. */
  readonly of?: string;
}

type Written = ColumnKind | `${ColumnKind}?`;
export interface WrittenIndex {
  readonly on: readonly string[];
  readonly unique?: true;
  readonly where?: string;
  readonly as?: string;
}

interface Rest {
  readonly key: readonly string[];
  readonly indexes?: readonly WrittenIndex[];
  readonly partitionedBy?: string;
  readonly appendOnly?: true;
}

/** Declares a table; `?` after a kind: may be null. Index names follow from the columns unless `as` says otherwise. */
export function table(
  name: string,
  columns: Readonly<Record<string, Written>>,
  { key, indexes = [], partitionedBy, appendOnly }: Rest,
): Table {
  const names = indexes.map((index) => readIndex(name, index).name);
  if (new Set(names).size < names.length) throw new Error(`Two indexes of table ${name} have one name`);
  return {
    name,
    columns: Object.entries(columns).map(([column, written]) => ({
      name: column,
      kind: written.replace('?', '') as ColumnKind,
      optional: written.endsWith('?'),
    })),
    key,
    indexes: indexes.map((index) => readIndex(name, index)),
    ...(partitionedBy && { partitionedBy }),
    ...(appendOnly && { appendOnly }),
  };
}

export function readIndex(tableName: string, { on, unique, where, as }: WrittenIndex): Index {
  return {
    name: `${tableName}_${as ?? on.join('_')}_${unique ? 'key' : 'idx'}`,
    columns: on,
    unique: unique ?? false,
    ...(where && { where }),
  };
}

/** The column, or a defect said aloud. */
export function columnOf(of: Table, name: string): Column {
  const found = of.columns.find((column) => column.name === name);
  if (!found) throw new Error(`Table ${of.name} has no column ${name}`);
  return found;
}
