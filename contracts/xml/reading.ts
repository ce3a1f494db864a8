import type { Finding } from '../problem.js';
import { characters, malformed, notCharacter, short, Stop, tokens } from './tokens.js';

/** An element as it stands: names resolved, comments gone, references and CDATA turned into text. */
export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  /** Empty: none. */
  readonly namespace: string;
  /** By name; those of a namespace by `{namespace}name`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The character data directly within, joined. */
  readonly text: string;
}

export type XmlRead = { readonly root: XmlElement } | { readonly refused: Finding };

/** `isUnended`: nothing was wrong so far, it only broke off. */
export type XmlOpening = { readonly root: XmlElement } | { readonly refused: Finding; readonly isUnended: boolean };

/** The prefixes a tag declares, within those of its parent: looked up, never copied, so that many prefixes cost no more than they are long. */
interface Scope {
  readonly own: ReadonlyMap<string, string>;
  readonly outer?: Scope;
}

interface Open extends XmlElement {
  readonly children: XmlElement[];
  text: string;
  /** Its name as written. */
  readonly tag: string;
  readonly scope: Scope;
}

/**
 * Reads one XML 1.0 document with namespaces, strictly, and nothing beside it: no document type, no entity but the five predefined, no
 * processing instruction, no more than `maxDepth` levels of elements. Never throws for what the text says; its time grows with the length alone.
 */
export function readXml(written: string, maxDepth: number): XmlRead {
  const text = plainLines(written);
  try {
    return { root: new Reader(text, maxDepth).document() };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { refused: finding(text, error) };
  }
}

/**
 * Reads the beginning of a document as strictly, until the first element within its root has ended or is seen to be another than the one awaited. What stands behind
 * is not looked at, so that a header can be judged before the rest is read, or has come.
 */
export function readXmlOpening(written: string, maxDepth: number, awaited: Pick<XmlElement, 'name' | 'namespace'>): XmlOpening {
  const text = plainLines(written);
  try {
    return { root: new Reader(text, maxDepth).opening(awaited) };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return {
      refused: finding(text, error),
      isUnended: error.broke === 'off' || (error.broke === 'maybe' && !text.includes('>', error.at)),
    };
  }
}

const plainLines = (written: string): string => written.replaceAll(/\r\n?/g, '\n');

function finding(text: string, { at, code, why }: Stop): Finding {
  const before = text.slice(0, at).split('\n');
  const [line, column] = [before.length, before.at(-1)!.length + 1];
  return { pointer: '', code, words: [`第 ${line} 行第 ${column} 列：${why[0]}。`, `Line ${line}, column ${column}: ${why[1]}.`] };
}

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';
const outermost: Scope = {
  own: new Map([
    ['', ''],
    ['xml', xmlNamespace],
  ]),
};

class Reader {
  private at = 0;
  private root: Open | undefined;
  private readonly open: Open[] = [];

  constructor(
    private readonly text: string,
    private readonly maxDepth: number,
  ) {}

  document(): XmlElement {
    this.start();
    while (this.at < this.text.length) this.next();
    return this.whole();
  }

  opening(awaited: Pick<XmlElement, 'name' | 'namespace'>): XmlElement {
    this.start();
    while (this.at < this.text.length) {
      this.next();
      const first = this.root?.children[0];
      if (first && (this.open.length === 1 || first.name !== awaited.name || first.namespace !== awaited.namespace)) return this.root!;
    }
    return this.whole();
  }

  private start(): void {
    const illegal = this.text.search(notCharacter);
    if (illegal >= 0) throw new Stop('character', illegal, ['含有 XML 不允许的字符', 'a character that XML does not allow']);
    this.take(tokens.declaration);
  }

  private next(): void {
    if (!this.is('<')) this.characters();
    else if (this.is('<!--')) this.comment();
    else if (this.is('<![CDATA[') && this.open.length > 0) this.literal();
    else if (this.is('</')) this.end();
    else if (this.is('<?')) throw new Stop('instruction', this.at, ['不允许处理指令', 'processing instructions are not allowed']);
    else if (this.is('<!')) this.declared();
    else this.begin();
  }

  private whole(): XmlElement {
    const unended = this.open.at(-1);
    if (unended)
      throw new Stop('xml', this.at, [`元素 ${short(unended.tag)} 没有结束`, `the element ${short(unended.tag)} does not end`], 'off');
    if (!this.root) throw new Stop('xml', this.at, ['没有根元素', 'there is no root element'], 'off');
    return this.root;
  }

  private is(what: string): boolean {
    return this.text.startsWith(what, this.at);
  }

  private take(token: RegExp): RegExpExecArray | null {
    token.lastIndex = this.at;
    const found = token.exec(this.text);
    if (found) this.at = token.lastIndex;
    return found;
  }

  /** Text up to, and reading goes on behind, what ends it. */
  private until(end: string, from: number): string {
    const found = this.text.indexOf(end, from);
    if (found < 0) malformed(this.at, 'off');
    this.at = found + end.length;
    return this.text.slice(from, found);
  }

