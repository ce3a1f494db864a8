/** A body's text as lines a person can compare; leaves know their value and path. */
export interface BodyLine {
  readonly text: string;
  readonly depth: number;
  /** Dotted path of a leaf; null for brackets and for text that is no JSON. */
  readonly path: string | null;
  /** The leaf's value as text. */
  readonly value: string | null;
}

/** How a leaf relates to the body before or after. */
export type Difference = 'new' | 'gone' | null;

export function linesOf(text: string): readonly BodyLine[] {
  const parsed = parse(text);
  if (parsed === undefined) return text.split('\n').map((line) => ({ text: line, depth: 0, path: null, value: null }));
  const lines: BodyLine[] = [];
  walk(lines, parsed.value, { name: '', path: '', depth: 0, end: '' });
  return lines;
}

/** Leaves whose value the other body does not hold anywhere. */
export function differences(lines: readonly BodyLine[], other: readonly BodyLine[] | undefined, kind: 'new' | 'gone'): readonly Difference[] {
  if (other === undefined) return lines.map(() => null);
  const held = new Set(other.map(({ value }) => value));
  return lines.map(({ value }) => (value === null || value === masked || held.has(value) ? null : kind));
}

/** Masked values are all alike: they tell nothing. */
const masked = '"***"';

interface Place {
  readonly name: string;
  readonly path: string;
  readonly depth: number;
  /** What follows the value on its last line. */
  readonly end: string;
}

function walk(lines: BodyLine[], value: unknown, { name, path, depth, end }: Place): void {
  const head = name === '' ? '' : `${JSON.stringify(name)}: `;
  if (typeof value !== 'object' || value === null) {
    const text = JSON.stringify(value);
    lines.push({ text: `${head}${text}${end}`, depth, path, value: text });
    return;
  }
  const isList = Array.isArray(value);
  const entries: [string, unknown][] = isList ? value.map((item, i) => [String(i), item]) : Object.entries(value);
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  if (entries.length === 0) return void lines.push({ text: `${head}${open}${close}${end}`, depth, path: null, value: null });
  lines.push({ text: head + open, depth, path: null, value: null });
  entries.forEach(([key, part], i) => walk(lines, part, { name: isList ? '' : key, path: path === '' ? key : `${path}.${key}`, depth: depth + 1, end: i === entries.length - 1 ? '' : ',' }));
  lines.push({ text: close + end, depth, path: null, value: null });
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { value } : undefined;
  } catch (error) {
    // Bodies may be XML, plain text or broken: then they are shown as they are.
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}
