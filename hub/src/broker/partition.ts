/**
 * The partition of a key, 0 … count − 1. Never changes between releases or processes: order of a key depends on it.
 * FNV-1a over UTF-8, finished with murmur3's mixer since the low bits of FNV spread short keys badly.
 */
export function partitionOf(key: string, count: number): number {
  return count === 1 ? 0 : stableHash(key) % count;
}

/** 32 bits of the text, the same everywhere and for ever. */
export function stableHash(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
