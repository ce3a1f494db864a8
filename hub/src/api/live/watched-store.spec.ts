import { beforeEach, describe, expect, it } from 'vitest';
import { entry, MemoryStore } from '../../engine/testing/index.js';
import type { ScoreRow } from '../../ports/index.js';
import type { Change } from './change.js';
import { watchedStore } from './watched-store.js';

const row: ScoreRow = { type: 'merit.player', recordId: 'p', points: 970, band: 'good', version: 1, countedOn: '2026-03-02', parts: [] };

describe('a watched store', () => {
  let told: Change[];
  let store: ReturnType<typeof watchedStore>;
  beforeEach(() => {
    const memory = new MemoryStore();
    memory.tables.put(entry('merit.player', 'p', { code: 'P1' }, { district: '310101', ownerUnit: 'city' }));
    told = [];
    store = watchedStore(memory, { changed: (change) => void told.push(change), stated: () => undefined });
  });
  const count = (score: ScoreRow): Promise<void> =>
    store.transact(async (unit) => {
      await unit.records(score.type, [score.recordId]);
      await unit.scores(score.type, [score.recordId]);
      unit.keepScore(score);
    });

  it('tells of a record whose score is another, though the record is not, and not that it was counted on another day', async () => {
    await count(row);
    expect(told.map(({ records }) => records)).toEqual([[{ type: 'merit.player', id: 'p', district: '310101', ownerUnit: 'city' }]]);
    await count({ ...row, countedOn: '2026-03-03' });
    expect(told).toHaveLength(1);
    await count({ ...row, countedOn: '2026-03-04', points: 1000 });
    expect(told).toHaveLength(2);
  });
});
