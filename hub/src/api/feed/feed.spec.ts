import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActionAnswer, DoneAnswer } from '@fatong/contracts/api';
import { area, choice, gather, record, state, text } from '../../definitions/index.js';
import type { Client } from '../testing/client.js';
import { units } from '../testing/people.js';
import { startRig, type Rig } from '../testing/rig.js';

const name = area('ford', ['渡口', 'Ford'], {
  roles: {
    clerk: { title: ['经办人', 'Clerk'], surface: 'admin' },
    watch: { title: ['督查', 'Supervision'], surface: 'admin' },
  },
  groups: { all: ['渡口', 'Ford'] },
  oversight: ['watch'],
});
const trip = record(name, 'trip', ['渡次', 'Trips'], {
  one: 'Trip',
  number: 'DC{yyyymmdd}{seq:6}',
  fields: { boat: text(['船', 'Boat']), kind: choice(['类别', 'Kind'], { open: ['公开', 'Open'], secret: ['秘密', 'Secret'] }) },
  states: { begun: state(['在途', 'Begun']), over: state(['到达', 'Over'], 'done') },
  see: { clerk: 'city', watch: { scope: 'city', when: (t) => t.kind.is('open') } },
  actions: {
    begin: { title: ['出发', 'Begin'], to: 'begun', by: 'clerk', form: ['boat', 'kind'] },
    land: { title: ['到达', 'Land'], from: 'begun', to: 'over', by: 'clerk', form: ['boat'] },
    murmur: { title: ['批注', 'Note'], by: 'clerk', reason: true, internal: true },
  },
  heading: ['kind'],
  list: { columns: ['number'], filters: ['kind'] },
});
const ford = gather(name, [{ records: [trip] }]);

let rig: Rig;
let [clerk, watch, operator]: Client[] = [];
let opened: ActionAnswer;
const url = '/api/records/ford.trip';
const begin = async (kind: string) => (await clerk!.post<ActionAnswer>(`${url}/actions/begin`, { form: { boat: '一号', kind } })).body;
const feed = async (query = '', who = watch!) => (await who.get<DoneAnswer>(`/api/feed${query}`)).body;
beforeAll(async () => {
  rig = await startRig({
    areas: [ford],
    people: [
      { username: 'clerk', roles: ['ford.clerk'], unit: units[0]!.id },
      { username: 'watch', roles: ['ford.watch'], unit: units[0]!.id },
      { username: 'operator', roles: ['operator'], unit: units[0]!.id },
    ],
  });
  [clerk, watch, operator] = await Promise.all(['clerk', 'watch', 'operator'].map((one) => rig.signIn(one)));
  opened = await begin('open');
  await begin('secret');
  const landed = await clerk!.post<ActionAnswer>(`${url}/${opened.id}/actions/land`, { version: opened.version, form: { boat: '二号' } });
  await clerk!.post(`${url}/${opened.id}/actions/murmur`, { version: landed.body.version, reason: '仅内部可见。' });
});
afterAll(() => rig.close());

describe('what is done in an area, for who oversees it', () => {
  it('says who did what on which record, from which state to which and what changed, the latest first', async () => {
    const { items, next } = await feed();
    expect(items.map(({ entry }) => entry.title[0])).toEqual(['到达', '出发']);
    expect(items[0]).toMatchObject({
      type: 'ford.trip',
      record: { id: opened.id, number: opened.number },
      entry: {
        by: { name: 'clerk', unit: units[0]!.id },
        fromState: 'begun',
        toState: 'over',
        changes: [{ field: 'boat', from: '一号', to: '二号' }],
      },
    });
    expect(next).toBeNull();
  });

  it('leaves no trace of records that he does not see, nor of acts that are kept from him', async () => {
    const { items } = await feed();
    expect(new Set(items.map(({ record }) => record.id))).toEqual(new Set([opened.id]));
    expect(JSON.stringify(items)).not.toContain('仅内部可见');
  });

  it('is narrowed by action, unit and days, and read on page by page', async () => {
    expect((await feed('?action=land')).items).toHaveLength(1);
    expect((await feed('?unit=district/310101')).items).toEqual([]);
    expect((await feed('?to=2020-01-01')).items).toEqual([]);
    const first = await feed('?limit=1');
    expect(first.items).toHaveLength(1);
    const second = await feed(`?limit=1&cursor=${encodeURIComponent(first.next!)}`);
    expect(second.items.map(({ entry }) => entry.title[0])).toEqual(['出发']);
    expect((await watch!.get(`/api/feed?cursor=made-up`)).status).toBe(400);
  });

  it('is nobody else’s, and nothing of it is written or changed by an address', async () => {
    expect((await clerk!.get('/api/feed')).body).toEqual({ items: [], next: null });
    expect((await operator!.get('/api/feed')).status).toBe(403);
    expect([(await watch!.post('/api/feed', {})).status, (await watch!.post(`${url}/${opened.id}/timeline`, {})).status]).toEqual([
      405, 405,
    ]);
  });
});
