import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { World } from '../../../engine/testing/index.js';
import { judges, people } from '../testing/registers.js';
import { act, civil, criminal, drafted, filesOf, handedIn, lawyerOf, newest, practice, refusal, type, whole } from './testing/cases.js';

const told = (world: World, action: string): readonly string[] =>
  world.tables.added.notice.filter((one) => one.type === type && one.name === action).map(({ words }) => words[0]);
const bound = async (): Promise<World> => {
  const world = practice();
  await handedIn(world);
  if (newest(world).state !== 'bound') await act(world, people.huangpu, 'approve', {}, { reason: '材料齐全。' });
  return world;
};
const reached = async (world: World, day: string): Promise<void> => {
  world.move(day);
  while ((await world.engine.strike()) > 0);
};

// The screen and the server judge a paper by the day it is: here that of the check.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-27T01:00:00Z') }));
afterEach(() => void vi.useRealTimers());

describe('that a lawyer acts in a case (L17)', () => {
  it('L17: is filled in, kept as a draft, changed and handed in; the lawyer’s firm and licence are taken from the register', async () => {
    const world = practice();
    expect(await drafted(world)).toHaveProperty('done');
    expect(newest(world)).toMatchObject({
      state: 'draft',
      district: '310101',
      values: { lawyerName: '王小明', firm: 'firm-1', client: '张三' },
    });
    expect(await act(world, people.lawyer, 'amend', { cause: '借款合同纠纷' })).toHaveProperty('done');
    expect(await act(world, people.lawyer, 'submit')).toHaveProperty('done');
    expect(newest(world)).toMatchObject({ values: { cause: '借款合同纠纷', submittedOn: '2026-11-27' } });
  });

  it('L17: a paper that ends is told of 30, 7 and 1 day before, and the day after it the binding has lapsed', async () => {
    const world = practice();
    await handedIn(world, civil, { papers: { ...whole, mandate: '2026-12-27' } });
    if (newest(world).state !== 'bound') await act(world, people.huangpu, 'approve', {}, { reason: '齐全。' });
    expect(newest(world)).toMatchObject({ state: 'bound', values: { boundOn: '2026-11-27', papersDue: '2026-12-27' } });
    await reached(world, '2026-11-27');
    expect(told(world, 'ending')).toHaveLength(2);
    for (const day of ['2026-12-19', '2026-12-20', '2026-12-26']) await reached(world, day);
    expect(told(world, 'ending')).toHaveLength(6);
    await reached(world, '2026-12-27');
    expect(newest(world).state).toBe('bound');
    await reached(world, '2026-12-28');
    expect(newest(world).state).toBe('lapsed');
    expect(told(world, 'lapsed')[0]).toContain('2026-12-27');
  });

  it('L17: a new paper binds it again until that one ends, and the old one is kept', async () => {
    const world = await bound();
    const old = newest(world).values['mandate'] as readonly { id: string }[];
    await reached(world, '2026-12-28');
    expect(newest(world).state).toBe('lapsed');
    const form = await filesOf(world, { mandate: '2999-06-30', introduction: null }, people.lawyer);
    expect(await act(world, people.lawyer, 'renew', { ...form, introducedOn: '2026-12-28' })).toHaveProperty('done');
    expect(newest(world)).toMatchObject({ state: 'bound', values: { renewedOn: '2026-12-28' } });
    expect(world.tables.files.get(old[0]!.id)).toMatchObject({ endedAt: expect.any(String) as string, recordId: newest(world).id });
    const due = newest(world).values['papersDue'] as string;
    expect(due > '2026-12-28').toBe(true);
  });

  it('L17: of several papers in a slot the last to end counts, and one without a day never ends', async () => {
    const world = practice();
    await drafted(world, civil, { papers: { contract: null, mandate: '2026-12-10', introduction: null, licencePaper: null } });
    const [first] = newest(world).values['mandate'] as readonly { id: string }[];
    const added = await filesOf(world, { mandate: '2027-01-31' }, people.lawyer);
    await act(world, people.lawyer, 'amend', { mandate: [{ id: first!.id }, ...(added['mandate'] as readonly object[])] });
    await act(world, people.lawyer, 'submit');
    if (newest(world).state !== 'bound') await act(world, people.huangpu, 'approve', {}, { reason: '齐全。' });
    expect([newest(world).state, (newest(world).values['papersDue'] as string) <= '2027-01-31']).toEqual(['bound', true]);
  });

  it('L17: before the decision it is withdrawn; afterwards that is refused, and it is ended with a proof instead', async () => {
    const world = practice();
    await drafted(world);
    expect(await act(world, people.lawyer, 'withdraw')).toHaveProperty('done');
    expect(newest(world)).toMatchObject({ state: 'withdrawn', values: { endedOn: '2026-11-27' } });
    const later = await bound();
    expect(refusal(await act(later, people.lawyer, 'withdraw'))).toContain('请办理“解除”');
    expect(refusal(await act(later, people.lawyer, 'release', {}, { reason: '委托终止。' }))).toBe('/form/releaseProof required');
    const proof = await filesOf(later, { releaseProof: null }, people.lawyer);
    expect(await act(later, people.lawyer, 'release', proof, { reason: '委托终止。' })).toHaveProperty('done');
    expect(newest(later)).toMatchObject({ state: 'released', values: { endedOn: '2026-11-27' } });
    expect(refusal(await act(later, people.lawyer, 'renew'))).toContain('已解除');
  });

  it('L17, L07: once it is bound the record of practice stands, once; a renewal opens no second, its end ends it', async () => {
    const world = await bound();
    const agencies = () => world.tables.of('lawyers.agency');
    expect(agencies()).toHaveLength(1);
    expect(agencies()[0]).toMatchObject({
      values: { binding: newest(world).id, lawyer: 'lawyer-1', client: '张三', caseNumber: '（2026）沪0101民初1号' },
    });
    await act(world, people.lawyer, 'renew', await filesOf(world, { mandate: '2999-06-30' }, people.lawyer));
    expect([newest(world).state, agencies().length]).toEqual(['bound', 1]);
    await act(world, people.lawyer, 'release', await filesOf(world, { releaseProof: null }, people.lawyer), { reason: '终止。' });
    expect(agencies()[0]!.values['endedOn']).toBe('2026-11-27');
  });

  it('L17, L07: a renewal that is rejected ends the case acted in too', async () => {
    const world = await bound();
    const [lawyer] = world.tables.of('lawyers.lawyer');
    world.tables.put({ ...lawyer!, values: { ...lawyer!.values, status: 'transferring' } });
    await act(world, people.lawyer, 'renew', await filesOf(world, { mandate: '2999-06-30' }, people.lawyer));
    expect(newest(world).state).toBe('manual');
    await act(world, people.huangpu, 'proposeRejection', {}, { reason: '委托书非本人签署。' });
    expect(await act(world, judges.districtLead, 'reject', {}, { reason: '同意驳回。' })).toHaveProperty('done');
    expect(newest(world)).toMatchObject({ state: 'rejected', values: { endedOn: '2026-11-27' } });
    expect(world.tables.of('lawyers.agency')).toMatchObject([{ state: 'ended', values: { endedOn: '2026-11-27' } }]);
  });

  it('L17: the letter of legal aid and the permit of the investigators hold until their day as well', async () => {
    const world = practice();
    const aided = { ...criminal, retainer: 'aid', stateSecurity: true };
    await handedIn(world, aided, { papers: { aidLetter: '2026-12-20', permit: '2026-12-15', introduction: null, licencePaper: null } });
    if (newest(world).state !== 'bound') await act(world, people.huangpu, 'approve', {}, { reason: '齐全。' });
    expect(newest(world)).toMatchObject({ state: 'bound', values: { papersDue: '2026-12-15' } });
    await reached(world, '2026-12-16');
    expect(newest(world).state).toBe('lapsed');
  });

  it('L17: what has ended is the history: a view of the list, read only', async () => {
    const world = await bound();
    await act(world, people.lawyer, 'release', await filesOf(world, { releaseProof: null }, people.lawyer), { reason: '终止。' });
    const { list, states } = world.engine.catalogue.type(type)!;
    expect(list.views['past']!.filter).toEqual({ state: ['released', 'withdrawn', 'rejected'] });
    expect(['released', 'withdrawn', 'rejected'].map((state) => states[state]!.kind)).toEqual(['end', 'end', 'end']);
    expect((await world.engine.offers(newest(world), people.lawyer)).filter(({ allowed }) => allowed)).toEqual([]);
  });
});

