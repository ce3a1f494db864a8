import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActionAnswer, ListAnswer, TextHit, UploadAnswer } from '@fatong/contracts/api';
import { firm } from '../../../api/testing/people.js';
import type { Client } from '../../../api/testing/client.js';
import { startRig, type Rig } from '../../../api/testing/rig.js';
import { TextReader, takeTexts } from '../../../receiving/index.js';
import { written } from '../../../receiving/testing/index.js';
import { area } from '../index.js';

const type = 'notary.library';
let rig: Rig;
let [clerk, district, office] = [] as unknown as [Client, Client, Client];
beforeAll(async () => {
  rig = await startRig({
    areas: [area],
    people: [
      { username: 'clerk', roles: ['notary.clerk'], unit: 'city/lawyers-office' },
      { username: 'district', roles: ['notary.district'], unit: 'district/310101' },
      { username: 'office', roles: ['notary.office'], unit: firm.id, surface: 'portal' },
    ],
  });
  [clerk, district, office] = await Promise.all([rig.signIn('clerk'), rig.signIn('district'), rig.signIn('office')]);
  for (const [kind, visibleTo] of [
    ['pdf', ['district', 'office']],
    ['docx', ['district']],
    ['ofd', []],
  ] as const)
    await record(kind, visibleTo);
  const reading = new TextReader(rig.parts.log);
  await takeTexts({ texts: rig.texts, reading, blobs: rig.parts.blobs, of: [{ type, field: 'papers' }] });
});
afterAll(() => rig.close());

async function record(kind: 'pdf' | 'docx' | 'ofd', visibleTo: readonly string[]): Promise<void> {
  const file = await clerk.send<UploadAnswer>('POST', `/api/files?type=${type}&field=papers`, {
    body: written[kind]('第一页：总则', '第二页：办理涉外公证应当核实文书用途。'),
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(`细则.${kind}`), 'x-csrf-token': clerk.csrf },
  });
  const form = {
    title: `${kind} 细则`,
    issuer: '市司法局',
    kind: 'normative',
    effectiveOn: '2026-01-01',
    papers: [{ id: file.body.id }],
    ...(visibleTo.length > 0 && { visibleTo }),
  };
  expect((await clerk.post<ActionAnswer>(`/api/records/${type}/actions/create`, { form })).status).toBe(201);
}
const find = (who: Client, text: string, more: object = {}) =>
  who.post<ListAnswer<TextHit>>(`/api/records/${type}/texts`, { text, ...more });

describe('the search in the text of rules (N21)', () => {
  it('N21: finds words in the body of a PDF, a docx and an OFD, with the page and what stands around them', async () => {
    const { status, body } = await find(clerk, '涉外');
    expect([status, body.total]).toEqual([200, 3]);
    expect(body.items.map(({ name }) => name).sort()).toEqual(['细则.docx', '细则.ofd', '细则.pdf']);
    for (const hit of body.items)
      expect(hit).toMatchObject({ page: 2, before: '第二页:办理', words: '涉外', after: '公证应当核实文书用途。', field: 'papers' });
    expect((await find(clerk, '总则', { limit: 2 })).body).toMatchObject({ total: 3, items: [{ page: 1 }, { page: 1 }] });
  });

  it('N21: whoever may not read a rule finds neither its title nor that it counts', async () => {
    const { body } = await find(district, '涉外');
    expect([body.total, body.items.map(({ title }) => title).sort()]).toEqual([2, ['docx 细则', 'pdf 细则']]);
    expect((await find(office, '涉外')).body).toMatchObject({ total: 1, items: [{ title: 'pdf 细则' }] });
    expect((await find(clerk, '涉外婚姻')).body).toMatchObject({ total: 0, items: [] });
  });

  it('N21: one character is refused, and so is a type whose files are not searched', async () => {
    expect((await find(clerk, '涉')).status).toBe(400);
    expect(await find(clerk, '涉 ')).toMatchObject({ status: 400, body: { errors: [{ pointer: 'text' }] } });
    expect((await clerk.post('/api/records/notary.task/texts', { text: '涉外' })).status).toBe(404);
  });
});
