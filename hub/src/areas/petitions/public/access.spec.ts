import { beforeEach, describe, expect, it } from 'vitest';
import type { RecordRow } from '../../../ports/index.js';
import { people, petitionsWorld } from '../testing/cast.js';
import { query } from './door.js';

let at: ReturnType<typeof petitionsWorld>;
beforeEach(() => {
  at = petitionsWorld();
});

/** Registers one, and answers what it told the desk. */
async function registered(more: object = {}): Promise<{ code: string; password: string }> {
  const outcome = await at.register(more);
  if ('refused' in outcome) throw new Error(JSON.stringify(outcome.refused));
  return outcome.done.tells as { code: string; password: string };
}
const open = (said: { code: string; password: string }) => at.world.engine.heldBy(query, said);
const shown = (row: RecordRow) => at.world.engine.shownAtDoor(query, row);
const put = (state: string, values: object = {}) => {
  const row = at.petition();
  at.world.tables.put({ ...row, state, values: { ...row.values, ...values } });
};
const arrived = { main: 'notary', answeredOn: '2026-03-02', deliveredOn: '2026-03-02', askDue: '2026-04-01' };
const paper = (id: string) => ({ id, name: '复查申请书.pdf' });
/** As if he had uploaded it at the door. */
function uploaded(field: string, index: number): { id: string; name: string } {
  const row = at.petition();
  const id = `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`;
  at.world.tables.files.set(id, {
    id,
    type: row.type,
    field,
    account: `door:${row.id}`,
    at: '2026-03-02T01:00:00.000Z',
    address: id,
    size: 10,
    kind: 'pdf',
    content: { name: '复查申请书.pdf', sm3: id },
    recordId: null,
    takenAt: null,
    endedAt: null,
    until: null,
  });
  return paper(id);
}
const does = (action: string, form: object, row: RecordRow = at.petition()) =>
  at.world.engine.actAtDoor(query, { row, type: row.type, id: row.id, action, form: { ...form } });

describe('code and password of a petition (P24)', () => {
  it('P24: the registration tells a code of 16 characters and a password of 6 digits once; the record keeps the code, and of the password a hash', async () => {
    const said = await registered();
    expect(said).toEqual({ code: expect.stringMatching(/^[2-9A-Z]{16}$/) as string, password: expect.stringMatching(/^\d{6}$/) as string });
    expect(at.petition().values['queryCode']).toBe(said.code);
    expect(JSON.stringify([...at.world.tables.records.values()])).not.toContain(`"${said.password}"`);
    expect(at.petition().values['queryKey']).not.toContain(said.password);
  });

  it('P24: they open that petition, in whatever letters the code is typed; another password, and a code that is nobody’s, open nothing', async () => {
    const said = await registered();
    expect((await open({ code: ` ${said.code.toLowerCase()} `, password: said.password }))?.id).toBe(at.petition().id);
    const other = said.password === '000000' ? '000001' : '000000';
    expect(await open({ ...said, password: other })).toBeNull();
    expect(await open({ code: '2'.repeat(16), password: said.password })).toBeNull();
  });

  it('P24: a new password replaces the old one, the code stays; it needs a reason', async () => {
    const said = await registered();
    expect(await at.act(people.desk, 'reissue')).toMatchObject({ refused: { findings: [{ pointer: '/reason' }] } });
    const outcome = await at.act(people.desk, 'reissue', {}, '信访人遗失告知书。');
    const anew = 'done' in outcome ? (outcome.done.tells as { code: string; password: string }) : said;
    expect(anew.code).toBe(said.code);
    expect(await open(anew)).not.toBeNull();
    if (anew.password !== said.password) expect(await open(said)).toBeNull();
  });

  it('P24: it shows the state in his words, days, unit and steps, and no name of an official', async () => {
    const said = await registered();
    await at.act(people.reviewer, 'pass', { purpose: 'demand', content: 'notary', grade: 'usual' });
    await at.act(people.lead, 'divide', { main: 'notary' });
    const row = (await open(said))!;
    const page = await shown(row);
    expect(page).toMatchObject({ number: 'XF20260302000001', state: ['办理中', 'In hand'] });
    expect(page.facts).toContainEqual({ title: ['主办单位', 'Unit in charge'], said: ['公管处', '公管处'] });
    expect(page.facts).toContainEqual({ title: ['收到日期', 'Received on'], said: expect.any(Array) as unknown });
    expect(page.steps.map(({ words }) => words[0])).toEqual(['登记', '交有关单位办理']);
    for (const { account } of Object.values(people)) expect(JSON.stringify(page)).not.toContain(account.name);
    expect(JSON.stringify(page)).not.toMatch(/petitions\.(desk|lead|reviewer)|queryKey/);
  });

  it('P24: of an accusation the petitioner sees how it stands; whom it accuses is not named', async () => {
    const said = await registered({ purpose: 'accusation', respondent: '某公证员', respondentKind: 'notary' });
    const page = await shown((await open(said))!);
    expect(page.state).toEqual(['已登记，正在审核', 'Registered; being looked at']);
    expect(JSON.stringify(page)).not.toContain('某公证员');
  });
});

