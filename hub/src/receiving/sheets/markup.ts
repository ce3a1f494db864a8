import { Unreadable } from './archive.js';

/** A tag of spreadsheet markup: `c`, `/c`, without prefix, with the text that stands before it. */
export interface Tag {
  readonly name: string;
  readonly attributes: string;
  readonly isEmpty: boolean;
  readonly text: string;
}

/** Goes through markup once, whatever stands in it. A document type, which might bring in anything, ends it. */
export function* tagsOf(markup: string): Generator<Tag> {
  for (let at = 0, open = markup.indexOf('<'); open >= 0; open = markup.indexOf('<', at)) {
    const text = markup.slice(at, open);
    if (markup.startsWith('<!--', open)) {
      at = ended(markup, '-->', open);
      continue;
    }
    if (markup.startsWith('<?', open)) {
      at = ended(markup, '?>', open);
      continue;
    }
    if (markup.startsWith('<!', open)) throw new Unreadable('unreadable');
    const close = markup.indexOf('>', open);
    if (close < 0) throw new Unreadable('unreadable');
    const isEmpty = markup[close - 1] === '/';
    const inside = markup.slice(open + 1, isEmpty ? close - 1 : close);
    const blank = inside.search(/\s/);
    const name = blank < 0 ? inside : inside.slice(0, blank);
    const isEnd = name.startsWith('/');
    const own = (isEnd ? name.slice(1) : name).split(':').at(-1)!;
    yield { name: isEnd ? `/${own}` : own, attributes: blank < 0 ? '' : inside.slice(blank), isEmpty, text: written(text) };
    at = close + 1;
  }
}

function ended(markup: string, mark: string, from: number): number {
  const at = markup.indexOf(mark, from);
  if (at < 0) throw new Unreadable('unreadable');
  return at + mark.length;
}

const predefined: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', apos: "'", quot: '"' };

/** Text with its references replaced; what refers to anything else stays as it is. */
export const written = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|apos|quot));/gi, (whole, hexadecimal, decimal, name) => {
        if (name !== undefined) return predefined[String(name).toLowerCase()]!;
        const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(String(hexadecimal), 16);
        return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : String(whole);
      })
    : text;

/** The value of an attribute, by its name without prefix. */
export function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : written(value);
}
