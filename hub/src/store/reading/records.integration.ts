import { and, not, or, record as recorded, type Expression } from '@fatong/contracts/expression';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListQuery, RecordRow, Scope } from '../../ports/index.js';
import type { Statement } from '../connect.js';
import type { Stores } from '../index.js';
import { at, delivery, event, indexRow, message, reportRow, testDatabase, types, type TestDatabase } from '../testing/index.js';

let database: TestDatabase;
let stores: Stores;
let counting: Statement[] = [];

interface Report {
  subject?: string;
  kinds?: string[];
  keepers?: string[];
  licences?: string[];
  witness?: { name: string; idNumber: string };
  accuser?: string;
  happenedOn?: string;
  count?: number;
  state?: string;
  district?: string;
  keeper?: string;
  createdAt?: string;
  firm?: { name: string };
}

const witness = { name: '王五', idNumber: '31010119900101001X' };
const keepers = ['019c0000-0000-7000-8000-000000000001', '019c0000-0000-7000-8000-000000000002'];
const rows: RecordRow[] = [
  reportRow('0', {
    createdAt: at(0),
    values: { subject: '甲案', kinds: ['a'], witness, accuser: '李四光', happenedOn: '2026-01-01', count: 1 },
  }),
  reportRow('1', {
    createdAt: at(1),
    district: '310104',
    values: { subject: '甲乙', kinds: ['ab'], accuser: 'ｌｉ　si', happenedOn: '2026-02-01', count: 2, firm: { name: '某所' } },
  }),
  reportRow('2', {
    createdAt: at(2),
    ownerUnit: 'firm/x',
    state: 'closed',
    values: { subject: '乙案', kinds: ['a', 'b'], count: 10, keepers, licences: ['13101201010900123', '13101201411900456'] },
  }),
  reportRow('3', { createdAt: at(3), district: null, values: { happenedOn: '2026-03-01' } }),
];

beforeAll(async () => {
  database = await testDatabase(types);
  stores = await database.open({ onStatement: (statement) => counting.push(statement) });
  await stores.store.transact(async (unit) => {
    for (const row of rows) {
      unit.save(row);
      unit.index(indexRow(row, `标题${row.mirror!.sourceId}`));
    }
    unit.involve('test.report', rows[0]!.id, [{ type: 'test.report', recordId: rows[0]!.id, who: 'anna', role: 'handler', since: at() }]);
    unit.involve('test.report', rows[1]!.id, [
      { type: 'test.report', recordId: rows[1]!.id, who: 'anna', role: 'subject', since: at(), done: at(5) },
    ]);
    await Promise.resolve();
  });
});
afterAll(() => database.drop());

const city: readonly Scope[] = [{ kind: 'city' }];
const ask = (over: Partial<ListQuery> = {}): ListQuery => ({
  type: 'test.report',
  scopes: city,
  sort: { field: 'createdAt', descending: false },
  limit: 50,
  fields: [],
  ...over,
});
const found = async (over: Partial<ListQuery>): Promise<string> =>
  (await stores.records.list(ask(over))).items.map(({ mirror }) => mirror!.sourceId).join('');
const where = (condition: Parameters<typeof recorded<Report>>[0]): Promise<string> => found({ where: recorded<Report>(condition) });

