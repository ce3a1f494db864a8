import { describe, expect, it } from 'vitest';
import { executionMeasures } from '@fatong/contracts/codes';
import { inForce } from '../../../definitions/index.js';
import type { World } from '../../../engine/testing/index.js';
import { kinds } from '../penalties/rulings.js';
import { act, caseOf, served, suspension, waived, warned } from '../testing/penalties.js';
import { firmEntry, judges, lawyersWorld, people } from '../testing/registers.js';
import { complaint, decision, filing, review } from '../testing/reports.js';
import { firmPenaltyExecutionParameter, penaltyExecutionParameter } from './parameters.js';

const type = 'lawyers.sanction';
const rows = (world: World) => world.tables.of(type);
const standing = (world: World) =>
  rows(world).map(({ state, values: { measure, penaltyKind, dueOn } }) => [state, measure, penaltyKind, dueOn]);
const told = (world: World): string[] =>
  world.tables.added.notice.filter((notice) => notice.type === type).map(({ name, address }) => `${name} ${address.replace('@*', '')}`);
const district = 'lawyers.district-clerk@district:310101';
const lawyer = 'lawyers.lawyer@lawyers.lawyer:lawyer-1';
const annul = (world: World) => act(world, judges.districtDeputy, 'annul', { annulment: 'own' }, '发现新证据。');
let key = 0;
const carryOut = (world: World, measure: string) => {
  const { id, version } = rows(world).find(({ values }) => values['measure'] === measure)!;
  return world.engine.perform({
    viewer: people.huangpu,
    type,
    id,
    version,
    action: 'execute',
    form: { doneOn: '2026-03-12', executor: '何静怡', proof: '执业证交存收据' },
    idempotencyKey: `x${++key}`,
  });
};

