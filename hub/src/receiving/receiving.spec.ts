import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fileTypes, type FileType } from '@fatong/contracts/codes';
import { ScannerAway, type Blobs, type BlobWriting, type Scanner } from '../ports/index.js';
import { cleanName } from './names.js';
import { Receiver } from './receiver.js';
import { documents, zipOf } from './testing/index.js';

/** Keeps what is kept, and says what was dropped. */
function keeping() {
  const kept: Buffer[] = [];
  const told = { dropped: 0, most: 0 };
  const begin: Blobs['begin'] = async () => {
    const parts: Buffer[] = [];
    const writing: BlobWriting = {
      write: async (part) => {
        parts.push(Buffer.from(part));
        told.most = Math.max(told.most, part.length);
      },
      end: async () => ({
        address: 'a'.repeat(64),
        size: Buffer.concat(parts).length,
        keep: async () => void kept.push(Buffer.concat(parts)),
        drop: async () => undefined,
      }),
      drop: async () => void (told.dropped += 1),
    };
    return writing;
  };
  return { kept, told, blobs: { begin } };
}
const inParts = async function* (bytes: Buffer, size = 7): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
};
const receive = async (
  bytes: Buffer,
  {
    name = '附件',
    accept = fileTypes.keys,
    maxBytes = 50 * 1_048_576,
    scanner,
    size,
  }: {
    readonly name?: string;
    readonly accept?: readonly FileType[];
    readonly maxBytes?: number;
    readonly scanner?: Scanner;
    readonly size?: number;
  } = {},
) => {
  const place = keeping();
  const answer = await new Receiver({ blobs: place.blobs, ...(scanner && { scanner }) }).receive(inParts(bytes, size), {
    name,
    accept,
    maxBytes,
  });
  return { answer, ...place };
};

