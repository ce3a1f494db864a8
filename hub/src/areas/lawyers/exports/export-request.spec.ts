import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActionAnswer } from '@fatong/contracts/api';
import type { Client } from '../../../api/testing/client.js';
import { people } from '../../../api/testing/people.js';
import { cast } from '../../../api/testing/rights-members.js';
import { startRig, type Rig } from '../../../api/testing/rig.js';
import { area } from '../index.js';
import * as rights from '../rights.js';
import { lawyersWorld, people as members } from '../testing/registers.js';

const [url, requests] = ['/api/records/lawyers.zombie/export', '/api/records/lawyers.exportRequest'];
let rig: Rig;
let clerk: Client;
let colleague: Client;
let lead: Client;
beforeAll(async () => {
  const city = people.find(({ username }) => username === 'city')!;
  rig = await startRig({ people: [...people, { ...city, username: 'colleague' }] });
  cast(rig.store.tables, area.records, rights);
  [clerk, colleague, lead] = (await Promise.all(['city', 'colleague', 'lead'].map((name) => rig.signIn(name)))) as [Client, Client, Client];
});
afterAll(() => rig.close());
const ask = (who: Client, form: object) => who.post<ActionAnswer>(`${requests}/actions/ask`, { form });
const act = (who: Client, { id, version }: ActionAnswer, action: string, reason?: string) =>
  who.post<ActionAnswer>(`${requests}/${id}/actions/${action}`, { version, ...(reason && { reason }) });
const form = { what: 'lawyers.zombie', purpose: '向部里报送清理情况。' };

describe('an export that needs an approval (L25)', () => {
  it('L25: without an approval the export of zombie lawyers is refused (409), and so are hits and signals', async () => {
    for (const type of ['lawyers.zombie', 'lawyers.zombieHit', 'lawyers.signal'])
      expect(await clerk.get(`/api/records/${type}/export`)).toMatchObject({
        status: 409,
        body: { type: '/problems/action-not-possible', detail: expect.stringContaining('needs an approval') as string },
      });
    expect((await clerk.get('/api/records/lawyers.leave/export')).status).toBe(200);
  });

  it('L25: is asked for with what and why, each refused at its field', async () => {
    expect(await ask(clerk, {})).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/form/what' }, { pointer: '/form/purpose' }] },
    });
  });

  it('L25: approved by another person it is good for who asked, for that list, and is written down with its number; a colleague needs one of his own', async () => {
    const { body: asked } = await ask(clerk, form);
    expect((await clerk.get(url)).status).toBe(409);
    expect((await act(clerk, asked, 'approve')).status).toBe(403);
    expect(await act(lead, asked, 'approve')).toMatchObject({ status: 200, body: { state: 'approved' } });
    expect((await clerk.get(url)).status).toBe(200);
    expect(rig.store.tables.added.audit.findLast(({ act: done }) => done === 'export')).toMatchObject({
      object: 'lawyers.zombie',
      detail: { approval: asked.number },
    });
    expect((await colleague.get(url)).status).toBe(409);
    expect((await clerk.get('/api/records/lawyers.zombieHit/export')).status).toBe(409);
  });

  it('L25: who asked does not approve it himself; refused with a reason it is good for nothing', async () => {
    const { body: own } = await ask(lead, form);
    expect(await act(lead, own, 'approve')).toMatchObject({ status: 409 });
    const { body: asked } = await ask(colleague, form);
    expect((await act(lead, asked, 'refuse')).status).toBe(422);
    expect(await act(lead, asked, 'refuse', '用途不明。')).toMatchObject({ body: { state: 'refused' } });
    expect((await colleague.get(url)).status).toBe(409);
  });

  it('L25: seven days after its approval it is good for nothing more', async () => {
    const world = lawyersWorld();
    const order = { type: 'lawyers.exportRequest', form, idempotencyKey: 'x' };
    await world.engine.perform({ ...order, viewer: members.cityClerk, action: 'ask' });
    const { id, version } = world.only(order.type);
    await world.engine.perform({ ...order, viewer: members.cityLead, action: 'approve', id, version, form: {} });
    expect(world.only(order.type)).toMatchObject({ state: 'approved', values: { useDue: '2026-03-09' } });
    world.move('2026-03-10');
    while ((await world.engine.strike()) > 0);
    expect(world.only(order.type).state).toBe('expired');
  });
});
