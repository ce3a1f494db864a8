import type { SheetRow } from './cell.js';

/** Why a text is no CSV, and in which line, the first being 1. */
export interface CsvFault {
  readonly code: 'quote' | 'rows' | 'columns';
  readonly row: number;
}

/** Longer lines and files are none we agreed on. */
const mostColumns = 200;
const mostRows = 2_000;

/**
 * The rows of a CSV text (RFC 4180: commas, quotes doubled within quotes, lines end by LF or CR LF); every cell is text, an empty one is none. Rows in which nothing
 * stands are left out, and a quote where none may stand is a fault, never guessed at.
 */
export function readCsv(text: string): { readonly rows: readonly SheetRow[] } | { readonly fault: CsvFault } {
  const rows: SheetRow[] = [];
  let [at, row] = [text.startsWith('\uFEFF') ? 1 : 0, 0];
  while (at < text.length) {
    row++;
    const cells: (string | null)[] = [];
    for (let isOver = false; !isOver; ) {
      const cell = text[at] === '"' ? quoted(text, at) : plain(text, at);
      if (cell === null) return { fault: { code: 'quote', row } };
      cells.push(cell.value === '' ? null : cell.value);
      if (cells.length > mostColumns) return { fault: { code: 'columns', row } };
      at = cell.end;
      if (text[at] === ',') at++;
      else {
        at += text.startsWith('\r\n', at) ? 2 : 1;
        isOver = true;
      }
    }
    if (cells.every((cell) => cell === null)) continue;
    if (rows.length === mostRows) return { fault: { code: 'rows', row } };
    rows.push({ row, cells });
  }
  return { rows };
}

interface Cell {
  readonly value: string;
  /** Where what comes after it begins: a comma, the end of the line, or of the text. */
  readonly end: number;
}

function plain(text: string, from: number): Cell | null {
  let end = from;
  while (end < text.length && text[end] !== ',' && !endsAt(text, end)) end++;
  const value = text.slice(from, end);
  return value.includes('"') ? null : { value, end };
}

function quoted(text: string, from: number): Cell | null {
  let value = '';
  for (let at = from + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    value += text.slice(at, quote);
    if (text[quote + 1] === '"') {
      value += '"';
      at = quote + 2;
      continue;
    }
    const end = quote + 1;
    return end >= text.length || text[end] === ',' || endsAt(text, end) ? { value, end } : null;
  }
}

const endsAt = (text: string, at: number): boolean => text[at] === '\n' || text.startsWith('\r\n', at);

/** Writes rows as CSV, each cell quoted where it must be. */
export const csvOf = (rows: readonly (readonly (string | number | boolean | null | undefined)[])[]): string =>
  rows.map((cells) => cells.map((cell) => cellOf(cell ?? '')).join(',')).join('\r\n');

const cellOf = (cell: string | number | boolean): string => {
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
