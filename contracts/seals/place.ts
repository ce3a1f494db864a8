/** Where the seal of a PDF stands: its /Contents from the `<` to behind the `>`, and where what it is over ends. */
export interface SealPlace {
  readonly from: number;
  readonly to: number;
  readonly end: number;
}

const range = /\/ByteRange\s*\[\s*0\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g;
const [opening, closing] = ['<', '>'].map((sign) => sign.codePointAt(0)!);

/** The last place that a /ByteRange leaves out of a PDF (ISO 32000, 12.8.1); null: it has none, or its numbers lead to no such place. */
export function sealPlaceIn(pdf: Uint8Array): SealPlace | null {
  // One character for each byte, so that places in the text are places in the file.
  const text = new TextDecoder('latin1').decode(pdf);
  const found = [...text.matchAll(range)].at(-1);
  if (found === undefined) return null;
  const [from, to, rest] = found.slice(1).map(Number) as [number, number, number];
  const isPlace = from < to && to + rest <= pdf.length && pdf[from] === opening && pdf[to - 1] === closing;
  return isPlace && /^[0-9A-Fa-f]*$/.test(text.slice(from + 1, to - 1)) ? { from, to, end: to + rest } : null;
}

/** What a seal there is over: all of the PDF but the place itself. */
export const sealedParts = (pdf: Uint8Array, { from, to, end }: SealPlace): readonly [Uint8Array, Uint8Array] => [
  pdf.subarray(0, from),
  pdf.subarray(to, end),
];

/** The bytes in the place, with the zeros behind that fill it. */
export function bytesInPlace(pdf: Uint8Array, { from, to }: SealPlace): Uint8Array {
  const digits = new TextDecoder('latin1').decode(pdf.subarray(from + 1, to - 1));
  return Uint8Array.from({ length: Math.floor(digits.length / 2) }, (_, i) => Number.parseInt(digits.slice(i * 2, i * 2 + 2), 16));
}

/** The PDF with a seal in its place, every other byte as it was; null: the place is too small for it. */
export function withSeal(pdf: Uint8Array, { from, to }: SealPlace, seal: Uint8Array): Uint8Array | null {
  if (seal.length * 2 > to - from - 2) return null;
  const digits = [...seal].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const sealed = Uint8Array.from(pdf);
  sealed.set(new TextEncoder().encode(digits.padEnd(to - from - 2, '0')), from + 1);
  return sealed;
}
