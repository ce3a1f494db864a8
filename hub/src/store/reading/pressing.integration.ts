import { describe, expect, it } from 'vitest';
import { uuidv7 } from '../../platform/index.js';
import type { PressingQuery, Scope } from '../../ports/index.js';
import type { Stores } from '../index.js';
import { twoProcesses, type TestDatabase } from '../testing/index.js';

let database: TestDatabase;
let one: Stores;
twoProcesses((...made) => {
  [database, one] = made;
});

const type = 'test.rule';
const now = { day: '2026-03-10', at: '2026-03-10T04:00:00.000Z' };
const clocks = [
  { name: 'finish', near: 5, isTimed: false },
  { name: 'call', near: 6, isTimed: true },
];
interface Limit {
  readonly clock?: string;
  readonly due: string;
  /** Of one that counts hours. */
  readonly at?: string;
  readonly met?: string;
}
/** A record with these limits. */
async function limited(district: string | null, limits: readonly Limit[], { closed = false } = {}): Promise<void> {
  const id = uuidv7();
  await database.rows(
    `INSERT INTO record_index (type, record_id, number, title, state, district, opened_at, closed_at)
      VALUES ('${type}', '${id}', 'T', '规则', 'open', ${district === null ? 'NULL' : `'${district}'`}, now(), ${closed ? 'now()' : 'NULL'})`,
  );
  for (const { clock = 'finish', due, at, met } of limits)
    await database.rows(
      `INSERT INTO record_clock (type, record_id, clock, started_on, due_on, met_on, pauses, extensions, is_provisional, times)
        VALUES ('${type}', '${id}', '${clock}', '2026-03-01', '${due}', ${met === undefined ? 'NULL' : `'${met}'`}, '[]', '[]', false,
          ${at === undefined ? 'NULL' : `'${JSON.stringify({ dueOn: at })}'`})`,
    );
}
const counted = async (scopes: readonly Scope[], more: Partial<PressingQuery['types'][number]> = {}) => {
  const { counts, isPart } = await one.index.pressing({ types: [{ type, scopes, clocks, ...more }], now });
  const order = (district: string | null): string => district ?? '';
  return {
    isPart,
    counts: counts
      .toSorted((a, b) => (order(a.district) < order(b.district) ? -1 : 1))
      .map(({ district, overdue, near }) => [district, overdue, near]),
  };
};
const city = [{ kind: 'city' }] as const;

describe('what presses, by district', () => {
  it('is each record that has not ended once a way, of limits that are not met, days by the day and hours by the instant, within the scopes', async () => {
    await limited('310101', [{ due: '2026-03-09' }, { clock: 'call', due: '2026-03-09', at: '2026-03-09T04:00:00.000Z' }]);
    await limited('310101', [{ due: '2026-03-09' }, { clock: 'call', due: '2026-03-10', at: '2026-03-10T09:00:00.000Z' }]);
    await limited('310101', [{ due: '2026-03-09', met: '2026-03-08' }]);
    await limited('310101', [{ due: '2026-03-09' }], { closed: true });
    await limited('310104', [{ due: '2026-03-10' }]);
    await limited('310104', [{ due: '2026-03-15' }]);
    await limited('310104', [{ due: '2026-03-16' }]);
    // Over since an hour ago, on the same day; and one that ends after the hours that are near.
    await limited('310104', [{ clock: 'call', due: '2026-03-10', at: '2026-03-10T03:00:00.000Z' }]);
    await limited('310104', [{ clock: 'call', due: '2026-03-10', at: '2026-03-10T10:00:00.001Z' }]);
    await limited(null, [{ due: '2026-03-09' }]);
    expect(await counted(city)).toEqual({
      isPart: false,
      counts: [
        [null, 1, 0],
        ['310101', 2, 1],
        ['310104', 1, 2],
      ],
    });
    expect((await counted([{ kind: 'district', district: '310104' }])).counts).toEqual([['310104', 1, 2]]);
    expect((await counted(city, { clocks: [clocks[1]!] })).counts).toEqual([
      ['310101', 1, 1],
      ['310104', 1, 0],
    ]);
    expect(await one.index.pressing({ types: [], now })).toEqual({ counts: [], isPart: false });
  });
});
