import type { LetterParagraph } from '../ports/index.js';
import type { Faces } from './faces.js';
import { spaceAfter, widthOf, type Cell, type Line } from './lines.js';
import { baselineOf, core, heightOf, page, pitch, step } from './page.js';
import { leading, padding, titleSize, type LaidRow, type LaidTable } from './table.js';

/** What a face is called in the document. */
export const nameOf = (face: number): string => `face${face}`;

/** Pages as they fill, line by line. */
export class Sheet {
  private number = 0;
  private y = Number.POSITIVE_INFINITY;

  constructor(
    private readonly document: PDFKit.PDFDocument,
    private readonly faces: Faces,
  ) {}

  turn(): void {
    if (this.number > 0) this.end();
    this.document.addPage();
    this.number++;
    this.y = page.top;
  }

  /** Its number is the last thing on a page, so that its text reads on. */
  end(): void {
    const { size, below } = page.number;
    const words = this.cells(`— ${this.number} —`, size);
    // On the outer side, one character in.
    const x = this.number % 2 === 1 ? page.width - page.right - widthOf(words) - size : page.left + size;
    this.words(words, x, page.height - page.bottom + below + size, 0);
  }

  /** Below the number of the last page, in the middle. */
  sign(foot: string): void {
    const { size, below } = page.number;
    const words = this.cells(foot, page.small);
    const x = page.left + Math.max(0, core.width - widthOf(words)) / 2;
    this.words(words, x, page.height - page.bottom + below + size + 2 * page.small, 0);
  }

  private cells(line: string, size: number): readonly Cell[] {
    return [...line].map((text): Cell => {
      const character = text.codePointAt(0)!;
      const face = this.faces.of(character);
      return { text, face, size, bold: false, underlined: false, width: this.faces.width(character, face, size) };
    });
  }

  draw({ cells, isLast }: Line, { align, first, left, right }: LetterParagraph, isFirst: boolean): void {
    const size = Math.max(0, ...cells.map((cell) => cell.size)) || page.size;
    if (this.y + heightOf(size) > page.height - page.bottom + pitch / 10) this.turn();
    const from = page.left + (left + (isFirst ? first : 0)) * step;
    const rest = page.width - page.right - right * step - from - widthOf(cells);
    const spread = align === 'both' && !isLast && cells.length > 1 ? Math.max(0, rest) / (cells.length - 1) : 0;
    const x = align === 'center' ? from + rest / 2 : align === 'right' ? from + rest : from;
    this.words(cells, x, this.y + baselineOf(size), spread);
    this.y += heightOf(size);
  }

  /** Title and head stand with the first of its lines, and the head again on each page. */
  table({ title, head, lines, widths, size }: LaidTable): void {
    const rise = leading(size);
    const heightOfRow = (row: LaidRow): number => Math.max(1, ...row.map(({ lines: of }) => of.length)) * rise + 2 * padding;
    const room = (): number => page.height - page.bottom + pitch / 10 - this.y;
    const above = title.length * heightOf(titleSize) + heightOfRow(head);
    if (room() < above + heightOfRow(lines[0] ?? [])) this.turn();
    for (const line of title) this.draw(line, centred, false);
    this.row(head, widths, size, heightOfRow(head));
    for (const row of lines) {
      const height = heightOfRow(row);
      if (room() < height) {
        this.turn();
        this.row(head, widths, size, heightOfRow(head));
      }
      this.row(row, widths, size, height);
    }
    this.y += pitch;
  }

  private row(row: LaidRow, widths: readonly number[], size: number, height: number): void {
    const rise = leading(size);
    let x: number = page.left;
    row.forEach(({ lines, align }, i) => {
      const width = widths[i]!;
      this.document.lineWidth(0.5).rect(x, this.y, width, height).stroke();
      const top = this.y + (height - lines.length * rise) / 2;
      lines.forEach(({ cells }, at) => {
        const rest = width - 2 * padding - widthOf(cells);
        const from = x + padding + (align === 'right' ? rest : align === 'center' ? rest / 2 : 0);
        this.words(cells, from, top + at * rise + rise / 2 + size * 0.38, 0);
      });
      x += width;
    });
    this.y += height;
  }

  /** Neighbours that look alike are drawn together, so that the text can be copied out of the PDF as it reads. */
  private words(cells: readonly Cell[], from: number, y: number, spread: number): void {
    let x = from;
    for (let begin = 0; begin < cells.length; ) {
      const { face, size, bold, underlined } = cells[begin]!;
      let end = begin + 1;
      while (end < cells.length && isAlike(cells[end]!, cells[begin]!)) end++;
      const piece = cells.slice(begin, end);
      const width = widthOf(piece) + spread * piece.length;
      this.document
        .font(nameOf(face))
        .fontSize(size)
        .lineWidth(size / 40)
        .text(piece.map(({ text }) => text).join(''), x, y, {
          lineBreak: false,
          baseline: 'alphabetic',
          characterSpacing: spaceAfter(size) + spread,
          features: [],
          fill: true,
          stroke: bold,
        });
      if (underlined)
        this.document
          .moveTo(x, y + size / 6)
          .lineTo(x + width, y + size / 6)
          .lineWidth(0.8)
          .stroke();
      x += width;
      begin = end;
    }
  }
}

const centred = { align: 'center', first: 0, left: 0, right: 0, breaks: false, runs: [] } as const;
const isAlike = (a: Cell, b: Cell): boolean => a.face === b.face && a.size === b.size && a.bold === b.bold && a.underlined === b.underlined;
