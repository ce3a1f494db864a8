/** Bytes that the place for a seal holds: SES_Signature with two certificates and a picture of the seal. */
export const sealRoom = 32_768;

/**
 * How products of GB/T 38540 name such a signature in a PDF (GM/T 0112, 7): no names of ISO 32000, which knows no SM2. Adobe's own names would promise CMS, and a reader
 * that knows neither says so, instead of calling the seal false.
 */
const filter = '/Filter /GM.PKILite /SubFilter /GM.sm2seal';

interface About {
  /** Who seals. */
  readonly unit: string;
}

/**
 * The PDF of ours with a place for a seal, behind all that was there (incremental update, ISO 32000, 7.5.6): a signature field without appearance on its last page, whose
 * /ByteRange is everything but /Contents. The same bytes for the same PDF.
 */
export function withPlace(pdf: Buffer, { unit }: About): Buffer {
  const before = readFile(pdf);
  const page = before.lastPage;
  const [signature, field] = [before.size, before.size + 1];
  const update = new Update(pdf);
  update.object(before.root, entered(before.objectAt(before.root), `/AcroForm << /Fields [${field} 0 R] /SigFlags 3 >>`));
  update.object(page, entered(before.objectAt(page), `/Annots [${field} 0 R]`));
  // /ByteRange behind /Contents, so that it stands at the end of the file, where whoever looks for what was appended looks first.
  const head = `<< /Type /Sig ${filter} /Name ${textString(unit)} /Contents `;
  const { range } = update.object(signature, head, { digits: sealRoom * 2 });
  update.object(
    field,
    `<< /Type /Annot /Subtype /Widget /FT /Sig /T ${textString('电子印章')} /V ${signature} 0 R /Rect [0 0 0 0] /F 132 /P ${page} 0 R >>`,
  );
  return update.end({ before, size: before.size + 2, range: range! });
}

/** What was written behind a PDF. */
class Update {
  private readonly parts: Buffer[];
  private length: number;
  private readonly places = new Map<number, number>();

  constructor(pdf: Buffer) {
    this.parts = [pdf];
    this.length = pdf.length;
    if (pdf.at(-1) !== 0x0a) this.write('\n');
  }

  private write(text: string): void {
    const part = Buffer.from(text, 'latin1');
    this.parts.push(part);
    this.length += part.length;
  }

  /** `digits`: behind what it says so many zeros stand as the value of /Contents, and then /ByteRange, which is filled in at the end. */
  object(number: number, says: string, { digits }: { readonly digits?: number } = {}): { readonly range?: Range } {
    this.places.set(number, this.length);
    this.write(`${number} 0 obj\n${says}`);
    if (digits === undefined) {
      this.write('\nendobj\n');
      return {};
    }
    const from = this.length;
    this.write(`<${'0'.repeat(digits)}>`);
    const to = this.length;
    this.write(' /ByteRange ');
    const part = this.parts.push(Buffer.alloc(rangeLength)) - 1;
    this.length += rangeLength;
    this.write(' >>\nendobj\n');
    return { range: { from, to, part } };
  }

  end({ before, size, range }: { readonly before: PdfFile; readonly size: number; readonly range: Range }): Buffer {
    const table = this.length;
    const rows = [...this.places]
      .toSorted(([a], [b]) => a - b)
      .map(([number, place]) => `${number} 1\n${String(place).padStart(10, '0')} 00000 n \n`);
    this.write(`xref\n${rows.join('')}trailer\n<< /Size ${size} ${before.kept} /Prev ${before.table} >>\nstartxref\n${table}\n%%EOF\n`);
    const { from, to, part } = range;
    this.parts[part] = Buffer.from(`[0 ${from} ${to} ${this.length - to}`.padEnd(rangeLength - 1).concat(']'), 'latin1');
    return Buffer.concat(this.parts);
  }
}

interface Range {
  readonly from: number;
  readonly to: number;
  /** Where among the parts its /ByteRange stands. */
  readonly part: number;
}
/** Enough for numbers of ten digits. */
const rangeLength = 40;

/** A PDF as our printer writes it: one table of places, and each dictionary of pages and catalogue ends with a line of its own. */
interface PdfFile {
  readonly table: number;
  /** Numbers that objects have are below it. */
  readonly size: number;
  /** Number of the catalogue. */
  readonly root: number;
  readonly lastPage: number;
  /** What the next trailer says again. */
  readonly kept: string;
  /** What an object says, without stream. */
  objectAt(number: number): string;
}

function readFile(pdf: Buffer): PdfFile {
  const text = pdf.toString('latin1');
  const table = Number(found(/startxref\s+(\d+)\s+%%EOF\s*$/, text.slice(-100)));
  const trailer = text.slice(text.indexOf('trailer', table));
  const objectAt = (number: number): string => {
    const row = text.slice(table).split('\n', number + 3)[number + 2] ?? '';
    const place = Number(found(/^(\d{10}) \d{5} n/, row));
    const end = text.indexOf('\nendobj', place);
    const start = `${number} 0 obj\n`;
    if (!text.startsWith(start, place) || end < place) throw new Error(`The PDF has no object ${number} where its table says.`);
    return text.slice(place + start.length, end);
  };
  const root = Number(found(/\/Root (\d+) 0 R/, trailer));
  const pages = Number(found(/\/Pages (\d+) 0 R/, objectAt(root)));
  const kids = found(/\/Kids \[([\d\sR]+)\]/, objectAt(pages));
  return {
    table,
    size: Number(found(/\/Size (\d+)/, trailer)),
    root,
    lastPage: Number(found(/(\d+) 0 R\s*$/, kids)),
    kept: [`/Root ${root} 0 R`, ...(/\/Info \d+ 0 R/.exec(trailer) ?? []), ...(/\/ID \[[^\]]*\]/.exec(trailer) ?? [])].join(' '),
    objectAt,
  };
}

function found(pattern: RegExp, text: string): string {
  const group = pattern.exec(text)?.[1];
  if (group === undefined) throw new Error(`The PDF is not as our printer writes it: nothing is ${pattern.source}.`);
  return group;
}

/** A dictionary with one entry more. */
function entered(dictionary: string, entry: string): string {
  const end = dictionary.lastIndexOf('>>');
  const name = entry.slice(0, entry.indexOf(' '));
  if (end < 0 || dictionary.includes(`${name} `)) throw new Error(`The PDF is not as our printer writes it: ${name} is there already.`);
  return `${dictionary.slice(0, end)}${entry}\n${dictionary.slice(end)}`;
}

/** A string for people: UTF-16, high byte first, in hexadecimal. */
const textString = (text: string): string => `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
