import { describe, expect, it } from 'vitest';
import { notaryEvent } from '@fatong/contracts/systems/data-platform';
import type { FeedOutcome, TableFeed } from '@fatong/hub/ports';
import { feedClient, feedTable, isDatabase, type ClientOptions } from './index.js';

const table = feedTable(notaryEvent, 'GZ_JGSJ');
const row = { QQH: 'r-1', YWBH: 'SJ1', JGBH: 'GZ-01', FXLB: '执业监管', FXDJ: '2', JD: '待签收', JDRQ: '20260302' };
const sending = { requestId: 'r-1', type: notaryEvent.type, body: Buffer.from(JSON.stringify(row)) };

function client(outcome: FeedOutcome, has: Awaited<ReturnType<TableFeed['has']>> = 'there') {
  const added: unknown[] = [];
  const options: ClientOptions = {
    url: 'postgres://platform/feed',
    key: { keyid: 'fatong:1', secret: 's' },
    timeout: 1_000,
    feed: () => ({
      add: (_, one) => (added.push(one), Promise.resolve(outcome)),
      has: () => Promise.resolve(has),
      close: () => Promise.resolve(),
    }),
  };
  return { added, ...feedClient('data-platform', { [notaryEvent.type]: table }, options) };
}

describe('a partner who is fed by his database (S26)', () => {
  it('S26: has a table for each message, a column for each field, and days as days', () => {
    expect(table).toMatchObject({ name: 'GZ_JGSJ', request: 'QQH', columns: { QQH: 'text', JGMC: 'text', JDRQ: 'day' } });
    expect(['oracle://u:p@h:1521/s', 'postgres://h/d', 'postgresql://h/d', 'https://h/d'].map(isDatabase)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('S26: gets a row once; what is there already counts as delivered', async () => {
    const { added, ...told } = client({ outcome: 'added' });
    expect(await told.send(sending)).toEqual({ outcome: 'delivered', partnerRef: 'r-1' });
    expect(added).toEqual([row]);
    expect(await client({ outcome: 'there' }).send(sending)).toMatchObject({ outcome: 'delivered' });
  });

  it('S26: is tried again while it is away, asked when nobody knows, and a row it does not take goes to a person', async () => {
    expect(await client({ outcome: 'away' }).send(sending)).toMatchObject({ outcome: 'transient' });
    expect(await client({ outcome: 'unknown' }).send(sending)).toMatchObject({ outcome: 'unknown' });
    expect(await client({ outcome: 'refused', why: 'SQLSTATE 22001' }).send(sending)).toMatchObject({
      outcome: 'refused',
      cause: { words: [expect.stringContaining('SQLSTATE 22001'), expect.any(String)] },
    });
    const asked = await Promise.all(
      (['there', 'absent', 'unknown'] as const).map((has) => client({ outcome: 'unknown' }, has).ask!(sending)),
    );
    expect(asked).toEqual([{ found: 'taken', partnerRef: 'r-1' }, { found: 'absent' }, { found: 'unknown' }]);
  });

  it('S26: is not fed where nobody opens databases', () => {
    expect(() => feedClient('data-platform', {}, { url: 'postgres://h/d', key: { keyid: 'k', secret: 's' }, timeout: 1 })).toThrow(
      'opens none',
    );
  });
});
