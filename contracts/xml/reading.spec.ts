import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzz } from '../testing/index.js';
import { escapeXml, readXml, readXmlOpening, type XmlElement } from './index.js';

const depth = 64;
/** An element without what an empty one lacks: `{name, text?, children?, attributes?}`. */
function plain({ name, namespace, attributes, children, text }: XmlElement): object {
  return {
    name: namespace === '' ? name : `{${namespace}}${name}`,
    ...(attributes.size > 0 && { attributes: Object.fromEntries(attributes) }),
    ...(text !== '' && { text }),
    ...(children.length > 0 && { children: children.map(plain) }),
  };
}
const read = (text: string): object => {
  const found = readXml(text, depth);
  return 'root' in found ? plain(found.root) : { refused: found.refused.code };
};

describe('reading XML', () => {
  it.each<[string, string, object]>([
    ['an empty element', '<a/>', { name: 'a' }],
    [
      'text, references and CDATA',
      '<a>1 &lt; 2 &amp; &#x4E2D;&#25991;<![CDATA[<b>&x;</b>]]>&gt;</a>',
      { name: 'a', text: '1 < 2 & 中文<b>&x;</b>>' },
    ],
    [
      'a declaration, comments and blanks around',
      '<?xml version="1.0" encoding="GB18030" standalone=\'yes\'?>\n<!-- x -->\n<a><!-- <b> & --> x</a>\n<!---->',
      { name: 'a', text: ' x' },
    ],
    ['attributes in both quotes', '<a x="1" y=\'"\' z="a\n\tb&#10;"/>', { name: 'a', attributes: { x: '1', y: '"', z: 'a  b\n' } }],
    [
      'namespaces',
      '<s:a xmlns:s="urn:s" xmlns="urn:d" s:x="1" x="2"><b/><s:c xmlns:s="urn:t"/><d xmlns=""/></s:a>',
      { name: '{urn:s}a', attributes: { '{urn:s}x': '1', x: '2' }, children: [{ name: '{urn:d}b' }, { name: '{urn:t}c' }, { name: 'd' }] },
    ],
    [
      'names that are not Latin, and rare characters',
      '<案号 属性="𠮷">𬱖·</案号>',
      { name: '案号', attributes: { 属性: '𠮷' }, text: '𬱖·' },
    ],
    ['line ends of all systems as one', '<a>1\r\n2\r3&#13;</a>', { name: 'a', text: '1\n2\n3\r' }],
    [
      'names that objects have of themselves',
      '<__proto__><constructor toString="1"/></__proto__>',
      { name: '__proto__', children: [{ name: 'constructor', attributes: { toString: '1' } }] },
    ],
  ])('takes %s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['a document type', '<!DOCTYPE a><a/>', 'doctype'],
    ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'doctype'],
    ['a document type behind a comment, in small letters', '<!-- x --><!doctype a><a/>', 'doctype'],
    ['a document type within the root', '<a><!DOCTYPE b></a>', 'doctype'],
    ['an entity declaration alone', '<a><!ENTITY x "y"></a>', 'doctype'],
    ['an entity', '<a>&nbsp;</a>', 'entity'],
    ['an entity in an attribute', '<a x="&lol9;"/>', 'entity'],
    ['a processing instruction before the root', '<?xml-stylesheet href="x"?><a/>', 'instruction'],
    ['a processing instruction within it', '<a><?php x ?></a>', 'instruction'],
    ['a declaration that does not stand first', ' <?xml version="1.0"?><a/>', 'instruction'],
    ['65 levels', '<a>'.repeat(65) + '</a>'.repeat(65), 'depth'],
    ['nothing', '', 'xml'],
    ['blanks', ' \n', 'xml'],
    ['JSON', '{"AH": 1}', 'xml'],
    ['two roots', '<a/><b/>', 'xml'],
    ['text behind the root', '<a/>x', 'xml'],
    ['CDATA outside the root', '<![CDATA[x]]><a/>', 'xml'],
    ['an element that does not end', '<a><b></b>', 'xml'],
    ['elements that cross', '<a><b></a></b>', 'xml'],
    ['an end without beginning', '</a>', 'xml'],
    ['half a tag', '<a><b', 'xml'],
    ['an attribute without quotes', '<a x=1/>', 'xml'],
    ['an attribute without blank before it', '<a x="1"y="2"/>', 'xml'],
    ['the same attribute twice', '<a x="1" x="2"/>', 'xml'],
    ['the same attribute by two prefixes', '<a xmlns:p="u" xmlns:q="u" p:x="1" q:x="2"/>', 'namespace'],
    ['< in an attribute', '<a x="<"/>', 'xml'],
    ['a bare ampersand', '<a>AT&T</a>', 'xml'],
    [']]> in text', '<a>]]></a>', 'xml'],
    ['-- in a comment', '<a><!-- -- --></a>', 'xml'],
    ['CDATA that does not end', '<a><![CDATA[x]]</a>', 'xml'],
    ['an undeclared prefix', '<p:a/>', 'namespace'],
    ['a prefix of nothing', '<a xmlns:p=""/>', 'namespace'],
    ['xml bound to something else', '<a xmlns:xml="u"/>', 'namespace'],
    ['xmlns as a prefix', '<a xmlns:xmlns="u"/>', 'namespace'],
    ['two colons', '<a:b:c xmlns:a="u"/>', 'xml'],
    ['a name that begins with a digit', '<1a/>', 'xml'],
    ['a zero character', '<a>\0</a>', 'character'],
    ['a control character', '<a>\u0008</a>', 'character'],
    ['half a surrogate', '<a>\ud842</a>', 'character'],
    ['a reference to a zero character', '<a>&#0;</a>', 'character'],
    ['a reference to half a surrogate', '<a>&#xD842;</a>', 'character'],
    ['a reference beyond Unicode', '<a>&#x110000;</a>', 'character'],
    ['XML 2', '<?xml version="2.0"?><a/>', 'instruction'],
  ])('refuses %s', (_, text, code) => {
    expect(read(text)).toEqual({ refused: code });
  });

  it('takes 64 levels', () => {
    expect(read('<a>'.repeat(64) + '</a>'.repeat(64))).toMatchObject({ name: 'a' });
  });

  it('says where reading stopped, in both languages, and quotes no long name', () => {
    const found = readXml(`<a>\n  <b>\n    &${'x'.repeat(1000)};</b></a>`, depth);
    expect(found).toMatchObject({
      refused: { pointer: '', words: [expect.stringContaining('第 3 行第 5 列'), expect.stringContaining('Line 3, column 5')] },
    });
    expect('refused' in found && Math.max(...found.refused.words.map((words) => words.length))).toBeLessThan(150);
  });
});