describe('what bars it (L17)', () => {
  it('L17: the same client in the same case a second time by the same lawyer', async () => {
    const world = practice();
    await handedIn(world);
    expect(refusal(await handedIn(world))).toContain('已经绑定，或者正在审核');
    expect(await handedIn(world, { ...civil, client: '王五', partyStanding: 'plaintiff' })).toHaveProperty('done');
  });

  it('L17: a third defender of one accused, and not a second', async () => {
    const world = practice(4);
    expect(await handedIn(world, criminal)).toHaveProperty('done');
    expect(await handedIn(world, criminal, { n: 2 })).toHaveProperty('done');
    expect(refusal(await handedIn(world, criminal, { n: 3 }))).toContain('已有两名辩护人');
    expect(await handedIn(world, { ...criminal, client: '赵六' }, { n: 4 })).toHaveProperty('done');
  });

  it('L17: a defender of two of the accused in one case', async () => {
    const world = practice();
    await handedIn(world, criminal);
    expect(refusal(await handedIn(world, { ...criminal, client: '赵六' }))).toContain('同案其他被告人');
    expect(await handedIn(world, { ...criminal, client: '赵六', caseNumber: '（2026）沪0101刑初10号' })).toHaveProperty('done');
  });

  it('L17: both sides of one case, whichever was first', async () => {
    for (const [first, second] of [
      ['plaintiff', 'defendant'],
      ['defendant', 'plaintiff'],
    ]) {
      const world = practice();
      await handedIn(world, { ...civil, partyStanding: first });
      expect(refusal(await handedIn(world, { ...civil, client: '李四', partyStanding: second }))).toContain('双方当事人');
    }
  });

  it('L17: what was withdrawn bars nothing any more', async () => {
    const world = practice();
    await drafted(world);
    await act(world, people.lawyer, 'withdraw');
    expect(await handedIn(world)).toHaveProperty('done');
  });

  it('L17: papers that are missing, each named at its slot', async () => {
    for (const [slot, code] of [
      ['contract', 'required'],
      ['mandate', 'required'],
      ['introduction', 'required'],
    ] as const) {
      const world = practice();
      const { [slot]: _, ...papers } = whole;
      expect(refusal(await handedIn(world, civil, { papers }))).toContain(`/form/${slot} ${code}`);
      expect(newest(world).state).toBe('draft');
    }
  });

  it('L17: a case without any number, and somebody else’s cases', async () => {
    const world = practice(2);
    expect(refusal(await drafted(world, { ...civil, caseNumber: null }))).toBe('/form/caseNumber refused');
    expect(await drafted(world, { ...civil, caseNumber: null, fileNumber: '沪公立字〔2026〕8号' })).toHaveProperty('done');
    const viewer = lawyerOf(2);
    expect(
      refusal(await world.engine.perform({ viewer, type, action: 'draft', form: { lawyer: 'lawyer-1', ...civil }, idempotencyKey: 'x' })),
    ).toContain('/form/lawyer reference');
    const { id, version } = newest(world);
    expect(refusal(await world.engine.perform({ viewer, type, id, version, action: 'submit', form: {}, idempotencyKey: 'y' }))).toBe(
      'not-found',
    );
  });
});
