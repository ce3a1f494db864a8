import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UploadAnswer } from '@fatong/contracts/api';
import { accusationGathered } from '@fatong/contracts/canonical/petitions';
import { today } from '@fatong/contracts/codes';
import type { Client } from '../../../api/testing/client.js';
import type { Rig } from '../../../api/testing/rig.js';
import { written } from '../../../receiving/testing/index.js';
import { area } from '../index.js';
import { accusationRig, secret, uninvolved } from '../testing/accusation.js';
import { letterOfToday } from '../testing/cast.js';

let rig: Rig;
let who: (name: string) => Client;
const url = '/api/records/petitions.petition';
let [id, number, paper, letterId] = ['', '', '', ''];

beforeAll(async () => {
  ({ rig, who } = await accusationRig());
  const desk = who('desk');
  const { body: file } = await desk.send<UploadAnswer>('POST', '/api/files?type=petitions.petition&field=papers', {
    body: written.docx(`${secret}的证据`),
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent('证据.docx'), 'x-csrf-token': desk.csrf },
  });
  paper = file.id;
  const form = {
    ...letterOfToday(),
    phone: '13800005678',
    subject: secret,
    summary: `${secret}，请查处。`,
    purpose: 'accusation',
    content: 'notary',
    respondentKind: 'staff',
    respondent: '公管处某处长',
    papers: [{ id: paper }],
  };
  id = (await desk.post<{ id: string }>(`${url}/actions/register`, { form })).body.id;
  await act('reviewer', 'pass', { purpose: 'accusation', content: 'notary', grade: 'usual' });
  await act('lead', 'handToDiscipline');
  number = now().number!;
  letterId = rig.store.tables.letters().find(({ recordId }) => recordId === id)!.id;
});
afterAll(() => rig.close());
const now = () => rig.store.tables.of('petitions.petition')[0]!;
async function act(name: string, action: string, form: object = {}): Promise<void> {
  const { status, body } = await who(name).post(`${url}/${id}/actions/${action}`, { version: now().version, form });
  if (status !== 200) throw new Error(JSON.stringify(body));
}
const told = (body: unknown): boolean =>
  [id, number, secret, '公管处某处长'].some((word) => word !== '' && JSON.stringify(body ?? null).includes(word));

describe('an accusation of the office in charge, through every door there is (条例 art. 30)', () => {
  it.each(uninvolved)('P02: %s finds it in no list of any type of the area, nor what leads to it', async (name) => {
    for (const { name: type } of area.records) {
      const { body } = await who(name).get(`/api/records/${type}`);
      expect([type, told(body)]).toEqual([type, false]);
      const words = await who(name).post(`/api/records/${type}/texts`, { text: secret });
      expect([type, told(words.body)]).toEqual([type, false]);
    }
  });

  it.each(uninvolved)(
    'P11: %s finds it in no report, board or map of the area, and no figure that leads to it is more than nought',
    async (person) => {
      for (const { name: report } of area.reports) {
        const { body, status } = await who(person).get(`/api/reports/${report}?from=2026-01-01&to=2026-12-31`);
        expect([report, status < 500, told(body)]).toEqual([report, true, false]);
      }
      for (const { name: board } of area.boards)
        expect([board, told((await who(person).get(`/api/boards/${board}`)).body)]).toEqual([board, false]);
    },
  );

  it.each(uninvolved)('P02: %s reads neither its letter nor its papers', async (name) => {
    for (const path of [`${url}/${id}/letters/${letterId}/pdf`, `${url}/${id}/letters/${letterId}/docx`, `/api/files/${paper}`]) {
      const { status, body } = await who(name).get(path);
      expect([path, status >= 400, told(body)]).toEqual([path, true, false]);
    }
  });

  it.each(uninvolved)('P17: %s does not see its time limits run', async (name) => {
    expect(told((await who(name).get('/api/countdown?within=366')).body)).toBe(false);
  });

  it.each(uninvolved)('P20: %s finds no text message, copy, order or report to the ministry about it', async (name) => {
    for (const type of ['text', 'copy', 'upload', 'part', 'order'])
      expect([type, told((await who(name).get(`/api/records/petitions.${type}`)).body)]).toEqual([type, false]);
  });

  it('P05: no copy of it was made, no part, no order, no report to the ministry or the website', () => {
    expect(
      ['part', 'copy', 'order', 'upload', 'verdict', 'event', 'person'].map((type) => rig.store.tables.of(`petitions.${type}`).length),
    ).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(rig.store.tables.added.outbox.map(({ type }) => type).filter((type) => type.startsWith('petitions.'))).toEqual([
      accusationGathered.type,
    ]);
  });

  it('P02, S26: the data platform is told that there was one, by a key of its own, without a name, a number or a day', () => {
    const [row] = rig.store.tables.added.outbox.filter(({ type }) => type === accusationGathered.type);
    expect(Object.keys(row!.data as object).toSorted()).toEqual(['ending', 'entry', 'month', 'request', 'respondentKind']);
    expect(row!.data).toMatchObject({ respondentKind: 'staff', ending: 'handedOver', month: `${today().slice(0, 7)}-01` });
    expect(told([row!.data, row!.key, row!.subject])).toBe(false);
    expect(JSON.stringify([row!.data, row!.key, row!.subject])).not.toMatch(/张三|13800005678|XF\d/);
  });

  it.each(uninvolved)('P02, S26: %s reads no message to a partner, not that row either', async (name) => {
    const [row] = rig.store.tables.added.outbox.filter(({ type }) => type === accusationGathered.type);
    for (const path of ['/api/messages', `/api/messages/${row!.id}`, '/api/systems/data-platform']) {
      const { status, body } = await who(name).get(path);
      expect([path, status >= 400, told(body)]).toEqual([path, true, false]);
    }
  });

  it('P02: the head and the discipline committee read it with its letter', async () => {
    for (const name of ['lead', 'discipline']) expect([name, (await who(name).get(`${url}/${id}`)).status]).toEqual([name, 200]);
    expect(JSON.stringify((await who('lead').get(`${url}/${id}`)).body)).toContain(letterId);
  });
});
