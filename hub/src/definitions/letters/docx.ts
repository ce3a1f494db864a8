import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readXml, type XmlElement } from '@fatong/contracts/xml';
import { unzipSync } from 'fflate';
import { lookOf, stylesIn, layoutOf, type Styles } from './docx-styles.js';
import { withPlaces, type Look, type Paragraph, type Template } from './template.js';

/** A template is a page or two; more is a picture that does not belong into one. */
const mostBytes = 1_000_000;
const deepest = 100;

/**
 * Reads a template as Word or WPS wrote it. What our page cannot carry (tables, pictures, Word's own numbering, tracked changes …) is a fault and never left
 * out in silence. Never throws for what the file is.
 */
export function readDocx(file: URL): Template {
  const name = basename(fileURLToPath(file));
  try {
    const bytes = readFileSync(file);
    return bytes.length > mostBytes ? nothing(`has more than ${mostBytes} bytes (${name}).`) : read(name, bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return nothing(`is not there (${name}).`);
    return nothing(`is no docx file (${name}): ${error instanceof Error ? error.message : String(error)}.`);
  }
}

const nothing = (fault: string): Template => ({ paragraphs: [], faults: [fault] });

function read(name: string, bytes: Uint8Array): Template {
  const parts = unzipSync(bytes, {
    filter: ({ name: part, originalSize }) => /^word\/(document|styles)\.xml$/.test(part) && originalSize < 20 * mostBytes,
  });
  const document = partOf(parts, 'word/document.xml');
  if (document === undefined) return nothing(`is no docx file (${name}): it has no document.`);
  const read = readXml(document, deepest);
  if ('refused' in read) return nothing(`cannot be read (${name}): ${read.refused.words[1]}`);
  const body = read.root.children.find((child) => child.name === 'body');
  const reading = new Reading(stylesIn(partOf(parts, 'word/styles.xml'), deepest));
  const paragraphs = (body?.children ?? []).flatMap((child) => reading.block(child));
  return { paragraphs, faults: [...new Set(reading.faults)] };
}

const partOf = (parts: Readonly<Record<string, Uint8Array>>, name: string): string | undefined =>
  parts[name] ? new TextDecoder().decode(parts[name]) : undefined;

/** What says nothing of the text itself. */
const silent = new Set([
  'pPr',
  'rPr',
  'proofErr',
  'bookmarkStart',
  'bookmarkEnd',
  'lastRenderedPageBreak',
  'permStart',
  'permEnd',
  'commentRangeStart',
  'commentRangeEnd',
]);
/** What stands around text without changing it. */
const around = new Set(['hyperlink', 'smartTag', 'sdt', 'sdtContent', 'sdtPr', 'sdtEndPr']);

const calls: Readonly<Record<string, string>> = {
  tbl: 'a table',
  drawing: 'a picture',
  pict: 'a picture',
  object: 'an embedded object',
  ins: 'a tracked change',
  del: 'a tracked change',
  fldSimple: 'a field of Word',
  fldChar: 'a field of Word',
  AlternateContent: 'a drawing',
  footnoteReference: 'a footnote',
  endnoteReference: 'an endnote',
  commentReference: 'a comment',
  sym: 'a symbol of a font of its own',
  oMath: 'a formula',
};

class Reading {
  readonly faults: string[] = [];

  constructor(private readonly styles: Styles) {}

  block(element: XmlElement): readonly Paragraph[] {
    if (element.name === 'p') return [this.paragraph(element)];
    if (around.has(element.name)) return element.children.flatMap((child) => this.block(child));
    if (element.name === 'sectPr') {
      if (element.children.some(({ name }) => name === 'headerReference' || name === 'footerReference'))
        this.fault('a header or footer', ': the page number is drawn by itself');
    } else if (!silent.has(element.name)) this.fault(calls[element.name] ?? `“${element.name}”`);
    return [];
  }

  private paragraph(element: XmlElement): Paragraph {
    const properties = element.children.find(({ name }) => name === 'pPr');
    if (properties?.children.some(({ name }) => name === 'numPr')) this.fault('numbers or bullets of Word’s own', ': write them as text');
    const runs: (Look & { text: string })[] = [];
    this.runs(element, properties, runs);
    const breaks = runs.some(({ text }) => text.startsWith(pageBreak));
    const { pieces, faults } = withPlaces(
      runs.map((run) => ({ ...run, text: run.text.replaceAll(pageBreak, '') })).filter(({ text }) => text !== ''),
    );
    this.faults.push(...faults);
    const layout = layoutOf(this.styles, properties);
    return { ...layout, breaks: layout.breaks || breaks, pieces };
  }

  private runs(element: XmlElement, properties: XmlElement | undefined, into: (Look & { text: string })[]): void {
    for (const child of element.children) {
      if (child.name === 'r') {
        const text = child.children.map((part) => this.textOf(part)).join('');
        if (text !== '')
          into.push({
            ...lookOf(
              this.styles,
              properties,
              child.children.find(({ name }) => name === 'rPr'),
            ),
            text,
          });
      } else if (around.has(child.name)) this.runs(child, properties, into);
      else if (!silent.has(child.name)) this.fault(calls[child.name] ?? `“${child.name}”`);
    }
  }

  private textOf(part: XmlElement): string {
    switch (part.name) {
      case 't':
        return part.text;
      case 'tab':
        return '\u3000\u3000';
      case 'noBreakHyphen':
        return '\u2011';
      case 'cr':
        return '\n';
      case 'br':
        return [...part.attributes].some(([name, value]) => name.endsWith('type') && value === 'page') ? pageBreak : '\n';
      default:
        if (!silent.has(part.name)) this.fault(calls[part.name] ?? `“${part.name}”`);
        return '';
    }
  }

  private fault(what: string, advice = ''): void {
    this.faults.push(`holds ${what}, which a letter cannot carry${advice}.`);
  }
}

const pageBreak = '\f';
