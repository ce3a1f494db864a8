import { joined, Unscannable, type Piece, type Scanner, type ScannerOptions } from './pieces.js';

interface Open {
  readonly isList: boolean;
  step: string | number;
  /** The next text is a field's name. */
  isName: boolean;
}

const marks = /["{}[\],:]/g;
const stops = /["\\]/g;
const control = /[\0-\x1f]/;
const blanks = /[ \t\r\n]{16,}/g;
const escapes: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** JSON, cut while it passes. Blanks between its parts are shortened. */
export function jsonScanner(options: ScannerOptions): Scanner {
  return new JsonScanner(options);
}

class JsonScanner implements Scanner {
  private readonly open: Open[] = [];
  /** `string`: not yet known whether it is long. `taken`, `left`: it is. */
  private mode: 'structure' | 'string' | 'taken' | 'left' = 'structure';
  /** Of a text not yet decided, as written. */
  private held = '';
  /** Behind a backslash at the end of a part. */
  private isEscaped = false;
  /** What cannot be said before more comes: half an escape, half a character. */
  private half = '';
  private out: Piece[] = [];

  constructor(private readonly options: ScannerOptions) {}

  scan(text: string): readonly Piece[] {
    this.out = [];
    for (let at = 0; at < text.length; ) at = this.mode === 'structure' ? this.structure(text, at) : this.string(text, at);
    return this.out;
  }

  end(): readonly Piece[] {
    this.out = [];
    if (this.mode !== 'structure') throw malformed();
    return this.out;
  }

  write(text: string): string {
    return JSON.stringify(text);
  }

  private structure(text: string, from: number): number {
    for (let at = from; ; at++) {
      marks.lastIndex = at;
      const found = marks.exec(text);
      if (!found) return this.say(text, from, text.length);
      at = found.index;
      if (found[0] === '"') {
        this.mode = 'string';
        this.held = '';
        return this.say(text, from, at) + 1;
      }
      this.mark(found[0]);
    }
  }

  private mark(mark: string): void {
    if (mark === '{' || mark === '[') {
      if (this.open.length >= this.options.maxDepth)
        throw new Unscannable('depth', [
          `内容嵌套超过 ${this.options.maxDepth} 层。`,
          `The content is nested deeper than ${this.options.maxDepth} levels.`,
        ]);
      this.open.push({ isList: mark === '[', step: mark === '[' ? 0 : '', isName: mark === '{' });
      return;
    }
    if (mark === '}' || mark === ']') return void this.open.pop();
    const top = this.open.at(-1);
    if (!top) return;
    if (mark === ':') top.isName = false;
    else if (typeof top.step === 'number') top.step++;
    else top.isName = true;
  }

  private string(text: string, from: number): number {
    const end = this.endOf(text, from);
    const part = text.slice(from, end < 0 ? text.length : end);
    if (control.test(part)) throw malformed();
    if (this.mode === 'string') this.hold(part);
    else if (this.mode === 'taken') this.content(part);
    else joined(this.out, part);
    if (end < 0) return text.length;
    this.close();
    return end + 1;
  }

  private hold(part: string): void {
    this.held += part;
    if (this.held.length <= this.options.longest) return;
    const path = this.open.map(({ step }) => String(step));
    if (!this.open.at(-1)?.isName && this.options.takes(path)) {
      this.mode = 'taken';
      this.out.push({ kind: 'begin', path });
      this.content(this.held);
    } else {
      this.mode = 'left';
      joined(this.out, `"${this.held}`);
    }
    this.held = '';
  }

  private close(): void {
    const top = this.open.at(-1);
    if (this.mode === 'string') {
      const written = `"${this.held}"`;
      if (top?.isName) top.step = read(written);
      joined(this.out, written);
    } else if (this.mode === 'left') {
      joined(this.out, '"');
    } else {
      if (this.half !== '') throw malformed();
      this.out.push({ kind: 'end' });
    }
    this.mode = 'structure';
  }

  private content(part: string): void {
    const { said, half } = unescaped(this.half + part);
    this.half = half;
    if (!said.isWellFormed() || said.includes('\0'))
      throw new Unscannable('text', ['文本包含无法保存的字符。', 'The text contains characters that cannot be kept.']);
    if (said !== '') this.out.push({ kind: 'content', text: said });
  }

  /** Where the text ends that `from` is in, or -1. */
  private endOf(text: string, from: number): number {
    let at = this.isEscaped ? from + 1 : from;
    this.isEscaped = false;
    for (;;) {
      stops.lastIndex = at;
      const found = stops.exec(text);
      if (!found) return -1;
      if (found[0] === '"') return found.index;
      at = found.index + 2;
      if (at > text.length) {
        this.isEscaped = true;
        return -1;
      }
    }
  }

  private say(text: string, from: number, to: number): number {
    if (to > from) joined(this.out, text.slice(from, to).replace(blanks, ' '));
    return to;
  }
}

/** Escapes replaced; what is cut at the end comes back as the half to go on with. */
function unescaped(written: string): { readonly said: string; readonly half: string } {
  let [said, from] = ['', 0];
  for (let at = written.indexOf('\\'); at >= 0; at = written.indexOf('\\', from)) {
    said += written.slice(from, at);
    const letter = written[at + 1];
    const length = letter === 'u' ? 6 : 2;
    if (letter === undefined || at + length > written.length) return withHalf(said, written.slice(at));
    const digits = written.slice(at + 2, at + 6);
    const meant =
      letter === 'u' ? (/^[0-9a-f]{4}$/i.test(digits) ? String.fromCharCode(Number.parseInt(digits, 16)) : undefined) : escapes[letter];
    if (meant === undefined) throw malformed();
    said += meant;
    from = at + length;
  }
  return withHalf(said + written.slice(from), '');
}

/** The first half of a character outside the basic plane waits for the second. */
function withHalf(said: string, half: string): { said: string; half: string } {
  const last = said.charCodeAt(said.length - 1);
  if (!(last >= 0xd800 && last <= 0xdbff)) return { said, half };
  // Written as an escape again, so that it is read with what follows.
  return { said: said.slice(0, -1), half: `\\u${last.toString(16)}${half}` };
}

function read(written: string): string {
  try {
    return JSON.parse(written) as string;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw malformed();
  }
}

const malformed = (): Unscannable => new Unscannable('json', ['内容不是有效的 JSON。', 'The content is not valid JSON.']);
