import type { FileType } from '@fatong/contracts/codes';
import type { Log, TextReading } from '../../ports/index.js';
import { tidyText } from '../../ports/index.js';
import { docxPages } from './docx.js';
import { ofdPages } from './ofd.js';
import { pdfPages } from './pdf.js';

const readers: Partial<Record<FileType, (bytes: Buffer) => Promise<readonly string[]>>> = {
  pdf: pdfPages,
  docx: docxPages,
  ofd: ofdPages,
};
/** More of a file is not looked at. */
const [mostPages, longestPage] = [3_000, 50_000];

/** Reads the text of PDF, docx and OFD; a file that cannot be read has none, which the log says. */
export class TextReader implements TextReading {
  constructor(private readonly log: Log) {}

  async pagesOf(kind: FileType, bytes: Buffer): Promise<readonly string[]> {
    try {
      const pages = (await readers[kind]?.(bytes)) ?? [];
      return pages.slice(0, mostPages).map((page) => tidyText(page).slice(0, longestPage));
    } catch (error) {
      this.log.warn({ kind, reason: error instanceof Error ? error.message : String(error) }, 'The text of a file could not be read');
      return [];
    }
  }
}
