import { describe, expect, it } from 'vitest';
import { uuidv7 } from '../../platform/index.js';
import type { Stores } from '../index.js';
import { twoProcesses, type TestDatabase } from '../testing/index.js';

let database: TestDatabase;
let one: Stores;
twoProcesses((...made) => {
  [database, one] = made;
});

const type = 'test.rule';
/** A record with a time limit; `closed`: it has ended. */
async function limited(due: string | null, { district = '310101', closed = false, met = null as string | null } = {}): Promise<string> {
  const id = uuidv7();
  await database.rows(
    `INSERT INTO record_index (type, record_id, number, title, state, district, opened_at, closed_at)
      VALUES ('${type}', '${id}', 'T-${due}', '规则', 'open', '${district}', now(), ${closed ? 'now()' : 'NULL'})`,
  );
  await database.rows(
    `INSERT INTO record_clock (type, record_id, clock, started_on, due_on, met_on, paused_on, pauses, extensions, is_provisional)
      VALUES ('${type}', '${id}', 'finish', '2026-03-01', ${due === null ? 'NULL' : `'${due}'`}, ${met === null ? 'NULL' : `'${met}'`}, ${due === null ? `'2026-03-02'` : 'NULL'}, '[]', '[]', false)`,
  );
  return id;
}
const seen = (district?: string) => ({
  type,
  scopes: [district === undefined ? ({ kind: 'city' } as const) : ({ kind: 'district', district } as const)],
});

describe('time limits that run, over types (P17)', () => {
  it('P17: come with the first to end first, page by page, within the scopes; what ended or was met is not there', async () => {
    const later = await limited('2026-03-09');
    const first = await limited('2026-03-04');
    const theirs = await limited('2026-03-05', { district: '310115' });
    await limited('2026-03-03', { closed: true });
    await limited('2026-03-03', { met: '2026-03-02' });
    const resting = await limited(null);
    const read = async (query: object) =>
      (await one.index.countdown({ types: [seen()], until: '2026-03-31', limit: 10, ...query })).map(({ id }) => id);
    expect(await read({})).toEqual([first, theirs, later]);
    expect(await read({ until: '2026-03-05' })).toEqual([first, theirs]);
    expect(await read({ types: [seen('310101')] })).toEqual([first, later]);
    expect(await read({ after: { type, id: first, clock: 'finish', dueDay: '2026-03-04' } })).toEqual([theirs, later]);
    expect(await read({ until: null })).toEqual([resting]);
    expect((await one.index.countdown({ types: [seen()], until: '2026-03-31', limit: 1 }))[0]).toMatchObject({
      number: 'T-2026-03-04',
      clock: 'finish',
      dueOn: '2026-03-04',
      dueDay: '2026-03-04',
      district: '310101',
    });
  });
});
