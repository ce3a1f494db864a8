import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonScanner, type Scanner, Unscannable } from './index.js';
import { fuzz } from './testing/index.js';
import { readXml, xmlScanner, type XmlElement } from './xml/index.js';

const runs = fuzz(300);

/** Scans a document cut at these places, and puts names in the place of what was taken out. */
function cut(scanner: Scanner, text: string, at: readonly number[] = []): { structure: string; taken: { path: string; text: string }[] } {
  const taken: { path: string; text: string }[] = [];
  let structure = '';
  const places = [
    0,
    ...at.filter((place) => place < text.length && !isWithinCharacter(text, place)).toSorted((a, b) => a - b),
    text.length,
  ];
  const parts = places.slice(1).map((end, i) => text.slice(places[i], end));
  for (const piece of [...parts.flatMap((part) => scanner.scan(part)), ...scanner.end()]) {
    if (piece.kind === 'structure') structure += piece.text;
    else if (piece.kind === 'begin') taken.push({ path: piece.path.join('/'), text: '' });
    else if (piece.kind === 'content') taken.at(-1)!.text += piece.text;
    else structure += scanner.write(`taken ${taken.length - 1}`);
  }
  return { structure, taken };
}

/** Decoders never cut there. */
const isWithinCharacter = (text: string, place: number): boolean => text.charCodeAt(place) >= 0xdc00 && text.charCodeAt(place) <= 0xdfff;

const longest = 20;
const json = (takes: (path: readonly string[]) => boolean = () => true): Scanner => jsonScanner({ longest, maxDepth: 64, takes });
const xml = (takes: (path: readonly string[]) => boolean = () => true): Scanner => xmlScanner({ longest, maxDepth: 64, takes });

/** What was taken out, put back where its name stands. */
function whole(value: unknown, taken: readonly { text: string }[]): unknown {
  if (typeof value === 'string') return /^taken \d+$/.test(value) ? taken[Number(value.slice('taken '.length))]!.text : value;
  if (Array.isArray(value)) return value.map((one) => whole(one, taken));
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, whole(part, taken)]))
    : value;
}

describe('JSON cut while it passes', () => {
  const text = fc
    .oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 60 }))
    .filter((one) => one.isWellFormed() && !one.includes('\0') && one !== '__proto__');
  const value = fc.letrec((tie) => ({
    value: fc.oneof(
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      text,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(text, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  })).value;

  it('says the same wherever it is cut, and whatever is escaped', () => {
    fc.assert(
      fc.property(value, fc.array(fc.nat(400)), fc.boolean(), (data, at, isAscii) => {
        const written = JSON.stringify(data, null, 1);
        const text = isAscii
          ? written.replaceAll(/[^\x20-\x7e\n]|\//g, (char) =>
              char === '/' ? '\\/' : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
            )
          : written;
        const { structure, taken } = cut(json(), text, at);
        expect(whole(JSON.parse(structure), taken)).toEqual(data);
      }),
      runs,
    );
  });

  it('names the place of a long text, and leaves it where it is not wanted', () => {
    const long = 'x'.repeat(50);
    const text = JSON.stringify({ a: [{ b: long }, 'short', { 'c"d': long }], e: long });
    const { structure, taken } = cut(
      json((path) => path[0] === 'a'),
      text,
      [10, 60, 61, 62],
    );
    expect(taken.map(({ path }) => path)).toEqual(['a/0/b', 'a/2/c"d']);
    expect(JSON.parse(structure)).toEqual({ a: [{ b: 'taken 0' }, 'short', { 'c"d': 'taken 1' }], e: long });
  });

  it('does not take the name of a field out, nor grow with blanks', () => {
    const text = `{"${'n'.repeat(50)}":${' '.repeat(100_000)}1}`;
    const { structure, taken } = cut(json(), text);
    expect(taken).toEqual([]);
    expect(structure.length).toBeLessThan(100);
  });

  it.each([
    ['an escape that is none', `"${'x'.repeat(50)}\\q"`, 'json'],
    ['half of a number', `"${'x'.repeat(50)}\\u12"`, 'json'],
    ['half of a character', `"${'x'.repeat(50)}\\ud83d"`, 'json'],
    ['the second half alone', `"${'x'.repeat(50)}\\ude00"`, 'text'],
    ['NUL', `"${'x'.repeat(50)}\\u0000"`, 'text'],
    ['a line end within a text', `"${'x'.repeat(50)}\n"`, 'json'],
    ['no end', `{"a":"${'x'.repeat(50)}`, 'json'],
    ['too many levels', '['.repeat(65), 'depth'],
  ])('refuses %s', (_, text, code) => {
    expect(() => cut(json(), text)).toThrow(expect.objectContaining({ name: 'Unscannable', code }) as Error);
    expect(Unscannable.name).toBe('Unscannable');
  });
});

