import { validator } from '@fatong/contracts';
import { sanctionWithdrawn } from '@fatong/contracts/canonical/lawyers';
import { describe, expect, it } from 'vitest';
import type { World } from '../../../engine/testing/index.js';
import { act, caseOf, filed, members, referred, reviewed, served, waived, warned } from '../testing/penalties.js';
import { firmEntry, judges, lawyersWorld, people } from '../testing/registers.js';
import { complaint, decision, firmComplaint } from '../testing/reports.js';

const clerk = people.huangpu;
const why = (zh: string) => ({ refused: { problem: 'action-not-possible', why: [zh, expect.any(String) as unknown] } });
const marks = (world: World) => world.tables.of('lawyers.mark');

describe('how a penalty case ends (L04)', () => {
  it('L04: is closed by another person once the fine is paid and the decision published', async () => {
    const fine = [{ kind: 'fine', amount: '3000.00' }];
    const world = await served(fine, warned(fine));
    expect(caseOf(world).values).toMatchObject({ payDue: '2026-03-17', publishDue: '2026-03-11', kinds: ['fine'], fine: 300_000 });
    expect(await act(world, judges.districtLead, 'close')).toMatchObject(why('罚款尚未缴纳，不能结案。'));
    await act(world, clerk, 'pay', { paidOn: '2026-03-12' });
    expect(caseOf(world).values['payMet']).toBe('2026-03-12');
    expect(await act(world, judges.districtLead, 'close')).toMatchObject(why('处罚决定尚未公示，不能结案。'));
    await act(world, clerk, 'publish');
    expect(await act(world, clerk, 'publish')).toMatchObject(why('已经公示。'));
    expect(await act(world, judges.districtLead, 'close')).toMatchObject({ done: { state: 'closed' } });
    expect(world.tables.added.letter.at(-1)).toMatchObject({ name: 'closing' });
  });

  it('L04: annulled with a reason, the lawyer practises again, partners are told, and the publication is withdrawn within three working days', async () => {
    const suspension = [{ kind: 'suspension', months: 2 }];
    const world = await served(suspension, waived(suspension));
    await act(world, clerk, 'publish');
    expect(world.only('lawyers.lawyer').values['status']).toBe('suspended');
    expect(await act(world, judges.districtDeputy, 'annul', { annulment: 'own' })).toMatchObject({
      refused: { findings: [{ pointer: '/reason' }] },
    });
    expect(await act(world, judges.districtDeputy, 'annul', { annulment: 'own' }, '发现新证据。')).toMatchObject({
      done: { state: 'annulled' },
    });
    expect(world.only('lawyers.lawyer').values).toMatchObject({ status: 'practising', suspendedFrom: null, suspendedUntil: null });
    const fact = world.tables.added.outbox.find(({ type }) => type === sanctionWithdrawn.type)!;
    expect(validator(sanctionWithdrawn)(fact.data)).toEqual([]);
    expect(fact.data).toMatchObject({ decisionNumber: '沪司罚决〔2026〕1号', withdrawnOn: '2026-03-10', reason: '发现新证据。' });
    expect(caseOf(world).values['withdrawDue']).toBe('2026-03-13');
    expect(await act(world, clerk, 'withdraw')).toMatchObject({ done: { state: 'withdrawn' } });
    world.move('2026-06-01');
    await world.engine.strike();
    expect(world.only('lawyers.lawyer').values['status']).toBe('practising');
  });

  it('L04: annulled before it was served it moves no register and tells no partner', async () => {
    const world = await waived();
    await act(world, judges.districtDeputy, 'decide');
    await act(world, judges.districtDeputy, 'annul', { annulment: 'own' }, '发现新证据。');
    expect(world.only('lawyers.lawyer').values['status']).toBe('practising');
    expect(world.tables.added.outbox).toEqual([]);
  });

  it('L04: spares who is not to be penalised, and refers what is a crime, with its grounds', async () => {
    const spared = await reviewed();
    expect(await act(spared, judges.districtDeputy, 'spare')).toMatchObject({ refused: { findings: [{ pointer: '/form/grounds' }] } });
    expect(await act(spared, judges.districtDeputy, 'spare', { grounds: '轻微且已改正。' })).toMatchObject({ done: { state: 'spared' } });
    expect([caseOf(spared).values['outcome'], spared.tables.added.letter.at(-1)!.name]).toEqual(['none', 'sparing']);
    const crime = await reviewed();
    expect(await act(crime, judges.districtDeputy, 'transfer', { transferredTo: '黄浦区公安分局', grounds: '涉嫌犯罪。' })).toMatchObject({
      done: { state: 'transferred' },
    });
  });

  it('L04: a firm is closed for rectification and opens again by itself; a penalty on it touches none of its lawyers', async () => {
    const world = lawyersWorld();
    world.tables.put({ ...firmEntry, values: { ...firmEntry.values, status: 'practising' } });
    await world.report('lawyers', [firmComplaint(), decision(4, { result: 'referred', sanctions: [] })]);
    expect(caseOf(world)).toMatchObject({ state: 'clue', values: { subject: 'firm', firm: 'firm-1', party: '上海法通律师事务所' } });
    const closure = [{ kind: 'closure', months: 1 }];
    const steps: readonly (readonly [typeof clerk, string, object?])[] = [
      [clerk, 'askFiling', { ...filed, articles: ['a50-1'] }],
      [judges.districtLead, 'passFiling'],
      [judges.districtDeputy, 'approveFiling'],
      [clerk, 'gather', { evidence: [{ kind: 'document', what: '账册' }] }],
      [clerk, 'hear'],
      [clerk, 'askReview', { finding: '清楚。', circumstances: 'usual', penalties: closure }],
      [judges.legalReviewer, 'approveReview', { legalOpinion: '同意。' }],
      [clerk, 'conveneDeliberation'],
      [judges.districtDeputy, 'concludeDeliberation', { deliberationMembers: members, deliberationConclusion: '同意。' }],
      [clerk, 'notifyHearing'],
    ];
    for (const [viewer, action, form = {}] of steps)
      expect(await act(world, viewer, action, form as Record<string, unknown>)).toMatchObject({ done: {} });
    world.move('2026-03-10');
    await world.engine.strike();
    await act(world, judges.districtDeputy, 'decide');
    await act(world, clerk, 'serve');
    expect(world.only('lawyers.firm').values).toMatchObject({ status: 'closed', closedFrom: '2026-03-10', closedUntil: '2026-04-10' });
    expect(world.only('lawyers.lawyer').values['status']).toBe('practising');
    world.move('2026-04-11');
    await world.engine.strike();
    expect(world.only('lawyers.firm').values['status']).toBe('practising');
  });

  it('L04: a suspension is refused to the register of who has no licence any more', async () => {
    const world = await waived();
    await act(world, judges.districtDeputy, 'decide');
    const row = world.only('lawyers.lawyer');
    world.tables.put({ ...row, values: { ...row.values, status: 'cancelled' } });
    expect(await act(world, clerk, 'serve')).toMatchObject(why('该律师的执业证已经注销或者吊销，不能再执行停止执业。'));
    expect(caseOf(world).state).toBe('decided');
  });

  it('L04: a served penalty feeds the lists: a warning the yellow one, a suspension of six months the black one, a shorter one none', async () => {
    const warning = [{ kind: 'warning' }];
    const mild = await served(warning, warned(warning));
    expect(marks(mild)).toMatchObject([
      { state: 'proposed', values: { list: 'yellow', rule: 'lawyer.yellow.penalty', lawyer: 'lawyer-1', penalties: [caseOf(mild).id] } },
    ]);
    const long = [{ kind: 'suspension', months: 6 }];
    const severe = await served(long, waived(long, { ...filed, articles: ['a49-2'] }));
    expect(marks(severe)).toMatchObject([{ values: { list: 'black', term: 36, rule: 'lawyer.black.penalty' } }]);
    const short = [{ kind: 'suspension', months: 2 }];
    expect(marks(await served(short, waived(short)))).toEqual([]);
  });
});

