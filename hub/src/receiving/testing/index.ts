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

const xml = (text: string): Buffer => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
const hex = (text: string): string => [...text].map((one) => one.codePointAt(0)!.toString(16).padStart(4, '0')).join('');

/** Small documents with text, a string a page. */
export const written = {
  docx: (...pages: readonly string[]): Buffer =>
    zipOf([
      { name: '[Content_Types].xml' },
      {
        name: 'word/document.xml',
        bytes: xml(
          `<w:document xmlns:w="w"><w:body>${pages
            .map((page, i) => `<w:p>${i > 0 ? '<w:r><w:br w:type="page"/></w:r>' : ''}<w:r><w:t>${page}</w:t></w:r></w:p>`)
            .join('')}</w:body></w:document>`,
        ),
      },
    ]),
  ofd: (...pages: readonly string[]): Buffer =>
    zipOf([
      {
        name: 'OFD.xml',
        bytes: xml('<ofd:OFD xmlns:ofd="o"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>'),
      },
      {
        name: 'Doc_0/Document.xml',
        bytes: xml(
          `<ofd:Document xmlns:ofd="o"><ofd:Pages>${pages
            .map((_, i) => `<ofd:Page ID="${i + 1}" BaseLoc="Pages/Page_${i}/Content.xml"/>`)
            .join('')}</ofd:Pages></ofd:Document>`,
        ),
      },
      ...pages.map((page, i) => ({
        name: `Doc_0/Pages/Page_${i}/Content.xml`,
        bytes: xml(
          `<ofd:Page xmlns:ofd="o"><ofd:Content><ofd:Layer><ofd:TextObject><ofd:TextCode>${page}</ofd:TextCode></ofd:TextObject></ofd:Layer></ofd:Content></ofd:Page>`,
        ),
      })),
    ]),
  pdf: (...pages: readonly string[]): Buffer => {
    const stream = (text: string): string => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
    const map =
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end';
    const kids = pages.map((_, i) => 6 + 2 * i);
    const objects = [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Count ${pages.length} /Kids [${kids.map((one) => `${one} 0 R`).join(' ')}] >>`,
      '<< /Type /Font /Subtype /Type0 /BaseFont /Sans /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Sans /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /Sans /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>',
      stream(map),
      ...pages.flatMap((page, i) => [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${kids[i]! + 1} 0 R >>`,
        stream(`BT /F 16 Tf 72 700 Td <${hex(page)}> Tj ET`),
      ]),
    ];
    let text = '%PDF-1.7\n';
    const at = objects.map((object, i) => {
      const from = text.length;
      text += `${i + 1} 0 obj\n${object}\nendobj\n`;
      return from;
    });
    const table = at.map((from) => `${String(from).padStart(10, '0')} 00000 n \n`).join('');
    return Buffer.from(
      `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
      'latin1',
    );
  },
} as const;
