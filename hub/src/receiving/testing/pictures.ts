interface Said {
  readonly software?: string;
  readonly changedAt?: string;
  readonly takenAt?: string;
  readonly thumbnail?: Buffer;
}

/** EXIF that says this, as a camera lays it out: directories first, then what they point to. */
export function exifOf({ software, changedAt, takenAt, thumbnail }: Said, isLittle = true): Buffer {
  const parts: Buffer[] = [];
  const short = (value: number): Buffer => {
    const bytes = Buffer.alloc(2);
    if (isLittle) bytes.writeUInt16LE(value);
    else bytes.writeUInt16BE(value);
    return bytes;
  };
  const long = (value: number): Buffer => {
    const bytes = Buffer.alloc(4);
    if (isLittle) bytes.writeUInt32LE(value);
    else bytes.writeUInt32BE(value);
    return bytes;
  };
  const texts = (entries: readonly (readonly [number, string | undefined])[]) => entries.filter(([, said]) => said !== undefined);
  const first = texts([
    [0x0131, software],
    [0x0132, changedAt],
  ]);
  const inner = texts([[0x9003, takenAt]]);
  const lengthOf = (entries: number): number => 2 + entries * 12 + 4;
  const innerAt = 8 + lengthOf(first.length + 1);
  const secondAt = innerAt + lengthOf(inner.length);
  let at = secondAt + (thumbnail ? lengthOf(2) : 0);
  const behind: Buffer[] = [];
  const entryOf = ([tag, said]: readonly [number, string | undefined]): Buffer => {
    const bytes = Buffer.from(`${said!}\0`);
    const entry = Buffer.concat([short(tag), short(2), long(bytes.length), long(at)]);
    at += bytes.length;
    behind.push(bytes);
    return entry;
  };
  const pointer = (tag: number, to: number): Buffer => Buffer.concat([short(tag), short(4), long(1), long(to)]);
  parts.push(Buffer.from(isLittle ? 'II' : 'MM'), short(42), long(8));
  parts.push(short(first.length + 1), ...first.map(entryOf), pointer(0x8769, innerAt), long(thumbnail ? secondAt : 0));
  parts.push(short(inner.length), ...inner.map(entryOf), long(0));
  if (thumbnail) {
    parts.push(short(2), pointer(0x0201, at), pointer(0x0202, thumbnail.length), long(0));
    behind.push(thumbnail);
  }
  return Buffer.concat([...parts, ...behind]);
}

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

/** A JPEG of a size, with EXIF and XMP where they are given. */
export function jpegOf(width: number, height: number, { exif, xmp }: { readonly exif?: Buffer; readonly xmp?: string } = {}): Buffer {
  const frame = Buffer.alloc(15);
  frame.writeUInt8(8);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0')),
    ...(exif ? [segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif]))] : []),
    ...(xmp === undefined
      ? []
      : [segment(0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1'), Buffer.from(xmp)]))]),
    segment(0xc0, frame),
    segment(0xda, Buffer.alloc(10)),
    Buffer.from([1, 2, 3, 0xff, 0xd9]),
  ]);
}

/** A PNG with these chunks. */
export const pngOf = (...chunks: readonly (readonly [type: string, body: Buffer | string])[]): Buffer =>
  Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    ...chunks.map(([type, body]) => {
      const content = Buffer.from(body as string, 'latin1');
      const head = Buffer.alloc(8);
      head.writeUInt32BE(content.length);
      head.write(type, 4, 'latin1');
      return Buffer.concat([head, content, Buffer.alloc(4)]);
    }),
  ]);