describe('what the bureau makes of a decided complaint (处置, L04)', () => {
  let key = 0;
  const dispose = (world: World, action: string, form: Record<string, unknown>, viewer = clerk) => {
    const row = world.only('lawyers.complaint');
    return world.engine.perform({
      viewer,
      type: 'lawyers.complaint',
      id: row.id,
      version: row.version,
      action,
      form,
      idempotencyKey: `d${++key}`,
    });
  };
  const decided = async (about = complaint): Promise<World> => {
    const world = lawyersWorld();
    await world.report('lawyers', [about(), decision(4, { result: 'notSanctioned', sanctions: [] })]);
    return world;
  };

  it.each(['none', 'talk', 'order', 'elsewhere'])('L04: %s stays on the complaint with its text and day', async (disposal) => {
    const world = await decided();
    expect(await dispose(world, 'dispose', { disposal, disposalText: '已约谈。' })).toMatchObject({ done: {} });
    expect(world.only('lawyers.complaint').values).toMatchObject({ disposal, disposalText: '已约谈。', disposedOn: '2026-03-02' });
    expect([world.tables.of('lawyers.penalty'), marks(world)]).toEqual([[], []]);
  });

  it('L04: a penalty case is opened with the complaint linked, once, and nothing else is made of it after', async () => {
    const world = await decided();
    expect(await dispose(world, 'penalize', { penaltyAuthority: 'city', disposalText: '私自收费，拟立案。' })).toMatchObject({ done: {} });
    expect(caseOf(world)).toMatchObject({
      state: 'clue',
      district: '310101',
      values: {
        subject: 'lawyer',
        lawyer: 'lawyer-1',
        firm: 'firm-1',
        authority: 'city',
        jurisdiction: '310101',
        source: 'complaint',
        complaint: world.only('lawyers.complaint').id,
        facts: '私自收费，拟立案。',
        foundOn: '2026-02-01',
      },
    });
    expect(world.tables.added.notice.find(({ name }) => name === 'arisen')).toMatchObject({ address: 'lawyers.city-clerk@*' });
    expect(await dispose(world, 'penalize', { penaltyAuthority: 'city', disposalText: '再次。' })).toMatchObject(
      why('已经立案处罚，不再另行处置。'),
    );
    expect(await dispose(world, 'dispose', { disposal: 'none', disposalText: '无。' })).toMatchObject(why('已经立案处罚，不再另行处置。'));
  });

  it('L04: a proposal for a list is opened for the lawyer, or for the firm complained of', async () => {
    const world = await decided();
    await dispose(world, 'proposeListing', { listProposed: 'yellow', disposalText: '多次被投诉。' });
    expect(marks(world)).toMatchObject([
      {
        state: 'proposed',
        district: '310101',
        values: {
          subject: 'lawyer',
          lawyer: 'lawyer-1',
          list: 'yellow',
          party: '王小明',
          complaints: [world.only('lawyers.complaint').id],
        },
      },
    ]);
    const firm = await decided(firmComplaint);
    await dispose(firm, 'proposeListing', { listProposed: 'black', disposalText: '管理混乱。' });
    expect(marks(firm)).toMatchObject([
      {
        state: 'proposed',
        district: '310101',
        values: { subject: 'firm', listedFirm: 'firm-1', list: 'black', party: '上海法通律师事务所' },
      },
    ]);
  });

  it('L04: is not possible before the association decided, nor as “penalty” or “list” by the plain disposal, nor for who is no official', async () => {
    const open = lawyersWorld();
    await open.report('lawyers', [complaint()]);
    expect(await dispose(open, 'dispose', { disposal: 'none', disposalText: '无。' })).toMatchObject(why('当前状态为“待受理”，不能处置。'));
    const world = await decided();
    for (const disposal of ['penalty', 'listing'])
      expect(await dispose(world, 'dispose', { disposal, disposalText: '无。' })).toMatchObject({
        refused: { problem: 'input', findings: [{ pointer: '/form/disposal' }] },
      });
    expect(await dispose(world, 'penalize', {})).toMatchObject({
      refused: { findings: [{ pointer: '/form/penaltyAuthority' }, { pointer: '/form/disposalText' }] },
    });
    for (const viewer of [people.association, people.lawyer, people.firm])
      expect(await dispose(world, 'penalize', { penaltyAuthority: 'city', disposalText: '。' }, viewer)).toEqual({
        refused: { problem: 'forbidden' },
      });
  });

  it('L04: each referral by the association is a clue of its own, and the same report again is none', async () => {
    const world = await referred();
    await world.report('lawyers', [complaint(1, {}, 'TS-2'), decision(4, { result: 'referred', sanctions: [] }, 'TS-2')]);
    await world.report('lawyers', [decision(5, { result: 'referred', sanctions: [] }, 'TS-2')]);
    const complaints = world.tables.of('lawyers.complaint').map(({ id }) => id);
    expect(world.tables.of('lawyers.penalty').map(({ values }) => values['complaint'])).toEqual(complaints);
  });
});
