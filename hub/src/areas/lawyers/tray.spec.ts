import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ActionAnswer, CountsAnswer, TrayAnswer } from '@fatong/contracts/api';
import { daysAfter } from '@fatong/contracts/calendar';
import { today } from '@fatong/contracts/codes';
import type { RecordRow } from '../../ports/index.js';
import type { Client } from '../../api/testing/client.js';
import { putComplaint } from '../../api/testing/complaints.js';
import { districtA, districtB, people } from '../../api/testing/people.js';
import { startRig, type Rig } from '../../api/testing/rig.js';

const supervision = 'lawyers.supervision';

describe('the tray', () => {
  let rig: Rig;
  let ours: RecordRow;
  let city: Client;
  let district: Client;
  beforeEach(async () => {
    rig = await startRig({ people: [...people, { username: 'city-b', roles: ['lawyers.city-clerk'], unit: 'city/lawyers-office' }] });
    ours = putComplaint(rig.store.tables, { district: districtA });
    [city, district] = [await rig.signIn('city'), await rig.signIn('district-a')];
  });
  afterEach(() => rig.close());

  const of = async (one: Client, list = 'due'): Promise<TrayAnswer> => (await one.get<TrayAnswer>(`/api/tray?list=${list}`)).body;
  const issue = async (dueOn: string, seat = districtA): Promise<string> =>
    (
      await city.post<ActionAnswer>(`/api/records/${supervision}/actions/issue`, {
        form: { subject: `督办${dueOn}`, complaint: ours.id, seat, requirement: '反馈', dueOn },
      })
    ).body.id;
  const act = async (one: Client, id: string, action: string, form: object = {}): Promise<number> => {
    const { version } = rig.store.tables.records.get(`${supervision}:${id}`)!;
    return (await one.post(`/api/records/${supervision}/${id}/actions/${action}`, { version, form })).status;
  };

  it('shows of whom it is asked what is asked, since when, by when and by whom, in groups by its day', async () => {
    const day = today();
    const [later, late, now] = [await issue('2099-01-01'), await issue('2026-01-05'), await issue(day)];
    await issue(day, districtB);
    const { items, groups, total } = await of(district);
    expect(items.map(({ id, asked, due, group, from }) => [id, asked, due, group, from?.[0]])).toEqual([
      [late, ['sign'], '2026-01-05', 'overdue', 'city'],
      [now, ['sign'], day, 'today', 'city'],
      [later, ['sign'], '2099-01-01', 'later', 'city'],
    ]);
    expect([groups, total]).toEqual([{ overdue: 1, today: 1, week: 0, later: 1 }, 3]);
    const end = daysAfter(day, (7 - new Date(`${day}T00:00:00Z`).getUTCDay()) % 7);
    const [onSunday, nextWeek] = [await issue(end), await issue(daysAfter(end, 1))];
    const groupOf = new Map((await of(district)).items.map(({ id, group }) => [id, group]));
    expect([groupOf.get(onSunday), groupOf.get(nextWeek)]).toEqual([end === day ? 'today' : 'week', 'later']);
  });

  it('is empty for whom nothing is asked of, and says what waits for others: what, of whom and since when', async () => {
    const id = await issue('2099-01-01');
    expect((await of(city)).items).toEqual([]);
    expect((await of(city, 'waiting')).items).toMatchObject([
      {
        id,
        asked: [],
        waits: { title: ['签收', 'Sign for'], who: ['区局律师管理科负责人（黄浦区）', expect.stringContaining('(Huangpu')] },
      },
    ]);
    await act(district, id, 'sign');
    expect((await of(city, 'waiting')).items.map(({ waits }) => waits?.title[0])).toEqual(['反馈']);
    expect((await of(district)).items.map(({ asked }) => asked)).toEqual([['answer']]);
    for (const list of ['due', 'waiting', 'followed', 'progress'])
      expect([list, (await of(await rig.signIn('operator'), list)).items]).toEqual([list, []]);
  });

  it('never asks whoever an earlier step bars, but his colleague', async () => {
    const id = await issue('2026-01-05');
    await act(district, id, 'sign');
    await act(district, id, 'answer', { reply: '已办理' });
    const [mine, theirs] = [await of(city), await of(await rig.signIn('city-b'))];
    expect([mine.items, theirs.items.map(({ id: one, asked, due, group }) => [one, asked, due, group])]).toEqual([
      [],
      [[id, ['close'], null, 'later']],
    ]);
    expect(await act(city, id, 'close', { conclusion: '办结' })).toBe(409);
    expect(await act(await rig.signIn('city-b'), id, 'close', { conclusion: '办结' })).toBe(200);
    expect((await of(await rig.signIn('city-b'))).total).toBe(0);
  });

  it('counts in one answer with all that stands where, by type, and how much of it is late', async () => {
    await issue('2026-01-05');
    await issue('2099-01-01');
    const { types, turn } = (await district.get<CountsAnswer>('/api/counts')).body;
    expect(types.find(({ type }) => type === supervision)).toEqual({ type: supervision, states: { issued: 2 }, mine: 2, overdue: 1 });
    expect(turn).toEqual({
      total: 2,
      overdue: 1,
      latest: (await of(district)).items
        .map(({ since }) => since)
        .toSorted()
        .at(-1),
      waiting: (await of(district, 'waiting')).total,
      sent: 0,
    });
    expect((await city.get<CountsAnswer>('/api/counts')).body.turn).toEqual({ total: 0, overdue: 0, latest: null, waiting: 2, sent: 0 });
    expect((await of(city, 'waiting')).total).toBe(2);
  });

  it('follows what involves the reader and is asked of nobody, never what he may not see though it involves his unit', async () => {
    const theirs = putComplaint(rig.store.tables, { district: districtB, values: { lawyerName: '李四' } });
    putComplaint(rig.store.tables, { district: districtA, state: 'archived' });
    const association = await of(await rig.signIn('association'), 'progress');
    expect(association.items.map(({ id, role }) => [id, role])).toEqual([
      [ours.id, 'handler'],
      [theirs.id, 'handler'],
    ]);
    rig.store.tables.involvements.set(`${theirs.type}:${theirs.id}`, [
      { type: theirs.type, recordId: theirs.id, who: 'firm/31310000MD0000001X', role: 'firm', since: theirs.createdAt },
      { type: theirs.type, recordId: theirs.id, who: 'lawyers.lawyer:l1', role: 'subject', since: theirs.createdAt },
      { type: theirs.type, recordId: theirs.id, who: 'id-district-a', role: 'copy', since: theirs.createdAt },
    ]);
    const followed = async (username: string): Promise<string[]> =>
      (await of(await rig.signIn(username), 'followed')).items.map(({ id }) => id);
    expect([await followed('firm'), await followed('lawyer'), await followed('district-a')]).toEqual([[theirs.id], [theirs.id], []]);
    rig.store.tables.put({ ...theirs, district: districtA });
    expect(await followed('district-a')).toEqual([theirs.id]);
  });

  it('refuses a list that there is not, and a cursor, since it is one page', async () => {
    expect((await city.get('/api/tray?list=all')).status).toBe(400);
    expect((await city.get('/api/tray?cursor=nonsense')).status).toBe(400);
  });
});
