import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocx } from './docx.js';
import type { Template } from './template.js';
import { docxOf, plain } from './testing/index.js';

const said = ({ paragraphs }: Template): string[] =>
  paragraphs.map(({ pieces }) =>
    pieces.map((piece) => ('text' in piece ? piece.text : `<${piece.field}${piece.form && `|${piece.form}`}>`)).join(''),
  );

describe('a template', () => {
  it('is read as the word processor wrote it: places of values however often it cut them, in braces of either width', () => {
    const run = (text: string, look = ''): string =>
      `<w:proofErr w:type="spellStart"/><w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const read = readDocx(
      docxOf(
        `<w:p>${run('当事人 ')}${run('{', '<w:b/><w:sz w:val="44"/>')}${run('carter')}${run('}，罚款')}${run('｛amount：大写｝')}${run('。')}</w:p>`,
      ),
    );
    expect(read.faults).toEqual([]);
    expect(said(read)).toEqual(['当事人 <carter>，罚款<amount|大写>。']);
    expect(read.paragraphs[0]!.pieces[1]).toEqual({ field: 'carter', form: '', bold: true, underlined: false, size: 22 });
  });

  it('keeps how its paragraphs stand: by themselves, else by their style and what that is based on', () => {
    const styles =
      '<w:style w:styleId="Normal" w:default="1"><w:rPr><w:sz w:val="21"/></w:rPr></w:style><w:style w:styleId="Base"><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style><w:style w:styleId="Title"><w:basedOn w:val="Base"/><w:rPr><w:sz w:val="44"/></w:rPr></w:style>';
    const body =
      '<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>题</w:t></w:r></w:p>' +
      '<w:p><w:pPr><w:ind w:firstLineChars="200" w:firstLine="640"/></w:pPr><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>一</w:t></w:r></w:p>' +
      '<w:p><w:pPr><w:jc w:val="right"/><w:ind w:right="1280"/></w:pPr><w:r><w:br w:type="page"/></w:r><w:r><w:t>末</w:t></w:r></w:p><w:p/>';
    expect(readDocx(docxOf(body, styles)).paragraphs).toEqual([
      { align: 'center', first: 0, left: 0, right: 0, breaks: false, pieces: [{ text: '题', bold: true, underlined: false, size: 22 }] },
      { align: 'both', first: 2, left: 0, right: 0, breaks: false, pieces: [{ text: '一', bold: false, underlined: true, size: null }] },
      { align: 'right', first: 0, left: 0, right: 4, breaks: true, pieces: [{ text: '末', bold: false, underlined: false, size: null }] },
      { align: 'both', first: 0, left: 0, right: 0, breaks: false, pieces: [] },
    ]);
  });

  it('leaves out nothing in silence: what a letter cannot carry is a fault', () => {
    const faults = (body: string): readonly string[] => readDocx(docxOf(body)).faults;
    expect(faults('<w:tbl><w:tr/></w:tbl>')).toEqual(['holds a table, which a letter cannot carry.']);
    expect(faults('<w:p><w:r><w:drawing/></w:r><w:r><w:pict/></w:r></w:p>')).toEqual(['holds a picture, which a letter cannot carry.']);
    expect(faults('<w:p><w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p>')).toEqual(['holds a tracked change, which a letter cannot carry.']);
    expect(faults('<w:p><w:pPr><w:numPr/></w:pPr></w:p>')).toEqual([
      'holds numbers or bullets of Word’s own, which a letter cannot carry: write them as text.',
    ]);
    expect(faults(`${plain('字')}<w:sectPr><w:footerReference/></w:sectPr>`)).toEqual([
      'holds a header or footer, which a letter cannot carry: the page number is drawn by itself.',
    ]);
    expect(faults('<w:p><w:r><w:strange/></w:r></w:p>')).toEqual(['holds “strange”, which a letter cannot carry.']);
    expect(faults(plain('当事人{carter，罚款{amount}'))).toEqual(['has a brace without its other half in “当事人{carter，罚款”.']);
  });

  it('that is no docx, or not there, is a fault and ends nothing', () => {
    const file = docxOf('');
    writeFileSync(file, 'words');
    expect(readDocx(file).faults).toEqual([expect.stringMatching(/^is no docx file \(made\.docx\): /)]);
    expect(readDocx(new URL('nowhere.docx', file)).faults).toEqual(['is not there (nowhere.docx).']);
    const cut = docxOf('<w:p>');
    expect(readDocx(cut).faults).toEqual([expect.stringMatching(/^cannot be read \(made\.docx\): Line 1, column/)]);
  });

  it('of docs/tutorial.md says what the page shows its reader', () => {
    const docs = new URL('../../../../docs/', import.meta.url);
    const shown = readFileSync(new URL('tutorial.md', docs), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('> '))
      .map((line) => line.slice(2).replace('<br>', ''));
    const read = readDocx(new URL('tutorial/receipt.docx', docs));
    expect(shown.length).toBeGreaterThan(3);
    expect({ faults: read.faults, said: said(read) }).toEqual({ faults: [], said: shown.map((line) => line.replace(/{(.+?)}/g, '<$1>')) });
  });
});
