import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { extractText, getDocumentProxy } from 'unpdf';
import { BlobGone, type Blobs, type KeptLetter, type LetterPdf, type Letters, type LetterParagraph } from '../ports/index.js';
import { Faces } from './faces.js';
import { linesOf, widthOf } from './lines.js';
import { core, page } from './page.js';
import { print } from './print.js';
import { Printer } from './printer.js';
import { sealFor, sm3Around } from './testing/seal.js';

/** What the tests install: without characters of the planes above the first. */
const files = ['/usr/share/fonts/truetype/wqy/wqy-microhei.ttc'];
const faces = new Faces(files);
const paragraph = (text: string, more: Partial<LetterParagraph> = {}): LetterParagraph => ({
  align: 'both',
  first: 2,
  left: 0,
  right: 0,
  breaks: false,
  runs: [{ text, bold: false, underlined: false, size: null }],
  ...more,
});
const about = { title: '处罚决定书', author: '司法局', issuedAt: '2026-11-27T01:00:00.000Z', foot: '' };
const long = '依据《中华人民共和国律师法》第四十七条，决定给予警告。';

async function pdf(...paragraphs: readonly LetterParagraph[]): Promise<Buffer> {
  const printed = await print({ ...about, paragraphs }, faces);
  if ('missing' in printed) throw new Error(`missing ${printed.missing.join()}`);
  return printed.bytes;
}
const read = async (bytes: Buffer): Promise<string[]> =>
  (await extractText(await getDocumentProxy(new Uint8Array(bytes)))).text.map((text) => text.replaceAll(/\s/g, ''));

describe('a printed letter', () => {
  it('is a PDF whose text can be read, number and all', async () => {
    const bytes = await pdf(
      paragraph('处罚决定书', { align: 'center', first: 0, runs: [{ text: '处罚决定书', bold: true, underlined: false, size: 22 }] }),
      paragraph('沪司罚决〔2026〕12号', { align: 'center' }),
      paragraph(long.repeat(3)),
    );
    expect(bytes.subarray(0, 8).toString()).toBe('%PDF-1.7');
    const [text] = await read(bytes);
    expect(text).toContain('沪司罚决〔2026〕12号');
    expect(text).toContain(long.repeat(3));
    expect(text).toContain('—1—');
  });

  it('has the page of the standard: 28 characters a line, 22 lines a page', async () => {
    const [line] = linesOf(paragraph('一'.repeat(40), { first: 0 }), core.width, faces, new Set());
    expect(line!.cells.length).toBe(28);
    const document = await getDocumentProxy(new Uint8Array(await pdf(...Array.from({ length: 23 }, () => paragraph('字')))));
    expect(document.numPages).toBe(2);
    const sheet = await document.getPage(1);
    const items = (await sheet.getTextContent()).items as { str: string; transform: number[] }[];
    expect(items.filter(({ str }) => str === '字').length).toBe(22);
    const feet = items.filter(({ str }) => str === '字').map(({ transform }) => transform[5]!);
    const size = page.size;
    expect(Math.max(...feet) + size).toBeLessThanOrEqual(page.height - page.top);
    expect(Math.min(...feet)).toBeGreaterThanOrEqual(page.bottom);
    expect(items.find(({ str }) => str === '字')!.transform[4]!).toBeCloseTo(page.left + 2 * (core.width / 28), 1);
  });

  it('begins no line with a full stop and ends none with an opening quotation mark, and breaks no number', () => {
    for (let shift = 0; shift < 28; shift++) {
      const lines = linesOf(
        paragraph(`${'字'.repeat(shift)}依据《关卡条例》第七条，决定处以罚款12,034.50元。“初犯”，从轻。`.repeat(2)),
        core.width,
        faces,
        new Set(),
      );
      for (const { cells } of lines) {
        const text = cells.map((cell) => cell.text).join('');
        expect(text).not.toMatch(/^[，。、》”]|[《“]$/);
        expect(text).not.toMatch(/12,?$|^034|\.5?$/);
        expect(widthOf(cells)).toBeLessThanOrEqual(core.width + 1);
      }
    }
  });

  it('is the same bytes for the same letter', async () => {
    const [one, two] = [await pdf(paragraph(long)), await pdf(paragraph(long))];
    expect(one.equals(two)).toBe(true);
  });

  it('has its foot below the number of its last page alone', async () => {
    const printed = await print(
      { ...about, foot: '核验码 AB23-CD45', paragraphs: [paragraph(long), paragraph(long, { breaks: true })] },
      faces,
    );
    if ('missing' in printed) throw new Error('missing');
    const pages = await read(printed.bytes);
    expect(pages.map((text) => text.includes('核验码AB23-CD45'))).toEqual([false, true]);
  });

  it('names each character that no face has, and is not made without it', async () => {
    expect(await print({ ...about, paragraphs: [paragraph('当事人张𠮷、李㐂。')] }, faces)).toEqual({ missing: [0x3402, 0x20bb7] });
  });
});

