import { step } from './pointer.js';
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

const finding = (code: string, zh: string, en: string, pointer = ''): { finding: Finding } => ({ finding: { pointer, code, words: [zh, en] } });

/**
 * JSON from outside, bounded before it is parsed: size, UTF-8 without repair, depth; then no `__proto__`, no NUL, no lone surrogate and no number
 * beyond all bounds (`1e999`) anywhere, since neither canonical JSON nor the store could keep them. Of duplicate keys the last wins, as ECMAScript
 * says. Codes: `size`, `encoding`, `depth`, `json`, `key`, `text`, `number`.
 */
export function parseBounded(body: string | Uint8Array, bounds: Bounds = defaultBounds): { value: unknown } | { finding: Finding } {
  if (body.length > bounds.maxBytes) return tooLarge(bounds);
  const text = typeof body === 'string' ? body : decode(body);
  if (text === undefined) return finding('encoding', '内容不是有效的 UTF-8 编码。', 'The content is not valid UTF-8.');
  if (typeof body === 'string' && body.length * 3 > bounds.maxBytes && new TextEncoder().encode(body).length > bounds.maxBytes) return tooLarge(bounds);
  if (isTextTooDeep(text, bounds.maxDepth)) {
    return finding('depth', `内容嵌套超过 ${bounds.maxDepth} 层。`, `The content is nested deeper than ${bounds.maxDepth} levels.`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return finding('json', '内容不是有效的 JSON。', 'The content is not valid JSON.');
  }
  const hostile = mayHide.test(text) ? hostilePlace(value, '') : undefined;
  return hostile ?? { value };
}

/** Whether a parsed value is nested deeper than `maxDepth`. Itself bounded: it goes no deeper than that. */
export function tooDeep(value: unknown, maxDepth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (maxDepth === 0) return true;
  return Object.values(value).some((part) => tooDeep(part, maxDepth - 1));
}

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

const [quote, backslash, bracket, brace, closeBracket, closeBrace] = [34, 92, 91, 123, 93, 125];

function isTextTooDeep(text: string, maxDepth: number): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (char === quote) {
      for (i++; i < text.length && text.charCodeAt(i) !== quote; i++) if (text.charCodeAt(i) === backslash) i++;
    } else if (char === bracket || char === brace) {
      if (++depth > maxDepth) return true;
    } else if (char === closeBracket || char === closeBrace) depth--;
  }
  return false;
}

/** Only an escape can bring NUL or a lone surrogate into decoded text, or disguise a key; only an exponent or 309 digits make a number infinite. */
const mayHide = /__proto__|\\u|(?:^|[\s:,[])-?\d(?:\d{308}|\d*(?:\.\d+)?[eE]\+?\d)/;

function hostilePlace(value: unknown, pointer: string): { finding: Finding } | undefined {
  if (typeof value === 'string') return isStorable(value) ? undefined : badText(pointer);
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : finding('number', '数字超出范围。', 'The number is beyond all bounds.', pointer);
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    if (key === '__proto__') return finding('key', '不允许使用此字段名。', 'This field name is not allowed.', `${pointer}/__proto__`);
    if (!isStorable(key)) return badText(pointer);
    const found = hostilePlace(part, `${pointer}/${step(key)}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

const badText = (pointer: string): { finding: Finding } =>
  finding('text', '文本包含无法保存的字符。', 'The text contains characters that cannot be kept.', pointer);
