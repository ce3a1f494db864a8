import { createHash } from 'node:crypto';
import { snake } from '../schema/columns.js';
import { columnOf, type Column } from '../schema/table.js';
import type { RecordTable } from '../schema/record-type.js';

/**
 * A table of counts beside that of a record type: of each day and of each month so many records by what they say in some columns. Its name says what it is made of, so that one that is
 * there is right: it came with its triggers and all its counts in one transaction.
 */
export interface Rollup {
  readonly name: string;
  /** Table of the records. */
  readonly of: string;
  readonly day: string;
  readonly columns: readonly Column[];
  readonly sums: readonly Column[];
}

/** In each, since they decide who sees a record and whether it counts. */
const always = ['state', 'district', 'owner_unit'] as const;
/** Raised where the statements that keep them change: all are made anew by the next migration. */
const form = 1;

/** Columns of its own. */
const own: ReadonlySet<string> = new Set(['by_month', 'n', 'fresh']);

/** In the order declared, the smallest first. */
export function rollupsOf({ type, table, fields }: RecordTable): readonly Rollup[] {
  const columnsOf = (name: string): Column => {
    const place = fields.find((field) => field.name === name)?.places[0];
    if (place === undefined) throw new Error(`${type.name} has no ${name} to count by`);
    return columnOf(table, place.column);
  };
  return Object.entries(type.rollups).flatMap(([date, { by, sums = [] }]) =>
    by.map((names) => {
      const day = columnsOf(date).name;
      const columns = [...always.map((name) => columnOf(table, name)), ...names.map(columnsOf)];
      const summed = sums.map(columnsOf);
      if (columns.some(({ name }) => own.has(name))) throw new Error(`${type.name} has a field that its counts need the name of`);
      const said = JSON.stringify([form, table.name, day, columns.map(({ name, kind }) => [name, kind]), summed.map(({ name }) => name)]);
      const digest = createHash('sha256').update(said).digest('hex').slice(0, 10);
      return { name: `rollup_${snake(type.name).slice(0, 24)}_${digest}`, of: table.name, day, columns, sums: summed };
    }),
  );
}