describe('XML cut while it passes', () => {
  const plain = (element: XmlElement, taken: readonly { text: string }[] = []): unknown => ({
    name: element.name,
    text: whole(element.text, taken),
    children: element.children.map((child) => plain(child, taken)),
  });
  const char = fc.oneof(
    fc.constantFrom('a', '张', '<', '&', '>', ' ', '\n', '😀', ']]>'),
    fc.string({ unit: 'grapheme-ascii', maxLength: 1 }),
  );
  const written = (text: string, how: number): string => {
    const escaped = text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', how === 1 ? '&#62;' : '&gt;');
    return how === 2 && text !== '' ? `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>` : escaped;
  };
  const leaf = fc
    .tuple(fc.constantFrom('a', 'n:b', 'c'), fc.array(char, { maxLength: 60 }), fc.nat(2))
    .map(([name, text, how]) => `<${name} k="&gt;'>" l='">'>${written(text.join(''), how)}</${name}>`);
  const tree = fc
    .array(
      fc.oneof(
        leaf,
        leaf.map((one) => `<d>${one}<e/>${one}</d>`),
        fc.constant('<!-- <a>no</a> -->'),
      ),
      { maxLength: 4 },
    )
    .map((parts) => `<?xml version="1.0"?>\n<r xmlns:n="urn:n">${parts.join('\n')}</r>`);

  it('says the same wherever it is cut, with references, CDATA and comments', () => {
    fc.assert(
      fc.property(tree, fc.array(fc.nat(400)), (text, at) => {
        const { structure, taken } = cut(xml(), text, at);
        const [before, after] = [readXml(text, 64), readXml(structure, 64)];
        expect('root' in after && plain(after.root, taken)).toEqual('root' in before && plain(before.root));
      }),
      runs,
    );
  });

  it('names the place of a long text, and leaves it where it is not wanted', () => {
    const long = 'x'.repeat(50);
    const { structure, taken } = cut(
      xml((path) => !path.includes('h')),
      `<s:a xmlns:s="u"><s:h>${long}</s:h><b><c>${long}</c><c>${long}<!-- no -->&#120;</c></b></s:a>`,
      [30, 40, 80, 90, 91],
    );
    expect(taken).toEqual([
      { path: 'a/b/c', text: long },
      { path: 'a/b/c', text: `${long}x` },
    ]);
    expect(structure).toBe(`<s:a xmlns:s="u"><s:h>${long}</s:h><b><c>taken 0</c><c>taken 1</c></b></s:a>`);
  });

  it('keeps characters whole, and brackets that end nothing, wherever a literal is cut', () => {
    const said = `${'x'.repeat(50)}😀]a]]b]]]`;
    const text = `<a><![CDATA[${said}]]></a>`;
    for (let at = 1; at < text.length; at++) expect(cut(xml(), text, [at]).taken).toEqual([{ path: 'a', text: said }]);
  });

  it('holds no comment or tag that does not end, and looks through none again and again', () => {
    for (const endless of ['<a><!-- ', '<a b="']) {
      const scanner = xml();
      scanner.scan(endless);
      expect(() => {
        for (let n = 0; n < 100; n++) scanner.scan('x'.repeat(10));
      }).toThrow(expect.objectContaining({ name: 'Unscannable', code: 'xml' }) as Error);
    }
  });

  it('does not grow with blanks', () => {
    const said = xml()
      .scan(`<s:a xmlns:s="u"><h/>${' '.repeat(100_000)}<b/></s:a>`)
      .map((piece) => (piece.kind === 'structure' ? piece.text : ''))
      .join('');
    expect(said.length).toBeLessThan(200);
  });

  it.each([
    ['the end of a literal in text', `<a>${'x'.repeat(50)}]]></a>`, 'xml'],
    ['two hyphens in a comment', `<a>${'x'.repeat(50)}<!-- -- --></a>`, 'xml'],
    ['an entity of its own', `<a>${'x'.repeat(50)}&bomb;</a>`, 'entity'],
    ['a character that is none', `<a>${'x'.repeat(50)}\u0001</a>`, 'character'],
    ['too many levels', '<a>'.repeat(65), 'depth'],
  ])('refuses %s', (_, text, code) => {
    expect(() => cut(xml(), text)).toThrow(expect.objectContaining({ name: 'Unscannable', code }) as Error);
  });
});
