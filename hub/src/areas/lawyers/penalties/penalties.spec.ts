import { validator } from '@fatong/contracts';
import { sanctionEffective } from '@fatong/contracts/canonical/lawyers';
import { describe, expect, it } from 'vitest';
import { checkAreas } from '../../../definitions/index.js';
import { area } from '../index.js';
import { act, caseOf, filed, members, referred } from '../testing/penalties.js';
import { judges, people } from '../testing/registers.js';

describe('a penalty from the referral to its end (L04)', () => {
  it('L04: belongs to an area that is in order', () => {
    expect(checkAreas([area])).toEqual([]);
  });

  it('L04: the association refers, three persons file, two officers investigate, another reviews, the heads discuss, no hearing is asked for, the deputy suspends for two months, and the lawyer practises again by himself', async () => {
    const world = await referred();
    const lawyer = () => world.only('lawyers.lawyer');
    expect(caseOf(world)).toMatchObject({
      state: 'clue',
      district: '310101',
      values: {
        subject: 'lawyer',
        lawyer: 'lawyer-1',
        firm: 'firm-1',
        party: '王小明',
        source: 'complaint',
        authority: 'district',
        jurisdiction: '310101',
        complaint: world.only('lawyers.complaint').id,
        foundOn: '2026-02-01',
      },
    });

    expect(await act(world, people.huangpu, 'askFiling', filed)).toMatchObject({ done: { state: 'filing' } });
    expect(await act(world, judges.districtLead, 'passFiling')).toMatchObject({ done: { state: 'filing' } });
    expect(await act(world, judges.districtDeputy, 'approveFiling')).toMatchObject({ done: { state: 'investigation' } });
    expect(caseOf(world).values).toMatchObject({ filedOn: '2026-03-02', decideDue: '2026-06-01' });

    await act(world, people.huangpu, 'gather', { evidence: [{ kind: 'document', what: '收条复印件', on: '2026-02-20' }] });
    await act(world, people.huangpu, 'hear', { defence: '已退还费用。' });
    expect(
      await act(world, people.huangpu, 'askReview', {
        finding: '事实清楚。',
        circumstances: 'usual',
        penalties: [{ kind: 'suspension', months: 2 }],
      }),
    ).toMatchObject({ done: { state: 'review' } });
    expect(caseOf(world).values).toMatchObject({ kinds: ['suspension'], termMonths: 2, fine: null, isGrave: true });
    expect(await act(world, judges.legalReviewer, 'approveReview', { legalOpinion: '事实清楚，程序合法。' })).toMatchObject({
      done: { state: 'reviewed' },
    });

    await act(world, people.huangpu, 'conveneDeliberation');
    expect(
      await act(world, judges.districtDeputy, 'concludeDeliberation', { deliberationMembers: members, deliberationConclusion: '同意。' }),
    ).toMatchObject({ done: { state: 'deliberated' } });
    expect(await act(world, people.huangpu, 'notifyHearing')).toMatchObject({ done: { state: 'notified' } });
    expect(caseOf(world).values).toMatchObject({ notifiedOn: '2026-03-02', hearingDue: '2026-03-09' });
    expect(await act(world, judges.districtDeputy, 'decide')).toMatchObject({
      refused: { why: ['当事人申请听证的期限未满，不能作出决定。', expect.any(String)] },
    });
    world.move('2026-03-10');
    await world.engine.strike();
    expect(caseOf(world).state).toBe('deciding');

    expect(await act(world, judges.districtDeputy, 'decide', { penalties: [{ row: 1, kind: 'suspension', months: 2 }] })).toMatchObject({
      done: { state: 'decided' },
    });
    expect(caseOf(world).values).toMatchObject({
      outcome: 'penalty',
      decisionNumber: '沪司罚决〔2026〕1号',
      decidedOn: '2026-03-10',
      serveDue: '2026-03-19',
      publishDue: '2026-03-19',
    });
    expect(await act(world, people.huangpu, 'serve')).toMatchObject({ done: { state: 'served' } });
    expect(caseOf(world).values).toMatchObject({ servedOn: '2026-03-10', effectiveFrom: '2026-03-10', effectiveUntil: '2026-05-10' });
    expect(lawyer().values).toMatchObject({
      status: 'suspended',
      suspendedFrom: '2026-03-10',
      suspendedUntil: '2026-05-10',
      suspensionBasis: '沪司罚决〔2026〕1号',
    });

    const fact = world.tables.added.outbox.find(({ type }) => type === sanctionEffective.type)!;
    expect(validator(sanctionEffective)(fact.data)).toEqual([]);
    expect(fact.data).toMatchObject({
      sort: 'penalty',
      decisionNumber: '沪司罚决〔2026〕1号',
      subject: { kind: 'lawyer', name: '王小明' },
      sanctions: [{ kind: 'suspension', months: 2 }],
      effectiveFrom: '2026-03-10',
      effectiveTo: '2026-05-10',
      published: true,
      authority: '区局310101',
    });
    expect(world.tables.added.letter.map(({ name }) => name)).toEqual([
      'filing',
      'report',
      'opinion',
      'minutes',
      'notice',
      'hearingNotice',
      'decision',
    ]);

    await act(world, people.huangpu, 'publish');
    expect(await act(world, judges.districtLead, 'close')).toMatchObject({ done: { state: 'closed' } });
    world.move('2026-05-10');
    await world.engine.strike();
    expect(lawyer().values['status']).toBe('suspended');
    world.move('2026-05-11');
    await world.engine.strike();
    expect(lawyer().values['status']).toBe('practising');
    expect(world.tables.added.event.at(-1)).toMatchObject({ type: 'lawyers.lawyer', name: 'resume', actor: { kind: 'system' } });
    expect(
      world.tables.added.notice.filter(({ type, name }) => type === 'lawyers.lawyer' && name === 'resumed').map(({ address }) => address),
    ).toEqual(
      expect.arrayContaining([
        'lawyers.lawyer@lawyers.lawyer:lawyer-1',
        expect.stringContaining('lawyers.firm-clerk@'),
        'lawyers.district-clerk@district:310101',
      ]),
    );
  });
});