describe('a list of records', () => {
  it('reads only the fields asked for', async () => {
    const { items } = await stores.records.list(ask({ fields: ['subject', 'accuser'] }));
    expect(items[0]!.values).toEqual({ subject: '甲案', accuser: '李四光' });
  });

  it('takes two statements for a page, whatever its length', async () => {
    counting = [];
    await stores.records.list(ask({ fields: ['subject', 'witness'] }));
    expect(counting.length).toBe(2);
  });

  it('compares as the expression itself does', async () => {
    expect(await where((r) => r.subject.is('甲案'))).toBe('0');
    expect(await where((r) => r.subject.isNot('甲案'))).toBe('123');
    expect(await where((r) => r.count.greater(1))).toBe('12');
    expect(await where((r) => not(r.count.greater(1)))).toBe('03');
    expect(await where((r) => r.state.in(['closed', 'none']))).toBe('2');
    expect(await where((r) => not(r.happenedOn.exists()))).toBe('2');
    expect(await where((r) => and(r.happenedOn.atLeast('2026-01-02'), r.happenedOn.atMost('2026-02-28')))).toBe('1');
    expect(await where((r) => or(r.district.is('310104'), r.count.less(2)))).toBe('01');
    expect(await where((r) => and(r.subject.atLeast('甲'), r.subject.less('甲\u{10ffff}')))).toBe('01');
    expect(await where((r) => r.createdAt.atLeast(at(2)))).toBe('23');
    expect(await where((r) => r.firm.name.is('某所'))).toBe('1');
    const fields = (op: string, left: string, right: string): Promise<string> =>
      found({ where: { op, of: [{ read: left }, { read: right }] } });
    expect([await fields('atMost', 'createdAt', 'updatedAt'), await fields('greater', 'createdAt', 'updatedAt')]).toEqual(['0', '123']);
    await expect(fields('less', 'createdAt', 'count')).rejects.toThrow('two fields of one sort');
  });

  it('finds a code among many choices, whole codes only', async () => {
    expect(await where((r) => r.kinds.has('a'))).toBe('02');
    expect(await where((r) => r.kinds.has('ab'))).toBe('1');
    expect(await where((r) => r.kinds.has('"'))).toBe('');
  });

  it('finds one among many refs or identifiers, and reads them as they were', async () => {
    expect(await where((r) => r.keepers.has(keepers[1]!))).toBe('2');
    expect(await where((r) => r.keepers.has(keepers[1]!.slice(1)))).toBe('');
    expect(await where((r) => r.licences.has('13101201411900456'))).toBe('2');
    expect(await where((r) => not(r.keepers.exists()))).toBe('013');
    expect((await stores.records.get('test.report', rows[2]!.id, city))!.values).toMatchObject({
      keepers,
      licences: ['13101201010900123', '13101201411900456'],
    });
  });

  it('finds personal values by equality through the blind index, in any width and case', async () => {
    expect(await where((r) => r.accuser.is('李四光'))).toBe('0');
    expect(await where((r) => r.accuser.is('LI SI'))).toBe('1');
    expect(await where((r) => r.accuser.in(['李四光', 'li si']))).toBe('01');
    expect(await where((r) => r.witness.idNumber.is('31010119900101001x'))).toBe('0');
    expect(await where((r) => or(r.witness.name.is('王五'), r.witness.idNumber.is('王五')))).toBe('0');
    expect(await where((r) => r.accuser.isNot('李四光'))).toBe('123');
    expect(await found({ where: { op: 'exists', of: [{ read: 'witness' }] } })).toBe('0');
    await expect(where((r) => r.accuser.greater('李'))).rejects.toThrow('no order');
  });

  it('holds values of another type to be equal to nothing, instead of failing', async () => {
    expect(await where((r) => r.keeper.is('no id'))).toBe('');
    expect(await where((r) => r.happenedOn.is('2026-02-30'))).toBe('');
    expect(await where((r) => r.count.is(1.5))).toBe('');
    expect(await found({ where: { op: 'is', of: [{ read: 'count' }, { value: '1' }] } })).toBe('');
    expect(await found({ where: { op: 'is', of: [{ read: 'subject' }, { value: '甲\u0000案' }] } })).toBe('');
  });

  it('refuses a condition on what the record does not have', async () => {
    const unknown: Expression = { op: 'is', of: [{ read: 'nothing"; DROP TABLE x' }, { value: 1 }] };
    await expect(found({ where: unknown })).rejects.toThrow('to read in a condition');
  });

  it('shows only what the scopes allow, and nothing without one', async () => {
    expect(await found({ scopes: [] })).toBe('');
    expect(await found({ scopes: [{ kind: 'district', district: '310101' }] })).toBe('02');
    expect(await found({ scopes: [{ kind: 'unit', unit: 'firm/x' }] })).toBe('2');
    expect(await found({ scopes: [{ kind: 'involved', who: ['anna', 'bert'] }] })).toBe('0');
    expect(await found({ scopes: [{ kind: 'involved', who: [] }] })).toBe('');
    expect(
      await found({
        scopes: [
          { kind: 'district', district: '310104' },
          { kind: 'unit', unit: 'firm/x' },
        ],
      }),
    ).toBe('12');
  });

  it('shows and counts once what is seen in several ways, in one order over all of them', async () => {
    const scopes: readonly Scope[] = [
      { kind: 'involved', who: ['anna'] },
      { kind: 'district', district: '310101' },
      { kind: 'unit', unit: 'firm/x' },
      { kind: 'district', district: '310104' },
    ];
    let [seen, cursor]: [string, string | null | undefined] = ['', undefined];
    do {
      const page: Awaited<ReturnType<typeof stores.records.list>> = await stores.records.list(
        ask({ scopes, sort: { field: 'createdAt', descending: true }, limit: 1, ...(cursor && { cursor }) }),
      );
      expect(page.total).toBe(3);
      seen += page.items.map(({ mirror }) => mirror!.sourceId).join('');
      cursor = page.next;
    } while (cursor !== null);
    expect(seen).toBe('210');
    const tally = await stores.records.tally({ type: 'test.report', scopes, by: ['state'] });
    expect(tally.all.count).toBe(3);
    expect(Object.fromEntries(tally.by['state']!.map(({ value, count }) => [value, count]))).toEqual(
      Object.fromEntries([...Map.groupBy(rows.slice(0, 3), ({ state }) => state)].map(([state, of]) => [state, of.length])),
    );
  });

  it('pages through all rows once in any order, empty values last upwards and first downwards', async () => {
    const all = async (field: string, descending: boolean): Promise<string> => {
      let seen = '';
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await stores.records.list(ask({ sort: { field, descending }, limit: 1, ...(cursor !== undefined && { cursor }) }));
        expect(page.total).toBe(4);
        seen += page.items.map(({ mirror }) => mirror!.sourceId).join('');
        cursor = page.next;
      }
      return seen;
    };
    expect(await all('createdAt', false)).toBe('0123');
    expect(await all('createdAt', true)).toBe('3210');
    expect(await all('happenedOn', false)).toBe('0132');
    expect(await all('happenedOn', true)).toBe('2310');
    expect(await all('count', false)).toBe('0123');
    expect(await all('subject', true)).toBe(
      ['3', ...['0', '1', '2'].sort((a, b) => (rows[Number(a)]!.values['subject']! < rows[Number(b)]!.values['subject']! ? 1 : -1))].join(
        '',
      ),
    );
    await expect(stores.records.list(ask({ sort: { field: 'accuser', descending: false } }))).rejects.toThrow('sealed');
  });

  it('begins anew with a cursor that is not its own', async () => {
    for (const cursor of ['', 'x', Buffer.from('[1]').toString('base64url'), Buffer.from('["2026","x"]').toString('base64url')])
      expect(await found({ cursor })).toBe('0123');
  });

  it('counts exactly up to ten thousand and says so beyond', async () => {
    await database.rows(
      `INSERT INTO test_order (id, version, created_at, updated_at) SELECT gen_random_uuid(), 1, now(), now() FROM generate_series(1, 10000)`,
    );
    expect((await stores.records.list(ask({ type: 'test.order', limit: 1 }))).total).toBe(10_000);
    await database.rows(`INSERT INTO test_order (id, version, created_at, updated_at) VALUES (gen_random_uuid(), 1, now(), now())`);
    expect((await stores.records.list(ask({ type: 'test.order', limit: 1 }))).total).toEqual({ atLeast: 10_000 });
  });
});

