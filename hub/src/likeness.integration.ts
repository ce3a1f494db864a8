import { randomUUID } from 'node:crypto';
import { makeResidentId } from '@fatong/contracts/codes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayKnow, rolesIn, scopesOf } from './access/index.js';
import { likenessKeys, openEngine, type Engine } from './engine/index.js';
import { chronicle, city, somebody } from './engine/testing/index.js';
import type { RecordReader } from './ports/index.js';
import { silent, testDatabase, type TestDatabase } from './store/testing/index.js';

const scribe = somebody('scribe', ['chronicle.scribe'], city);
const document = makeResidentId({ born: '1980-05-06', serial: 1, sex: 'male' });
const body = '反映某公证处收取遗产继承公证费用两万元，明显高于公示的收费标准，要求退还。';

let database: TestDatabase;
let engine: Engine;
let reader: RecordReader;
beforeAll(async () => {
  database = await testDatabase(chronicle.records);
  const { store, records } = await database.open();
  reader = records;
  engine = openEngine({ areas: [chronicle], store, records, rights: { rolesIn, scopesOf, mayKnow }, systems: {}, log: silent });
});
afterAll(() => database.drop());
const file = async (more: object = {}): Promise<string> => {
  const outcome = await engine.perform({
    viewer: scribe,
    type: 'chronicle.note',
    action: 'file',
    idempotencyKey: randomUUID(),
    form: { kind: 'plain', document, body, about: '甲', ...more },
  });
  expect(outcome).toHaveProperty('done');
  return 'done' in outcome ? outcome.done.id : '';
};

describe('Records that may be the same, in the database', () => {
  it('are found by keyed hashes alone: nothing of what was said stands in the index of keys', async () => {
    const [first, second] = [await file(), await file({ body: body.replace('两万元', '三万元') })];
    const keys = likenessKeys(engine.catalogue.type('chronicle.note')!, { kind: 'plain', document, body });
    expect(new Set(await reader.alike({ type: 'chronicle.note', keys, most: 9 }))).toEqual(new Set([first, second]));
    expect(await reader.alike({ type: 'chronicle.pair', keys, most: 9 })).toEqual([]);
    const stored = await database.rows(`SELECT key FROM record_key WHERE type = 'chronicle.note' AND is_whole`);
    expect(stored.length).toBeGreaterThan(6);
    expect(stored.every(({ key }) => /^~[0-9a-f]{40}$/.test(String(key)))).toBe(true);
  });

  it('are written down as a pair in the transaction of the act, and their author is one entry', async () => {
    expect(await database.rows('SELECT level, who::int AS who FROM chronicle_pair')).toEqual([{ level: 'same', who: 100 }]);
    expect(await database.rows('SELECT count(DISTINCT author)::int AS n FROM chronicle_note')).toEqual([{ n: 1 }]);
  });

  it('two at once by the same author enter him once', async () => {
    const other = makeResidentId({ born: '1990-01-02', serial: 3, sex: 'female' });
    await Promise.all([1, 2, 3, 4].map((n) => file({ document: other, body: `第 ${n} 件。`, about: `${n}` })));
    expect(await database.rows('SELECT count(*)::int AS n FROM chronicle_author')).toEqual([{ n: 2 }]);
  });
});
