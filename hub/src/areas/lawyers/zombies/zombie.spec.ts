import { beforeEach, describe, expect, it } from 'vitest';
import { scopesOf } from '../../../access/index.js';
import { entry } from '../../../engine/testing/index.js';
import type { Viewer } from '../../../ports/index.js';
import { alsoAs, lawyersWorld, people } from '../testing/registers.js';
import { complaint, message } from '../testing/reports.js';
import { searching, types, type Searching } from './testing/searching.js';
import { zombie } from './zombie.js';

const cityLeadB = { ...people.cityLead, account: { ...people.cityLead.account, id: 'city.lead.b' } };
const cityClerkB = { ...people.cityClerk, account: { ...people.cityClerk.account, id: 'city.clerk.b' } };
let on: Searching;
const one = () => on.world.only(types.zombie);
const done = async (viewer: Viewer, action: string, form: object = {}, reason?: string) =>
  expect(await on.does(viewer, action, form, reason)).toHaveProperty('done');
const told = (name: string) =>
  on.world.tables.added.notice.filter((row) => row.type === types.zombie && row.name === name).map(({ address }) => address);
const sees = async (viewer: Viewer) => (await on.world.reader.get(types.zombie, one().id, scopesOf(viewer, zombie))) !== null;
const contact = (on_: string, result = 'unreached', rows: readonly object[] = []) => ({
  contacts: [...rows, { way: 'phone', on: on_, result }],
});
/** The contacts there are, as a form sends them back. */
const kept = () => (one().values['contacts'] as { row: number }[] | undefined)?.map(({ row }) => ({ row })) ?? [];
const tries = async (times: number) => {
  for (let i = 0; i < times; i++) await done(people.huangpu, 'contact', contact(`2026-03-0${Math.min(i + 1, 2)}`, 'unreached', kept()));
};

beforeEach(async () => {
  on = searching();
  on.sources();
  on.signal('a', 'post', '2025-01-15');
  await on.run();
});
const approved = async () => {
  await done(people.huangpu, 'take');
  await tries(3);
  await done(people.huangpu, 'askDetermination', { finding: '三次联系未果，另有专职任职。' });
  await done(people.cityLead, 'approveDetermination');
};
const determined = async () => {
  await approved();
  await done(people.cityClerk, 'publish');
  on.world.move('2026-03-18');
  while ((await on.world.engine.strike()) > 0);
};

