/** What EXIF says that matters here. */
export interface Exif {
  readonly software: string | null;
  /** As it stands: `2026:11:20 10:00:00`. */
  readonly changedAt: string | null;
  readonly takenAt: string | null;
  /** The JPEG that shows it small. */
  readonly thumbnail: Buffer | null;
}

const tags = { software: 0x0131, changedAt: 0x0132, exif: 0x8769, takenAt: 0x9003, thumbnailAt: 0x0201, thumbnailLength: 0x0202 } as const;
/** No camera writes more into one directory. */
const mostEntries = 512;

type Entry = { readonly type: number; readonly count: number; readonly at: number };

/** Reads a TIFF header with its directories, within its bytes: what points outside is not there. Null: it is none. */
export function exifIn(tiff: Buffer): Exif | null {
  const order = tiff.toString('latin1', 0, 2);
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return null;
  const isLittle = order === 'II';
  const short = (at: number): number => (at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number): number => (at + 4 > tiff.length ? 0 : isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  if (short(2) !== 42) return null;

  function directory(at: number): { readonly entries: ReadonlyMap<number, Entry>; readonly next: number } {
    const count = at < 8 ? 0 : Math.min(short(at), mostEntries);
    const entries = new Map<number, Entry>();
    for (let i = 0; i < count; i++) {
      const entry = at + 2 + i * 12;
      entries.set(short(entry), { type: short(entry + 2), count: long(entry + 4), at: entry + 8 });
    }
    return { entries, next: count === 0 ? 0 : long(at + 2 + count * 12) };
  }
  /** Text of at most four bytes stands in its entry, longer text where the entry points. */
  function text(entry: Entry | undefined): string | null {
    if (entry === undefined || entry.type !== 2 || entry.count === 0) return null;
    const from = entry.count <= 4 ? entry.at : long(entry.at);
    const bytes = tiff.subarray(from, from + Math.min(entry.count, 200));
    const said = bytes
      .toString('utf8')
      .replace(/\0[^]*$/, '')
      .trim();
    return said === '' ? null : said;
  }
  const first = directory(long(4));
  const inner = first.entries.get(tags.exif);
  const exif = inner && directory(long(inner.at));
  const small = first.next === 0 ? undefined : directory(first.next);
  const [from, length] = [small?.entries.get(tags.thumbnailAt), small?.entries.get(tags.thumbnailLength)].map((one) =>
    one === undefined ? 0 : long(one.at),
  ) as [number, number];
  return {
    software: text(first.entries.get(tags.software)),
    changedAt: text(first.entries.get(tags.changedAt)),
    takenAt: text(exif?.entries.get(tags.takenAt)),
    thumbnail: from > 0 && length > 0 && from + length <= tiff.length ? tiff.subarray(from, from + length) : null,
  };
}
