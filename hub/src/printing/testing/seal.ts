import { createHash } from 'node:crypto';
import { der, sealMade, sealPlaceIn, sealedParts, selfSigned } from '@fatong/contracts/seals';

/** r and s of nobody: what is tested is where a seal stands, and over what. */
const sign = (): Uint8Array => der.sequence(der.integer(1), der.integer(2));
const holder = selfSigned(
  { name: '测试印章', serial: Uint8Array.of(1), key: Uint8Array.from({ length: 65 }, (_, i) => (i === 0 ? 4 : i)) },
  sign,
);

/** A seal of the right form over a digest (SM3, hexadecimal), as base64; `picture`: bytes of what it looks like. */
export function sealFor(digest: string, picture = 100): string {
  const seal = {
    id: '31000000000000',
    name: '司法局印章',
    validFrom: '20260101',
    validTo: '20310101',
    picture: { type: 'png', data: new Uint8Array(picture), width: 42, height: 42 },
    maker: holder,
    user: holder,
  };
  const over = { digest: Buffer.from(digest, 'hex'), at: '20261127020000Z', property: 'PDF ByteRange' };
  return Buffer.from(sealMade(seal, over, sign)).toString('base64');
}

/** What any reader recomputes: SM3 of all of a PDF but what its /ByteRange leaves out. */
export function sm3Around(pdf: Uint8Array): string {
  const place = sealPlaceIn(pdf);
  if (place === null) throw new Error('The PDF has no place for a seal.');
  const sm3 = createHash('sm3');
  for (const part of sealedParts(pdf, place)) sm3.update(part);
  return sm3.digest('hex');
}
