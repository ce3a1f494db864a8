import { describe, expect, it } from 'vitest';
import { scopesOf } from '../../../access/index.js';
import { inForce } from '../../../definitions/index.js';
import type { World } from '../../../engine/testing/index.js';
import type { RecordRow, Viewer } from '../../../ports/index.js';
import { parameters } from './parameters.js';
import { mark as markType } from './mark.js';
import { lawyersWorld, people } from '../testing/registers.js';
import { complaint, decision, filing, review } from '../testing/reports.js';

const marksOf = (world: World): RecordRow[] => world.tables.of('lawyers.mark');
/** Two complaints against the same lawyer, filed on these days. */
async function filedOn(world: World, ...days: readonly string[]): Promise<void> {
  for (const [i, decidedOn] of days.entries())
    await world.report('lawyers', [complaint(1, {}, `TS-${i + 1}`), filing(2, { decidedOn }, `TS-${i + 1}`)]);
}
let key = 0;
const act = (
  world: World,
  viewer: Viewer,
  action: string,
  more: { readonly form?: Readonly<Record<string, unknown>>; readonly reason?: string; readonly id?: string } = {},
) => {
  const row = more.id === undefined ? world.only('lawyers.mark') : world.tables.records.get(`lawyers.mark:${more.id}`)!;
  return world.engine.perform({
    viewer,
    type: 'lawyers.mark',
    id: row.id,
    action,
    version: row.version,
    form: {},
    idempotencyKey: `k${++key}`,
    ...more,
  });
};

