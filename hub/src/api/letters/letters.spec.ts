import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '@fatong/contracts';
import type { ActionAnswer, LetterCheck, LetterView, RecordAnswer } from '@fatong/contracts/api';
import { today } from '@fatong/contracts/codes';
import { entry, toll } from '../../engine/testing/index.js';
import { checkCodeOf } from '../../platform/index.js';
import type { Printing } from '../../ports/index.js';
import type { Client } from '../testing/client.js';
import { startRig, type Rig } from '../testing/rig.js';
import { firm, units } from '../testing/people.js';

const [city, elsewhere] = units;
const [carter, house] = [randomUUID(), randomUUID()];
const people = [
  { username: 'clerk', roles: ['toll.clerk'], unit: city!.id },
  { username: 'lead', roles: ['toll.lead'], unit: city!.id },
  { username: 'carter', roles: ['toll.carter'], unit: city!.id, surface: 'portal' as const, person: `toll.carter:${carter}` },
  { username: 'other', roles: ['toll.carter'], unit: city!.id, surface: 'portal' as const, person: `toll.carter:${randomUUID()}` },
  { username: 'keeper', roles: ['toll.keeper'], unit: firm.id, surface: 'portal' as const },
  { username: 'rival', roles: ['toll.keeper'], unit: elsewhere!.id, surface: 'portal' as const },
  { username: 'colleague', roles: ['toll.carter'], unit: firm.id, surface: 'portal' as const, person: `toll.carter:${randomUUID()}` },
];
const press: { answer: Awaited<ReturnType<Printing['pdf']>> } = { answer: { bytes: Buffer.from('%PDF-1.7 …'), digest: 'd'.repeat(64) } };

let rig: Rig;
let clerk: Client;
let lead: Client;
let his: Client;
beforeAll(async () => {
  rig = await startRig({
    areas: [toll],
    people,
    printing: { pdf: async () => press.answer, docx: (letter, copy) => Buffer.from(`${letter.number} ${copy}`), turn: async () => 0 },
  });
  rig.store.tables.put({ ...entry('toll.carter', carter, { code: '沪0007', called: '张三' }), state: 'driving' });
  rig.store.tables.put(entry('toll.house', house, { code: '沪车01', called: '东门车行' }, { district: null, ownerUnit: firm.id }));
  [clerk, lead, his] = await Promise.all([rig.signIn('clerk'), rig.signIn('lead'), rig.signIn('carter')]);
});
afterAll(() => rig.close());

/** A fine that was decided, and the letter of it. */
async function decided(form: object = {}): Promise<{ fine: string; letter: LetterView; path: string }> {
  const opened = await clerk.post<ActionAnswer>('/api/records/toll.fine/actions/open', {
    carter,
    facts: '逾期停留',
    witness: { name: '王五' },
    articles: ['a7'],
    amount: '100',
    ...form,
  });
  const { id, version } = opened.body;
  const answer = await lead.post<ActionAnswer>(`/api/records/toll.fine/${id}/actions/decide`, { version });
  expect([opened.status, answer.status]).toEqual([201, 200]);
  const [letter] = (await clerk.get<RecordAnswer>(`/api/records/toll.fine/${id}`)).body.letters!;
  return { fine: id, letter: letter!, path: `/api/records/toll.fine/${id}/letters/${letter!.id}` };
}
const lettersOf = async (who: Client, fine: string): Promise<readonly LetterView[] | undefined> =>
  (await who.get<RecordAnswer>(`/api/records/toll.fine/${fine}`)).body.letters;
const step = { way: 'post', sentOn: today(), proof: 'EMS 1234567890' };
const audited = () =>
  rig.store.tables.added.audit.filter(({ act }) => act.startsWith('letter.')).map(({ account, act, outcome }) => [account, act, outcome]);

