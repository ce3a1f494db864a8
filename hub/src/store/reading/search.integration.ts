import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../connect.js';
import { parsers } from '../parsers.js';
import { body, explaining, message, rowsOf, testDatabase, types, type Read, type TestDatabase } from '../testing/index.js';
import { searchMessages, type Asked } from './search.js';

const day = 86_400_000;
const perDay = 6_000;
const days = 10;
let database: TestDatabase;
let client: Client;

/** One system speaks nearly all the time, another rarely; one parks nearly everything of half a day; a key draws a tenth of the traffic. */
beforeAll(async () => {
  database = await testDatabase(types);
  client = await database.client();
  const of = (ago: number): string => new Date(Date.now() - ago * day).toISOString().slice(0, 10);
  for (let ago = days; ago > 1; ago--)
    for (const table of ['message', 'message_body', 'message_term'])
      await client.query(
        `CREATE TABLE "${table}_p${of(ago).replaceAll('-', '')}" PARTITION OF "${table}" FOR VALUES FROM ('${of(ago)} 00:00+00') TO ('${of(ago - 1)} 00:00+00')`,
      );
  await client.query(`INSERT INTO message (id, received_at, direction, system, type, source, time, key, digest, size, state, stages, unreadable, record, group_id, correlation)
    SELECT gen_random_uuid(), date_trunc('day', now(), 'UTC') - interval '1 day' * (n * 1.0 / ${perDay}), CASE WHEN n % 500 = 7 THEN 'out' ELSE 'in' END, CASE WHEN n % 500 = 7 THEN 'rare' WHEN n % 3 = 0 THEN 'second' ELSE 'main' END,
      'type.' || (CASE WHEN n % 500 = 7 THEN 99 ELSE n % 7 END) || '.v1', 's', 'x', CASE WHEN n % 10 = 0 THEN 'hot' ELSE 'k-' || (n % 20000) END, 'd', 1,
      CASE WHEN n % 500 = 7 THEN 'unknown' WHEN n > 12000 AND n < 24000 AND n % 3 = 0 THEN 'parked' ELSE 'done' END, '[]', false,
      CASE WHEN n % 10 <> 0 THEN 'test.report:' || (n % 20000) END, CASE WHEN n > 12000 AND n < 24000 AND n % 3 = 0 THEN 'in-g1' END, NULL
    FROM generate_series(1, ${perDay * days}) AS n`);
  await client.query(`INSERT INTO message_lane SELECT DISTINCT system, direction, type FROM message`);
  await client.query(
    `INSERT INTO message_term SELECT ('00000000-0000-0000-0000-' || lpad((row_number() OVER (ORDER BY received_at) % 5000)::text, 12, '0'))::uuid, received_at, id FROM message`,
  );
  await client.query(
    `INSERT INTO failure_group (id, system, type, cause, first_at, last_at, total, version) VALUES ('in-g1', 'second', 'type.3.v1', '{}', now(), now(), 1, 0)`,
  );
  await client.query('VACUUM ANALYZE message');
  await client.query('VACUUM ANALYZE message_term');
});
afterAll(() => database.drop());

/** Runs a search and tells what each of its statements read of messages. */
async function explained(asked: Partial<Asked>): Promise<{ items: Record<string, unknown>[]; pages: Read[]; counts: Read[] }> {
  const [pages, counts]: [Read[], Read[]] = [[], []];
  const watched = explaining(
    client,
    (text, reads) =>
      (text.startsWith('SELECT count') ? counts : pages).push(...reads.filter(({ table }) => /^message_(p|term|default)/.test(table))),
    (text) => /FROM message|LATERAL/.test(text) && !/message_lane/.test(text),
  );
  const { items } = await searchMessages(watched, { limit: 50, ...asked });
  return { items: items as Record<string, unknown>[], pages, counts };
}

const ago = (of: number): string => new Date(Date.now() - of * day).toISOString();

