import { describe, expect, it } from 'vitest';
import { city, entry, newWorld, somebody, toll } from './testing/index.js';

describe('notices to who sees only some records', () => {
  it('go to him of those alone, and of another where the definition says that he is told unseen', async () => {
    const world = newWorld([toll]);
    world.tables.put(
      { ...entry('toll.carter', 'c', { code: '沪0007', called: '张三' }), state: 'driving' },
      entry('toll.house', 'h', { code: '沪车01', called: '东门车行' }, { district: null, ownerUnit: 'house/east' }),
    );
    const told = () => world.tables.added.notice.map(({ name, address }) => [name, address]);
    const form = { carter: 'c', house: 'h', facts: '逾期停留', witness: { name: '王五' }, articles: ['a7'], amount: '100' };
    expect(
      await world.engine.perform({
        viewer: somebody('clerk', ['toll.clerk'], city),
        type: 'toll.fine',
        action: 'open',
        form,
        idempotencyKey: 'open',
      }),
    ).toMatchObject({ done: { state: 'open' } });
    expect(told()).toEqual([['opened', 'toll.keeper@house/east']]);
    const { id, version } = world.only('toll.fine');
    await world.engine.perform({
      viewer: somebody('lead', ['toll.lead'], city),
      type: 'toll.fine',
      id,
      action: 'decide',
      version,
      form: {},
      idempotencyKey: 'decide',
    });
    expect(told()).toEqual([
      ['opened', 'toll.keeper@house/east'],
      ['noted', 'toll.keeper@house/east'],
    ]);
  });
});
