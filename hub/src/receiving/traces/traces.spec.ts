import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { FileType } from '@fatong/contracts/codes';
import { memoryBlobs } from '../../platform/testing/index.js';
import { Receiver } from '../receiver.js';
import { documents } from '../testing/index.js';
import { exifOf, jpegOf, pngOf } from '../testing/pictures.js';

/** What is found of content that comes in parts of a size. */
async function tracesOf(kind: FileType, content: Buffer, size = 1000) {
  async function* parts(): AsyncGenerator<Buffer> {
    for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
  }
  const received = await new Receiver({ blobs: memoryBlobs() }).receive(parts(), { name: 'a', accept: [kind], maxBytes: 50_000_000 });
  if ('refused' in received) throw new Error(received.refused);
  expect(received.content.sm3).toBe(hash('sm3', content));
  return received.content.traces ?? [];
}
const taken = '2026:11:20 09:00:00';

describe('traces of editing in a picture (L11)', () => {
  it.each([true, false])('L11: the program that saved it, when it is one for editing (little-endian: %s)', async (isLittle) => {
    const of = (software: string): Buffer => jpegOf(4000, 3000, { exif: exifOf({ software, takenAt: taken }, isLittle) });
    expect(await tracesOf('jpg', of('Adobe Photoshop 25.0 (Windows)'))).toEqual([
      { trace: 'editor', says: 'Adobe Photoshop 25.0 (Windows)' },
    ]);
    expect(await tracesOf('jpg', of('美图秀秀'))).toEqual([{ trace: 'editor', says: '美图秀秀' }]);
    for (const camera of ['17.1.2', 'HDR+ 1.0.585', 'Canon EOS R5', 'EPSON Scan']) expect(await tracesOf('jpg', of(camera))).toEqual([]);
  });

  it('L11: a change long after it was taken; not the moment a phone needs to write it', async () => {
    const of = (changedAt: string): Buffer => jpegOf(4000, 3000, { exif: exifOf({ changedAt, takenAt: taken }) });
    expect(await tracesOf('jpg', of('2026:11:20 09:00:31'))).toEqual([]);
    expect(await tracesOf('jpg', of('2026:11:22 20:15:00'))).toEqual([
      { trace: 'changedLater', says: '拍摄 2026:11:20 09:00:00，修改 2026:11:22 20:15:00' },
    ]);
    expect(await tracesOf('jpg', of('no moment'))).toEqual([]);
  });

  it('L11: a thumbnail of another shape; one turned or with bars is none', async () => {
    const of = (width: number, height: number): Buffer => jpegOf(4000, 3000, { exif: exifOf({ thumbnail: jpegOf(width, height) }) });
    expect(await tracesOf('jpg', of(160, 120))).toEqual([]);
    expect(await tracesOf('jpg', of(120, 160))).toEqual([]);
    expect(await tracesOf('jpg', of(160, 60))).toEqual([{ trace: 'thumbnail', says: '图片 4000×3000，缩略图 160×60' }]);
  });

  it('L11: what XMP says of programs, in attributes and elements, each once', async () => {
    const xmp =
      '<x xmp:CreatorTool="Adobe Photoshop 25.0"><stEvt:softwareAgent>Adobe Photoshop 25.0</stEvt:softwareAgent><stEvt:softwareAgent>GIMP 2.10</stEvt:softwareAgent></x>';
    expect(await tracesOf('jpg', jpegOf(10, 10, { xmp }))).toEqual([
      { trace: 'editor', says: 'Adobe Photoshop 25.0' },
      { trace: 'editor', says: 'GIMP 2.10' },
    ]);
  });

  it('L11: of a PNG its texts and EXIF', async () => {
    expect(
      await tracesOf('png', pngOf(['IHDR', Buffer.alloc(13)], ['tEXt', 'Software\0Adobe ImageReady, Photoshop'], ['IEND', ''])),
    ).toEqual([{ trace: 'editor', says: 'Adobe ImageReady, Photoshop' }]);
    expect(await tracesOf('png', pngOf(['iTXt', 'XML:com.adobe.xmp\0\0\0\0\0<x CreatorTool="GIMP"/>']))).toEqual([
      { trace: 'editor', says: 'GIMP' },
    ]);
    expect(
      await tracesOf('png', pngOf(['eXIf', exifOf({ software: 'Snapseed 2.0', takenAt: taken, changedAt: '2026:11:21 09:00:00' })])),
    ).toMatchObject([{ trace: 'editor' }, { trace: 'changedLater' }]);
    expect(await tracesOf('png', pngOf(['tEXt', 'Software\0gnome-screenshot'], ['tEXt', 'Comment\0made with GIMP']))).toEqual([]);
  });

  it('L11: what a program calls itself is told as a person may read it, and not without end', async () => {
    const [found] = await tracesOf('jpg', jpegOf(1, 1, { exif: exifOf({ software: `Photoshop\u202e\u0007${'x'.repeat(180)}` }) }));
    expect(found!.says).toMatch(/^Photoshop x+$/);
    expect(found!.says.length).toBeLessThanOrEqual(80);
  });

  it('L11: what is broken, points outside itself or never ends has none, and takes no time', async () => {
    const whole = jpegOf(4000, 3000, {
      exif: exifOf({ software: 'Photoshop', changedAt: taken, takenAt: taken, thumbnail: jpegOf(1, 1) }),
    });
    const began = Date.now();
    for (let i = 12; i < whole.length; i++)
      for (const value of [0, 0xff, 0x80]) {
        const broken = Buffer.from(whole);
        broken[i] = value;
        await tracesOf('jpg', broken);
      }
    for (let length = 16; length < whole.length; length += 3) await tracesOf('jpg', whole.subarray(0, length));
    expect(await tracesOf('jpg', Buffer.concat([Buffer.from('ffd8ff', 'hex'), Buffer.alloc(600_000, 0xff)]), 65_536)).toEqual([]);
    expect(await tracesOf('png', Buffer.concat([documents.png, Buffer.alloc(2000, 0xff)]))).toEqual([]);
    expect(Date.now() - began).toBeLessThan(20_000);
  });
});

