import { escapeXml } from '@fatong/contracts/xml';
import { strToU8, zipSync } from 'fflate';
import type { LetterContent, LetterParagraph, LetterTable } from '../ports/index.js';
import { core, page, pitch, step } from './page.js';

/** Whose copy it is, at the head of each page, and what it is worth, at the foot. */
interface Copy {
  readonly copy: string;
  readonly foot: string;
}

/** Twentieths of a point, in which Word measures. */
const twips = (points: number): number => Math.round(points * 20);
const face = '<w:rFonts w:ascii="FangSong" w:hAnsi="FangSong" w:eastAsia="仿宋" w:cs="FangSong"/>';
/** What XML cannot hold at all is left out; nothing of a letter is ever a field or a link of Word. */
const plain = (text: string): string => escapeXml([...text.toWellFormed()].filter(isWritten).join(''));
const isWritten = (character: string): boolean => character >= ' ' && character !== '\ufffe' && character !== '\uffff';

/** A letter as a docx: the same paragraphs, sizes and page as the PDF, its tables as tables of Word. The same bytes for the same letter and copy. */
export function docxOf({ paragraphs, tables = [] }: Pick<LetterContent, 'paragraphs' | 'tables'>, { copy, foot }: Copy): Uint8Array {
  const body = [...paragraphs.map(paragraph), ...tables.flatMap((one, i) => [titled(one.title, i === 0), table(one), '<w:p/>'])].join('');
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': types,
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/document.xml': main('document', `<w:body>${body}${section}</w:body>`),
    'word/_rels/document.xml.rels': relations([
      ['styles', 'styles.xml'],
      ['header', 'header.xml'],
      ['footer', 'footer.xml'],
    ]),
    'word/styles.xml': main(
      'styles',
      `<w:docDefaults><w:rPrDefault><w:rPr>${face}${sized(page.size)}</w:rPr></w:rPrDefault></w:docDefaults>`,
    ),
    'word/header.xml': main('hdr', small(copy)),
    'word/footer.xml': main('ftr', small(foot)),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(declared + text)])), {
    mtime: '2026-01-01T00:00:00Z',
  });
}

const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const main = (root: string, inside: string): string => `<w:${root} xmlns:w="${word}" xmlns:r="${office}">${inside}</w:${root}>`;

const types = `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${(
  [
    ['document', 'document.main'],
    ['styles', 'styles'],
    ['header', 'header'],
    ['footer', 'footer'],
  ] as const
)
  .map(
    ([part, kind]) =>
      `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`,
  )
  .join('')}</Types>`;
const relations = (to: readonly (readonly [string, string])[]): string =>
  `<Relationships xmlns="${packaged}/relationships">${to
    .map(([kind, target], i) => `<Relationship Id="r${i + 1}" Type="${office}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const section = `<w:sectPr><w:headerReference w:type="default" r:id="r2"/><w:footerReference w:type="default" r:id="r3"/><w:pgSz w:w="${twips(page.width)}" w:h="${twips(page.height)}"/><w:pgMar w:top="${twips(page.top)}" w:right="${twips(page.right)}" w:bottom="${twips(page.bottom)}" w:left="${twips(page.left)}" w:header="850" w:footer="850" w:gutter="0"/></w:sectPr>`;

const sized = (points: number): string => `<w:sz w:val="${Math.round(points * 2)}"/><w:szCs w:val="${Math.round(points * 2)}"/>`;
const run = (text: string, looks: string): string =>
  `<w:r><w:rPr>${face}${looks}</w:rPr><w:t xml:space="preserve">${plain(text)}</w:t></w:r>`;
const small = (text: string): string =>
  `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run(text, `<w:color w:val="808080"/>${sized(page.small)}`)}</w:p>`;

/** Indents in characters of the body, as the letter has them. */
function paragraph({ align, first, left, right, breaks, runs }: LetterParagraph): string {
  const indents = `<w:ind w:left="${twips(left * step)}" w:right="${twips(right * step)}"${
    first < 0 ? ` w:hanging="${twips(-first * step)}"` : ` w:firstLine="${twips(first * step)}"`
  }/>`;
  const words = runs.map(({ text, bold, underlined, size }) =>
    run(text, `${bold ? '<w:b/>' : ''}${sized(size ?? page.size)}${underlined ? '<w:u w:val="single"/>' : ''}`),
  );
  return `<w:p><w:pPr>${breaks ? '<w:pageBreakBefore/>' : ''}<w:spacing w:before="0" w:after="0" w:line="${twips(pitch)}" w:lineRule="atLeast"/>${indents}<w:jc w:val="${align}"/></w:pPr>${words.join('')}</w:p>`;
}

const titled = (title: string, isFirst: boolean): string =>
  `<w:p><w:pPr><w:keepNext/>${isFirst ? '<w:pageBreakBefore/>' : ''}<w:jc w:val="center"/></w:pPr>${run(title, `<w:b/>${sized(12)}`)}</w:p>`;

const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');

/** The head stands again on each page; numbers stand at the right. */
function table({ head, lines }: LetterTable): string {
  const width = Math.floor(twips(core.width) / Math.max(1, head.length));
  const cell = (text: string, align: string): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:jc w:val="${align}"/></w:pPr>${run(text, sized(head.length > 8 ? 7.5 : 9))}</w:p></w:tc>`;
  const row = (cells: readonly string[], properties: string, align: (text: string) => string): string =>
    `<w:tr><w:trPr><w:cantSplit/>${properties}</w:trPr>${cells.map((text) => cell(text, align(text))).join('')}</w:tr>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${`<w:gridCol w:w="${width}"/>`.repeat(head.length)}</w:tblGrid>${row(head, '<w:tblHeader/>', () => 'center')}${lines
    .map((line) => row(line, '', (text) => (/^[+-]?[\d,]+(\.\d+)?%?$/.test(text) ? 'right' : 'left')))
    .join('')}</w:tbl>`;
}
