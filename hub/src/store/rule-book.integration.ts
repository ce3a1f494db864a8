import { beforeEach, describe, expect, it } from 'vitest';
import { uuidv7 } from '../platform/index.js';
import type { RuleSettingRow } from '../ports/index.js';
import type { Stores } from './index.js';
import { keeperRow, twoProcesses, type TestDatabase } from './testing/index.js';

let database: TestDatabase;
let one: Stores;
let other: Stores;
twoProcesses((...made) => {
  [database, one, other] = made;
});

const setting = (over: Partial<RuleSettingRow> = {}): RuleSettingRow => ({
  rule: 'test.rule',
  version: 2,
  since: '2026-03-02',
  value: { cases: 3 },
  isOn: true,
  districts: ['310101'],
  state: 'proposed',
  reason: '收紧',
  by: 'clerk',
  at: '2026-03-01T00:00:00.000Z',
  decidedBy: null,
  decidedAt: null,
  decision: null,
  ...over,
});
const keep = (store: Stores, row: RuleSettingRow): Promise<void> =>
  store.store.transact(async (unit) => {
    unit.keepRuleSetting(row);
    await Promise.resolve();
  });

describe('what is laid down for rules', () => {
  beforeEach(() => database.rows('TRUNCATE rule_setting, rule_round, rule_fact, record_index, test_keeper'));

  it('is read as it was kept; a decision is added, and what was proposed stays as it was', async () => {
    await keep(one, setting());
    const decided = { state: 'approved', decidedBy: 'lead', decidedAt: '2026-03-01T02:00:00.000Z', decision: '同意' } as const;
    await keep(other, setting({ ...decided, value: { cases: 9 }, isOn: false }));
    expect(await one.ruleBook.settings(['test.rule', 'test.other'])).toEqual([setting(decided)]);
    await keep(one, setting({ version: 3, value: null, districts: null }));
    expect(await other.store.transact((unit) => unit.ruleSettings(['test.rule']))).toEqual([
      setting(decided),
      setting({ version: 3, value: null, districts: null }),
    ]);
  });

  it('is laid down by one at a time: the second reads what the first wrote', async () => {
    const next = (store: Stores) =>
      store.store.transact(async (unit) => {
        const version = 1 + Math.max(1, ...(await unit.ruleSettings(['test.rule'], 'lock')).map((row) => row.version));
        unit.keepRuleSetting(setting({ version }));
        return version;
      });
    expect((await Promise.all([next(one), next(other)])).toSorted()).toEqual([2, 3]);
  });

  it('a daily rule keeps how far it has come, and who looks at the same time waits', async () => {
    const look = (store: Stores, after: string) =>
      store.store.transact(async (unit) => {
        const round = await unit.ruleRound('test.rule');
        unit.keepRuleRound({ rule: 'test.rule', day: '2026-03-02', after });
        return round?.after ?? null;
      });
    const [first, second] = [uuidv7(), uuidv7()];
    const before = await Promise.all([look(one, first), look(other, second)]);
    expect(before.filter((after) => after === null)).toHaveLength(1);
    expect([first, second]).toContain(before.find((after) => after !== null));
  });

  it('those a daily rule looks at come in the order of their ids, after the last one', async () => {
    const rows = [keeperRow(uuidv7()), keeperRow(uuidv7()), keeperRow(uuidv7())].toSorted((a, b) => (a.id < b.id ? -1 : 1));
    await one.store.transact(async (unit) => {
      for (const row of rows) unit.save(row);
      await Promise.resolve();
    });
    const after = (id: string | null, most: number) => other.store.transact((unit) => unit.recordsAfter('test.keeper', id, most));
    const ids = rows.map(({ id }) => id);
    expect([await after(null, 2), await after(ids[1]!, 2), await after(ids[2]!, 2)]).toEqual([[ids[0], ids[1]], [ids[2]], []]);
  });

  it('what a rule opened is counted by state, each record once, and listed newest first', async () => {
    const [first, second] = [uuidv7(), uuidv7()];
    const subject = uuidv7();
    await one.store.transact(async (unit) => {
      for (const [recordId, state, at] of [
        [first, 'pending', '2026-03-01T00:00:00.000Z'],
        [second, 'falseAlarm', '2026-03-02T00:00:00.000Z'],
      ] as const) {
        unit.index({
          type: 'test.order',
          recordId,
          number: recordId,
          title: '预警',
          state,
          ownerUnit: null,
          district: null,
          openedAt: at,
          changedAt: at,
        });
        for (const fact of ['a', 'b'])
          unit.add('ruleFact', { rule: 'test.rule', subject, fact: `${fact} ${recordId}`, proposal: recordId, at });
      }
      await Promise.resolve();
    });
    const tally = (since: string) => other.ruleBook.tally({ rules: ['test.rule'], types: ['test.order'], since });
    expect(await tally('2026-01-01T00:00:00.000Z')).toEqual([
      { rule: 'test.rule', state: 'falseAlarm', count: 1 },
      { rule: 'test.rule', state: 'pending', count: 1 },
    ]);
    expect(await tally('2026-03-02T00:00:00.000Z')).toEqual([{ rule: 'test.rule', state: 'falseAlarm', count: 1 }]);
    expect((await other.ruleBook.latest('test.rule', 'test.order', 1)).map(({ id, state }) => [id, state])).toEqual([
      [second, 'falseAlarm'],
    ]);
  });
});
