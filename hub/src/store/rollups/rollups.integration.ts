import { and, record as recorded, type Condition, type Expression, type Recorded } from '@fatong/contracts/expression';
import { daysAfter } from '@fatong/contracts/calendar';
import { dice } from '@fatong/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uuidv7 } from '../../platform/index.js';
import type { RecordRow, Scope, Tally, TallyQuery } from '../../ports/index.js';
import { comparedRollups, makeTables, migrate, type Stores } from '../index.js';
import { grain, grains, later, scanned } from '../testing/grain.js';
import { testDatabase, type TestDatabase } from '../testing/index.js';

interface Grain {
  readonly kind?: string;
  readonly wet?: boolean;
  readonly state?: string;
  readonly cameOn?: string;
}
const kinds = ['rye', 'oats', 'wheat'] as const;
const stones = Array.from({ length: 4 }, () => uuidv7());
const states = ['waiting', 'ground', 'spoilt'] as const;

let database: TestDatabase;
let one: Stores;
let other: Stores;
let scan: Stores;
const asked: string[] = [];

beforeAll(async () => {
  database = await testDatabase(grains);
  [one, other, scan] = [
    await database.open({ onStatement: ({ text }) => asked.push(text) }),
    await database.open(),
    await database.open({ records: scanned }),
  ];
});
afterAll(() => database.drop());

const chances = dice(20261129);
const any = <T>(of: readonly T[]): T => of[chances.between(0, of.length - 1)]!;
const dayOf = (): string => daysAfter('2026-01-20', chances.between(0, 120));
/** With each of its fields now and then unsaid, as of what nobody reported. */
const drawn = (): RecordRow['values'] =>
  Object.fromEntries(
    Object.entries({
      kind: any(kinds),
      stone: any(stones),
      wet: chances.between(0, 1) === 1,
      cameOn: dayOf(),
      ground: dayOf(),
      sacks: chances.between(-3, 40),
      price: chances.between(0, 9_000_000_000),
      note: 'n',
    }).filter(() => chances.between(0, 9) > 0),
  );
const row = (): RecordRow => ({
  id: uuidv7(),
  type: grain.name,
  number: null,
  version: 0,
  state: any(states),
  ownerUnit: any(['mill/a', 'mill/b']),
  district: any(['310101', '310115', null]),
  createdAt: '2026-03-02T01:00:00.000Z',
  updatedAt: '2026-03-02T01:00:00.000Z',
  values: drawn(),
});

const such = (of: (g: Recorded<Grain>) => Condition): Expression => recorded<Grain>(of);
const within = (from: string, to: string, more?: (g: Recorded<Grain>) => Condition): Expression =>
  such((g) => and(g.cameOn.atLeast(from), g.cameOn.atMost(to), ...(more === undefined ? [] : [more(g)])));
function question(): TallyQuery {
  const from = dayOf();
  const scopes: readonly (readonly Scope[])[] = [
    [{ kind: 'city' }],
    [{ kind: 'district', district: '310101' }],
    [
      { kind: 'unit', unit: 'mill/a' },
      { kind: 'district', district: '310115' },
    ],
  ];
  const also = {
    wet: such((g) => g.wet.is(true)),
    done: such((g) => g.state.in(['ground', 'spoilt'])),
    rye: such((g) => g.kind.is('rye')),
  };
  return {
    type: grain.name,
    scopes: any(scopes),
    by: ['kind', 'stone', 'state', 'district', 'cameOn', 'wet'].filter(() => chances.between(0, 2) === 0),
    where: within(
      from,
      daysAfter(from, chances.between(0, 110)),
      any([undefined, (g) => g.state.isNot('spoilt'), (g) => g.kind.in(['rye', 'oats'])]),
    ),
    also: Object.fromEntries(Object.entries(also).filter(() => chances.between(0, 1) === 0)),
    ...(chances.between(0, 1) === 0 && { sums: any(['sacks', 'price']) }),
    ...(chances.between(0, 1) === 0 && { distinct: any(['stone', 'kind']) }),
  };
}

/** In one order, and of what is counted beside only what is said of it. */
function plain({ all, by, also }: Tally): unknown {
  const sorted = (groups: Tally['by'], isMain: boolean): unknown =>
    Object.fromEntries(
      Object.entries(groups).map(([name, found]) => [
        name,
        found
          .map(({ value, count, sum, over, different }) => [String(value), count, sum, over, ...(isMain ? [different] : [])])
          .toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
      ]),
    );
  return {
    all,
    by: sorted(by, true),
    also: Object.fromEntries(
      Object.entries(also ?? {}).map(([name, beside]) => [name, [beside.all.count, beside.all.sum, sorted(beside.by, false)]]),
    ),
  };
}

