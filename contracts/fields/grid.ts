import type { Grid } from './rows.js';

/** A table that rows are the cells of (`grid`): a line for each line, a column for each column, in the order in which they stand; null: there is no such cell. */
export interface GridTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly lines: readonly { readonly title: string; readonly cells: readonly (string | null)[] }[];
}

type GridRow = Readonly<Record<string, unknown>>;

/** The same tables on paper and in a file as on the screen. */
export function gridTables(
  rows: unknown,
  { table, line, column, value }: Pick<Grid, 'table' | 'line' | 'column' | 'value'>,
): readonly GridTable[] {
  const all: readonly GridRow[] = Array.isArray(rows) ? (rows as readonly GridRow[]) : [];
  const said = (row: GridRow, name: string): string => (typeof row[name] === 'string' ? row[name] : '');
  return [...Map.groupBy(all, (row) => said(row, table))].map(([title, cells]) => {
    const columns = [...new Set(cells.map((cell) => said(cell, column)))];
    const lines = [...Map.groupBy(cells, (cell) => said(cell, line))].map(([name, own]) => {
      const found = new Map(own.map((cell) => [said(cell, column), said(cell, value)] as const));
      return { title: name, cells: columns.map((one) => found.get(one) ?? null) };
    });
    return { title, columns, lines };
  });
}
