import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SignInsAnswer } from '@fatong/contracts/api';
import type { Client } from './testing/client.js';
import { password } from './testing/people.js';
import { startRig, type Rig } from './testing/rig.js';

const next = 'Another-Word-2027';

describe('one’s own account', () => {
  let rig: Rig;
  let one: Client;
  beforeEach(async () => {
    rig = await startRig();
    one = await rig.signIn('city');
  });
  afterEach(() => rig.close());

  const change = (by: Client, order: { readonly current?: string; readonly next?: string }) =>
    by.post('/api/session/password', { current: password, next, ...order });
  const enter = async (username: string, word: string): Promise<number> =>
    (await rig.nobody().post('/api/session', { username, password: word })).status;
  const audited = () =>
    rig.store.tables.added.audit.filter(({ act }) => act === 'password').map(({ account, outcome, detail }) => [account, outcome, detail]);

  it('gets another password by its person alone: the former one opens nothing any more, and sessions elsewhere are over, not this one', async () => {
    const elsewhere = await rig.signIn('city');
    const another = await rig.signIn('lead');
    expect((await change(one, {})).status).toBeLessThan(300);
    expect([await enter('city', password), await enter('city', next)]).toEqual([401, 201]);
    expect([(await one.get('/api/session')).status, (await elsewhere.get('/api/session')).status]).toEqual([200, 401]);
    expect((await another.get('/api/session')).status).toBe(200);
    expect(audited()).toEqual([['id-city', 'done', { ended: 1 }]]);
    expect(JSON.stringify(rig.store.tables.added.audit)).not.toContain(next);
  });

  it('keeps its password where the one given is wrong; after five wrong ones nothing is tried any more', async () => {
    const tries = [];
    for (let i = 0; i < 6; i++) tries.push(await change(one, { current: 'Wrong-Word-2026' }));
    expect(tries.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422, 429]);
    expect(tries[0]!.body).toMatchObject({ errors: [{ pointer: '/current', detail: 'This is not your password.' }] });
    expect(tries[5]!.headers.get('retry-after')).toBe('1800');
    expect((await change(one, {})).status).toBe(429);
    expect(await enter('city', password)).toBe(201);
    expect(audited().map(([, outcome]) => outcome)).toEqual(Array.from({ length: 7 }, () => 'refused'));
  });

  it('takes no password that is short, of two kinds of characters, says the user name, or is the same', async () => {
    const why = async (word: string): Promise<unknown> => {
      const { status, body } = await change(one, { next: word });
      const { errors = [] } = body as unknown as { errors?: readonly { pointer: string; detail: string }[] };
      return [status, errors[0]?.pointer, errors[0]?.detail];
    };
    expect(await why('Short-1')).toEqual([422, '/next', 'The new password has at least 10 characters.']);
    expect(await why('onlysmallletters1')).toEqual([
      422,
      '/next',
      'The new password has at least three of: capitals, small letters, digits, other signs.',
    ]);
    expect(await why('My-City-Is-2026')).toEqual([422, '/next', 'The new password does not contain the user name.']);
    expect(await why(password)).toEqual([422, '/next', 'The new password is not the one you have.']);
    expect(await enter('city', password)).toBe(201);
  });

  it('tells its person when and from where somebody signed in with it, or tried to, and nobody else’s', async () => {
    await enter('city', 'x');
    await enter('lead', 'x');
    const { items } = (await one.get<SignInsAnswer>('/api/session/sign-ins')).body;
    expect(items.map(({ outcome }) => outcome).toSorted()).toEqual(['done', 'refused']);
    expect(items.every(({ address }) => address !== null && address.length > 0)).toBe(true);
    expect((await rig.nobody().get('/api/session/sign-ins')).status).toBe(401);
  });
});
