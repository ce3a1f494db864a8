import { record as recorded } from '@fatong/contracts/expression';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RecordRow, Scope } from '../../ports/index.js';
import type { Stores } from '../index.js';
import { at, reportRow, testDatabase, types, type TestDatabase } from '../testing/index.js';

let database: TestDatabase;
let stores: Stores;

/** Of each owner and subject one in which the office is handler, one of which it has a copy, and one it has nothing to do with. */
const rows: readonly RecordRow[] = ['office', 'other'].flatMap((ownerUnit, i) =>
  ['open', 'secret'].flatMap((subject, j) =>
    ['handler', 'copy', 'nobody'].map((role, k) =>
      reportRow(`${i}${j}${k}`, {
        createdAt: at(i * 100 + j * 10 + k),
        ownerUnit,
        values: { subject, happenedOn: '2026-03-01', accuser: role },
      }),
    ),
  ),
);
const nameOf = ({ ownerUnit, values }: RecordRow): string => `${ownerUnit} ${String(values['subject'])} ${String(values['accuser'])}`;

beforeAll(async () => {
  database = await testDatabase(types);
  stores = await database.open();
  await stores.store.transact(async (unit) => {
    for (const row of rows) {
      unit.save(row);
      const role = row.values['accuser'] as 'handler' | 'copy' | 'nobody';
      if (role === 'nobody') continue;
      unit.involve(row.type, row.id, [{ type: row.type, recordId: row.id, who: `office ${role}`, role, since: at() }]);
    }
    await Promise.resolve();
  });
});
afterAll(() => database.drop());

it('P16: what is one’s own, handled or copied is seen by the condition of each, in lists, counts and figures alike', async () => {
  const when = recorded<{ subject?: string }>(({ subject }) => subject.is('open'));
  const scopes: readonly Scope[] = [
    { kind: 'unit', unit: 'office', when },
    { kind: 'involved', who: ['office copy'], when },
    { kind: 'involved', who: ['office handler'] },
  ];
  const seen = rows.filter(
    ({ ownerUnit, values: { subject, accuser } }) =>
      accuser === 'handler' || (subject === 'open' && (ownerUnit === 'office' || accuser === 'copy')),
  );
  const sort = { field: 'createdAt', descending: false };
  const page = await stores.records.list({ type: 'test.report', scopes, sort, limit: 50, fields: ['subject', 'accuser'] });
  expect(page.items.map(({ id }) => nameOf(rows.find((row) => row.id === id)!))).toEqual(seen.map(nameOf));
  expect(seen).toHaveLength(7);
  expect((await stores.records.tally({ type: 'test.report', scopes, by: ['state'] })).all.count).toBe(7);
  for (const row of rows)
    expect([nameOf(row), (await stores.records.get('test.report', row.id, scopes)) !== null]).toEqual([nameOf(row), seen.includes(row)]);
});