describe('a zombie lawyer from suspicion to determination (L25)', () => {
  it('L25: the district is told, takes it up, and tries three contacts before it asks for the determination', async () => {
    expect(told('suspected')).toEqual(['lawyers.district-clerk@district:310101']);
    await done(people.huangpu, 'take');
    await tries(2);
    expect(await on.does(people.huangpu, 'askDetermination', { finding: '查无此人。' })).toMatchObject({
      refused: { problem: 'action-not-possible', why: [expect.stringContaining('联系未满三次') as string, expect.any(String)] },
    });
    await tries(1);
    await done(people.huangpu, 'askDetermination', { finding: '三次联系未果。' });
    expect(one()).toMatchObject({ state: 'determination', values: { contacts: [{ row: 1 }, { row: 2 }, { row: 3 }] } });
  });

  it('L25: reached once he need not be tried again; who died is not tried at all', async () => {
    await done(people.huangpu, 'take');
    await done(people.huangpu, 'contact', contact('2026-03-01', 'reached'));
    await done(people.huangpu, 'askDetermination', { finding: '本人承认已任专职。' });
    on = searching();
    on.sources();
    on.signal('a', 'death', '2026-01-15');
    await on.run();
    await done(people.huangpu, 'take');
    await done(people.huangpu, 'askDetermination', { finding: '民政部门登记死亡。' });
  });

  it('L25: contacts stay as they were written, each with who wrote it', async () => {
    await done(people.huangpu, 'take');
    await tries(1);
    expect(
      await on.does(people.huangpu, 'contact', { contacts: [{ row: 1, way: 'letter', on: '2026-03-01', result: 'reached' }] }),
    ).toMatchObject({
      refused: { findings: [{ pointer: '/form/contacts/0/way' }, { pointer: '/form/contacts/0/result', code: 'append-only' }] },
    });
    expect(one().values['contacts']).toMatchObject([{ way: 'phone', by: { id: 'huangpu' }, at: expect.any(String) as string }]);
  });

  it('L25: a contact that lies in the future is refused at its row, and counts for nothing', async () => {
    await done(people.huangpu, 'take');
    await tries(1);
    expect(await on.does(people.huangpu, 'contact', contact('2026-03-03', 'unreached', kept()))).toMatchObject({
      refused: { findings: [{ pointer: '/form/contacts/1/on', words: ['联系日期不能晚于今天。', expect.any(String)] }] },
    });
    expect(kept()).toHaveLength(1);
  });

  it('L25: who asked does not approve; cleared by the same way, with a reason', async () => {
    await done(people.huangpu, 'take');
    await tries(3);
    expect(await on.does(people.huangpu, 'askExclusion')).toMatchObject({ refused: { findings: [{ pointer: '/form/exclusionReason' }] } });
    const both = alsoAs(people.cityLead, 'city-clerk');
    await done(both, 'askExclusion', { exclusionReason: '已转为公职律师。' });
    expect(await on.does(both, 'approveExclusion')).toMatchObject({ refused: { problem: 'action-not-possible' } });
    await done(cityLeadB, 'approveExclusion');
    expect(one()).toMatchObject({ state: 'excluded', values: { excludedOn: '2026-03-02' } });
    await on.run();
    expect(on.hits().map(({ state }) => state)).toEqual(['found', 'held']);
  });

  it('L25: publishing before the approval is refused (409)', async () => {
    expect(await on.does(people.cityClerk, 'publish')).toMatchObject({ refused: { problem: 'action-not-possible' } });
    await done(people.huangpu, 'take');
    await tries(3);
    await done(people.huangpu, 'askDetermination', { finding: '三次联系未果。' });
    expect(await on.does(people.cityClerk, 'publish')).toMatchObject({ refused: { problem: 'action-not-possible' } });
  });

  it('L25: published for 15 days, told to lawyer and firm, who see it only then; unobjected it stands at the end, by the clock', async () => {
    await approved();
    expect([await sees(people.lawyer), await sees(people.firm)]).toEqual([false, false]);
    await done(people.cityClerk, 'publish');
    expect(one()).toMatchObject({ state: 'published', values: { publishedOn: '2026-03-02', windowDue: '2026-03-17' } });
    expect([await sees(people.lawyer), await sees(people.firm), await sees(people.huangpu), await sees(people.pudong)]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(told('published').length).toBe(2);
    on.world.move('2026-03-17');
    while ((await on.world.engine.strike()) > 0);
    expect(one().state).toBe('published');
    on.world.move('2026-03-18');
    while ((await on.world.engine.strike()) > 0);
    expect(one()).toMatchObject({ state: 'determined', values: { determinedOn: '2026-03-18', windowMet: '2026-03-18' } });
    expect(told('determined')).toEqual(['lawyers.district-lead@district:310101', 'lawyers.district-clerk@district:310101']);
  });

  it('L25: objected to by the lawyer, another person decides within ten working days: cleared or upheld', async () => {
    await approved();
    await done(people.cityClerk, 'publish');
    await done(people.lawyer, 'object', { objection: '本人仍在执业。' });
    expect(one()).toMatchObject({ state: 'objected', values: { answerDue: '2026-03-16' } });
    on.world.move('2026-03-25');
    while ((await on.world.engine.strike()) > 0);
    expect(one().state).toBe('objected');
    expect(await on.does(people.cityLead, 'clear', { objectionFinding: '成立。' })).toMatchObject({
      refused: { problem: 'action-not-possible' },
    });
    await done(cityLeadB, 'clear', { objectionFinding: '经查仍在执业。' });
    expect(one()).toMatchObject({ state: 'excluded', values: { excludedOn: '2026-03-25' } });
  });

  it('L25: an objection by somebody else is recorded by the handler with his name, and upheld it is determined', async () => {
    await approved();
    await done(people.cityClerk, 'publish');
    expect(await on.does(people.huangpu, 'recordObjection', { objection: '其为我代理案件。' })).toMatchObject({
      refused: { findings: [{ pointer: '/form/objectorName' }] },
    });
    await done(people.huangpu, 'recordObjection', { objection: '其为我代理案件。', objectorName: '赵某' });
    await done(cityClerkB, 'uphold', { objectionFinding: '案件早已终结。' });
    expect(one()).toMatchObject({ state: 'determined', values: { determinedOn: '2026-03-02' } });
  });

  it('L25: found again by a later run the open case takes over what was found, and no second one is opened', async () => {
    on.signal('b', 'assessment', '2023-06-01');
    await on.run();
    expect(on.hits().map(({ state }) => state)).toEqual(['found', 'again']);
    expect(one()).toMatchObject({ state: 'suspected', values: { rules: ['zombie.Z2', 'zombie.Z5'] } });
  });

  it('L25: three contacts in vain within 30 days are a hit of their own (Z7), and none once he was reached', async () => {
    on = searching();
    on.sources();
    on.signal('a', 'activity', '2023-01-15');
    await on.run();
    expect(one().values['level']).toBe('low');
    await done(people.huangpu, 'take');
    await tries(3);
    on.world.move('2026-03-04');
    await on.run();
    expect(one().values).toMatchObject({ level: 'medium', rules: ['zombie.Z1', 'zombie.Z7'] });
    await done(people.huangpu, 'contact', contact('2026-03-04', 'reached', kept()));
    await on.run();
    expect(one().values).toMatchObject({ level: 'low', rules: ['zombie.Z1'] });
  });
});

describe('what is done about him (L25)', () => {
  const lawyerNow = () => on.world.tables.of('lawyers.lawyer').find(({ id }) => id === 'lawyer-1')!;
  const facts = () => on.world.tables.added.outbox.filter(({ type }) => type === 'lawyers.status-corrected.v1');
  const receipt = (answer: 'accepted' | 'refused', request: string, id = 'HZ-1') =>
    message('integrity-receipt', {
      source: 'moj-integrity',
      receipt: id,
      request,
      answer,
      answeredOn: '2026-03-19',
      ...(answer === 'refused' && { reason: '状态起始日期有误' }),
    });
  const investigated = () => on.world.report('lawyers', [complaint(1, { state: 'investigation' })]);
  beforeEach(() => {
    on.world.tables.put({ ...lawyersWorld().tables.of('lawyers.lawyer')[0]! });
  });

  it('L25: cancelled on his own asking, granted by another person: the register follows and the platform (S25) is told, answers, and it is archived', async () => {
    await determined();
    await done(people.huangpu, 'applyCancellation', { disposalText: '本人书面申请。' });
    await done(people.cityLead, 'grantCancellation');
    expect(lawyerNow().values).toMatchObject({ status: 'cancelled', cancelledOn: '2026-03-18' });
    expect(facts()).toMatchObject([{ data: { name: '王小明', status: 'cancelled', from: '2026-03-18', unit: '上海市司法局' } }]);
    expect(await on.does(people.huangpu, 'archive')).toMatchObject({
      refused: { why: ['诚信平台尚未接收，不能归档。', expect.any(String)] },
    });
    await on.world.report('lawyers', [receipt('accepted', facts()[0]!.id)]);
    expect(one()).toMatchObject({ state: 'synced', values: { sync: 'accepted', syncReceipt: 'HZ-1', syncedOn: '2026-03-19' } });
    await done(people.huangpu, 'archive');
    expect(one()).toMatchObject({ state: 'archived', values: { archivedOn: '2026-03-18' } });
  });

  it('L25: what the platform refuses comes back with its words, and is told again', async () => {
    await determined();
    await done(people.huangpu, 'applyCancellation', { disposalText: '本人书面申请。' });
    await done(people.cityLead, 'grantCancellation');
    expect(await on.does(people.cityClerk, 'resend')).toMatchObject({ refused: { problem: 'action-not-possible' } });
    await on.world.report('lawyers', [receipt('refused', facts()[0]!.id)]);
    expect(one()).toMatchObject({ state: 'disposed', values: { sync: 'refused', syncRefusal: '状态起始日期有误' } });
    expect(told('refused')).toEqual(['lawyers.city-clerk@*']);
    await done(people.cityClerk, 'resend');
    await on.world.report('lawyers', [receipt('accepted', facts()[1]!.id, 'HZ-2'), receipt('refused', facts()[0]!.id, 'HZ-3')]);
    expect(one()).toMatchObject({ state: 'synced', values: { sync: 'accepted', syncReceipt: 'HZ-2' } });
  });

  it('L25: with a complaint under investigation he may not apply for cancellation (409, 管理办法 23), also when it comes before the grant', async () => {
    await determined();
    await done(people.huangpu, 'applyCancellation', { disposalText: '本人书面申请。' });
    await investigated();
    const barred = {
      refused: { problem: 'action-not-possible', why: [expect.stringContaining('正在被调查') as string, expect.any(String)] },
    };
    expect(await on.does(people.huangpu, 'applyCancellation', { disposalText: '再次申请。' })).toMatchObject(barred);
    expect(await on.does(people.cityLead, 'grantCancellation')).toMatchObject(barred);
  });

  it('L25: cancellation by law of a dead one passes with a complaint under investigation, once the approval names it', async () => {
    on.signal('b', 'death', '2026-01-15');
    await on.run();
    await determined();
    await investigated();
    await done(people.huangpu, 'askCancellation', { disposalText: '已死亡，依法注销。' });
    expect(await on.does(people.cityLead, 'approveCancellation')).toMatchObject({
      refused: { why: [expect.stringContaining('写明在办投诉案件') as string, expect.any(String)] },
    });
    await done(people.cityLead, 'returnCancellation', {}, '请写明在办案件。');
    const [named] = on.world.tables.of('lawyers.complaint');
    await done(people.huangpu, 'askCancellation', { disposalText: '已死亡，依法注销。', complaint: named!.id });
    await done(people.cityLead, 'approveCancellation');
    expect([one().state, lawyerNow().values['status'], facts().length]).toEqual(['disposed', 'cancelled', 1]);
  });

  it('L25: urged to find a firm it is settled once he has one; data that were wrong are corrected; neither is told to the platform', async () => {
    await determined();
    expect(await on.does(people.huangpu, 'settle', { disposalText: '已转所。' })).toMatchObject({
      refused: { problem: 'action-not-possible' },
    });
    await done(people.huangpu, 'urge', { disposalText: '请于三十日内转所。' });
    expect(await on.does(people.cityLead, 'grantCancellation')).toMatchObject({
      refused: { why: ['本人没有申请注销。', expect.any(String)] },
    });
    await done(people.huangpu, 'settle', { disposalText: '已转入新所。' });
    await done(people.huangpu, 'archive');
    expect([one().state, facts()]).toEqual(['archived', []]);
    on.world.tables.put({
      ...entry(types.zombie, 'z2', { lawyer: 'lawyer-1' }, { district: '310101', ownerUnit: null }),
      state: 'determined',
    });
    expect(await on.act(people.huangpu, types.zombie, 'correct', { disposalText: '任职信息有误。' }, { id: 'z2' })).toMatchObject({
      done: { state: 'disposed' },
    });
  });

  it('L25: nothing is disposed of before it is determined', async () => {
    await approved();
    for (const action of ['urge', 'applyCancellation', 'correct', 'askCancellation'])
      expect(await on.does(people.huangpu, action, { disposalText: '处置。' })).toMatchObject({
        refused: { problem: 'action-not-possible' },
      });
  });
});
