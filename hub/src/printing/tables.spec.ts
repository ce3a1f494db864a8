import { describe, expect, it } from 'vitest';
import type { LetterParagraph, LetterTable } from '../ports/index.js';
import { core } from './page.js';
import { laidTable } from './table.js';
import { docxReadBack, faces, pagesOf } from './testing/index.js';

const paragraph = (text: string): LetterParagraph => ({
  align: 'both',
  first: 2,
  left: 0,
  right: 0,
  breaks: false,
  runs: [{ text, bold: false, underlined: false, size: null }],
});
const table = (columns: number, lines: number, title = '统计表'): LetterTable => ({
  title,
  head: ['', ...Array.from({ length: columns }, (_, i) => `指标${i + 1}`)],
  lines: Array.from({ length: lines }, (_, i) => [
    `第${i + 1}处`,
    ...Array.from({ length: columns }, (_, at) => String(1000 + i * columns + at)),
  ]),
});
const letter = {
  paragraphs: [paragraph('正文。')],
  tables: [
    table(3, 2),
    {
      title: '人工',
      head: ['机构', '说明'],
      lines: [
        ['甲', '=1+1'],
        ['乙', '已报批'],
      ],
    },
  ],
};

describe('tables of a letter', () => {
  it('begin on a page behind its text, each under its title, cell by cell', async () => {
    const [text, ...annex] = await pagesOf(letter);
    expect(text).toContain('正文。');
    expect(text).not.toContain('统计表');
    expect(annex.join('')).toContain('统计表指标1指标2指标3第1处100010011002第2处100310041005');
    expect(annex.join('')).toContain('人工机构说明甲=1+1乙已报批');
  });

  it('say their head again on each page', async () => {
    const pages = await pagesOf({ paragraphs: [paragraph('正文。')], tables: [table(3, 120)] });
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages.slice(1)) expect(page).toContain('指标1指标2指标3');
    const all = pages.join('');
    for (const i of [1, 60, 120]) expect(all).toContain(`第${i}处`);
  });

  it('stand in smaller words the more columns they have, and are parted where none are small enough: no number is broken or lost', () => {
    const [few, many] = [laidTable(table(3, 2), faces, new Set()), laidTable(table(12, 2), faces, new Set())];
    expect([few.length, many.length, few[0]!.size]).toEqual([1, 1, 10.5]);
    expect(many[0]!.size).toBeLessThan(10.5);
    const parts = laidTable(table(40, 2), faces, new Set());
    expect(parts.length).toBeGreaterThan(1);
    for (const { widths, lines } of parts) {
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(core.width, 3);
      expect(lines.flat().every((cell) => cell.lines.length === 1)).toBe(true);
    }
    const said = parts.flatMap(({ lines }) =>
      lines.flatMap((row) => row.slice(1).map(({ lines: [one] }) => one!.cells.map(({ text }) => text).join(''))),
    );
    expect(said.toSorted()).toEqual(
      table(40, 2)
        .lines.flatMap(([, ...cells]) => cells)
        .toSorted(),
    );
  });
});

describe('a letter as a docx', () => {
  it('has the paragraphs and the tables of the letter, cell by cell', () => {
    const { paragraphs, tables } = docxReadBack(letter);
    expect(paragraphs[0]).toBe('正文。');
    expect(tables).toEqual(letter.tables.map(({ head, lines }) => [head, ...lines]));
  });

  it('says on each page whose copy it is and what it is worth, and has neither field nor link of Word, whatever its text says', () => {
    const { parts } = docxReadBack(
      { paragraphs: [paragraph('{ HYPERLINK "http://x" } <w:fldSimple/> & “引号”')] },
      '张三 <b>',
      '副本 & 核验',
    );
    expect(parts['word/header.xml']).toContain('张三 &lt;b&gt;');
    expect(parts['word/footer.xml']).toContain('副本 &amp; 核验');
    expect(parts['word/document.xml']).not.toMatch(/<w:(fldSimple|instrText|fldChar|hyperlink)/);
    expect(parts['word/document.xml']).toContain('&lt;w:fldSimple/&gt; &amp; “引号”');
  });

  it('is the same bytes for the same letter and copy', () => {
    expect(docxReadBack(letter).parts).toEqual(docxReadBack(letter).parts);
  });
});
