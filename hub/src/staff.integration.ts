import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expressionOf, valueOf } from '@fatong/contracts/expression';
import { mayKnow, rolesIn, scopesOf } from './access/index.js';
import { openEngine, type Engine } from './engine/index.js';
import { city, roster, somebody } from './engine/testing/index.js';
import type { Stores } from './store/index.js';
import { silent, testDatabase, type TestDatabase } from './store/testing/index.js';

const [clerk, second, third, lead] = [
  somebody('kai', ['roster.clerk'], city),
  somebody('lu', ['roster.clerk'], city),
  somebody('min', ['roster.clerk', 'roster.officer'], city),
  somebody('zhou', ['roster.lead'], city),
];

describe('officials named on records, in PostgreSQL', () => {
  let database: TestDatabase;
  let stores: Stores;
  let engine: Engine;
  beforeAll(async () => {
    database = await testDatabase(roster.records);
    stores = await database.open();
    await stores.identities.putUnits([city]);
    await stores.identities.addAccounts([...[clerk, second, third, lead].map(({ account }) => account), gone]);
    engine = openEngine({
      areas: [roster],
      store: stores.store,
      records: stores.records,
      rights: { rolesIn, scopesOf, mayKnow },
      systems: {},
      log: silent,
    });
  });
  afterAll(() => database.drop());
  const gone = { ...somebody('out', ['roster.clerk'], city).account, disabled: true };

  const act = async (viewer: typeof clerk, action: string, form: object, on?: { readonly id: string; readonly version: number }) => {
    const outcome = await engine.perform({
      viewer,
      type: 'roster.job',
      action,
      form: { ...form },
      idempotencyKey: randomUUID(),
      ...(action === 'assign' && { reason: '应当如此' }),
      ...on,
    });
    if ('refused' in outcome) throw new Error(JSON.stringify(outcome.refused));
    return outcome.done;
  };

  it('are read with the act, found by role, by name, and as those who once had it', async () => {
    const one = await act(clerk, 'open', { what: '争议' });
    const assigned = await act(lead, 'assign', { handlers: [{ id: 'lu' }, { id: 'min' }] }, one);
    await act(lead, 'assign', { handlers: [{ id: 'kai' }, { id: 'lu' }] }, assigned);
    const list = async (name: string) =>
      (
        await stores.records.list({
          type: 'roster.job',
          scopes: [{ kind: 'city' }],
          where: expressionOf(valueOf<readonly string[]>({ read: 'handlers' }).has(name)),
          sort: { field: 'updatedAt', descending: true },
          limit: 5,
          fields: ['handlers'],
        })
      ).items.map(({ values }) => values['handlers']);
    expect([await list('lu'), await list('min')]).toEqual([
      [
        [
          { id: 'kai', name: 'kai' },
          { id: 'lu', name: 'lu' },
        ],
      ],
      [],
    ]);
    const record = engine.catalogue.type('roster.job')!;
    expect(await stores.records.get('roster.job', one.id, scopesOf(somebody('min', ['roster.officer'], city), record))).not.toBeNull();
    expect(await stores.records.get('roster.job', one.id, scopesOf(somebody('new', ['roster.officer'], city), record))).toBeNull();
    expect((await stores.identities.staffIn(['roster.clerk', 'roster.officer'])).map(({ id }) => id)).toEqual(['kai', 'lu', 'min']);
    const inHand = async (who: string) =>
      (
        await stores.index.involved({
          who: [who],
          account: who,
          addresses: [],
          types: [{ type: 'roster.job', scopes: [{ kind: 'city' }] }],
          list: 'progress',
          limit: 5,
        })
      ).items.length;
    expect([await inHand('kai'), await inHand('min')]).toEqual([1, 0]);
  });
});
