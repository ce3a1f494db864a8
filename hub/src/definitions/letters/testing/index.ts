import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strToU8, zipSync } from 'fflate';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A docx file with this body, as its XML: for what a word processor seldom writes. */
export function docxOf(body: string, styles?: string): URL {
  const file = join(mkdtempSync(join(tmpdir(), 'docx-')), 'made.docx');
  writeFileSync(
    file,
    zipSync({
      'word/document.xml': strToU8(
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="${w}"><w:body>${body}</w:body></w:document>`,
      ),
      ...(styles !== undefined && { 'word/styles.xml': strToU8(`<w:styles xmlns:w="${w}">${styles}</w:styles>`) }),
    }),
  );
  return pathToFileURL(file);
}

/** Paragraphs of one run each. */
export const plain = (...lines: readonly string[]): string => lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('');
