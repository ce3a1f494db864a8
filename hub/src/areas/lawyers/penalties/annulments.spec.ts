import { sanctionEffective, sanctionWithdrawn, violationDetermined } from '@fatong/contracts/canonical/lawyers';
import { validator } from '@fatong/contracts';
import { describe, expect, it } from 'vitest';
import type { World } from '../../../engine/testing/index.js';
import { act, caseOf, filed, served, suspension, waived, warned } from '../testing/penalties.js';
import { firmEntry, judges, people } from '../testing/registers.js';

const clerk = people.huangpu;
const { districtLead, districtDeputy } = judges;
const why = (zh: string) => ({ refused: { problem: 'action-not-possible', why: [zh, expect.any(String) as unknown] } });
const at = (pointer: string) => ({ refused: { problem: 'input', findings: [{ pointer }] } });
const lawyer = (world: World) => world.only('lawyers.lawyer').values;
const stated = (world: World) => world.tables.added.outbox.map(({ type }) => type);
const measures = (world: World) => world.tables.of('lawyers.sanction').map(({ state, values }) => [state, values['measure']]);
const asked = { reconsiderationOn: '2026-03-12', reconsiderationBody: '黄浦区人民政府' };
const decidedSo = (world: World, reconsideration: string) => act(world, clerk, 'reconsider', { ...asked, reconsideration });

/** Suspended for two months from 10 March, published; with `closed` closed too. */
async function suspended(penalties: readonly object[] = suspension, form: object = filed): Promise<World> {
  const world = await served(penalties, waived(penalties, { ...form }));
  await act(world, clerk, 'publish');
  return world;
}
async function closed(penalties?: readonly object[], form?: object): Promise<World> {
  const world = await suspended(penalties, form);
  expect(await act(world, districtLead, 'close')).toMatchObject({ done: { state: 'closed' } });
  return world;
}

