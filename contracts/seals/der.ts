/** Values of ASN.1 in their distinguished encoding (X.690): what seals and certificates are written in. */

/** One value: its tag, and where what it says stands in the bytes it was read from. */
export interface DerValue {
  readonly tag: number;
  /** Of the tag itself. */
  readonly from: number;
  readonly content: Uint8Array;
  /** Behind its last byte. */
  readonly to: number;
}

export const tags = {
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  oid: 0x06,
  utf8: 0x0c,
  printable: 0x13,
  ia5: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** Longer ones no seal has: what says so is no DER of ours. */
const mostLengthBytes = 4;

/** The value that begins at `from`; null: there is none, or it says to be longer than the bytes. Only the shortest form of a length is one. */
export function readDer(bytes: Uint8Array, from = 0): DerValue | null {
  const tag = bytes[from];
  const first = bytes[from + 1];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) return null;
  let [length, at] = [first, from + 2];
  if (first >= 0x80) {
    const count = first - 0x80;
    if (count === 0 || count > mostLengthBytes || at + count > bytes.length) return null;
    length = bytes.subarray(at, at + count).reduce((sum, byte) => sum * 256 + byte, 0);
    at += count;
    if (length < 0x80 || length < 256 ** (count - 1)) return null;
  }
  return at + length > bytes.length ? null : { tag, from, content: bytes.subarray(at, at + length), to: at + length };
}

/** What stands in a sequence or a set, one behind the other up to its end; null: it is none. */
export function valuesIn({ content }: Pick<DerValue, 'content'>): readonly DerValue[] | null {
  const values: DerValue[] = [];
  for (let at = 0; at < content.length; ) {
    const value = readDer(content, at);
    if (value === null) return null;
    values.push(value);
    at = value.to;
  }
  return values;
}

/** Bits that are whole bytes; null: they are not. */
export const bitsOf = ({ tag, content }: DerValue): Uint8Array | null =>
  tag === tags.bits && content.length > 1 && content[0] === 0 ? content.subarray(1) : null;

function lengthOf(length: number): number[] {
  if (length < 0x80) return [length];
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return [0x80 + bytes.length, ...bytes];
}

function tagged(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const size = parts.reduce((sum, { length }) => sum + length, 0);
  const head = [tag, ...lengthOf(size)];
  const whole = new Uint8Array(head.length + size);
  whole.set(head);
  let at = head.length;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A number that is not negative, by its bytes: none stands before the first that says something, but one that keeps it from being negative. */
function unsigned(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte !== 0);
  const rest = first < 0 ? Uint8Array.of(0) : bytes.subarray(first);
  return tagged(tags.integer, ...(rest[0]! >= 0x80 ? [Uint8Array.of(0)] : []), rest);
}

function oid(text: string): Uint8Array {
  const [first = 0, second = 0, ...more] = text.split('.').map(Number);
  const bytes = [first * 40 + second, ...more].flatMap((part) => {
    const sevens = [part % 128];
    for (let rest = Math.floor(part / 128); rest > 0; rest = Math.floor(rest / 128)) sevens.unshift((rest % 128) + 128);
    return sevens;
  });
  return tagged(tags.oid, Uint8Array.from(bytes));
}

const said = new TextEncoder();

/** Writes them. */
export const der = {
  sequence: (...parts: readonly Uint8Array[]) => tagged(tags.sequence, ...parts),
  set: (...parts: readonly Uint8Array[]) => tagged(tags.set, ...parts),
  /** `[n]` around a value. */
  around: (n: number, part: Uint8Array) => tagged(0xa0 + n, part),
  integer: (value: number) => unsigned(Uint8Array.from(lengthOf(value).slice(value < 0x80 ? 0 : 1))),
  unsigned,
  octets: (bytes: Uint8Array) => tagged(tags.octets, bytes),
  bits: (bytes: Uint8Array) => tagged(tags.bits, Uint8Array.of(0), bytes),
  oid,
  ia5: (text: string) => tagged(tags.ia5, said.encode(text)),
  utf8: (text: string) => tagged(tags.utf8, said.encode(text)),
  printable: (text: string) => tagged(tags.printable, said.encode(text)),
  /** `20261127103000Z`. */
  generalizedTime: (text: string) => tagged(tags.generalizedTime, said.encode(text)),
  /** `261127103000Z`. */
  utcTime: (text: string) => tagged(tags.utcTime, said.encode(text)),
};
