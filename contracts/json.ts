import { hostilePlace, isExact, repeatedPlace } from './json-places.js';
import type { Finding } from './problem.js';

export interface Bounds {
  /** Nested arrays and objects; `[]` is 1. */
  readonly maxDepth: number;
  readonly maxBytes: number;
}

/** How large things may be, bytes. Beyond `wire` a body leaves the broker's queues for the blob store, and files in it are taken out while it passes. */
export const sizes = {
  /** A body that is held in memory and goes through the broker as it is. */
  wire: 256 * 1024,
  /** A body without what was taken out of it: what is parsed, mapped and stored. */
  structure: 4 * 1024 * 1024,
  /** A body with everything. */
  body: 200 * 1024 * 1024,
} as const;

export const defaultBounds: Bounds = { maxDepth: 64, maxBytes: sizes.wire };
/** Of a message behind the door. */
export const messageBounds: Bounds = { maxDepth: 64, maxBytes: sizes.structure };

const finding = (code: string, zh: string, en: string): { finding: Finding } => ({ finding: { pointer: '', code, words: [zh, en] } });

/**
 * JSON from outside, bounded before it is parsed: size, UTF-8 without repair, depth; then, as I-JSON (RFC 7493) says, no name twice in one object and no number
 * that is not exact in a double, and no `__proto__`, no NUL, no lone surrogate anywhere, since neither canonical JSON nor the store could keep them.
 * Codes: `size`, `encoding`, `depth`, `json`, `duplicate`, `key`, `text`, `number`.
 */
export function parseBounded(body: string | Uint8Array, bounds: Bounds = defaultBounds): { value: unknown } | { finding: Finding } {
  if (body.length > bounds.maxBytes) return tooLarge(bounds);
  const text = typeof body === 'string' ? body : decode(body);
  if (text === undefined) return finding('encoding', '内容不是有效的 UTF-8 编码。', 'The content is not valid UTF-8.');
  if (typeof body === 'string' && body.length * 3 > bounds.maxBytes && new TextEncoder().encode(body).length > bounds.maxBytes)
    return tooLarge(bounds);
  const names = namesWritten(text, bounds.maxDepth);
  if (names === undefined) return { finding: tooDeepFinding(bounds.maxDepth) };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return finding('json', '内容不是有效的 JSON。', 'The content is not valid JSON.');
  }
  // A name that stands twice is written once more than it is read. The place is looked for only when something is wrong.
  const isSound = fieldsRead(value) === names && !mayHide.test(text);
  const found = isSound ? undefined : (hostilePlace(value) ?? repeatedPlace(text));
  return found ? { finding: found } : { value };
}

/** What {@link parseBounded} would say of this value written as JSON: for what was read from something else and goes on as JSON. */
export function unfit(value: unknown, maxDepth: number): Finding | undefined {
  return tooDeep(value, maxDepth) ? tooDeepFinding(maxDepth) : hostilePlace(value);
}

/** Whether a parsed value is nested deeper than `maxDepth`. Itself bounded: it goes no deeper than that. */
export function tooDeep(value: unknown, maxDepth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (maxDepth === 0) return true;
  return Object.values(value).some((part) => tooDeep(part, maxDepth - 1));
}

const tooDeepFinding = (levels: number): Finding => ({
  pointer: '',
  code: 'depth',
  words: [`内容嵌套超过 ${levels} 层。`, `The content is nested deeper than ${levels} levels.`],
});

const tooLarge = (bounds: Bounds): { finding: Finding } =>
  finding('size', `内容超过 ${bounds.maxBytes} 字节。`, `The content is larger than ${bounds.maxBytes} bytes.`);

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return undefined;
  }
}

const [quote, backslash, bracket, brace, closeBracket, closeBrace, colon] = [34, 92, 91, 123, 93, 125, 58];

/** How many names of fields a text of JSON writes; undefined when it is nested too deep. */
function namesWritten(text: string, maxDepth: number): number | undefined {
  let [depth, names] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (char === quote) {
      for (i++; i < text.length && text.charCodeAt(i) !== quote; i++) if (text.charCodeAt(i) === backslash) i++;
    } else if (char === colon) names++;
    else if (char === bracket || char === brace) {
      if (++depth > maxDepth) return undefined;
    } else if (char === closeBracket || char === closeBrace) depth--;
  }
  return names;
}

/** How many fields its objects have, together; NaN, which equals nothing, when one of its numbers is not exact. */
function fieldsRead(value: unknown): number {
  if (typeof value === 'number') return isExact(value) ? 0 : Number.NaN;
  if (typeof value !== 'object' || value === null) return 0;
  if (Array.isArray(value)) return value.reduce<number>((sum, part) => sum + fieldsRead(part), 0);
  const names = Object.keys(value);
  return names.reduce((sum, name) => sum + fieldsRead((value as Readonly<Record<string, unknown>>)[name]), names.length);
}

/** Only an escape can bring NUL or a lone surrogate into decoded text, or disguise a name. */
const mayHide = /__proto__|\\u/;
