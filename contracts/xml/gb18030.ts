/** Bytes of a text in GB 18030, which Node reads but does not write. Tables are made on first use from its own decoder. */
export function encodeGb18030(text: string): Buffer {
  tables ??= makeTables();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x80) bytes.push(code);
    else bytes.push(...(tables.get(character) ?? fourBytes(code - 0x10000 + firstSupplementary)));
  }
  return Buffer.from(bytes);
}

let tables: ReadonlyMap<string, readonly number[]> | undefined;

/** Position of U+10000 among the four-byte codes: 90 30 81 30. */
const firstSupplementary = 189_000;
/** Four-byte codes of characters up to U+FFFF end before 84 31 A5 30. */
const lastBasic = 39_420;

/** A position among the four-byte codes as its bytes: places of 126, 10, 126 and 10. */
const fourBytes = (position: number): readonly number[] => [
  0x81 + Math.floor(position / 12_600),
  0x30 + (Math.floor(position / 1260) % 10),
  0x81 + (Math.floor(position / 10) % 126),
  0x30 + (position % 10),
];

function makeTables(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, readonly number[]>();
  const put = (bytes: readonly number[]): void => {
    const character = decoder.decode(Uint8Array.from(bytes));
    if ([...character].length === 1 && character !== '\ufffd' && !found.has(character)) found.set(character, bytes);
  };
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) put([lead, trail]);
  }
  for (let position = 0; position < lastBasic; position++) put(fourBytes(position));
  return found;
}
