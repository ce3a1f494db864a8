import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActionAnswer, DoneAnswer } from '@fatong/contracts/api';
import type { Client } from '../../../api/testing/client.js';
import { units } from '../../../api/testing/people.js';
import { startRig, type Rig } from '../../../api/testing/rig.js';
import { area } from '../index.js';
import { letterOfToday } from '../testing/cast.js';

let rig: Rig;
let [desk, reviewer, supervisor, lead, office]: Client[] = [];
const url = '/api/records/petitions.petition';
const city = units[0]!.id;
beforeAll(async () => {
  rig = await startRig({
    areas: [area],
    people: [
      { username: 'desk', roles: ['petitions.desk'], unit: city },
      { username: 'reviewer', roles: ['petitions.reviewer'], unit: city },
      { username: 'supervisor', roles: ['petitions.supervisor'], unit: city },
      { username: 'lead', roles: ['petitions.lead'], unit: city },
      { username: 'office', roles: ['petitions.office-clerk'], unit: city },
    ],
  });
  [desk, reviewer, supervisor, lead, office] = await Promise.all(
    ['desk', 'reviewer', 'supervisor', 'lead', 'office'].map((name) => rig.signIn(name)),
  );
});
afterAll(() => rig.close());
const register = async (more: object = {}) =>
  (await desk!.post<ActionAnswer>(`${url}/actions/register`, { form: { ...letterOfToday(), ...more } })).body;
const feed = async (who: Client) => (await who.get<DoneAnswer>('/api/feed')).body.items;

describe('what the supervision sees (P16)', () => {
  it('P16: each step of a petition as it is done: who, from which state to which; of an accusation nothing', async () => {
    const opened = await register();
    await reviewer!.post(`${url}/${opened.id}/actions/pass`, {
      version: opened.version,
      form: { purpose: 'demand', content: 'notary', grade: 'usual' },
    });
    await register({ purpose: 'accusation' });
    const all = await feed(supervisor!);
    const seen = all.filter(({ entry }) => ['预审通过，拟受理', '登记'].includes(entry.title[0]));
    expect(seen.map(({ entry }) => [entry.title[0], entry.by.name, entry.fromState, entry.toState])).toEqual([
      ['预审通过，拟受理', 'reviewer', 'review', 'dividing'],
      ['登记', 'desk', null, 'review'],
    ]);
    expect((await feed(lead!)).filter(({ entry }) => ['预审通过，拟受理', '登记'].includes(entry.title[0]))).toHaveLength(3);
    expect(JSON.stringify(all)).not.toContain('张三');
  });

  it('P16: the supervision answers no petition, the log has no address that changes it, and a unit reads no feed', async () => {
    const opened = await register();
    expect((await supervisor!.post(`${url}/${opened.id}/actions/reply`, { version: opened.version, form: {} })).status).toBe(403);
    for (const call of [supervisor!.post(`${url}/${opened.id}/timeline`, {}), supervisor!.post('/api/feed', {})])
      expect((await call).status).toBe(405);
    expect(await feed(office!)).toEqual([]);
  });

  it('P18: who registers begins a petition on the first page; who does not is offered none, and refused', async () => {
    const offers = async (who: Client) => {
      const { body } = await who.get<{ records: { type: string; actions: { name: string; fromHome?: true }[] }[] }>('/api/definitions');
      return body.records
        .find(({ type }) => type === 'petitions.petition')!
        .actions.filter(({ fromHome }) => fromHome)
        .map(({ name }) => name);
    };
    expect([await offers(desk!), await offers(supervisor!)]).toEqual([['register'], []]);
    expect((await supervisor!.post(`${url}/actions/register`, { form: letterOfToday() })).status).toBe(403);
  });

  it('P18: each tile opens its list with the same number', async () => {
    const { body } = await supervisor!.get<{ figures: { name: string; count: number; filter: Record<string, unknown> }[] }>(
      '/api/reports/petitions.today',
    );
    const inHand = body.figures.find(({ name }) => name === 'inHand')!;
    const list = await supervisor!.get<{ total: number }>(`${url}?filter[state]=${String(inHand.filter['state'])}`);
    expect(list.body.total).toBe(inHand.count);
    expect(inHand.count).toBeGreaterThan(0);
  });
});
