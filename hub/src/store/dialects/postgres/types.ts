import type { Column, ColumnKind } from '../../schema/table.js';

/** Types of columns and of the arrays that fill them. */
export const typeOf: Readonly<Record<ColumnKind, string>> = {
  uuid: 'uuid',
  text: 'text',
  instant: 'timestamptz(3)',
  date: 'date',
  integer: 'integer',
  bigint: 'bigint',
  boolean: 'boolean',
  bytes: 'bytea',
  serial: 'bigint',
};

/** `"a", "b"` */
export const names = (columns: readonly (string | Column)[], prefix = ''): string =>
  columns.map((column) => `${prefix}"${typeof column === 'string' ? column : column.name}"`).join(', ');

/** A column of stages (rows/stages.ts) with more pieces behind its own. */
export const withStages = (column: string, more: string): string =>
  `CASE WHEN ${column} IN ('', '[]') THEN ${more} ELSE ${column} || E'\\n' || ${more} END`;
