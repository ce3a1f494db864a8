import { record as recorded } from '@fatong/contracts/expression';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uuidv7 } from '../platform/index.js';
import type { Stores } from './index.js';
import { grains } from './testing/grain.js';
import { at, testDatabase, type TestDatabase } from './testing/index.js';

let database: TestDatabase;
let stores: Stores;
beforeAll(async () => {
  database = await testDatabase(grains);
  stores = await database.open();
});
afterAll(() => database.drop());

const stone = uuidv7();
const sack = (kind: string, cameOn: string, sacks: number) => ({
  id: uuidv7(),
  type: 'mill.grain',
  number: null,
  version: 0,
  state: 'waiting',
  ownerUnit: null,
  district: null,
  createdAt: at(),
  updatedAt: at(),
  values: { kind, cameOn, sacks, stone },
});

describe('neighbours of which a condition holds', () => {
  it('are those that are stored and those this unit saved, between days too', async () => {
    const [rye, oats, late] = [sack('rye', '2026-03-01', 3), sack('oats', '2026-03-01', 9), sack('rye', '2026-05-01', 7)];
    await stores.store.transact(async (unit) => {
      for (const row of [rye, oats, late]) unit.save(row);
      await Promise.resolve();
    });
    const found = await stores.store.transact(async (unit) => {
      const [saved, other] = [sack('rye', '2026-03-02', 8), sack('wheat', '2026-03-02', 8)];
      for (const row of [saved, other]) unit.save(row);
      const about = {
        field: 'stone',
        values: [stone],
        fields: ['kind', 'sacks', 'cameOn'],
        most: null,
        where: recorded<{ kind?: string; sacks?: number }>(({ kind }) => kind.is('rye')),
      };
      const ids = async (between?: { field: string; from: string; until: string }) =>
        (await unit.neighbours('mill.grain', { ...about, ...(between && { between }) })).map(({ values }) => values['sacks']).sort();
      return [await ids(), await ids({ field: 'cameOn', from: '2026-03-01', until: '2026-03-31' })];
    });
    expect(found).toEqual([
      [3, 7, 8],
      [3, 8],
    ]);
  });
});
