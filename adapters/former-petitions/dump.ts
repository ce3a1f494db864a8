import type { FormerRow } from './reading.js';

/**
 * Rows of a table in a plain dump of PostgreSQL (`pg_dump`), line by line: its `COPY … FROM stdin` blocks, or `INSERT` statements of one row a line. Nothing of it
 * is executed.
 */
export async function* rowsOfDump(lines: AsyncIterable<string> | Iterable<string>, table: string): AsyncGenerator<FormerRow> {
  let columns: readonly string[] | null = null;
  for await (const line of lines) {
    if (columns !== null) {
      if (line === '\\.') columns = null;
      else yield named(columns, line.split('\t').map(copied));
      continue;
    }
    const copy = /^COPY (?:"?\w+"?\.)?"?(\w+)"? \(([^)]*)\) FROM stdin;$/.exec(line);
    if (copy !== null) {
      if (copy[1] === table) columns = listed(copy[2]!);
      else columns = null;
      continue;
    }
    const insert = /^INSERT INTO (?:"?\w+"?\.)?"?(\w+)"? \(([^)]*)\) VALUES \((.*)\);$/.exec(line);
    if (insert?.[1] === table) yield named(listed(insert[2]!), quoted(insert[3]!));
  }
}

const listed = (columns: string): readonly string[] => columns.split(',').map((one) => one.trim().replaceAll('"', ''));
const named = (columns: readonly string[], values: readonly (string | null)[]): FormerRow =>
  Object.fromEntries(columns.map((name, i) => [name, values[i] ?? '']));

const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };
/** A value of a COPY block: \N is nothing. */
const copied = (value: string): string | null =>
  value === '\\N' ? null : value.replaceAll(/\\(.)/gs, (_, mark: string) => escapes[mark] ?? mark);

/** Values of an INSERT: in single quotes, doubled within them; NULL and numbers plain. */
function quoted(values: string): readonly (string | null)[] {
  const found = values.matchAll(/\s*(?:E?'((?:[^']|'')*)'|([^,']+?))\s*(?:,|$)/g);
  return [...found].map(
    ([, inQuotes, plain]) => inQuotes?.replaceAll("''", "'") ?? (plain === undefined || plain === 'NULL' ? null : plain),
  );
}
