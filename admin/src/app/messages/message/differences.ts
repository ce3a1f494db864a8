import type { MessageAnswer } from '@fatong/contracts/api';

type Line = MessageAnswer['lineage'][number];

/** What a mapping did to one field of this message: left it, changed it, wrote it itself, or found nothing. */
export type Difference = 'same' | 'changed' | 'constant' | 'absent';

export interface Compared extends Line {
  readonly how: Difference;
  /** Values as shown, masked as the bodies are; entries of lists side by side. */
  readonly from: string;
  readonly to: string;
}

/** The lines of a mapping with this message's values on both sides. Bodies that are no JSON, or are hidden whole, compare as nothing found. */
export function compare(lines: readonly Line[], source: string | undefined, target: string | undefined): readonly Compared[] {
  const [from, to] = [parsed(source), parsed(target)];
  return lines.map((line) => {
    const [before, after] = [line.sources.map((path) => valuesAt(from, path)), valuesAt(to, line.target)];
    return {
      ...line,
      from: before
        .map(text)
        .filter((one) => one !== '')
        .join(' · '),
      to: text(after),
      how: howOf(line, before, after),
    };
  });
}

function howOf({ sources, through }: Line, before: readonly (readonly unknown[])[], after: readonly unknown[]): Difference {
  if (after.length === 0) return 'absent';
  if (sources.length === 0) return 'constant';
  const isCopy = sources.length === 1 && through[1] === sources[0];
  const isSame = before.length === 1 && JSON.stringify(before[0]) === JSON.stringify(after);
  // Behind a mask two values look alike: then the mapping's own word counts.
  return (isSame && !isMasked(after)) || isCopy ? 'same' : 'changed';
}

const isMasked = (values: readonly unknown[]): boolean => values.some((value) => typeof value === 'string' && value.includes('*'));

/** Every value at a path, `persons.*.name`; missing ones and nulls are none. */
export function valuesAt(root: unknown, path: string): readonly unknown[] {
  let values: unknown[] = [root];
  for (const name of path.split('.'))
    values = values.flatMap((value) => (name === '*' ? (Array.isArray(value) ? (value as unknown[]) : []) : [memberOf(value, name)]));
  return values.flat().filter((value) => value !== undefined && value !== null);
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;

const text = (values: readonly unknown[]): string =>
  values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('、');

function parsed(body: string | undefined): unknown {
  if (body === undefined) return undefined;
  try {
    return JSON.parse(body) as unknown;
  } catch (error) {
    // XML and plain text are ordinary sights here.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
