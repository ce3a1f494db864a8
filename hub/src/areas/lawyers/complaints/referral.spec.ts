import { validator } from '@fatong/contracts';
import { complaintReferred } from '@fatong/contracts/canonical/lawyers';
import { describe, expect, it } from 'vitest';
import { lawyersWorld, people } from '../testing/registers.js';
import { complaint, filing, message } from '../testing/reports.js';

const filled = {
  penaltyAuthority: 'district',
  penaltyBases: ['article48'],
  referralMaterials: '投诉信 沪司律信〔2026〕15号 1份',
  referralDueOn: '2026-03-20',
};
const reason = '私自收费，涉嫌违反律师法第四十八条。';

/** A filed complaint, and how it is referred. */
async function filedCase() {
  const world = lawyersWorld();
  await world.report('lawyers', [complaint(), filing()]);
  let key = 0;
  const now = () => world.only('lawyers.complaint');
  const refer = (form: Record<string, unknown> = filled, who: keyof typeof people = 'cityClerk', why = reason) =>
    world.engine.perform({
      type: 'lawyers.complaint',
      action: 'refer',
      id: now().id,
      version: now().version,
      viewer: people[who],
      form,
      reason: why,
      idempotencyKey: `k${key++}`,
    });
  const hear = (type: 'referral-received' | 'referral-answered', request: string, rest: object) =>
    world.report('lawyers', [
      message(type, {
        [type === 'referral-received' ? 'receipt' : 'answer']: `X-${key++}`,
        request,
        case: { source: 'lawyers-association', id: 'TS-1' },
        ...rest,
      }),
    ]);
  const request = (): string => world.tables.added.outbox.at(-1)!.id;
  const offered = async () => (await world.engine.offers(now(), people.cityClerk)).find(({ action }) => action === 'refer');
  return { world, now, refer, hear, request, offered };
}