  private characters(): void {
    const next = this.text.indexOf('<', this.at);
    const raw = this.text.slice(this.at, next < 0 ? this.text.length : next);
    const top = this.open.at(-1);
    if (!top && /[^ \t\n]/.test(raw)) throw new Stop('xml', this.at, ['根元素之外有文字', 'text outside the root element']);
    if (raw.includes(']]>')) throw new Stop('xml', this.at + raw.indexOf(']]>'), ['文字中不能有 “]]>”', '“]]>” may not stand in text']);
    if (top) top.text += characters(raw, this.at);
    this.at += raw.length;
  }

  private comment(): void {
    this.until('--', this.at + '<!--'.length);
    if (!this.is('>')) malformed(this.at);
    this.at += 1;
  }

  private literal(): void {
    this.open.at(-1)!.text += this.until(']]>', this.at + '<![CDATA['.length);
  }

  private declared(): never {
    if (this.take(tokens.typed))
      throw new Stop('doctype', this.at, ['不允许文档类型和实体声明', 'document types and entity declarations are not allowed']);
    return malformed(this.at);
  }

  private end(): void {
    const begun = this.at;
    const [, tag] = this.take(tokens.end) ?? malformed(begun);
    const top = this.open.pop();
    if (tag !== top?.tag)
      throw new Stop('xml', begun, [`结束标签 ${short(tag!)} 没有对应的开始标签`, `the end tag ${short(tag!)} ends nothing`]);
  }

  private begin(): void {
    const begun = this.at;
    const parent = this.open.at(-1);
    if (this.root && !parent) throw new Stop('xml', begun, ['根元素多于一个', 'more than one root element']);
    if (this.open.length >= this.maxDepth)
      throw new Stop('depth', begun, [`嵌套超过 ${this.maxDepth} 层`, `nesting exceeds ${this.maxDepth} levels`]);
    const [, tag] = this.take(tokens.begin) ?? malformed(begun);
    let written = none;
    for (let found = this.take(tokens.attribute); found; found = this.take(tokens.attribute)) {
      if (written === none) written = new Map();
      if (written.has(found[1]!))
        throw new Stop('xml', begun, [`属性 ${short(found[1]!)} 重复`, `the attribute ${short(found[1]!)} stands twice`]);
      written.set(found[1]!, characters((found[2] ?? found[3])!.replaceAll(/[\t\n]/g, ' '), begun));
    }
    const [, isEmpty] = this.take(tokens.close) ?? malformed(begun);
    const scope = scopeOf(parent?.scope ?? outermost, written, begun);
    const element: Open = {
      ...resolve(tag!, scope, begun),
      attributes: attributesOf(written, scope, begun),
      children: [],
      text: '',
      tag: tag!,
      scope,
    };
    parent?.children.push(element);
    this.root ??= element;
    if (isEmpty === '') this.open.push(element);
  }
}

/** Most elements have no attributes: they share this one, which nobody writes to. */
const none = new Map<string, string>();

const declares = (key: string): boolean => key === 'xmlns' || key.startsWith('xmlns:');

function scopeOf(outer: Scope, written: ReadonlyMap<string, string>, at: number): Scope {
  if (written === none) return outer;
  const own = [...written].filter(([key]) => declares(key)).map(([key, value]): [string, string] => [key.slice('xmlns:'.length), value]);
  for (const [prefix, value] of own) {
    const isReserved = prefix === 'xmlns' || value === xmlnsNamespace || (prefix === 'xml') !== (value === xmlNamespace);
    if (isReserved || (prefix !== '' && value === ''))
      throw new Stop('namespace', at, [
        `命名空间前缀 ${short(prefix)} 的声明不合法`,
        `the declaration of the prefix ${short(prefix)} is not allowed`,
      ]);
  }
  return own.length === 0 ? outer : { own: new Map(own), outer };
}

function attributesOf(written: ReadonlyMap<string, string>, scope: Scope, at: number): ReadonlyMap<string, string> {
  if (written === none) return none;
  const attributes = new Map<string, string>();
  for (const [key, value] of written) {
    if (declares(key)) continue;
    const { name, namespace } = key.includes(':') ? resolve(key, scope, at) : { name: key, namespace: '' };
    const full = namespace === '' ? name : `{${namespace}}${name}`;
    if (attributes.has(full)) throw new Stop('namespace', at, [`属性 ${short(name)} 重复`, `the attribute ${short(name)} stands twice`]);
    attributes.set(full, value);
  }
  return attributes;
}

function resolve(written: string, scope: Scope, at: number): { name: string; namespace: string } {
  const colon = written.indexOf(':');
  const prefix = colon < 0 ? '' : written.slice(0, colon);
  for (let around: Scope | undefined = scope; around; around = around.outer) {
    const namespace = around.own.get(prefix);
    if (namespace !== undefined) return { name: written.slice(colon + 1), namespace };
  }
  throw new Stop('namespace', at, [`前缀 ${short(prefix)} 没有声明`, `the prefix ${short(prefix)} is not declared`]);
}
