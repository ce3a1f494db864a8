import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Codes by time as every authenticator app makes them (RFC 6238: HMAC-SHA-1, 30 seconds, six digits). */
const seconds = 30;
const digits = 6;
/** A phone’s clock may be so many steps off. */
const drift = 1;

/** 160 bits, as RFC 4226 asks for. */
export const newSecret = (): Buffer => randomBytes(20);

export function codeAt(secret: Buffer, step: number, length = digits): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const number = (mac.readUInt32BE(mac[19]! & 15) & 0x7fffffff) % 10 ** length;
  return String(number).padStart(length, '0');
}

export const stepAt = (at: string): number => Math.floor(Date.parse(at) / 1000 / seconds);

/** The step whose code this is, near an instant; null: none. Every step is looked at, so that the time does not tell. */
export function stepOf(secret: Buffer, code: string, at: string): number | null {
  const given = Buffer.from(code.replaceAll(/\s/g, ''));
  let found: number | null = null;
  for (let step = stepAt(at) - drift; step <= stepAt(at) + drift; step++) {
    const expected = Buffer.from(codeAt(secret, step));
    if (given.length === expected.length && timingSafeEqual(given, expected)) found ??= step;
  }
  return found;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** As people type it into their app (RFC 4648, base32 without padding). */
export function written(secret: Buffer): string {
  const bits = [...secret].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** The address by which a phone’s app takes it over. */
export const addressOf = (secret: Buffer, username: string): string =>
  `otpauth://totp/${encodeURIComponent(`法通:${username}`)}?secret=${written(secret)}&issuer=${encodeURIComponent('法通')}&algorithm=SHA1&digits=${digits}&period=${seconds}`;
