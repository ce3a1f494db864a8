import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { body, delivery, message, testDatabase, types, type TestDatabase } from './testing/index.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase(types);
});
afterAll(() => database.drop());

/** Entries the rows of a table have in its indexes: in those without a condition, and where a row fulfils it. */
async function entriesOf(table: string): Promise<number> {
  const conditions = await database.rows(
    `SELECT coalesce(pg_get_expr(indpred, indrelid), 'true') AS condition FROM pg_index WHERE indrelid = '${table}'::regclass`,
  );
  const [row] = await database.rows(
    `SELECT ${conditions.map(({ condition }) => `count(*) FILTER (WHERE ${String(condition)})`).join(' + ')} AS n FROM "${table}"`,
  );
  return Number(row!['n']);
}

describe('A message that is routed', () => {
  it('is written into few indexes: each more is paid for by every message', async () => {
    const { store } = await database.open();
    const came = message();
    const made = message({ direction: 'out', system: 'court', state: 'sent', correlation: came.id, causation: came.id });
    await store.transact(async (unit) => {
      await unit.claim('line', [came.id]);
      for (const row of [came, made]) unit.add('message', row);
      for (const row of [body(came), body(made, 'mapped')]) unit.add('body', row);
      unit.add('delivery', delivery(made, { state: 'sent' }));
    });
    const entries = [];
    for (const table of ['message', 'message_body', 'inbox', 'delivery']) entries.push([table, await entriesOf(table)]);
    expect(entries).toEqual([
      ['message', 11],
      ['message_body', 2],
      ['inbox', 1],
      ['delivery', 4],
    ]);
  });
});
