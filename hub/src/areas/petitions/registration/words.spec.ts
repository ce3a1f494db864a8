import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActionAnswer, ListAnswer, TextHit, UploadAnswer } from '@fatong/contracts/api';
import type { Client } from '../../../api/testing/client.js';
import { districtA, districtB, units } from '../../../api/testing/people.js';
import { startRig, type Rig } from '../../../api/testing/rig.js';
import { TextReader, takeTexts } from '../../../receiving/index.js';
import { written } from '../../../receiving/testing/index.js';
import { area } from '../index.js';
import { letterOfToday } from '../testing/cast.js';

const type = 'petitions.petition';
const url = `/api/records/${type}`;
let rig: Rig;
const clients = new Map<string, Client>();
const who = (name: string): Client => clients.get(name)!;
beforeAll(async () => {
  const person = (username: string, role: string, unit = units[0]!.id) => ({ username, roles: [`petitions.${role}`], unit });
  const people = [
    person('desk', 'desk'),
    person('reviewer', 'reviewer'),
    person('lead', 'lead'),
    person('supervisor', 'supervisor'),
    person('discipline', 'discipline-clerk'),
    person('district', 'district-clerk', `district/${districtA}`),
    person('other', 'district-clerk', `district/${districtB}`),
  ];
  rig = await startRig({ areas: [area], people });
  for (const { username } of people) clients.set(username, await rig.signIn(username));
  await register('desk', 'register', { demands: [{ demand: '屋面漏水，请求责令修缮。' }] });
  await register('district', 'registerHere', { subject: '外墙开裂', papers: [await paper('district', '外墙漏水的照片说明')] });
  await register('desk', 'register', {
    subject: '漏水不管',
    summary: '某处长收受财物后漏水不管。',
    purpose: 'accusation',
    content: 'staff',
  });
  await takeTexts({
    texts: rig.texts,
    reading: new TextReader(rig.parts.log),
    blobs: rig.parts.blobs,
    of: [{ type, field: 'papers' }],
  });
});
afterAll(() => rig.close());

async function paper(name: string, ...pages: readonly string[]): Promise<{ readonly id: string }> {
  const { body } = await who(name).send<UploadAnswer>('POST', `/api/files?type=${type}&field=papers`, {
    body: written.docx(...pages),
    headers: {
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent('说明.docx'),
      'x-csrf-token': who(name).csrf,
    },
  });
  return { id: body.id };
}
async function register(name: string, action: string, more: object): Promise<void> {
  const form = { ...letterOfToday(), ...more };
  const { status, body } = await who(name).post<ActionAnswer>(`${url}/actions/${action}`, { form });
  if (status !== 201) throw new Error(JSON.stringify(body));
}
const find = (name: string, text: string, more: object = {}) => who(name).post<ListAnswer<TextHit>>(`${url}/texts`, { text, ...more });
const places = async (name: string, text: string): Promise<readonly string[]> =>
  (await find(name, text)).body.items.map(({ field, file, page }) => `${field}${file === null ? '' : ` ${page}`}`);

describe('petitions found by their words (P19)', () => {
  it('P19: 漏水 is found in a demand and on a page of a file, with what stands around it', async () => {
    const { status, body } = await find('reviewer', '漏水');
    expect([status, body.items.map(({ field }) => field).sort()]).toEqual([200, ['demands.demand', 'papers', 'subject', 'summary']]);
    expect(body.items.find(({ field }) => field === 'demands.demand')).toMatchObject({
      file: null,
      page: null,
      before: '屋面',
      words: '漏水',
      after: ',请求责令修缮。',
    });
    expect(body.items.find(({ field }) => field === 'papers')).toMatchObject({ name: '说明.docx', page: 1, before: '外墙' });
    expect((await find('reviewer', '漏水', { limit: 2 })).body).toMatchObject({ total: 4, items: [{}, {}] });
  });

  it('P19: words that stand in it, but not side by side, are not found', async () => {
    expect((await find('lead', '屋面修缮')).body.total).toBe(0);
    expect((await find('lead', '屋面漏水，请求责令修缮')).body.total).toBe(1);
  });

  it('P19: another district’s case is found by nobody of this one: 0 hits', async () => {
    expect(await places('district', '漏水')).toEqual(['papers 1']);
    expect((await find('other', '漏水')).body).toMatchObject({ total: 0, items: [] });
    expect((await find('other', '开裂')).body).toMatchObject({ total: 0, items: [] });
  });

  it('P02, P19: an accusation is found by its words by nobody but those whom the rules name', async () => {
    expect(await places('discipline', '收受财物')).toEqual(['summary']);
    for (const name of ['supervisor', 'district', 'other']) expect([name, (await find(name, '收受财物')).body.total]).toEqual([name, 0]);
  });

  it('P19: what a reader may not unmask has no words for him: the supervision reads no papers', async () => {
    expect(await places('supervisor', '漏水')).toEqual(['demands.demand']);
  });

  it('P19: who is shown what is masked elsewhere is audited, by record and field', async () => {
    const before = rig.store.tables.added.audit.length;
    await find('district', '漏水');
    expect(rig.store.tables.added.audit.slice(before)).toMatchObject([
      { act: 'reveal', outcome: 'done', object: expect.stringContaining(type) as string, detail: { fields: ['papers'], why: 'texts' } },
    ]);
    await find('supervisor', '漏水');
    expect(rig.store.tables.added.audit).toHaveLength(before + 1);
  });

  it('P19: a single character is refused, and so is an address with the words in it', async () => {
    expect((await find('desk', '漏')).status).toBe(400);
    expect((await who('desk').get(`${url}/texts?text=${encodeURIComponent('漏水')}`)).status).toBe(400);
  });
});
