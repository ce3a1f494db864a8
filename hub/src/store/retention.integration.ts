import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeliveryRow, LegalHold, MessageRow } from '../ports/index.js';
import type { Stores } from './index.js';
import { body, delivery, message, testDatabase, types, type TestDatabase } from './testing/index.js';

const day = 86_400_000;
const always = (): boolean => true;
let database: TestDatabase;
let stores: Stores;
beforeAll(async () => {
  database = await testDatabase(types);
  stores = await database.open();
});
afterAll(() => database.drop());

/** UUIDv7 of an instant long past: the usual ones never go back. */
const idAt = (ms: number): string =>
  randomUUID().replace(
    /^.{8}-.{4}-4/,
    `${ms
      .toString(16)
      .padStart(12, '0')
      .replace(/^(.{8})/, '$1-')}-7`,
  );

/** A message of some days ago in a partition of that day, with all that comes to belong to one. */
async function add(daysAgo: number, over: Partial<MessageRow> = {}, state: DeliveryRow['state'] = 'done'): Promise<MessageRow> {
  const row = message({
    receivedAt: new Date(Date.now() - daysAgo * day).toISOString(),
    direction: 'out',
    state,
    key: `k-${randomUUID()}`,
    ...over,
  });
  const sent = delivery(row, { state });
  await stores.store.transact(async (unit) => {
    await unit.claim('area', [row.id]);
    unit.add('message', row);
    unit.add('body', { ...body(row), claims: ['c'.repeat(64)] });
    unit.add('delivery', sent);
  });
  await database.rows(
    `INSERT INTO receipt (message_id, system, type, key, digest, state, taken_at) VALUES ($1, 's', 't', 'k', 'd', 'queued', $2)`,
    [row.id, row.receivedAt],
  );
  await database.rows(`INSERT INTO attempt (delivery_id, n, begun_at, answer_type, answer) VALUES ($1, 1, $2, 'application/json', 'x')`, [
    sent.id,
    row.receivedAt,
  ]);
  return row;
}

async function partition(daysAgo: number): Promise<void> {
  const of = (ago: number): string => new Date(Date.now() - ago * day).toISOString().slice(0, 10);
  for (const table of ['message', 'message_body', 'message_term'])
    await database.rows(
      `CREATE TABLE "${table}_p${of(daysAgo).replaceAll('-', '')}" PARTITION OF "${table}" FOR VALUES FROM ('${of(daysAgo)} 00:00+00') TO ('${of(daysAgo - 1)} 00:00+00')`,
    );
}

const count = async (table: string, column: string, { id }: MessageRow): Promise<number> =>
  Number((await database.rows(`SELECT count(*) AS n FROM "${table}" WHERE "${column}" = $1`, [id]))[0]!['n']);
/** Which rows there are of a message: itself, bodies, delivery, attempt's answer, receipt, inbox, claim of content. */
async function left({ id }: MessageRow): Promise<string> {
  const of = [
    'message WHERE id',
    'message_body WHERE message_id',
    'delivery WHERE message_id',
    'attempt a JOIN delivery d ON d.id = a.delivery_id WHERE a.answer IS NOT NULL AND d.message_id',
    'receipt WHERE message_id',
    'inbox WHERE message_id',
    'blob_claim WHERE message_id',
  ];
  const [row] = await database.rows(`SELECT concat(${of.map((table) => `(SELECT count(*) FROM ${table} = $1)`).join(', ')}) AS counts`, [
    id,
  ]);
  return row!['counts'] as string;
}
const hold = (over: Pick<LegalHold, 'kind' | 'value'>): LegalHold => ({
  id: randomUUID(),
  account: 'a',
  unit: null,
  at: new Date().toISOString(),
  reason: '保全',
  released: null,
  ...over,
});
const days = async (table: string): Promise<number> =>
  Number((await database.rows('SELECT count(*) AS n FROM pg_inherits WHERE inhparent = $1::regclass', [table]))[0]!['n']);

