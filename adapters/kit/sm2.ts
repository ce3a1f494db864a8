import { createHash } from 'node:crypto';
import { sm2 } from 'sm-crypto-v2';
import { StartRefused } from '@fatong/hub/platform';
import type { Signing } from './signature.js';

/** Two sides of SM2 (GB/T 32918): what we sign and open by, and what the other signs and is written to by. Hexadecimal: 32 bytes, and a point of 65 that begins with 04. */
export interface Sm2Pair {
  /** Called `<system>:sm2:<n>`. */
  readonly keyid: string;
  readonly ours: string;
  readonly theirs: string;
}

const isPrivate = (text: string): boolean => /^[0-9a-f]{64}$/.test(text) && /[1-9a-f]/.test(text);

/** A pair written as our private key and their public one, with a blank between; a sentence's end when it is none. */
export function sm2PairOf(keyid: string, text: string): Sm2Pair | { readonly fault: string } {
  const [ours = '', theirs = '', ...more] = text.trim().toLowerCase().split(/\s+/);
  if (more.length > 0 || !isPrivate(ours) || !/^04[0-9a-f]{128}$/.test(theirs))
    return { fault: 'must be our private key (64 hexadecimal digits) and their public key (130, beginning with 04), a blank between' };
  return isOnCurve(theirs) ? { keyid, ours, theirs } : { fault: 'has a public key that is no point of the curve' };
}

function isOnCurve(point: string): boolean {
  try {
    return sm2.verifyPublicKey(point);
  } catch {
    // The library's way to say that it is none.
    return false;
  }
}

/** The demo's: everybody can make them. `of` our side, and of the simulated partner's. */
export function demoSm2(system: string): { readonly ours: Sm2Pair; readonly partner: Sm2Pair } {
  const keyid = `${system}:sm2:1`;
  const [mine, his] = [`demo-sm2-fatong-${system}`, `demo-sm2-${system}`].map((text) => createHash('sm3').update(text).digest('hex')) as [
    string,
    string,
  ];
  return {
    ours: { keyid, ours: mine, theirs: sm2.getPublicKeyFromPrivateKey(his) },
    partner: { keyid, ours: his, theirs: sm2.getPublicKeyFromPrivateKey(mine) },
  };
}

/** SM2 with SM3, the usual user id; hexadecimal. */
export const signSm2 = (text: string, { ours }: Sm2Pair): string => sm2.doSignature(Buffer.from(text), ours, { hash: true });

export const verifySm2 = (text: string, signature: string, { theirs }: Sm2Pair): boolean =>
  /^[0-9a-f]{128}$/.test(signature) && sm2.doVerifySignature(Buffer.from(text), signature, theirs, { hash: true });

/** Hexadecimal, and the point of 65 bytes. */
export interface Sm2Key {
  readonly private: string;
  readonly public: Uint8Array;
}

/** A key from words: everybody who knows them has it, so it is for simulators alone. */
export function sm2KeyOf(words: string): Sm2Key {
  const secret = createHash('sm3').update(words).digest('hex');
  return { private: secret, public: Buffer.from(sm2.getPublicKeyFromPrivateKey(secret), 'hex') };
}

/** SM2 with SM3 over bytes, r and s as DER (GM/T 0009), as seals and certificates have it. */
export const signSm2Der = (bytes: Uint8Array, key: Sm2Key): Uint8Array =>
  Buffer.from(sm2.doSignature(bytes, key.private, { hash: true, der: true, publicKey: Buffer.from(key.public).toString('hex') }), 'hex');

/** By the point of a public key. What is no signature at all is none of his. */
export function verifySm2Der(bytes: Uint8Array, signature: Uint8Array, point: Uint8Array): boolean {
  try {
    return sm2.doVerifySignature(bytes, Buffer.from(signature).toString('hex'), Buffer.from(point).toString('hex'), {
      hash: true,
      der: true,
    });
  } catch {
    // No DER of two numbers, or no point of the curve: the library throws.
    return false;
  }
}

/** Requests over HTTP signed so: what we sign they verify by their own pair, and the other way round. */
export const bySm2 = (pair: Sm2Pair): Signing => ({
  keyid: pair.keyid,
  alg: 'sm2-sm3',
  sign: (data) => Buffer.from(signSm2(data.toString(), pair), 'hex'),
  verify: (data, signature) => verifySm2(data.toString(), signature.toString('hex'), pair),
});

/** How we sign towards a partner who takes SM2. @throws StartRefused where we have no pair for him. */
export function sm2Of(system: string, { sm2: pair }: { readonly sm2?: Sm2Pair }): Signing {
  if (pair === undefined)
    throw new StartRefused(`${system} has no SM2 pair: add ${system}:sm2:1 to the file that FATONG_PARTNER_KEYS names.`);
  return bySm2(pair);
}

/** C1‖C3‖C2, hexadecimal. */
export const encryptSm2 = (clear: Buffer, { theirs }: Sm2Pair): string => sm2.doEncrypt(clear, theirs, 1);

/** Undefined: it was not written to us, or was changed. */
export function decryptSm2(sealed: string, { ours }: Sm2Pair): Buffer | undefined {
  if (!/^([0-9a-f]{2}){97,200}$/.test(sealed)) return undefined;
  try {
    const clear = sm2.doDecrypt(sealed, ours, 1, { output: 'array' });
    return clear.length > 0 ? Buffer.from(clear) : undefined;
  } catch {
    // The first part is no point of the curve: the library throws, in words that tell nobody anything.
    return undefined;
  }
}
