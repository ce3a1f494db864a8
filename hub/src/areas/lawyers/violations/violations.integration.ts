import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expressionOf, valueOf, type Condition } from '@fatong/contracts/expression';
import { scopesOf } from '../../../access/index.js';
import { districtUnit, somebody } from '../../../engine/testing/index.js';
import type { TestDatabase } from '../../../store/testing/index.js';
import { onPostgres, type Hub } from '../testing/on-postgres.js';
import { people } from '../testing/registers.js';
import { violation as report } from '../testing/reports.js';
import { violation } from './violation.js';

const type = violation.name;
let database: TestDatabase;
let hubs: readonly [Hub, Hub];
beforeAll(async () => {
  const on = await onPostgres({ size: 200 });
  ({ database } = on);
  hubs = [on, await on.another()];
});
afterAll(() => database.drop());

const huangpu = somebody('h', ['lawyers.district-clerk'], districtUnit('310101'));
const list = (viewer: typeof huangpu, where?: Condition) =>
  hubs[0].stores.records.list({
    type,
    scopes: scopesOf(viewer, violation),
    sort: { field: 'createdAt', descending: true },
    limit: 50,
    fields: ['source', 'subjectName'],
    ...(where && { where: expressionOf(where) }),
  });
const source = valueOf<string>({ read: 'source' });

describe('violations on a real database (L05)', () => {
  it('L05: the city sees all, a district its own but nothing that discipline inspection told, in lists, counts and by number', async () => {
    const [city, district] = [await list(people.cityClerk), await list(huangpu)];
    expect(city.total).toBe(14);
    const hidden = await list(people.cityClerk, source.is('discipline'));
    expect(hidden.items.some((row) => row.district === '310101')).toBe(true);
    expect(district.items.length).toBeGreaterThan(2);
    expect(district.items.map(({ values, district: of }) => [of, values['source'] === 'discipline'])).toEqual(
      district.items.map(() => ['310101', false]),
    );
    expect((await list(huangpu, source.is('discipline'))).total).toBe(0);
    const tally = (viewer: typeof huangpu) => hubs[0].stores.records.tally({ type, scopes: scopesOf(viewer, violation), by: ['source'] });
    expect((await tally(huangpu)).by['source']!.map(({ value }) => value)).not.toContain('discipline');
    expect((await tally(people.cityClerk)).by['source']!.find(({ value }) => value === 'discipline')).toMatchObject({ count: 2 });
    const { number } = hidden.items.find((row) => row.district === '310101')!;
    const find = (viewer: typeof huangpu) =>
      hubs[0].stores.index.search({ text: number!, types: [{ type, scopes: scopesOf(viewer, violation) }], ofAType: 5, limit: 5 });
    expect([(await find(people.cityClerk)).total, (await find(huangpu)).total]).toEqual([1, 0]);
  });

  it('L05: the mean of days from decision to receipt is counted by source', async () => {
    const { by } = await hubs[0].stores.records.tally({
      type,
      scopes: [{ kind: 'city' }],
      by: ['source'],
      days: { since: 'decidedOn', state: 'received', from: '2025-01-01', to: '2026-12-31', isOnly: true },
    });
    expect(by['source']!.find(({ value }) => value === 'discipline')).toMatchObject({ count: 2, sum: 23, over: 2 });
  });

  it('L05: two hubs told of one filing in the same second make one record and one proposal', async () => {
    const {
      items: [lawyer],
    } = await hubs[0].stores.records.list({
      type: 'lawyers.lawyer',
      scopes: [{ kind: 'city' }],
      sort: { field: 'licence', descending: true },
      limit: 1,
      fields: ['licence', 'name'],
    });
    const subject = { kind: 'lawyer', name: lawyer!.values['name'] as string, licence: lawyer!.values['licence'] as string } as const;
    const told = (stage: 'investigation' | 'prosecution', version: number) => report(version, { subject, stage }, '同时到达');
    await Promise.all(
      hubs.map(({ stores, engine }, i) =>
        stores.store.transact((unit) => engine.acting.act(unit, 'lawyers', [told(i === 0 ? 'investigation' : 'prosecution', i + 1)])),
      ),
    );
    const rows = await database.rows(`SELECT id, stage, matched, lawyer FROM lawyers_violation WHERE source_id = '同时到达'`);
    expect(rows).toMatchObject([{ stage: 'prosecution', matched: 'exact', lawyer: lawyer!.id }]);
    expect(
      await database.rows(
        `SELECT 1 AS one FROM lawyers_mark WHERE rule = 'lawyer.black.events' AND violations LIKE '%${String(rows[0]!['id'])}%'`,
      ),
    ).toHaveLength(1);
  });
});
