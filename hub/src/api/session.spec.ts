import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Definitions, SessionView } from '@fatong/contracts/api';
import { complaint } from '@fatong/contracts/systems/lawyers-association';
import { password } from './testing/people.js';
import { startRig, type Rig } from './testing/rig.js';

describe('a session', () => {
  let rig: Rig;
  beforeEach(async () => (rig = await startRig()));
  afterEach(() => rig.close());
  const signOuts = () => rig.store.tables.added.audit.filter(({ act }) => act === 'logout');

  it('opens with name and password, under the cookie of its surface that scripts cannot read', async () => {
    const answer = await rig.nobody().post<SessionView>('/api/session', { username: 'city', password });
    expect(answer.status).toBe(201);
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^fatong_admin=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(answer.body).toMatchObject({
      account: { username: 'city' },
      surface: 'admin',
      demo: true,
      unit: { id: 'city/lawyers-office' },
      may: { records: true, messages: false, retry: false, audit: false },
    });
    expect(JSON.stringify(answer.body)).not.toContain('passwordHash');
  });

  it('travels over TLS only in production', async () => {
    const strict = await startRig({ config: { mode: 'production' } });
    const answer = await strict.nobody().post<SessionView>('/api/session', { username: 'city', password });
    expect(answer.headers.getSetCookie()[0]).toContain('; Secure');
    expect(answer.body.demo).toBe(false);
    await strict.close();
  });

  it('is refused in the same words for a wrong name and a wrong password, and both are locked after five failures, saying when again', async () => {
    const one = rig.nobody();
    for (const language of ['zh', 'en']) {
      const said = async (username: string): Promise<unknown[]> => {
        const { status, headers, body } = await one.post('/api/session', { username, password: 'x' }, { 'accept-language': language });
        return [status, headers.get('retry-after'), body];
      };
      const answers = async (username: string): Promise<unknown[][]> => [
        await said(username),
        await said(username),
        await said(username),
        await said(username),
        await said(username),
        await said(username),
      ];
      const [known, unknown] = [await answers(language === 'zh' ? 'city' : 'firm'), await answers(`who-${language}`)];
      expect(unknown).toEqual(known);
      expect(known.map(([status]) => status)).toEqual([401, 401, 401, 401, 401, 429]);
      const words = language === 'zh' ? /失败次数过多，请 30 分钟后再试/ : /Too many failures .* try again in 30 min/;
      expect(known[5]).toMatchObject([
        429,
        '1800',
        { type: '/problems/login-locked', detail: expect.stringMatching(words) as unknown, params: { minutes: 30 } },
      ]);
    }
    expect((await one.post('/api/session', { username: 'city', password })).body).toMatchObject({
      type: '/problems/login-locked',
      status: 429,
    });
  });

  it('that a stranger fails to open, from an address the proxy vouches for, stays open to its person elsewhere and in his own browser', async () => {
    const behind = await startRig({ config: { proxies: 1 } });
    const [own, fresh] = [behind.nobody(), behind.nobody()];
    const from = (address: string) => ({ 'x-forwarded-for': address });
    expect((await own.post('/api/session', { username: 'city', password }, from('10.0.0.1'))).status).toBe(201);
    for (let i = 0; i < 6; i++) await behind.nobody().post('/api/session', { username: 'city', password: 'x' }, from(`spoofed, 10.0.0.1`));
    const status = async (one: typeof own, address: string): Promise<number> =>
      (await one.post('/api/session', { username: 'city', password }, from(address))).status;
    expect([await status(behind.nobody(), '10.0.0.1'), await status(own, '10.0.0.1'), await status(fresh, '10.0.0.2')]).toEqual([
      429, 201, 201,
    ]);
    await behind.close();
  });

  it('cannot be tried from another address by saying so, where no proxy is in front', async () => {
    for (let i = 0; i < 5; i++)
      await rig.nobody().post('/api/session', { username: 'city', password: 'x' }, { 'x-forwarded-for': `203.0.113.${i}` });
    expect((await rig.nobody().post('/api/session', { username: 'city', password }, { 'x-forwarded-for': '198.51.100.1' })).status).toBe(
      429,
    );
  });

  it('gives the browser a cookie of its own by which it is known again: unreadable for scripts, sent where one signs in and nowhere else', async () => {
    const one = rig.nobody();
    const cookieIn = ({ headers }: { headers: Headers }): string => headers.getSetCookie()[1] ?? '';
    const first = cookieIn(await one.post('/api/session', { username: 'city', password }));
    expect(first).toMatch(/^fatong_device=[\w-]{43}; Max-Age=7776000; Path=\/api\/session; Expires=[^;]+; HttpOnly; SameSite=Strict$/);
    await one.send('DELETE', '/api/session', { headers: { 'x-csrf-token': one.csrf } });
    expect(one.cookies.has('fatong_device')).toBe(true);
    expect(cookieIn(await one.post('/api/session', { username: 'firm', password })).slice(0, 57)).toBe(first.slice(0, 57));
    expect(cookieIn(await one.post('/api/session', { username: 'city', password: 'x' }))).toBe('');
  });

  it('opens only at an entrance of its roles', async () => {
    expect((await rig.nobody().post('/api/session', { username: 'city', password, surface: 'portal' })).body).toMatchObject({
      type: '/problems/wrong-surface',
      status: 403,
    });
    expect((await rig.nobody().post<SessionView>('/api/session', { username: 'firm', password })).body.surface).toBe('portal');
  });

  it('ends after idle minutes with a 401 problem, and is prolonged by use', async () => {
    const city = await rig.signIn('city');
    rig.later(14);
    expect((await city.get('/api/session')).status).toBe(200);
    rig.later(14);
    expect((await city.get('/api/session')).status).toBe(200);
    rig.later(16);
    expect((await city.get('/api/session')).body).toMatchObject({ type: '/problems/no-session', status: 401 });
  });

  it('is not prolonged by what a screen reads by itself while nobody is there, and says how long it lasts', async () => {
    const city = await rig.signIn('city');
    const unattended = { 'x-fatong-unattended': 'true' };
    rig.later(10);
    const read = await city.get('/api/tray', unattended);
    // Of whole seconds, of which one may pass while it is asked on a busy machine.
    expect([200, '300', '299', '298']).toEqual(expect.arrayContaining([read.status, read.headers.get('x-fatong-session-seconds')]));
    expect((await city.get('/api/tray')).headers.get('x-fatong-session-seconds')).toBe('900');
    rig.later(10);
    const events = await fetch(`${rig.url}/api/events`, {
      headers: { cookie: `fatong_admin=${city.cookies.get('fatong_admin')!}`, 'x-fatong-surface': 'admin' },
    });
    expect([events.status, events.headers.get('x-fatong-session-seconds')]).toEqual([200, '300']);
    await events.body?.cancel();
    rig.later(4);
    expect((await city.get('/api/tray', unattended)).status).toBe(200);
    rig.later(2);
    expect((await city.get('/api/tray', unattended)).body).toMatchObject({ type: '/problems/no-session', status: 401 });
  });

  it('ends when signing out, and its cookie is taken away', async () => {
    const city = await rig.signIn('city');
    const kept = city.cookies.get('fatong_admin')!;
    const answer = await city.send('DELETE', '/api/session', { headers: { 'x-csrf-token': city.csrf } });
    expect([answer.status, answer.body]).toEqual([204, '']);
    expect([...city.cookies.keys()]).toEqual(['fatong_device']);
    expect(signOuts()).toMatchObject([
      {
        account: 'id-city',
        address: expect.stringContaining('127.0.0.1') as unknown,
        outcome: 'done',
        detail: { surface: 'admin', why: 'person' },
      },
    ]);
    city.cookies.set('fatong_admin', kept);
    expect((await city.get('/api/session')).status).toBe(401);
  });

  it('ends where the same browser signs in anew at its surface, and that is in the audit', async () => {
    const city = await rig.signIn('city');
    const kept = city.cookies.get('fatong_admin')!;
    await city.post('/api/session', { username: 'operator', password });
    expect(signOuts()).toMatchObject([{ account: 'id-city', detail: { surface: 'admin', why: 'replaced' } }]);
    const other = rig.nobody();
    other.cookies.set('fatong_admin', kept);
    expect((await other.get('/api/session')).status).toBe(401);
  });

  it('of each surface lives beside the other: the page asked from decides, or the header', async () => {
    const both = rig.nobody();
    await both.post('/api/session', { username: 'firm', password });
    await both.post('/api/session', { username: 'city', password });
    expect([...both.cookies.keys()].sort()).toEqual(['fatong_admin', 'fatong_device', 'fatong_portal']);
    const surface = async (headers: Record<string, string>): Promise<string> =>
      (await both.get<SessionView>('/api/session', headers)).body.surface;
    expect(await surface({})).toBe('admin');
    expect(await surface({ referer: `${rig.url}/portal/home` })).toBe('portal');
    expect(await surface({ referer: `${rig.url}/admin/` })).toBe('admin');
    expect(await surface({ 'x-fatong-surface': 'portal' })).toBe('portal');
  });

  it('of the other surface counts for nothing where only one is served', async () => {
    const city = await rig.signIn('city');
    const portal = await startRig({ config: { surface: 'portal' } });
    const stranger = portal.nobody();
    for (const [name, value] of city.cookies) stranger.cookies.set(name, value);
    expect((await stranger.get('/api/session')).status).toBe(401);
    await portal.close();
  });

  it('may be tried 300 times a minute from one address, then says when again', async () => {
    const one = rig.nobody();
    // Hashing 300 times would only make the test slow.
    rig.parts.access.login = () => Promise.resolve({ refused: { problem: 'login-failed' } });
    const statuses = new Map<number, number>();
    for (let i = 0; i < 301; i++) {
      const { status } = await one.post('/api/session', { username: `nobody-${i}`, password: 'x' });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect([...statuses]).toEqual([
      [401, 300],
      [429, 1],
    ]);
    const answer = await one.post('/api/session', { username: 'city', password });
    expect(answer.body).toMatchObject({ type: '/problems/too-many' });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('shows the definitions of what its roles see and nothing else', async () => {
    const of = async (username: string): Promise<Definitions> =>
      (await (await rig.signIn(username)).get<Definitions>('/api/definitions')).body;
    const [city, association, operator] = [await of('city'), await of('association'), await of('operator')];
    expect(city.records.map(({ type }) => type)).toContain('lawyers.supervision');
    expect(association.records.map(({ type }) => type)).not.toContain('lawyers.supervision');
    expect(operator).toMatchObject({ areas: [], records: [] });
    const actions = (view: Definitions): string[] =>
      view.records.find(({ type }) => type === 'lawyers.complaint')!.actions.map(({ name }) => name);
    expect(actions(city)).toContain('urge');
    expect(actions(association)).toEqual([]);
    expect([city, operator].map(({ reports }) => reports.map(({ id }) => id))).toEqual([
      [
        'lawyers.overview',
        'lawyers.access',
        'lawyers.transfers',
        'lawyers.violationLags',
        'lawyers.districts',
        'lawyers.practice',
        'lawyers.filings',
        'lawyers.rightsFigures',
      ],
      [],
    ]);
    expect(city.districts).toHaveLength(16);
    expect(operator.systems.find(({ system }) => system === 'lawyers-association')?.messages).toContainEqual({
      type: 'lawyers-association.complaint.v1',
      title: complaint.title,
    });
  });
});
