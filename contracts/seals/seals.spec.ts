import { describe, expect, it } from 'vitest';
import {
  bytesInPlace,
  der,
  readDer,
  sealMade,
  sealOver,
  sealPlaceIn,
  sealedParts,
  selfSigned,
  sm2KeyIn,
  valuesIn,
  withSeal,
} from './index.js';

const key = Uint8Array.from({ length: 65 }, (_, i) => (i === 0 ? 4 : i));
const digest = Uint8Array.from({ length: 32 }, (_, i) => i);
/** r and s, which are none of anybody's key. */
const sign = (): Uint8Array => der.sequence(der.integer(1), der.integer(2));
const certificate = selfSigned({ name: '司法局', serial: Uint8Array.of(0x90, 1), key }, sign);
const seal = sealMade(
  {
    id: '31000000000029',
    name: '司法局印章',
    validFrom: '20260101',
    validTo: '20310101',
    picture: { type: 'png', data: Uint8Array.of(1, 2, 3), width: 42, height: 42 },
    maker: certificate,
    user: certificate,
  },
  { digest, at: '20261127103000Z', property: 'PDF' },
  sign,
);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.codePointAt(0)!);

describe('DER', () => {
  it('is written with the shortest length and read back, short and long', () => {
    for (const size of [0, 1, 127, 128, 255, 256, 70_000]) {
      const written = der.octets(new Uint8Array(size));
      expect(readDer(written)).toMatchObject({ tag: 4, to: written.length });
      expect(readDer(written)!.content.length).toBe(size);
    }
    expect([...der.integer(0)]).toEqual([2, 1, 0]);
    expect([...der.integer(128)]).toEqual([2, 2, 0, 128]);
    expect([...der.oid('1.2.156.10197.1.501')]).toEqual([6, 8, 0x2a, 0x81, 0x1c, 0xcf, 0x55, 1, 0x83, 0x75]);
  });

  it('that says to be longer than it is, or says its length in a longer form, is none', () => {
    for (const bytes of [
      [],
      [0x30],
      [0x30, 5, 1],
      [0x30, 0x81, 5, 1, 2, 3, 4, 5],
      [0x30, 0x80, 0, 0],
      [0x30, 0x85, 1, 1, 1, 1, 1],
      [0x1f, 1, 1],
    ])
      expect(readDer(Uint8Array.from(bytes))).toBeNull();
    expect(valuesIn({ content: Uint8Array.of(2, 1, 1, 2) })).toBeNull();
  });
});

describe('an electronic seal (GB/T 38540)', () => {
  it('says which digest it is over, what it is called, and what it was signed with', () => {
    const over = sealOver(seal)!;
    expect([[...over.digest], over.name, over.size]).toEqual([[...digest], '司法局印章', seal.length]);
    expect([[...over.certificate], [...over.signature]]).toEqual([[...certificate], [...sign()]]);
    expect(readDer(over.signed)?.to).toBe(over.signed.length);
    expect([...sm2KeyIn(over.certificate)!]).toEqual([...key]);
  });

  it('is read with zeros behind it, and is none when it was cut or is something else', () => {
    const filled = new Uint8Array(seal.length + 100);
    filled.set(seal);
    expect(sealOver(filled)?.size).toBe(seal.length);
    for (const bytes of [seal.subarray(0, -1), certificate, sign(), new Uint8Array(10), latin('SIM')]) expect(sealOver(bytes)).toBeNull();
    expect([sm2KeyIn(seal), sm2KeyIn(Uint8Array.of(0x30, 0))]).toEqual([null, null]);
  });
});

describe('the place of a seal in a PDF', () => {
  const text = '%PDF-1.7 /Contents <0000000000000000> /ByteRange [0 19 37 30  ] %%EOF';
  const pdf = latin(text.replace('37 30', `37 ${text.length - 37}`));

  it('is what /ByteRange leaves out; the seal is put into it and no other byte changes', () => {
    const place = sealPlaceIn(pdf)!;
    expect(place).toEqual({ from: 19, to: 37, end: pdf.length });
    const sealed = withSeal(pdf, place, Uint8Array.of(0xab, 0xcd))!;
    expect([...bytesInPlace(sealed, place)]).toEqual([0xab, 0xcd, 0, 0, 0, 0, 0, 0]);
    expect(sealedParts(sealed, place).map((part) => [...part])).toEqual(sealedParts(pdf, place).map((part) => [...part]));
    expect(sealed.length).toBe(pdf.length);
  });

  it('takes no seal that is longer than it', () => {
    const place = sealPlaceIn(pdf)!;
    expect([withSeal(pdf, place, new Uint8Array(8)) === null, withSeal(pdf, place, new Uint8Array(9))]).toEqual([false, null]);
  });

  it('is none where the numbers lead elsewhere, or out of the file', () => {
    for (const wrong of ['[0 18 37 10]', '[0 19 36 10]', '[0 19 37 99999]', '[5 19 37 10]', '[0 37 19 10]'])
      expect(sealPlaceIn(latin(text.replace(/\[.*\]/, wrong)))).toBeNull();
    expect(sealPlaceIn(latin('%PDF-1.4 %%EOF'))).toBeNull();
  });
});
