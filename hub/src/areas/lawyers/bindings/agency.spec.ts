import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { city, districtUnit, entry, firmUnit, somebody, type World } from '../../../engine/testing/index.js';
import { judges, people } from '../testing/registers.js';
import { uscc } from '../testing/reports.js';
import { agencyTable } from './agency-table.js';
import { act, civil, criminal, drafted, handedIn, newest, practice, refusal, type, upload, whole, type Dossier } from './testing/cases.js';

type Form = Readonly<Record<string, unknown>>;
const without = (papers: Dossier, slot: string): Dossier => Object.fromEntries(Object.entries(papers).filter(([name]) => name !== slot));
const reviewer = somebody('agency.reviewer', ['lawyers.agency-reviewer'], city);
const secondClerk = somebody('huangpu.b', ['lawyers.district-clerk'], districtUnit('310101'));
const foreign = { ...civil, clientKind: 'foreign' };
const changed = (world: World, values: Form): void => {
  const row = world.tables.of('lawyers.lawyer').find(({ id }) => id === 'lawyer-1')!;
  world.tables.put({ ...row, values: { ...row.values, ...values } });
};
/** The table as it was laid down by two persons, in force from a day on. */
const laidDown = (world: World, since: string, validDays: number): void => {
  const rows = agencyTable.parameter.versions[0]!.value.rows.map((row) => (row.validDays ? { ...row, validDays } : row));
  world.tables.ruleSettings.set('lawyers.agency 2', {
    rule: 'lawyers.agency',
    version: 2,
    since,
    isOn: true,
    districts: null,
    value: { rows },
    state: 'approved',
    reason: '延长',
    by: 'id-clerk',
    at: `${since}T00:00:00.000Z`,
    decidedBy: 'id-lead',
    decidedAt: `${since}T00:00:00.000Z`,
    decision: null,
  });
};

// The screen and the server judge a paper by the day it is: here that of the check.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-27T01:00:00Z') }));
afterEach(() => void vi.useRealTimers());