describe('Searching messages', () => {
  const one = {
    system: 'second',
    type: 'type.3.v1',
    direction: 'in',
    state: 'parked',
    key: 'k-17',
    record: 'test.report:17',
    term: '00000000-0000-0000-0000-000000000017',
    group: 'in-g1',
    time: undefined,
  } as const;
  /** Every subset of conditions that can be asked together. */
  const subsets = Object.keys(one).reduce<string[][]>((all, name) => [...all, ...all.map((names) => [...names, name])], [[]]);
  const askedOf = (names: readonly string[]): Partial<Asked> => ({
    ...Object.fromEntries(names.filter((name) => name !== 'time').map((name) => [name, one[name as keyof typeof one]])),
    ...(names.includes('time') && { from: ago(6.3), to: ago(1.2) }),
  });

  it('reads through an index and a bounded number of rows, whatever is combined', async () => {
    for (const names of subsets.filter((all) => all.filter((name) => ['key', 'record', 'term', 'group'].includes(name)).length <= 1)) {
      const { pages, counts } = await explained(askedOf(names));
      expect([names, pages.filter(({ kind, rows }) => kind === 'Seq Scan' && rows > 0)]).toEqual([names, []]);
      expect([names, rowsOf(pages) <= 2_500 || rowsOf(pages)]).toEqual([names, true]);
      expect([names, rowsOf(counts) <= 12_000 || rowsOf(counts)]).toEqual([names, true]);
    }
  }, 240_000);

  it('finds what is rare among much as it finds what is frequent', async () => {
    for (const asked of [
      { direction: 'out' },
      { system: 'rare' },
      { state: 'unknown' },
      { system: 'second', state: 'parked' },
      { key: 'hot' },
      { group: 'in-g1' },
      { system: 'rare', state: 'done' },
      { types: ['type.99.v1'] },
      { types: ['type.1.v1', 'type.2.v1'], oldestFirst: true },
    ] as const) {
      const { pages } = await explained(asked);
      expect([asked, rowsOf(pages) <= 2_500 || rowsOf(pages)]).toEqual([asked, true]);
    }
  });

  it('lists the same in pages in both orders, each once, as one statement over everything would', async () => {
    for (const asked of [
      { system: 'rare' },
      { key: 'k-17' },
      { system: 'second', type: 'type.3.v1', from: ago(3), to: ago(2.5) },
      { term: one.term },
      { record: one.record, state: 'done' },
    ] as const) {
      for (const oldestFirst of [false, true]) {
        const ids: unknown[] = [];
        let cursor: string | undefined;
        do {
          const page = await searchMessages(session, { ...asked, oldestFirst, limit: 7, ...(cursor !== undefined && { cursor }) });
          ids.push(...page.items.map(({ id }) => id));
          cursor = page.next ?? undefined;
          if (cursor === undefined) expect(page.total).toBe(ids.length);
        } while (cursor !== undefined);
        const conditions = Object.entries(asked).map(
          ([name, value]) =>
            ({
              from: `received_at >= '${value}'`,
              to: `received_at < '${value}'`,
              term: `id IN (SELECT message_id FROM message_term WHERE term = '${value}')`,
            })[name] ?? `${name} = '${value}'`,
        );
        const whole = (
          await client.query<{ id: string }>(
            `SELECT id FROM message WHERE ${conditions.join(' AND ')} ORDER BY received_at ${oldestFirst ? '' : 'DESC'}, id ${oldestFirst ? '' : 'DESC'}`,
          )
        ).rows.map(({ id }) => id);
        expect(whole.length).toBeGreaterThan(2);
        expect([asked, oldestFirst, ids]).toEqual([asked, oldestFirst, whole]);
      }
    }
  });

  it('counts exactly up to 10,000', async () => {
    expect((await searchMessages(session, { limit: 1 })).total).toEqual({ atLeast: 10_000 });
    expect((await searchMessages(session, { limit: 1, key: 'hot', from: ago(5), to: ago(4) })).total).toBe(perDay / 10);
    expect(await searchMessages(session, { limit: 1, system: 'nobody' })).toEqual({ items: [], next: null, total: 0 });
  });

  it('finds persons by name or number, however they are written, and stores neither; loads no body', async () => {
    const texts: string[] = [];
    const watched = await database.open({ onStatement: ({ text }) => void texts.push(text) });
    const named = message({ system: 'main', type: 'type.1.v1', persons: ['欧阳娜娜', '31010119900307001X', '欧阳娜娜'] });
    await watched.store.transact(async (unit) => {
      unit.add('message', named);
      unit.add('body', body(named, 'received', '{"n":"欧阳娜娜"}'));
      await Promise.resolve();
    });
    texts.length = 0;
    const { persons: _, ...stored } = named;
    for (const person of ['欧阳娜娜', ' 31010119900307001x '])
      expect((await watched.messages.list({ person, limit: 10 })).items).toEqual([stored]);
    expect((await watched.messages.list({ person: '欧阳', limit: 10 })).items).toEqual([]);
    expect((await watched.messages.list({ person: '欧阳娜娜', system: 'rare', limit: 10 })).items).toEqual([]);
    await watched.messages.list({ system: 'main', limit: 200 });
    expect(texts.filter((text) => text.includes('message_body'))).toEqual([]);
    expect((await client.query('SELECT term FROM message_term WHERE message_id = $1', [named.id])).rowCount).toBe(2);
    const {
      rows: [dump],
    } = await client.query<{ all: string }>(
      `SELECT (SELECT string_agg(m::text, '') FROM message m WHERE id = $1) || (SELECT string_agg(t::text, '') FROM message_term t WHERE message_id = $1) AS all`,
      [named.id],
    );
    expect(dump!.all).not.toMatch(/欧阳|199003/);
  });

  const session: Session = {
    query: async ({ text }, values = []) => {
      const { rows, rowCount } = await client.query({ text, values: [...values], types: parsers });
      return { rows: rows as never[], count: rowCount ?? 0 };
    },
  };
});
