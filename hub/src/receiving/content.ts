import type { FileType } from '@fatong/contracts/codes';
import type { Outline } from './outline.js';
import { entriesOf } from './zip.js';

const signatures: readonly (readonly [FileType | 'zip', Buffer])[] = [
  ['pdf', Buffer.from('%PDF-')],
  ['png', Buffer.from('89504e470d0a1a0a', 'hex')],
  ['jpg', Buffer.from('ffd8ff', 'hex')],
  ['zip', Buffer.from('504b0304', 'hex')],
];

/** By its first bytes; an archive may be several things. Null: nothing that is taken. */
export const beginsAs = (head: Buffer): FileType | 'zip' | null =>
  signatures.find(([, bytes]) => head.subarray(0, bytes.length).equals(bytes))?.[0] ?? null;

/** What content is, whatever it is called; `unsafe`: a document that carries macros, or an archive that nobody should open. */
export function typeOf(outline: Outline): FileType | 'unsafe' | null {
  const kind = beginsAs(outline.head);
  if (kind !== 'zip') return kind;
  const entries = entriesOf(outline);
  if (entries === null) return 'unsafe';
  if (entries.has('OFD.xml')) return 'ofd';
  const office = !entries.has('[Content_Types].xml')
    ? null
    : entries.has('word/document.xml')
      ? 'docx'
      : entries.has('xl/workbook.xml')
        ? 'xlsx'
        : null;
  return office !== null && [...entries].some((name) => /(?:^|\/)vbaproject\.bin$/i.test(name)) ? 'unsafe' : office;
}