/** What happens in a minute: some come, some late, some are corrected in whatever they say, some are struck out; at times twice in one transaction. */
async function minute(known: Map<string, RecordRow>, stores: Stores): Promise<void> {
  await stores.store.transact(async (unit) => {
    for (let i = chances.between(1, 12); i > 0; i--) {
      const is = known.size > 20 && chances.between(0, 2) > 0 ? any([...known.values()]) : row();
      const found = (await unit.records(grain.name, [is.id])).get(is.id) ?? is;
      const next = { ...found, state: any(states), values: { ...found.values, ...drawn() }, ownerUnit: any(['mill/a', 'mill/b']) };
      unit.save(next);
      known.set(is.id, next);
    }
  });
}

describe('Counts that are kept', () => {
  it('equal a scan to the last digit through random histories of late, corrected and cancelled records, folded at random', async () => {
    const known = new Map<string, RecordRow>();
    let answered = 0;
    for (let round = 0; round < 25; round++) {
      for (let i = 0; i < 4; i++) await minute(known, any([one, other]));
      if (chances.between(0, 2) === 0)
        await database.rows(`DELETE FROM mill_grain WHERE id IN (SELECT id FROM mill_grain ORDER BY id LIMIT ${chances.between(0, 3)})`);
      for (const { id } of known.values())
        if ((await database.rows('SELECT 1 FROM mill_grain WHERE id = $1', [id])).length === 0) known.delete(id);
      if (chances.between(0, 1) === 0) await one.foldRollups(chances.between(0, 5));
      for (let i = 0; i < 6; i++) {
        const query = question();
        asked.length = 0;
        const kept = await one.records.tally(query);
        if (!asked.some((text) => text.includes('FROM "mill_grain"'))) answered++;
        expect(plain(kept), JSON.stringify(query)).toEqual(plain(await scan.records.tally(query)));
      }
      expect((await comparedRollups(database.url, grains, { again: false })).map(({ differing }) => differing)).toEqual([0, 0, 0]);
    }
    expect(answered).toBe(150);
  });

  it('are written by many at once without one waiting for another', async () => {
    const [first, second] = [row(), row()].map((is) => ({ ...is, values: { ...is.values, kind: 'rye', cameOn: '2026-02-02' } }));
    await one.store.transact(async (unit) => {
      unit.save(first!);
      unit.save(second!);
      await Promise.resolve();
    });
    const client = await database.client();
    await client.query('BEGIN');
    await client.query(`UPDATE mill_grain SET kind = 'oats' WHERE id = $1`, [first!.id]);
    await database.rows(`UPDATE mill_grain SET kind = 'oats' WHERE id = $1`, [second!.id]);
    await client.query('COMMIT');
    expect((await comparedRollups(database.url, grains, { again: false })).every(({ differing }) => differing === 0)).toBe(true);
  });

  it('take back what a transaction did that came to nothing', async () => {
    const ask: TallyQuery = { type: grain.name, scopes: [{ kind: 'city' }], by: ['kind'], where: within('2026-01-01', '2026-12-31') };
    const before = await one.records.tally(ask);
    const client = await database.client();
    await client.query(`BEGIN; UPDATE mill_grain SET kind = 'wheat'; DELETE FROM mill_grain WHERE wet; ROLLBACK`);
    expect(await one.records.tally(ask)).toEqual(before);
  });

  it('are compared with the records and counted anew by one command', async () => {
    const { rollup } = (await comparedRollups(database.url, grains, { again: false }))[0]!;
    await database.rows(`UPDATE "${rollup}" SET n = n + 1 WHERE ctid IN (SELECT ctid FROM "${rollup}" WHERE NOT by_month LIMIT 1)`);
    const found = await comparedRollups(database.url, grains, { again: true });
    expect(found.map(({ differing }) => differing! > 0)).toEqual([true, false, false]);
    expect((await comparedRollups(database.url, grains, { again: false })).map(({ differing }) => differing)).toEqual([0, 0, 0]);
  });

  it('of a later release are made of what is there; who still asks the former ones is answered by the records', async () => {
    const ask: TallyQuery = { type: grain.name, scopes: [{ kind: 'city' }], by: ['kind'], where: within('2026-01-01', '2026-12-31') };
    const before = await one.records.tally(ask);
    await migrate(database.url, undefined, later);
    asked.length = 0;
    expect(plain(await one.records.tally(ask))).toEqual(plain(before));
    expect(asked.some((text) => text.includes('FROM "mill_grain"'))).toBe(true);
    const next = await database.open({ records: later });
    expect(plain(await next.records.tally(ask))).toEqual(plain(before));
    expect((await comparedRollups(database.url, later, { again: false })).map(({ differing }) => differing)).toEqual([0]);
    await makeTables(database.url, grains);
  });
});
