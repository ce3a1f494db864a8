import { describe, expect, it } from 'vitest';
import { scopesOf } from '../../../access/index.js';
import { city, somebody, type World } from '../../../engine/testing/index.js';
import type { Viewer } from '../../../ports/index.js';
import {
  act,
  caseOf,
  concluded,
  deliberated,
  filed,
  heard,
  investigated,
  members,
  notified,
  officers,
  referred,
  reviewed,
  waived,
  warned,
} from '../testing/penalties.js';
import { alsoAs, judges, people } from '../testing/registers.js';
import { at9, roomIn } from './testing/hearings.js';
import { penalty } from './penalty.js';

const clerk = people.huangpu;
const why = (zh: string) => ({ refused: { problem: 'action-not-possible', why: [zh, expect.any(String) as unknown] } });
const at = (...pointers: readonly string[]) => ({ refused: { problem: 'input', findings: pointers.map((pointer) => ({ pointer })) } });
const letters = (world: World): string[] => world.tables.added.letter.map(({ name }) => name);

describe('what a penalty case refuses (L04)', () => {
  it('L04: a district deputy decides no revocation, but proposes it to the city, which takes the case or leaves it', async () => {
    const world = await waived();
    const revoke = { penalties: [{ kind: 'revocation' }], articles: ['a49-2'] };
    expect(await act(world, judges.districtDeputy, 'decide', revoke)).toMatchObject(why('吊销由市局决定，请使用“建议市局吊销”。'));
    expect(
      (await world.engine.offers(caseOf(world), judges.districtDeputy)).find(({ action }) => action === 'offerRevocation'),
    ).toMatchObject({ allowed: true });
    expect(await act(world, judges.districtDeputy, 'offerRevocation', {}, '情节特别严重。')).toMatchObject({
      done: { state: 'revocationOffered' },
    });
    expect(world.tables.added.notice.at(-1)).toMatchObject({ name: 'offerRevocation', address: 'lawyers.deputy@*' });
    await act(world, judges.deputy, 'refuseRevocation', {}, '尚不构成。');
    expect(caseOf(world)).toMatchObject({ state: 'deciding', values: { revocationAnswer: 'refused', authority: 'district' } });
    await act(world, judges.districtDeputy, 'offerRevocation', {}, '补充证据后再报。');
    expect(await act(world, judges.deputy, 'acceptRevocation')).toMatchObject({ done: { state: 'investigation' } });
    expect(await act(world, clerk, 'hear')).toMatchObject(why('本案由市司法局办理。'));
    expect(
      await act(world, people.cityClerk, 'gather', {
        evidence: [
          { row: 1, kind: 'document', what: '收条复印件', on: '2026-02-20' },
          { kind: 'document', what: '新证据' },
        ],
      }),
    ).toMatchObject({ done: { state: 'investigation' } });
  });

  it('L04: a fine is no more than the gravest article allows, said at its row', async () => {
    for (const [article, most, over] of [
      ['a47-1', '5000.00', '60000.00'],
      ['a48-1', '10000.00', '10000.01'],
      ['a49-1', '50000.00', '50000.01'],
    ] as const) {
      const world = await heard();
      expect(
        await act(world, clerk, 'askReview', { ...concluded([{ kind: 'warning' }, { kind: 'fine', amount: over }]), articles: [article] }),
      ).toMatchObject(at('/form/penalties/1/amount'));
      expect(
        await act(world, clerk, 'askReview', { ...concluded([{ kind: 'warning' }, { kind: 'fine', amount: most }]), articles: [article] }),
      ).toMatchObject({ done: { state: 'review' } });
    }
    const world = await waived();
    expect(await act(world, judges.districtDeputy, 'decide', { penalties: [{ kind: 'fine', amount: '60000.00' }] })).toMatchObject({
      refused: {
        findings: [{ pointer: '/form/penalties/0/amount', words: ['律师法第四十七条的罚款不得超过 5,000 元。', expect.any(String)] }],
      },
    });
  });

  it.each([
    ['a suspension of four months under art. 47', 'a47-1', { kind: 'suspension', months: 4 }, 'months'],
    ['a suspension of two months under art. 48', 'a48-1', { kind: 'suspension', months: 2 }, 'months'],
    ['a suspension of five months under art. 49', 'a49-1', { kind: 'suspension', months: 5 }, 'months'],
    ['a suspension without its term', 'a47-1', { kind: 'suspension' }, 'months'],
    ['a fine without its amount', 'a47-1', { kind: 'fine' }, 'amount'],
    ['a closure of a lawyer', 'a47-1', { kind: 'closure', months: 1 }, 'kind'],
  ])('L04: no %s', async (_, article, row, cell) => {
    expect(await act(await heard(), clerk, 'askReview', { ...concluded([row]), articles: [article] })).toMatchObject(
      at(`/form/penalties/0/${cell}`),
    );
  });

  it('L04: mitigated a term may be shorter than the article says, and art. 51 provides for who offends again', async () => {
    expect(
      await act(await heard(), clerk, 'askReview', {
        ...concluded([{ kind: 'suspension', months: 2 }]),
        articles: ['a48-1'],
        circumstances: 'mitigated',
      }),
    ).toMatchObject({ done: {} });
    expect(
      await act(await heard(), clerk, 'askReview', {
        ...concluded([{ kind: 'suspension', months: 12 }]),
        articles: ['a47-1'],
        isRepeated: true,
      }),
    ).toMatchObject({ done: {} });
  });

  it('L04: one officer does not investigate, and nothing is concluded before the party was heard and what is preserved is settled', async () => {
    const alone = await heard({ ...filed, officers: officers.slice(0, 1) });
    expect(await act(alone, clerk, 'askReview', concluded())).toMatchObject(why('执法人员不得少于两人（行政处罚法第四十二条）。'));
    const unheard = await investigated();
    expect(await act(unheard, clerk, 'askReview', concluded())).toMatchObject(why('尚未告知当事人陈述、申辩的权利。'));
    const kept = await heard();
    await act(kept, clerk, 'preserve', { preserved: '账册一本' });
    expect(caseOf(kept).values).toMatchObject({ preservedOn: '2026-03-02', preserveDue: '2026-03-11' });
    expect(await act(kept, clerk, 'askReview', concluded())).toMatchObject(why('先行登记保存的证据尚未处理。'));
    await act(kept, clerk, 'settlePreserved', { preservation: '已返还。' });
    expect(await act(kept, clerk, 'askReview', concluded())).toMatchObject({ done: { state: 'review' } });
  });

  it('L04: nobody approves his own: neither the filing, nor the review, nor the decision', async () => {
    const world = await referred();
    const chief = alsoAs(clerk, 'district-lead', 'district-deputy', 'legal-reviewer');
    await act(world, chief, 'askFiling', filed);
    expect(await act(world, chief, 'passFiling')).toMatchObject(why('“报请立案”由您本人经办，须由他人立案审核通过。'));
    await act(world, judges.districtLead, 'passFiling');
    expect(await act(world, chief, 'approveFiling')).toMatchObject(why('“报请立案”由您本人经办，须由他人批准立案。'));
    const concludedByHim = await heard();
    await act(concludedByHim, clerk, 'askReview', concluded());
    expect(await act(concludedByHim, chief, 'approveReview', { legalOpinion: '同意。' })).toMatchObject(
      why('“报请立案”由您本人经办，须由他人同意（法制审核）。'),
    );
    expect(await act(await waived(), chief, 'decide')).toMatchObject({ refused: { problem: 'action-not-possible' } });
  });

  it('L04: the reviewer sends back with a reason', async () => {
    const world = await heard();
    await act(world, clerk, 'askReview', concluded());
    expect(await act(world, judges.legalReviewer, 'returnReview')).toMatchObject(at('/reason'));
    expect(await act(world, judges.legalReviewer, 'returnReview', {}, '证据不足。')).toMatchObject({ done: { state: 'investigation' } });
  });

  it('L04: an act is not filed after two years, or five where it did harm to life, health or finance', async () => {
    const old = { ...filed, occurredOn: '2023-11-30' };
    const world = await referred();
    await act(world, clerk, 'amend', { occurredOn: old.occurredOn });
    expect(await act(world, clerk, 'askFiling', filed)).toMatchObject(why('该行为已过二年追责时效（行政处罚法第三十六条）。'));
    await act(world, clerk, 'amend', { isDangerous: true });
    expect(await act(world, clerk, 'askFiling', old)).toMatchObject({ done: { state: 'filing' } });
    const future = await referred();
    expect(await act(future, clerk, 'askFiling', { ...filed, occurredOn: '2026-02-28' })).toMatchObject(at('/form/occurredOn'));
  });

  it('L04: what is grave is discussed before its notice, and its party told of the right to a hearing; what is small is not', async () => {
    const world = await reviewed();
    expect(await act(world, clerk, 'notify')).toMatchObject(why('拟处罚应当告知听证权利，请使用“听证告知”。'));
    expect(await act(world, clerk, 'notifyHearing')).toMatchObject(why('须先集体讨论（行政处罚法第五十七条）。'));
    const small = await reviewed([{ kind: 'fine', amount: '4999.00' }]);
    expect(await act(small, clerk, 'notifyHearing')).toMatchObject(why('拟处罚不属于可以听证的情形，请使用“事先告知”。'));
    expect(caseOf(small).values).toMatchObject({ fine: 499_900, isGrave: false });
    expect(caseOf(await reviewed([{ kind: 'fine', amount: '5000.00' }])).values['isGrave']).toBe(true);
    expect(caseOf(await reviewed([{ kind: 'confiscation', amount: '5000.00' }])).values['isGrave']).toBe(true);
    expect(await act(await warned(), judges.districtDeputy, 'decide', { penalties: [{ kind: 'suspension', months: 1 }] })).toMatchObject(
      why('该处罚应当集体讨论并告知听证权利，尚未办理。'),
    );
  });

  it('L04: no investigator votes, and there is a quorum', async () => {
    const world = await reviewed();
    await act(world, clerk, 'conveneDeliberation');
    const say = (of: readonly object[]) =>
      act(world, judges.districtDeputy, 'concludeDeliberation', { deliberationMembers: of, deliberationConclusion: '同意。' });
    expect(await say([...members, { name: officers[0]!.name, presence: 'present', vote: 'agreed' }])).toMatchObject(
      at('/form/deliberationMembers/3/name'),
    );
    expect(await say(members.slice(0, 2))).toMatchObject(at('/form/deliberationMembers'));
  });

  it('L04: the party asks for a hearing within five working days; whoever handled the case neither summons nor chairs it, and its notice is seven working days before', async () => {
    const world = await notified();
    expect(await act(world, people.lawyer, 'askHearing')).toMatchObject({ done: { state: 'hearing' } });
    const form = { hearing: at9('2026-03-12'), hearingRoom: roomIn(world), hearingChair: '温听言' };
    expect(await act(world, alsoAs(clerk, 'hearing-officer'), 'summon', form)).toMatchObject(
      why('“报请立案”由您本人经办，须由他人通知听证。'),
    );
    expect(await act(world, judges.hearingOfficer, 'summon', { ...form, hearingChair: officers[0]!.name })).toMatchObject({
      refused: {
        findings: [{ pointer: '/form/hearingChair', words: ['本案调查人员不得主持听证（行政处罚法第六十四条）。', expect.any(String)] }],
      },
    });
    const ended = { hearingMinutes: '双方陈述、质证。', hearingFinding: '建议维持。' };
    expect(await act(world, judges.hearingOfficer, 'hold', ended)).toMatchObject(why('尚未通知听证。'));
    await act(world, judges.hearingOfficer, 'summon', { ...form, hearing: at9('2026-03-11') });
    expect(await act(world, judges.hearingOfficer, 'hold', ended)).toMatchObject(
      why('听证日期距通知不足七个工作日，请改期并重新通知（行政处罚法第六十四条）。'),
    );
    await act(world, judges.hearingOfficer, 'summon', form);
    expect(await act(world, judges.hearingOfficer, 'hold', ended)).toMatchObject({ done: { state: 'deciding' } });
    expect(letters(world)).toEqual(expect.arrayContaining(['summons', 'hearingReport']));
    const late = await waived();
    expect(await act(late, people.lawyer, 'askHearing')).toMatchObject({ refused: { problem: 'action-not-possible' } });
    expect(await act(await warned(), people.lawyer, 'askHearing')).toMatchObject(why('本案拟处罚不属于可以听证的情形。'));
  });

  it('L04: the city acts on none of a district’s cases, another district on none of this one, and the association sees none', async () => {
    const world = await referred();
    expect(await act(world, people.cityClerk, 'askFiling', filed)).toMatchObject(why('本案由区司法局办理。'));
    expect(await act(world, people.pudong, 'askFiling', filed)).toEqual({ refused: { problem: 'forbidden' } });
    expect(await act(world, people.association, 'drop')).toEqual({ refused: { problem: 'forbidden' } });
    expect(await act(world, somebody('x', ['lawyers.city-lead'], city), 'serve')).toEqual({ refused: { problem: 'forbidden' } });
  });

  it('L04: the lawyer sees nothing of it before the notice, and his firm nothing before it is served', async () => {
    const seenBy = async (world: World, viewer: Viewer) =>
      (await world.reader.get('lawyers.penalty', caseOf(world).id, scopesOf(viewer, penalty))) !== null;
    const before = await deliberated();
    expect([await seenBy(before, people.lawyer), await seenBy(before, people.firm)]).toEqual([false, false]);
    const after = await waived();
    expect([await seenBy(after, people.lawyer), await seenBy(after, people.firm)]).toEqual([true, false]);
    await act(after, judges.districtDeputy, 'decide');
    await act(after, clerk, 'serve');
    expect(await seenBy(after, people.firm)).toBe(true);
  });
});
