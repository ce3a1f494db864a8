import { makeResidentId } from '@fatong/contracts/codes';
import type { IdentityAnswer, IdentityWays, SessionView } from '@fatong/contracts/api';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { harbour } from '../engine/testing/index.js';
import type { Client } from './testing/client.js';
import { startRig, type Rig } from './testing/rig.js';

const name = 'harbour.landing';
const [one, two, three] = [2, 4, 6].map((serial) => makeResidentId({ born: '1980-05-06', serial, sex: 'female' })) as [
  string,
  string,
  string,
];
let rig: Rig;
let browser: Client;
beforeAll(async () => (rig = await startRig({ areas: [harbour], people: [] })));
afterAll(() => rig.close());
beforeEach(() => (browser = rig.nobody()));

interface Said {
  readonly number?: string;
  readonly secret?: string;
  readonly values?: object;
}
const begin = ({ number = 'B-1', secret = one, values = { called: '李四', ship: 'brig' } }: Said = {}) =>
  browser.post<{ type: string; detail: string; errors?: readonly { pointer: string }[] }>('/api/session/identity', {
    name,
    number,
    secret,
    values,
    consents: true,
  });
const goOn = (number = 'B-1') =>
  browser.post<IdentityAnswer & { type: string; detail: string }>('/api/session/identity/continue', { name, number });
let nth = 0;
const answer = (says: string, more: object = {}) =>
  rig.store.transact((unit) => {
    const { id } = rig.store.tables.added.outbox.at(-1)!;
    const about = { id: `m${++nth}`, source: '/systems/guild', type: 'harbour.heard.v1', time: '', datacontenttype: '', partitionkey: id };
    return rig.parts.engine.acting.act(unit, 'harbour', [{ ...about, data: { request: id, says, ...more } }]);
  });

describe('registering oneself by another system’s word', () => {
  it('the page is told what it asks for, in the words of the area', async () => {
    const { items } = (await browser.get<IdentityWays>('/api/session/identity')).body;
    expect(items).toMatchObject([
      {
        name,
        explains: ['水手登岸', 'For sailors who land'],
        fields: { number: 'book', secret: 'document' },
        asks: [
          { name: 'called', kind: 'text', isRequired: true },
          { name: 'ship', kind: 'choice', isRequired: true, choices: [{ value: 'sloop' }, { value: 'brig' }] },
        ],
        away: ['行会没有答复，请到港务处。', 'The guild does not answer: come to the office.'],
      },
    ]);
  });

  it('who is confirmed is in with one account of one role, the same the next time, in another browser too', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 2; i++) {
      browser = rig.nobody();
      expect((await begin()).status).toBe(202);
      expect((await goOn()).body).toEqual({ isIn: false, page: null });
      await answer('he');
      expect((await goOn()).body).toEqual({ isIn: true, page: null });
      const { body } = await browser.get<SessionView>('/api/session', { 'x-fatong-surface': 'portal' });
      expect(body).toMatchObject({ assurance: 'guild', surface: 'portal', roles: [{ name: 'harbour.sailor' }] });
      ids.push(body.account.id);
    }
    expect(ids[0]).toBe(ids[1]);
    expect(rig.identities.accounts.size).toBe(1);
    expect(rig.store.tables.of('harbour.sailor')).toHaveLength(1);
  });

  it('neither address nor audit nor log has what he said of himself', async () => {
    await begin();
    await answer('he');
    await goOn();
    expect(JSON.stringify([rig.store.tables.added.audit, rig.log])).not.toMatch(new RegExp(`${one}|李四`));
  });

  it('what is wrong by itself is said at its field, costs no try and asks nobody', async () => {
    const before = rig.store.tables.added.outbox.length;
    for (let i = 0; i < 7; i++)
      expect(await begin({ number: 'B-2', secret: '1', values: { called: '王五' } })).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/form/document' }] },
      });
    expect(await begin({ number: 'B-2', values: { called: '王五', ship: 'brig', ticket: 'x' } })).toMatchObject({ status: 422 });
    expect(rig.store.tables.added.outbox).toHaveLength(before);
  });

  it('who is not confirmed hears one sentence (401), whoever he says he is', async () => {
    await begin({ number: 'B-3', secret: two });
    await answer('no');
    const no = await goOn('B-3');
    expect(no).toMatchObject({ status: 401, body: { type: '/problems/identity-refused' } });
    browser = rig.nobody();
    await begin({ number: 'B-1', secret: two });
    await answer('no');
    expect((await goOn()).body.detail).toBe(no.body.detail);
  });

  it('after five tries the number, and the secret by whatever number, rests for half an hour (429)', async () => {
    const said: number[] = [];
    for (let i = 0; i < 6; i++) said.push((await begin({ number: `B-4${i}`, secret: three })).status);
    expect(said).toEqual([202, 202, 202, 202, 202, 429]);
    expect(await begin({ number: 'B-49', secret: three })).toMatchObject({ status: 429, body: { type: '/problems/login-locked' } });
  });

  it('who is confirmed and barred hears why (409), and it is written down', async () => {
    const four = makeResidentId({ born: '1981-05-06', serial: 8, sex: 'male' });
    await begin({ number: 'B-5', secret: four });
    await answer('he', { banned: true });
    expect(await goOn('B-5')).toMatchObject({
      status: 409,
      body: { type: '/problems/action-not-possible', detail: 'Banned from landing.' },
    });
    expect(rig.store.tables.added.audit.at(-1)).toMatchObject({
      act: 'login',
      outcome: 'refused',
      detail: { why: 'barred', assurance: 'guild' },
    });
    expect(rig.identities.accounts.size).toBe(1);
  });

  it('that the other system is away is said, with what one may do instead (503)', async () => {
    const five = makeResidentId({ born: '1981-05-06', serial: 5, sex: 'male' });
    await begin({ number: 'B-6', secret: five });
    const landing = rig.store.tables.of('harbour.landing').at(-1)!;
    await rig.store.transact((unit) =>
      rig.parts.engine.acting.told(unit, `harbour.landing:${landing.id}`, {
        deliveryId: 'd',
        messageId: 'm',
        system: 'guild',
        type: 'harbour.asked.v1',
        outcome: 'giveUp',
        factId: rig.store.tables.added.outbox.at(-1)!.id,
      }),
    );
    expect(await goOn('B-6')).toMatchObject({
      status: 503,
      body: { type: '/problems/identity-away', detail: 'The guild does not answer: come to the office.' },
    });
  });
});
