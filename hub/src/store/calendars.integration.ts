import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayKnow, rolesIn, scopesOf } from '../access/index.js';
import { calendarOf, knownYears } from '@fatong/contracts/calendar';
import { openEngine } from '../engine/index.js';
import { city, somebody, yard } from '../engine/testing/index.js';
import type { Stores } from './index.js';
import { testDatabase, type TestDatabase } from './testing/index.js';

const clerk = somebody('clerk', ['yard.clerk'], city);
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const at = '2026-12-28T01:00:00.000Z';

let database: TestDatabase;
let stores: Stores;
beforeAll(async () => {
  database = await testDatabase(yard.records);
  stores = await database.open();
});
afterAll(() => database.drop());

describe('imported years', () => {
  it('are kept in every version; the latest of each counts', async () => {
    expect(await stores.calendars.years()).toEqual([]);
    const first = await stores.calendars.keep({ year: 2028, rest: [], work: [] }, 'command', at);
    const second = await stores.calendars.keep(
      { year: 2028, rest: [['2028-01-01', '2028-01-03', '元旦']], work: ['2028-01-08'] },
      'id-sysadmin',
      at,
    );
    expect([first.version, second]).toEqual([
      1,
      {
        year: { year: 2028, rest: [['2028-01-01', '2028-01-03', '元旦']], work: ['2028-01-08'] },
        version: 2,
        account: 'id-sysadmin',
        at,
        countedAt: null,
      },
    ]);
    await stores.calendars.counted({ year: 2028, version: 2 }, at);
    expect(await stores.calendars.years()).toEqual([{ ...second, countedAt: at }]);
    expect(await database.rows('SELECT version FROM calendar_year ORDER BY version')).toHaveLength(2);
  });

  it('count anew what was provisional, page after page, and write nothing twice', async () => {
    let calendar = calendarOf();
    const engine = openEngine({
      areas: [yard],
      store: stores.store,
      records: stores.records,
      rights: { rolesIn, scopesOf, mayKnow },
      systems: {},
      log,
      clock: () => at,
      calendar: () => calendar,
    });
    const ids: string[] = [];
    for (let i = 0; i < 110; i++) {
      const outcome = await engine.perform({
        viewer: clerk,
        type: 'yard.matter',
        action: 'open',
        form: { subject: `事${i}` },
        idempotencyKey: `k${i}`,
      });
      if ('done' in outcome) ids.push(outcome.done.id);
    }
    const of = async (id: string) => (await stores.records.get('yard.matter', id, [{ kind: 'city' }]))!;
    expect((await of(ids[109]!)).values['decideDue']).toBe('2027-01-05');
    calendar = calendarOf([...knownYears, { year: 2027, rest: [['2027-01-01', '2027-01-05', '元旦']], work: [] }]);
    expect([await engine.recount(2027), await engine.recount(2027)]).toEqual([110, 0]);
    for (const id of [ids[0]!, ids[109]!]) expect([(await of(id)).values['decideDue'], (await of(id)).version]).toEqual(['2027-01-07', 2]);
    const [clock] = (await stores.records.clocks('yard.matter', ids[0]!)).filter((row) => row.clock === 'decide');
    expect(clock).toMatchObject({ isProvisional: false, recounts: [{ on: '2026-12-28', from: '2027-01-05', to: '2027-01-07' }] });
  });
});