describe('content that is taken in', () => {
  it.each(Object.entries(documents))('is found to be %s by its content, hashed and kept as it came', async (type, bytes) => {
    const { answer, kept } = await receive(bytes);
    expect(answer).toEqual({
      address: 'a'.repeat(64),
      size: bytes.length,
      kind: type,
      content: { name: `附件.${type}`, sm3: hash('sm3', bytes) },
    });
    expect(kept).toEqual([bytes]);
  });

  it.each<[string, Buffer, object]>([
    ['a program called a PDF', Buffer.from('MZ\x90\0 this is no document at all'), { refused: 'type', found: null }],
    ['three bytes of nothing', Buffer.from('abc'), { refused: 'type', found: null }],
    ['nothing', Buffer.alloc(0), { refused: 'empty' }],
    ['a zip of other things', zipOf([{ name: 'readme.txt' }]), { refused: 'type', found: null }],
    [
      'a Word document with macros',
      zipOf([{ name: '[Content_Types].xml' }, { name: 'word/document.xml' }, { name: 'word/vbaProject.bin' }]),
      { refused: 'unsafe' },
    ],
    ['an encrypted archive', zipOf([{ name: 'OFD.xml', flags: 1 }]), { refused: 'unsafe' }],
    [
      'a bomb that says how large it grows',
      zipOf([{ name: 'OFD.xml' }, ...['a', 'b', 'c'].map((name) => ({ name, unpacked: 500_000_000 }))]),
      { refused: 'unsafe' },
    ],
    ['an archive with more entries than it holds', zipOf([{ name: 'OFD.xml' }], { count: 9 }), { refused: 'unsafe' }],
    ['an archive of too many entries', zipOf(Array.from({ length: 5_001 }, (_, i) => ({ name: `f${i}` }))), { refused: 'unsafe' }],
    ['an archive cut off', documents.docx.subarray(0, -4), { refused: 'unsafe' }],
    [
      'an archive behind something else',
      zipOf([{ name: 'OFD.xml' }], { before: Buffer.from('504b0304aaaaaaaa', 'hex') }),
      { refused: 'unsafe' },
    ],
  ])('that is %s is refused, and nothing of it is left', async (_, bytes, expected) => {
    const { answer, kept, told } = await receive(bytes, { size: 64 });
    expect([answer, kept, told.dropped]).toEqual([expected, [], 1]);
  });

  it('is refused when its name says another type, or the field takes none of its type', async () => {
    expect((await receive(documents.png, { name: '合同.pdf' })).answer).toEqual({ refused: 'name', found: 'png' });
    expect((await receive(documents.png, { name: '照片.PNG', accept: ['pdf', 'docx'] })).answer).toEqual({ refused: 'type', found: 'png' });
  });

  it('ends with the byte that is too many: what comes after is not read', async () => {
    let read = 0;
    const endless = async function* (): AsyncGenerator<Buffer> {
      for (yield documents.pdf; ; read += 1) yield Buffer.alloc(1_000, 32);
    };
    const place = keeping();
    const answer = await new Receiver({ blobs: place.blobs }).receive(endless(), { name: 'x.pdf', accept: ['pdf'], maxBytes: 10_000 });
    expect([answer, read < 11, place.told.dropped, place.kept]).toEqual([{ refused: 'too-large' }, true, 1, []]);
    expect((await receive(documents.pdf, { maxBytes: documents.pdf.length })).answer).toMatchObject({ kind: 'pdf' });
    expect((await receive(documents.pdf, { maxBytes: documents.pdf.length - 1 })).answer).toEqual({ refused: 'too-large' });
  });

  it('is looked at for viruses: what is found is refused by its name, and without the scanner nothing is taken', async () => {
    const seen: Buffer[] = [];
    const finding = (found: string | null): Scanner => ({
      begin: async () => ({ write: async (part) => void seen.push(Buffer.from(part)), end: async () => found, drop: () => undefined }),
    });
    expect((await receive(documents.pdf, { scanner: finding('Eicar') })).answer).toEqual({ refused: 'virus', virus: 'Eicar' });
    expect(Buffer.concat(seen)).toEqual(documents.pdf);
    expect((await receive(documents.pdf, { scanner: finding(null) })).answer).toMatchObject({ kind: 'pdf' });
    const place = keeping();
    await expect(
      new Receiver({
        blobs: place.blobs,
        scanner: {
          begin: async () => {
            throw new ScannerAway('away');
          },
        },
      }).receive(inParts(documents.pdf), { name: 'x', accept: ['pdf'], maxBytes: 1_000 }),
    ).rejects.toThrow(ScannerAway);
    expect([place.told.dropped, place.kept]).toEqual([1, []]);
  });
});

describe('the name of a file', () => {
  it.each([
    ['委托合同.pdf', '委托合同.pdf'],
    ['C:\\Users\\某\\合同.PDF', '合同.PDF'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['a\u0000b\u001b[31m\n.pdf', 'ab[31m.pdf'],
    ['发票\u202efdp.exe.pdf', '发票fdp.exe.pdf'],
    ['=cmd|calc.pdf', '=cmd_calc.pdf'],
    ['合同', '合同.pdf'],
    ['2026.11', '2026.11.pdf'],
    ['  .pdf', '未命名.pdf'],
    ['', '未命名.pdf'],
    ['\u200b\u2066.pdf', '未命名.pdf'],
    ['\ud800x.pdf', 'x.pdf'],
    [`${'长'.repeat(300)}.pdf`, `${'长'.repeat(116)}.pdf`],
  ])('%j is kept as %j: no path, no marks that turn or hide it', (said, kept) => {
    expect(cleanName(said, 'pdf')).toBe(kept);
  });

  it('takes every ending of its type and no other', () => {
    expect([cleanName('a.JPEG', 'jpg'), cleanName('a.jpg', 'jpg'), cleanName('a.pdf', 'jpg'), cleanName('a.pdf.exe', 'pdf')]).toEqual([
      'a.JPEG',
      'a.jpg',
      null,
      null,
    ]);
  });
});
