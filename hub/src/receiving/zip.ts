import type { Outline } from './outline.js';

const [endSignature, entrySignature] = [0x06054b50, 0x02014b50];
const [endLength, entryLength, longestComment] = [22, 46, 65_535];
/** No document of an office has more parts, or grows to more bytes when it is unpacked. */
const [mostEntries, mostUnpacked] = [5_000, 1_073_741_824];

/** Names of what an archive holds, by its table of contents alone: nothing is ever unpacked. Null: it is none that is safe to open (no table, several disks, more than 4 GB, encrypted, something in front, too many entries, a bomb). */
export function entriesOf(outline: Outline): ReadonlySet<string> | null {
  const { bytes, from } = outline.tail();
  const end = endOf(bytes);
  if (end === null) return null;
  const [disk, startDisk, here, count] = [4, 6, 8, 10].map((at) => bytes.readUInt16LE(end + at)) as [number, number, number, number];
  const [length, offset] = [bytes.readUInt32LE(end + 12), bytes.readUInt32LE(end + 16)];
  const start = offset - from;
  if (disk !== 0 || startDisk !== 0 || here !== count || count > mostEntries || start < 0 || start + length !== end) return null;
  return namesIn(bytes.subarray(start, end), count);
}

/** Where its end begins: the last signature whose comment is as long as it says. */
function endOf(bytes: Buffer): number | null {
  for (let at = bytes.length - endLength; at >= Math.max(0, bytes.length - endLength - longestComment); at--) {
    if (bytes.readUInt32LE(at) === endSignature && at + endLength + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  }
  return null;
}

function namesIn(table: Buffer, count: number): ReadonlySet<string> | null {
  const names = new Set<string>();
  let [at, unpacked] = [0, 0];
  for (let entry = 0; entry < count; entry++) {
    if (at + entryLength > table.length || table.readUInt32LE(at) !== entrySignature) return null;
    const isEncrypted = (table.readUInt16LE(at + 8) & 1) !== 0;
    const size = table.readUInt32LE(at + 24);
    const nameLength = table.readUInt16LE(at + 28);
    const next = at + entryLength + nameLength + table.readUInt16LE(at + 30) + table.readUInt16LE(at + 32);
    unpacked += size;
    if (isEncrypted || unpacked > mostUnpacked || next > table.length) return null;
    names.add(table.toString('utf8', at + entryLength, at + entryLength + nameLength));
    at = next;
  }
  return at === table.length ? names : null;
}
