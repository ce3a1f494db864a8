import { count, record as recorded, some, type Condition, type Recorded } from '@fatong/contracts/expression';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uuidv7 } from '../platform/index.js';
import type { Stores } from './index.js';
import { at, order, testDatabase, types, type TestDatabase } from './testing/index.js';

let database: TestDatabase;
let stores: Stores;
beforeAll(async () => {
  database = await testDatabase(types);
  stores = await database.open();
});
afterAll(() => database.drop());

const row = {
  id: uuidv7(),
  type: order.name,
  number: null,
  version: 0,
  state: 'open',
  ownerUnit: null,
  district: null,
  createdAt: at(),
  updatedAt: at(),
  values: {
    subject: '交办',
    steps: [
      { row: 1, what: '“引号” 𠮷', on: '2026-03-01' },
      { row: 2, what: 'b' },
    ],
    people: [{ row: 1, name: '王五光', fee: 1250 }],
  },
};

describe('rows within a record', () => {
  it('are kept as they are, sealed when one of their fields is personal', async () => {
    await stores.store.transact(async (unit) => {
      unit.save(row);
      await Promise.resolve();
    });
    expect(await stores.records.get(order.name, row.id, [{ kind: 'city' }])).toEqual({ ...row, version: 1 });
    const [stored] = (await database.rows('SELECT steps, people FROM test_order')) as { steps: string; people: Buffer }[];
    expect(JSON.parse(stored!.steps)).toEqual(row.values.steps);
    expect(stored!.people.toString('latin1')).not.toContain(Buffer.from('王五光').toString('latin1'));
    expect(stored!.people.toString('latin1')).not.toContain('1250');
  });

  it('are no question to the database: it says so in a sentence', async () => {
    interface Order {
      steps?: readonly { what?: string }[];
    }
    const asked = (where: (o: Recorded<Order>) => Condition) =>
      stores.records.list({
        type: order.name,
        scopes: [{ kind: 'city' }],
        where: recorded<Order>(where),
        sort: { field: 'createdAt', descending: true },
        limit: 1,
        fields: [],
      });
    const sentence = 'The database cannot be asked what rows within a record hold: only a guard can, in memory';
    await expect(asked((o) => some(o.steps, (step) => step.what.is('b')))).rejects.toThrow(sentence);
    await expect(asked((o) => count(o.steps).atLeast(2))).rejects.toThrow(sentence);
  });
});
