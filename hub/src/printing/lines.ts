import LineBreaker from 'linebreak';
import type { LetterParagraph } from '../ports/index.js';
import type { Faces } from './faces.js';
import { page, step } from './page.js';

type Run = LetterParagraph['runs'][number];

/** One character as it is seen, with what modifies it. */
export interface Cell extends Pick<Run, 'bold' | 'underlined'> {
  readonly text: string;
  readonly face: number;
  readonly size: number;
  /** With the space after it. */
  readonly width: number;
}

export interface Line {
  readonly cells: readonly Cell[];
  /** Of its paragraph: it is not spread out. */
  readonly isLast: boolean;
}

/** What chooses the form of the character before it; a face may know only the usual form. */
const isSelector = (character: number): boolean =>
  (character >= 0xfe00 && character <= 0xfe0f) || (character >= 0xe0100 && character <= 0xe01ef);
const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Breaks a paragraph into lines (UAX #14: no line begins with 、。》 or ends with 《（). Characters that no face has go into `missing`. */
export function linesOf({ runs, first, left, right }: LetterParagraph, width: number, faces: Faces, missing: Set<number>): readonly Line[] {
  const cells = runs.flatMap((run) => [...graphemes.segment(run.text)].map(({ segment }) => cellOf(run, segment, faces, missing)));
  const ends = breaksIn(cells);
  const room = (line: number): number => width - (left + right + (line === 0 ? first : 0)) * step;
  const lines: Line[] = [];
  let [begin, lastEnd, filled] = [0, 0, 0];
  for (let i = 0; i < cells.length; i++) {
    filled += cells[i]!.width;
    if (isSpace(cells[i]!) || filled <= room(lines.length) + tolerance) {
      if (ends.has(i + 1)) lastEnd = i + 1;
      continue;
    }
    // A word longer than the line is cut where the line ends.
    const end = lastEnd > begin ? lastEnd : Math.max(i, begin + 1);
    lines.push({ cells: trimmed(cells.slice(begin, end)), isLast: false });
    [begin, i, filled] = [end, end - 1, 0];
    lastEnd = begin;
  }
  return [...lines, { cells: trimmed(cells.slice(begin)), isLast: true }];
}

/** The last space of a full line and rounding do not break it. */
const tolerance = 0.5;

function cellOf({ bold, underlined, size: said }: Run, text: string, faces: Faces, missing: Set<number>): Cell {
  const size = said ?? page.size;
  const characters = [...text].map((one) => one.codePointAt(0)!).filter((one) => !isSelector(one));
  const wanted = characters.map((one) => faces.of(one));
  characters.forEach((one, i) => {
    if (wanted[i] === -1) missing.add(one);
  });
  const face = Math.max(0, wanted[0] ?? 0);
  const width =
    wanted[0] === -1 || faces.fonts.length === 0 ? size : characters.reduce((sum, one) => sum + faces.width(one, face, size), 0);
  return { text, face, size, bold, underlined, width: width + spaceAfter(size) };
}

/** Characters of the body stand a little closer than they are wide, so that 28 of them fill the line. */
export const spaceAfter = (size: number): number => (size === page.size ? step - page.size : 0);

function breaksIn(cells: readonly Cell[]): ReadonlySet<number> {
  const places = new Map<number, number>();
  let at = 0;
  cells.forEach(({ text }, i) => places.set((at += text.length), i + 1));
  const breaker = new LineBreaker(cells.map(({ text }) => text).join(''));
  const ends = new Set<number>();
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const end = places.get(next.position);
    if (end !== undefined) ends.add(end);
  }
  return ends;
}

const isSpace = ({ text }: Cell): boolean => text === ' ' || text === '\u3000';
const trimmed = (cells: readonly Cell[]): readonly Cell[] => cells.slice(0, cells.findLastIndex((cell) => !isSpace(cell)) + 1);
export const widthOf = (cells: readonly Cell[]): number => cells.reduce((sum, { width }) => sum + width, 0);
