import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../../api/testing/client.js';
import { districtA, districtB, units } from '../../../api/testing/people.js';
import { startRig, type Rig } from '../../../api/testing/rig.js';
import { area } from '../index.js';
import { letterOfToday } from '../testing/cast.js';

let rig: Rig;
const clients = new Map<string, Client>();
const who = (name: string): Client => clients.get(name)!;
/** People of the district that registered it, whom it may accuse, and all others who must not learn of it. */
const others = ['head', 'neighbour', 'otherDistrict', 'deputy', 'supervisor', 'office'] as const;
const url = '/api/records/petitions.petition';
const secret = '收受好处';
interface Row {
  readonly id: string;
  readonly version: number;
  readonly number: string;
}

beforeAll(async () => {
  const city = units[0]!.id;
  const person = (username: string, role: string, unit = city) => ({ username, roles: [`petitions.${role}`], unit });
  const people = [
    person('lead', 'lead'),
    person('desk', 'desk'),
    person('reviewer', 'reviewer'),
    person('deputy', 'deputy'),
    person('supervisor', 'supervisor'),
    person('office', 'office-clerk'),
    person('discipline', 'discipline-clerk'),
    person('registrar', 'district-clerk', `district/${districtA}`),
    person('neighbour', 'district-clerk', `district/${districtA}`),
    person('head', 'district-head', `district/${districtA}`),
    person('otherDistrict', 'district-clerk', `district/${districtB}`),
  ];
  rig = await startRig({ areas: [area], people });
  for (const { username } of people) clients.set(username, await rig.signIn(username));
});
afterAll(() => rig.close());

const form = (purpose: 'accusation' | 'demand', subject = secret) => ({
  ...letterOfToday(),
  subject,
  summary: `${secret}，请查处。`,
  purpose,
  content: 'staff',
  respondent: '某区局副局长',
});
/** Registered by the district, as a demand or an accusation. */
async function registered(purpose: 'accusation' | 'demand', subject?: string): Promise<Row> {
  const { status, body } = await who('registrar').post<Row>(`${url}/actions/registerHere`, { form: form(purpose, subject) });
  expect([status, body]).toEqual([201, expect.anything()]);
  return current(body.id);
}
const current = (id: string): Row => {
  const { version, number } = rig.store.tables.of('petitions.petition').find((row) => row.id === id)!;
  return { id, version, number: number! };
};
const act = (name: string, { id }: Row, action: string, filled: object = {}) =>
  who(name).post<{ state: string; title?: string }>(`${url}/${id}/actions/${action}`, { version: current(id).version, form: filled });
async function learns(name: string, { id, number }: Row): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of [
    `${url}/${id}`,
    `${url}/${id}/timeline`,
    url,
    `${url}?filter[purpose]=accusation`,
    '/api/tray',
    '/api/notices',
    '/api/feed',
  ]) {
    const { status, body } = await who(name).get(path);
    if (path === `${url}/${id}` && status !== 404) found.push(`${path} ${status}`);
    if ([id, number, secret].some((word) => JSON.stringify(body).includes(word))) found.push(path);
  }
  for (const [path, asked] of [
    ['/api/search', { text: number }],
    [`${url}/texts`, { text: secret }],
  ] as const) {
    const { body } = await who(name).post(path, asked);
    if ([id, number, secret].some((word) => JSON.stringify(body).includes(word))) found.push(path);
  }
  return found;
}

describe('an accusation that a district registers (条例 art. 30)', () => {
  it('P02: is the petition office’s of the city at once: its head hands it to the discipline committee, who reads it', async () => {
    const row = await registered('accusation');
    expect(rig.store.tables.of('petitions.petition').find(({ id }) => id === row.id)!.values).toMatchObject({ authority: 'city' });
    expect((await who('reviewer').get(`${url}/${row.id}`)).status).toBe(200);
    expect(await act('lead', row, 'handToDiscipline')).toMatchObject({ status: 200, body: { state: 'handedOver' } });
    expect((await who('discipline').get(`${url}/${row.id}`)).status).toBe(200);
  });

  it.each(others)('P02: %s learns nothing of it, neither before nor after it was handed over', async (name) => {
    const row = await registered('accusation');
    expect(await learns(name, row)).toEqual([]);
    await act('lead', row, 'handToDiscipline');
    expect(await learns(name, row)).toEqual([]);
  });

  it('P02: who registered it finds his entry, and does nothing more with it', async () => {
    const row = await registered('accusation');
    expect((await who('registrar').get(`${url}/${row.id}`)).status).toBe(200);
    const passed = await act('registrar', row, 'pass', { purpose: 'demand', content: 'staff', grade: 'usual' });
    expect(passed.status).toBe(409);
    expect(JSON.stringify(passed.body)).toContain('It is an accusation');
    expect((await act('head', row, 'divide', {})).status).toBe(404);
  });

  it.each(['pass', 'direct'] as const)('P02: one that its own review (%s) finds to be an accusation goes the same way', async (action) => {
    const row = await registered('demand', '其他事项');
    const found =
      action === 'pass'
        ? { purpose: 'accusation', content: 'staff', grade: 'usual' }
        : { purpose: 'accusation', content: 'staff', direction: 'handedOver', target: '机关纪委', opinion: '反映干部作风。' };
    expect((await act('registrar', row, action, found)).status).toBe(200);
    for (const name of others) expect([name, await learns(name, row)]).toEqual([name, []]);
    expect(await act('lead', row, 'handToDiscipline')).toMatchObject({ status: 200, body: { state: 'handedOver' } });
  });

  it('P02: what is lacking is supplied by the desk of the city; found to be none it stays with the city', async () => {
    const row = await registered('accusation');
    expect((await act('reviewer', row, 'sendBack', { missing: '请补充发生时间。' })).status).toBe(200);
    expect((await act('desk', row, 'supplement', form('accusation'))).status).toBe(200);
    const passed = await act('reviewer', row, 'pass', { purpose: 'demand', content: 'staff', grade: 'usual' });
    expect(passed.status).toBe(200);
    expect((await act('registrar', row, 'circulate', {})).status).toBeGreaterThanOrEqual(400);
    expect((await who('lead').get(`${url}/${row.id}`)).status).toBe(200);
  });
});
