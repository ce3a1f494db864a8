import { describe, expect, it } from 'vitest';
import { validator } from '@fatong/contracts';
import { violationDetermined } from '@fatong/contracts/canonical/lawyers';
import { firmEntry, lawyersWorld, pudongLawyer } from '../testing/registers.js';
import { bribery, licence, residentId, uscc, violation } from '../testing/reports.js';
import { acting, reportsOf, type as violations } from './testing/acting.js';

const newsOf = (world: ReturnType<typeof lawyersWorld>) => world.tables.added.notice.map(({ name, address }) => `${name} ${address}`);

describe('news of violations (L05)', () => {
  it("L05: a criminal filing under a lawyer's licence and name is a record to be verified by the district, told to it and the head, and proposes the black list", async () => {
    const world = lawyersWorld();
    expect(await world.report('lawyers', [violation()])).toMatchObject([{ done: true, note: 'applied' }]);
    const row = world.only(violations);
    expect(row).toMatchObject({
      number: 'LV20260302000001',
      state: 'verification',
      district: '310101',
      ownerUnit: 'city/lawyers-office',
      mirror: { source: 'procuratorate-cases', stateVersion: 1 },
    });
    expect(row.values).toMatchObject({
      matched: 'exact',
      lawyer: 'lawyer-1',
      lawyerLicence: licence,
      lawyerFirm: 'firm-1',
      stage: 'investigation',
      charge: '辩护人伪造证据罪',
      receivedOn: '2026-03-02',
      lag: 10,
      verifyDue: '2026-03-16',
    });
    expect(newsOf(world)).toEqual([
      'received lawyers.city-lead@*',
      'received lawyers.city-clerk@*',
      'received lawyers.district-clerk@district:310101',
      'raised lawyers.city-clerk@*',
      'raised lawyers.district-clerk@district:310101',
      'grave lawyers.city-lead@*',
      'arisen lawyers.city-clerk@*',
      'arisen lawyers.city-clerk@*',
    ]);
    expect(world.tables.added.notice.slice(-2).map(({ type }) => type)).toEqual(['lawyers.mark', 'lawyers.practiceReview']);
    expect(world.only('lawyers.mark')).toMatchObject({
      state: 'proposed',
      values: {
        list: 'black',
        rule: 'lawyer.black.events',
        lawyer: 'lawyer-1',
        violations: [row.id],
        facts: expect.stringContaining('立案（未定罪） 沪检刑立〔2026〕1号，2026-02-20') as string,
      },
    });
  });

  it('L05: the same again is the same record, and a later version writes what its source says and nothing of ours', async () => {
    const { world, act, now } = await acting(violation());
    await act('verify', 'huangpu', { verification: '已到看守所核实。' });
    await world.report('lawyers', [violation(1), violation(2, { stage: 'prosecution', measure: 'arrest' })]);
    expect(now()).toMatchObject({
      state: 'verification',
      values: { stage: 'prosecution', measure: 'arrest', verification: '已到看守所核实。' },
    });
    expect(world.tables.added.notice.at(-1)).toMatchObject({
      name: 'advanced',
      address: 'lawyers.district-clerk@district:310101',
      words: ['王小明的刑事案件进展：审查起诉。', 'The criminal case of 王小明 has come to: Prosecution.'],
    });
    expect(world.tables.of('lawyers.mark')).toHaveLength(1);
  });

  it.each(['notProsecuted', 'acquitted', 'dropped'] as const)(
    'L05: told that it came to %s takes back what was proposed for it, and says so',
    async (stage) => {
      const { world } = await acting(violation());
      await world.report('lawyers', [violation(2, { stage })]);
      expect(world.only('lawyers.mark')).toMatchObject({ state: 'retracted' });
      expect(world.tables.added.notice.map(({ name }) => name)).toEqual(expect.arrayContaining(['cleared', 'retracted']));
    },
  );

  it('L05: an entry on the black list that rests on it is revoked when it comes to nothing, and one that rests on more stays', async () => {
    for (const others of [0, 1]) {
      const { world, mark } = await acting(violation(), ...Array.from({ length: others }, () => violation(1, {}, '沪检刑立〔2026〕2号')));
      await mark('confirm', 'cityClerk');
      await mark('approve', 'cityLead');
      await world.report('lawyers', [violation(2, { withdrawn: true })]);
      expect(world.only('lawyers.mark')).toMatchObject(
        others === 0 ? { state: 'revoked', values: { removedOn: '2026-03-02' } } : { state: 'listed' },
      );
    }
  });

  it('L05: tells how long the news was under way, from its decision, else from when it happened', async () => {
    const world = lawyersWorld();
    await world.report('lawyers', [
      violation(1, { decidedOn: undefined, occurredOn: '2026-01-31' }),
      violation(1, { decidedOn: undefined }, 'b'),
    ]);
    expect(world.tables.of(violations).map(({ values }) => values['lag'])).toEqual([30, undefined]);
  });
});

