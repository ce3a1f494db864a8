import { createDecipheriv, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto';
import { Unsealable } from '../../ports/index.js';
import { hmacSm3, type Hmac } from './hmac.js';
import { derived, type KeyRing } from './keys.js';
import { keystream } from './keystream.js';

/**
 * SM4-CTR, then HMAC-SM3 over place, id and everything before it. A sealed value opens only in the column and row it was sealed for.
 * Layout: format (1 byte) | key number (2) | initial counter (16) | text | mark (32).
 */
export interface Seal {
  /** `place`: table and column. `id`: what identifies the row. */
  readonly close: (place: string, id: string, clear: Buffer) => Buffer;
  /** Throws {@link Unsealable}. */
  readonly open: (place: string, id: string, sealed: Buffer) => Buffer;
  readonly closeJson: (place: string, id: string, value: unknown) => Buffer;
  readonly openJson: (place: string, id: string, sealed: Buffer) => unknown;
}

const format = 1;
const headLength = 19;
const markLength = 32;

interface Pair {
  readonly cipher: KeyObject;
  readonly mark: Hmac;
}

export function seal(ring: KeyRing): Seal {
  const pairs = new Map<number, Pair>(
    Object.entries(ring.data).map(([number, key]) => [
      Number(number),
      {
        cipher: createSecretKey(derived(key, 'sm4').subarray(0, 16)),
        mark: hmacSm3(derived(key, 'hmac-sm3')),
      },
    ]),
  );
  const current = pairs.get(ring.current)!;
  const { cipher } = current;
  const stream = keystream(cipher);

  const close = (place: string, id: string, clear: Buffer): Buffer => {
    // What is marked beside the value stands before it in one piece of memory, so that it is hashed at once.
    const beside = besideOf(place, id);
    const start = Buffer.byteLength(beside);
    const whole = Buffer.allocUnsafe(start + headLength + clear.length + markLength);
    whole.write(beside);
    whole[start] = format;
    whole.writeUInt16BE(ring.current, start + 1);
    stream(clear, whole, start + 3);
    const marked = start + headLength + clear.length;
    current.mark(whole.subarray(0, marked)).copy(whole, marked);
    return whole.subarray(start);
  };

  const open = (place: string, id: string, sealed: Buffer): Buffer => {
    const length = sealed.length - headLength - markLength;
    if (length < 0 || sealed[0] !== format) throw new Unsealable(place, id, 'it is not in a known format');
    const pair = pairs.get(sealed.readUInt16BE(1));
    if (!pair) throw new Unsealable(place, id, `key ${sealed.readUInt16BE(1)} is not in the key file`, true);
    const body = sealed.subarray(0, headLength + length);
    if (!timingSafeEqual(pair.mark(besideOf(place, id), body), sealed.subarray(body.length)))
      throw new Unsealable(place, id, 'it was changed or belongs to another row');
    return createDecipheriv('sm4-ctr', pair.cipher, sealed.subarray(3, headLength)).update(body.subarray(headLength));
  };

  return {
    close,
    open,
    closeJson: (place, id, value) => close(place, id, Buffer.from(JSON.stringify(value))),
    openJson: (place, id, sealed) => JSON.parse(open(place, id, sealed).toString()) as unknown,
  };
}

const besideOf = (place: string, id: string): string => `${place.length}:${place}${id.length}:${id}`;
