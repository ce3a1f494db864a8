import { step } from './pointer.js';
import type { Finding } from './problem.js';

/** Beyond it whole numbers are no longer told apart, and other systems read another one than was written. */
export const isExact = (number: number): boolean => Math.abs(number) <= Number.MAX_SAFE_INTEGER;

/** Where in a value stands what neither canonical JSON nor the store could keep. */
export function hostilePlace(value: unknown, pointer = ''): Finding | undefined {
  if (typeof value === 'string') return isStorable(value) ? undefined : badText(pointer);
  if (typeof value === 'number') return isExact(value) ? undefined : inexact(pointer);
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    if (key === '__proto__')
      return { pointer: `${pointer}/__proto__`, code: 'key', words: ['不允许使用此字段名。', 'This field name is not allowed.'] };
    if (!isStorable(key)) return badText(pointer);
    const found = hostilePlace(part, `${pointer}/${step(key)}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

const badText = (pointer: string): Finding => ({
  pointer,
  code: 'text',
  words: ['文本包含无法保存的字符。', 'The text contains characters that cannot be kept.'],
});

const inexact = (pointer: string): Finding => ({
  pointer,
  code: 'number',
  words: [
    '数字超出 ±(2^53−1)，无法精确表示；请改用文本。',
    'The number is beyond ±(2^53−1) and cannot be told exactly: write it as a text.',
  ],
});

interface Open {
  /** Names of an object so far; of a list none. */
  readonly names?: Set<string>;
  step: string | number;
  /** The next text is a field's name. */
  isName: boolean;
}

/** Where a text that is JSON names a field of one object a second time, however either is written. */
export function repeatedPlace(text: string): Finding | undefined {
  const open: Open[] = [];
  for (let at = 0; at < text.length; at++) {
    const [char, top] = [text[at], open.at(-1)];
    if (char === '"') {
      const end = endOfText(text, at);
      if (top?.names && top.isName) {
        top.step = JSON.parse(text.slice(at, end + 1)) as string;
        if (top.names.has(top.step)) return repeated(open.map((one) => `/${step(String(one.step))}`).join(''));
        top.names.add(top.step);
      }
      at = end;
    } else if (char === '{') open.push({ names: new Set(), step: '', isName: true });
    else if (char === '[') open.push({ step: 0, isName: false });
    else if (char === '}' || char === ']') open.pop();
    else if (char === ':') top!.isName = false;
    else if (char === ',' && typeof top!.step === 'number') top!.step++;
    else if (char === ',') top!.isName = true;
  }
  return undefined;
}

/** The quotation mark that ends the text begun at `from`. */
function endOfText(text: string, from: number): number {
  let at = from + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

const repeated = (pointer: string): Finding => ({
  pointer,
  code: 'duplicate',
  words: ['同一字段出现不止一次。', 'The field stands there more than once.'],
});