describe('matching a violation (L05)', () => {
  const birthYear = 1980;
  it.each([
    ['name and ID number', { kind: 'lawyer', name: '王小明', idNumber: residentId }],
    ["name and the firm's credit code", { kind: 'lawyer', name: '王小明', uscc }],
    ['name and year of birth', { kind: 'lawyer', name: '王小明', birthYear }],
    ['the name of a firm', { kind: 'firm', name: '上海法通律师事务所' }],
  ] as const)(
    "L05: by %s is probable and without effect: the city's alone, nobody listed, until a person says who it is",
    async (_, subject) => {
      const world = lawyersWorld();
      world.tables.put({
        ...world.tables.records.get('lawyers.lawyer:lawyer-1')!,
        values: { ...world.tables.records.get('lawyers.lawyer:lawyer-1')!.values, idNumber: residentId },
      });
      await world.report('lawyers', [violation(1, { subject })]);
      expect(world.only(violations)).toMatchObject({
        state: 'matching',
        district: null,
        values: {
          matched: 'probable',
          lawyer: null,
          firm: null,
          ...(subject.kind === 'lawyer' ? { lawyers: ['lawyer-1'] } : { firms: ['firm-1'] }),
          matchDue: '2026-03-05',
        },
      });
      expect(newsOf(world)).toEqual(['unmatched lawyers.city-clerk@*']);
      expect(world.tables.of('lawyers.mark')).toEqual([]);
    },
  );

  it('L05: found by nobody waits too; a clerk of the city says who it is, and then the district has it and the rule looks', async () => {
    const { world, act, now, sees } = await acting(violation(1, { subject: { kind: 'lawyer', name: '王晓明' } }));
    expect(now()).toMatchObject({ state: 'matching', values: { matched: 'none' } });
    expect(await sees('huangpu')).toBe(false);
    expect(await act('matchLawyer', 'cityClerk', {})).toMatchObject({
      refused: { problem: 'input', findings: [{ pointer: '/form/lawyer', code: 'required' }] },
    });
    expect(await act('matchLawyer', 'cityClerk', { lawyer: 'lawyer-1' })).toMatchObject({ done: { state: 'verification' } });
    expect(now()).toMatchObject({ district: '310101', values: { matched: 'hand', lawyers: null, lawyerLicence: licence } });
    expect(await sees('huangpu')).toBe(true);
    expect(world.only('lawyers.mark')).toMatchObject({ values: { violations: [now().id] } });
  });

  it('L05: two lawyers of one name and firm are both candidates, neither of them it', async () => {
    const world = lawyersWorld();
    world.tables.put({ ...pudongLawyer, values: { ...pudongLawyer.values, name: '王小明', firmUscc: uscc } });
    await world.report('lawyers', [violation(1, { subject: { kind: 'lawyer', name: '王小明', uscc } })]);
    expect(world.only(violations)).toMatchObject({ state: 'matching', values: { matched: 'probable', lawyers: ['lawyer-1', 'lawyer-7'] } });
  });

  it('L05: a firm by credit code and name is exact; who is not of this city is dismissed with a reason', async () => {
    const firm = await acting(
      violation(1, {
        source: 'court',
        documentKind: 'judicialAdvice',
        charge: undefined,
        stage: undefined,
        measure: undefined,
        subject: { kind: 'firm', name: firmEntry.values['name'] as string, uscc },
      }),
    );
    expect(firm.now()).toMatchObject({
      state: 'verification',
      district: '310101',
      values: { matched: 'exact', firm: 'firm-1', lawyer: null },
    });
    const other = await acting(violation(1, { subject: { kind: 'lawyer', name: '外地人' } }));
    expect(await other.act('dismiss', 'cityClerk')).toMatchObject({ refused: { findings: [{ pointer: '/reason' }] } });
    expect(await other.act('dismiss', 'cityClerk', {}, '系浙江律师，已转告。')).toMatchObject({ done: { state: 'outside' } });
  });
});

