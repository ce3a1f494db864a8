import { columnName } from './columns.js';
import type { Column, Index, Table } from './table.js';

/** What the migrations so far have made: the tables, as data, sorted by name. */
export interface Snapshot {
  readonly tables: readonly Table[];
}

/** One step from the snapshot to the definitions. What is there stays as it is, but for fields that say what they were called, and those that are said to be gone. */
export type Change =
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'column'; readonly table: Table; readonly column: Column }
  | { readonly kind: 'column renamed'; readonly table: Table; readonly column: Column; readonly from: string }
  | { readonly kind: 'column gone'; readonly table: Table; readonly column: Column }
  | { readonly kind: 'index'; readonly table: Table; readonly index: Index }
  | { readonly kind: 'index gone'; readonly table: Table; readonly index: Index };

/** What a generated migration may not do, and where. */
export interface Obstacle {
  readonly table: string;
  readonly column?: string;
  readonly sentence: string;
}

/** What the definitions say of a table's fields of before. */
export interface Former {
  /** Field of today by each name it had. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly dropped: readonly string[];
}

/** What to add, or what may not be done by a generated migration. */
export function changesSince(
  { tables: before }: Snapshot,
  now: readonly Table[],
  former: ReadonlyMap<string, Former> = new Map(),
): { changes: readonly Change[] } | { refused: readonly Obstacle[] } {
  const known = new Map(before.map((one) => [one.name, one]));
  const refused = [
    ...leaving(before, now)
      .filter(({ of }) => of === undefined || areasOf(now).has(areaOf(of)))
      .map(({ name }): Obstacle => ({ table: name, sentence: sentences.tableGone(name) })),
    ...now.flatMap((one) => {
      const old = known.get(one.name);
      return old ? refusals(moved(old, one, former.get(one.name)).table, one) : [];
    }),
  ];
  if (refused.length > 0) return { refused };
  return { changes: now.flatMap((one) => stepsTo(known.get(one.name), one, former.get(one.name))) };
}

/** The table of before with its fields called as today and without those that are gone, and the steps that make it so. */
function moved(
  old: Table,
  now: Table,
  { renamed, dropped }: Former = { renamed: new Map(), dropped: [] },
): { readonly table: Table; readonly steps: readonly Change[] } {
  const steps: Change[] = [];
  const isThere = (of: Table, name: string): boolean => of.columns.some((column) => column.name === name);
  const columns = old.columns.flatMap((column): Column[] => {
    const { name, field } = column;
    if (field === undefined || isThere(now, name)) return [column];
    if (dropped.includes(field)) return (steps.push({ kind: 'column gone', table: now, column }), []);
    const today = renamed.get(field);
    const to = today === undefined ? name : `${columnName(today)}${name.slice(columnName(field).length)}`;
    if (today === undefined || !isThere(now, to) || isThere(old, to)) return [column];
    const called = { ...column, name: to, field: today };
    steps.push({ kind: 'column renamed', table: now, column: called, from: name });
    return [called];
  });
  return { table: { ...old, columns }, steps };
}

/** Tables that are there and no longer defined. */
const leaving = (before: readonly Table[], now: readonly Table[]): readonly Table[] => {
  const wanted = new Set(now.map(({ name }) => name));
  return before.filter(({ name }) => !wanted.has(name));
};

/** Tables of areas whose folder is gone: they stay in databases with what they hold, and are known again when the area comes back. */
export const resting = ({ tables: before }: Snapshot, now: readonly Table[]): readonly Table[] =>
  leaving(before, now).filter(({ of }) => of !== undefined && !areasOf(now).has(areaOf(of)));

const areaOf = (type: string): string => type.slice(0, type.indexOf('.'));
const areasOf = (tables: readonly Table[]): ReadonlySet<string> =>
  new Set(tables.flatMap(({ of }) => (of === undefined ? [] : [areaOf(of)])));

function refusals(old: Table, now: Table): Obstacle[] {
  const table = now.name;
  const at = (column: string, sentence: string): Obstacle => ({ table, column, sentence });
  const wanted = new Map(now.columns.map(({ name, kind }) => [name, kind]));
  const known = new Map(old.columns.map(({ name, kind }) => [name, kind]));
  const gone = old.columns.filter(({ name }) => !wanted.has(name)).map(({ name }) => at(name, sentences.columnGone(`${table}.${name}`)));
  const changed = now.columns.flatMap(({ name, kind }) => {
    const before = known.get(name) ?? kind;
    return before === kind ? [] : [at(name, sentences.otherKind(`${table}.${name}`, before, kind))];
  });
  const required = now.columns
    .filter(({ name, optional }) => !optional && !known.has(name))
    .map(({ name }) => at(name, sentences.required(`${table}.${name}`)));
  const isFixed = old.key.join() === now.key.join() && old.partitionedBy === now.partitionedBy;
  return [...gone, ...changed, ...required, ...(isFixed ? [] : [{ table, sentence: sentences.otherKey(table) }])];
}

const sentences = {
  tableGone: (table: string) => `Table ${table} is no longer defined: its data must be archived by a migration written by hand.`,
  columnGone: (column: string) =>
    `Column ${column} is no longer defined: a field that is called otherwise keeps its old name in \`was\`, one that is gone is named in \`drop\` of its record.`,
  otherKind: (column: string, from: string, to: string) =>
    `Column ${column} would change from ${from} to ${to}: add a new field, copy, then remove the old one by hand.`,
  required: (column: string) => `Column ${column} is new and may not be empty: rows that are there have no value for it. Make it optional.`,
  otherKey: (table: string) => `Table ${table} would change its key or its partitions: that is a migration written by hand.`,
};

/** Indexes go first, since they name columns; what is renamed keeps its rows. */
function stepsTo(before: Table | undefined, table: Table, former: Former | undefined): Change[] {
  if (!before) return [{ kind: 'table', table }];
  const { table: old, steps } = moved(before, table, former);
  const columns = table.columns.filter(({ name }) => !old.columns.some((column) => column.name === name));
  const indexes = table.indexes.filter((index) => !old.indexes.some((one) => isSame(one, index)));
  const gone = old.indexes.filter((index) => !table.indexes.some((one) => isSame(one, index)));
  return [
    ...gone.map((index): Change => ({ kind: 'index gone', table, index })),
    ...steps,
    ...columns.map((column): Change => ({ kind: 'column', table, column })),
    ...indexes.map((index): Change => ({ kind: 'index', table, index })),
  ];
}

const isSame = (a: Index, b: Index): boolean =>
  JSON.stringify([a.name, a.columns, a.unique, a.where]) === JSON.stringify([b.name, b.columns, b.unique, b.where]);
