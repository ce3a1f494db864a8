import { readXml, type XmlElement } from '@fatong/contracts/xml';
import { unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import type { LetterContent } from '../../ports/index.js';
import { docxOf } from '../docx.js';
import { Faces } from '../faces.js';
import { print } from '../print.js';

/** What the tests install: without characters of the planes above the first. */
export const faces = new Faces(['/usr/share/fonts/truetype/wqy/wqy-microhei.ttc']);

type Said = Pick<LetterContent, 'paragraphs' | 'tables'>;

/** What a PDF of it says, page by page, without spaces. */
export async function pagesOf(letter: Said): Promise<readonly string[]> {
  const printed = await print({ ...letter, title: '文书', author: '司法局', issuedAt: '2026-11-27T01:00:00.000Z', foot: '' }, faces);
  if ('missing' in printed) throw new Error(`no face has ${printed.missing.map((one) => String.fromCodePoint(one)).join('')}`);
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(printed.bytes)));
  return text.map((page) => page.replaceAll(/\s/g, ''));
}

/** What a docx of it says, read back from its parts. */
export function docxReadBack(
  letter: Said,
  copy = '某人',
  foot = '副本',
): {
  readonly paragraphs: readonly string[];
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly parts: Readonly<Record<string, string>>;
} {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(docxOf(letter, { copy, foot }))).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  );
  const body = rootOf(parts['word/document.xml']!).children.find(({ name }) => name === 'body')!;
  const all = (of: XmlElement, name: string): readonly XmlElement[] => of.children.filter((child) => child.name === name);
  return {
    parts,
    paragraphs: all(body, 'p').map(textOf),
    tables: all(body, 'tbl').map((table) => all(table, 'tr').map((row) => all(row, 'tc').map(textOf))),
  };
}

function rootOf(xml: string): XmlElement {
  const read = readXml(xml, 100);
  if ('refused' in read) throw new Error(read.refused.words[1]);
  return read.root;
}

const textOf = (element: XmlElement): string => (element.name === 't' ? element.text : element.children.map(textOf).join(''));
