import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expressionOf } from '@fatong/contracts/expression';
import { mayKnow, rolesIn, scopesOf } from '../../access/index.js';
import { openEngine, type Engine } from '../../engine/index.js';
import { city, somebody, yard } from '../../engine/testing/index.js';
import type { Stores } from '../../store/index.js';
import { testDatabase, type TestDatabase } from '../../store/testing/index.js';
import { standing } from './standing.js';

const [clerk, lead] = [somebody('clerk', ['yard.clerk'], city), somebody('lead', ['yard.lead'], city)];
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const errand = yard.records.find(({ name }) => name === 'yard.errand')!;

let database: TestDatabase;
let stores: Stores;
let engine: Engine;
/** So many minutes from the real time. */
let ahead = 0;
const instant = (): string => new Date(Date.now() + ahead * 60_000).toISOString();
beforeAll(async () => {
  database = await testDatabase(yard.records);
  stores = await database.open();
  engine = openEngine({
    areas: [yard],
    store: stores.store,
    records: stores.records,
    rights: { rolesIn, scopesOf, mayKnow },
    systems: {},
    log,
    clock: instant,
  });
});
afterAll(() => database.drop());

const act = async (viewer: typeof clerk, action: string, id?: string): Promise<string> => {
  const version = id === undefined ? undefined : (await stores.records.get('yard.errand', id, [{ kind: 'city' }]))!.version;
  const outcome = await engine.perform({
    viewer,
    type: 'yard.errand',
    action,
    form: action === 'give' ? { what: '取件' } : {},
    idempotencyKey: randomUUID(),
    ...(id !== undefined && { id, version: version! }),
  });
  if ('refused' in outcome) throw new Error(JSON.stringify(outcome.refused));
  return outcome.done.id;
};
/** Given so many minutes ago. */
const given = async (ago: number): Promise<string> => {
  ahead = -ago;
  const id = await act(lead, 'give');
  ahead = 0;
  return id;
};
const listed = async (way: string): Promise<string[]> =>
  (
    await stores.records.list({
      type: 'yard.errand',
      scopes: [{ kind: 'city' }],
      where: expressionOf(standing(errand, 'finishStanding', errand.clocks, { any: [way] })),
      sort: { field: 'createdAt', descending: false },
      limit: 50,
      fields: [],
    })
  ).items.map(({ id }) => id);

describe('a clock in hours in the database', () => {
  it('stands in lists as the minutes say, and keeps its instants', async () => {
    const [over, near, running, met, late] = [
      await given(24 * 60 + 5),
      await given(23 * 60),
      await given(5),
      await given(60),
      await given(25 * 60),
    ];
    await act(clerk, 'finish', met);
    await act(clerk, 'finish', late);
    expect([await listed('overdue'), await listed('near'), await listed('running'), await listed('met'), await listed('late')]).toEqual([
      [over],
      [near],
      [running],
      [met],
      [late],
    ]);
    const [row] = await stores.records.clocks('yard.errand', running);
    expect(Date.parse(row!.dueOn!) - Date.parse(row!.startedOn!)).toBe(24 * 3_600_000);
    expect((await stores.records.get('yard.errand', running, [{ kind: 'city' }]))!.values['finishDue']).toBe(row!.dueOn);
  });

  it('is taken when its hour has come and not before, the one that waits for a later hour of the day left alone', async () => {
    while ((await engine.strike()) > 0);
    const [soon, later] = [await given(22 * 60 - 30), await given(22 * 60 - 50)];
    expect(await engine.strike()).toBe(0);
    ahead = 30;
    expect([await engine.strike(), await engine.strike()]).toEqual([1, 0]);
    ahead = 3 * 60;
    while ((await engine.strike()) > 0);
    ahead = 0;
    const states = await Promise.all(
      [soon, later].map(async (id) => (await stores.records.get('yard.errand', id, [{ kind: 'city' }]))!.state),
    );
    expect(states).toEqual(['dropped', 'dropped']);
  });
});
