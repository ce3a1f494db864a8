import { beforeEach, expect, it, describe } from 'vitest';
import { uuidv7 } from '../platform/index.js';
import type { RecordRow, ScoreRow } from '../ports/index.js';
import type { Stores } from './index.js';
import { keeperRow, twoProcesses, type TestDatabase } from './testing/index.js';

let database: TestDatabase;
let one: Stores;
let other: Stores;
twoProcesses((...made) => {
  [database, one, other] = made;
});

const part: ScoreRow['parts'][number] = {
  deduction: 'found',
  type: 'test.order',
  recordId: uuidv7(),
  words: ['认定', 'Found'],
  since: '2025-02-01',
  whole: 80,
  now: 53,
  version: 1,
  next: { on: '2027-02-01', points: 27 },
};
const scoreOf = (row: RecordRow, over: Partial<ScoreRow> = {}): ScoreRow => ({
  type: row.type,
  recordId: row.id,
  points: 947,
  band: 'good',
  version: 1,
  countedOn: '2026-03-02',
  parts: [part],
  ...over,
});
const keep = (...scores: readonly ScoreRow[]): Promise<void> =>
  one.store.transact(async (unit) => {
    for (const row of scores) unit.keepScore(row);
    await Promise.resolve();
  });
const uncounted = (day: string, most = 100): Promise<readonly string[]> =>
  other.store.transact((unit) => unit.uncounted('test.keeper', day, most));

describe('scores', () => {
  let [first, second] = [keeperRow('1'), keeperRow('2')].toSorted((a, b) => (a.id < b.id ? -1 : 1)) as [RecordRow, RecordRow];
  beforeEach(async () => {
    await database.rows('TRUNCATE record_score, test_keeper');
    [first, second] = [keeperRow(uuidv7()), keeperRow(uuidv7())].toSorted((a, b) => (a.id < b.id ? -1 : 1)) as [RecordRow, RecordRow];
    await one.store.transact(async (unit) => {
      unit.save(first);
      unit.save(second);
      await Promise.resolve();
    });
  });

  it('are read as they were kept; the last word on one wins, in a unit and after it', async () => {
    expect(await other.records.score(first.type, first.id)).toBeNull();
    await keep(scoreOf(first, { points: 1 }), scoreOf(first));
    expect(await other.records.score(first.type, first.id)).toEqual(scoreOf(first));
    await keep(scoreOf(first, { points: 1000, band: 'best', parts: [] }));
    expect(await other.records.score(first.type, first.id)).toEqual(scoreOf(first, { points: 1000, band: 'best', parts: [] }));
    expect(await other.records.score(first.type, 'no id')).toBeNull();
  });

  it('are found that were not counted on a day: never, or on another, earlier or later; in the order of their ids and no more than asked for', async () => {
    expect(await uncounted('2026-03-02')).toEqual([first.id, second.id]);
    expect(await uncounted('2026-03-02', 1)).toEqual([first.id]);
    await keep(scoreOf(first));
    expect(await uncounted('2026-03-02')).toEqual([second.id]);
    expect([await uncounted('2026-03-03'), await uncounted('2026-03-01')]).toEqual([
      [first.id, second.id],
      [first.id, second.id],
    ]);
  });

  it('are read within a transaction as it keeps them, before those that are stored', async () => {
    await keep(scoreOf(first), scoreOf(second));
    const read = await one.store.transact(async (unit) => {
      unit.keepScore(scoreOf(first, { points: 1 }));
      return unit.scores('test.keeper', [first.id, second.id]);
    });
    expect(read.map(({ recordId, points }) => [recordId, points])).toEqual([
      [first.id, 1],
      [second.id, 947],
    ]);
  });

  it('go with a transaction that is rolled back', async () => {
    await expect(
      one.store.transact(async (unit) => {
        unit.keepScore(scoreOf(first));
        await Promise.resolve();
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await other.records.score(first.type, first.id)).toBeNull();
  });
});
