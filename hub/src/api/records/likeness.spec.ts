import { makeResidentId } from '@fatong/contracts/codes';
import type { LikenessAnswer } from '@fatong/contracts/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chronicle } from '../../engine/testing/index.js';
import type { Client } from '../testing/client.js';
import { units } from '../testing/people.js';
import { startRig, type Rig } from '../testing/rig.js';

const office = units[0]!;
const document = makeResidentId({ born: '1980-05-06', serial: 1, sex: 'male' });
const body = '反映某公证处收取遗产继承公证费用两万元，明显高于公示的收费标准。';
let rig: Rig;
let scribe: Client;
let keeper: Client;
beforeAll(async () => {
  const person = (username: string) => ({ username, roles: [`chronicle.${username}`], unit: office.id });
  rig = await startRig({ areas: [chronicle], people: [person('scribe'), person('keeper')] });
  [scribe, keeper] = [await rig.signIn('scribe'), await rig.signIn('keeper')];
});
afterAll(() => rig.close());
const file = async (form: object): Promise<string> => {
  const { status, body: done } = await scribe.post<{ id: string }>('/api/records/chronicle.note/actions/file', {
    form: { kind: 'plain', document, body, about: '甲', ...form },
  });
  expect(status).toBe(201);
  return done.id;
};
const typed = (client: Client, request: object) =>
  client.post<LikenessAnswer>('/api/records/chronicle.note/likeness', { action: 'file', form: { document, body }, ...request });

describe('what is alike to a form that is being filled in', () => {
  it('is told with score, level and parts, and nothing of what was typed', async () => {
    const id = await file({});
    const { status, body: found } = await typed(scribe, {});
    expect(status).toBe(200);
    expect(found.items).toMatchObject([{ item: { id }, score: 80, level: 'near', parts: { who: 100, text: 100, about: 0 } }]);
    expect(JSON.stringify(found)).not.toContain(document);
    expect((await typed(scribe, { form: { document: 'x', body: 7 } })).body).toEqual({ items: [] });
  });

  it('is told to who fills such a form in alone, of actions that say so', async () => {
    expect((await typed(keeper, {})).status).toBe(403);
    expect((await typed(scribe, { action: 'close' })).status).toBe(404);
    expect((await scribe.post('/api/records/chronicle.pair/likeness', { action: 'suggest', form: {} })).status).toBe(404);
  });

  it('stands beside a record too, without itself and without what the reader may not see', async () => {
    const [first, second] = [await file({ about: '乙' }), await file({ about: '乙' })];
    const beside = async (client: Client, id: string) =>
      (await client.get<LikenessAnswer>(`/api/records/chronicle.note/${id}/likeness`)).body.items.map(({ item }) => item.id);
    expect(await beside(scribe, second)).toContain(first);
    expect(await beside(scribe, second)).not.toContain(second);
    const row = rig.store.tables.of('chronicle.note').find(({ id }) => id === first)!;
    rig.store.tables.put({ ...row, values: { ...row.values, kind: 'sealed' } });
    expect(await beside(keeper, second)).not.toContain(first);
    expect((await typed(scribe, { id: second })).body.items.map(({ item }) => item.id)).not.toContain(second);
  });
});
