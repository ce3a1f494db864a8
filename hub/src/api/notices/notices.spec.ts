import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ListAnswer, NoticeItem, UnreadNotices } from '@fatong/contracts/api';
import { uuidv7 } from '../../platform/index.js';
import type { RecordRow } from '../../ports/index.js';
import type { Client } from '../testing/client.js';
import { complainant, putComplaint } from '../testing/complaints.js';
import { districtA, firm } from '../testing/people.js';
import { startRig, type Rig } from '../testing/rig.js';

describe('notices over the API', () => {
  let rig: Rig;
  let one: RecordRow;
  beforeEach(async () => {
    rig = await startRig();
    one = putComplaint(rig.store.tables, { district: districtA });
    rig.store.tables.involvements.set(`${one.type}:${one.id}`, [
      { type: one.type, recordId: one.id, who: firm.id, role: 'firm', since: one.createdAt },
    ]);
  });
  afterEach(() => rig.close());

  let minute = 0;
  const tell = (address: string, { by = null, of = one }: { by?: string | null; of?: Pick<RecordRow, 'type' | 'id'> } = {}): string => {
    const at = new Date(Date.UTC(2026, 2, 2, 1, ++minute)).toISOString();
    const id = uuidv7(Date.parse(at));
    rig.store.tables.added.notice.push({
      id,
      address,
      at,
      type: of.type,
      recordId: of.id,
      name: 'filed',
      words: ['已立案。', 'Filed.'],
      by,
    });
    return id;
  };
  const toFirm = `lawyers.firm-clerk@${firm.id}`;
  const list = async (who: Client, query = ''): Promise<ListAnswer<NoticeItem>> =>
    (await who.get<ListAnswer<NoticeItem>>(`/api/notices${query}`)).body;
  const unread = async (who: Client): Promise<unknown> => (await who.get<UnreadNotices>('/api/notices/unread')).body.unread;

  it('are listed newest first with the record as the reader sees it, the complainant nowhere', async () => {
    const [first, second] = [tell(toFirm), tell(toFirm)];
    const clerk = await rig.signIn('firm');
    const { items, total, next } = await list(clerk);
    expect(items.map(({ id }) => id)).toEqual([second, first]);
    expect({ total, next }).toEqual({ total: 2, next: null });
    expect(items[0]).toMatchObject({
      words: ['已立案。', 'Filed.'],
      readAt: null,
      record: { type: one.type, id: one.id, number: one.number, title: '张三 某律师事务所' },
    });
    for (const secret of Object.values(complainant)) expect(JSON.stringify(items)).not.toContain(secret);
  });

  it('keep their sentence but lead nowhere when the reader does not see the record', async () => {
    tell(toFirm, { of: { type: 'lawyers.mark', id: one.id } });
    rig.store.tables.involvements.set(`${one.type}:${one.id}`, []);
    tell(toFirm);
    const { items } = await list(await rig.signIn('firm'));
    expect(items.map(({ record }) => record)).toEqual([null, null]);
  });

  it('reach a role at its unit, a district, a person, and nobody else; not who did it himself', async () => {
    const addresses = [
      toFirm,
      'lawyers.lawyer@lawyers.lawyer:l1',
      `lawyers.district-clerk@district:${districtA}`,
      'lawyers.city-clerk@city/lawyers-office',
      `lawyers.lawyer@${firm.id}`,
    ];
    addresses.forEach((address) => tell(address));
    tell('lawyers.city-clerk@city/lawyers-office', { by: 'id-city' });
    const counts = await Promise.all(
      ['firm', 'lawyer', 'district-a', 'district-b', 'city', 'lead', 'association'].map(async (name) => [
        name,
        await unread(await rig.signIn(name)),
      ]),
    );
    expect(Object.fromEntries(counts)).toEqual({ firm: 1, lawyer: 2, 'district-a': 1, 'district-b': 0, city: 1, lead: 0, association: 0 });
  });

  it('are read one by one or up to one, by each person for himself, and a repeat changes nothing', async () => {
    const ids = [tell(toFirm), tell(toFirm), tell(toFirm), tell(toFirm)];
    const clerk = await rig.signIn('firm');
    expect((await clerk.post('/api/notices/reads', { ids: [ids[3]] })).body).toEqual({ unread: 3 });
    expect((await clerk.post('/api/notices/reads', { ids: [ids[3]] })).body).toEqual({ unread: 3 });
    expect((await list(clerk, '?filter[unread]=true')).items.map(({ id }) => id)).toEqual([ids[2], ids[1], ids[0]]);
    expect((await clerk.post('/api/notices/reads', { through: ids[1] })).body).toEqual({ unread: 1 });
    expect((await list(clerk)).items.map(({ readAt }) => readAt !== null)).toEqual([true, false, true, true]);
    expect(rig.store.tables.added.noticeRead.map(({ account }) => account)).toEqual(['id-firm', 'id-firm', 'id-firm']);
  });

  it('of others cannot be marked, nor told from none', async () => {
    const theirs = tell('lawyers.city-clerk@city/lawyers-office');
    const clerk = await rig.signIn('firm');
    for (const body of [{ ids: [theirs] }, { through: theirs }, { ids: [uuidv7()] }])
      expect(await clerk.post('/api/notices/reads', body)).toMatchObject({ status: 200, body: { unread: 0 } });
    expect(rig.store.tables.added.noticeRead).toEqual([]);
  });

  it('come in pages whose cursor belongs to its list', async () => {
    const ids = [tell(toFirm), tell(toFirm), tell(toFirm)];
    const clerk = await rig.signIn('firm');
    const first = await list(clerk, '?limit=2');
    expect(first.items.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
    expect((await list(clerk, `?limit=2&cursor=${encodeURIComponent(first.next!)}`)).items.map(({ id }) => id)).toEqual([ids[0]]);
    expect((await clerk.get(`/api/notices?filter[unread]=true&cursor=${encodeURIComponent(first.next!)}`)).status).toBe(400);
  });

  it('refuse what says nothing clear, and whoever handles no records', async () => {
    const clerk = await rig.signIn('firm');
    for (const body of [{}, { ids: [uuidv7()], through: uuidv7() }, { ids: [] }, { other: 1 }])
      expect((await clerk.post('/api/notices/reads', body)).status).toBe(422);
    expect((await clerk.get('/api/notices?filter[unread]=maybe')).status).toBe(400);
    expect((await rig.nobody().get('/api/notices')).status).toBe(401);
    for (const name of ['operator', 'sysadmin', 'auditor', 'nothing'])
      expect((await (await rig.signIn(name)).get('/api/notices')).status).toBe(403);
  });
});
