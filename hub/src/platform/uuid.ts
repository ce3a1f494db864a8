import { randomFillSync } from 'node:crypto';

let last = 0;
let counter = 0;

/**
 * A new UUIDv7 (RFC 9562): sorts by time and, within this process, strictly after the one before: the 12 bits behind the
 * milliseconds count, and a full counter or a clock that goes back borrows from the next millisecond.
 */
export function uuidv7(now: number = Date.now()): string {
  const random = freshRandom();
  if (now > last) {
    last = now;
    counter = random.readUInt16BE(0) & 0x7ff; // the upper half stays free to count
  } else if (++counter > 0xfff) {
    last += 1;
    counter = 0;
  }
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(last, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  random.copy(bytes, 8, 2);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Drawn by the page: one system call for hundreds of ids. */
const page = Buffer.allocUnsafeSlow(4090);
let used = page.length;

function freshRandom(): Buffer {
  if (used === page.length) {
    randomFillSync(page);
    used = 0;
  }
  return page.subarray(used, (used += 10));
}
