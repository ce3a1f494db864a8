import type { Font } from 'fontkit';
import PDFDocument from 'pdfkit';
import type { LetterContent } from '../ports/index.js';
import type { Faces } from './faces.js';
import { linesOf } from './lines.js';
import { core, page } from './page.js';
import { nameOf, Sheet } from './sheet.js';
import { laidTable } from './table.js';

export type Printed = { readonly bytes: Buffer } | { readonly missing: readonly number[] };

interface Letter extends Pick<LetterContent, 'paragraphs' | 'tables'> {
  readonly title: string;
  readonly author: string;
  readonly issuedAt: string;
  /** A line of small words at the foot of the last page. */
  readonly foot: string;
}

/** The letter as a PDF, the same bytes for the same letter and faces; or the characters no face has: none is ever left out or drawn as a box. */
export async function print({ paragraphs, tables = [], title, author, issuedAt, foot }: Letter, faces: Faces): Promise<Printed> {
  const missing = new Set<number>();
  const laid = paragraphs.map((paragraph) => ({ paragraph, lines: linesOf(paragraph, core.width, faces, missing) }));
  const annex = tables.flatMap((table) => laidTable(table, faces, missing));
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
  // Tables begin on a page of their own, one below the other.
  if (annex.length > 0) sheet.turn();
  for (const table of annex) sheet.table(table);
  sheet.end();
  sheet.sign(foot);
  document.end();
  return { bytes: await bytes };
}

async function whole(document: PDFKit.PDFDocument): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of document) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