describe('a decision that another annuls or changes (L04)', () => {
  it.each(['annulled', 'unlawful'])(
    'L04: a closed case is annulled by what a reconsideration decided (%s): register, score, measures, partners and publication follow',
    async (result) => {
      const world = await closed();
      expect(await act(world, districtDeputy, 'annul', { annulment: 'reconsideration' }, '复议决定。')).toMatchObject(
        at('/form/annulment'),
      );
      await decidedSo(world, result);
      expect(world.tables.added.notice.filter(({ name }) => name === 'toCarryOut').map(({ address }) => address)).toEqual([
        'lawyers.district-deputy@district:310101',
      ]);
      expect(lawyer(world)['status']).toBe('suspended');
      expect(await act(world, clerk, 'annul', { annulment: 'reconsideration' }, '复议决定。')).toEqual({
        refused: { problem: 'forbidden' },
      });
      expect(await act(world, districtDeputy, 'annul', { annulment: 'reconsideration' }, '复议决定撤销。')).toMatchObject({
        done: { state: 'annulled' },
      });
      expect(lawyer(world)).toMatchObject({ status: 'practising', suspendedUntil: null });
      // In tenths: nothing is taken off any more.
      expect(await world.engine.score(world.engine.catalogue.type('lawyers.lawyer')!, world.only('lawyers.lawyer'))).toMatchObject({
        points: 1000,
      });
      expect(measures(world)).toEqual([
        ['annulled', 'licence'],
        ['executed', 'publication'],
      ]);
      expect(stated(world).slice(-2)).toEqual([violationDetermined.type, sanctionWithdrawn.type]);
      expect(world.tables.added.outbox.at(-2)!.data).toMatchObject({ source: 'bureau', withdrawn: true });
      expect(caseOf(world).values).toMatchObject({ annulment: 'reconsideration', withdrawDue: '2026-03-13', withdrawMet: null });
      expect(await act(world, clerk, 'withdraw')).toMatchObject({ done: { state: 'withdrawn' } });
      expect(caseOf(world).values).toMatchObject({ withdrawMet: '2026-03-10', withdrawnOn: '2026-03-10' });
    },
  );

  it('L04: a court annuls as well, and the bureau corrects itself without either', async () => {
    const world = await closed();
    expect(await act(world, districtDeputy, 'annul', { annulment: 'lawsuit' }, '判决撤销。')).toMatchObject(at('/form/annulment'));
    await act(world, clerk, 'sue', { lawsuitOn: '2026-03-12', lawsuitCourt: '上海铁路运输法院', lawsuit: 'annulled' });
    expect(await act(world, districtDeputy, 'annul', { annulment: 'lawsuit' }, '判决撤销。')).toMatchObject({ done: {} });
    expect(await act(await closed(), districtDeputy, 'annul', { annulment: 'own' }, '事实有误。')).toMatchObject({ done: {} });
  });

  it('L04: a revocation that falls gives the licence back', async () => {
    const world = await suspended();
    const row = caseOf(world);
    const [entry] = world.tables.of('lawyers.lawyer');
    world.tables.put(
      { ...row, values: { ...row.values, authority: 'city', kinds: ['revocation'], penalties: [{ row: 1, kind: 'revocation' }] } },
      { ...entry!, values: { ...entry!.values, status: 'revoked' } },
    );
    expect(await act(world, judges.deputy, 'annul', { annulment: 'own' }, '事实有误。')).toMatchObject({ done: { state: 'annulled' } });
    expect(lawyer(world)['status']).toBe('practising');
  });

  it('L04: a suspension by another decision stays as it is', async () => {
    const world = await closed();
    const [entry] = world.tables.of('lawyers.lawyer');
    world.tables.put({ ...entry!, values: { ...entry!.values, suspensionBasis: '沪司罚决〔2026〕8号', suspendedUntil: '2026-09-01' } });
    await act(world, districtDeputy, 'annul', { annulment: 'own' }, '事实有误。');
    expect(lawyer(world)).toMatchObject({ status: 'suspended', suspendedUntil: '2026-09-01', suspensionBasis: '沪司罚决〔2026〕8号' });
    expect(world.tables.added.notice.filter(({ name, type }) => name === 'lifted' && type === 'lawyers.lawyer')).toEqual([]);
  });

  it('L04: is changed only as somebody decided, by another than the handler, within what the law provides for', async () => {
    const world = await closed();
    const shorter = { penalties: [{ row: 1, kind: 'suspension', months: 1 }] };
    expect(await act(world, districtDeputy, 'change', shorter, '复议变更。')).toMatchObject(
      why('尚未记录变更原处罚的行政复议决定或者判决。'),
    );
    await decidedSo(world, 'changed');
    expect(await act(world, clerk, 'change', shorter, '复议变更。')).toEqual({ refused: { problem: 'forbidden' } });
    expect(await act(world, districtDeputy, 'change', shorter)).toMatchObject(at('/reason'));
    expect(await act(world, districtDeputy, 'change', { penalties: [{ kind: 'fine', amount: '60000.00' }] }, '复议变更。')).toMatchObject(
      at('/form/penalties/0/amount'),
    );
    expect(await act(world, districtDeputy, 'change', { penalties: [{ row: 1, kind: 'revocation' }] }, '复议变更。')).toMatchObject(
      why('吊销由市局决定，请使用“建议市局吊销”。'),
    );
  });

  it('L04: a shorter suspension ends earlier, counted from when it began; old facts are withdrawn, new ones stated, and it is published anew after the old publication is withdrawn', async () => {
    const world = await closed();
    await decidedSo(world, 'changed');
    world.move('2026-03-20');
    expect(
      await act(world, districtDeputy, 'change', { penalties: [{ row: 1, kind: 'suspension', months: 1 }] }, '复议变更为一个月。'),
    ).toMatchObject({ done: { state: 'served' } });
    expect(lawyer(world)).toMatchObject({ status: 'suspended', suspendedFrom: '2026-03-10', suspendedUntil: '2026-04-10' });
    expect(stated(world).slice(-3)).toEqual([violationDetermined.type, sanctionWithdrawn.type, sanctionEffective.type]);
    const [taken, anew] = world.tables.added.outbox.slice(-2).map(({ data }) => data);
    expect([validator(sanctionWithdrawn)(taken), validator(sanctionEffective)(anew)]).toEqual([[], []]);
    expect([taken, anew]).toMatchObject([
      { withdrawnOn: '2026-03-20', reason: '复议变更为一个月。' },
      { sanctions: [{ kind: 'suspension', months: 1 }], effectiveFrom: '2026-03-10', effectiveTo: '2026-04-10' },
    ]);
    expect(caseOf(world).values).toMatchObject({ withdrawDue: '2026-03-25', publishDue: '2026-03-31', publishMet: null });
    for (const [viewer, action] of [
      [clerk, 'publish'],
      [districtLead, 'close'],
    ] as const)
      expect(await act(world, viewer, action)).toMatchObject(why('处罚已经变更，请先撤回原公示。'));
    // Nor is it noted on its measure before.
    const again = world.tables
      .of('lawyers.sanction')
      .find(({ state, values }) => state === 'executing' && values['measure'] === 'publication')!;
    expect(
      await world.engine.perform({
        viewer: clerk,
        type: again.type,
        id: again.id,
        version: again.version,
        action: 'execute',
        form: { doneOn: '2026-03-20', executor: '何静怡', proof: '公示网页' },
        idempotencyKey: 'again',
      }),
    ).toMatchObject(why('处罚已经变更，请先撤回原公示。'));
    expect(await act(world, clerk, 'takeDown')).toMatchObject({ done: { state: 'served' } });
    expect(await act(world, clerk, 'takeDown')).toMatchObject(why('没有变更之前的公示需要撤回。'));
    expect(await act(world, clerk, 'publish')).toMatchObject({ done: {} });
    expect(caseOf(world).values).toMatchObject({ withdrawMet: '2026-03-20', publishMet: '2026-03-20', publishedOn: '2026-03-20' });
    expect(measures(world)).toEqual([
      ['executing', 'licence'],
      ['executed', 'publication'],
      ['executed', 'publication'],
    ]);
    expect(await act(world, districtLead, 'close')).toMatchObject({ done: { state: 'closed' } });
    world.move('2026-04-11');
    await world.engine.strike();
    expect(lawyer(world)['status']).toBe('practising');
  });

  it('L04: changed to a warning, or to a term that is over, the lawyer practises again at once, and the lists follow', async () => {
    const grave = [{ kind: 'suspension', months: 6 }];
    const world = await closed(grave, { ...filed, articles: ['a49-2'] });
    expect(world.only('lawyers.mark')).toMatchObject({ state: 'proposed', values: { list: 'black' } });
    await decidedSo(world, 'changed');
    await act(world, districtDeputy, 'change', { penalties: [{ row: 1, kind: 'warning' }] }, '复议变更为警告。');
    expect(lawyer(world)).toMatchObject({ status: 'practising', suspendedUntil: null });
    expect(world.tables.of('lawyers.mark').map(({ state, values }) => [state, values['list']])).toEqual([
      ['retracted', 'black'],
      ['proposed', 'yellow'],
    ]);
    const over = await closed();
    await decidedSo(over, 'changed');
    over.move('2026-04-20');
    await act(over, districtDeputy, 'change', { penalties: [{ row: 1, kind: 'suspension', months: 1 }] }, '复议变更为一个月。');
    expect(lawyer(over)).toMatchObject({ status: 'practising', suspendedUntil: null });
  });

  it('L04: a closed firm whose closure is changed opens earlier, and at once where it falls', async () => {
    const world = await suspended();
    const row = caseOf(world);
    world.tables.put(
      {
        ...row,
        values: {
          ...row.values,
          subject: 'firm',
          lawyer: null,
          articles: ['a50-1'],
          kinds: ['closure'],
          penalties: [{ row: 1, kind: 'closure', months: 2 }],
        },
      },
      {
        ...firmEntry,
        values: {
          ...firmEntry.values,
          status: 'closed',
          closedFrom: '2026-03-10',
          closedUntil: '2026-05-10',
          closureBasis: row.values['decisionNumber'],
        },
      },
    );
    await decidedSo(world, 'changed');
    const change = (penalty: object) => act(world, districtDeputy, 'change', { penalties: [{ row: 1, ...penalty }] }, '复议变更。');
    expect(await change({ kind: 'closure', months: 1 })).toMatchObject({ done: {} });
    expect(world.only('lawyers.firm').values).toMatchObject({ status: 'closed', closedUntil: '2026-04-10' });
    expect(await change({ kind: 'warning' })).toMatchObject({ done: {} });
    expect(world.only('lawyers.firm').values).toMatchObject({ status: 'practising', closedUntil: null });
  });
});

