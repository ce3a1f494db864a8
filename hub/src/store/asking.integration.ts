import { beforeEach, describe, expect, it } from 'vitest';
import type { DeliveryRow, LineRules } from '../ports/index.js';
import type { Stores } from './index.js';
import { delivery, message, twoProcesses, type TestDatabase } from './testing/index.js';

let database: TestDatabase;
let one: Stores;
let other: Stores;
twoProcesses((...made) => {
  [database, one, other] = made;
});
beforeEach(() => database.rows('TRUNCATE delivery, message, line_rules'));

const factId = '0197d2c4-5b1e-7c33-9a5e-3f0d6b8e2a12';

async function outgoing(over: Partial<DeliveryRow>): Promise<DeliveryRow> {
  const { system = 'court', key = 'k1', state = 'unknown' } = over;
  const row = message({ direction: 'out', system, key, state, correlation: factId });
  const sent = delivery(row, over);
  await one.store.transact(async (unit) => {
    unit.add('message', row);
    unit.add('delivery', sent);
  });
  return sent;
}

describe('asking', () => {
  const ask = (stores: Stores, systems = ['court'], limit = 10): Promise<string[]> =>
    stores.asking.askable(systems, { limit, soonest: 10, latest: 60 }).then((all) => all.map(({ deliveryId }) => deliveryId));
  const past = (seconds: number): string => new Date(Date.now() - seconds * 1000).toISOString();

  it('gives out each question once, longest due first, of the systems asked for, and the next one later and later', async () => {
    const rows: DeliveryRow[] = [];
    for (const [key, over] of [
      ['old', { dueAt: past(20) }],
      ['older', { dueAt: past(40) }],
      ['tomorrow', { dueAt: past(-3600) }],
      ['other', { system: 'office', target: 'office', dueAt: past(20) }],
      ['parked', { state: 'parked', dueAt: past(20) }],
    ] as const)
      rows.push(await outgoing({ key, state: 'unknown', ...over }));
    const [old, older] = rows.map(({ id }) => id);
    expect(await ask(one, ['court'], 1)).toEqual([older]);
    expect((await Promise.all([ask(one), ask(other)])).flat()).toEqual([old]);
    expect(await ask(one)).toEqual([]);
    const pause = async (): Promise<number> => Math.round((Date.parse((await one.flow.delivery(old!))!.dueAt) - Date.now()) / 1000);
    expect(await pause()).toBe(10);
    for (const [unknownFor, expected] of [
      [25, 25],
      [7200, 60],
    ] as const) {
      await database.rows(
        `UPDATE delivery SET due_at = now() - interval '1 second', updated_at = now() - make_interval(secs => $2) WHERE id = $1`,
        [old, unknownFor],
      );
      expect(await ask(one)).toEqual([old]);
      expect(await pause()).toBe(expected);
    }
    expect((await one.flow.delivery(old!))?.state).toBe('unknown');
    expect(await ask(one, [])).toEqual([]);
  });

  it('says by what the message is correlated, so that what is found out is told of the fact it was made from', async () => {
    await outgoing({ state: 'unknown', dueAt: past(20) });
    expect(await one.asking.askable(['court'], { limit: 10, soonest: 10, latest: 60 })).toMatchObject([{ correlation: factId }]);
  });

  it.each([
    ['everything', 'all', ''],
    ['its system', 'system', 'court'],
    ['its type', 'type', 'test-system.report.v1'],
  ] as const)(
    'puts no question while %s is stopped, not even one that lies on the queue already, and goes on afterwards',
    async (_, scope, name) => {
      const { id } = await outgoing({ state: 'unknown', dueAt: past(20) });
      const lay = (stops: LineRules['stops']): Promise<boolean> =>
        one.store.transact(async (unit) => unit.layDown({ ...(await unit.rules()), stops }, 'a'));
      expect(await other.attempts.mayAsk(id)).toBe(true);
      await lay([{ id: 's', scope, name, reason: 'test', account: 'a', since: past(0) }]);
      expect([await ask(one), await ask(other), await other.attempts.mayAsk(id)]).toEqual([[], [], false]);
      await lay([]);
      expect([await other.attempts.mayAsk(id), await ask(other)]).toEqual([true, [id]]);
      await one.store.transact((unit) => unit.settle([{ deliveryId: id, state: 'done' }]));
      expect(await other.attempts.mayAsk(id)).toBe(false);
    },
  );
});