/** One letter, and what is kept of it. */
function office(text: string, fonts: () => readonly string[] = () => files, seals = false) {
  const kept = new Map<string, Buffer>();
  const notes: unknown[] = [];
  let letter: KeptLetter = {
    id: 'l',
    type: 'toll.fine',
    recordId: 'r',
    name: 'decision',
    number: '关罚决〔2026〕1号',
    issuedAt: about.issuedAt,
    to: null,
    definitionVersion: 'v',
    deliveries: [],
    seal: null,
    seals,
    content: { title: ['处罚决定书', 'Decision'], by: { name: '某', unit: '司法局' }, values: {}, paragraphs: [paragraph(text)] },
    print: { state: 'waiting', attempt: 0, cause: null },
  };
  const letters: Letters = {
    of: async () => [letter],
    numbered: async () => letter,
    due: async () => (letter.print.state === 'waiting' ? [letter] : []),
    printed: async (_, print) => {
      letter = { ...letter, print: { state: 'ready', ...print } };
    },
    unprinted: async (_, cause, seconds) => {
      notes.push([cause, seconds]);
      letter = { ...letter, print: { state: 'waiting', attempt: notes.length, cause } };
    },
  };
  const blobs: Pick<Blobs, 'begin' | 'read'> = {
    begin: async () => {
      const parts: Buffer[] = [];
      return {
        write: async (part) => void parts.push(Buffer.from(part)),
        drop: async () => undefined,
        end: async () => ({
          address: hash('sha256', Buffer.concat(parts)),
          size: Buffer.concat(parts).length,
          keep: async () => void kept.set(hash('sha256', Buffer.concat(parts)), Buffer.concat(parts)),
          drop: async () => undefined,
        }),
      };
    },
    async *read(address) {
      await Promise.resolve();
      const bytes = kept.get(address);
      if (bytes === undefined) throw new BlobGone(address);
      yield bytes;
    },
  };
  const printer = new Printer({
    letters,
    blobs: blobs as Blobs,
    files: fonts,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  return { printer, kept, notes, now: () => letter };
}

describe('the printer', () => {
  it('prints what waits once, keeps it with its SM3, and hands out the same PDF afterwards', async () => {
    const { printer, kept, now } = office('正文');
    expect([await printer.turn(), await printer.turn()]).toEqual([1, 0]);
    const bytes = [...kept.values()][0]!;
    expect(now().print).toEqual({
      state: 'ready',
      address: hash('sha256', bytes),
      size: bytes.length,
      digest: hash('sm3', bytes),
      range: null,
    });
    expect(await printer.pdf(now())).toEqual({ bytes, digest: hash('sm3', bytes) });
  });

  it('S29: prints what is to be sealed with a place for the seal, and keeps the sealed PDF beside it, which is over the same', async () => {
    const { printer, kept, now } = office('正文', () => files, true);
    await printer.turn();
    const before = now().print as LetterPdf;
    expect(before.range).toBe(sm3Around(kept.get(before.address)!));
    const sealed = await printer.sealed(before, sealFor(before.range!));
    if ('refused' in sealed) throw new Error(sealed.refused);
    const bytes = kept.get(sealed.address)!;
    expect(sealed).toEqual({ address: hash('sha256', bytes), size: before.size, digest: hash('sm3', bytes), range: before.range });
    expect([sm3Around(bytes), sealed.digest === before.digest, kept.size]).toEqual([before.range, false, 2]);
    expect(await printer.sealed({ ...before, address: 'b'.repeat(64) }, sealFor(before.range!))).toEqual({ refused: 'gone' });
    expect(await printer.sealed(before, sealFor('cd'.repeat(32)))).toEqual({ refused: 'other-digest' });
    expect(kept.size).toBe(2);
  });

  it('prints on the first request what nobody has printed yet', async () => {
    const { printer, now } = office('正文');
    expect(await printer.pdf(now())).toHaveProperty('bytes');
    expect(now().print.state).toBe('ready');
  });

  it('says which character is missing, and tries again later and later', async () => {
    const { printer, notes } = office('李㐂');
    await printer.turn();
    await printer.turn();
    expect(notes).toEqual([
      [[expect.stringContaining('㐂（U+3402）'), expect.stringContaining('㐂（U+3402）')], 60],
      [expect.anything(), 300],
    ]);
  });

  it('says that there is no face, or that one cannot be opened, and prints as soon as there is one, without a restart', async () => {
    let fonts: readonly string[] = [];
    const { printer, now } = office('正文', () => fonts);
    expect(await printer.pdf(now())).toEqual({ cause: [expect.stringContaining('没有可用的字体'), expect.stringContaining('no face')] });
    fonts = ['/nowhere.ttf'];
    expect(await printer.pdf(now())).toEqual({ cause: [expect.stringContaining('排版失败'), expect.stringContaining('ENOENT')] });
    fonts = files;
    await printer.turn();
    expect(now().print.state).toBe('ready');
  });
});
