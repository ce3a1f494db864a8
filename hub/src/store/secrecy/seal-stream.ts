import { createCipheriv, createDecipheriv, createHmac, createSecretKey, randomBytes, timingSafeEqual, type KeyObject } from 'node:crypto';
import { hmacSm3, type Hmac } from './hmac.js';
import { derived, type KeyRing } from './keys.js';

/**
 * Content of any length, sealed while it passes: SM4-CTR in frames, each with an HMAC-SM3 over head, place and text, so that nothing is handed out
 * before it is verified; a last mark over length and address, so that neither the end nor the whole can be exchanged.
 * Layout: format (1 byte) | key number (2) | initial counter (16) | frames (64 KiB of text, the last one shorter | mark, 32) | last mark (32).
 */
export interface SealStream {
  begin(): Sealing;
  /** What was sealed under this address, in clear. Throws {@link BrokenSeal} before the first byte that is not right. */
  open(address: string, sealed: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer>;
}

export interface Sealing {
  /** The sealed bytes that are complete with this part. */
  update(clear: Uint8Array): Buffer[];
  /** The rest, and the address: keyed SM3 of all that was said. */
  end(): { readonly address: string; readonly size: number; readonly rest: Buffer[] };
}

export class BrokenSeal extends Error {
  override readonly name = 'BrokenSeal';
}

const format = 1;
const headLength = 19;
const markLength = 32;
export const frameLength = 64 * 1024;

interface Pair {
  readonly cipher: KeyObject;
  readonly mark: Hmac;
}

export function sealStream(ring: KeyRing): SealStream {
  const pairs = new Map<number, Pair>(
    Object.entries(ring.data).map(([number, key]) => [
      Number(number),
      {
        cipher: createSecretKey(derived(key, 'blob sm4').subarray(0, 16)),
        mark: hmacSm3(derived(key, 'blob hmac-sm3')),
      },
    ]),
  );
  const addressKey = derived(ring.index, 'blob address');

  return {
    begin() {
      const { cipher: key, mark } = pairs.get(ring.current)!;
      const head = headOf(ring.current);
      const cipher = createCipheriv('sm4-ctr', key, head.subarray(3));
      const address = createHmac('sm3', addressKey);
      const frame = Buffer.allocUnsafe(frameLength);
      let [filled, index, size] = [0, 0, 0];
      const closeFrame = (): Buffer[] => {
        const text = cipher.update(frame.subarray(0, filled));
        filled = 0;
        return [text, mark(head, place('frame', index++), text)];
      };
      let isFirst = true;
      const headOnce = (): Buffer[] => (isFirst ? ((isFirst = false), [head]) : []);
      return {
        update(clear) {
          const out = headOnce();
          address.update(clear);
          size += clear.length;
          for (let at = 0; at < clear.length; ) {
            const part = clear.subarray(at, at + frameLength - filled);
            frame.set(part, filled);
            filled += part.length;
            at += part.length;
            if (filled === frameLength) out.push(...closeFrame());
          }
          return out;
        },
        end() {
          const name = address.digest();
          return {
            address: name.toString('hex'),
            size,
            rest: [...headOnce(), ...(filled > 0 ? closeFrame() : []), mark(head, place('end', index), String(size), name)],
          };
        },
      };
    },

    async *open(address, sealed) {
      const reader = new Reader(sealed[Symbol.asyncIterator]());
      const head = await reader.exactly(headLength);
      const pair = head[0] === format ? pairs.get(head.readUInt16BE(1)) : undefined;
      if (!pair)
        throw new BrokenSeal(head[0] === format ? `key ${head.readUInt16BE(1)} is not in the key file` : 'it is not in a known format');
      const cipher = createDecipheriv('sm4-ctr', pair.cipher, head.subarray(3));
      let [index, size] = [0, 0];
      // Behind a whole frame there is at least the last mark.
      for (let isLast = false; !isLast; ) {
        const next = await reader.atMost(frameLength + 2 * markLength);
        isLast = next.length < frameLength + 2 * markLength;
        const frame = isLast ? next.subarray(0, Math.max(0, next.length - markLength)) : next.subarray(0, frameLength + markLength);
        if (frame.length > 0) {
          if (frame.length <= markLength) throw new BrokenSeal('it ends too early');
          const text = frame.subarray(0, frame.length - markLength);
          if (!timingSafeEqual(pair.mark(head, place('frame', index++), text), frame.subarray(text.length)))
            throw new BrokenSeal('it was changed');
          size += text.length;
          // Handed out only when it is certain whether it is the end, which is looked at first.
          if (isLast) checkEnd(next);
          yield cipher.update(text);
        } else if (isLast) checkEnd(next);
        if (!isLast) reader.giveBack(next.subarray(frameLength + markLength));
      }

      function checkEnd(last: Buffer): void {
        if (last.length < markLength) throw new BrokenSeal('it ends too early');
        const said = last.subarray(last.length - markLength);
        if (!timingSafeEqual(pair!.mark(head, place('end', index), String(size), Buffer.from(address, 'hex')), said))
          throw new BrokenSeal('its end is missing, or it belongs to another address');
      }
    },
  };
}

const place = (kind: 'frame' | 'end', index: number): string => `${kind} ${index}:`;

/** The counting part begins at zero: a stream of 64 GB has a counter of its own. */
function headOf(key: number): Buffer {
  const head = Buffer.alloc(headLength);
  head[0] = format;
  head.writeUInt16BE(key, 1);
  randomBytes(12).copy(head, 3);
  return head;
}

/** Bytes of a source by number. */
class Reader {
  private held: Buffer[] = [];
  private length = 0;

  constructor(private readonly source: AsyncIterator<Uint8Array>) {}

  async exactly(count: number): Promise<Buffer> {
    const found = await this.atMost(count);
    if (found.length < count) throw new BrokenSeal('it ends too early');
    return found;
  }

  async atMost(count: number): Promise<Buffer> {
    while (this.length < count) {
      const next: IteratorResult<Uint8Array, unknown> = await this.source.next();
      if (next.done) break;
      const { value } = next;
      this.held.push(Buffer.from(value.buffer, value.byteOffset, value.byteLength));
      this.length += value.length;
    }
    const all = this.held.length === 1 ? this.held[0]! : Buffer.concat(this.held);
    const found = all.subarray(0, count);
    this.held = all.length > count ? [all.subarray(count)] : [];
    this.length = all.length - found.length;
    return found;
  }

  giveBack(bytes: Buffer): void {
    this.held.unshift(bytes);
    this.length += bytes.length;
  }
}