describe('finding what a violation is (L05)', () => {
  const finding = { verification: '属实。', proposed: 'illegal', facts: '伪造证据。', basis: '律师法第四十九条' };

  it('L05: confirmed by a clerk and approved by the head it is told to the ministry once, and its receipt lands', async () => {
    const { world, act, now, hear } = await acting(violation());
    expect(await act('confirm', 'cityClerk', finding)).toMatchObject({ done: { state: 'approval' } });
    expect(await act('approve', 'cityLead')).toMatchObject({ done: { state: 'illegal' } });
    const [fact, ...more] = reportsOf(world);
    expect(more).toEqual([]);
    expect(fact).toMatchObject({
      type: 'lawyers.violation-determined.v1',
      data: {
        request: fact!.id,
        violation: 'LV20260302000001',
        kind: 'illegal',
        subject: { kind: 'lawyer', name: '王小明', licence },
        source: 'procuratorate',
        facts: '伪造证据。',
        legalBasis: '律师法第四十九条',
        determinedOn: '2026-03-02',
        unit: '市局律师工作处',
      },
    });
    expect(validator(violationDetermined)(fact!.data)).toEqual([]);
    await hear('receipt', { receivedOn: '2026-03-03' });
    expect(now().values).toMatchObject({ upload: 'received', uploadReceipt: 'R-1', uploadReceivedOn: '2026-03-03' });
  });

  it('L05: who proposed the finding does not approve it, nor does a clerk, nor another finding than the one proposed', async () => {
    const { act } = await acting(violation());
    await act('confirm', 'cityLead', finding);
    expect(await act('approve', 'cityClerk')).toEqual({ refused: { problem: 'forbidden' } });
    expect(await act('approve', 'cityLead')).toEqual({
      refused: {
        problem: 'action-not-possible',
        why: [
          '“拟认定”由您本人经办，须由他人批准认定违法。',
          'You did "Propose a finding" yourself: somebody else must do "Approve: illegal".',
        ],
      },
    });
    await act('sendBack', 'cityLead', {}, '请补充依据。');
    await act('confirm', 'cityClerk', finding);
    expect(await act('approveIrregular', 'cityLead')).toMatchObject({
      refused: { problem: 'action-not-possible', why: ['拟认定的结果不是这一项。', expect.any(String)] },
    });
  });

  it('L05: says beside each field what is missing', async () => {
    const { act } = await acting(violation());
    expect(await act('confirm', 'cityClerk', { proposed: 'guilty' })).toMatchObject({
      refused: { problem: 'input', findings: [{ pointer: '/form/proposed', code: 'choice' }] },
    });
    expect(await act('confirm', 'cityClerk')).toMatchObject({
      refused: {
        problem: 'input',
        findings: [{ pointer: '/form/verification' }, { pointer: '/form/proposed' }, { pointer: '/form/facts' }],
      },
    });
    expect(await act('verify', 'huangpu')).toMatchObject({
      refused: { problem: 'input', findings: [{ pointer: '/form/verification', words: ['请填写此项。', 'This is required.'] }] },
    });
    expect(await act('confirm', 'huangpu', finding)).toEqual({ refused: { problem: 'forbidden' } });
  });

  it('L05: neither illegal nor irregular tells nobody outside and takes the proposal back; it is archived', async () => {
    const { world, act } = await acting(violation());
    await act('confirm', 'cityClerk', { ...finding, proposed: 'unfounded' });
    expect(await act('approveUnfounded', 'cityLead')).toMatchObject({ done: { state: 'unfounded', fact: null } });
    expect(reportsOf(world)).toEqual([]);
    expect(world.only('lawyers.mark').state).toBe('retracted');
    expect(await act('archive', 'huangpu')).toMatchObject({ done: { state: 'archived' } });
  });

  it('L05: what the ministry returns is corrected and reported again, not before it answered nor once it has it', async () => {
    const { world, act, now, hear } = await acting(violation());
    await act('confirm', 'cityClerk', { ...finding, basis: null });
    await act('approve', 'cityLead');
    const again = () => act('resubmit', 'cityClerk', { basis: '律师法第四十九条' }, '补充依据。');
    expect(await again()).toMatchObject({ refused: { why: ['已上报，部级平台尚未答复。', expect.any(String)] } });
    await hear('returned', { returnedOn: '2026-03-03', reason: '缺依据' });
    expect(now().values).toMatchObject({ upload: 'returned', uploadReason: '缺依据' });
    expect(world.tables.added.notice.at(-1)).toMatchObject({ name: 'returned' });
    expect(await again()).toMatchObject({ done: { state: 'illegal' } });
    expect(now().values).toMatchObject({ upload: 'sent', uploadReason: null });
    expect(reportsOf(world)).toHaveLength(2);
    await hear('receipt', { receivedOn: '2026-03-04' });
    expect(await again()).toMatchObject({ refused: { why: ['对方已签收，且内容没有变化，不能重复上报。', expect.any(String)] } });
  });

  it('L05: opens a penalty case with the record linked; not of what discipline inspection told, and not as another disposal', async () => {
    const { world, act, now, drawn } = await acting(violation(1, { occurredOn: '2025-12-01' }));
    await act('confirm', 'cityClerk', finding);
    await act('approve', 'cityLead');
    expect(drawn('penalize')).toEqual(['penaltyAuthority', 'seat', 'disposalText']);
    expect(await act('dispose', 'huangpu', { disposal: 'penalty' })).toMatchObject({
      refused: {
        problem: 'input',
        findings: [{ pointer: '/form/disposal', words: ['移送行政处罚请使用“立案处罚”。', expect.any(String) as string] }],
      },
    });
    expect(await act('penalize', 'huangpu')).toMatchObject({
      refused: { findings: [{ pointer: '/form/penaltyAuthority' }, { pointer: '/form/seat' }] },
    });
    expect(await act('penalize', 'huangpu', { penaltyAuthority: 'district', seat: '310101' })).toMatchObject({
      done: { state: 'disposing' },
    });
    expect(world.only('lawyers.penalty')).toMatchObject({
      state: 'clue',
      district: '310101',
      values: {
        subject: 'lawyer',
        lawyer: 'lawyer-1',
        party: '王小明',
        source: 'violation',
        violation: now().id,
        facts: '伪造证据。',
        occurredOn: '2025-12-01',
        foundOn: '2026-03-02',
      },
    });
    const secret = await acting(bribery());
    await secret.act('confirm', 'cityClerk', finding);
    await secret.act('approve', 'cityLead');
    expect(await secret.act('penalize', 'cityClerk', { penaltyAuthority: 'city', seat: '310101' })).toMatchObject({
      refused: { problem: 'action-not-possible', why: [expect.stringContaining('仅限市局掌握') as string, expect.any(String)] },
    });
    expect(secret.world.tables.of('lawyers.penalty')).toEqual([]);
  });

  it('L05: is dealt with, and concluded only when the ministry has the report; then archived', async () => {
    const { act, hear } = await acting(violation());
    await act('confirm', 'cityClerk', { ...finding, proposed: 'irregular' });
    await act('approveIrregular', 'cityLead');
    expect(await act('dispose', 'huangpu', { disposal: 'talk' })).toMatchObject({ done: { state: 'disposing' } });
    const concluded = () => act('conclude', 'huangpu', { disposalText: '已约谈。' });
    expect(await concluded()).toMatchObject({ refused: { why: ['部级平台尚未签收上报，不能办结。', expect.any(String)] } });
    await hear('receipt', { receivedOn: '2026-03-03' });
    expect(await concluded()).toMatchObject({ done: { state: 'reported' } });
    expect(await act('archive', 'huangpu')).toMatchObject({ done: { state: 'archived' } });
  });
});
