import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SystemContact, SystemKey } from '../ports/index.js';
import { testDatabase, type TestDatabase } from './testing/index.js';
import type { Stores } from './index.js';

const at = '2026-11-25T01:00:00.000Z';
const key = (name: string, endsAt: string | null): SystemKey => ({ name, kind: endsAt === null ? 'secret' : 'tls', endsAt });

describe('outside systems in the store', () => {
  let database: TestDatabase;
  let stores: Stores;
  beforeAll(async () => {
    database = await testDatabase([]);
    stores = await database.open();
  });
  afterAll(() => database.drop());

  it('have the keys that were told of last, the first to end first and what does not end behind', async () => {
    const { systemCards } = stores;
    await systemCards.holds('court', [key('court:1', null), key('court:tls:1', '2027-05-01T00:00:00.000Z')], at);
    await systemCards.holds('police', [key('police:tls:1', '2026-12-01T00:00:00.000Z')], at);
    const later = '2026-11-26T01:00:00.000Z';
    const now = [key('court:2', null), key('court:tls:1', '2028-05-01T00:00:00.000Z'), key('court:tls:2', '2027-01-01T00:00:00.000Z')];
    await systemCards.holds('court', now, later);
    expect((await systemCards.keys('court')).map(({ name, endsAt, toldAt }) => [name, endsAt, toldAt])).toEqual([
      ['court:tls:2', '2027-01-01T00:00:00.000Z', later],
      ['court:tls:1', '2028-05-01T00:00:00.000Z', later],
      ['court:2', null, later],
    ]);
    expect((await systemCards.ending('2027-02-01T00:00:00.000Z')).map(({ system, name }) => [system, name])).toEqual([
      ['police', 'police:tls:1'],
      ['court', 'court:tls:2'],
    ]);
    await systemCards.holds('court', [], later);
    expect(await systemCards.keys('court')).toEqual([]);
  });

  it('have whom one phones, sealed, written once from each version', async () => {
    const { systemCards } = stores;
    const contact = (version: number, name: string): SystemContact => ({
      system: 'court',
      name,
      phone: '021-23120000',
      email: '',
      version,
      account: 'operator',
      at,
    });
    expect(await systemCards.contact('court')).toBeNull();
    expect(await Promise.all([systemCards.keepContact(contact(1, '沈工')), systemCards.keepContact(contact(1, '陆工'))])).toContain(false);
    expect(await systemCards.keepContact(contact(2, '顾工'))).toBe(true);
    expect(await systemCards.keepContact(contact(2, '沈工'))).toBe(false);
    expect(await systemCards.contact('court')).toEqual(contact(2, '顾工'));
    const [row] = await database.rows('SELECT content FROM system_contact');
    expect((row!['content'] as Buffer).toString('utf8')).not.toContain('顾工');
  });
});
