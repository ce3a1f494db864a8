import { makeUscc } from '@fatong/contracts/codes';
import { describe, expect, it } from 'vitest';
import { addressesOf } from '../../../access/index.js';
import type { World } from '../../../engine/testing/index.js';
import type { Viewer } from '../../../ports/index.js';
import { complaint, decision, filing, message, progress, review } from '../testing/reports.js';
import { firmEntry, lawyersWorld, people } from '../testing/registers.js';

/** What somebody was told, by the names of the notices, oldest first; of his own acts nothing. `of`: only of records of this type. */
const toldTo = (world: World, who: Viewer, of?: string): string[] =>
  world.tables.added.notice
    .filter(({ address, by, type }) => addressesOf(who).includes(address) && by !== who.account.id && (of === undefined || type === of))
    .map(({ name }) => name);
const wordsOf = (world: World, name: string): readonly [string, string] =>
  world.tables.added.notice.find((row) => row.name === name)!.words;
let key = 0;
const act = (
  world: World,
  viewer: Viewer,
  type: string,
  action: string,
  more: { readonly form?: Readonly<Record<string, unknown>>; readonly reason?: string; readonly isNew?: true } = {},
) => {
  const row = more.isNew ? undefined : world.only(type);
  return world.engine.perform({
    viewer,
    type,
    action,
    form: more.form ?? {},
    idempotencyKey: `n${++key}`,
    ...(row && { id: row.id, version: row.version }),
    ...(more.reason !== undefined && { reason: more.reason }),
  });
};

