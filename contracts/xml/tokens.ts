import type { Label } from '../label.js';

const start =
  'A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}-\\u{200D}\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}';
const name = `[${start}][\\u{300}-\\u{36F}${start}\\-.0-9\\u{B7}\\u{203F}\\u{2040}]*`;
const qualified = `(?:${name}:)?${name}`;
const blank = '[ \\t\\n]';
const is = `${blank}*=${blank}*`;
const either = (value: string): string => `(?:"${value}"|'${value}')`;

/** Pieces of markup, each tried where reading stands; line ends are `\n` by then. */
export const tokens = {
  declaration: new RegExp(
    `<\\?xml${blank}+version${is}${either('1\\.\\d')}(?:${blank}+encoding${is}${either('[A-Za-z][\\w.-]*')})?(?:${blank}+standalone${is}${either('(?:yes|no)')})?${blank}*\\?>`,
    'y',
  ),
  begin: new RegExp(`<(${qualified})(?=[ \\t\\n/>])`, 'uy'),
  attribute: new RegExp(`${blank}+(${qualified})${is}(?:"([^<"]*)"|'([^<']*)')`, 'uy'),
  close: new RegExp(`${blank}*(/?)>`, 'y'),
  end: new RegExp(`</(${qualified})${blank}*>`, 'uy'),
  /** What a document type brings in. */
  typed: /<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION|\[(?!CDATA\[))/iy,
  reference: new RegExp(`&(?:#x([0-9A-Fa-f]{1,8})|#([0-9]{1,8})|(${name}));`, 'uy'),
};

/** A character no XML document holds. */
export const notCharacter = /[^\t\n -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const predefined: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', apos: "'", quot: '"' };

/** Why reading stopped, and where. `broke`: whether it may only have broken off there; `maybe`, unless a tag ends behind. */
export class Stop extends Error {
  constructor(
    readonly code: string,
    readonly at: number,
    readonly why: Label,
    readonly broke: 'off' | 'maybe' | 'no' = 'no',
  ) {
    super(why[1]);
  }
}

/** A name as a sentence quotes it: hostile ones are as long as they like. */
export const short = (name: string): string => (name.length > 40 ? `${name.slice(0, 40)}…` : name);

export function malformed(at: number, broke: Stop['broke'] = 'maybe'): never {
  throw new Stop('xml', at, ['标记不完整或写法有误', 'markup that is incomplete or malformed'], broke);
}

/** Character data or an attribute's value with its references replaced. */
export function characters(raw: string, at: number): string {
  let [said, from] = ['', 0];
  for (let found = raw.indexOf('&'); found >= 0; found = raw.indexOf('&', from)) {
    tokens.reference.lastIndex = found;
    const [whole, hexadecimal, decimal, entity] = tokens.reference.exec(raw) ?? malformed(at + found);
    said += raw.slice(from, found);
    said +=
      entity === undefined
        ? numbered(hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16), at + found)
        : named(entity, at + found);
    from = found + whole.length;
  }
  return from === 0 ? raw : said + raw.slice(from);
}

function numbered(code: number, at: number): string {
  const said = code <= 0x10ffff ? String.fromCodePoint(code) : '';
  if (said === '' || (said !== '\r' && notCharacter.test(said)))
    throw new Stop('character', at, ['字符引用不合法', 'a reference to no character']);
  return said;
}

function named(entity: string, at: number): string {
  if (Object.hasOwn(predefined, entity)) return predefined[entity]!;
  throw new Stop('entity', at, [`不允许实体 ${short(entity)}`, `the entity ${short(entity)} is not allowed`]);
}
