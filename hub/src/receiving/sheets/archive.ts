import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import type { SheetRefused } from '../../ports/index.js';

const [endSignature, entrySignature, localSignature] = [0x06054b50, 0x02014b50, 0x04034b50];
const [endLength, entryLength, localLength, longestComment] = [22, 46, 30, 65_535];
/** All parts that are read, unpacked, bytes; no more entries than a workbook has. */
const [mostUnpacked, mostEntries] = [100_000_000, 5_000];

const inflate = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflateRaw);

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly at: number;
}

/** Why reading stopped; caught where the file as a whole is refused. */
export class Unreadable extends Error {
  constructor(readonly why: SheetRefused['refused']) {
    super(why);
  }
}

/** Parts of an archive by name, each unpacked when it is asked for. What it says of their length is not believed: together they may have so many bytes and none more. */
export class Archive {
  private readonly entries: ReadonlyMap<string, Entry>;
  private left = mostUnpacked;

  constructor(private readonly bytes: Buffer) {
    this.entries = entriesOf(bytes);
  }

  async part(name: string): Promise<string | null> {
    const entry = this.entries.get(name);
    if (entry === undefined) return null;
    const { at, packed, method } = entry;
    if (at + localLength > this.bytes.length || this.bytes.readUInt32LE(at) !== localSignature) throw new Unreadable('unreadable');
    const from = at + localLength + this.bytes.readUInt16LE(at + 26) + this.bytes.readUInt16LE(at + 28);
    const content = this.bytes.subarray(from, from + packed);
    if (content.length !== packed) throw new Unreadable('unreadable');
    const clear = method === 0 ? content : method === 8 ? await this.unpacked(content) : null;
    if (clear === null || clear.length > this.left) throw new Unreadable(clear === null ? 'unreadable' : 'too-large');
    this.left -= clear.length;
    return clear.toString('utf8').replace(/^\uFEFF/, '');
  }

  private async unpacked(content: Buffer): Promise<Buffer> {
    try {
      return await inflate(content, { maxOutputLength: this.left + 1 });
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      throw new Unreadable('code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'unreadable');
    }
  }
}

function entriesOf(bytes: Buffer): ReadonlyMap<string, Entry> {
  const end = endOf(bytes);
  const [count, length, offset] = [bytes.readUInt16LE(end + 10), bytes.readUInt32LE(end + 12), bytes.readUInt32LE(end + 16)];
  if (count > mostEntries || offset + length > end) throw new Unreadable('unreadable');
  const entries = new Map<string, Entry>();
  for (let [at, left] = [offset, count]; left > 0; left--) {
    if (at + entryLength > end || bytes.readUInt32LE(at) !== entrySignature || (bytes.readUInt16LE(at + 8) & 1) !== 0)
      throw new Unreadable('unreadable');
    const name = bytes.readUInt16LE(at + 28);
    entries.set(bytes.toString('utf8', at + entryLength, at + entryLength + name), {
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    });
    at += entryLength + name + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function endOf(bytes: Buffer): number {
  for (let at = bytes.length - endLength; at >= Math.max(0, bytes.length - endLength - longestComment); at--)
    if (bytes.readUInt32LE(at) === endSignature) return at;
  throw new Unreadable('unreadable');
}
