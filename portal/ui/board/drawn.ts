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
