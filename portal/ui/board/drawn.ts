import type { Params } from '@angular/router';
import type { Label } from '@fatong/contracts';
import type { BoardTileView, ReportAnswer, ReportRow, ReportTable } from '@fatong/contracts/api';
import { figureText, listOf, valueText } from '../report/index.js';

export interface Opened {
  readonly link: readonly string[] | null;
  readonly params: Params;
}

/** A number of a tile, as it is shown and where it leads. */
export interface Value {
  readonly name: string;
  readonly label: Label;
  readonly words: Label;
  readonly hint: Label | undefined;
  readonly list: Opened | null;
  /** What a table or a bar is ranked and drawn by. */
  readonly size: number;
}

/** Counters and ratios of a report by their names; a ratio opens the list of what it is of. */
export function numbersOf({ figures, ratios }: Pick<ReportAnswer, 'figures' | 'ratios'>, names: readonly string[]): readonly Value[] {
  return names.flatMap((name): readonly Value[] => {
    const figure = figures.find((one) => one.name === name);
    if (figure !== undefined) {
      const text = figureText(figure);
      return [{ name, label: figure.label, words: [text, text], hint: figure.hint, list: listOf(figure), size: figure.count }];
    }
    const ratio = ratios.find((one) => one.name === name);
    if (ratio === undefined) return [];
    const [of] = ratio.of;
    return [
      {
        name,
        label: ratio.label,
        words: valueText(ratio, ratio.unit),
        hint: ratio.formula,
        list: of === undefined ? null : listOf(of),
        size: ratio.value ?? 0,
      },
    ];
  });
}

/** One cell of a table. */
export function cellOf(table: ReportTable, row: ReportRow, column: string): Value | undefined {
  const at = table.columns.findIndex(({ name }) => name === column);
  const [cell, head] = [row.cells[at], table.columns[at]];
  if (cell === undefined || head === undefined) return undefined;
  const about = { name: row.key ?? '', label: row.label, hint: head.hint };
  if ('count' in cell) {
    const text = figureText(cell);
    return { ...about, words: [text, text], list: listOf(cell), size: cell.count };
  }
  const unit = head.unit === 'count' || head.unit === 'money' ? 'per100' : head.unit;
  return { ...about, words: valueText(cell, unit), list: cell.list === undefined ? null : listOf(cell.list), size: cell.value ?? 0 };
}

export interface Drawn {
  readonly rows: readonly (Value & { readonly percent: number; readonly share: Label })[];
  /** How many rows there are in all. */
  readonly total: number;
}

/** Rows of a table by one column, as bars of the largest or as shares of all. */
export function drawnOf(answer: ReportAnswer, { table: name, column, top, shows }: BoardTileView): Drawn {
  const table = answer.tables.find((one) => one.name === name);
  if (table === undefined || column === null) return { rows: [], total: 0 };
  const all = table.rows.flatMap((row) => cellOf(table, row, column) ?? []).toSorted((a, b) => b.size - a.size);
  const whole =
    shows === 'shares' ? all.reduce((sum, { size }) => sum + Math.max(0, size), 0) : Math.max(0, ...all.map(({ size }) => size));
  const percentOf = (size: number): number => (whole <= 0 ? 0 : (Math.max(0, size) * 100) / whole);
  const rows = all.slice(0, top).map((one) => {
    const text = `${percentOf(one.size).toFixed(1)}%`;
    return { ...one, percent: percentOf(one.size), share: [text, text] as const };
  });
  return { rows, total: table.total };
}

/** Columns of figures, so that rows are of about the same length: none has a number alone below five others, and long ones have room. */
export function columnsOf(values: readonly Value[]): number {
  const most = values.some(({ words: [zh] }) => zh.length > 7) ? 3 : 5;
  return Math.ceil(values.length / Math.ceil(values.length / most)) || 1;
}

/** Characters of Chinese that stand in one line of a tile on a wall, a gap between two columns counted as two. */
const lineLength = 32;

/** About how many lines of its letters a tile takes by what it shows, its head with them: a figure counts for two, and names wrap in their column. */
export function linesOf(tile: BoardTileView, answer: ReportAnswer | undefined): number {
  const head = 2;
  if (tile.shows === 'rows') return head + 2;
  if (tile.shows === 'figures') {
    const numbers = answer === undefined ? [] : numbersOf(answer, tile.figures);
    if (numbers.length === 0) return head + 3 * Math.ceil(tile.figures.length / 5);
    const columns = columnsOf(numbers);
    const width = Math.max(4, Math.floor(lineLength / columns) - 2);
    const rows = Array.from({ length: Math.ceil(numbers.length / columns) }, (_, i) => numbers.slice(i * columns, (i + 1) * columns));
    return rows.reduce((sum, row) => sum + 2 + Math.max(...row.map(({ label: [zh] }) => Math.ceil(zh.length / width))), head);
  }
  const rows = answer === undefined ? tile.top : drawnOf(answer, tile).rows.length;
  // A ranking gives way to the others, but never below three rows.
  return head + (tile.shows === 'bars' ? 1.5 * Math.min(3, Math.max(1, rows)) : 1 + Math.max(1, rows));
}

/** Tiles in two columns of about the same length, each in its order: the longest are placed first. */
export function sidesOf<T>(all: readonly T[], length: (one: T) => number): readonly [readonly T[], readonly T[]] {
  const lines = [0, 0];
  const side = new Map<T, number>();
  for (const one of all.toSorted((a, b) => length(b) - length(a))) {
    const to = lines[0]! <= lines[1]! ? 0 : 1;
    side.set(one, to);
    lines[to] = lines[to]! + length(one);
  }
  return [all.filter((one) => side.get(one) === 0), all.filter((one) => side.get(one) === 1)];
}
