import type { Finding } from '../problem.js';
import type { Label } from '../label.js';
import type { SheetCell } from './cell.js';
import { resultHeads, type ImportColumn } from './columns.js';

/** What stands in which column of a file. */
export type Placed = ReadonlyMap<number, ImportColumn>;

const plain = (text: string): string => text.replaceAll(/[\s*＊]+/gu, '').toLowerCase();
const bare = (name: string): string => name.replace(/[（(][^（(]*[）)]$/u, '');

/** Finds the columns by their titles, in either language, or by the names of the fields; every fault names its column. */
export function placeColumns(
  head: readonly SheetCell[],
  columns: readonly ImportColumn[],
): { readonly placed: Placed } | { readonly findings: readonly Finding[] } {
  const placed = new Map<number, ImportColumn>();
  const findings: Finding[] = [];
  const read = new Set(resultHeads.flat().map(plain));
  for (const [at, cell] of head.entries()) {
    const said = typeof cell === 'string' ? plain(cell) : cell === null ? '' : '?';
    const column = columnNamed(said, columns);
    if (said === '' || (column === undefined && read.has(said))) continue;
    if (column === undefined)
      findings.push(
        fault(`/columns/${at + 1}`, 'column', [
          `第 ${at + 1} 列“${shown(cell)}”不是模板中的列。`,
          `Column ${at + 1}, “${shown(cell)}”, is none of the template.`,
        ]),
      );
    else if ([...placed.values()].includes(column))
      findings.push(
        fault(`/columns/${at + 1}`, 'twice', [`“${column.title[0]}”列出现了两次。`, `The column “${column.title[1]}” is there twice.`]),
      );
    else placed.set(at, column);
  }
  for (const column of columns.filter((one) => one.required && ![...placed.values()].includes(one)))
    findings.push(
      fault(`/columns/${column.path}`, 'required', [
        `缺少“${column.title[0]}”列，请使用模板。`,
        `The column “${column.title[1]}” is missing: use the template.`,
      ]),
    );
  return findings.length > 0 ? { findings } : { placed };
}

/** By a title or the field; else by a title without what stands in brackets behind it, where that is one column's alone. */
function columnNamed(said: string, columns: readonly ImportColumn[]): ImportColumn | undefined {
  const names = ({ path, title }: ImportColumn): string[] => [path, ...title].map(plain);
  const alike = columns.filter((column) => names(column).some((name) => bare(name) === said));
  return columns.find((column) => names(column).includes(said)) ?? (alike.length === 1 ? alike[0] : undefined);
}

/** The data a row says, as the contract has them; what cannot be read is left out and found. */
export function readRow(
  cells: readonly SheetCell[],
  placed: Placed,
): { readonly data: Readonly<Record<string, unknown>>; readonly findings: readonly Finding[] } {
  const data: Record<string, unknown> = {};
  const findings: Finding[] = [];
  for (const [at, column] of placed) {
    const read = valueOf(cells[at] ?? null, column);
    if ('words' in read) findings.push(fault(`/${column.path}`, read.code, read.words));
    else if (read.value !== null) data[column.path] = read.value;
  }
  return { data, findings };
}

type Read = { readonly value: unknown } | { readonly code: string; readonly words: Label };
const wrong = (code: string, zh: string, en: string): Read => ({ code, words: [zh, en] });

/** Excel keeps fifteen digits of a number and no more. */
const mostDigits = 15;
/** What a spreadsheet would take for a formula, had it not come as text. */
const computed = /^(?:[=+@\t\r]|-[^\d\s-])/;

/** What stands between values of one cell. */
const between = /[、,，;；\n]+/u;

function valueOf(cell: SheetCell, column: ImportColumn): Read {
  const read = oneOf(cell, column);
  if (!column.isMany || 'words' in read || typeof read.value !== 'string') return read;
  return {
    value: read.value
      .split(between)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  };
}

function oneOf(cell: SheetCell, { kind, format }: ImportColumn): Read {
  if (cell === null) return { value: null };
  if (typeof cell === 'object' && 'fault' in cell)
    return cell.fault === 'formula'
      ? wrong('formula', '单元格是公式，请粘贴为数值。', 'The cell is a formula: paste its value.')
      : wrong('cell', '单元格显示为错误值。', 'The cell shows an error.');
  if (kind === 'boolean') return booleanOf(cell);
  if (kind !== 'text') return numberOf(cell);
  if (typeof cell === 'boolean') return wrong('text', '应为文本。', 'It must be text.');
  if (typeof cell === 'object') return dayOf(cell, format);
  if (typeof cell === 'string') {
    const text = cell.trim();
    if (computed.test(text)) return wrong('formula', '文字不能以 =、+、-、@ 开头。', 'A text must not begin with =, +, - or @.');
    return { value: text === '' ? null : text };
  }
  return Number.isInteger(cell) && Math.abs(cell) < 10 ** mostDigits
    ? { value: String(cell) }
    : wrong(
        'digits',
        '超过 15 位的号码须设为文本格式，否则末几位会丢失。',
        'A number of more than 15 digits must be formatted as text: Excel loses its end.',
      );
}

function dayOf({ day, time }: { readonly day: string; readonly time: string | null }, format: string | null): Read {
  if (format === 'compact-date') return { value: day.replaceAll('-', '') };
  if (format === 'legal-date') return { value: day };
  if (format === 'compact-time') return { value: `${day}${time ?? '00:00:00'}`.replaceAll(/[-:]/g, '') };
  return wrong('text', '此列不是日期，请设为文本格式。', 'This column is no date: format it as text.');
}

function numberOf(cell: string | number | boolean | object): Read {
  if (typeof cell === 'number') return { value: cell };
  return typeof cell === 'string' && /^-?\d{1,15}(?:\.\d{1,6})?$/.test(cell.trim())
    ? { value: Number(cell) }
    : wrong('number', '应为数字。', 'It must be a number.');
}

function booleanOf(cell: string | number | boolean | object): Read {
  if (typeof cell === 'boolean') return { value: cell };
  const said = String(typeof cell === 'object' ? '' : cell)
    .trim()
    .toLowerCase();
  if (['是', '1', 'true', 'yes'].includes(said)) return { value: true };
  return ['否', '0', 'false', 'no'].includes(said) ? { value: false } : wrong('boolean', '应填“是”或“否”。', 'It must be yes or no.');
}

const fault = (pointer: string, code: string, words: Label): Finding => ({ pointer, code, words });
const shown = (cell: SheetCell): string => (typeof cell === 'string' ? cell.slice(0, 40) : '?');