describe('letters of a record', () => {
  it('stand on it for officials, with number, who issued them and for whom', async () => {
    const { letter } = await decided();
    expect(letter).toEqual({
      id: expect.any(String) as string,
      title: ['处罚决定书', 'Decision'],
      number: '关罚决〔2026〕1号',
      issuedAt: expect.any(String) as string,
      by: { name: 'lead', unit: '律师工作处' },
      to: '张三',
      printed: false,
      cause: null,
      digest: null,
      checkCode: checkCodeOf(letter.id),
      seal: { state: 'waiting', at: null, seal: null, certificate: null, reason: null, mayAskAgain: false },
      deliveries: [],
      mayDeliver: true,
      docx: true,
    });
  });

  it('are had as a docx by officials, where the letter may be: saved under their name, with whose copy it is, and audited as an export', async () => {
    const { path, letter, fine } = await decided();
    const { status, headers, body } = await clerk.get<string>(`${path}/docx`);
    expect([status, headers.get('content-type')]).toEqual([200, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document']);
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="file.docx"; filename*=UTF-8''${encodeURIComponent(`处罚决定书 ${letter.number}.docx`)}`,
    );
    expect(body).toContain(`${letter.number} clerk clerk 律师工作处`);
    expect(rig.store.tables.added.audit.at(-1)).toMatchObject({
      account: 'id-clerk',
      act: 'export',
      object: `toll.fine:${fine}`,
      outcome: 'done',
      detail: { letter: letter.id, number: letter.number, format: 'docx' },
    });
    // Whom it is for has what was sealed, and no copy to write in.
    await clerk.post(`${path}/deliveries`, { ...step, arrivedOn: today() });
    expect((await his.get(`${path}/pdf`)).status).toBe(200);
    expect((await lettersOf(his, fine))![0]).not.toHaveProperty('docx');
    expect((await his.get(`${path}/docx`)).status).toBe(404);
    expect((await rig.nobody().get(`${path}/docx`)).status).toBe(401);
  });

  it('are read as PDF, inline and under their name, and each reading is audited', async () => {
    const { path, letter } = await decided();
    const { status, headers, body } = await clerk.get<string>(`${path}/pdf`);
    expect([status, headers.get('content-type'), headers.get('x-fatong-sm3'), body]).toEqual([
      200,
      'application/pdf',
      'd'.repeat(64),
      '%PDF-1.7 …',
    ]);
    expect(headers.get('content-disposition')).toBe(
      `inline; filename="file.pdf"; filename*=UTF-8''${encodeURIComponent(`处罚决定书 ${letter.number}.pdf`)}`,
    );
    expect(rig.store.tables.added.audit.at(-1)).toMatchObject({
      account: 'id-clerk',
      act: 'letter.read',
      outcome: 'done',
      detail: { letter: letter.id, number: letter.number },
    });
  });

  it('say why there is no PDF of them', async () => {
    const { path } = await decided();
    const before = press.answer;
    press.answer = { cause: ['字体中没有以下字：㐂（U+3402）。', 'No face has these characters: 㐂（U+3402）.'] };
    expect(await clerk.get(`${path}/pdf`)).toMatchObject({
      status: 409,
      body: { type: expect.stringContaining('action-not-possible') as string, detail: expect.stringContaining('㐂（U+3402）') as string },
    });
    press.answer = before;
  });

  it('are there for whom they are for once they arrived, without how that is proven, and for nobody else', async () => {
    const { fine, path, letter } = await decided();
    const before = audited().length;
    expect([await lettersOf(his, fine), (await his.get(`${path}/pdf`)).status]).toEqual([undefined, 404]);
    await clerk.post(`${path}/deliveries`, step);
    expect(await lettersOf(his, fine)).toBeUndefined();
    expect(audited().slice(before)).toEqual([
      ['id-carter', 'letter.read', 'refused'],
      ['id-clerk', 'letter.deliver', 'done'],
    ]);
    await clerk.post(`${path}/deliveries`, { ...step, arrivedOn: today(), receivedBy: '张三本人' });
    const [seen] = (await lettersOf(his, fine))!;
    expect(seen).toMatchObject({
      id: letter.id,
      number: letter.number,
      mayDeliver: false,
      deliveries: [{ way: 'post', arrivedOn: today(), receivedBy: null, proof: null, notedBy: null }],
    });
    expect((await his.get(`${path}/pdf`)).status).toBe(200);
    const stranger = await rig.signIn('other');
    expect([(await stranger.get(`${path}/pdf`)).status, (await his.post(`${path}/deliveries`, step)).status]).toEqual([404, 403]);
    expect(
      (await lettersOf(clerk, fine))![0]!.deliveries.map(({ sentOn, arrivedOn, receivedBy, proof, notedBy }) => ({
        sentOn,
        arrivedOn,
        receivedBy,
        proof,
        notedBy,
      })),
    ).toEqual([
      { sentOn: today(), arrivedOn: null, receivedBy: null, proof: 'EMS 1234567890', notedBy: 'clerk' },
      { sentOn: today(), arrivedOn: today(), receivedBy: '张三本人', proof: 'EMS 1234567890', notedBy: 'clerk' },
    ]);
  });

  it('for an institution are read by the people of its unit once they arrived, and not by another’s nor by who merely belongs to it', async () => {
    const { fine } = await decided({ house });
    const { version } = (await clerk.get<RecordAnswer>(`/api/records/toll.fine/${fine}`)).body;
    expect((await clerk.post(`/api/records/toll.fine/${fine}/actions/advise`, { version })).status).toBe(200);
    const [decision, advice] = (await lettersOf(clerk, fine))!;
    expect([decision!.title[0], advice!.title[0]]).toEqual(['处罚决定书', '处罚情况告知书']);
    const path = (letter: LetterView): string => `/api/records/toll.fine/${fine}/letters/${letter.id}`;
    const [keeper, rival, colleague] = await Promise.all([rig.signIn('keeper'), rig.signIn('rival'), rig.signIn('colleague')]);
    expect([await lettersOf(keeper, fine), (await keeper.get(`${path(advice!)}/pdf`)).status]).toEqual([undefined, 404]);
    for (const letter of [decision!, advice!])
      expect((await clerk.post(`${path(letter)}/deliveries`, { ...step, arrivedOn: today(), receivedBy: '前台' })).status).toBe(204);
    expect(await lettersOf(keeper, fine)).toMatchObject([
      { id: advice!.id, mayDeliver: false, deliveries: [{ arrivedOn: today(), receivedBy: null, proof: null, notedBy: null }] },
    ]);
    expect((await keeper.get(`${path(advice!)}/pdf`)).status).toBe(200);
    expect([(await keeper.get(`${path(decision!)}/pdf`)).status, (await keeper.post(`${path(advice!)}/deliveries`, step)).status]).toEqual([
      404, 403,
    ]);
    expect([(await rival.get(`${path(advice!)}/pdf`)).status, (await colleague.get(`${path(advice!)}/pdf`)).status]).toEqual([404, 404]);
    expect((await lettersOf(his, fine))!.map(({ id }) => id)).toEqual([decision!.id]);
  });

  it('for an institution are none of who sees the record as himself, though he is of its unit', async () => {
    const { fine } = await decided({ house });
    const { version } = (await clerk.get<RecordAnswer>(`/api/records/toll.fine/${fine}`)).body;
    await clerk.post(`/api/records/toll.fine/${fine}/actions/advise`, { version });
    const letter = (await lettersOf(clerk, fine))![1]!;
    await clerk.post(`/api/records/toll.fine/${fine}/letters/${letter.id}/deliveries`, { ...step, arrivedOn: today() });
    const account = rig.identities.accounts.get('id-carter')!;
    rig.identities.accounts.set(account.id, { ...account, unit: firm.id });
    expect((await his.get(`/api/records/toll.fine/${fine}/letters/${letter.id}/pdf`)).status).toBe(404);
    expect(await lettersOf(his, fine)).toBeUndefined();
    rig.identities.accounts.set(account.id, account);
  });

  it('are delivered by the roles they name alone, each step once however often it is sent', async () => {
    const { fine, path } = await decided();
    expect([(await lettersOf(lead, fine))![0]!.mayDeliver, (await lead.post(`${path}/deliveries`, step)).status]).toEqual([false, 403]);
    const key = { 'idempotency-key': randomUUID() };
    expect([
      (await clerk.post(`${path}/deliveries`, step, key)).status,
      (await clerk.post(`${path}/deliveries`, step, key)).status,
    ]).toEqual([204, 204]);
    expect((await clerk.post(`${path}/deliveries`, { ...step, way: 'direct' }, key)).body).toMatchObject({
      type: expect.stringContaining('idempotency-conflict') as string,
    });
    expect((await lettersOf(clerk, fine))![0]!.deliveries.length).toBe(1);
  });

  it('refuse a step with days out of order, of no known way, or that arrived without proof, each with its field', async () => {
    const { path } = await decided();
    const pointers = async (body: object): Promise<unknown> =>
      ((await clerk.post<Problem>(`${path}/deliveries`, body)).body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
    expect(await pointers({ way: 'pigeon', sentOn: '2020-01-01' })).toEqual(['/way choice', '/sentOn too-early']);
    expect(await pointers({ way: 'post', sentOn: '2026-02-30' })).toEqual(['/sentOn date']);
    expect(await pointers({ ...step, arrivedOn: '2999-01-01' })).toEqual(['/arrivedOn too-late']);
    expect(await pointers({ way: 'post', sentOn: today(), arrivedOn: today() })).toEqual(['/proof required']);
  });

  it('of which the seal was refused have it asked for again by whoever delivers them, once, and no others do', async () => {
    const { fine, letter, path } = await decided();
    expect((await clerk.post<Problem>(`${path}/seal`, {})).body).toMatchObject({
      status: 409,
      detail: 'Its seal was not refused: it cannot be asked for anew.',
    });
    const content = { at: '2026-11-27T02:00:00.000Z', seal: null, certificate: null, reason: '未备案', unsealed: null };
    rig.store.tables.seals.set(letter.id, { state: 'refused', request: randomUUID(), content });
    expect([(await lettersOf(clerk, fine))![0]!.seal, (await lettersOf(lead, fine))![0]!.seal]).toMatchObject([
      { state: 'refused', reason: '未备案', mayAskAgain: true },
      { state: 'refused', mayAskAgain: false },
    ]);
    expect((await lead.post(`${path}/seal`, {})).status).toBe(403);
    expect((await clerk.post(`${path}/seal`, {})).status).toBe(204);
    expect((await lettersOf(clerk, fine))![0]!.seal).toMatchObject({ state: 'waiting' });
    expect(audited().at(-1)).toEqual(['id-clerk', 'letter.seal', 'done']);
  });

  it('are told by anybody who has one in hand from what is none, by number and code, and not guessed at for long', async () => {
    const { letter } = await decided();
    const nobody = rig.nobody();
    const check = async (number: string, code: string) =>
      (await nobody.post<LetterCheck>('/api/letters/check', { number, code })).body.letter;
    const { number, checkCode } = letter;
    expect(await check(number, checkCode)).toBeNull();
    rig.store.tables.prints.set(letter.id, { state: 'ready', address: 'a', size: 1, digest: 'd'.repeat(64), range: null });
    expect(await check(` ${number} `, checkCode.toLowerCase())).toEqual({
      title: letter.title,
      number,
      unit: '律师工作处',
      issuedAt: letter.issuedAt,
      digest: 'd'.repeat(64),
      seal: null,
    });
    const content = { at: '2026-11-27T02:00:00.000Z', seal: '某局印章', certificate: null, reason: null, unsealed: 'c'.repeat(64) };
    rig.store.tables.seals.set(letter.id, { state: 'sealed', request: randomUUID(), content });
    expect((await check(number, checkCode))?.seal).toEqual({ name: '某局印章', at: content.at });
    expect([await check(number, 'AAAA-AAAA-AAAA'), await check('关罚决〔2026〕999号', checkCode)]).toEqual([null, null]);
    const statuses = await Promise.all(
      Array.from({ length: 25 }, async () => (await nobody.post('/api/letters/check', { number, code: 'x' })).status),
    );
    expect(statuses).toContain(429);
  });

  it('that only some officials read are not there for the others', async () => {
    const { fine } = await decided();
    const { version } = (await lead.get<RecordAnswer>(`/api/records/toll.fine/${fine}`)).body;
    expect((await lead.post(`/api/records/toll.fine/${fine}/actions/withdraw`, { version })).status).toBe(200);
    expect([(await lettersOf(lead, fine))!.length, (await lettersOf(clerk, fine))!.length]).toEqual([2, 1]);
  });
});
