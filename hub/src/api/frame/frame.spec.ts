import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StoreAway } from '../../ports/index.js';
import { allRoutes } from '../routes/index.js';
import { startRig, type Rig } from '../testing/rig.js';

describe('every request', () => {
  let rig: Rig;
  beforeAll(async () => (rig = await startRig()));
  afterAll(() => rig.close());

  it('is denied without a session, on every route that does not say otherwise', async () => {
    const closed = allRoutes.filter(({ permission }) => permission !== 'anyone');
    expect(closed.length).toBeGreaterThan(20);
    for (const { method, path } of closed) {
      const answer = await rig.nobody().send(method.toUpperCase(), path.replaceAll(/:\w+/g, 'x'), {
        ...(method !== 'get' && { body: '{}', headers: { 'content-type': 'application/json' } }),
      });
      expect([path, answer.status, answer.body]).toMatchObject([path, 401, { type: '/problems/no-session', title: 'Please sign in' }]);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
    }
  });

  it('gets a session but no right where its roles give none, and that is written down', async () => {
    const nothing = await rig.signIn('nothing');
    const rights = allRoutes.filter(
      ({ permission, method }) => permission !== 'anyone' && permission !== 'session' && permission !== 'kiosk' && method === 'get',
    );
    for (const { path } of rights) expect((await nothing.get(path.replaceAll(/:\w+/g, 'x'))).status).toBe(403);
    const refused = rig.store.tables.added.audit.filter(
      ({ account, act, outcome }) => account === 'id-nothing' && act === 'api' && outcome === 'refused',
    );
    expect(refused).toHaveLength(rights.length);
  });

  it('that is unsafe needs the CSRF token, signing out and revealing too', async () => {
    const city = await rig.signIn('city');
    const unsafe = allRoutes.filter(({ method, withoutCsrf }) => method !== 'get' && withoutCsrf !== true);
    for (const { method, path } of unsafe) {
      for (const token of [undefined, 'wrong', `${city.csrf}x`]) {
        const answer = await city.send(method.toUpperCase(), path.replaceAll(/:\w+/g, 'x'), {
          body: '{}',
          headers: { 'content-type': 'application/json', ...(token !== undefined && { 'x-csrf-token': token }) },
        });
        expect([path, answer.status, answer.body]).toMatchObject([path, 403, { type: '/problems/csrf' }]);
      }
    }
    expect((await city.get('/api/session')).status).toBe(200);
  });

  it('is answered in the language it asks for, Chinese otherwise', async () => {
    const [zh, en, none] = await Promise.all([
      rig.nobody().get('/api/session', { 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' }),
      rig.nobody().get('/api/session', { 'accept-language': 'en-GB' }),
      rig.nobody().get('/api/session', { 'accept-language': '*' }),
    ]);
    expect([zh.body.title, en.body.title, none.body.title]).toEqual(['请登录', 'Please sign in', '请登录']);
    expect(zh.headers.get('content-language')).toBe('zh');
  });

  it('to an unknown address is a 404 problem, with a method that it does not know a 405 that names those it does', async () => {
    expect((await rig.nobody().get('/api/nothing/1')).body).toMatchObject({ type: '/problems/not-found', status: 404 });
    expect((await rig.nobody().get('/nowhere')).status).toBe(404);
    const wrong = await rig.nobody().send('PUT', '/api/session', {});
    expect(wrong.status).toBe(405);
    expect(wrong.headers.get('allow')).toBe('POST, GET, DELETE, HEAD');
    expect(wrong.body).toMatchObject({ type: '/problems/method-not-allowed' });
    expect((await rig.nobody().get('/api/%E0%A4%A')).status).toBe(404);
    expect((await rig.nobody().get('/api/records/%E0%A4%A/x')).body).toMatchObject({ type: '/problems/parameter', status: 400 });
  });

  it('may bring JSON only: another content type, an encoding or a charset is a 415', async () => {
    const bring = (headers: Record<string, string>) => rig.nobody().send('POST', '/api/session', { body: '{}', headers });
    const odd: readonly Record<string, string>[] = [
      { 'content-type': 'text/plain' },
      { 'content-type': 'application/x-www-form-urlencoded' },
      { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      { 'content-type': 'application/json; charset=gbk' },
    ];
    for (const headers of odd) expect((await bring(headers)).body).toMatchObject({ status: 415, type: '/problems/media-type' });
    expect((await bring({ 'content-type': 'application/json; charset=UTF-8' })).status).toBe(422);
  });

  it('with a body that is no JSON, not UTF-8, too deep or too large is refused before anything reads it', async () => {
    const bring = (body: string | Buffer) =>
      rig.nobody().send('POST', '/api/session', { body, headers: { 'content-type': 'application/json' } });
    expect((await bring('{"username":')).body).toMatchObject({ status: 400, type: '/problems/body-malformed' });
    expect((await bring('')).body).toMatchObject({ status: 400, type: '/problems/body-malformed' });
    expect((await bring(Buffer.from([0x22, 0xff, 0x22]))).body).toMatchObject({ status: 400, type: '/problems/body-malformed' });
    expect((await bring('{"__proto__":1}')).body).toMatchObject({ status: 400, errors: [{ pointer: '/__proto__' }] });
    expect((await bring('['.repeat(65) + ']'.repeat(65))).body).toMatchObject({
      status: 400,
      type: '/problems/body-too-deep',
      params: { depth: 64 },
    });
    expect((await bring(JSON.stringify({ username: 'x'.repeat(256 * 1024) }))).body).toMatchObject({
      status: 413,
      type: '/problems/body-too-large',
    });
  });

  it('with a body of unsaid length is cut off at the bound', async () => {
    const status = await new Promise((resolve, reject) => {
      const sent = request(
        `${rig.url}/api/session`,
        { method: 'POST', headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' } },
        (response) => resolve(response.statusCode),
      );
      sent.on('error', reject);
      for (let i = 0; i < 5; i++) sent.write('x'.repeat(64 * 1024));
      sent.end();
    });
    expect(status).toBe(413);
  });

  it('with unknown or wrong fields is refused with every failing place', async () => {
    const answer = await rig.nobody().post('/api/session', { username: 7, pasword: 'x' });
    expect(answer.status).toBe(422);
    expect(answer.body.errors?.map(({ pointer, code }) => `${pointer} ${code}`).sort()).toEqual([
      '/password required',
      '/pasword unknown',
      '/username type',
    ]);
  });

  it('with an unknown, repeated or wrong parameter is refused by its name', async () => {
    const operator = await rig.signIn('operator');
    for (const [query, name] of [
      ['limit=201', 'limit'],
      ['limit=0', 'limit'],
      ['limit=x', 'limit'],
      ['limit=1.5', 'limit'],
      ['limit=', 'limit'],
      ['colour=red', 'colour'],
      ['limit=1&limit=2', 'limit'],
      ['filter[colour]=red', 'filter[colour]'],
      ['filter[state]=odd', 'filter[state]'],
      ['filter[time][until]=2026-01-01', 'filter[time][until]'],
      ['filter[time][from]=yesterday', 'filter[from]'],
      ['filter[key]=%00', 'filter[key]'],
      ['filter[key]=a%FFb', 'filter[key]'],
      ['filter[time][from]=%00', 'filter[time][from]'],
      ['cursor=%00', 'cursor'],
      ['cursor=%ED%A0%80', 'cursor'],
    ]) {
      const answer = await operator.get(`/api/messages?${query}`);
      expect([query, answer.status, answer.body.params?.['name']]).toEqual([query, 400, name]);
    }
    expect((await operator.get('/api/messages?limit=200')).status).toBe(200);
  });

  it('that fails unexpectedly answers a number that the log knows, and nothing of the inside', async () => {
    const operator = await rig.signIn('operator');
    rig.messages.failureGroups = () => Promise.reject(new Error('table secret_table does not exist'));
    const answer = await operator.get('/api/failures/groups');
    expect(answer.body).toMatchObject({ status: 500, type: '/problems/unexpected' });
    expect(JSON.stringify(answer.body)).not.toMatch(/secret_table|at .*\.ts/);
    const line = rig.log.find(({ message }) => message === 'Unexpected error');
    expect((line?.fields as { id: string }).id).toBe(answer.body.params?.['id']);
  });

  it('is told to come again when database or broker is away, before its session is read too', async () => {
    const operator = await rig.signIn('operator');
    const [systems, session] = [rig.messages.systems.bind(rig.messages), rig.identities.session.bind(rig.identities)];
    rig.messages.systems = () => Promise.reject(new StoreAway('gone'));
    const answer = await operator.get('/api/systems');
    rig.messages.systems = systems;
    rig.identities.session = () => Promise.reject(new StoreAway('gone'));
    const second = await operator.get('/api/systems');
    rig.identities.session = session;
    for (const { status, headers, body } of [answer, second])
      expect([status, headers.get('retry-after'), body.type]).toEqual([503, '5', '/problems/unavailable']);
  });

  it('carries headers that keep browsers from guessing, framing and caching', async () => {
    const { headers } = await rig.nobody().get('/api/openapi.json');
    expect(
      Object.fromEntries(
        ['x-content-type-options', 'x-frame-options', 'cache-control', 'referrer-policy', 'x-powered-by', 'etag'].map((name) => [
          name,
          headers.get(name),
        ]),
      ),
    ).toEqual({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
      'referrer-policy': 'same-origin',
      'x-powered-by': null,
      etag: null,
    });
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('is logged by its route, never by its address', async () => {
    const city = await rig.signIn('city');
    await city.get('/api/records/yard.matter/no-such-id-31010119900307001X');
    const lines = rig.log.filter(({ message }) => message === 'request').map(({ fields }) => JSON.stringify(fields));
    expect(lines.some((line) => line.includes('/api/records/:type/:id'))).toBe(true);
    expect(lines.join()).not.toContain('31010119900307001X');
  });
});
