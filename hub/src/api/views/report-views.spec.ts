import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SavedView, SavedViewsAnswer } from '@fatong/contracts/api';
import { area, choice, date, dated, end, gather, record, report, state, text } from '../../definitions/index.js';
import { rolesIn } from '../../access/index.js';
import type { Reader } from '../frame/reader.js';
import type { Client } from '../testing/client.js';
import { units } from '../testing/people.js';
import { startRig, type Rig } from '../testing/rig.js';
import { reportJudged } from './report-views.js';

const ward = area('ward', ['区', 'Ward'], {
  roles: {
    clerk: { title: ['经办人', 'Clerk'], surface: 'admin', shares: true },
    guest: { title: ['来宾', 'Guest'], surface: 'admin' },
    other: { title: ['旁人', 'Other'], surface: 'admin' },
  },
  groups: { all: ['区', 'Ward'] },
});
const visit = record(ward, 'visit', ['走访', 'Visits'], {
  one: 'Visit',
  number: 'WV{yyyymmdd}{seq:6}',
  fields: {
    on: date(['日期', 'On'], { filter: true }),
    kind: choice(['类别', 'Kind'], { a: ['甲', 'A'], b: ['乙', 'B'] }, { filter: true }),
    band: choice(['年龄段', 'Band'], { young: ['青', 'Young'], old: ['老', 'Old'] }, { filter: true }),
    who: text(['来访人', 'Who'], { class: 'personal', mask: 'name', filter: true }),
  },
  states: { open: state(['在办', 'Open']), done: end(['办结', 'Done']) },
  see: { clerk: 'city', guest: 'city', other: 'city' },
  actions: {
    write: { title: ['登记', 'Write'], to: 'open', by: 'clerk', form: ['on', 'kind', 'band', 'who'] },
    close: { title: ['办结', 'Close'], from: 'open', to: 'done', by: 'clerk' },
  },
  heading: ['kind'],
  list: { columns: ['number'], filters: ['on', 'kind', 'band', 'who'] },
});
const visits = report(ward, 'visits', ['走访统计', 'Visits'], {
  see: ['clerk', 'guest'],
  narrow: { kind: ['clerk'] },
  measures: { visits: dated(['走访', 'Visits'], visit, 'on') },
  counters: ['visits'],
  pivot: { measures: ['visits'], dimensions: ['kind', 'band', 'month'] },
});

const at = '/api/views/ward.visits';
const mine = {
  name: '按年龄段',
  filter: { measure: ['visits'], rows: ['kind'], columns: ['band'], period: { from: '2026-01-01', to: '2026-03-31' } },
};

describe('what readers put together of a report, kept under a name', () => {
  let rig: Rig;
  let clerk: Client;
  let guest: Client;
  beforeAll(async () => {
    rig = await startRig({
      areas: [gather(ward, [{ visit, visits }])],
      people: [
        { username: 'clerk', roles: ['ward.clerk'], unit: units[0]!.id },
        { username: 'guest', roles: ['ward.guest'], unit: units[0]!.id },
        { username: 'other', roles: ['ward.other'], unit: units[0]!.id },
      ],
    });
    [clerk, guest] = await Promise.all([rig.signIn('clerk'), rig.signIn('guest')]);
  });
  afterAll(() => rig.close());
  beforeEach(() => rig.views.rows.clear());

  const listed = async (who: Client): Promise<SavedViewsAnswer> => (await who.get<SavedViewsAnswer>(at)).body;
  const kept = async (body: object = mine): Promise<SavedView> => {
    const answer = await clerk.post<SavedView>(at, body);
    expect(answer.status).toBe(201);
    return answer.body;
  };
  const removed = (who: Client, id: string) => who.send('DELETE', `${at}/${id}`, { headers: { 'x-csrf-token': who.csrf } });

  it('is listed with measure, rows, columns and days, renamed, and deleted by whose it is alone', async () => {
    const view = await kept();
    expect(view).toEqual({ id: view.id, ...mine, sort: null, isShared: false, by: null, isFirst: false, lost: [] });
    expect(await listed(clerk)).toMatchObject({ items: [view], mayShare: true });
    expect((await listed(guest)).items).toEqual([]);
    expect((await removed(guest, view.id)).status).toBe(404);
    expect((await clerk.post<SavedView>(`${at}/${view.id}`, { name: '新名' })).body).toMatchObject({ name: '新名', filter: mine.filter });
    expect((await removed(clerk, view.id)).status).toBe(204);
    expect((await listed(clerk)).items).toEqual([]);
  });

  it('is shared with the own unit by whose role may; others use it, and delete it not; what is not for them is not applied', async () => {
    const view = await kept({ ...mine, filter: { ...mine.filter, period: ['quarter'], kind: ['a'] }, isShared: true });
    const [seen] = (await listed(guest)).items;
    expect(seen).toMatchObject({ id: view.id, by: 'clerk', filter: { ...mine.filter, period: ['quarter'] } });
    expect(seen!.filter).not.toHaveProperty('kind');
    expect(seen!.lost.map(({ title }) => title[0])).toEqual(['类别']);
    expect((await removed(guest, view.id)).status).toBe(403);
    expect((await guest.post(at, { ...mine, isShared: true })).status).toBe(403);
  });

  it.each([
    ['a measure there is not', { measure: ['people'] }],
    ['a dimension that names persons', { rows: ['who'] }],
    ['a column there is not', { columns: ['house'] }],
    ['days without an end', { period: { from: '2026-01-01' } }],
    ['a period that is none', { period: ['century'] }],
    ['a district there is not', { district: ['999999'] }],
    ['something it is not narrowed by', { band: ['old'] }],
  ])('is refused with %s (422)', async (_, filter) => {
    expect(await clerk.post(at, { name: '某', filter })).toMatchObject({ status: 422, body: { errors: [{ code: 'unknown' }] } });
    expect(rig.views.rows.size).toBe(0);
  });

  it('is for who reads the report, and of reports in which something is put together', async () => {
    const other = await rig.signIn('other');
    expect((await other.get(at)).status).toBe(403);
    expect((await other.post(at, mine)).status).toBe(403);
    expect((await rig.nobody().get(at)).status).toBe(401);
    expect((await clerk.get('/api/views/ward.nothing')).status).toBe(404);
  });

  it('says in words what of it there is no more, and keeps the rest', () => {
    const reader = { account: rig.identities.accounts.get('id-clerk')!, unit: null, address: '127.0.0.1' } as unknown as Reader;
    expect(rolesIn(reader, 'ward')).toEqual(['clerk']);
    const content = {
      name: '旧',
      sort: null,
      titles: { columns: ['列', 'Columns'] as const },
      filter: { ...mine.filter, columns: ['abolished'] },
    };
    expect(reportJudged(reader, visits, content)).toMatchObject({
      filter: { measure: ['visits'], rows: ['kind'] },
      lost: [{ title: ['列', 'Columns'] }],
    });
  });
});
