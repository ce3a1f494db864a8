import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SavedView, SavedViewsAnswer } from '@fatong/contracts/api';
import type { Client } from '../testing/client.js';
import { startRig, type Rig } from '../testing/rig.js';
import type { Reader } from '../frame/reader.js';
import { most } from './desk.js';
import { judged } from './judged.js';

const at = '/api/views/lawyers.complaint';
const open = { name: '在办', filter: { state: ['investigation', 'hearing'], complainedOn: { from: '2026-01-01' } }, sort: '-number' };

describe('views that people keep of a list (L02, L03, L04)', () => {
  let rig: Rig;
  let city: Client;
  let lead: Client;
  let district: Client;
  beforeAll(async () => {
    rig = await startRig();
    [city, lead, district] = (await Promise.all(['city', 'lead', 'district-a'].map((name) => rig.signIn(name)))) as [
      Client,
      Client,
      Client,
    ];
  });
  afterAll(() => rig.close());
  beforeEach(() => rig.views.rows.clear());

  const listed = async (client: Client): Promise<SavedViewsAnswer> => (await client.get<SavedViewsAnswer>(at)).body;
  const kept = async (client: Client, body: object): Promise<SavedView> => {
    const answer = await client.post<SavedView>(at, body);
    expect(answer.status).toBe(201);
    return answer.body;
  };

  const removed = (client: Client, id: string): Promise<{ status: number }> =>
    client.send('DELETE', `${at}/${id}`, { headers: { 'x-csrf-token': client.csrf } });

  it('are there again for whoever keeps them, and for nobody else', async () => {
    const view = await kept(city, open);
    expect(view).toEqual({ id: view.id, ...open, isShared: false, by: null, isFirst: false, lost: [] });
    expect(await listed(city)).toEqual({ items: [view], next: null, total: 1, mayShare: true });
    expect((await listed(lead)).items).toEqual([]);
    expect((await lead.post(`${at}/${view.id}`, { isFirst: true })).status).toBe(404);
    expect((await removed(lead, view.id)).status).toBe(404);
  });

  it('are renamed, given other conditions, made the first, and deleted', async () => {
    const view = await kept(city, open);
    const change = async (body: object): Promise<SavedView> => (await city.post<SavedView>(`${at}/${view.id}`, body)).body;
    expect(await change({ name: '  在办 的 ' })).toMatchObject({ name: '在办 的', filter: open.filter, sort: open.sort });
    expect(await change({ filter: { state: ['review'] } })).toMatchObject({
      name: '在办 的',
      filter: { state: ['review'] },
      sort: open.sort,
    });
    expect(await change({ isFirst: true })).toMatchObject({ isFirst: true });
    const other = await kept(city, { ...open, name: '另一个', isFirst: true });
    expect((await listed(city)).items.map(({ name, isFirst }) => [name, isFirst])).toEqual([
      ['在办 的', false],
      ['另一个', true],
    ]);
    expect((await removed(city, other.id)).status).toBe(204);
    expect((await listed(city)).items.map(({ isFirst }) => isFirst)).toEqual([false]);
  });

  it('are shared with the own unit by whose role may, which is written down; others of the unit use them and change nothing', async () => {
    const view = await kept(city, { ...open, isShared: true });
    const seen = (await listed(lead)).items;
    expect(seen).toEqual([{ ...view, by: 'city' }]);
    expect((await listed(district)).items).toEqual([]);
    expect(await lead.post(`${at}/${view.id}`, { isFirst: true })).toMatchObject({ status: 200, body: { isFirst: true } });
    expect((await lead.post(`${at}/${view.id}`, { name: '我的' })).status).toBe(403);
    expect((await removed(lead, view.id)).status).toBe(403);
    expect((await city.post(`${at}/${view.id}`, { isShared: false })).body).toMatchObject({ isShared: false });
    expect((await listed(lead)).items).toEqual([]);
    const audited = rig.store.tables.added.audit.filter(({ object }) => object === `view:${view.id}`);
    expect(audited.map(({ act, detail }) => [act, detail])).toEqual([
      ['view/share', { type: 'lawyers.complaint', unit: 'city/lawyers-office' }],
      ['view/unshare', { type: 'lawyers.complaint', unit: 'city/lawyers-office' }],
    ]);
    const lawyer = await rig.signIn('lawyer');
    expect(await listed(lawyer)).toMatchObject({ mayShare: false });
    expect((await lawyer.post(at, { name: '我的', filter: { state: ['closed'] }, isShared: true })).status).toBe(403);
  });

  it('need a session with its token, and a type the reader sees', async () => {
    expect((await rig.nobody().get(at)).status).toBe(401);
    expect((await city.post(at, open, { 'x-csrf-token': 'wrong' })).status).toBe(403);
    const operator = await rig.signIn('operator');
    expect((await operator.get(at)).status).toBe(403);
    expect((await operator.post(at, open)).status).toBe(403);
    expect((await city.get('/api/views/lawyers.nothing')).status).toBe(404);
  });

  it.each([
    ['no name', { ...open, name: ' \n' }, 422],
    ['a name of 41 characters', { ...open, name: '名'.repeat(41) }, 422],
    ['personal data', { ...open, filter: { complainant: ['李四'] } }, 422],
    ['a field there is not', { ...open, filter: { nothing: ['1'] } }, 400],
    ['a date that is none', { ...open, filter: { complainedOn: { from: '2026-02-30' } } }, 400],
    ['an order there is not', { ...open, sort: 'facts' }, 400],
    ['more than it may be', { ...open, filter: { lawyerName: Array.from({ length: 50 }, () => '名'.repeat(190)) } }, 422],
    ['an unknown part', { ...open, colour: 'red' }, 422],
  ])('are refused with %s', async (_, body, status) => {
    expect(await city.post(at, body)).toMatchObject({ status, body: { status } });
    expect(rig.views.rows.size).toBe(0);
  });

  it('have one name each, and are so many at most', async () => {
    await kept(city, open);
    expect(await city.post(at, open)).toMatchObject({ status: 422, body: { errors: [{ pointer: '/name', code: 'unique' }] } });
    for (let i = 1; i < most.own; i++) await kept(city, { ...open, name: `视图 ${i}` });
    expect(await city.post(at, { ...open, name: '再一个' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/name', code: 'too-many' }] },
    });
  });

  it('say in words what of them no longer holds, and apply the rest', async () => {
    const view = await kept(city, open);
    const row = rig.views.rows.get(view.id)!;
    rig.views.rows.set(view.id, {
      ...row,
      content: {
        ...row.content,
        sort: 'gone',
        filter: { ...row.content.filter, colour: ['red'], state: ['hearing', 'abolished'] },
        titles: { ...row.content.titles, colour: ['颜色', 'Colour'] },
      },
    });
    const [now] = (await listed(city)).items;
    expect(now).toMatchObject({ filter: { state: ['hearing'], complainedOn: { from: '2026-01-01' } }, sort: null });
    expect(now!.lost.map(({ title }) => title[1])).toEqual(['State', 'Colour', 'Order']);
    expect(now!.lost[0]!.why[0]).toContain('abolished');
  });

  it('go on with a field that is called otherwise since', () => {
    const complaint = rig.parts.known.areas[0]!.records.find(({ name }) => name === 'lawyers.complaint')!;
    const { complainedOn, ...others } = complaint.fields;
    const renamed = {
      ...complaint,
      fields: { ...others, saidOn: { ...complainedOn!, was: ['complainedOn'] } },
      list: { ...complaint.list, filters: [...complaint.list.filters, 'saidOn'], columns: [...complaint.list.columns, 'saidOn'] },
    };
    const reader = { account: rig.identities.accounts.get('id-city')!, unit: null, address: '127.0.0.1' } as unknown as Reader;
    const content = { filter: { complainedOn: { from: '2026-01-01' } }, sort: '-complainedOn', titles: {}, name: '在办' };
    expect(judged(rig.parts, reader, renamed, content)).toEqual({ filter: { saidOn: { from: '2026-01-01' } }, sort: '-saidOn', lost: [] });
  });

  it('leave out what is withheld from whom they are shared with', async () => {
    const [clerk, lawyer] = await Promise.all([rig.signIn('firm'), rig.signIn('lawyer')]);
    const view = await kept(clerk, { name: '共享', filter: { state: ['closed'] }, isShared: true });
    const row = rig.views.rows.get(view.id)!;
    rig.views.rows.set(view.id, { ...row, content: { ...row.content, filter: { ...row.content.filter, urgeAnswer: ['received'] } } });
    expect((await listed(lawyer)).items[0]).toMatchObject({
      filter: { state: ['closed'] },
      lost: [{ why: expect.arrayContaining([expect.stringContaining('不能按它筛选')]) as unknown }],
    });
  });
});
