import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KioskOpened, KioskScreen, KioskView, ListAnswer, ReportAnswer } from '@fatong/contracts/api';
import { daysAfter } from '@fatong/contracts/calendar';
import { now, today } from '@fatong/contracts/codes';
import { area, board, choice, end, gather, now as standing, record, report, state } from '../../definitions/index.js';
import { allRoutes } from '../routes/index.js';
import type { Client } from '../testing/client.js';
import { districtA, units } from '../testing/people.js';
import { startRig, type Rig } from '../testing/rig.js';

const ward = area('ward', ['区', 'Ward'], {
  roles: {
    lead: { title: ['负责人', 'Lead'], surface: 'admin' },
    clerk: { title: ['经办人', 'Clerk'], surface: 'admin' },
    district: { title: ['区经办', 'District'], surface: 'admin' },
  },
  groups: { all: ['区', 'Ward'] },
});
const visit = record(ward, 'visit', ['走访', 'Visits'], {
  one: 'Visit',
  number: 'WV{yyyymmdd}{seq:6}',
  fields: { kind: choice(['类别', 'Kind'], { a: ['甲', 'A'] }, { filter: true }) },
  states: { open: state(['在办', 'Open']), done: end(['办结', 'Done']) },
  see: { lead: 'city', clerk: 'city', district: 'district' },
  actions: {
    write: { title: ['登记', 'Write'], to: 'open', by: 'clerk', form: ['kind'] },
    close: { title: ['办结', 'Close'], from: 'open', to: 'done', by: 'clerk' },
  },
  heading: ['kind'],
  list: { columns: ['number'], filters: ['kind'] },
});
const figures = (name: string) =>
  report(ward, name, ['走访统计', 'Visits'], {
    see: ['lead', 'clerk', 'district'],
    measures: { open: standing(['在办', 'Open'], visit, { state: 'open' }) },
    counters: ['open'],
  });
const [visits, others] = [figures('visits'), figures('others')];
const wall = board(ward, 'wall', ['走访数据板', 'Visits'], {
  see: ['lead', 'clerk', 'district'],
  screen: { by: ['lead', 'district'] },
  tiles: { open: { title: ['在办', 'Open'], report: visits, period: 'year', figures: ['open'] } },
});
const all = gather(ward, [{ visit, visits, others, wall }]);

