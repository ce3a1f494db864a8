import type { Font } from 'fontkit';
import PDFDocument from 'pdfkit';
import type { LetterContent, LetterParagraph } from '../ports/index.js';
import type { Faces } from './faces.js';
import { linesOf, spaceAfter, widthOf, type Cell, type Line } from './lines.js';
import { baselineOf, core, heightOf, page, pitch, step } from './page.js';

export type Printed = { readonly bytes: Buffer } | { readonly missing: readonly number[] };

interface Letter extends Pick<LetterContent, 'paragraphs'> {
  readonly title: string;
  readonly author: string;
  readonly issuedAt: string;
  /** A line of small words at the foot of the last page. */
  readonly foot: string;
}

/** The letter as a PDF, the same bytes for the same letter and faces; or the characters no face has: none is ever left out or drawn as a box. */
export async function print({ paragraphs, title, author, issuedAt, foot }: Letter, faces: Faces): Promise<Printed> {
  const missing = new Set<number>();
  const laid = paragraphs.map((paragraph) => ({ paragraph, lines: linesOf(paragraph, core.width, faces, missing) }));
  for (const character of `— 0123456789${foot}`) if (faces.of(character.codePointAt(0)!) === -1) missing.add(character.codePointAt(0)!);
  if (missing.size > 0) return { missing: [...missing].toSorted((a, b) => a - b) };

  const document = new PDFDocument({
    size: [page.width, page.height],
    margin: 0,
    autoFirstPage: false,
    lang: 'zh-CN',
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: title, Author: author, CreationDate: new Date(issuedAt) },
  });
  const bytes = whole(document);
  // A face that is open already is taken as it is; the types know only files and bytes.
  faces.fonts.forEach((font, i) => document.registerFont(nameOf(i), font as Font & string));
  const sheet = new Sheet(document, faces);
  for (const { paragraph, lines } of laid) {
    if (paragraph.breaks) sheet.turn();
    lines.forEach((line, i) => sheet.draw(line, paragraph, i === 0));
  }
  sheet.end();
  sheet.sign(foot);
  document.end();
  return { bytes: await bytes };
}

const nameOf = (face: number): string => `face${face}`;

/** Pages as they fill, line by line. */
class Sheet {
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

const isAlike = (a: Cell, b: Cell): boolean => a.face === b.face && a.size === b.size && a.bold === b.bold && a.underlined === b.underlined;

async function whole(document: PDFKit.PDFDocument): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of document) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