describe('how penalties are carried out (L06)', () => {
  it('L06: a suspension that is served opens the handing in of the licence and the publication, with its case, decision and last days; district and lawyer are told', async () => {
    const decided = await waived(suspension);
    await act(decided, judges.districtDeputy, 'decide');
    expect(rows(decided)).toEqual([]);
    await act(decided, people.huangpu, 'serve');
    const common = {
      lawyer: 'lawyer-1',
      lawyerName: '王小明',
      firm: 'firm-1',
      penalty: caseOf(decided).id,
      penaltyKind: 'suspension',
      decisionNumber: '沪司罚决〔2026〕1号',
      decidedOn: '2026-03-10',
    };
    expect(rows(decided)).toMatchObject([
      { state: 'executing', district: '310101', values: { ...common, measure: 'licence', dueOn: '2026-03-20', executeDue: '2026-03-20' } },
      { state: 'executing', district: '310101', values: { ...common, measure: 'publication', dueOn: '2026-03-17' } },
    ]);
    expect(told(decided)).toEqual([`opened ${district}`, `opened ${lawyer}`, `opened ${district}`, `opened ${lawyer}`]);
  });

  it('L06: a fine opens its payment within fifteen days; a measure that two penalties take is one', async () => {
    const both = [{ kind: 'warning' }, { kind: 'fine', amount: '3000.00' }];
    expect(standing(await served(both, warned(both)))).toEqual([
      ['executing', 'publication', 'warning', '2026-03-09'],
      ['executing', 'fine', 'fine', '2026-03-17'],
    ]);
  });

  it('L06: what was published before the service is not to be published again', async () => {
    const world = await waived(suspension);
    await act(world, judges.districtDeputy, 'decide');
    await act(world, people.huangpu, 'publish');
    world.move('2026-03-12');
    await act(world, people.huangpu, 'serve');
    expect(rows(world).map(({ values }) => values['measure'])).toEqual(['licence']);
  });

  it('L06: the case going on opens nothing more and takes nothing back; annulled, what is still to be done is lifted and told, what was done stays', async () => {
    const world = await served(suspension, waived(suspension));
    await act(world, people.huangpu, 'reconsider', {
      reconsiderationOn: '2026-03-10',
      reconsiderationBody: '黄浦区人民政府',
      reconsideration: 'pending',
    });
    expect(await carryOut(world, 'licence')).toMatchObject({ done: { state: 'executed' } });
    expect(rows(world).map(({ state }) => state)).toEqual(['executed', 'executing']);
    await annul(world);
    expect(rows(world)).toMatchObject([
      { state: 'executed', values: { measure: 'licence' } },
      { state: 'annulled', values: { measure: 'publication', liftedOn: '2026-03-10', executeDue: null } },
    ]);
    expect(told(world).slice(-2)).toEqual([`lifted ${district}`, `lifted ${lawyer}`]);
    await act(world, people.huangpu, 'withdraw');
    expect(rows(world)).toHaveLength(2);
  });

  it('L06: payment and publication are entered once: noted on the case their measures follow, noted on a measure the case does', async () => {
    const fine = [{ kind: 'fine', amount: '3000.00' }];
    const onCase = await served(fine, warned(fine));
    await act(onCase, people.huangpu, 'pay', { paidOn: '2026-03-12' });
    await act(onCase, people.huangpu, 'publish');
    expect(rows(onCase)).toMatchObject([
      { state: 'executed', values: { measure: 'fine', doneOn: '2026-03-12', executor: '处罚案件经办人', proof: '见处罚案件的登记。' } },
      { state: 'executed', values: { measure: 'publication', doneOn: '2026-03-02' } },
    ]);
    expect(told(onCase).filter((one) => one.startsWith('executed'))).toHaveLength(2);
    const onMeasure = await served(fine, warned(fine));
    await carryOut(onMeasure, 'publication');
    await carryOut(onMeasure, 'fine');
    expect(caseOf(onMeasure).values).toMatchObject({ paidOn: '2026-03-12', publishedOn: '2026-03-12', payMet: '2026-03-12' });
    expect(await act(onMeasure, judges.districtLead, 'close')).toMatchObject({ done: { state: 'closed' } });
  });

  it('L06: a measure noted on the case leaves the other case’s alone, and nobody follows by hand', async () => {
    const fine = [{ kind: 'fine', amount: '3000.00' }];
    const world = await served(fine, warned(fine));
    const [of] = rows(world);
    world.tables.put({ ...of!, id: 'of-another', values: { ...of!.values, penalty: 'another' } });
    await act(world, people.huangpu, 'pay', { paidOn: '2026-03-12' });
    expect(rows(world).find(({ id }) => id === 'of-another')!.state).toBe('executing');
    const { id, version } = rows(world).find(({ state }) => state === 'executing')!;
    expect(
      await world.engine.perform({ viewer: people.huangpu, type, id, version, action: 'follow', form: {}, idempotencyKey: `f${++key}` }),
    ).toEqual({ refused: { problem: 'forbidden' } });
  });

  it('L06: annulled before it was served, and spared, it opens nothing', async () => {
    const world = await waived(suspension);
    await act(world, judges.districtDeputy, 'decide');
    await annul(world);
    expect(rows(world)).toEqual([]);
  });

  it('L06: a measure that its head lifted by hand is not opened again by what happens to the case after', async () => {
    const world = await served(suspension, waived(suspension));
    const { id, version } = rows(world)[0]!;
    await world.engine.perform({
      viewer: people.cityLead,
      type,
      id,
      version,
      action: 'lift',
      reason: '执业证已遗失并公告作废。',
      form: {},
      idempotencyKey: `l${++key}`,
    });
    await act(world, people.huangpu, 'publish');
    expect(rows(world).map(({ state }) => state)).toEqual(['lifted', 'executed']);
  });

  it('L06: a penalty on a firm is the firm’s to carry out, and no lawyer’s', async () => {
    const world = lawyersWorld();
    const closed = {
      subject: 'firm',
      firm: 'firm-1',
      party: '上海法通律师事务所',
      jurisdiction: '310101',
      authority: 'district',
      articles: ['a50-1'],
      facts: '私自收费。',
      kinds: ['closure'],
      penalties: [{ row: 1, kind: 'closure', months: 1 }],
      termMonths: 1,
      decisionNumber: '沪司罚决〔2026〕9号',
      decidedOn: '2026-03-02',
    };
    world.tables.put({ ...firmEntry, values: { ...firmEntry.values, status: 'practising' } });
    world.tables.put({
      ...firmEntry,
      type: 'lawyers.penalty',
      id: 'case-1',
      number: 'XZ20260302000001',
      state: 'decided',
      district: '310101',
      values: closed,
    });
    expect(await act(world, people.huangpu, 'serve')).toMatchObject({ done: { state: 'served' } });
    expect(rows(world).map(({ district: of, values: { lawyer: whose, firm, measure } }) => [of, whose ?? null, firm, measure])).toEqual(
      ['licence', 'rectification', 'publication'].map((measure) => ['310101', null, 'firm-1', measure]),
    );
  });

  it('L06: the parameters name measures for every penalty and days for every measure', () => {
    for (const parameter of [penaltyExecutionParameter, firmPenaltyExecutionParameter]) {
      const { measures, days } = inForce(parameter, '2026-11-27')!.value;
      expect(Object.entries(measures).filter(([, of]) => of.length === 0)).toEqual([]);
      expect([Object.keys(measures).toSorted(), Object.keys(days).toSorted()]).toEqual([
        Object.keys(kinds).toSorted(),
        executionMeasures.keys.toSorted(),
      ]);
    }
  });

  it('L06: an industry sanction that review quashes is lifted too', async () => {
    const world = lawyersWorld();
    await world.report('lawyers', [complaint(), filing(), decision(4, { sanctions: ['warning'] })]);
    await world.report('lawyers', [review(5, { result: 'remitted', decidedOn: '2026-03-01', state: 'investigation' })]);
    expect(world.only(type)).toMatchObject({ state: 'annulled', values: { liftedOn: '2026-03-02' } });
  });
});
