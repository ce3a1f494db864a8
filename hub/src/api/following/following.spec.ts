import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Followed, ListAnswer, NoticeItem, NoticeKind, RecordAnswer, TrayAnswer, UnreadNotices } from '@fatong/contracts/api';
import { uuidv7 } from '../../platform/index.js';
import { mostFollowed, type RecordRow } from '../../ports/index.js';
import type { Client } from '../testing/client.js';
import { putComplaint } from '../testing/complaints.js';
import { districtA, districtB } from '../testing/people.js';
import { startRig, type Rig } from '../testing/rig.js';

describe('following over the API', () => {
  let rig: Rig;
  let one: RecordRow;
  let clerk: Client;
  beforeEach(async () => {
    rig = await startRig();
    one = putComplaint(rig.store.tables, { district: districtA });
    clerk = await rig.signIn('district-a');
  });
  afterEach(() => rig.close());

  const at = (row: RecordRow): string => `/api/following/${row.type}/${row.id}`;
  const follow = (who: Client, row = one) => who.post<Followed>(at(row), {});
  const unfollow = (row: RecordRow) => clerk.send<Followed>('DELETE', at(row), { headers: { 'x-csrf-token': clerk.csrf } });
  const tray = async (who: Client) => (await who.get<TrayAnswer>('/api/tray?list=followed')).body.items;
  const isFollowed = async (who: Client) => (await who.get<RecordAnswer>(`/api/records/${one.type}/${one.id}`)).body.isFollowed;
  const move = (row: RecordRow, district: string): void => void rig.store.tables.put({ ...row, district });
  const tell = (row: RecordRow): void => {
    const now = new Date().toISOString();
    const words = ['您关注的投诉 现为“已受理”。', 'It is accepted.'] as const;
    const id = uuidv7(Date.parse(now));
    rig.store.tables.added.notice.push({
      id,
      address: '@id-district-a',
      at: now,
      type: row.type,
      recordId: row.id,
      name: 'followed',
      words,
      by: null,
    });
  };

  it('stands on the record and in the list of who follows it, of nobody else, until he stops', async () => {
    expect(await isFollowed(clerk)).toBe(false);
    expect((await follow(clerk)).body).toEqual({ isFollowed: true });
    expect((await follow(clerk)).body).toEqual({ isFollowed: true });
    expect(await isFollowed(clerk)).toBe(true);
    expect(await tray(clerk)).toMatchObject([{ id: one.id, state: one.state, isFollowed: true, role: null }]);
    expect(await tray(await rig.signIn('district-b'))).toEqual([]);
    expect((await unfollow(one)).body).toEqual({ isFollowed: false });
    expect([await isFollowed(clerk), await tray(clerk)]).toEqual([false, []]);
  });

  it('is refused of what he may not see, as reading it is, and audited', async () => {
    const other = putComplaint(rig.store.tables, { district: districtB });
    const refused = await follow(clerk, other);
    const read = await clerk.get(`/api/records/${other.type}/${other.id}`);
    expect([refused.status, read.status]).toEqual([read.status, read.status]);
    expect(refused.status).toBeGreaterThanOrEqual(403);
    expect(rig.store.tables.followed).toEqual([]);
    expect(rig.store.tables.added.audit).toContainEqual(
      expect.objectContaining({ object: `${other.type}:${other.id}`, outcome: 'refused' }),
    );
    for (const place of ['ward.nothing/x', `${one.type}/no-id`, `${one.type}/0197a000-0000-7000-8000-999999999999`])
      expect((await clerk.post(`/api/following/${place}`, {})).status).toBe(404);
  });

  it('is of no use to who loses the right: neither list nor notice has it, and both have it again when he sees it again', async () => {
    await follow(clerk);
    tell(one);
    const notices = async () => (await clerk.get<ListAnswer<NoticeItem>>('/api/notices')).body;
    const unread = async () => (await clerk.get<UnreadNotices>('/api/notices/unread')).body.unread;
    expect([(await notices()).items.length, await unread()]).toEqual([1, 1]);
    move(one, districtB);
    expect(await tray(clerk)).toEqual([]);
    expect([await notices(), await unread()]).toEqual([{ items: [], next: null, total: 0 }, 0]);
    expect((await unfollow(one)).status).toBe(200);
    rig.store.tables.followed.push({ account: 'id-district-a', type: one.type, recordId: one.id, since: one.createdAt });
    move(one, districtA);
    expect([(await tray(clerk)).length, await unread()]).toEqual([1, 1]);
  });

  it(`is refused with a sentence beyond ${mostFollowed}; what he cannot see any more, or is of a type that is gone, takes no place`, async () => {
    const rows = Array.from({ length: mostFollowed - 1 }, () => putComplaint(rig.store.tables, { district: districtA }));
    const [hidden, last] = [
      putComplaint(rig.store.tables, { district: districtB }),
      putComplaint(rig.store.tables, { district: districtA }),
    ];
    for (const { type, id } of [...rows, hidden])
      rig.store.tables.followed.push({ account: 'id-district-a', type, recordId: id, since: one.createdAt });
    rig.store.tables.followed.push({ account: 'id-district-a', type: 'gone.type', recordId: hidden.id, since: one.createdAt });
    expect((await follow(clerk)).status).toBe(200);
    const full = await clerk.post(at(last), {});
    expect([full.status, full.body.type, full.body.detail]).toEqual([409, '/problems/following-full', expect.stringContaining('200')]);
    expect((await follow(clerk)).status).toBe(200);
    await unfollow(rows[0]!);
    expect((await follow(clerk, last)).status).toBe(200);
  });

  it('may be kept silent by each for himself; no other kind is known', async () => {
    const kinds = async (who = clerk) => (await who.get<ListAnswer<NoticeKind>>('/api/notices/kinds')).body.items;
    expect(await kinds()).toMatchObject([{ kind: 'followed', isOn: true }]);
    const off = await clerk.post<ListAnswer<NoticeKind>>('/api/notices/kinds/followed', { isOn: false });
    expect(off.body.items).toMatchObject([{ kind: 'followed', isOn: false }]);
    expect([await kinds(), await kinds(await rig.signIn('district-b'))]).toMatchObject([[{ isOn: false }], [{ isOn: true }]]);
    await clerk.post('/api/notices/kinds/followed', { isOn: true });
    expect(await kinds()).toMatchObject([{ isOn: true }]);
    expect((await clerk.post('/api/notices/kinds/office', { isOn: false })).status).toBe(404);
  });
});
