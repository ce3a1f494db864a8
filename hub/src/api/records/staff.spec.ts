import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ActionAnswer, ListAnswer, StaffItem, TrayAnswer } from '@fatong/contracts/api';
import { roster } from '../../engine/testing/index.js';
import { districtA, units, type Person } from '../testing/people.js';
import { startRig, type Rig } from '../testing/rig.js';

const [city] = units;
const office = city!.id;
const people: readonly Person[] = [
  { username: 'a', roles: ['roster.clerk'], unit: office },
  { username: 'b', roles: ['roster.clerk'], unit: office },
  { username: 'c', roles: ['roster.clerk'], unit: office },
  { username: 'gone', roles: ['roster.clerk'], unit: office, disabled: true },
  { username: 'lead', roles: ['roster.lead'], unit: office },
  { username: 'd', roles: ['roster.district-clerk'], unit: `district/${districtA}` },
];

describe('who may be named on a record', () => {
  let rig: Rig;
  beforeEach(async () => (rig = await startRig({ areas: [roster], people })));
  afterEach(() => rig.close());

  const open = async (username: string): Promise<string> =>
    (await (await rig.signIn(username)).post<ActionAnswer>('/api/records/roster.job/actions/open', { form: { what: '争议' } })).body.id;
  const offered = async (username: string, query: string) =>
    (await rig.signIn(username)).get<ListAnswer<StaffItem>>(`/api/staff?type=roster.job&field=${query}`);

  it('is told to whoever names them: people of the roles whose place covers the record, with their unit', async () => {
    const [ofCity, ofDistrict] = [await open('a'), await open('d')];
    const names = async (id: string) => (await offered('lead', `handlers&record=${id}`)).body.items.map(({ name }) => name);
    expect(await names(ofCity)).toEqual(['a', 'b', 'c']);
    expect(await names(ofDistrict)).toEqual(['a', 'b', 'c', 'd']);
    expect((await offered('lead', 'handlers')).body.items[0]).toEqual({ id: 'id-a', name: 'a', unit: city!.title });
  });

  it('is told to nobody else, of nothing else', async () => {
    const id = await open('a');
    expect((await offered('b', `handlers&record=${id}`)).status).toBe(403);
    expect((await offered('lead', `what&record=${id}`)).status).toBe(404);
    expect((await offered('lead', 'handlers&record=nothing')).status).toBe(404);
  });

  it('waits then for each of them himself, and the others are told for whom it waits', async () => {
    const id = await open('c');
    const assigned = await (await rig.signIn('lead')).post(`/api/records/roster.job/${id}/actions/assign`, {
      version: 1,
      reason: '应当如此',
      form: { handlers: [{ id: 'id-a' }, { id: 'id-b' }] },
    });
    expect(assigned.status).toBe(200);
    const tray = async (username: string, list: string): Promise<TrayAnswer> =>
      (await (await rig.signIn(username)).get<TrayAnswer>(`/api/tray?list=${list}`)).body;
    expect((await tray('a', 'due')).items).toMatchObject([{ id, asked: ['find'] }]);
    expect((await tray('c', 'due')).items).toEqual([]);
    expect((await tray('c', 'waiting')).items[0]?.waits?.who?.[0]).toMatch(/^市经办人（[ab]）$/);
    const notices = async (username: string) =>
      (await (await rig.signIn(username)).get<ListAnswer<unknown>>('/api/notices')).body.items.length;
    expect([await notices('a'), await notices('b'), await notices('c')]).toEqual([1, 1, 0]);
    const found = await (await rig.signIn('lead')).get<ListAnswer<{ id: string }>>('/api/records/roster.job?filter[handlers]=b');
    expect(found.body.items.map((one) => one.id)).toEqual([id]);
    expect((await (await rig.signIn('lead')).get<ListAnswer<unknown>>('/api/records/roster.job?filter[handlers]=c')).body.items).toEqual(
      [],
    );
  });
});