describe('a record', () => {
  it('is absent outside the scopes, though it is there', async () => {
    const { id } = rows[0]!;
    expect(await stores.records.get('test.report', id, [{ kind: 'district', district: '310104' }])).toBeNull();
    expect(await stores.records.get('test.report', 'no id', city)).toBeNull();
    expect((await stores.records.get('test.report', id, city))?.values['witness']).toEqual(witness);
  });

  it('has a timeline in the order of its master, with what was done here where it happened, whatever dates the master writes', async () => {
    const row = rows[3]!;
    const events = [
      event(row, { name: 'r3', sourceVersion: 3, at: at(1) }),
      event(row, {
        name: 'urge',
        kind: 'action',
        at: at(2),
        reason: '逾期',
        actor: { kind: 'account', id: 'anna', name: '安娜', unit: 'city', role: 'test.clerk' },
      }),
      event(row, { name: 'r1', sourceVersion: 1, at: at(3) }),
      event(row, { name: 'r4', sourceVersion: 4, at: at(4), happenedAt: '2026-01-01' }),
      event(row, { name: 'r2', sourceVersion: 2, at: at(5), happenedAt: '2999-12-31' }),
    ];
    await stores.store.transact(async (unit) => {
      for (const one of events) unit.add('event', one);
      await Promise.resolve();
    });
    const timeline = await stores.records.timeline('test.report', row.id);
    expect(timeline.map(({ name }) => name)).toEqual(['r1', 'r2', 'r3', 'urge', 'r4']);
    expect(timeline[3]).toEqual(events[1]);
  });

  it('has a title, and deliveries of what was sent because of it', async () => {
    expect(await stores.records.titles('test.report', [rows[0]!.id, message().id, 'no id'])).toEqual(new Map([[rows[0]!.id, '标题0']]));
    const sent = message({ direction: 'out', system: 'court', causation: 'f-1' });
    const record = `test.report:${rows[0]!.id}`;
    const due = delivery(sent, { record });
    await stores.store.transact(async (unit) => {
      unit.add('message', sent);
      unit.add('delivery', due);
      await Promise.resolve();
    });
    expect(await stores.records.deliveriesOf(record)).toEqual([
      {
        deliveryId: due.id,
        messageId: sent.id,
        factId: 'f-1',
        system: 'court',
        type: sent.type,
        state: 'due',
        attempt: 0,
        createdAt: expect.any(String) as string,
        dueAt: due.dueAt,
        updatedAt: expect.any(String) as string,
      },
    ]);
  });

  it('finds what an account sent and what does not go on by itself, the latest first, and nothing of others', async () => {
    const record = `test.report:${rows[0]!.id}`;
    const sent = (['parked', 'unknown', 'later', 'parked'] as const).map((state, i) => {
      const of = message({ direction: 'out', system: 'court', causation: `f-${i}` });
      return { of, row: delivery(of, { direction: 'out', record, state, sender: i === 3 ? 'bert' : 'anna' }) };
    });
    await stores.store.transact(async (unit) => {
      for (const { of, row } of sent) {
        unit.add('message', of);
        unit.add('delivery', row);
      }
      await Promise.resolve();
    });
    const stuck = await stores.records.stuckOf('anna', 10);
    expect(stuck.map(({ deliveryId, state, sender, record: whose }) => [deliveryId, state, sender, whose]).toSorted()).toEqual(
      [
        [sent[0]!.row.id, 'parked', 'anna', record],
        [sent[1]!.row.id, 'unknown', 'anna', record],
      ].toSorted(),
    );
    expect((await stores.records.stuckOf('anna', 1)).length).toBe(1);
    expect(await stores.records.stuckOf('carl', 10)).toEqual([]);
  });
});
