import { createCipheriv, randomFillSync, type Cipheriv, type KeyObject } from 'node:crypto';

/** Writes the 16 bytes of the initial counter at `at`, and the enciphered text behind them. */
export type Keystream = (clear: Buffer, into: Buffer, at: number) => void;

const block = 16;
/** After so many blocks a new counter is drawn; far below the 2³² that the counting part holds. */
const mostBlocks = 1 << 24;

/**
 * SM4-CTR as one long stream cut into values: each begins at a block of its own, whose counter stands with it, so that it is opened alone. No counter
 * serves two values: the upper 96 bits are drawn anew for every stream, the lower 32 only count up. Setting a cipher up for every value would double its cost.
 */
export function keystream(key: KeyObject): Keystream {
  const counter = Buffer.alloc(block);
  let cipher: Cipheriv | undefined;
  let used = 0;

  return (clear, into, at) => {
    const blocks = Math.ceil(clear.length / block);
    if (!cipher || used + blocks > mostBlocks) {
      randomFillSync(counter, 0, 12);
      counter.writeUInt32BE(0, 12);
      cipher = createCipheriv('sm4-ctr', key, counter);
      used = 0;
    }
    counter.writeUInt32BE(used, 12);
    counter.copy(into, at);
    used += blocks;
    const whole = Buffer.allocUnsafe(blocks * block);
    clear.copy(whole);
    cipher.update(whole).copy(into, at + block, 0, clear.length); // a stream cipher: nothing is left for final()
  };
}
