import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Difference } from '../ports/index.js';
import type { Stores } from './index.js';
import { reportRow, testDatabase, types, type TestDatabase } from './testing/index.js';

const system = 'test-system';
let database: TestDatabase;
let one: Stores;

beforeAll(async () => {
  database = await testDatabase(types);
  one = await database.open();
});
afterAll(() => database.drop());
beforeEach(() => database.rows('TRUNCATE difference, reckoning, test_report'));

const put = (id: string, day: string, stateVersion: number): Promise<void> =>
  one.store.transact(async (unit) => {
    unit.save(reportRow(id, { values: { happenedOn: day }, mirror: { source: system, sourceId: id, stateVersion, groups: { base: 1 } } }));
  });
const differs = (id: string, over: Partial<Difference> = {}): Difference => ({
  id,
  day: '2026-03-09',
  kind: 'missingHere',
  ours: null,
  theirs: 2,
  changedAt: null,
  ...over,
});
const open = async () =>
  (await one.reckoning.differences(system, { after: null, limit: 100 })).map(({ id, kind, theirs, askedAt, sentAt }) => [
    id,
    kind,
    theirs,
    askedAt !== null,
    sentAt !== null,
  ]);

describe('our side of a comparison', () => {
  it('reads a day, everything or given ids in the order of their bytes, a page at a time', async () => {
    for (const [id, day, version] of [
      ['b', '2026-03-09', 1],
      ['B', '2026-03-09', 3],
      ['a-1', '2026-03-09', 2],
      ['c', '2026-03-10', 4],
    ] as const)
      await put(id, day, version);
    expect(one.reckoning.systems).toEqual([system]);
    expect(await one.reckoning.entries(system, { day: '2026-03-09', after: null, limit: 2 })).toEqual([
      { id: 'B', version: 3 },
      { id: 'a-1', version: 2 },
    ]);
    expect(await one.reckoning.entries(system, { day: '2026-03-09', after: 'a-1', limit: 2 })).toEqual([{ id: 'b', version: 1 }]);
    expect((await one.reckoning.everything(system, { after: 'a-1', limit: 9 })).map(({ id, day }) => [id, day])).toEqual([
      ['b', '2026-03-09'],
      ['c', '2026-03-10'],
    ]);
    expect(await one.reckoning.versions(system, ['c', 'nobody'])).toEqual(new Map([['c', 4]]));
  });

  it('keeps a difference since it is there, closes a stretch that is in step, and counts both', async () => {
    await one.reckoning.compared(system, { day: '2026-03-09', after: null, upTo: 'm' }, [
      differs('a'),
      differs('b', { kind: 'different', ours: 1 }),
    ]);
    await one.reckoning.compared(system, { day: '2026-03-09', after: 'm', upTo: null }, [
      differs('z', { kind: 'missingThere', ours: 1, theirs: null }),
    ]);
    const since = (await one.reckoning.differences(system, { after: null, limit: 1 }))[0]!.since;
    await one.reckoning.compared(system, { day: '2026-03-09', after: null, upTo: 'm' }, [differs('a')]);
    expect(await open()).toEqual([
      ['a', 'missingHere', 2, false, false],
      ['z', 'missingThere', null, false, false],
    ]);
    expect(await one.reckoning.standing(system)).toMatchObject({
      open: 2,
      asked: 0,
      oldest: since,
      type: 'test.report',
      cursor: null,
      daysAt: null,
    });
    await one.reckoning.finished(system, { days: 40, differing: 1 });
    expect(await one.reckoning.standing(system)).toMatchObject({ days: 40, differing: 1, wantedAt: null });
  });

  it('asks once for what is wanted, anew when the master went on, and closes what reports have mended', async () => {
    await one.reckoning.changed(system, '17', [
      differs('a', { day: null, changedAt: '2026-03-09T01:00:00.000Z' }),
      differs('b', { theirs: 3 }),
    ]);
    await one.reckoning.compared(system, { day: '2026-03-08', after: null, upTo: null }, [
      differs('z', { day: '2026-03-08', kind: 'missingThere', ours: 1, theirs: null }),
    ]);
    expect(await one.reckoning.want(system, null, 'op')).toBe(2);
    expect(await one.reckoning.toAsk(system, 10)).toEqual(['a', 'b']);
    await one.reckoning.told(system, ['a', 'b']);
    expect(await one.reckoning.toAsk(system, 10)).toEqual([]);
    await one.reckoning.changed(system, null, [differs('b', { theirs: 4 })]);
    expect(await open()).toEqual([
      ['a', 'missingHere', 2, true, true],
      ['b', 'missingHere', 4, false, false],
      ['z', 'missingThere', null, false, false],
    ]);
    await put('a', '2026-03-09', 2);
    await put('b', '2026-03-09', 3);
    expect(await one.reckoning.mend(system)).toBe(1);
    expect((await open()).map(([id]) => id)).toEqual(['b', 'z']);
    expect(await one.reckoning.standing(system)).toMatchObject({ cursor: '17', open: 2 });
    await one.reckoning.wantDays(system);
    await one.reckoning.failed(system, ['没有答复。', 'No answer.']);
    expect(await one.reckoning.standing(system)).toMatchObject({
      wantedAt: expect.any(String) as unknown,
      failure: ['没有答复。', 'No answer.'],
    });
  });
});
