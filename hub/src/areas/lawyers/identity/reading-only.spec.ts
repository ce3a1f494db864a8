import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PasscodeBegun, SessionView } from '@fatong/contracts/api';
import { codeAt, stepAt } from '../../../access/testing/index.js';
import type { Client } from '../../../api/testing/client.js';
import { password } from '../../../api/testing/people.js';
import { startRig, type Rig } from '../../../api/testing/rig.js';

const secret = Buffer.alloc(20, 3);
const now = (): number => stepAt(new Date().toISOString());
let rig: Rig;
beforeAll(async () => (rig = await startRig({ passwordIdentifies: false, config: { mode: 'production' } })));
afterAll(() => rig.close());
const audits = () => rig.store.tables.added.audit;
const enter = (one: Client, code?: string) =>
  one.post<SessionView>('/api/session', { username: 'lawyer', password, ...(code !== undefined && { code }) });
/** Signed in by password and a code; before it no other was used. */
async function reader(): Promise<{ readonly one: Client; readonly code: string }> {
  const { passcodes } = rig.identities;
  await passcodes.begin('id-lawyer', secret);
  await passcodes.confirm('id-lawyer', { step: now() - 2, at: '2026-11-27T01:00:00.000Z' });
  const [one, code] = [rig.nobody(), codeAt(secret, now())];
  expect((await enter(one, code)).status).toBe(201);
  return { one, code };
}

describe('L16: a lawyer who cannot be identified now reads, and hands in nothing', () => {
  it('L16: his password alone is not enough: the second factor is asked for, in a sentence', async () => {
    expect(await enter(rig.nobody())).toMatchObject({ status: 401, body: { type: '/problems/second-factor' } });
    expect(audits().at(-1)).toMatchObject({ act: 'login', outcome: 'refused', detail: { why: 'second-factor' } });
  });

  it('L16: a wrong code, and one that was used, lets nobody in; officials need none', async () => {
    expect(await enter(rig.nobody(), '000000')).toMatchObject({ status: 403, body: { type: '/problems/passcode-wrong' } });
    const { code } = await reader();
    expect(await enter(rig.nobody(), code)).toMatchObject({ status: 403 });
    expect((await rig.nobody().post<SessionView>('/api/session', { username: 'city', password })).body).not.toHaveProperty('readsOnly');
  });

  it('L16: by password and code he is in as not verified; session and audit say so', async () => {
    const { one } = await reader();
    expect((await one.get<SessionView>('/api/session')).body).toMatchObject({ assurance: 'unverified', readsOnly: true, passcode: true });
    expect(audits().at(-1)).toMatchObject({ act: 'login', outcome: 'done', account: 'id-lawyer', detail: { assurance: 'unverified' } });
    expect((await one.get('/api/records/lawyers.binding')).status).toBe(200);
    expect((await one.post('/api/search', { text: '张三' })).status).toBe(200);
    expect((await one.post('/api/records/lawyers.binding/query', { filter: {} })).status).toBe(200);
  });

  it.each([
    ['POST', '/api/records/lawyers.binding/actions/draft'],
    ['POST', '/api/records/lawyers.request/actions/apply'],
    ['POST', '/api/records/lawyers.binding/00000000-0000-7000-8000-000000000001/actions/submit'],
    ['POST', '/api/records/lawyers.binding/00000000-0000-7000-8000-000000000001/reveal'],
    ['POST', '/api/files?type=lawyers.request&field=evidence'],
    ['POST', '/api/views/lawyers.binding'],
    ['POST', '/api/session/passcode'],
    ['DELETE', '/api/session/passcode'],
  ])('L16: %s %s is refused with why, and it is written down', async (method, path) => {
    const { one } = await reader();
    const said = await one.send<{ type: string; detail: string }>(method, path, {
      body: '{}',
      headers: { 'content-type': 'application/json', 'x-csrf-token': one.csrf, 'accept-language': 'zh' },
    });
    expect(said).toMatchObject({
      status: 403,
      body: { type: '/problems/unidentified', detail: expect.stringContaining('未经身份核验，只能查看，不能提交') as string },
    });
    expect(audits().at(-1)).toMatchObject({ act: 'api', outcome: 'refused', detail: { needs: 'identified', assurance: 'unverified' } });
  });

  it('L16: he may leave', async () => {
    const { one } = await reader();
    expect((await one.send('DELETE', '/api/session', { headers: { 'x-csrf-token': one.csrf } })).status).toBe(204);
  });

  it.each(['face', 'card'])('L16: who was identified by %s hands in', (assurance) => {
    expect(rig.parts.access.isIdentified(rig.identities.accounts.get('id-lawyer')!, assurance)).toBe(true);
  });

  it('L16: no other word makes a session identified, whatever it is', () => {
    const account = rig.identities.accounts.get('id-lawyer')!;
    for (const assurance of ['password', 'unverified', '', 'nonsense'])
      expect(rig.parts.access.isIdentified(account, assurance)).toBe(false);
  });
});

describe('L16: setting the second factor up', () => {
  it('L16: the key is told once, counts from a first right code on, and is ended by who has it', async () => {
    const open = await startRig();
    const one = await open.signIn('lawyer');
    expect((await one.get<SessionView>('/api/session')).body).toMatchObject({ passcode: false });
    const { body } = await one.post<PasscodeBegun>('/api/session/passcode', {});
    expect(body.address).toContain(`secret=${body.key}&`);
    expect((await one.get<SessionView>('/api/session')).body).toMatchObject({ passcode: false });
    expect(await one.post('/api/session/passcode/confirm', { code: '000000' })).toMatchObject({ status: 403 });
    const kept = (await open.identities.passcodes.of('id-lawyer'))!.secret;
    expect((await one.post('/api/session/passcode/confirm', { code: codeAt(kept, now()) })).status).toBe(204);
    expect((await one.get<SessionView>('/api/session')).body).toMatchObject({ passcode: true });
    // In the demo his password stands for an identification, and a code makes it the other way in.
    const said = await open.nobody().post<SessionView>('/api/session', { username: 'lawyer', password, code: codeAt(kept, now() + 1) });
    expect(said.body).toMatchObject({ assurance: 'unverified', readsOnly: true });
    expect((await one.send('DELETE', '/api/session/passcode', { headers: { 'x-csrf-token': one.csrf } })).status).toBe(204);
    expect(JSON.stringify(open.store.tables.added.audit)).not.toContain(body.key);
    expect(
      open.store.tables.added.audit.filter(({ act }) => act === 'passcode').map(({ outcome, detail }) => [detail['does'], outcome]),
    ).toEqual([
      ['begin', 'done'],
      ['confirm', 'refused'],
      ['confirm', 'done'],
      ['end', 'done'],
    ]);
    await open.close();
  });

  it('L16: an official has none: it is not there for him', async () => {
    const open = await startRig();
    const one = await open.signIn('city');
    expect((await one.post('/api/session/passcode', {})).status).toBe(404);
    expect((await one.get<SessionView>('/api/session')).body).not.toHaveProperty('passcode');
    await open.close();
  });
});
