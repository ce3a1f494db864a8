export type PartKind = 'key' | 'text' | 'number' | 'word' | 'sign' | 'masked';

export interface Part {
  readonly kind: PartKind;
  readonly text: string;
}

/** One line of a body as people read it. */
export interface JsonLine {
  /** Where it stands, `complainant.name`, entries of lists as `*`; empty for the whole. */
  readonly path: string;
  /** The same with the entries' numbers, as a JSON pointer names it: `/evidence/0/name`. */
  readonly pointer: string;
  readonly depth: number;
  readonly parts: readonly Part[];
  /** It holds a value, not only a bracket. */
  readonly isLeaf: boolean;
}

/** A body laid out line by line; text that is no JSON is shown as it is. Masked values are told apart only in a masked body: a clear one may hold stars of its own. */
export function jsonLines(text: string, { masked }: { readonly masked: boolean }): readonly JsonLine[] {
  const value = parsed(text);
  if (value === undefined)
    return text.split('\n').map((line) => ({ path: '', pointer: '', depth: 0, isLeaf: false, parts: plainParts(line, masked) }));
  return linesOf(value, { path: '', pointer: '', depth: 0, before: [], after: [], masked });
}

/** Of what is no JSON, a masked body's stars and what is left before them stand out. */
function plainParts(line: string, masked: boolean): readonly Part[] {
  if (!masked) return [{ kind: 'text', text: line }];
  return line
    .split(/([^\s<>"]*\*+)/)
    .map((text, i): Part => ({ kind: i % 2 === 1 ? 'masked' : 'text', text }))
    .filter(({ text }) => text !== '');
}

interface Place {
  readonly path: string;
  readonly pointer: string;
  readonly depth: number;
  readonly before: readonly Part[];
  readonly after: readonly Part[];
  readonly masked: boolean;
}

function linesOf(value: unknown, place: Place): JsonLine[] {
  const { path, pointer, depth, before, after, masked } = place;
  const line = (at: number, parts: readonly Part[], isLeaf = false): JsonLine => ({ path, pointer, depth: at, parts, isLeaf });
  if (typeof value !== 'object' || value === null) return [line(depth, [...before, scalar(value, masked), ...after], true)];
  const isList = Array.isArray(value);
  const entries: readonly (readonly [string, unknown])[] = isList
    ? value.map((item: unknown) => ['*', item] as const)
    : Object.entries(value);
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  if (entries.length === 0) return [line(depth, [...before, sign(open + close), ...after], true)];
  const inner = entries.flatMap(([name, item], index) =>
    linesOf(item, {
      path: path === '' ? name : `${path}.${name}`,
      pointer: `${pointer}/${isList ? index : name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      depth: depth + 1,
      masked,
      before: isList ? [] : [{ kind: 'key', text: JSON.stringify(name) }, sign(': ')],
      after: index < entries.length - 1 ? [sign(',')] : [],
    }),
  );
  return [line(depth, [...before, sign(open)]), ...inner, line(depth, [sign(close), ...after])];
}

const sign = (text: string): Part => ({ kind: 'sign', text });

function scalar(value: unknown, masked: boolean): Part {
  if (typeof value === 'string') return { kind: masked && value.includes('*') ? 'masked' : 'text', text: JSON.stringify(value) };
  return { kind: typeof value === 'number' ? 'number' : 'word', text: String(value) };
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : undefined;
  } catch (error) {
    // Bytes that are no JSON are an ordinary sight here.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The path, or what stands inside it. */
export const isWithin = (path: string, outer: string): boolean => path === outer || path.startsWith(`${outer}.`);
