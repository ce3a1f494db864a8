import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordRow } from '../../../ports/index.js';
import { onPostgres, type OnPostgres } from '../testing/on-postgres.js';
import { notice } from './publication.js';

let on: OnPostgres;
const now = '2026-03-02T01:00:00.000Z';
beforeAll(async () => void (on = await onPostgres({ size: 200, clock: () => now })));
afterAll(() => on.database.drop());
const all = async (type: string, fields: readonly string[] = []): Promise<readonly RecordRow[]> =>
  (
    await on.stores.records.list({
      type,
      scopes: [{ kind: 'city' }],
      sort: { field: 'createdAt', descending: false },
      limit: 200,
      fields,
    })
  ).items;

describe('zombie lawyers on a real database (L25)', () => {
  it('L25: two hubs go through one run, each lawyer is hit once, and the runs of before stay as they were', async () => {
    const before = await all('lawyers.zombieHit', ['run', 'facts']);
    const begun = await on.engine.perform({
      viewer: await on.viewer('city.clerk'),
      type: 'lawyers.zombieRun',
      action: 'start',
      form: { note: '复核' },
      idempotencyKey: 'run',
    });
    const { id } = (begun as { done: { id: string } }).done;
    const other = await on.another();
    for (let round = 0; round < 6; round++) await Promise.allSettled([on.engine.sweep(), other.engine.sweep()]);
    const run = (await all('lawyers.zombieRun', ['looked', 'hits', 'sources'])).find((one) => one.id === id)!;
    const hits = (await all('lawyers.zombieHit', ['run', 'lawyer'])).filter(({ values }) => values['run'] === id);
    expect([run.state, run.values['looked'], run.values['hits']]).toEqual(['finished', 200, hits.length]);
    expect([hits.length > 4, new Set(hits.map(({ values }) => values['lawyer'])).size]).toEqual([true, hits.length]);
    expect((await all('lawyers.zombieHit', ['run', 'facts'])).filter(({ values }) => values['run'] !== id)).toEqual(before);
  });

  it('L25: what is published is read, objected to once by two at the same time, and the result is found by its receipt', async () => {
    const { items } = await on.engine.published(notice, { limit: 50 });
    const [open] = items.filter(({ isOpen }) => isOpen);
    expect(open!.cells[1]).toMatch(/^…\d{4}$/);
    const objection = {
      publication: notice.name,
      id: open!.id,
      form: { objectorName: '赵某', objectorPhone: '13800001111', objection: '不实。' },
    };
    const [first, second] = await Promise.all([on.engine.object(objection), on.engine.object(objection)]);
    const receipts = [first, second].flatMap((outcome) => ('receipt' in outcome ? [outcome.receipt] : []));
    expect(receipts).toHaveLength(1);
    expect(await on.engine.objectionResult(notice, receipts[0]!)).toEqual(notice.results['objected']);
    expect(await on.engine.objectionResult(notice, '2'.repeat(16))).toBeNull();
    const [raw] = await on.database.rows(`SELECT objector_phone::text AS phone FROM lawyers_zombie WHERE id = '${open!.id}'`);
    expect(raw!.phone).not.toContain('13800001111');
  });
});
