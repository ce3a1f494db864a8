import { randomUUID } from 'node:crypto';
import { makeResidentId } from '@fatong/contracts/codes';
import type { Message } from '@fatong/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayKnow, rolesIn, scopesOf } from './access/index.js';
import { openEngine, type Engine } from './engine/index.js';
import { city, entry, gate, somebody } from './engine/testing/index.js';
import { uuidv7 } from './platform/index.js';
import type { ActOutcome } from './ports/index.js';
import type { Stores } from './store/index.js';
import { testDatabase, type TestDatabase } from './store/testing/index.js';

const clerk = somebody('clerk', ['gate.clerk'], city);
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const at = '2026-11-27T01:00:00.000Z';
const type = 'gate.sighting';
const idNumber = makeResidentId({ born: '1980-05-06', serial: 7, sex: 'male' });
const entrant = uuidv7();

let database: TestDatabase;
/** Two hubs. */
let hubs: readonly { readonly stores: Stores; readonly engine: Engine }[];
beforeAll(async () => {
  database = await testDatabase(gate.records);
  hubs = await Promise.all(
    [1, 2].map(async () => {
      const stores = await database.open();
      return {
        stores,
        engine: openEngine({
          areas: [gate],
          store: stores.store,
          records: stores.records,
          rights: { rolesIn, scopesOf, mayKnow },
          systems: {},
          log,
          clock: () => at,
        }),
      };
    }),
  );
  await hubs[0]!.stores.store.transact(async (unit) =>
    unit.save({
      ...entry('gate.entrant', entrant, { pass: 'P-1', name: '张三', idNumber }, { district: '310101', ownerUnit: 'city' }),
      version: 0,
    }),
  );
});
afterAll(() => database.drop());

const seen = (id: string, version: number, more: object = {}): Message => ({
  id: randomUUID(),
  source: '/systems/north',
  type: 'gate.seen.v1',
  time: at,
  datacontenttype: 'application/json',
  partitionkey: id,
  data: { source: 'north', id, version, name: '张三', pass: 'P-1', happenedOn: '2026-11-20', ...more },
});
/** A hub takes messages as its line does: those nobody has taken. */
const take = (hub: number, ...messages: readonly Message[]): Promise<readonly ActOutcome[]> =>
  hubs[hub]!.stores.store.transact(async (unit) => {
    const fresh = await unit.claim(
      'gate',
      messages.map(({ id }) => id),
    );
    return hubs[hub]!.engine.acting.act(
      unit,
      'gate',
      messages.filter(({ id }) => fresh.has(id)),
    );
  });
const rows = (id: string) =>
  database.rows(
    `SELECT id, state, version, source, state_version, matched, entrant, lag, district FROM gate_sighting WHERE source_id = '${id}'`,
  );

describe('reports that open a record of ours, on the database', () => {
  it('taken by two hubs in the same second make one record: the same message once, two versions one after the other', async () => {
    const same = seen('same', 1);
    await Promise.all([take(0, same), take(1, same)]);
    expect(await rows('same')).toMatchObject([
      { state: 'look', version: 2, source: 'north', state_version: '1', matched: 'exact', entrant, lag: '7', district: '310101' },
    ]);
    for (let i = 0; i < 5; i++) await Promise.all([take(0, seen(`two-${i}`, 1)), take(1, seen(`two-${i}`, 2, { grave: true }))]);
    for (let i = 0; i < 5; i++) expect(await rows(`two-${i}`)).toMatchObject([{ state: 'look', state_version: '2' }]);
    expect(
      await database.rows(
        `SELECT count(*) AS n FROM gate_sighting s WHERE NOT EXISTS (SELECT 1 FROM record_index i WHERE i.record_id = s.id)`,
      ),
    ).toEqual([{ n: '0' }]);
  });

  it('keep each state they passed through, and are withdrawn from any of them', async () => {
    await take(0, seen('gone', 1), seen('gone', 2, { withdrawn: true }));
    const [row] = await rows('gone');
    expect(row).toMatchObject({ state: 'withdrawn', version: 3, state_version: '2' });
    expect(
      await database.rows(`SELECT version, state FROM record_state WHERE record_id = '${String(row!['id'])}' ORDER BY version`),
    ).toEqual([
      { version: '1', state: 'received' },
      { version: '2', state: 'look' },
      { version: '3', state: 'withdrawn' },
    ]);
  });

  it('match by what is stored sealed, and only in part by the year of birth', async () => {
    await take(0, seen('sealed', 1, { pass: undefined, idNumber }), seen('born', 1, { pass: undefined, birthYear: 1980 }));
    expect(await rows('sealed')).toMatchObject([{ state: 'search', matched: 'probable', entrant: null, district: null }]);
    expect(await rows('born')).toMatchObject([{ state: 'search', matched: 'probable' }]);
  });

  it('are answered by the request they made, by whatever a partner may say it is', async () => {
    await take(0, seen('asked', 1));
    const [{ id, version }] = (await rows('asked')) as [{ id: string; version: number }];
    const done = await hubs[0]!.engine.perform({
      viewer: clerk,
      type,
      action: 'report',
      id,
      version,
      form: {},
      idempotencyKey: randomUUID(),
    });
    const request = 'done' in done ? done.done.fact! : '';
    const heard = (says: string, of: string): Message => ({
      ...seen('x', 1),
      id: randomUUID(),
      type: 'gate.heard.v1',
      data: { request: of, says },
    });
    expect(await take(1, heard('taken', 'no id at all'))).toMatchObject([{ refused: { code: 'unknown-request' } }]);
    // A partner may take longer than the fact itself is kept.
    await database.rows('DELETE FROM outbox');
    expect(await take(1, heard('returned', request))).toMatchObject([{ note: 'applied' }]);
    expect(await rows('asked')).toMatchObject([{ state: 'look', version: version + 2 }]);
  });

  it('take back what a rule proposed, which may propose it anew', async () => {
    for (const table of ['gate_sighting', 'gate_warning', 'rule_fact']) await database.rows(`DELETE FROM ${table}`);
    await take(0, seen('grave', 1, { grave: true }));
    await take(0, seen('grave', 2));
    await take(1, seen('grave', 3, { grave: true }));
    expect((await database.rows('SELECT state FROM gate_warning ORDER BY state')).map(({ state }) => state)).toEqual(['gone', 'proposed']);
    expect(await database.rows('SELECT count(*) AS n FROM rule_fact')).toEqual([{ n: '1' }]);
  });
});
