import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { identityAnswered } from '@fatong/contracts/canonical/lawyers';
import type { IdentityAnswer, SessionView } from '@fatong/contracts/api';
import type { Client } from '../../../api/testing/client.js';
import { startRig, type Rig } from '../../../api/testing/rig.js';
import { entry } from '../../../engine/testing/index.js';

const idNumber = '310101199003070019';
const licence = '13101201010900123';
const name = 'lawyers.identity';
let rig: Rig;
let one: Client;
beforeAll(async () => {
  rig = await startRig({ passwordIdentifies: false, config: { mode: 'production' } });
  rig.store.tables.put(
    entry(
      'lawyers.lawyer',
      'l1',
      { name: '陈思远', licence, idNumber, status: 'practising' },
      { district: '310101', ownerUnit: 'firm/31310000MD0000001X' },
    ),
  );
});
afterAll(() => rig.close());
beforeEach(() => (one = rig.nobody()));

const begin = (secret = idNumber, number = licence) =>
  one.post('/api/session/identity', { name, number, secret, consents: true }, { 'accept-language': 'zh' });
const goOn = () =>
  one.post<IdentityAnswer & { type: string; detail: string }>(
    '/api/session/identity/continue',
    { name, number: licence },
    { 'accept-language': 'zh' },
  );
let nth = 0;
const answer = (result: string) => {
  const asked = rig.store.tables.added.outbox.at(-1)!;
  return rig.store.transact((unit) =>
    rig.parts.engine.acting.act(unit, 'lawyers', [
      {
        id: `m-${++nth}`,
        source: '/systems/moj-identity',
        type: identityAnswered.type,
        time: '2026-03-02T01:00:05.000Z',
        datacontenttype: 'application/json',
        partitionkey: asked.id,
        data: {
          source: 'moj-identity',
          answer: `HY-${nth}`,
          request: asked.id,
          result,
          at: '2026-03-02T01:00:05.000Z',
          ...(result === 'matched' && { score: 96 }),
        },
      },
    ]),
  );
};

describe('L16: coming in by the word of the identity platform', () => {
  it('L16: whose face matches is in; the session says face, the audit has it without a picture or a number, and he hands in', async () => {
    expect((await begin()).status).toBe(202);
    expect((await goOn()).body).toEqual({ isIn: false, page: null });
    await answer('matched');
    expect((await goOn()).body).toMatchObject({ isIn: true });
    const { body } = await one.get<SessionView>('/api/session');
    expect(body).toMatchObject({ assurance: 'face', surface: 'portal', account: { username: 'lawyer' } });
    expect(body).not.toHaveProperty('readsOnly');
    const login = rig.store.tables.added.audit.findLast(({ act }) => act === 'login')!;
    expect(login).toMatchObject({ account: 'id-lawyer', outcome: 'done', detail: { surface: 'portal', assurance: 'face' } });
    expect(JSON.stringify(login)).not.toMatch(new RegExp(`${idNumber}|image|photo|picture`));
    one.csrf = body.csrf;
    expect((await one.post('/api/records/lawyers.binding/actions/draft', { form: {} })).status).not.toBe(403);
  });

  it('L16: whose does not is refused with 401 in a plain sentence, as one who said a wrong number', async () => {
    await begin();
    await answer('unlike');
    const refused = await goOn();
    expect(refused).toMatchObject({
      status: 401,
      body: { type: '/problems/identity-refused', detail: expect.stringContaining('未能核验一致') as string },
    });
    one = rig.nobody();
    expect((await begin('310101199003070027')).status).toBe(202);
    expect((await goOn()).body).toMatchObject({ type: '/problems/identity-refused', detail: refused.body.detail });
  });

  it('L16: the sixth try within half an hour is refused (429), saying when again', async () => {
    const said: number[] = [];
    for (let i = 0; i < 6; i++) said.push((await begin('310101199003070027', '13101201010900777')).status);
    expect(said).toEqual([202, 202, 202, 202, 202, 429]);
    expect(await begin('310101199003070027', '13101201010900777')).toMatchObject({
      status: 429,
      body: { type: '/problems/login-locked', detail: expect.stringMatching(/请 \d+ 分钟后再试/) as string },
    });
  });
});