describe('yellow and black lists: what rules propose (L04)', () => {
  it('L04: the second filing within twelve months proposes yellow, with the cases, the words and the parameter that made it', async () => {
    const world = lawyersWorld();
    await filedOn(world, '2025-05-20');
    expect(marksOf(world)).toEqual([]);
    await world.report('lawyers', [complaint(1, {}, 'TS-2'), filing(2, { decidedOn: '2026-02-10' }, 'TS-2')]);
    const row = world.only('lawyers.mark');
    const cases = world.tables.of('lawyers.complaint').map(({ id }) => id);
    expect(row).toMatchObject({ state: 'proposed', number: 'LM20260302000001', district: '310101', ownerUnit: 'city/lawyers-office' });
    expect(row.values).toMatchObject({
      lawyer: 'lawyer-1',
      party: '王小明',
      firm: 'firm-1',
      list: 'yellow',
      term: 12,
      rule: 'lawyer.yellow.filed12m',
      complaints: cases,
      parameter: '第 1 版（2023-01-01 起）：12 个月内被立案 2 件以上',
      facts: '投诉案件 TS-1 于 2025-05-20 立案\n投诉案件 TS-2 于 2026-02-10 立案',
    });
    expect(world.tables.index.get(`lawyers.mark:${row.id}`)).toMatchObject({ title: '黄名单 王小明' });
    expect(world.tables.added.event.at(-1)).toMatchObject({
      type: 'lawyers.mark',
      kind: 'action',
      name: 'arise',
      fromState: null,
      toState: 'proposed',
      actor: { kind: 'system', id: 'lawyer.yellow.filed12m', name: '十二个月内两次以上立案' },
    });
  });

  it('L04: two filings in one batch propose once, and filings more than twelve months apart not at all', async () => {
    const world = lawyersWorld();
    await world.report('lawyers', [complaint(), complaint(1, {}, 'TS-2'), filing(), filing(2, {}, 'TS-2')]);
    expect(marksOf(world)).toHaveLength(1);
    const apart = lawyersWorld();
    await filedOn(apart, '2025-02-10', '2026-02-10');
    expect(marksOf(apart)).toEqual([]);
  });

  it('L04: counts a filing that came before its complaint, once the lawyer is known', async () => {
    const world = lawyersWorld();
    await filedOn(world, '2026-01-05');
    await world.report('lawyers', [filing(2, {}, 'TS-2')]);
    expect(marksOf(world)).toEqual([]);
    await world.report('lawyers', [complaint(1, {}, 'TS-2')]);
    expect(marksOf(world)).toHaveLength(1);
  });

  it('L04: the same facts never propose twice, though reported again and though the proposal was rejected', async () => {
    const world = lawyersWorld();
    await filedOn(world, '2026-01-05', '2026-02-10');
    expect(await act(world, people.cityClerk, 'reject', { reason: '两件系同一事由重复投诉。' })).toMatchObject({
      done: { state: 'rejected' },
    });
    await world.report('lawyers', [filing(3, { filingNumber: '更正' }, 'TS-1'), filing(4, {}, 'TS-2')]);
    expect(marksOf(world)).toHaveLength(1);
  });

  it('L04: a third filing adds to a proposal nobody has taken up, and proposes anew after that one was answered', async () => {
    const world = lawyersWorld();
    await filedOn(world, '2026-01-05', '2026-01-20', '2026-02-10');
    const row = world.only('lawyers.mark');
    expect(row).toMatchObject({ state: 'proposed', version: 2 });
    expect(row.values['complaints']).toHaveLength(3);
    expect(world.tables.added.event.at(-1)).toMatchObject({ name: 'supplement', fromState: 'proposed', toState: 'proposed' });
    await act(world, people.cityClerk, 'reject', { reason: '已核查，不列。' });
    await world.report('lawyers', [complaint(1, {}, 'TS-4'), filing(2, { decidedOn: '2026-02-28' }, 'TS-4')]);
    expect(marksOf(world).map(({ state }) => state)).toEqual(['rejected', 'proposed']);
  });

  it('L04: a mild sanction proposes yellow, a public censure black, what review has quashed nothing', async () => {
    const mild = lawyersWorld();
    await mild.report('lawyers', [complaint(), decision()]);
    expect(mild.only('lawyers.mark').values).toMatchObject({
      list: 'yellow',
      term: 12,
      rule: 'lawyer.yellow.sanction',
      facts: '投诉案件 TS-1 于 2026-02-25 作出处分：警告',
    });
    const severe = lawyersWorld();
    await severe.report('lawyers', [complaint(), decision(4, { sanctions: ['suspension'], suspensionMonths: 6 })]);
    expect(severe.only('lawyers.mark').values).toMatchObject({
      list: 'black',
      term: 36,
      rule: 'lawyer.black.sanction',
      facts: '投诉案件 TS-1 于 2026-02-25 作出处分：中止会员权利 6 个月',
    });
    const quashed = lawyersWorld();
    await quashed.report('lawyers', [
      complaint(),
      decision(),
      review(5, { result: 'remitted', decidedOn: '2026-03-01', state: 'investigation' }),
    ]);
    expect(marksOf(quashed)).toEqual([]);
  });

  it('L04: the second yellow entry within twenty-four months proposes black, resting on the cases of both', async () => {
    const world = lawyersWorld();
    await filedOn(world, '2026-01-05', '2026-02-10');
    await world.report('lawyers', [decision(4, {}, 'TS-2')]);
    for (const { id } of marksOf(world)) {
      await act(world, people.cityClerk, 'confirm', { id });
      expect(await act(world, people.cityLead, 'approve', { id })).toMatchObject({ done: { state: 'listed' } });
    }
    const black = marksOf(world).find(({ values }) => values['list'] === 'black')!;
    expect(black).toMatchObject({ state: 'proposed', values: { rule: 'lawyer.black.fromYellow', term: 36 } });
    expect(black.values['complaints']).toHaveLength(2);
  });

  it('L04: a batch that makes no rule look costs no statement of the rules', async () => {
    const world = lawyersWorld();
    await world.report('lawyers', [complaint()]);
    world.tables.reads.length = 0;
    await world.report('lawyers', [complaint(2, { facts: '补充。' })]);
    expect(world.tables.reads).toEqual(['mirrors lawyers.complaint']);
  });

  it('keeps one table of parameters, each in force from its day', () => {
    expect(Object.values(parameters).map(({ key: name }) => name)).toEqual([
      'lawyer.yellow.filed12m',
      'lawyer.yellow.sanction',
      'lawyer.black.sanction',
      'lawyer.yellow.penalty',
      'lawyer.black.penalty',
      'lawyer.black.revocation',
      'lawyer.black.events',
      'lawyer.black.fromYellow',
    ]);
    expect(inForce(parameters.filedTwice, '2022-12-31')).toBeNull();
    expect(inForce(parameters.filedTwice, '2023-01-01')).toMatchObject({ version: 1, value: { cases: 2, months: 12, term: 12 } });
  });
});