describe('whether the papers show that a lawyer acts (L19)', () => {
  it('L19: what the table asks for and nothing special is accepted by itself, with the rows and versions it went by', async () => {
    const world = practice();
    await handedIn(world);
    const { state, values } = newest(world);
    expect([state, values['review'], values['lawyerAuthority'], values['tableVersion'], values['reasons']]).toEqual([
      'bound',
      'automatic',
      'district',
      1,
      null,
    ]);
    expect(values['checks']).toEqual([
      { row: 1, material: 'licencePaper', auto: 'present', tableRow: 1, rowVersion: 1 },
      { row: 2, material: 'contract', auto: 'holds', tableRow: 2, rowVersion: 1 },
      { row: 3, material: 'mandate', auto: 'scope', tableRow: 3, rowVersion: 1 },
      { row: 4, material: 'introduction', auto: 'fresh', tableRow: 4, rowVersion: 1 },
    ]);
    const events = world.tables.added.event.filter((one) => one.type === type);
    expect(events.slice(-2).map(({ name, actor }) => [name, actor.kind, actor.name])).toEqual([
      ['submit', 'account', 'lawyer'],
      ['pass', 'system', '自动通过'],
    ]);
  });

  it('L19: the letter holds 30 days; changed to 60 by two persons, new cases go by it and old ones keep their version', async () => {
    const world = practice();
    await handedIn(world);
    expect(newest(world).values['introductionUntil']).toBe('2026-12-27');
    laidDown(world, '2026-11-28', 60);
    world.move('2026-11-28');
    await handedIn(world, { ...civil, client: '王五' });
    expect(newest(world).values).toMatchObject({ tableVersion: 2, introductionUntil: '2027-01-26' });
    const versions = (newest(world).values['checks'] as readonly { rowVersion: number }[]).map(({ rowVersion }) => rowVersion);
    expect(versions).toEqual([1, 1, 1, 2]);
    expect(world.tables.of('lawyers.binding')[0]!.values).toMatchObject({ tableVersion: 1, introductionUntil: '2026-12-27' });
  });

  it.each<[string, Form, Form]>([
    ['noNumber', { ...civil, caseNumber: null, fileNumber: '沪立〔2026〕8号' }, {}],
    ['foreign', foreign, {}],
    ['aid', { ...civil, retainer: 'aid' }, {}],
    ['relative', { ...criminal, retainer: 'relative' }, {}],
    ['unit', civil, { category: 'publicService' }],
    ['unit', civil, { category: 'corporate' }],
    ['outside', civil, { category: 'hongKongMacao' }],
    ['province', civil, { licence: '13301201010123456' }],
    ['unclear', civil, { status: 'transferring' }],
    ['number', { ...civil, kind: 'administrative' }, {}],
    ['number', { ...civil, stage: 'secondInstance' }, {}],
    ['stage', { ...criminal, authority: 'procuratorate', stage: 'investigation', caseNumber: null, fileNumber: '沪检〔2026〕1号' }, {}],
  ])('L19: %s is reviewed by hand, with that reason, within one working day', async (reason, form, lawyer) => {
    const world = practice();
    changed(world, lawyer);
    const papers = { ...whole, identity: null, aidLetter: '2027-12-31', kinship: null };
    await handedIn(world, form, { papers });
    const { state, values } = newest(world);
    expect([state, values['review']]).toEqual(['manual', 'manual']);
    expect(values['reasons']).toContain(reason);
    expect(values['reviewDue']).toBe('2026-11-30');
  });

  it.each<[string, Form, Form]>([
    ['formerJudge', civil, { restrictedUntil: '2027-06-30' }],
    ['formerJudge', { ...civil, from: '2026-11-20' }, { restrictedUntil: '2026-11-20' }],
    ['formerCourt', civil, { restrictedUntil: '2020-06-30', barredCourts: '上海市杨浦区人民法院、黄浦区人民法院' }],
  ])('L14, L19: %s: a former judge is reviewed by hand, with that reason', async (reason, form, lawyer) => {
    const world = practice();
    changed(world, lawyer);
    await handedIn(world, form);
    expect(newest(world)).toMatchObject({ state: 'manual', values: { reasons: [reason] } });
  });

  it('L14, L19: once the two years are over, outside litigation and at another court a former judge is reviewed by itself', async () => {
    const papers = { ...whole, filingProof: null };
    for (const [form, lawyer] of [
      [{ ...civil, from: '2026-11-21' }, { restrictedUntil: '2026-11-20' }],
      [{ ...civil, authority: 'arbitration', authorityName: '上海仲裁委员会', kind: 'arbitration' }, { restrictedUntil: '2027-06-30' }],
      [civil, { restrictedUntil: '2020-06-30', barredCourts: '上海市杨浦区人民法院' }],
    ] as const) {
      const world = practice();
      changed(world, lawyer);
      await handedIn(world, form, { papers });
      expect(newest(world)).toMatchObject({ state: 'bound', values: { review: 'automatic', reasons: null } });
    }
  });

  it('L19: a lawyer on a list is reviewed by hand', async () => {
    const world = practice();
    world.tables.put({
      ...entry('lawyers.mark', 'mark-1', { lawyer: 'lawyer-1', list: 'yellow', listedOn: '2026-02-01' }),
      state: 'listed',
    });
    await handedIn(world);
    expect(newest(world)).toMatchObject({ state: 'manual', values: { reasons: ['listed'] } });
  });

  it('L11, L19: the power of attorney of another client’s case is reviewed by hand, of the same client’s it is not', async () => {
    for (const [client, reasons] of [
      ['张三', null],
      ['李四', ['copied']],
    ] as const) {
      const world = practice();
      const same = async (): Promise<Form> => ({
        mandate: [{ id: await upload(world, 'mandate', { content: '委托书' }), until: '2026-12-27' }],
      });
      await drafted(world, { ...civil, ...(await same()) }, { papers: without(whole, 'mandate') });
      await act(world, people.lawyer, 'submit');
      expect(newest(world).state).toBe('bound');
      await drafted(
        world,
        { ...civil, caseNumber: '（2026）沪0101民初2号', client, ...(await same()) },
        { papers: without(whole, 'mandate') },
      );
      await act(world, people.lawyer, 'submit');
      expect(newest(world)).toMatchObject({ state: reasons === null ? 'bound' : 'manual', values: { reasons } });
    }
  });

  it.each<[string, Form, readonly string[]]>([
    ['a civil case', civil, ['licencePaper', 'contract', 'mandate', 'introduction']],
    ['legal aid in a criminal case', { ...criminal, retainer: 'aid' }, ['licencePaper', 'introduction', 'aidLetter']],
    ['a relative who retains', { ...criminal, retainer: 'relative' }, ['licencePaper', 'contract', 'mandate', 'introduction', 'kinship']],
    ['a client from abroad', foreign, ['licencePaper', 'contract', 'mandate', 'introduction', 'identity']],
    [
      'a meeting where state security is concerned',
      { ...criminal, authority: 'police', stage: 'investigation', caseNumber: null, fileNumber: '沪公〔2026〕1号', stateSecurity: true },
      ['licencePaper', 'contract', 'mandate', 'introduction', 'permit'],
    ],
    ['a marriage query', { ...civil, authority: 'civilAffairs' }, ['licencePaper', 'contract', 'mandate', 'introduction', 'filingProof']],
    ['a company file', { ...civil, authority: 'market' }, ['licencePaper', 'contract', 'introduction', 'filingProof']],
    [
      'a company file outside litigation',
      { ...civil, authority: 'market', kind: 'other', stage: 'other' },
      ['licencePaper', 'contract', 'introduction'],
    ],
    [
      'an arbitration',
      { ...civil, authority: 'arbitration', kind: 'arbitration' },
      ['licencePaper', 'contract', 'mandate', 'introduction'],
    ],
  ])('L19: %s lacks each paper of the table, named at its slot', async (_, form, slots) => {
    const world = practice();
    expect(refusal(await handedIn(world, form, { papers: {} }))).toBe(slots.map((slot) => `/form/${slot} required`).join(', '));
  });

  it('L19: papers that do not hold any more, an old letter, one of tomorrow, none dated, and no authorisation are refused at their fields', async () => {
    for (const [form, at, on] of [
      [civil, '/form/mandate', '2026-12-28'],
      [{ ...civil, introducedOn: '2026-10-20' }, '/form/introduction', null],
      [{ ...civil, introducedOn: '2026-11-28' }, '/form/introducedOn', null],
      [{ ...civil, introducedOn: null }, '/form/introducedOn', null],
      [{ ...civil, authorisation: null }, '/form/authorisation', null],
    ] as const) {
      const world = practice();
      await drafted(world, form);
      if (on !== null) world.move(on);
      expect(refusal(await act(world, people.lawyer, 'submit'))).toContain(`${at} required`);
      expect(newest(world).state).toBe('draft');
    }
  });

  it('L16, L19: a suspended lawyer hands nothing in', async () => {
    const world = practice();
    await drafted(world);
    for (const status of ['suspended', 'cancelled', 'revoked']) {
      changed(world, { status });
      expect(refusal(await act(world, people.lawyer, 'submit'))).toContain('只能查看，不能提交');
    }
  });
});

