import type { LetterTable } from '../ports/index.js';
import type { Faces } from './faces.js';
import { linesOf, widthOf, type Line } from './lines.js';
import { core } from './page.js';

export interface LaidCell {
  readonly lines: readonly Line[];
  readonly align: 'left' | 'center' | 'right';
}
export type LaidRow = readonly LaidCell[];

/** A table as it stands on the page: widths of its columns, and each cell broken into lines. */
export interface LaidTable {
  readonly title: readonly Line[];
  readonly head: LaidRow;
  readonly lines: readonly LaidRow[];
  readonly widths: readonly number[];
  /** Of its words, in points. */
  readonly size: number;
}

/** Of the title above a table: 小四. */
export const titleSize = 12;
/** Points between the words of a cell and its lines. */
export const padding = 3;
/** From line to line within a cell. */
export const leading = (size: number): number => size * 1.35;

/** The largest in which all columns stand beside each other (五号 to 小六); in none of them, the columns are parted. */
const sizes = [10.5, 9, 8, 7];
/** A head of more characters goes on in a further line. */
const longestHead = 4;
/** So many characters of a text stand in a line, where there are more. */
const longestText = 12;
/** What says what a line is about. */
const longestTitle = 10;

const isNumber = (text: string): boolean => /^[+-]?[\d,]+(\.\d+)?%?$/.test(text);

/** A table on the page; too wide for it in the smallest words, it is parted into several, each with what its lines are about. */
export function laidTable(table: LetterTable, faces: Faces, missing: Set<number>): readonly LaidTable[] {
  const text = (words: string, size: number, width: number): readonly Line[] =>
    linesOf(
      { align: 'left', first: 0, left: 0, right: 0, breaks: false, runs: [{ text: words, bold: false, underlined: false, size }] },
      width,
      faces,
      missing,
    );
  const widest = (words: string, size: number): number => widthOf(text(words, size, Infinity)[0]?.cells ?? []) + 0.5;
  const needed = (column: number, size: number): number => {
    const head = Math.min(widest(table.head[column] ?? '', size), longestHead * size);
    const longest = (column === 0 ? longestTitle : longestText) * size;
    // A number is never broken.
    const cells = table.lines
      .map((line) => line[column] ?? '')
      .map((one) => (isNumber(one) ? widest(one, size) : Math.min(widest(one, size), longest)));
    return Math.max(head, 2 * size, ...cells) + 2 * padding;
  };
  const whole = table.head.map((_, column) => column);
  const fitting = sizes.find((size) => sum(whole.map((column) => needed(column, size))) <= core.width);
  const size = fitting ?? sizes.at(-1)!;
  const parts = fitting === undefined ? parted(whole, (column) => needed(column, size)) : [whole];
  return parts.map((columns, i) => {
    const widths = spread(columns.map((column) => needed(column, size)));
    const cell = (words: string, at: number, align: LaidCell['align']): LaidCell => ({
      lines: text(words, size, widths[at]! - 2 * padding),
      align,
    });
    return {
      title: text(i === 0 ? table.title : `${table.title}（续）`, titleSize, core.width),
      head: columns.map((column, at) => cell(table.head[column] ?? '', at, 'center')),
      lines: table.lines.map((line) =>
        columns.map((column, at) => {
          const words = line[column] ?? '';
          return cell(words, at, isNumber(words) ? 'right' : 'left');
        }),
      ),
      widths,
      size,
    };
  });
}

const sum = (all: readonly number[]): number => all.reduce((whole, one) => whole + one, 0);

/** What is left over goes to all columns alike, so that a table fills the line. */
function spread(widths: readonly number[]): readonly number[] {
  const rest = core.width - sum(widths);
  return widths.map((width) => width + rest / widths.length);
}

function parted(columns: readonly number[], width: (column: number) => number): readonly (readonly number[])[] {
  const [first = 0, ...others] = columns;
  const parts: number[][] = [[first]];
  for (const column of others) {
    const part = parts.at(-1)!;
    if (part.length > 1 && sum([...part, column].map(width)) > core.width) parts.push([first, column]);
    else part.push(column);
  }
  return parts;
}