describe('Retention', () => {
  it('takes bodies before their messages, and with a message all that belongs to it; what is held or not settled stays whole', async () => {
    for (const ago of [40, 20]) await partition(ago);
    const [whole, ofDay] = [await days('message'), await days('message_body')];
    const record = `test.report:${randomUUID()}`;
    const [old, parked, heldByRecord, heldByKey, heldByPerson] = [
      await add(40, { persons: ['张无忌'] }),
      await add(40, {}, 'parked'),
      await add(40, { record }),
      await add(40),
      await add(40, { persons: ['赵敏', '310101199003070019'] }),
    ];
    const [younger, late, fresh] = [await add(20), await add(60), await add(1)];
    const holds = [hold({ kind: 'record', value: record }), hold({ kind: 'key', value: heldByKey.key })];
    for (const one of holds) expect(await stores.store.transact((unit) => stores.holds.lay(unit, one))).toBe(true);
    expect(await stores.store.transact((unit) => stores.holds.lay(unit, { ...holds[0]!, id: randomUUID() }))).toBe(false);
    const person = hold({ kind: 'person', value: '赵*' });
    expect(await stores.store.transact((unit) => stores.holds.lay(unit, person, '赵敏'))).toBe(true);

    const retention = { bodyDays: 10, messageDays: 30 };
    await stores.prune(retention, always);
    expect({
      old: await left(old),
      late: await left(late),
      younger: await left(younger),
      fresh: await left(fresh),
      parked: await left(parked),
      heldByRecord: await left(heldByRecord),
      heldByKey: await left(heldByKey),
      heldByPerson: await left(heldByPerson),
    }).toEqual({
      old: '0000000',
      late: '0000000',
      younger: '1010110',
      fresh: '1111111',
      parked: '1111111',
      heldByRecord: '1111111',
      heldByKey: '1111111',
      heldByPerson: '1111111',
    });
    expect(await stores.messages.bodies(heldByKey.id)).toHaveLength(1);
    expect((await stores.holds.standing(younger)).bodiesRemovedAt).not.toBeNull();
    expect(await stores.holds.standing(heldByKey)).toMatchObject({ isHeld: true });
    expect([await days('message'), await days('message_body')], 'the emptied day of bodies is gone, days that keep something stay').toEqual(
      [whole, ofDay - 1],
    );

    // Nothing changed: nothing is done again. Released and settled, the rest goes with the day.
    expect(await stores.prune(retention, always)).toBe(0);
    expect(await stores.holds.standing(heldByPerson)).toMatchObject({ isHeld: true });
    expect((await stores.messages.list({ person: '310101199003070019', limit: 5 })).items.map(({ id }) => id)).toEqual([heldByPerson.id]);
    expect((await stores.messages.list({ person: '张无忌', limit: 5 })).items).toEqual([]);
    for (const one of [...holds, person])
      await stores.store.transact((unit) =>
        stores.holds.release(unit, { ...one, released: { account: 'a', at: new Date().toISOString(), reason: '已结' } }),
      );
    await database.rows(`UPDATE delivery SET state = 'discarded' WHERE message_id = $1`, [parked.id]);
    await database.rows(`UPDATE message SET state = 'discarded' WHERE id = $1`, [parked.id]);
    await stores.prune(retention, always);
    expect([await left(parked), await left(heldByRecord), await left(heldByKey), await left(heldByPerson), await left(fresh)]).toEqual([
      '0000000',
      '0000000',
      '0000000',
      '0000000',
      '1111111',
    ]);
    expect(await database.rows('SELECT 1 FROM message_term')).toEqual([]);
    expect([await days('message'), await days('message_body')]).toEqual([whole - 1, ofDay - 2]);
    expect(
      (await stores.holds.list({ open: false, limit: 10 })).items
        .map(({ value, reason, released }) => `${value} ${reason} ${released?.reason}`)
        .sort(),
    ).toEqual(['赵*', heldByKey.key, record].map((value) => `${value} 保全 已结`).sort());
  });

  it('takes receipts whose message never came when it would have gone, once a day; those younger or held stay', async () => {
    const receipt = (daysAgo: number, key = 'k'): Promise<Record<string, unknown>[]> =>
      database.rows(
        `INSERT INTO receipt (message_id, system, type, key, digest, state, taken_at) VALUES (gen_random_uuid(), 's', 'alone', $2, 'd', 'taken', now() - make_interval(days => $1)) RETURNING message_id`,
        [daysAgo, key],
      );
    const came = await add(1);
    await database.rows(`UPDATE receipt SET taken_at = now() - interval '50 days' WHERE message_id = $1`, [came.id]);
    expect(await stores.store.transact((unit) => stores.holds.lay(unit, hold({ kind: 'key', value: 'held-receipt' })))).toBe(true);
    await receipt(40);
    const [[young], [held]] = [await receipt(20), await receipt(40, 'held-receipt')];
    await database.rows(`DELETE FROM pruned WHERE part = 'receipt'`);
    await stores.prune({ bodyDays: 10, messageDays: 30 }, always);
    expect((await database.rows(`SELECT message_id FROM receipt WHERE type = 'alone'`)).map((row) => row['message_id']).sort()).toEqual(
      [young!['message_id'], held!['message_id']].sort(),
    );
    expect(await count('receipt', 'message_id', came)).toBe(1);
    await receipt(40);
    await stores.prune({ bodyDays: 10, messageDays: 30 }, always);
    expect(await database.rows(`SELECT FROM receipt WHERE type = 'alone'`)).toHaveLength(3);
    expect((await stores.receiptsAlone({ days: 30, minutes: 60, limit: 10 })).map(({ messageId }) => messageId)).toEqual([
      young!['message_id'],
    ]);
  });

  it('gives way to whoever works, and comes again', async () => {
    await partition(50);
    const row = await add(50);
    const reader = await database.client();
    await reader.query('BEGIN');
    await reader.query('SELECT count(*) FROM message');
    const begun = Date.now();
    await stores.prune({ bodyDays: 10, messageDays: 30 }, always);
    expect(Date.now() - begun).toBeLessThan(10_000);
    expect(await count('message', 'id', row)).toBe(1);
    await reader.query('COMMIT');
    await stores.prune({ bodyDays: 10, messageDays: 30 }, always);
    expect(await left(row)).toBe('0000000');
  });

  it('leaves a message its body that is brought back in that very moment, or it is not brought back', async () => {
    await partition(45);
    const row = await add(45);
    const client = await database.client();
    await client.query('BEGIN');
    await client.query(
      `SELECT count(*) FROM message_body WHERE received_at > now() - interval '46 days' AND received_at < now() - interval '44 days'`,
    );
    /** Within the patience of pruning; on a slow machine it may have given way before. */
    const waits = async (type: string, work: Promise<unknown>): Promise<void> => {
      let isOver = false;
      void work.finally(() => (isOver = true));
      await expect
        .poll(async () => isOver || (await database.rows('SELECT FROM pg_locks WHERE NOT granted AND locktype = $1', [type])).length > 0, {
          interval: 5,
          timeout: 10_000,
        })
        .toBe(true);
    };
    const pruning = stores.prune({ bodyDays: 10, messageDays: 1000 }, always);
    // It has looked what stays, and waits for whoever reads that day.
    await waits('relation', pruning);
    const bringing = stores.store.transact(async (unit) => {
      const kept = (await stores.flow.kept(unit, [row], 'received')).has(row.id);
      const due = delivery(row, { state: 'due', direction: 'in', target: 'other' });
      if (kept) unit.add('delivery', due);
      await unit.settle(kept ? [{ deliveryId: due.id, state: 'due', from: ['due'] }] : []);
      return kept;
    });
    await waits('advisory', bringing);
    await client.query('COMMIT');
    await pruning;
    expect(await bringing).toBe((await stores.messages.bodies(row.id)).length > 0);
  });

  it('gives way to whoever brings messages back, and keeps what was brought back', async () => {
    await partition(46);
    const row = await add(46);
    await stores.store.transact(async (unit) => {
      expect(await stores.flow.kept(unit, [row], 'received')).toEqual(new Set([row.id]));
      await stores.prune({ bodyDays: 10, messageDays: 1000 }, always);
      const due = delivery(row, { state: 'due', direction: 'in', target: 'other' });
      unit.add('delivery', due);
      await unit.settle([{ deliveryId: due.id, state: 'due', from: ['due'] }]);
    });
    await stores.prune({ bodyDays: 10, messageDays: 1000 }, always);
    expect(await stores.messages.bodies(row.id)).toHaveLength(1);
  });

  it('takes a few thousand rows at a time where much of a day stays, and stops when it is told to', async () => {
    await partition(70);
    const at = new Date(Date.now() - 70 * day).toISOString();
    await database.rows(
      `INSERT INTO message (id, received_at, direction, system, type, source, time, key, digest, size, state, stages, unreadable)
      SELECT gen_random_uuid(), $1, 'in', 's', 't', 's', 'x', 'many-' || n, 'd', 1, CASE WHEN n % 2 = 0 THEN 'parked' ELSE 'done' END, '[]', false FROM generate_series(1, 24000) AS n`,
      [at],
    );
    await database.rows(
      `INSERT INTO message_body (message_id, received_at, stage, content_type, body) SELECT id, received_at, 'received', 'x', 'x' FROM message WHERE key LIKE 'many-%'`,
    );
    const bodies = async (): Promise<number> =>
      Number((await database.rows('SELECT count(*) AS n FROM message_body WHERE received_at = $1', [at]))[0]!['n']);
    await stores.prune({ bodyDays: 10, messageDays: 1000 }, () => false);
    expect(await bodies()).toBe(24_000);
    await stores.prune({ bodyDays: 10, messageDays: 1000 }, always);
    expect(await bodies()).toBe(12_000);
  });

  it('takes facts and refusals past their time, but those held and facts not yet sent', async () => {
    const old = Date.now() - 40 * day;
    const facts = [
      ['done', true, 'test.report:1'],
      ['unsent', false, 'test.report:1'],
      ['held', true, 'test.report:held'],
    ] as const;
    for (const [key, isSent, record] of facts) {
      await database.rows(
        `INSERT INTO outbox (id, type, source, time, key, record, data, created_at, expanded_at, announced_at) VALUES ($1, 't', 's', 'x', $2, $3, 'x', now(), $4, $4)`,
        [idAt(old), key, record, isSent ? new Date(old) : null],
      );
    }
    await database.rows(
      `INSERT INTO refusal (id, at, system, door, status, problem, key, paths, body) SELECT gen_random_uuid(), $1, 's', 'd', 422, 'p', k, '[]', 'x' FROM unnest('{gone,refused-held}'::text[]) AS k`,
      [new Date(old)],
    );
    for (const one of [hold({ kind: 'record', value: 'test.report:held' }), hold({ kind: 'key', value: 'refused-held' })])
      await stores.store.transact((unit) => stores.holds.lay(unit, one));
    await stores.prune({ bodyDays: 30, messageDays: 1000 }, always);
    expect((await database.rows('SELECT key FROM outbox ORDER BY key')).map(({ key }) => key)).toEqual(['held', 'unsent']);
    expect((await database.rows('SELECT key FROM refusal')).map(({ key }) => key)).toEqual(['refused-held']);
  });
});