describe('who reviews by hand (L19)', () => {
  const referred = async (lawyer: Form = {}): Promise<World> => {
    const world = practice();
    changed(world, lawyer);
    await handedIn(world, foreign, { papers: { ...whole, identity: null } });
    expect(newest(world).state).toBe('manual');
    return world;
  };

  it('L19: of a firm under a district its clerk, and no other', async () => {
    const world = await referred();
    expect(refusal(await act(world, reviewer, 'approve', {}, { reason: '齐全。' }))).toContain('由律所所在区局审核');
    expect(refusal(await act(world, people.pudong, 'approve', {}, { reason: '齐全。' }))).toBe('forbidden');
    expect(refusal(await act(world, people.huangpu, 'approve'))).toBe('/reason required');
    expect(await act(world, people.huangpu, 'approve', {}, { reason: '齐全。' })).toHaveProperty('done');
    expect(newest(world)).toMatchObject({ state: 'bound', values: { boundOn: '2026-11-27', review: 'manual' } });
  });

  it('L19: of one that the city runs, of other provinces, of units and of lawyers from outside the city’s reviewer', async () => {
    for (const lawyer of [{ category: 'corporate' }, { category: 'taiwan' }, { licence: '13301201010123456' }]) {
      const world = await referred(lawyer);
      expect(refusal(await act(world, people.huangpu, 'approve', {}, { reason: '齐全。' }))).toContain('由市局审核');
      expect(await act(world, reviewer, 'approve', {}, { reason: '齐全。' })).toHaveProperty('done');
    }
    const world = practice();
    const firm = world.tables.of('lawyers.firm')[0]!;
    world.tables.put({ ...firm, values: { ...firm.values, form: 'foreignOffice' } });
    await handedIn(world, foreign, { papers: { ...whole, identity: null } });
    expect(newest(world).values['lawyerAuthority']).toBe('city');
  });

  it('L19: is asked for more, which the lawyer brings and hands in again', async () => {
    const world = await referred();
    expect(await act(world, people.huangpu, 'askSupplement', {}, { reason: '请补交公证认证。' })).toHaveProperty('done');
    expect(newest(world).state).toBe('supplement');
    expect(await act(world, people.lawyer, 'submit')).toHaveProperty('done');
    expect(newest(world).state).toBe('manual');
  });

  it('L19: a second person rejects, never who proposed it; or sends it back', async () => {
    const world = await referred();
    await act(world, people.huangpu, 'proposeRejection', {}, { reason: '委托书无效。' });
    expect(refusal(await act(world, people.huangpu, 'reject', {}, { reason: '同意。' }))).toContain('拟驳回');
    expect(await act(world, judges.districtLead, 'keep', {}, { reason: '请再核。' })).toHaveProperty('done');
    await act(world, people.huangpu, 'proposeRejection', {}, { reason: '委托书无效。' });
    expect(await act(world, secondClerk, 'reject', {}, { reason: '同意。' })).toHaveProperty('done');
    expect(newest(world)).toMatchObject({ state: 'rejected', values: { endedOn: '2026-11-27' } });
  });

  it('L19: nobody decides about a lawyer of his own firm', async () => {
    const world = await referred({ category: 'corporate' });
    const own = somebody('own', ['lawyers.agency-reviewer'], firmUnit(uscc, '310101'));
    for (const action of ['approve', 'askSupplement', 'proposeRejection'])
      expect(refusal(await act(world, own, action, {}, { reason: '意见。' }))).toContain('不得审核本单位');
  });
});