describe('reading the beginning of XML', () => {
  const head = { name: 'h', namespace: 'urn:s' };
  const envelope = '<?xml version="1.0"?><s:a xmlns:s="urn:s"><!-- x --><s:h><t>1 &amp; 2</t></s:h>';
  const opening = (text: string): object => {
    const found = readXmlOpening(text, depth, head);
    return 'root' in found ? plain(found.root) : { refused: found.refused.code, isUnended: found.isUnended };
  };

  it.each<[string, string]>([
    ['nothing', ''],
    ['what is no markup', '<1 &x; ]]> <b'],
    ['a document type', '<!DOCTYPE a>'],
    ['more levels than are taken', '<a>'.repeat(100)],
  ])('ends with the element awaited, whatever comes behind it: %s', (_, behind) => {
    expect(opening(envelope + behind)).toEqual({
      name: '{urn:s}a',
      children: [{ name: '{urn:s}h', children: [{ name: 't', text: '1 & 2' }] }],
    });
  });

  it('ends where another element begins instead, or the root has none', () => {
    expect(opening('<s:a xmlns:s="urn:s"><s:b><c><')).toEqual({ name: '{urn:s}a', children: [{ name: '{urn:s}b' }] });
    expect(opening('<s:a xmlns:s="urn:t"><s:h><')).toEqual({ name: '{urn:t}a', children: [{ name: '{urn:t}h' }] });
    expect(opening('<a/>')).toEqual({ name: 'a' });
  });

  it('says of whatever breaks off before that it breaks off', () => {
    const breaks = Array.from({ length: envelope.indexOf('</s:h>') }, (_, at) => opening(envelope.slice(0, at)));
    for (const found of breaks.filter((_, at) => at >= '<?xml version="1.0"?>'.length))
      expect(found).toEqual({ refused: 'xml', isUnended: true });
  });

  it('refuses what is wrong before as the whole would be', () => {
    expect(opening(`<!DOCTYPE a>${envelope}`)).toEqual({ refused: 'doctype', isUnended: false });
    expect(opening(envelope.replace('</t>', '</u>'))).toEqual({ refused: 'xml', isUnended: false });
    expect(opening('<s:a xmlns:s="urn:s"><s:h>&x;</s:h>')).toEqual({ refused: 'entity', isUnended: false });
  });
});

/** Random trees with names and texts that need care. */
interface Tree {
  readonly name: string;
  readonly namespace: string;
  readonly text: string;
  readonly children: readonly Tree[];
}
const word = fc.constantFrom('a', 'AH', '案号', '__proto__', 'x-1.2', 'constructor');
const texts = fc
  .oneof(fc.constantFrom('', ' ', '<b>', '&amp;', ']]>', '"\'', '𠮷·', '法律', '\n', '--'), fc.string({ unit: 'grapheme', maxLength: 8 }))
  .map((text) => text.replaceAll(/[^\t\n -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''));
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.record({
    name: word,
    namespace: fc.constantFrom('', 'urn:a', 'urn:b&"<'),
    text: texts,
    children: fc.oneof({ maxDepth: 6 }, fc.constant([]), fc.array(tie('tree'), { maxLength: 3 })),
  }),
}));