describe('the file of a closed case (归档, L04)', () => {
  const small = async (): Promise<World> => {
    const world = await served([{ kind: 'warning' }], warned());
    await act(world, clerk, 'publish');
    await act(world, districtLead, 'close');
    return world;
  };

  it('L04: stays at hand for six months, in which the party may go to court, and is archived by itself then', async () => {
    const world = await small();
    expect(await act(world, clerk, 'archive')).toMatchObject(why('结案未满六个月，当事人仍可能提起诉讼，不能归档。'));
    world.move('2026-09-03');
    await world.engine.strike();
    expect(caseOf(world)).toMatchObject({ state: 'archived', values: { archivedOn: '2026-09-03' } });
  });

  it('L04: is not archived while somebody decides on it or what he decided is not carried out', async () => {
    const world = await small();
    await decidedSo(world, 'pending');
    world.move('2026-10-01');
    await world.engine.strike();
    expect(await act(world, clerk, 'archive')).toMatchObject(why('行政复议或者行政诉讼尚在审理，不能归档。'));
    await decidedSo(world, 'unlawful');
    await world.engine.strike();
    expect(await act(world, clerk, 'archive')).toMatchObject(why('行政复议决定或者判决尚未执行，不能归档。'));
    await decidedSo(world, 'upheld');
    await world.engine.strike();
    expect(caseOf(world).state).toBe('archived');
  });
});