describe('yellow and black lists: who decides', () => {
  const proposed = async (): Promise<World> => {
    const world = lawyersWorld();
    await filedOn(world, '2026-01-05', '2026-02-10');
    return world;
  };

  it('L04: a clerk confirms, a lead approves: the entry stands from that day until its term ends', async () => {
    const world = await proposed();
    expect(await act(world, people.cityClerk, 'confirm', { reason: '属实。' })).toMatchObject({ done: { state: 'approval' } });
    expect(await act(world, people.cityLead, 'approve')).toMatchObject({ done: { state: 'listed' } });
    expect(world.only('lawyers.mark').values).toMatchObject({ listedOn: '2026-03-02', validUntil: '2027-03-02' });
  });

  it('L04: who confirmed cannot approve: neither the clerk, whose it is not, nor a lead who confirmed himself', async () => {
    const world = await proposed();
    await act(world, people.cityLead, 'confirm');
    expect(await act(world, people.cityClerk, 'approve')).toEqual({ refused: { problem: 'forbidden' } });
    expect(await act(world, people.cityLead, 'approve')).toEqual({
      refused: {
        problem: 'action-not-possible',
        why: ['“确认拟列”由您本人经办，须由他人批准列入。', 'You did "Confirm" yourself: somebody else must do "Approve".'],
      },
    });
  });

  it('L04: a lead sends back with a reason, the clerk rejects with a reason', async () => {
    const world = await proposed();
    await act(world, people.cityClerk, 'confirm');
    expect(await act(world, people.cityLead, 'sendBack')).toMatchObject({
      refused: { problem: 'input', findings: [{ pointer: '/reason' }] },
    });
    expect(await act(world, people.cityLead, 'sendBack', { reason: '请补充立案通知书。' })).toMatchObject({ done: { state: 'proposed' } });
    expect(await act(world, people.cityClerk, 'reject', { reason: '不列。' })).toMatchObject({ done: { state: 'rejected' } });
  });

  it('L04: a proposal by hand goes to approval by another person, one without a term lasts; a district only suggests', async () => {
    const world = lawyersWorld();
    const form = { lawyer: 'lawyer-1', list: 'black', facts: '检察机关通报其涉嫌行贿被立案侦查。' };
    const byHand = { type: 'lawyers.mark', form, idempotencyKey: 'hand' };
    expect(
      await world.engine.perform({ ...byHand, viewer: people.cityLead, action: 'propose', form: { ...form, facts: '' } }),
    ).toMatchObject({ refused: { problem: 'input', findings: [{ pointer: '/form/facts' }] } });
    await world.engine.perform({ ...byHand, viewer: people.cityLead, action: 'propose' });
    expect(world.only('lawyers.mark')).toMatchObject({
      state: 'approval',
      district: '310101',
      values: { party: '王小明', firm: 'firm-1' },
    });
    expect(await act(world, people.cityLead, 'approve')).toMatchObject({ refused: { problem: 'action-not-possible' } });
    const other = { ...people.cityLead, account: { ...people.cityLead.account, id: 'other.lead' } };
    await act(world, other, 'approve');
    expect(world.only('lawyers.mark').values).toMatchObject({ listedOn: '2026-03-02', validUntil: null });
    expect(await world.engine.perform({ ...byHand, viewer: people.huangpu, action: 'suggest', idempotencyKey: 'suggest' })).toMatchObject({
      done: { state: 'proposed' },
    });
  });

  it('L04: an entry is removed when another person than who asked approves', async () => {
    const world = await proposed();
    await act(world, people.cityClerk, 'confirm');
    await act(world, people.cityLead, 'approve');
    await act(world, people.cityClerk, 'askRemoval', { reason: '处分已被撤销。' });
    expect(await act(world, people.cityLead, 'remove')).toMatchObject({ done: { state: 'removed' } });
    expect(world.only('lawyers.mark').values).toMatchObject({ removedOn: '2026-03-02' });
  });

  it('L04: nobody opens by hand what only a rule opens', async () => {
    const world = lawyersWorld();
    expect(
      await world.engine.perform({ viewer: people.cityLead, type: 'lawyers.mark', action: 'arise', form: {}, idempotencyKey: 'x' }),
    ).toEqual({ refused: { problem: 'forbidden' } });
  });

  it('L04: the city sees every entry, a district those of its lawyers; lawyer, firm, association and operator none', async () => {
    const world = await proposed();
    const { id } = world.only('lawyers.mark');
    const seen = await Promise.all(
      Object.entries(people).map(async ([name, viewer]) => [
        name,
        (await world.reader.get('lawyers.mark', id, scopesOf(viewer, markType))) !== null,
      ]),
    );
    expect(Object.fromEntries(seen)).toEqual({
      cityLead: true,
      cityClerk: true,
      huangpu: true,
      pudong: false,
      association: false,
      firm: false,
      lawyer: false,
      operator: false,
    });
  });
});