/** The same tree in one of many writings: prefixes or a default namespace, CDATA or references, comments and blanks between. */
function written({ name, namespace, text, children }: Tree, style: number): string {
  const prefix = style % 2 === 0 && namespace !== '' ? 'p:' : '';
  const declared = prefix === '' ? ` xmlns="${escapeXml(namespace)}"` : ` xmlns:p="${escapeXml(namespace)}"`;
  const said =
    style % 3 === 0 && !text.includes(']]>')
      ? `<![CDATA[${text}]]>`
      : style % 3 === 1
        ? [...text].map((one) => `&#x${one.codePointAt(0)!.toString(16)};`).join('')
        : escapeXml(text);
  const inner = said + (style % 5 === 0 ? '<!-- <&x; -->' : '') + children.map((child, i) => written(child, style + i + 1)).join('');
  return inner === '' && style % 2 === 1
    ? `<${prefix}${name}${declared} />`
    : `<${prefix}${name}${declared}\n>${inner}</${prefix}${name} >`;
}
const meant = ({ name, namespace, text, children }: Tree): object => ({
  name: namespace === '' ? name : `{${namespace}}${name}`,
  ...(text !== '' && { text }),
  ...(children.length > 0 && { children: children.map(meant) }),
});

const runs = fuzz(2000);
const hostile = fc.constantFrom(
  '<!DOCTYPE a>',
  '<!ENTITY b "c">',
  '<?p q?>',
  '&x;',
  '&#0;',
  '<',
  '>',
  '&',
  ']]>',
  '<![CDATA[',
  '<!--',
  '"',
  '\0',
  '\ud800',
  '</a>',
  '<a ',
  'xmlns:',
  '𠮷',
);

describe('reading XML, whatever comes (fixed seed)', () => {
  it('reads every writing of a document as the same document', () => {
    fc.assert(
      fc.property(tree, fc.nat(1000), (one, style) => {
        expect(read(written(one, style))).toEqual(meant(one));
      }),
      runs,
    );
  });

  it('answers to any cut and any insertion with a document or a refusal, and never throws', () => {
    fc.assert(
      fc.property(tree, fc.nat(30), fc.nat(10_000), fc.nat(20), fc.array(hostile, { maxLength: 3 }), (one, style, at, length, inserted) => {
        const text = written(one, style);
        const from = at % (text.length + 1);
        const found = readXml(text.slice(0, from) + inserted.join('') + text.slice(from + length), depth);
        expect('root' in found || found.refused.words.every((words) => words.length > 0)).toBe(true);
      }),
      fuzz(5000),
    );
  });

  it('never takes a document type, an entity or an instruction, wherever it stands outside comments and CDATA', () => {
    fc.assert(
      fc.property(
        tree,
        fc.nat(30),
        fc.nat(1000),
        fc.constantFrom('<!DOCTYPE a [<!ENTITY x "y">]>', '<!ENTITY x "y">', '<?x y?>', '&x;'),
        (one, style, place, forbidden) => {
          const text = written(one, style);
          const bare = text.replaceAll(/<!\[CDATA\[[^]*?\]\]>|<!--[^]*?-->/g, (hidden) => ' '.repeat(hidden.length));
          const ends = [...bare.matchAll(/>/g)].map(({ index }) => index + 1);
          const at = ends[place % ends.length]!;
          expect(read(text.slice(0, at) + forbidden + text.slice(at))).toHaveProperty('refused');
        },
      ),
      runs,
    );
  });

  it('takes random bytes for what they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(readXml(Buffer.from(bytes).toString('latin1'), depth)).toBeDefined();
      }),
      runs,
    );
  });

  it.each([
    ['names', (n: number) => `<${'a'.repeat(n)}/>`],
    ['attributes', (n: number) => `<a${Array.from({ length: n / 10 }, (_, i) => ` a${i}="1"`).join('')}/>`],
    [
      'prefixes, each used below',
      (n: number) =>
        `<a${Array.from({ length: n / 40 }, (_, i) => ` xmlns:p${i}="u"`).join('')}>${Array.from({ length: n / 40 }, (_, i) => `<b xmlns:q${i}="v"/>`).join('')}</a>`,
    ],
    ['unclosed comments', (n: number) => `<a>${'<!-'.repeat(n / 3)}`],
    ['open quotes', (n: number) => `<a x="${'x'.repeat(n)}`],
    ['ampersands', (n: number) => `<a>${'&#x20;'.repeat(n / 6)}</a>`],
    ['blanks', (n: number) => `<a${' '.repeat(n)}`],
    ['blanks in an end', (n: number) => `<a></a${' '.repeat(n)}`],
    ['CDATA sections', (n: number) => `<a>${'<![CDATA[]]>'.repeat(n / 12)}</a>`],
    ['elements', (n: number) => `<a>${'<b/>'.repeat(n / 4)}</a>`],
  ])('takes no longer than its length for 256 KB of %s', (_, of) => {
    const began = performance.now();
    expect(readXml(of(256 * 1024), depth)).toBeDefined();
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