describe('forms that the petitioner hands in by his code (P21)', () => {
  it('P21: the signed request opens a review within thirty days, and he finds his paper there again', async () => {
    await registered();
    put('delivered', arrived);
    expect(await does('applyReview', { reviewPaper: [uploaded('reviewPaper', 1)] })).toBeNull();
    expect(at.world.only('petitions.review')).toMatchObject({
      state: 'asked',
      values: { level: 'first', original: 'notary', askedOn: '2026-03-02' },
    });
    expect((await shown(at.petition())).files).toMatchObject([{ field: 'reviewPaper', name: '复查申请书.pdf' }]);
    expect(await does('applyReview', { reviewPaper: [uploaded('reviewPaper', 2)] })).toMatchObject({
      why: [expect.stringContaining('正在复查复核'), expect.any(String)],
    });
  });

  it('P21: on the thirty-first day it is refused with the law, and he is told so on the page before he tries', async () => {
    await registered();
    put('delivered', arrived);
    at.world.move('2026-04-02');
    expect(await does('applyReview', { reviewPaper: [uploaded('reviewPaper', 1)] })).toMatchObject({
      problem: 'action-not-possible',
      why: [expect.stringContaining('信访工作条例第三十五条'), expect.any(String)],
    });
    expect((await shown(at.petition())).does).toContainEqual({
      action: 'applyReview',
      why: [expect.stringContaining('已满三十日'), expect.any(String)],
    });
    expect(at.world.tables.of('petitions.review')).toEqual([]);
  });

  it('P21: without the paper nothing is asked for, and a file of another petition or another form is not there', async () => {
    await registered();
    put('delivered', arrived);
    expect(await does('applyReview', {})).toMatchObject({ problem: 'input', findings: [{ pointer: '/form/reviewPaper' }] });
    expect(await does('applyReview', { reviewPaper: [uploaded('powerOfAttorney', 3)] })).toMatchObject({ problem: 'input' });
    const file = uploaded('reviewPaper', 4);
    at.world.tables.files.set(file.id, { ...at.world.tables.files.get(file.id)!, account: 'door:another' });
    expect(await does('applyReview', { reviewPaper: [file] })).toMatchObject({ problem: 'input' });
  });

  it('P21: a second review is asked for once there is a result of the first', async () => {
    await registered();
    put('delivered', arrived);
    expect(await does('applySecondReview', { secondPaper: [uploaded('secondPaper', 5)] })).toMatchObject({
      why: [expect.stringContaining('尚未作出复查意见'), expect.any(String)],
    });
  });

  it('P21: a withdrawal is told to the head, who ends the petition by it; without one he cannot', async () => {
    await registered();
    expect(await at.act(people.lead, 'endWithdrawn')).toMatchObject({
      refused: { why: [expect.stringContaining('没有申请撤回'), expect.any(String)] },
    });
    expect(await does('handInWithdrawal', { withdrawalPaper: [uploaded('withdrawalPaper', 6)] })).toBeNull();
    expect(at.petition().values['withdrawalOn']).toBe('2026-03-02');
    expect(await at.act(people.lead, 'endWithdrawn')).toMatchObject({ done: { state: 'filed' } });
  });

  it('P21: one that units have already is ended too: each of them stops where it is, is told, and nothing of it is late', async () => {
    await registered();
    await at.act(people.reviewer, 'pass', { purpose: 'demand', content: 'notary', grade: 'usual' });
    await at.act(people.lead, 'divide', { main: 'notary', assisting: ['huangpu'] });
    for (const action of ['receive', 'accept']) await at.inPart('notary', people.officeClerk, action);
    expect(await does('handInWithdrawal', { withdrawalPaper: [uploaded('withdrawalPaper', 7)] })).toBeNull();
    expect(await at.act(people.lead, 'endWithdrawn')).toMatchObject({ done: { state: 'filed' } });
    expect(at.all('part').map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
    const ended = at.world.tables.added.notice.filter(({ name }) => name === 'withdrawn');
    expect(new Set(ended.map(({ recordId }) => recordId)).size).toBe(2);
    expect(at.all('upload').at(-1)!.values).toMatchObject({ event: 'close', ending: 'filed' });
    at.world.move('2026-08-01');
    while ((await at.world.engine.strike()) > 0);
    expect(at.world.tables.added.notice.filter(({ name }) => name === 'over')).toEqual([]);
    expect(await at.inPart('notary', people.officeClerk, 'note', { records: [] })).toMatchObject({
      refused: { problem: 'action-not-possible' },
    });
  });

  it('P21: what is not his to do, or another record, is not there for him', async () => {
    await registered();
    expect(await does('divide', { main: 'notary' })).toMatchObject({ problem: 'not-found' });
    const row = at.petition();
    const other = { row, type: 'petitions.petition', id: '00000000-0000-7000-8000-000000000099' };
    expect(await at.world.engine.actAtDoor(query, { ...other, action: 'handInForm', form: {} })).toMatchObject({ problem: 'not-found' });
  });
});
