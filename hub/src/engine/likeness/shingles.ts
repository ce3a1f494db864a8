/** What two texts are compared by: pairs of neighbouring letters and digits, whatever their width, case and punctuation. */
export function shinglesOf(text: string): ReadonlySet<string> {
  const letters = [...text.normalize('NFKC').toLowerCase()].filter((one) => /[\p{L}\p{N}]/u.test(one));
  if (letters.length < 2) return new Set(letters);
  return new Set(letters.slice(1).map((one, i) => letters[i]! + one));
}

/** How much of them two texts share, from 0 to 1 (Sørensen–Dice); nothing shares nothing. */
export function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  return (2 * [...one].filter((pair) => other.has(pair)).length) / (one.size + other.size);
}

const bands = 6;
const rows = 2;

/**
 * By what a text is found again that is nearly this one, in few keys (MinHash): of so many orders of all pairs the first that it has, two orders a key. Two texts of which
 * nine pairs of ten are the same share a key almost surely, two that have little in common almost never.
 */
export function sketchOf(text: string): readonly string[] {
  const pairs = [...shinglesOf(text)];
  if (pairs.length === 0) return [];
  const least = Array.from({ length: bands * rows }, (_, seed) => Math.min(...pairs.map((pair) => hashOf(pair, seed))));
  return Array.from({ length: bands }, (_, band) => `${band}.${least.slice(band * rows, (band + 1) * rows).join('.')}`);
}

/** FNV-1a, each seed an order of its own. */
function hashOf(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ Math.imul(seed + 1, 0x9e3779b1);
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