describe('traces of editing in a PDF (L11)', () => {
  const body = '%PDF-1.7\n1 0 obj\n<< /Producer (iText) >>\nendobj\n';
  /** Signed over all of it, whatever comes behind. */
  const signed = (behind: string): Buffer => {
    const written = (end: number): string => `${body}/ByteRange [ 0 20 40 ${String(end).padStart(6, '0')} ]\n%%EOF\n`;
    const { length } = written(0);
    return Buffer.from(written(length - 40) + behind, 'latin1');
  };

  it('L11: something that was appended behind the last signature', async () => {
    expect(await tracesOf('pdf', signed(''))).toEqual([]);
    expect(await tracesOf('pdf', signed('\r\n'))).toEqual([]);
    expect(await tracesOf('pdf', signed('5 0 obj << /Contents (another sum) >> endobj %%EOF'))).toMatchObject([{ trace: 'appended' }]);
  });

  it('L11: what is appended so that a signature may be checked for long is none, and a file without signature has none', async () => {
    expect(await tracesOf('pdf', signed('9 0 obj << /Type /Catalog /DSS 8 0 R >> endobj %%EOF'))).toEqual([]);
    expect(await tracesOf('pdf', Buffer.from(`${body}%%EOF\n2 0 obj (an ordinary update) endobj %%EOF`))).toEqual([]);
  });

  it('L11: an editing program that made it, in either writing; an office program is none', async () => {
    const by = (name: string): Buffer => Buffer.from(`%PDF-1.7\n<< /Creator (${name}) >>\n%%EOF`, 'latin1');
    const wide = `þÿ${Buffer.from('Adobe Photoshop', 'utf16le').swap16().toString('latin1')}`;
    expect(await tracesOf('pdf', by('Adobe Photoshop CC'))).toEqual([{ trace: 'editor', says: 'Adobe Photoshop CC' }]);
    expect(await tracesOf('pdf', by(wide))).toEqual([{ trace: 'editor', says: 'Adobe Photoshop' }]);
    for (const office of ['Microsoft Word', 'WPS 文字', 'Adobe Acrobat 23']) expect(await tracesOf('pdf', by(office))).toEqual([]);
  });
});
