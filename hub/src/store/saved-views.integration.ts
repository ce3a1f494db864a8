import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SavedViewRow } from '../ports/index.js';
import { testDatabase, type TestDatabase } from './testing/index.js';
import type { Stores } from './index.js';

const at = '2026-03-02T01:00:00.000Z';

describe('kept views in the store', () => {
  let database: TestDatabase;
  let stores: Stores;
  beforeAll(async () => {
    database = await testDatabase([]);
    stores = await database.open();
  });
  afterAll(() => database.drop());

  const row = (account: string, more: Partial<SavedViewRow> = {}): SavedViewRow => ({
    id: randomUUID(),
    account,
    type: 'a.b',
    unit: null,
    createdAt: at,
    updatedAt: at,
    content: { name: '黄浦在办', filter: { state: ['open'], on: { from: '2026-01-01' } }, sort: '-on', titles: { on: ['日期', 'Day'] } },
    ...more,
  });

  it('come back as they were kept, to their owner and to the unit they are shared with', async () => {
    const [own, shared, other] = [row('one'), row('two', { unit: 'city' }), row('two')];
    for (const each of [own, shared, other]) await stores.views.put(each);
    expect(await stores.views.get(own.id)).toEqual(own);
    expect((await stores.views.visible({ account: 'one', unit: 'city', type: 'a.b' })).map(({ id }) => id).sort()).toEqual(
      [own.id, shared.id].sort(),
    );
    expect(await stores.views.visible({ account: 'three', unit: 'elsewhere', type: 'a.b' })).toEqual([]);
    expect(await stores.views.get('nothing')).toBeNull();
    await stores.views.put({ ...own, unit: 'city', updatedAt: '2026-03-03T01:00:00.000Z', content: { ...own.content, name: '新' } });
    expect(await stores.views.get(own.id)).toMatchObject({ unit: 'city', createdAt: at, content: { name: '新' } });
  });

  it('are sealed, name and conditions', async () => {
    await stores.views.put(row('sealed'));
    const [{ content }] = (await database.rows("SELECT content FROM saved_view WHERE account_id = 'sealed'")) as [{ content: Buffer }];
    expect(content.includes('黄浦')).toBe(false);
    expect(content.includes('open')).toBe(false);
  });

  it('one is the first of its type for each account; removed, it is no longer', async () => {
    const view = row('first');
    await stores.views.put(view);
    await stores.views.setFirst('first', 'a.b', randomUUID());
    await stores.views.setFirst('first', 'a.b', view.id);
    expect([
      await stores.views.first('first', 'a.b'),
      await stores.views.first('first', 'a.c'),
      await stores.views.first('other', 'a.b'),
    ]).toEqual([view.id, null, null]);
    await stores.views.remove(view.id);
    expect([await stores.views.first('first', 'a.b'), await stores.views.get(view.id)]).toEqual([null, null]);
    await stores.views.setFirst('first', 'a.b', null);
  });
});
