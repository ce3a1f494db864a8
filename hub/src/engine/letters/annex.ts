import { gridTables, idsIn, isRows } from '@fatong/contracts/fields';
import type { LetterType, RecordType } from '../../definitions/index.js';
import type { LetterTable, RecordRow } from '../../ports/index.js';
import { written } from './written.js';

type Values = RecordRow['values'];
const rowsIn = (values: Values, name: string): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(values[name]) ? (values[name] as readonly Readonly<Record<string, unknown>>[]) : [];

/** The tables behind the text of a letter, as they are when it is issued: cells as the tables they are of, other rows a table each. */
export function annexOf(
  { fields }: Pick<RecordType, 'fields'>,
  { annex }: Pick<LetterType, 'annex'>,
  values: Values,
  titles: (id: string) => string,
): readonly LetterTable[] {
  return annex.flatMap((name): readonly LetterTable[] => {
    const [field, rows] = [fields[name], rowsIn(values, name)];
    if (!isRows(field) || rows.length === 0) return [];
    if (field.grid)
      return gridTables(rows, field.grid).map(({ title, columns, lines }) => ({
        title,
        head: ['', ...columns],
        lines: lines.map((line) => [line.title, ...line.cells.map((cell) => cell ?? '')]),
      }));
    const cells = Object.entries(field.fields);
    return [
      {
        title: field.title[0],
        head: cells.map(([, { title }]) => title[0]),
        lines: rows.map((row) => cells.map(([of, cell]) => written(cell, row[of], '', titles) ?? '')),
      },
    ];
  });
}

/** Entries that these rows lead to: they are called by their names. */
export const annexed = (
  { fields }: Pick<RecordType, 'fields'>,
  { annex }: Pick<LetterType, 'annex'>,
  values: Values,
): readonly { readonly to: string; readonly id: string }[] =>
  annex.flatMap((name) => {
    const field = fields[name];
    if (!isRows(field)) return [];
    return Object.entries(field.fields).flatMap(([of, cell]) =>
      cell.kind === 'ref' ? rowsIn(values, name).flatMap((row) => idsIn(row[of]).map((id) => ({ to: cell.to, id }))) : [],
    );
  });