describe('referring for an administrative penalty (移送)', () => {
  it('L02: states the fact with authority, legal basis, reason and materials, and the case says it waits for the answer', async () => {
    const { world, now, refer, request } = await filedCase();
    expect(await refer()).toMatchObject({ done: { version: 2, state: 'investigation' } });
    const [fact] = world.tables.added.outbox;
    expect(fact).toMatchObject({
      type: 'lawyers.complaint-referred.v1',
      key: 'TS-1',
      data: {
        request: request(),
        unit: '市局律师工作处',
        on: '2026-03-02',
        authority: 'district',
        bases: ['article48'],
        reason,
        materials: filled.referralMaterials,
        dueOn: '2026-03-20',
      },
    });
    expect(validator(complaintReferred)(fact!.data)).toEqual([]);
    expect(now().values).toMatchObject({ referral: 'sent', referredOn: '2026-03-02', referralRequest: request() });
    expect(world.tables.added.event.at(-1)).toMatchObject({ kind: 'action', name: 'refer', reason, outboxId: request() });
  });

  it("L02: the association's receipt and its acceptance come back on the case, tied to what was asked, in either order", async () => {
    for (const isAnswerFirst of [false, true]) {
      const { now, refer, hear, request } = await filedCase();
      await refer();
      const receipt = () => hear('referral-received', request(), { receivedOn: '2026-03-03' });
      const answer = () =>
        hear('referral-answered', request(), {
          standing: 'accepted',
          answeredOn: '2026-03-05',
          handedOverOn: '2026-03-06',
          opinion: '同意。',
        });
      for (const one of isAnswerFirst ? [answer, receipt] : [receipt, answer])
        expect(await one()).toMatchObject([{ done: true, note: 'applied' }]);
      expect(now()).toMatchObject({
        state: 'investigation',
        values: {
          referral: 'accepted',
          referralReceivedOn: '2026-03-03',
          referralAnsweredOn: '2026-03-05',
          filesHandedOverOn: '2026-03-06',
          referralOpinion: '同意。',
        },
      });
    }
  });

  it('L02: is not referred a second time while one is under way or accepted, and the offer says why', async () => {
    const { world, refer, hear, request, offered } = await filedCase();
    await refer();
    const underWay = [
      '已移送，协会尚未答复，不能再次移送。',
      'It is referred already and the association has not answered yet: it cannot be referred again.',
    ];
    expect(await refer()).toEqual({ refused: { problem: 'action-not-possible', why: underWay } });
    expect(await offered()).toEqual({ action: 'refer', allowed: false, why: underWay });
    await hear('referral-answered', request(), { standing: 'accepted', answeredOn: '2026-03-05' });
    expect(await refer()).toMatchObject({ refused: { why: ['协会已同意移送，不能再次移送。', expect.any(String)] } });
    expect(world.tables.added.outbox).toHaveLength(1);
  });

  it.each(['declined', 'unknownCase'])(
    'L02: one that was answered %s may be referred again, and what was answered before is gone from the case',
    async (standing) => {
      const { now, refer, hear, request, offered } = await filedCase();
      await refer();
      await hear('referral-answered', request(), { standing, answeredOn: '2026-03-05', opinion: '材料未注明文号。' });
      expect(now().values).toMatchObject({ referral: standing, referralOpinion: '材料未注明文号。' });
      expect(await offered()).toMatchObject({ allowed: true });
      const first = request();
      expect(await refer()).toMatchObject({ done: {} });
      expect(request()).not.toBe(first);
      expect(now().values).toMatchObject({ referral: 'sent', referralRequest: request(), referralAnsweredOn: null, referralOpinion: null });
    },
  );

  it('L02: a late answer to an earlier referral is on the timeline and changes nothing of the later one', async () => {
    const { world, now, refer, hear, request } = await filedCase();
    await refer();
    const first = request();
    await hear('referral-answered', first, { standing: 'declined', answeredOn: '2026-03-05', opinion: '不同意。' });
    await refer();
    expect(await hear('referral-answered', first, { standing: 'accepted', answeredOn: '2026-03-06' })).toMatchObject([
      { done: true, note: 'older' },
    ]);
    expect(now().values).toMatchObject({ referral: 'sent', referralAnsweredOn: null });
    expect(world.tables.added.event.at(-1)).toMatchObject({
      kind: 'report',
      name: 'lawyers.referral-answered.v1',
      outboxId: first,
      changes: [],
    });
  });

  it('L02: one that an official gives up undelivered says so and may be referred again; giving up an earlier one changes nothing', async () => {
    const { world, now, refer, hear, request, offered } = await filedCase();
    await refer();
    const giveUp = (factId: string) =>
      world.store.transact((unit) =>
        world.engine.acting.told(unit, `lawyers.complaint:${now().id}`, {
          deliveryId: 'd',
          messageId: 'm',
          system: 'lawyers-association',
          type: 'lawyers-association.referral.v1',
          outcome: 'giveUp',
          factId,
          by: { id: 'city.clerk', name: '林书言', unit: 'city/lawyers-office', role: 'city-clerk' },
          reason: '改为电话移送。',
        }),
      );
    const first = request();
    await giveUp(first);
    expect(now().values).toMatchObject({ referral: 'undelivered' });
    expect(world.tables.added.event.at(-1)).toMatchObject({
      kind: 'outcome',
      name: 'giveUp',
      reason: '改为电话移送。',
      actor: { kind: 'account', name: '林书言' },
      changes: [{ field: 'referral', from: 'sent', to: 'undelivered' }],
    });
    expect(await offered()).toMatchObject({ allowed: true });
    await refer();
    await giveUp(first);
    expect(now().values).toMatchObject({ referral: 'sent' });
    await hear('referral-answered', request(), { standing: 'accepted', answeredOn: '2026-03-05' });
    expect(now().values).toMatchObject({ referral: 'accepted' });
  });

  it('L02: says beside each field what is missing or wrong, in both languages', async () => {
    const { refer } = await filedCase();
    const findings = async (form: Record<string, unknown>, why = reason) => {
      const outcome = await refer(form, 'cityClerk', why);
      return 'refused' in outcome ? (outcome.refused.findings ?? []).map(({ pointer, words }) => [pointer, ...words]) : [];
    };
    const required = ['请填写此项。', 'This is required.'];
    expect(await findings({})).toEqual([
      ['/form/penaltyAuthority', ...required],
      ['/form/penaltyBases', ...required],
      ['/form/referralMaterials', ...required],
    ]);
    expect(await findings({ ...filled, penaltyBases: [] })).toEqual([['/form/penaltyBases', ...required]]);
    expect(await findings({ ...filled, referralMaterials: '  ' })).toEqual([['/form/referralMaterials', ...required]]);
    expect((await findings({ ...filled, penaltyBases: ['article1'], referralDueOn: '2026-02-30' })).map(([pointer]) => pointer)).toEqual([
      '/form/penaltyBases',
      '/form/referralDueOn',
    ]);
    expect(await findings(filled, ' ')).toEqual([['/reason', '请填写理由。', 'A reason is required.']]);
    expect((await findings({ ...filled, referral: 'accepted' })).map(([pointer]) => pointer)).toEqual(['/form/referral']);
  });

  it("L02: is the bureau's alone: the district of the case may, another may not, nor the association, the firm or the lawyer", async () => {
    const { world, refer } = await filedCase();
    for (const who of ['pudong', 'association', 'firm', 'lawyer', 'operator'] as const)
      expect(await refer(filled, who)).toEqual({ refused: { problem: 'forbidden' } });
    expect(world.tables.added.outbox).toEqual([]);
    expect(await refer(filled, 'huangpu')).toMatchObject({ done: { version: 2 } });
  });

  it('L02: is not possible before the association checked anything, nor once another body has the case', async () => {
    const world = lawyersWorld();
    await world.report('lawyers', [complaint()]);
    const { id } = world.only('lawyers.complaint');
    const refer = (version: number) =>
      world.engine.perform({
        type: 'lawyers.complaint',
        action: 'refer',
        id,
        version,
        viewer: people.cityClerk,
        form: filled,
        reason,
        idempotencyKey: `v${version}`,
      });
    expect(await refer(1)).toMatchObject({ refused: { why: ['当前状态为“待受理”，不能移送行政处罚。', expect.any(String)] } });
    await world.report('lawyers', [filing(2, { state: 'transferred', result: 'transferred' })]);
    expect(await refer(2)).toMatchObject({ refused: { why: ['当前状态为“转送”，不能移送行政处罚。', expect.any(String)] } });
  });
});
