import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Stores } from '../index.js';
import { testDatabase, types, type TestDatabase } from '../testing/index.js';

let database: TestDatabase;
let stores: Stores;
beforeAll(async () => {
  database = await testDatabase(types);
  stores = await database.open();
});
afterAll(() => database.drop());

const counts = async (...tables: readonly string[]): Promise<number[]> =>
  Promise.all(tables.map(async (table) => Number((await database.rows(`SELECT count(*) AS n FROM ${table}`))[0]!['n'])));

const known = [
  { system: 'court', type: 'court.case.v1', direction: 'in' },
  { system: 'court', type: 'court.answer.v1', direction: 'out' },
] as const;

describe('Seeding messages', () => {
  it('spreads them over days with all that belongs to them, as the store itself writes and finds them; more can be added', async () => {
    const said: string[] = [];
    const {
      bytes: [before, after],
    } = await stores.seedMessages(
      { messages: 3_000, days: 4, ago: 0, parked: 200, known, about: 'ward.mirror' },
      (sentence) => void said.push(sentence),
    );
    expect(after).toBeGreaterThan(before);
    expect(said.at(-1)).toContain('3,000 of 3,000 messages');
    const [messages, bodies, inbox, receipts, incoming] = await counts(
      'message',
      'message_body',
      'inbox',
      'receipt',
      `message WHERE direction = 'in'`,
    );
    expect([messages, bodies, inbox, receipts]).toEqual([3_000, 300, incoming, incoming]);
    expect(
      await counts(
        `message m WHERE (direction = 'out' OR state <> 'done') AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.message_id = m.id AND d.state = m.state)`,
        'message_default',
        'message_term_default',
      ),
    ).toEqual([0, 0, 0]);

    const newest = await stores.messages.list({ state: 'parked', limit: 200 });
    expect(newest.items).toHaveLength(200);
    expect((await stores.messages.failureGroups()).reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(200);
    const [{ id: withBody }] = (await database.rows('SELECT message_id AS id FROM message_body LIMIT 1')) as [{ id: string }];
    const [body] = await stores.messages.bodies(withBody);
    expect(body!.body.length).toBeGreaterThan(400);
    expect((await stores.messages.list({ system: 'court', limit: 10 })).items).toHaveLength(10);

    await stores.seedMessages({ messages: 500, days: 1, ago: 0, parked: 0, known }, () => undefined);
    expect(await counts('message')).toEqual([3_500]);
  });
});
