import { createHash, hash } from 'node:crypto';
import {
  bytesInPlace,
  sealMade,
  sealOver,
  sealPlaceIn,
  sealedParts,
  selfSigned,
  sm2KeyIn,
  type SealMade,
  type SealOver,
} from '@fatong/contracts/seals';
import { sm2KeyOf, signSm2Der, verifySm2Der } from '../kit/index.js';

/** The simulated service's key: everybody can make it, and what it signs proves nothing. */
const key = sm2KeyOf('SIMULATED e-seal service of Fatong');
const sign = (bytes: Uint8Array): Uint8Array => signSm2Der(bytes, key);

export const serial = '310000000029';
const certificate = selfSigned({ name: '模拟签章服务 SIMULATED', serial: Buffer.from(serial, 'hex'), key: key.public }, sign);

/** A point of red, where a seal of a bureau has its picture. */
const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC', 'base64');

const sealOf = (name: string): SealMade => ({
  id: hash('sm3', name).slice(0, 14),
  name,
  validFrom: '20260101',
  validTo: '20351231',
  picture: { type: 'png', data: picture, width: 42, height: 42 },
  maker: certificate,
  user: certificate,
});

/** SIMULATED seal: SES_Signature of GB/T 38540 over this digest (hexadecimal), signed by the simulator's SM2 key; base64. `at`: `20261127103000`. */
export const simulatedSeal = (name: string, digest: string, at: string): string =>
  Buffer.from(
    sealMade(sealOf(name), { digest: Buffer.from(digest, 'hex'), at: `${at}Z`, property: 'PDF ByteRange; SIMULATED' }, sign),
  ).toString('base64');

/** What is found of a seal in a PDF. */
export type SealFound =
  | { readonly valid: true; readonly name: string }
  | { readonly valid: false; readonly name: string; readonly why: string };

/** Verifies the last seal in a PDF as any reader can: the digest over its byte range, and the SM2 signature by the key in its certificate; null: no seal of GB/T 38540 stands there. */
export function sealFound(pdf: Uint8Array): SealFound | null {
  const place = sealPlaceIn(pdf);
  const over = place && sealOver(bytesInPlace(pdf, place));
  if (place === null || over === null) return null;
  const name = over.name ?? '电子印章';
  const behind = Buffer.from(pdf.subarray(place.end)).toString('latin1').trim();
  const sm3 = createHash('sm3');
  for (const part of sealedParts(pdf, place)) sm3.update(part);
  if (behind !== '' || !sm3.digest().equals(over.digest)) return { valid: false, name, why: '签章后文件被修改' };
  return isSigned(over) ? { valid: true, name } : { valid: false, name, why: '签名值验证不通过' };
}

function isSigned({ certificate: holder, signed, signature }: SealOver): boolean {
  const point = sm2KeyIn(holder);
  return point !== null && verifySm2Der(signed, signature, point);
}
