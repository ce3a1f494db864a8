import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../../api/testing/client.js';
import type { Rig } from '../../../api/testing/rig.js';
import { accusationRig, secret, uninvolved } from '../testing/accusation.js';
import { letterOfToday } from '../testing/cast.js';

let rig: Rig;
let who: (name: string) => Client;
const url = '/api/records/petitions.petition';
let id = '';
let number = '';
let version = 0;

beforeAll(async () => {
  ({ rig, who } = await accusationRig());
  const form = {
    ...letterOfToday(),
    subject: secret,
    summary: `${secret}，请查处。`,
    purpose: 'accusation',
    content: 'staff',
    respondent: '某公证员',
    demands: [{ demand: `${secret}一事请查处。` }],
  };
  const opened = (await who('desk').post<{ id: string; version: number }>(`${url}/actions/register`, { form })).body;
  id = opened.id;
  await who('reviewer').post(`${url}/${id}/actions/pass`, {
    version: opened.version,
    form: { purpose: 'accusation', content: 'staff', grade: 'usual' },
  });
  const row = rig.store.tables.of('petitions.petition')[0]!;
  number = row.number!;
  version = row.version;
});
afterAll(() => rig.close());
const told = (body: unknown): boolean => [id, number, secret].some((word) => JSON.stringify(body ?? null).includes(word));

describe('every door of an accusation (条例 art. 30)', () => {
  it.each(uninvolved)(
    'P02: %s learns nothing by its address: not it, its timeline, its neighbours, its likeness, its file',
    async (name) => {
      for (const path of ['', '/timeline', '/related', '/actions', '/likeness', '/file', '/letters/none/pdf']) {
        const { status, body } = await who(name).get(`${url}/${id}${path}`);
        expect([path, [403, 404, 405].includes(status), told(body)]).toEqual([path, true, false]);
      }
      const { status } = await who(name).get(`${url}/${id}`);
      expect(status).toBe(404);
    },
  );

  it.each(uninvolved)('P02: %s neither acts on it nor opens what is masked', async (name) => {
    for (const [path, body] of [
      [`/${id}/actions/pass`, { version, form: { purpose: 'demand', content: 'staff', grade: 'usual' } }],
      [`/${id}/actions/reissue`, { version, form: {}, reason: '信访人遗失。' }],
      [`/${id}/actions/divide`, { version, form: {} }],
      [`/${id}/reveal`, { fields: ['petitioner'], purpose: '核对' }],
    ] as const) {
      const answer = await who(name).post(`${url}${path}`, body);
      expect([path, answer.status >= 400, told(answer.body)]).toEqual([path, true, false]);
    }
    expect(rig.store.tables.of('petitions.petition')[0]!.version).toBe(version);
  });

  it.each(uninvolved)('P02: %s finds it in no list, query, search, view, count or tray, and is told of it by nothing', async (name) => {
    const client = who(name);
    for (const path of [
      url,
      `${url}?filter[purpose]=accusation`,
      `${url}?filter[content]=staff`,
      `${url}?filter[either]=purpose:accusation&filter[either]=content:staff`,
      '/api/counts',
      '/api/tray',
      '/api/tray/sent',
      '/api/notices',
      '/api/feed',
    ]) {
      const { body } = await client.get<{ total?: number; items?: unknown[] }>(path);
      expect([path, told(body)]).toEqual([path, false]);
      if (path.startsWith(url)) expect([path, body.total]).toEqual([path, 0]);
    }
    for (const text of [number, secret]) expect([text, told((await client.post('/api/search', { text })).body)]).toEqual([text, false]);
    const words = await client.post<{ total?: number }>(`${url}/texts`, { text: secret });
    expect([told(words.body), words.body.total]).toEqual([false, 0]);
    for (const filter of [{ petitioner: ['张三'] }, { purpose: ['accusation'] }]) {
      const { body } = await client.post(`${url}/query`, { filter });
      expect(told(body)).toBe(false);
    }
  });

  it.each(uninvolved)('P11: of it %s reads at most the number of accusations, in no figure that opens a list', async (name) => {
    for (const report of [
      'petitions.overview',
      'petitions.today',
      'petitions.month',
      'petitions.petition-states',
      'petitions.supervision',
    ]) {
      const { body, status } = await who(name).get<{ figures?: { name: string; count?: number; filter?: unknown }[] }>(
        `/api/reports/${report}?from=2026-01-01&to=2026-12-31`,
      );
      if (status !== 200) continue;
      expect([report, told(body)]).toEqual([report, false]);
      for (const figure of body.figures ?? [])
        if (figure.name !== 'accusation' && figure.name !== 'received')
          expect([report, figure.name, figure.count ?? 0]).toEqual([report, figure.name, 0]);
    }
  });

  it.each(uninvolved)('P10: %s exports it by no list', async (name) => {
    const { status, body } = await who(name).get(`${url}/export`);
    expect([status === 200, told(body)]).toEqual([false, false]);
  });

  it('P16: the supervision’s log of what is done has no line of it, the head’s has', async () => {
    expect(told((await who('supervisor').get('/api/feed')).body)).toBe(false);
    expect(told((await who('lead').get('/api/feed')).body)).toBe(true);
  });

  it('P02: who entered it, the head and the discipline committee find it', async () => {
    for (const name of ['desk', 'lead', 'discipline']) expect([name, (await who(name).get(`${url}/${id}`)).status]).toEqual([name, 200]);
  });

  it('P02: whoever writes the same again is told of nothing that is alike', async () => {
    const form = { ...letterOfToday(), subject: secret, summary: `${secret}，请查处。`, respondent: '某公证员' };
    const { body } = await who('colleague').post(`${url}/likeness`, { action: 'register', form });
    expect(told({ ...(body as object), form: null })).toBe(false);
  });
});
