import { createHash } from 'node:crypto';
import { sealOver, sealPlaceIn, sealedParts, withSeal, type SealPlace } from '@fatong/contracts/seals';
import type { SealUnfit } from '../../ports/index.js';

/** SM3 of all of a PDF but the place for its seal; null: it has none. */
export function digestOver(pdf: Uint8Array): string | null {
  const place = sealPlaceIn(pdf);
  return place === null ? null : digestAround(pdf, place);
}

function digestAround(pdf: Uint8Array, place: SealPlace): string {
  const sm3 = createHash('sm3');
  for (const part of sealedParts(pdf, place)) sm3.update(part);
  return sm3.digest('hex');
}

/** The PDF with this seal (base64) in its place; or why it does not go in. */
export function put(pdf: Uint8Array, text: string): Buffer | { readonly refused: SealUnfit } {
  const place = sealPlaceIn(pdf);
  const seal = Buffer.from(text, 'base64');
  const over = sealOver(seal);
  if (place === null || over === null || over.size !== seal.length) return { refused: 'no-seal' };
  if (Buffer.from(over.digest).toString('hex') !== digestAround(pdf, place)) return { refused: 'other-digest' };
  const sealed = withSeal(pdf, place, seal);
  return sealed === null ? { refused: 'too-long' } : Buffer.from(sealed.buffer, sealed.byteOffset, sealed.length);
}
