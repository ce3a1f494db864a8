import type { Column, Index, Table } from './table.js';

/** What the migrations so far have made: the tables, as data, sorted by name. */
export interface Snapshot {
  readonly tables: readonly Table[];
}

/** One step from the snapshot to the definitions. Only additions: what is there stays as it is (expand, then contract by hand). */
export type Change =
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'column'; readonly table: Table; readonly column: Column }
  | { readonly kind: 'index'; readonly table: Table; readonly index: Index }
  | { readonly kind: 'index gone'; readonly table: Table; readonly index: Index };

/** What to add, or in sentences what may not be done by a generated migration. */
export function changesSince({ tables: before }: Snapshot, now: readonly Table[]): { changes: readonly Change[] } | { refused: readonly string[] } {
  const known = new Map(before.map(one => [one.name, one]));
  const wanted = new Map(now.map(one => [one.name, one]));
  const refused = [
    ...before.filter(({ name }) => !wanted.has(name)).map(({ name }) => `Table ${name} is no longer defined: its data must be archived by a migration written by hand.`),
    ...now.flatMap(one => { const old = known.get(one.name); return old ? refusals(old, one) : []; }),
  ];
  if (refused.length > 0) return { refused };
  return { changes: now.flatMap(one => additions(known.get(one.name), one)) };
}

function refusals(old: Table, now: Table): string[] {
  const columns = new Map(now.columns.map(column => [column.name, column]));
  const gone = old.columns.filter(({ name }) => !columns.has(name)).map(({ name }) => `Column ${old.name}.${name} is no longer defined: a column is removed by a migration written by hand, one release after nothing reads it.`);
  const changed = old.columns.flatMap(({ name, kind }) => { const next = columns.get(name); return next && next.kind !== kind ? [`Column ${old.name}.${name} would change from ${kind} to ${next.kind}: add a new field, copy, then remove the old one by hand.`] : []; });
  const required = now.columns.filter(({ name, optional }) => !optional && !old.columns.some(column => column.name === name)).map(({ name }) => `Column ${now.name}.${name} is new and may not be empty: rows that are there have no value for it. Make it optional.`);
  const fixed = old.key.join() === now.key.join() && old.partitionedBy === now.partitionedBy ? [] : [`Table ${now.name} would change its key or its partitions: that is a migration written by hand.`];
  return [...gone, ...changed, ...required, ...fixed];
}

function additions(old: Table | undefined, table: Table): Change[] {
  if (!old) return [{ kind: 'table', table }];
  const columns = table.columns.filter(({ name }) => !old.columns.some(column => column.name === name));
  const indexes = table.indexes.filter(index => !old.indexes.some(one => isSame(one, index)));
  const gone = old.indexes.filter(index => !table.indexes.some(one => isSame(one, index)));
  return [
    ...columns.map((column): Change => ({ kind: 'column', table, column })),
    ...gone.map((index): Change => ({ kind: 'index gone', table, index })),
    ...indexes.map((index): Change => ({ kind: 'index', table, index })),
  ];
}

const isSame = (a: Index, b: Index): boolean => JSON.stringify([a.name, a.columns, a.unique, a.where]) === JSON.stringify([b.name, b.columns, b.unique, b.where]);
