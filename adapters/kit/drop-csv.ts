import type { Contract, Label } from '@fatong/contracts';
import { csvOf, headOf, importColumns, placeColumns, readCsv, readRow, type SheetCell } from '@fatong/contracts/sheets';
import type { Turned } from './door.js';

/** A row of a CSV file as the contract means it, or the places where it cannot be read. */
export type CsvRow = { readonly row: number } & ({ readonly data: Readonly<Record<string, unknown>> } | { readonly turned: Turned });

/** Written by who has older programs in GB 18030, else in UTF-8. */
function textOf(clear: Buffer): string | null {
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(clear);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  return null;
}

/**
 * The messages that a CSV file says, one a row; its first line names the columns by the fields of the contract or their titles. A column that nobody agreed on is
 * left out before anything is read of it; what is wrong with a row is said by its number and the field, never by what stands there.
 */
export function csvRows(contract: Contract, clear: Buffer): Turned | readonly CsvRow[] {
  const columns = importColumns(contract);
  const text = textOf(clear);
  const read = text === null ? null : readCsv(text);
  if (columns === null || read === null || 'fault' in read || read.rows.length < 2) return unread(contract, read);
  const [head, ...rows] = read.rows;
  const placed = agreedOn(head!.cells, columns);
  if ('findings' in placed) return { refused: 'contract-broken', findings: placed.findings, type: contract.type };
  return rows.map(({ row, cells }): CsvRow => {
    const { data, findings } = readRow(cells, placed.placed);
    return findings.length === 0 ? { row, data } : { row, turned: { refused: 'contract-broken', findings, type: contract.type } };
  });
}

function unread({ type }: Contract, read: ReturnType<typeof readCsv> | null): Turned {
  const fault = read !== null && 'fault' in read ? read.fault : null;
  const words: Label =
    fault === null
      ? ['文件不是 UTF-8 或 GB 18030 编码的 CSV，或者没有数据行。', 'It is no CSV in UTF-8 or GB 18030, or it has no rows.']
      : [`第 ${fault.row} 行不是约定格式的 CSV。`, `Line ${fault.row} is no CSV of the agreed form.`];
  return {
    refused: 'body-malformed',
    type,
    findings: [{ pointer: fault === null ? '' : `/rows/${fault.row}`, code: fault?.code ?? 'csv', words }],
  };
}

/** The columns that were agreed on. */
function agreedOn(head: readonly SheetCell[], columns: NonNullable<ReturnType<typeof importColumns>>): ReturnType<typeof placeColumns> {
  const first = placeColumns(head, columns);
  if (!('findings' in first)) return first;
  const strange = new Set(first.findings.filter(({ code }) => code === 'column').map(({ pointer }) => Number(pointer.split('/')[2]) - 1));
  return placeColumns(
    head.map((cell, at) => (strange.has(at) ? null : cell)),
    columns,
  );
}

/** Messages of a contract as the CSV that is sealed: a line of titles, and one line each. */
export function csvFile(contract: Contract, messages: readonly Readonly<Record<string, unknown>>[]): string {
  const columns = importColumns(contract);
  if (columns === null) throw new Error(`${contract.type} has lists or levels, which no row can say.`);
  const cell = (value: unknown) => (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean' ? value : null);
  return csvOf([columns.map((column) => headOf(column)[0]), ...messages.map((data) => columns.map(({ path }) => cell(data[path])))]);
}
