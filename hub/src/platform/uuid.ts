import { randomBytes } from 'node:crypto';

let last = 0;
let counter = 0;

/** UUIDv7 (RFC 9562): by time, and strictly increasing within this process even when the clock stands still or jumps back. */
export function uuidv7(now = Date.now()): string {
  const random = randomBytes(10);
  if (now > last) {
    last = now;
    counter = random.readUInt16BE(0) & 0x07ff;
  } else if (++counter > 0x0fff) {
    last++;
    counter = 0;
  }
  const time = last.toString(16).padStart(12, '0');
  const variant = ((random.readUInt16BE(2) & 0x3fff) | 0x8000).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${variant}-${random.toString('hex', 4)}`;
}
