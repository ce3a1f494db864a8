import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '@fatong/contracts';
import type { ListAnswer, RecordItem, SavedViewsAnswer } from '@fatong/contracts/api';
import type { Client } from '../../../api/testing/client.js';
import { units } from '../../../api/testing/people.js';
import { startRig, type Rig } from '../../../api/testing/rig.js';
import { entry } from '../../../engine/testing/index.js';
import { area } from '../index.js';

let rig: Rig;
let [lead, colleague]: Client[] = [];
const url = '/api/records/petitions.petition';
const idOf = (i: number): string => `0197b000-0000-7000-8000-${String(i).padStart(12, '0')}`;
const put = (i: number, values: object) =>
  rig.store.tables.put({
    ...entry('petitions.petition', idOf(i), {
      channel: 'letter',
      content: 'notary',
      purpose: 'demand',
      receivedOn: '2026-10-12',
      ...values,
    }),
    state: 'handling',
    number: `XF2026101200000${i}`,
  });
beforeAll(async () => {
  rig = await startRig({
    areas: [area],
    people: [
      { username: 'lead', roles: ['petitions.lead'], unit: units[0]!.id },
      { username: 'colleague', roles: ['petitions.lead'], unit: units[0]!.id },
    ],
  });
  put(1, { replyDue: '2020-01-01' });
  put(2, { oftenReturned: true });
  put(3, {});
  put(4, { content: 'lawyers', oftenReturned: true });
  [lead, colleague] = await Promise.all(['lead', 'colleague'].map((name) => rig.signIn(name)));
});
afterAll(() => rig.close());
const ids = ({ items }: ListAnswer<RecordItem>) => items.map(({ id }) => Number(id.slice(-1))).toSorted();
const filter = { content: ['notary'], either: ['replyStanding:overdue', 'oftenReturned:true'] };

describe('queries over petitions (P12)', () => {
  it('P12: what is about notaries and (overdue or sent back twice) is found, by an address and by a posted query', async () => {
    const address = await lead!.get<ListAnswer<RecordItem>>(
      `${url}?filter[content]=notary&filter[either]=replyStanding:overdue&filter[either]=oftenReturned:true`,
    );
    expect(ids(address.body)).toEqual([1, 2]);
    expect(ids((await lead!.post<ListAnswer<RecordItem>>(`${url}/query`, { filter })).body)).toEqual([1, 2]);
  });

  it('P12: a query is kept under a name and shared with the unit', async () => {
    const kept = await lead!.post<{ id: string }>('/api/views/petitions.petition', { name: '公证超期或多次退回', filter, isShared: true });
    expect(kept.status).toBe(201);
    const { items } = (await colleague!.get<SavedViewsAnswer>('/api/views/petitions.petition')).body;
    expect(items).toMatchObject([{ name: '公证超期或多次退回', filter, isShared: true, lost: [] }]);
  });

  it('P12: an identity number in the address is refused, there and in a condition of several; it is posted', async () => {
    expect((await lead!.get<Problem>(`${url}?filter[document]=310101199003070019`)).body).toMatchObject({
      type: '/problems/personal-filter',
    });
    expect((await lead!.get(`${url}?filter[either]=document:310101199003070019`)).status).toBe(400);
    expect((await lead!.post(`${url}/query`, { filter: { document: '310101199003070019' } })).status).toBe(200);
  });

  it('P12: what is no condition of the list is refused by name', async () => {
    for (const either of ['summary:x', 'nothing', 'either:x', 'nothing/state:open'])
      expect([either, (await lead!.get(`${url}?filter[either]=${either}`)).status]).toEqual([either, 400]);
  });
});
