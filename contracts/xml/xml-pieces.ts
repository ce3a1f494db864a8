import { joined, Unscannable, type Piece, type Scanner, type ScannerOptions } from '../pieces.js';
import { characters, notCharacter, Stop } from './tokens.js';

const quotesOrEnd = /["'>]/g;
const cdata = '<![CDATA[';
/** Markup may be so many times as long as a text that is not taken out. */
const most = 8;
/** A reference is no longer, `&#x0010FFFF;`. */
const longestReference = 40;

/** XML, cut while it passes. Comments within a text that is taken out are left away. */
export function xmlScanner(options: ScannerOptions): Scanner {
  return new XmlScanner(options);
}

class XmlScanner implements Scanner {
  /** Names of the open elements as written. */
  private readonly open: string[] = [];
  /** What cannot be told apart before more comes. */
  private carry = '';
  private isLiteral = false;
  private mode: 'short' | 'taken' | 'left' = 'short';
  private written = '';
  private meant = '';
  private out: Piece[] = [];

  constructor(private readonly options: ScannerOptions) {}

  scan(text: string): readonly Piece[] {
    this.out = [];
    this.carry += text;
    let at = 0;
    for (let next = this.next(at); next > at; next = this.next(at)) at = next;
    this.carry = this.carry.slice(at);
    // Looked through again with each part that comes.
    if (this.carry.length > most * this.options.longest)
      throw new Unscannable('xml', ['标签或注释过长。', 'A tag or comment that is too long.']);
    return this.out;
  }

  end(): readonly Piece[] {
    this.out = [];
    this.endText();
    if (this.carry !== '') this.say(this.carry);
    return this.out;
  }

  write(text: string): string {
    return text;
  }

  /** How far it is understood from here on; the same place where more must come first. */
  private next(at: number): number {
    const { carry } = this;
    if (at >= carry.length) return at;
    if (this.isLiteral) return this.literal(at);
    if (carry[at] !== '<') return this.text(at);
    return at + 1 < carry.length && carry[at + 1] !== '!' ? this.tag(at) : this.declared(at);
  }

  private declared(at: number): number {
    const { carry } = this;
    if (carry.startsWith(cdata, at)) {
      this.isLiteral = true;
      if (this.mode !== 'taken') this.add(cdata, '');
      return at + cdata.length;
    }
    if (carry.startsWith('<!--', at)) return this.comment(at);
    if (cdata.startsWith(carry.slice(at)) || '<!--'.startsWith(carry.slice(at))) return at;
    return this.tag(at);
  }

  private text(at: number): number {
    const found = this.carry.indexOf('<', at);
    let end = found < 0 ? this.carry.length : found;
    if (found < 0) {
      const reference = this.carry.lastIndexOf('&');
      if (reference >= at && !this.carry.includes(';', reference) && end - reference < longestReference) end = reference;
      end = this.beforeBrackets(at, end);
    }
    const raw = this.carry.slice(at, end);
    if (raw.includes(']]>')) throw malformed();
    if (raw !== '') this.add(raw, read(raw));
    return end;
  }

  /** Brackets at the end of what came may be the beginning of `]]>`: the end of a CDATA section, which may not stand in text. */
  private beforeBrackets(at: number, end: number): number {
    const held = /\]{0,2}$/.exec(this.carry.slice(Math.max(at, end - 2), end))?.[0].length ?? 0;
    return end - held;
  }

  private literal(at: number): number {
    const found = this.carry.indexOf(']]>', at);
    const end = found < 0 ? this.beforeBrackets(at, this.carry.length) : found;
    const raw = this.carry.slice(at, end);
    if (raw !== '') this.add(raw, legal(raw));
    if (found < 0) return end;
    this.isLiteral = false;
    if (this.mode !== 'taken') this.add(']]>', '');
    return found + ']]>'.length;
  }

  private comment(at: number): number {
    const found = this.carry.indexOf('-->', at + '<!--'.length);
    if (found < 0) return at;
    const comment = this.carry.slice(at, found + '-->'.length);
    if (this.mode !== 'taken') this.add(comment, '');
    else if (/--|-$/.test(legal(comment).slice('<!--'.length, -'-->'.length))) throw malformed();
    return found + '-->'.length;
  }

  private tag(at: number): number {
    let quote = '';
    for (quotesOrEnd.lastIndex = at; ; ) {
      const found = quotesOrEnd.exec(this.carry);
      if (!found) return at;
      if (found[0] === '>' && quote === '') break;
      if (found[0] === quote) quote = '';
      else if (quote === '' && found[0] !== '>') [quote] = found;
    }
    const written = this.carry.slice(at, quotesOrEnd.lastIndex);
    this.endText();
    this.say(written);
    if (written[1] === '/') this.open.pop();
    else if (!written.endsWith('/>') && written[1] !== '!' && written[1] !== '?') this.begin(/^[^\s/>]*/.exec(written.slice(1))![0]);
    return quotesOrEnd.lastIndex;
  }

  private begin(name: string): void {
    if (this.open.length >= this.options.maxDepth)
      throw new Unscannable('depth', [`嵌套超过 ${this.options.maxDepth} 层。`, `Nesting exceeds ${this.options.maxDepth} levels.`]);
    this.open.push(name);
  }

  private add(written: string, meant: string): void {
    if (this.mode === 'taken') {
      if (meant !== '') this.out.push({ kind: 'content', text: meant });
      return;
    }
    if (this.mode === 'left') return this.say(written);
    this.written += written;
    this.meant += meant;
    // Comments count less, though not for nothing.
    if (this.meant.length <= this.options.longest && this.written.length <= most * this.options.longest) return;
    if (this.meant.trim() === '') [this.written, this.meant] = [' ', ' '];
    else this.decide();
  }

  private decide(): void {
    const path = this.open.map((name) => name.slice(name.indexOf(':') + 1));
    if (this.options.takes(path)) {
      this.mode = 'taken';
      this.out.push({ kind: 'begin', path }, { kind: 'content', text: this.meant });
    } else {
      this.mode = 'left';
      this.say(this.written);
    }
    [this.written, this.meant] = ['', ''];
  }

  private endText(): void {
    if (this.mode === 'taken') this.out.push({ kind: 'end' });
    else if (this.written !== '') this.say(this.written);
    [this.mode, this.written, this.meant] = ['short', '', ''];
  }

  private say(text: string): void {
    joined(this.out, text);
  }
}

const malformed = (): Unscannable => new Unscannable('xml', ['标记不完整或写法有误。', 'Markup that is incomplete or malformed.']);

/** All of it may stand in a document. */
function legal(raw: string): string {
  if (notCharacter.test(raw)) throw new Unscannable('character', ['含有 XML 不允许的字符。', 'A character that XML does not allow.']);
  return raw;
}

function read(raw: string): string {
  try {
    return characters(legal(raw), 0);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    throw new Unscannable(error.code, [`${error.why[0]}。`, `${error.why[1]}.`]);
  }
}
