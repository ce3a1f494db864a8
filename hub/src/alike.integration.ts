import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayKnow, rolesIn, scopesOf } from './access/index.js';
import { openEngine, type Engine } from './engine/index.js';
import { city, customs, somebody } from './engine/testing/index.js';
import { silent, testDatabase, type TestDatabase } from './store/testing/index.js';

const [officer, trader] = [somebody('officer', ['customs.officer'], city), somebody('trader', ['customs.trader'], city)];

let database: TestDatabase;
/** Two hubs. */
let engines: readonly Engine[];
beforeAll(async () => {
  database = await testDatabase(customs.records);
  engines = await Promise.all(
    [1, 2].map(async () => {
      const { store, records } = await database.open();
      return openEngine({ areas: [customs], store, records, rights: { rolesIn, scopesOf, mayKnow }, systems: {}, log: silent });
    }),
  );
});
afterAll(() => database.drop());

const carrier = async (code: string): Promise<string> => {
  const order = { viewer: officer, type: 'customs.carrier', action: 'admit', idempotencyKey: randomUUID(), form: { code } };
  const outcome = await engines[0]!.perform(order);
  expect(outcome).toHaveProperty('done');
  return 'done' in outcome ? outcome.done.id : '';
};
/** Mail needs no paper. */
const drafted = async (form: Readonly<Record<string, unknown>>): Promise<string> => {
  const outcome = await engines[0]!.perform({
    viewer: trader,
    type: 'customs.crossing',
    action: 'draft',
    idempotencyKey: randomUUID(),
    form: { goods: 'mail', origin: 'near', ...form },
  });
  return 'done' in outcome ? outcome.done.id : '';
};
const ask = (hub: number, id: string) =>
  engines[hub]!.perform({
    viewer: trader,
    type: 'customs.crossing',
    action: 'ask',
    id,
    version: 1,
    idempotencyKey: randomUUID(),
    form: {},
  });

describe('Acts that so many others of the same bar', () => {
  it('are done by so many and no more, however they come at once in two hubs; each passes on by itself in the same transaction', async () => {
    const ids = await Promise.all(
      ['a', 'b', 'c', 'd', 'e', 'f'].map(async (code) => drafted({ carrier: await carrier(code), cargo: 'X' })),
    );
    const outcomes = await Promise.all(ids.map((id, i) => ask(i % 2, id)));
    expect(outcomes.filter((outcome) => 'done' in outcome)).toHaveLength(2);
    const rows = await database.rows(`SELECT state, version FROM customs_crossing WHERE cargo = 'X' ORDER BY state`);
    expect(rows.map(({ state }) => state)).toEqual(['draft', 'draft', 'draft', 'draft', 'passed', 'passed']);
    expect(outcomes.filter((outcome) => 'refused' in outcome)).toMatchObject(
      Array.from({ length: 4 }, () => ({ refused: { why: [expect.stringMatching(/^该货已有两次通关。（CC\d+）$/), expect.any(String)] } })),
    );
  });

  it('are asked of those that lead to the same too, and of the record a ref leads to', async () => {
    const id = await carrier('g');
    expect(await ask(0, await drafted({ carrier: id, cargo: 'Y' }))).toHaveProperty('done');
    expect(await ask(1, await drafted({ carrier: id, cargo: 'Y' }))).toMatchObject({
      refused: { why: [expect.stringMatching(/^该承运人已载该货通关/), expect.any(String)] },
    });
    expect(await ask(1, await drafted({ carrier: id, cargo: 'Z' }))).toHaveProperty('done');
    await database.rows(`UPDATE customs_carrier SET status = 'barred' WHERE id = '${id}' RETURNING id`);
    expect(await ask(0, await drafted({ carrier: id, cargo: 'W' }))).toMatchObject({
      refused: { why: ['承运人停业。（g）', 'The carrier is barred. (g)'] },
    });
  });
});
