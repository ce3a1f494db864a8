import type { FileType, FoundTrace } from '@fatong/contracts/codes';
import type { Outline } from '../outline.js';
import { jpegTraces } from './jpeg.js';
import { pdfTraces } from './pdf.js';
import { pngTraces } from './png.js';

/** So much of the beginning is looked at: what a camera or a program says of a picture stands there. */
const beginning = 512 * 1024;
/** More than that is said of no file. */
const most = 8;

const lookers: Partial<Record<FileType, (head: Buffer, outline: Outline) => readonly FoundTrace[]>> = {
  jpg: (head) => jpegTraces(head),
  png: (head) => pngTraces(head),
  pdf: (head, outline) => pdfTraces(head, outline),
};

/** Looks for traces of editing in content while it passes: its beginning is kept, of a PDF its end too, and the rest is never held. What is broken has none. */
export class TraceLooking {
  private readonly parts: Buffer[] = [];
  private held = 0;

  add(part: Uint8Array): void {
    if (this.held >= beginning) return;
    const bytes = Buffer.from(part.subarray(0, beginning - this.held));
    this.parts.push(bytes);
    this.held += bytes.length;
  }

  found(kind: FileType, outline: Outline): readonly FoundTrace[] {
    return (lookers[kind]?.(Buffer.concat(this.parts), outline) ?? []).slice(0, most);
  }
}
