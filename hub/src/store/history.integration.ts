import { assert, asyncProperty, constantFrom, integer, option, record as recordOf, array, shuffledSubarray } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fuzz } from '@fatong/contracts/testing';
import { and, call, record as recorded, type Expression } from '@fatong/contracts/expression';
import { enteredOf } from '../engine/testing/index.js';
import { uuidv7 } from '../platform/index.js';
import type { RecordRow, StateRow } from '../ports/index.js';
import type { Stores } from './index.js';
import { reportRow, testDatabase, types, type TestDatabase } from './testing/index.js';

let database: TestDatabase;
let stores: Stores;
beforeAll(async () => {
  database = await testDatabase(types);
  stores = await database.open();
});
afterAll(() => database.drop());

type Told = Pick<StateRow, 'version' | 'state' | 'saidOn' | 'toldOn'>;

/** Tells of a record in the order given, as the engine would, in as many transactions as there are parts. */
async function tell(row: RecordRow, parts: readonly (readonly Told[])[]): Promise<void> {
  let highest = 0;
  let now: string | null = null;
  for (const part of parts) {
    const states = part.map((told): StateRow => {
      const state = { type: row.type, recordId: row.id, ...told, isEntered: now !== told.state, isLate: told.version <= highest };
      if (!state.isLate) [highest, now] = [told.version, told.state];
      return state;
    });
    await stores.store.transact(async (unit) => {
      for (const state of states) unit.add('state', state);
      await Promise.resolve();
    });
  }
}

const kept = async (row: RecordRow): Promise<readonly { state: string; on: string }[]> =>
  (await database.rows(
    `SELECT state, reached_on::text AS on FROM record_state WHERE record_id = '${row.id}' AND reached_on IS NOT NULL ORDER BY version`,
  )) as { state: string; on: string }[];

const day = (n: number): string => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
const told = (version: number, state: string, saidOn: string | null, toldOn = '2026-06-01'): Told => ({ version, state, saidOn, toldOn });
const within = (state: string, from: string | null, to: string | null): Expression => ({
  op: 'within',
  of: [{ read: `reached.${state}` }, { value: from }, { value: to }],
});

describe('the history of states', () => {
  it('counts a state on its own day, however late it is told, and once a stay', async () => {
    const row = reportRow('late');
    await tell(row, [
      [told(1, 'open', '2026-01-05')],
      [told(4, 'closed', '2026-03-01')],
      [told(2, 'hearing', '2026-02-01'), told(3, 'hearing', '2026-02-20')],
    ]);
    expect(await kept(row)).toEqual([
      { state: 'open', on: '2026-01-05' },
      { state: 'hearing', on: '2026-02-01' },
      { state: 'closed', on: '2026-03-01' },
    ]);
  });

  it('does not double a state that an older report turns out to have begun', async () => {
    const row = reportRow('begun');
    await tell(row, [[told(3, 'closed', '2026-03-10')], [told(2, 'closed', '2026-02-20')]]);
    expect(await kept(row)).toEqual([{ state: 'closed', on: '2026-02-20' }]);
  });

  it('takes the day it was told where nobody says another, yet none after the next state’s', async () => {
    const row = reportRow('unsaid');
    await tell(row, [[told(2, 'closed', '2026-03-01')], [told(1, 'open', null, '2026-04-01')], [told(3, 'open', null, '2026-04-02')]]);
    expect(await kept(row)).toEqual([
      { state: 'open', on: '2026-03-01' },
      { state: 'closed', on: '2026-03-01' },
      { state: 'open', on: '2026-04-02' },
    ]);
  });

  it('is the same whatever the order and the batches it was told in', async () => {
    const state = constantFrom('open', 'hearing', 'closed');
    // The master says one state a version; several reports may repeat it with a day or without. We take them on days that go on.
    const history = array(
      recordOf({ state, said: array(option(integer({ min: 0, max: 40 }), { nil: null }), { minLength: 1, maxLength: 2 }) }),
      { minLength: 1, maxLength: 6 },
    ).map((versions) =>
      versions.flatMap(({ state: word, said }, i) => said.map((one) => told(i + 1, word, one === null ? null : day(one)))),
    );
    const taken = history
      .chain((all) => shuffledSubarray(all, { minLength: all.length }))
      .map((order) => order.map((one, i): Told => ({ ...one, toldOn: day(30 + i) })));
    await assert(
      asyncProperty(taken, integer({ min: 1, max: 4 }), async (order, size) => {
        const row = reportRow(uuidv7());
        await tell(
          row,
          Array.from({ length: Math.ceil(order.length / size) }, (_, i) => order.slice(i * size, (i + 1) * size)),
        );
        expect(await kept(row)).toEqual(enteredOf(order.map((one) => ({ type: row.type, recordId: row.id, ...one }))));
      }),
      fuzz(150),
    );
  });

  it('answers which records entered a state on some day of a span, and counts them apart with the days it took', async () => {
    const cases = [
      ['310101', '2026-01-01', '2026-05-11'],
      ['310101', '2026-01-11', '2026-05-21'],
      ['310104', '2026-01-01', '2026-06-30'],
      [null, undefined, '2026-05-31'],
    ] as const;
    const rows = cases.map(([district, happenedOn, closedOn], i) => ({
      row: reportRow(`span-${i}`, { district, values: { ...(happenedOn && { happenedOn }), subject: 'span' } }),
      closedOn,
    }));
    await stores.store.transact(async (unit) => {
      for (const { row } of rows) unit.save(row);
      await Promise.resolve();
    });
    for (const { row, closedOn } of rows)
      await tell(row, [[told(1, 'closed', closedOn)], [told(2, 'open', day(200)), told(3, 'closed', day(300))]]);

    const mine = recorded<{ subject: string }>((r) =>
      and(r.subject.is('span'), call<boolean>('within', [{ read: 'reached.closed' }, { value: '2026-05-01' }, { value: '2026-05-31' }])),
    );
    const list = await stores.records.list({
      type: 'test.report',
      scopes: [{ kind: 'city' }],
      where: mine,
      sort: { field: 'createdAt', descending: false },
      limit: 50,
      fields: [],
    });
    expect(list.items.map(({ mirror }) => mirror!.sourceId).sort()).toEqual(['span-0', 'span-1', 'span-3']);
    const found = await stores.records.tally({
      type: 'test.report',
      scopes: [{ kind: 'city' }],
      where: mine,
      by: ['district', 'happenedOn'],
      days: { since: 'happenedOn', state: 'closed', from: '2026-05-01', to: '2026-05-31' },
    });
    expect(found.all).toEqual({ count: 3, sum: 260, over: 2 });
    expect(found.by['district']!.toSorted((a, b) => ((a.value ?? '') < (b.value ?? '') ? -1 : 1))).toEqual([
      { value: null, count: 1, sum: 0, over: 0 },
      { value: '310101', count: 2, sum: 260, over: 2 },
    ]);
    expect(found.by['happenedOn']!.map(({ value, count }) => `${value} ${count}`).sort()).toEqual([
      '2026-01-01 1',
      '2026-01-11 1',
      'null 1',
    ]);
    const of = async (where: Expression, district?: string): Promise<number> =>
      (
        await stores.records.tally({
          type: 'test.report',
          scopes: district === undefined ? [{ kind: 'city' }] : [{ kind: 'district', district }],
          where,
          by: [],
        })
      ).all.count;
    expect(await of(within('closed', '2026-06-30', '2026-06-30'))).toBe(1);
    expect([await of(mine, '310104'), await of(mine, '310101'), await of(within('closed', null, 'nonsense'))]).toEqual([0, 2, 0]);
  });
});