describe('notices of the lawyers’ area', () => {
  it('L02: tell the lawyer complained of and his firm of every step that concerns them, once, and nobody else', async () => {
    const world = lawyersWorld();
    await world.report('lawyers', [complaint()]);
    await world.report('lawyers', [complaint(2, { evidence: [] }, 'TS-1')]);
    await world.report('lawyers', [filing(3)]);
    await world.report('lawyers', [progress(4, { state: 'hearing', stage: 'heard' })]);
    await world.report('lawyers', [decision(5), decision(6, { state: 'archived', servedOn: '2026-03-01' })]);
    for (const one of [people.firm, people.lawyer])
      expect(toldTo(world, one, 'lawyers.complaint')).toEqual(['received', 'filed', 'hearing', 'decided']);
    for (const one of [people.cityLead, people.huangpu, people.pudong, people.association, people.operator])
      expect(toldTo(world, one, 'lawyers.complaint')).toEqual([]);
    expect(toldTo(world, people.cityClerk)).toEqual(['arisen']);
    expect(wordsOf(world, 'decided')).toEqual([
      '律师协会已对王小明律师的投诉作出决定：处分。对处分不服的，可在收到决定书后 30 个工作日内申请复查。',
      'The association decided on the complaint about 王小明: Sanctioned. A review of a sanction may be asked for within 30 working days of service.',
    ]);
  });

  it('L02: name neither who complained nor what he says', async () => {
    const world = lawyersWorld();
    await world.report('lawyers', [complaint(), filing(), decision(3)]);
    const said = JSON.stringify(world.tables.added.notice);
    for (const secret of ['李四', '13812345678', '未按约定出庭']) expect(said).not.toContain(secret);
  });

  it('L02: come in whatever order the reports do, and none while it is not known whose the case is', async () => {
    const world = lawyersWorld();
    await world.report('lawyers', [decision(4)]);
    await world.report('lawyers', [filing(2)]);
    expect(world.tables.added.notice).toEqual([]);
    await world.report('lawyers', [complaint(1)]);
    expect(toldTo(world, people.firm).toSorted()).toEqual(['decided', 'filed']);
    await world.report('lawyers', [decision(5, { result: 'notSanctioned', sanctions: undefined }), review(6, { result: 'varied' })]);
    expect(toldTo(world, people.firm).toSorted()).toEqual(['decided', 'decided', 'filed', 'reviewed']);
  });

  it('L02: reach another firm when the association corrects whose the lawyer is, and the first one no more', async () => {
    const world = lawyersWorld();
    const uscc = makeUscc({ serial: 2 });
    world.tables.put({ ...firmEntry, id: 'firm-2', ownerUnit: 'firm/other', values: { ...firmEntry.values, uscc } });
    const elsewhere: Viewer = { ...people.firm, unit: { ...people.firm.unit!, id: 'firm/other' } };
    await world.report('lawyers', [complaint()]);
    expect([toldTo(world, people.firm), toldTo(world, elsewhere)]).toEqual([['received'], []]);
    await world.report('lawyers', [complaint(2, { firm: { uscc, name: '另一所' } })]);
    await world.report('lawyers', [filing(3)]);
    expect([toldTo(world, people.firm), toldTo(world, elsewhere)]).toEqual([['received'], ['received', 'filed']]);
    expect(toldTo(world, people.lawyer)).toEqual(['received', 'filed']);
  });

  it('L03: tell the association it is urged, and the unit that urged that it was answered', async () => {
    const world = lawyersWorld();
    await world.report('lawyers', [complaint()]);
    expect(
      await act(world, people.huangpu, 'lawyers.complaint', 'urge', { reason: '请尽快', form: { urgeDueOn: '2026-03-20' } }),
    ).toHaveProperty('done');
    expect(toldTo(world, people.association)).toEqual(['urged']);
    expect(wordsOf(world, 'urged')[0]).toBe('司法局催办此案，要求反馈的期限：2026-03-20。');
    const request = world.tables.added.outbox.at(-1)!.id;
    await world.report('lawyers', [
      message('urge-answered', {
        case: { source: 'lawyers-association', id: 'TS-1' },
        request,
        answer: 'handled',
        answeredOn: '2026-03-10',
        text: '已办。',
      }),
    ]);
    expect(toldTo(world, people.huangpu)).toEqual(['urgeAnswered']);
    for (const one of [people.pudong, people.cityClerk, people.cityLead]) expect(toldTo(world, one)).toEqual([]);
    expect(toldTo(world, people.firm)).toEqual(['received']);
  });

  it('L03: tell a district of a supervision order and the city of its answer, but nobody of his own act', async () => {
    const world = lawyersWorld();
    await world.report('lawyers', [complaint()]);
    const form = {
      subject: '督促',
      complaint: world.only('lawyers.complaint').id,
      seat: '310101',
      requirement: '核查。',
      dueOn: '2026-04-01',
    };
    await act(world, people.cityClerk, 'lawyers.supervision', 'issue', { form, isNew: true });
    expect([toldTo(world, people.huangpu), toldTo(world, people.pudong), toldTo(world, people.cityClerk)]).toEqual([['issued'], [], []]);
    expect(wordsOf(world, 'issued')[0]).toContain('督促；反馈期限：2026-04-01');
    await act(world, people.huangpu, 'lawyers.supervision', 'sign');
    await act(world, people.huangpu, 'lawyers.supervision', 'answer', { form: { reply: '已核查' } });
    for (const one of [people.cityLead, people.cityClerk]) expect(toldTo(world, one)).toEqual(['answered']);
    await act(world, people.cityLead, 'lawyers.supervision', 'sendBack', { reason: '补充' });
    await act(world, people.huangpu, 'lawyers.supervision', 'answer', { form: { reply: '已补充' } });
    expect(toldTo(world, people.huangpu)).toEqual(['issued', 'sentBack']);
    expect(toldTo(world, people.cityClerk)).toEqual(['answered', 'answered']);
  });

  it('L04: tell who must act on a proposal for a list, and lawyer and firm only when it is approved', async () => {
    const world = lawyersWorld();
    await world.report('lawyers', [complaint(1, {}, 'TS-1'), filing(2, {}, 'TS-1'), complaint(1, {}, 'TS-2'), filing(2, {}, 'TS-2')]);
    expect(toldTo(world, people.cityClerk)).toEqual(['arisen']);
    expect(wordsOf(world, 'arisen')).toEqual([
      '有一条名单建议待确认：王小明，黄名单。',
      'A proposal for a list is to be confirmed: 王小明, Yellow list.',
    ]);
    await act(world, people.cityClerk, 'lawyers.mark', 'confirm');
    expect(toldTo(world, people.cityLead)).toEqual(['approval']);
    const before = [people.firm, people.lawyer].map((one) => toldTo(world, one));
    await act(world, people.cityLead, 'lawyers.mark', 'approve');
    expect([people.firm, people.lawyer].map((one) => toldTo(world, one))).toEqual([
      [...before[0]!, 'listed', 'reminder'],
      [...before[1]!, 'listed'],
    ]);
    expect(toldTo(world, people.huangpu)).toEqual(['listedHere']);
    expect(toldTo(world, people.association)).toEqual([]);
  });

  it('are not written when the act is refused or repeated', async () => {
    const world = lawyersWorld();
    await world.report('lawyers', [complaint()]);
    const { id, version } = world.only('lawyers.complaint');
    const urge = (viewer: Viewer, idempotencyKey: string) =>
      world.engine.perform({ viewer, type: 'lawyers.complaint', id, version, action: 'urge', form: {}, reason: '催办', idempotencyKey });
    expect(await urge(people.pudong, 'a')).toHaveProperty('refused');
    expect(await urge(people.huangpu, 'b')).toMatchObject({ isRepeat: false });
    expect(await urge(people.huangpu, 'b')).toMatchObject({ isRepeat: true });
    expect(toldTo(world, people.association)).toEqual(['urged']);
  });
});
