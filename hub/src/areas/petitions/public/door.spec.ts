import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { DoorAnswer, DoorEntry, ListAnswer, UploadAnswer } from '@fatong/contracts/api';
import type { Client } from '../../../api/testing/client.js';
import { startRig, type Rig } from '../../../api/testing/rig.js';
import { documents } from '../../../receiving/testing/index.js';
import { area } from '../index.js';
import { letter, people } from '../testing/cast.js';

const url = '/api/public/doors/petitions.query';
let rig: Rig;
let anybody: Client;
const rigs: Rig[] = [];
let key = 0;
beforeEach(async () => {
  rig = await startRig({ areas: [area] });
  rigs.push(rig);
  anybody = rig.nobody();
});
afterAll(() => Promise.all(rigs.map((one) => one.close())));

/** Registered today; what the desk was told. */
async function registered(): Promise<{ code: string; password: string }> {
  const outcome = await rig.parts.engine.perform({
    viewer: people.desk,
    type: 'petitions.petition',
    action: 'register',
    form: { ...letter, receivedOn: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10) },
    idempotencyKey: `d${++key}`,
  });
  if ('refused' in outcome) throw new Error(JSON.stringify(outcome.refused));
  return outcome.done.tells as { code: string; password: string };
}
const wrong = ({ password }: { password: string }) => (password === '000000' ? '000001' : '000000');
const upload = (said: { code: string; password: string }, name: string, bytes: Buffer) =>
  anybody.send<UploadAnswer>('POST', `${url}/uploads?type=petitions.petition&field=powerOfAttorney`, {
    body: bytes,
    headers: {
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(name),
      'x-door-code': said.code,
      'x-door-password': said.password,
    },
  });

describe('the public query of petitions, for everybody (P24)', () => {
  it('P24: tells how it stands to who has code and password, and no official’s name is in the answer', async () => {
    const said = await registered();
    const { status, body } = await anybody.post<DoorAnswer>(url, said);
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: ['已登记，正在审核', 'Registered; being looked at'], letters: [] });
    expect(JSON.stringify(body)).not.toMatch(/petition\.desk|account|queryKey/);
  });

  it('P24: a wrong password and an unknown code are answered by the same sentence', async () => {
    const said = await registered();
    const [one, other] = [
      await anybody.post(url, { ...said, password: wrong(said) }),
      await anybody.post(url, { code: '2'.repeat(16), password: '123456' }),
    ];
    expect([one.status, one.body.title, one.body.detail]).toEqual([404, other.body.title, other.body.detail]);
    expect(one.body.type).toBe('/problems/not-opened');
  });

  it('P24: after five wrong ones the sixth try is answered with 429, for the right password too', async () => {
    const said = await registered();
    for (let i = 0; i < 5; i++) expect((await anybody.post(url, { ...said, password: wrong(said) })).status).toBe(404);
    const sixth = await anybody.post(url, said);
    expect([sixth.status, sixth.headers.get('retry-after')]).toEqual([429, expect.stringMatching(/^1[78]\d\d$/)]);
    // The address is shut too, for other codes.
    expect((await anybody.post(url, await registered())).status).toBe(429);
  });
});

describe('forms and papers at the public query (P21)', () => {
  it('P21: eight forms are there to be downloaded, without a code', async () => {
    const { body } = await anybody.get<ListAnswer<DoorEntry>>('/api/public/doors');
    const { forms } = body.items.find(({ name }) => name === 'petitions.query')!;
    expect(forms.map(({ title: [zh] }) => zh)).toEqual([
      '信访事项登记表',
      '复查申请书',
      '复核申请书',
      '授权委托书',
      '代表推选书',
      '撤回申请书',
      '地址确认及电子送达同意书',
      '回避申请书',
    ]);
    for (const { name } of forms) {
      const { status, headers } = await anybody.get(`${url}/forms/${name}`);
      expect([status, headers.get('content-type')]).toEqual([200, expect.stringContaining('wordprocessingml')]);
    }
    expect((await anybody.get(`${url}/forms/nothing`)).status).toBe(404);
  });

  it('P21: what he uploads and hands in is his own paper there, which he downloads again; nobody else’s code does', async () => {
    const said = await registered();
    const { status, body } = await upload(said, '授权委托书.pdf', documents.pdf);
    expect(status).toBe(201);
    const { body: before } = await anybody.post<DoorAnswer>(url, said);
    const acted = await anybody.post<DoorAnswer>(`${url}/acts`, {
      ...said,
      type: before.type,
      id: before.id,
      action: 'handInPower',
      form: { powerOfAttorney: [{ id: body.id, name: body.name }] },
    });
    expect(acted.body.files).toMatchObject([{ id: body.id, name: '授权委托书.pdf' }]);
    const file = await anybody.post(`${url}/files/${body.id}`, said);
    expect(file.status).toBe(200);
    const other = await registered();
    expect((await anybody.post(`${url}/files/${body.id}`, other)).status).toBe(404);
    const theirs = await anybody.post(`${url}/acts`, {
      ...other,
      type: before.type,
      id: before.id,
      action: 'handInPower',
      form: { powerOfAttorney: [{ id: body.id, name: body.name }] },
    });
    expect([theirs.status, theirs.body.type]).toEqual([404, '/problems/not-found']);
  });

  it('P21: a programme that is called .pdf is refused at the field, and an upload needs the right code', async () => {
    const said = await registered();
    const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);
    expect(await upload(said, '授权委托书.pdf', exe)).toMatchObject({ status: 422, body: { type: '/problems/input' } });
    expect(await upload({ ...said, password: wrong(said) }, 'a.pdf', documents.pdf)).toMatchObject({
      status: 404,
      body: { type: '/problems/not-opened' },
    });
  });
});
