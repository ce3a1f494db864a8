import { describe, expect, it } from 'vitest';
import { foldText, pairsOf, tidyText } from '../../ports/index.js';
import { documents, written, zipOf } from '../testing/index.js';
import { TextReader } from './reader.js';

const warnings: string[] = [];
const log = { info: () => undefined, warn: (_: object, message: string) => void warnings.push(message), error: () => undefined };
const reader = new TextReader(log);

describe('the text of a file', () => {
  it.each(['pdf', 'docx', 'ofd'] as const)('of %s is read page by page', async (kind) => {
    expect(await reader.pagesOf(kind, written[kind]('涉外公证须知', '第二页的内容'))).toEqual(['涉外公证须知', '第二页的内容']);
  });

  it('of a file that has none, that is broken or of another kind is none, and the log says which was broken', async () => {
    expect(await reader.pagesOf('pdf', Buffer.from('%PDF-1.7\nnothing'))).toEqual([]);
    expect(warnings).toEqual(['The text of a file could not be read']);
    expect(await reader.pagesOf('ofd', documents.ofd)).toEqual([]);
    expect(await reader.pagesOf('ofd', zipOf([{ name: 'OFD.xml', bytes: Buffer.from('<a/>') }]))).toEqual([]);
    expect(await reader.pagesOf('png', documents.png)).toEqual([]);
  });

  it('leaves out what was struck from a docx, and the blanks that layout puts between Chinese characters', async () => {
    const docx = zipOf([
      { name: '[Content_Types].xml' },
      {
        name: 'word/document.xml',
        bytes: Buffer.from(
          '<w:document xmlns:w="w"><w:p><w:t>涉 外</w:t><w:del><w:t>旧</w:t></w:del></w:p><w:p><w:t>公证 ＡＢＣ rules</w:t></w:p></w:document>',
        ),
      },
    ]);
    expect(await reader.pagesOf('docx', docx)).toEqual(['涉外公证 ABC rules']);
  });

  it('is compared in one way of writing, by every two characters that stand side by side', () => {
    expect(tidyText('涉\n外  Ａ b')).toBe('涉外 A b');
    expect(foldText('ＡＢ')).toBe('ab');
    expect([...pairsOf('涉外公')]).toEqual(['涉外', '外公']);
  });
});