describe('yellow and black lists: objection, review and end', () => {
  const listed = async (): Promise<World> => {
    const world = lawyersWorld();
    await filedOn(world, '2026-01-05', '2026-02-10');
    await act(world, people.cityClerk, 'confirm', { form: { term: 1 } });
    await act(world, people.cityLead, 'approve');
    return world;
  };
  const otherLead = { ...people.cityLead, account: { ...people.cityLead.account, id: 'city.lead.b' } };
  const noticesOf = (world: World): string[] => world.tables.added.notice.map(({ name }) => name);

  it('L04: an entry ends by itself the day after its term, and lawyer, firm and district are told', async () => {
    const world = await listed();
    expect(world.only('lawyers.mark').values).toMatchObject({ listedOn: '2026-03-02', termDue: '2026-04-02' });
    world.move('2026-04-02');
    await world.engine.strike();
    expect(world.only('lawyers.mark').state).toBe('listed');
    world.move('2026-04-03');
    await world.engine.strike();
    expect(world.only('lawyers.mark')).toMatchObject({ state: 'expired', values: { removedOn: '2026-04-03' } });
    const told = world.tables.added.notice.filter(({ name }) => name === 'expired').map(({ address }) => address);
    expect(told).toEqual(
      expect.arrayContaining([
        'lawyers.lawyer@lawyers.lawyer:lawyer-1',
        expect.stringContaining('lawyers.firm-clerk@'),
        'lawyers.district-clerk@district:310101',
      ]),
    );
  });

  it('L04: the lawyer objects once within fifteen working days; who proposed, confirmed or approved does not review it', async () => {
    const world = await listed();
    world.move('2026-03-16');
    expect(await act(world, people.lawyer, 'object', { form: { objection: '两件投诉均已不予处分。' } })).toMatchObject({
      done: { state: 'objected' },
    });
    expect(world.only('lawyers.mark').values).toMatchObject({ objectedOn: '2026-03-16', objectMet: '2026-03-16', reviewDue: '2026-03-30' });
    expect(await act(world, people.cityLead, 'revoke', { form: { finding: '属实。' } })).toMatchObject({
      refused: { problem: 'action-not-possible', why: ['“批准列入”由您本人经办，须由他人撤销列入。', expect.any(String)] },
    });
    expect(await act(world, people.cityClerk, 'uphold', { form: { finding: '属实。' } })).toMatchObject({
      refused: { problem: 'action-not-possible' },
    });
    expect(await act(world, otherLead, 'revoke', { form: { finding: '事实已变。' } })).toMatchObject({ done: { state: 'revoked' } });
    expect(noticesOf(world)).toEqual(expect.arrayContaining(['objected', 'revoked']));
  });

  it('L04: an objection after its time, a second one and one without a text are refused with their sentence', async () => {
    const late = await listed();
    late.move('2026-03-24');
    expect(await act(late, people.lawyer, 'object', { form: { objection: '晚了。' } })).toMatchObject({
      refused: { why: ['提出异议的期限已过。', expect.any(String)] },
    });
    const again = await listed();
    expect(await act(again, people.lawyer, 'object')).toMatchObject({
      refused: { problem: 'input', findings: [{ pointer: '/form/objection' }] },
    });
    await act(again, people.lawyer, 'object', { form: { objection: '一次。' } });
    await act(again, otherLead, 'uphold', { form: { finding: '维持。' } });
    expect(await act(again, people.lawyer, 'object', { form: { objection: '二次。' } })).toMatchObject({
      refused: { why: ['异议已经提出，只能提出一次。', expect.any(String)] },
    });
  });

  it('L04: the lawyer sees his entry once it stands and none of a proposal, nor the rule and the cases behind it', async () => {
    const world = lawyersWorld();
    await filedOn(world, '2026-01-05', '2026-02-10');
    const { id } = world.only('lawyers.mark');
    const seen = async () => (await world.reader.get('lawyers.mark', id, scopesOf(people.lawyer, markType))) !== null;
    expect(await seen()).toBe(false);
    await act(world, people.cityClerk, 'confirm');
    await act(world, people.cityLead, 'approve');
    expect(await seen()).toBe(true);
    expect(
      await world.engine.perform({
        viewer: people.lawyer,
        type: 'lawyers.mark',
        id,
        action: 'askRemoval',
        version: 3,
        form: {},
        reason: 'x',
        idempotencyKey: 'no',
      }),
    ).toEqual({ refused: { problem: 'forbidden' } });
  });
});

