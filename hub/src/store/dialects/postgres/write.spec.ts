import { describe, expect, it } from 'vitest';
import type { Session, Statement } from '../../connect.js';
import { table } from '../../schema/table.js';
import type { StoredRow } from '../dialect.js';
import { insert } from './write.js';

const letters = ['a', 'b', 'c', 'd', 'e'];
const lettered = () =>
  table(
    'letters',
    { id: 'integer', ...Object.fromEntries(letters.map((name) => [name, 'text?' as const])), raw: 'bytes?' },
    { key: ['id'] },
  );

/** So many rows; in these columns each has a value of its own, in the others all have one. */
const rows = (count: number, differing: readonly string[], raw: Buffer | null = null): StoredRow[] =>
  Array.from({ length: count }, (_, id) => ({
    id,
    ...Object.fromEntries(letters.map((name) => [name, differing.includes(name) ? `${name}${id}` : 'x\0'])),
    raw,
  }));

function listening(): {
  readonly session: Session;
  readonly asked: { readonly statement: Statement; readonly values: readonly unknown[] }[];
} {
  const asked: { statement: Statement; values: readonly unknown[] }[] = [];
  return {
    asked,
    session: {
      query: (statement, values = []) => {
        asked.push({ statement, values });
        return Promise.resolve({ rows: [], count: 0 });
      },
    },
  };
}

describe('Inserting a batch', () => {
  it('sends once what all rows have in common, and nothing of bytes that are nowhere', async () => {
    const { session, asked } = listening();
    await insert(session, lettered(), rows(16, ['b']));
    const [{ statement, values }] = asked as [(typeof asked)[number]];
    expect(statement.text).toContain('$2::text AS "a", "b", $4::text AS "c"');
    expect(values.slice(1)).toEqual(['x\uFFFD', expect.stringMatching(/^\{"b0","b1",/), 'x\uFFFD', 'x\uFFFD', 'x\uFFFD', null]);
  });

  it('compares no bytes, and looks at nothing where there are few rows', async () => {
    const { session, asked } = listening();
    await insert(session, lettered(), rows(16, letters, Buffer.from('same')));
    await insert(session, lettered(), rows(15, []));
    for (const { statement } of asked) expect(statement.text).not.toMatch(/\$\d+::(?:text|bytea) AS/);
  });

  it('has a few statements of its own for a table, however its columns come', async () => {
    const { session, asked } = listening();
    const of = lettered();
    for (let mask = 0; mask < 31; mask++)
      for (let again = 0; again < 2; again++)
        await insert(
          session,
          of,
          rows(
            20,
            letters.filter((_, i) => mask & (1 << i)),
          ),
        );
    const texts = new Map(asked.map(({ statement }) => [statement.name, statement.text]));
    expect(texts.size).toBe(9);
    for (const { statement } of asked) expect(statement.text).toBe(texts.get(statement.name));
    expect(new Set(texts.values()).size).toBe(9);
  });
});
