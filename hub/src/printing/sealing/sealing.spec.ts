import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { extractText, getDocumentProxy } from 'unpdf';
import { bytesInPlace, sealOver, sealPlaceIn } from '@fatong/contracts/seals';
import type { LetterParagraph } from '../../ports/index.js';
import { print } from '../print.js';
import { faces } from '../testing/index.js';
import { sealFor, sm3Around } from '../testing/seal.js';
import { digestOver, put, sealRoom, withPlace } from './index.js';

const paragraph = (text: string, breaks = false): LetterParagraph => ({
  align: 'both',
  first: 2,
  left: 0,
  right: 0,
  breaks,
  runs: [{ text, bold: false, underlined: false, size: null }],
});
const words = ['决定给予警告。', '二〇二六年十一月二十七日'] as const;

async function printed(): Promise<Buffer> {
  const letter = await print(
    {
      title: '处罚决定书',
      author: '司法局',
      issuedAt: '2026-11-27T01:00:00.000Z',
      foot: '核验码',
      paragraphs: words.map((text, i) => paragraph(text, i > 0)),
    },
    faces,
  );
  if ('missing' in letter) throw new Error(`missing ${letter.missing.join()}`);
  return letter.bytes;
}
const laid = async (): Promise<Buffer> => withPlace(await printed(), { unit: '上海市司法局' });
const sealed = (pdf: Buffer, seal: string): Buffer => {
  const outcome = put(pdf, seal);
  if ('refused' in outcome) throw new Error(outcome.refused);
  return outcome;
};
const read = async (pdf: Buffer) => getDocumentProxy(new Uint8Array(pdf));

describe('the place for a seal in a letter (S29)', () => {
  it('is laid down behind the PDF without touching it: a signature field on its last page that shows nothing', async () => {
    const [before, after] = [await printed(), await laid()];
    expect(after.subarray(0, before.length).equals(before)).toBe(true);
    const document = await read(after);
    expect((await extractText(document)).text.map((page) => page.replaceAll(/\s/g, ''))).toEqual(
      words.map((text) => expect.stringContaining(text) as string),
    );
    const pages = await Promise.all([1, 2].map(async (page) => (await document.getPage(page)).getAnnotations()));
    expect(pages).toMatchObject([[], [{ subtype: 'Widget', fieldType: 'Sig', rect: [0, 0, 0, 0] }]]);
  });

  it('is what its /ByteRange leaves out, as many bytes as were agreed on, and all else is covered', async () => {
    const pdf = await laid();
    const place = sealPlaceIn(pdf)!;
    expect([place.to - place.from - 2, place.end]).toEqual([sealRoom * 2, pdf.length]);
    expect(pdf.toString('latin1')).toMatch(/\/Type \/Sig \/Filter \/GM\.PKILite \/SubFilter \/GM\.sm2seal/);
    expect(bytesInPlace(pdf, place).every((byte) => byte === 0)).toBe(true);
  });

  it('is the same bytes for the same letter', async () => {
    expect((await laid()).equals(await laid())).toBe(true);
  });

  it('is not laid down in a PDF that another printer wrote', () => {
    expect(() => withPlace(Buffer.from('%PDF-1.7\nstartxref\n9\n%%EOF\n'), { unit: '司法局' })).toThrow('not as our printer writes it');
  });
});

describe('a seal in a letter (S29)', () => {
  it('stands within the PDF with no other byte changed, and any reader verifies it: SM3 over the byte range is the digest within the seal', async () => {
    const pdf = await laid();
    const digest = digestOver(pdf)!;
    const whole = sealed(pdf, sealFor(digest));
    const over = sealOver(bytesInPlace(whole, sealPlaceIn(whole)!))!;
    expect([sm3Around(whole), Buffer.from(over.digest).toString('hex'), over.name]).toEqual([digest, digest, '司法局印章']);
    expect(whole.length).toBe(pdf.length);
    const place = sealPlaceIn(pdf)!;
    const differs = [...whole.keys()].filter((at) => whole[at] !== pdf[at]);
    expect([Math.min(...differs) > place.from, Math.max(...differs) < place.to]).toEqual([true, true]);
    expect(hash('sm3', whole)).not.toBe(hash('sm3', pdf));
    expect((await extractText(await read(whole))).totalPages).toBe(2);
  });

  it('is told from what was changed afterwards: one letter of the text, or something behind it', async () => {
    const whole = sealed(await laid(), sealFor(digestOver(await laid())!));
    const changed = Buffer.from(whole);
    changed[20]!++;
    expect(sm3Around(changed)).not.toBe(digestOver(whole));
    const longer = Buffer.concat([whole, Buffer.from('\n% behind')]);
    expect(sealPlaceIn(longer)!.end).toBeLessThan(longer.length);
  });

  it('is refused when it is longer than its place, over another digest, or no seal at all', async () => {
    const pdf = await laid();
    const digest = digestOver(pdf)!;
    expect(put(pdf, sealFor(digest, 40_000))).toEqual({ refused: 'too-long' });
    expect(put(pdf, sealFor('ab'.repeat(32)))).toEqual({ refused: 'other-digest' });
    for (const none of ['', 'U0lNdGVzdA==', Buffer.concat([Buffer.from(sealFor(digest), 'base64'), Buffer.of(0)]).toString('base64')])
      expect(put(pdf, none)).toEqual({ refused: 'no-seal' });
    expect(put(await printed(), sealFor(digest))).toEqual({ refused: 'no-seal' });
  });
});