describe('yellow and black lists: firms', () => {
  it('L04: a firm is listed by hand, in its district, and its clerk is told; its lawyers are not listed with it', async () => {
    const world = lawyersWorld();
    const form = { subject: 'firm', listedFirm: 'firm-1', list: 'black', term: 12, facts: '多次违规收案收费，管理混乱。' };
    const propose = (more: Readonly<Record<string, unknown>>) =>
      world.engine.perform({
        type: 'lawyers.mark',
        action: 'propose',
        viewer: people.cityClerk,
        form: { ...form, ...more },
        idempotencyKey: `f${++key}`,
      });
    expect(await propose({ lawyer: 'lawyer-1' })).toMatchObject({
      refused: { problem: 'input', findings: [{ pointer: '/form/lawyer' }, { pointer: '/form/listedFirm' }] },
    });
    expect(await propose({ listedFirm: null })).toMatchObject({ refused: { problem: 'input', findings: [{ pointer: '/form/lawyer' }] } });
    expect(await propose({})).toMatchObject({ done: { state: 'approval' } });
    expect(await act(world, people.cityLead, 'approve')).toMatchObject({ done: { state: 'listed' } });
    expect(world.only('lawyers.mark')).toMatchObject({ district: '310101', values: { party: '上海法通律师事务所' } });
    expect([world.only('lawyers.mark').values['lawyer'] ?? null, world.only('lawyers.mark').values['firm'] ?? null]).toEqual([null, null]);
    expect(world.tables.added.notice.filter(({ name }) => name === 'listed').map(({ address, words }) => [address, words[0]])).toEqual([
      [expect.stringContaining('lawyers.firm-clerk@firm/'), expect.stringContaining('上海法通律师事务所自2026-03-02起列入黑名单')],
    ]);
  });
});
