import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Definitions, SessionView } from '@fatong/contracts/api';
import { complaint } from '@fatong/contracts/systems/lawyers-association';
import { password } from './testing/people.js';
import { startRig, type Rig } from './testing/rig.js';

describe('a session', () => {
  let rig: Rig;
  beforeEach(async () => (rig = await startRig()));
  afterEach(() => rig.close());

  it('opens with name and password, under the cookie of its surface that scripts cannot read', async () => {
    const answer = await rig.nobody().post<SessionView>('/api/session', { username: 'city', password });
    expect(answer.status).toBe(201);
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^fatong_admin=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(answer.body).toMatchObject({ account: { username: 'city' }, surface: 'admin', demo: true, unit: { id: 'city/lawyers-office' }, may: { records: true, messages: false, retry: false, audit: false } });
    expect(JSON.stringify(answer.body)).not.toContain('passwordHash');
  });

  it('travels over TLS only in production', async () => {
    const strict = await startRig({ config: { mode: 'production' } });
    const answer = await strict.nobody().post<SessionView>('/api/session', { username: 'city', password });
    expect(answer.headers.getSetCookie()[0]).toContain('; Secure');
    expect(answer.body.demo).toBe(false);
    await strict.close();
  });

  it('is refused in the same words for a wrong name and a wrong password, and locks after five failures', async () => {
    const one = rig.nobody();
    const [unknown, wrong] = [await one.post('/api/session', { username: 'who', password }), await one.post('/api/session', { username: 'city', password: 'x' })];
    expect([unknown.status, unknown.body.type, unknown.body.detail]).toEqual([401, '/problems/login-failed', wrong.body.detail]);
    for (let i = 0; i < 4; i++) await one.post('/api/session', { username: 'city', password: 'x' });
    expect((await one.post('/api/session', { username: 'city', password })).body).toMatchObject({ type: '/problems/login-locked', status: 429, params: { minutes: 30 } });
  });

  it('opens only at an entrance of its roles', async () => {
    expect((await rig.nobody().post('/api/session', { username: 'city', password, surface: 'portal' })).body).toMatchObject({ type: '/problems/wrong-surface', status: 403 });
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

  it('ends when signing out, and its cookie is taken away', async () => {
    const city = await rig.signIn('city');
    const kept = city.cookies.get('fatong_admin')!;
    const answer = await city.send('DELETE', '/api/session', { headers: { 'x-csrf-token': city.csrf } });
    expect([answer.status, answer.body]).toEqual([204, '']);
    expect(city.cookies.size).toBe(0);
    city.cookies.set('fatong_admin', kept);
    expect((await city.get('/api/session')).status).toBe(401);
  });

  it('of each surface lives beside the other: the page asked from decides, or the header', async () => {
    const both = rig.nobody();
    await both.post('/api/session', { username: 'firm', password });
    await both.post('/api/session', { username: 'city', password });
    expect([...both.cookies.keys()].sort()).toEqual(['fatong_admin', 'fatong_portal']);
    const surface = async (headers: Record<string, string>): Promise<string> => (await both.get<SessionView>('/api/session', headers)).body.surface;
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
    expect([...statuses]).toEqual([[401, 300], [429, 1]]);
    const answer = await one.post('/api/session', { username: 'city', password });
    expect(answer.body).toMatchObject({ type: '/problems/too-many' });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('shows the definitions of what its roles see and nothing else', async () => {
    const of = async (username: string): Promise<Definitions> => (await (await rig.signIn(username)).get<Definitions>('/api/definitions')).body;
    const [city, association, operator] = [await of('city'), await of('association'), await of('operator')];
    expect(city.records.map(({ type }) => type)).toContain('lawyers.supervision');
    expect(association.records.map(({ type }) => type)).not.toContain('lawyers.supervision');
    expect(operator).toMatchObject({ areas: [], records: [] });
    const actions = (view: Definitions): string[] => view.records.find(({ type }) => type === 'lawyers.complaint')!.actions.map(({ name }) => name);
    expect(actions(city)).toContain('urge');
    expect(actions(association)).toEqual([]);
    expect([city, operator].map(({ reports }) => reports.map(({ id }) => id))).toEqual([['lawyers.overview', 'lawyers.districts', 'lawyers.filings'], []]);
    expect(city.districts).toHaveLength(16);
    expect(operator.systems.find(({ system }) => system === 'lawyers-association')?.messages).toContainEqual({ type: 'lawyers-association.complaint.v1', title: complaint.title });
  });
});