describe('a board on a screen where nobody is signed in (大屏)', () => {
  let rig: Rig;
  let lead: Client;
  let screen: Client;
  const day = (ahead: number): string => daysAfter(today(now()), ahead);
  const year = (): string => `from=${day(0).slice(0, 4)}-01-01&to=${day(0)}`;
  beforeEach(async () => {
    const city = units[0]!.id;
    rig = await startRig({
      areas: [all],
      people: [
        { username: 'lead', roles: ['ward.lead'], unit: city },
        { username: 'clerk', roles: ['ward.clerk'], unit: city },
        { username: 'district', roles: ['ward.district'], unit: `district/${districtA}` },
      ],
    });
    lead = await rig.signIn('lead');
    screen = rig.nobody();
  });
  afterEach(() => rig.close());
  const open = (by: Client, order: object = {}) =>
    by.post<KioskOpened>('/api/kiosks', { board: 'ward.wall', place: '一楼大厅', until: day(30), ...order });
  const opened = async (order: object = {}): Promise<KioskOpened> => {
    const { status, body } = await open(lead, order);
    expect(status).toBe(201);
    return body;
  };
  const type = (code: string, at: Client = screen) => at.post<KioskScreen>('/api/screen', { code });
  const endOf = (by: Client, id: string) => by.post(`/api/kiosks/${id}/end`, {});
  const shows = async (): Promise<number> => (await screen.get('/api/screen')).status;

  it('is opened for a place until a day by who may, and shows the board once its code is typed there', async () => {
    const { kiosk, code } = await opened();
    expect(kiosk).toMatchObject({ board: 'ward.wall', place: '一楼大厅', state: 'waiting', openedBy: 'lead' });
    expect(JSON.stringify([...rig.identities.kiosks.all.values()])).not.toContain(code.replace('-', ''));
    const { status, body } = await type(code.toLowerCase().replace('-', ' '));
    expect([status, body.place, body.board.id]).toEqual([201, '一楼大厅', 'ward.wall']);
    expect(await shows()).toBe(200);
    const { status: read, body: answer } = await screen.get<ReportAnswer>(`/api/screen/reports/ward.visits?${year()}`);
    expect([read, answer.figures.map(({ name }) => name)]).toEqual([200, ['open']]);
    expect((await lead.get<ListAnswer<KioskView>>('/api/kiosks')).body.items).toMatchObject([{ id: kiosk.id, state: 'shown' }]);
  });

  it('reads only that board: of every other operation its cookie opens none, and no session opens the screen’s', async () => {
    await type((await opened()).code);
    for (const { method, path, permission } of allRoutes) {
      if (permission === 'anyone') continue;
      const one = path.replaceAll(/:\w+/g, 'x');
      const asking = permission === 'kiosk' ? lead : screen;
      const answer = await asking.send(method.toUpperCase(), one, {
        ...(method !== 'get' && { body: '{}', headers: { 'content-type': 'application/json' } }),
      });
      expect([method, path, answer.status]).toEqual([method, path, 401]);
    }
  });

  it('answers reports of the board alone, for the days something on it asks for', async () => {
    await type((await opened()).code);
    const status = async (path: string) => (await screen.get(`/api/screen/reports/${path}`)).status;
    expect(await status(`ward.others?${year()}`)).toBe(404);
    expect(await status(`ward.visits?from=2020-01-01&to=${day(0)}`)).toBe(404);
    expect(await status(`ward.visits?${year()}&district=310115`)).toBe(400);
    expect(await status(`ward.visits?${year()}&filter[kind]=a`)).toBe(400);
  });

  it('has a code that works once, and an unknown, a used and a late one are one answer', async () => {
    const { code } = await opened();
    expect((await type(code)).status).toBe(201);
    expect((await type(code, rig.nobody())).status).toBe(404);
    expect((await type('AAAAA-BBBBB', rig.nobody())).status).toBe(404);
    const late = await opened();
    const kept = rig.identities.kiosks.all.get(late.kiosk.id)!;
    rig.identities.kiosks.all.set(kept.id, { ...kept, codeUntil: '2020-01-01T00:00:00.000Z' });
    expect((await type(late.code, rig.nobody())).status).toBe(404);
    expect((await lead.get<ListAnswer<KioskView>>('/api/kiosks')).body.items.map(({ state: of }) => of).toSorted()).toEqual([
      'ended',
      'shown',
    ]);
  });

  it('is shut to who guesses codes', async () => {
    const answers = [];
    for (let i = 0; i < 7; i++) answers.push((await type(`GUESS-${i}0000`)).status);
    expect(answers.slice(0, 5)).toEqual([404, 404, 404, 404, 404]);
    expect(answers.at(-1)).toBe(429);
  });

  it('ends after its day', async () => {
    await type((await opened({ until: day(0) })).code);
    expect(await shows()).toBe(200);
    rig.later(24 * 60);
    expect(await shows()).toBe(401);
  });

  it('ends at once when it is revoked, by somebody of the unit with the right', async () => {
    const { kiosk, code } = await opened();
    await type(code);
    const [clerk, district] = [await rig.signIn('clerk'), await rig.signIn('district')];
    expect([(await endOf(clerk, kiosk.id)).status, (await endOf(district, kiosk.id)).status]).toEqual([404, 404]);
    expect(await shows()).toBe(200);
    expect((await endOf(lead, kiosk.id)).status).toBe(204);
    expect(await shows()).toBe(401);
    expect((await lead.get<ListAnswer<KioskView>>('/api/kiosks')).body.items).toMatchObject([{ state: 'revoked' }]);
    expect(rig.store.tables.added.audit.filter(({ act }) => act === 'kiosk').map(({ detail }) => (detail as { did: string }).did)).toEqual([
      'open',
      'claim',
      'end',
    ]);
  });

  it('ends when who opened it loses the right, or his account', async () => {
    await type((await opened()).code);
    const account = rig.identities.accounts.get('id-lead')!;
    rig.identities.accounts.set(account.id, { ...account, roles: ['ward.clerk'] });
    expect(await shows()).toBe(401);
    rig.identities.accounts.set(account.id, { ...account, disabled: true });
    expect(await shows()).toBe(401);
    rig.identities.accounts.set(account.id, account);
    expect(await shows()).toBe(200);
  });

  it('is refused to who may only look at the board, for days that are over or too far, and beyond what one sees', async () => {
    const [clerk, district] = [await rig.signIn('clerk'), await rig.signIn('district')];
    expect((await open(clerk)).status).toBe(403);
    expect(rig.store.tables.added.audit.at(-1)).toMatchObject({ act: 'kiosk', outcome: 'refused' });
    for (const until of [day(-1), day(93), '2026-02-31']) expect((await open(lead, { until })).status).toBe(400);
    expect((await open(lead, { board: 'ward.gone' })).status).toBe(404);
    expect((await open(lead, { place: '  ' })).status).toBe(400);
    expect((await open(district, { district: '310115' })).status).toBe(403);
    const { code } = (await open(district)).body;
    expect((await type(code)).body.board).toMatchObject({ level: 'district', district: districtA });
    expect((await lead.get<ListAnswer<KioskView>>('/api/kiosks')).body.items).toEqual([]);
  });
});
