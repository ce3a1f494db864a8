interface Part {
  readonly name: string;
  readonly bytes?: Buffer;
  readonly unpacked?: number;
  readonly flags?: number;
}

/** A zip of these entries, stored as they are, with sizes as it likes to claim them. */
export function zipOf(
  parts: readonly Part[],
  {
    before = Buffer.alloc(0),
    after = Buffer.alloc(0),
    count = parts.length,
  }: { readonly before?: Buffer; readonly after?: Buffer; readonly count?: number } = {},
): Buffer {
  const locals: Buffer[] = [];
  const table: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes = Buffer.from('<x/>'), unpacked = bytes.length, flags = 0 } of parts) {
    const [local, entry] = [Buffer.alloc(30), Buffer.alloc(46)];
    local.writeUInt32LE(0x04034b50);
    local.writeUInt16LE(flags, 6);
    local.writeUInt32LE(bytes.length, 18);
    local.writeUInt32LE(unpacked, 22);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt32LE(bytes.length, 20);
    entry.writeUInt32LE(unpacked, 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), bytes);
    table.push(entry, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + bytes.length;
  }
  const [end, entries] = [Buffer.alloc(22), Buffer.concat(table)];
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([before, ...locals, entries, end, after]);
}

/** The least that is a document of each type. */
export const documents = {
  pdf: Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'),
  png: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  jpg: Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'),
  docx: zipOf([{ name: '[Content_Types].xml' }, { name: 'word/document.xml' }]),
  xlsx: zipOf([{ name: '[Content_Types].xml' }, { name: 'xl/workbook.xml' }]),
  ofd: zipOf([{ name: 'OFD.xml' }, { name: 'Doc_0/Document.xml' }]),
} as const;
