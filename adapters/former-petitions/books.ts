import exceljs from 'exceljs';
import { headOf, importColumns } from '@fatong/contracts/sheets';
import { petition } from '@fatong/contracts/systems/former-petitions';
import { formerColumns, type FormerColumn, type FormerRow } from './reading.js';

/** As many rows as one sheet of the import page may have. */
export const mostRows = 5_000;
const byTitle = new Map(Object.entries(formerColumns).map(([name, title]) => [title as string, name as FormerColumn]));

/** Rows of the Excel files that the former system wrote: the first row of each sheet says the columns, by their titles or the names of its database. */
export async function* rowsOfBook(path: string): AsyncGenerator<FormerRow> {
  const book = new exceljs.stream.xlsx.WorkbookReader(path, {
    sharedStrings: 'cache',
    worksheets: 'emit',
    styles: 'cache',
    hyperlinks: 'ignore',
  });
  for await (const sheet of book) {
    let columns: readonly (string | null)[] | null = null;
    for await (const row of sheet) {
      const cells = (row.values as readonly exceljs.CellValue[]).slice(1).map(textOf);
      if (columns === null)
        columns = cells.map((title) => byTitle.get(title.trim()) ?? (Object.hasOwn(formerColumns, title.trim()) ? title.trim() : null));
      else if (cells.some((cell) => cell.trim() !== ''))
        yield Object.fromEntries(columns.flatMap((name, i) => (name === null ? [] : [[name, cells[i] ?? '']])));
    }
  }
}

function textOf(value: exceljs.CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return String(value.text);
  // What a formula came to, never the formula.
  return 'result' in value && value.result !== undefined ? textOf(value.result) : '';
}

const columns = importColumns(petition)!;
/** A sheet as the import page wants it; every cell is text, so that no value is ever a formula. */
export async function writeBook(path: string, rows: readonly Readonly<Record<string, string | number>>[]): Promise<void> {
  const book = new exceljs.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true, useSharedStrings: false });
  const sheet = book.addWorksheet('数据');
  sheet.columns = columns.map(() => ({ width: 20, style: { numFmt: '@' } }));
  sheet.addRow(columns.map((column) => headOf(column)[0])).commit();
  for (const row of rows) sheet.addRow(columns.map(({ path: name }) => row[name] ?? null)).commit();
  sheet.commit();
  await book.commit();
}
