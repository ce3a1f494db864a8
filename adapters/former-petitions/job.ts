import { createReadStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { today } from '@fatong/contracts/codes';
import { accounted, noSums, type Sums } from './account.js';
import { mostRows, rowsOfBook, writeBook } from './books.js';
import { rowsOfDump } from './dump.js';
import type { FormerRow } from './reading.js';

/** The table of the former system that has its petitions. */
const usualTable = 'xf_xfj';

/**
 * Makes of an export of the former system (Excel, or a plain dump of PostgreSQL) sheets for the import page, `petitions-001.xlsx` …, and `account.csv`, in which every row of the
 * export stands with its place, its number and what became of it. Nothing is overwritten: the folder must be new or empty of these.
 */
export async function takeOver({
  from,
  to,
  table = usualTable,
  on = today(),
}: {
  readonly from: string;
  readonly to: string;
  readonly table?: string;
  readonly on?: string;
}): Promise<Sums & { readonly sheets: number }> {
  await mkdir(to, { recursive: true });
  const sums = noSums();
  const ledger = await open(join(to, 'account.csv'), 'wx');
  try {
    let [lines, sheet, sheets] = ['\u{feff}行号,原信访编号,结果,说明\n', [] as Readonly<Record<string, string | number>>[], 0];
    const flush = async (): Promise<void> => {
      await ledger.write(lines);
      lines = '';
      if (sheet.length === 0) return;
      sheets += 1;
      await writeBook(join(to, `petitions-${String(sheets).padStart(3, '0')}.xlsx`), sheet);
      sheet = [];
    };
    for await (const { row, number, outcome, words, read } of accounted(rowsOf(from, table), on)) {
      sums.rows += 1;
      sums[outcome] += 1;
      lines += `${[row, number, outcomes[outcome], words].map(cell).join(',')}\n`;
      if ('row' in read) sheet.push(read.row);
      if (sheet.length === mostRows) await flush();
    }
    await flush();
    return { ...sums, sheets };
  } finally {
    await ledger.close();
  }
}

const outcomes = { taken: '接收', corrected: '更正后接收', refused: '不接收' } as const;
/** No cell of it is ever a formula. */
const cell = (value: string | number): string =>
  `"${String(value)
    .replace(/^[=+\-@\t]/, "'$&")
    .replaceAll('"', '""')}"`;

const rowsOf = (from: string, table: string): AsyncIterable<FormerRow> =>
  from.toLowerCase().endsWith('.xlsx')
    ? rowsOfBook(from)
    : rowsOfDump(createInterface({ input: createReadStream(from, 'utf8'), crlfDelay: Infinity }), table);
