import { describe, expect, it } from 'vitest';
import { city, entry, newWorld, somebody, toll } from './testing/index.js';

const clerk = somebody('clerk', ['toll.clerk'], city);
const lead = somebody('lead', ['toll.lead'], city);

async function opened() {
  const world = newWorld([toll]);
  world.tables.put(
    { ...entry('toll.carter', 'c', { code: '沪0007', called: '张三' }), state: 'driving' },
    entry('toll.house', 'h', { code: '沪车01', called: '东门车行' }, { district: null, ownerUnit: 'house/east' }),
  );
  const form = { carter: 'c', house: 'h', facts: '逾期停留', witness: { name: '王五' }, articles: ['a7'], amount: '100' };
  await world.engine.perform({ viewer: clerk, type: 'toll.fine', action: 'open', form, idempotencyKey: 'open' });
  const { id, version } = world.only('toll.fine');
  const follow = (account: string) =>
    world.tables.followed.push({ account, type: 'toll.fine', recordId: id, since: '2026-01-01T00:00:00.000Z' });
  const decide = () =>
    world.engine.perform({ viewer: lead, type: 'toll.fine', id, action: 'decide', version, form: {}, idempotencyKey: 'decide' });
  const told = () => world.tables.added.notice.filter(({ name }) => name === 'followed');
  return { world, id, follow, decide, told };
}

describe('who follows a record', () => {
  it('is told of its new state at his own address; not who brought it about himself, nor who switched it off', async () => {
    const { world, id, follow, decide, told } = await opened();
    for (const account of ['clerk', 'lead', 'silent']) follow(account);
    world.tables.muted.add('silent followed');
    expect(await decide()).toMatchObject({ done: { state: 'decided' } });
    expect(told()).toMatchObject([{ address: '@clerk', type: 'toll.fine', recordId: id, by: 'lead' }]);
    const { number } = world.only('toll.fine');
    expect(told()[0]!.words).toEqual([
      expect.stringMatching(new RegExp(`^您关注的.*${number} 现为“.+”。$`)),
      expect.stringMatching(new RegExp(`${number}, which you follow, is now “.+”\\.$`)),
    ]);
    expect(JSON.stringify(told())).not.toContain('王五');
  });

  it('is looked for once, however many records moved, and not at all where none has another state', async () => {
    const { world, decide } = await opened();
    const asked = () => world.tables.reads.filter((read) => read === 'followers').length;
    expect(asked()).toBe(0);
    await decide();
    expect(asked()).toBe(1);
  });
});
