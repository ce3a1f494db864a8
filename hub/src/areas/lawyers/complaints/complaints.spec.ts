import { validator } from '@fatong/contracts';
import { complaintStates, countedComplaintStates } from '@fatong/contracts/codes';
import { complaintUrged } from '@fatong/contracts/canonical/lawyers';
import { describe, expect, it } from 'vitest';
import { withheldFrom } from '../../../definitions/index.js';
import { enteredOf } from '../../../engine/testing/index.js';
import { present, scopesOf } from '../../../access/index.js';
import { complaint as complaintType } from './complaint.js';
import { lawyersWorld, people } from '../testing/registers.js';
import { complaint, decision, filing, licence, message, progress, review, uscc } from '../testing/reports.js';

const referralFields = complaintType.sections.find(({ title: [zh] }) => zh === '移送行政处罚')!.fields;
const urge = { type: 'lawyers.complaint', action: 'urge', reason: '请尽快办理。', form: { urgeDueOn: '2026-03-20' } } as const;
const issue = (complaintId: string) =>
  ({
    type: 'lawyers.supervision',
    action: 'issue',
    idempotencyKey: 'i',
    form: { subject: '收费投诉督办', complaint: complaintId, seat: '310101', requirement: '核查收费。', dueOn: '2026-03-31' },
  }) as const;

describe('complaints, mirrored from the association', () => {
  it('L01: know the eight counted states and the ways a complaint ends', () => {
    expect(Object.keys(complaintType.states)).toEqual(complaintStates.keys);
    expect(countedComplaintStates.map((state) => complaintType.states[state].title[0])).toEqual([
      '待受理',
      '待初审',
      '待调查',
      '待审议',
      '已审议',
      '待听证',
      '已结案',
      '待复查',
    ]);
    expect(Object.values(complaintType.states).filter(({ kind }) => kind === 'end')).toHaveLength(5);
  });

  it('L01: each state counts on the day the association reached it, whatever order its reports come in', async () => {
    const all = [
      complaint(1),
      complaint(2, { state: 'preliminary' }),
      filing(3),
      progress(4),
      progress(5, { state: 'deliberated', stage: 'deliberated', reachedOn: '2026-02-22' }),
      decision(6, { servedOn: '2026-02-28' }),
      review(7),
      review(8, { state: 'closed', result: 'upheld', decidedOn: '2026-03-01' }),
    ];
    for (const order of [all, all.toReversed()]) {
      const world = lawyersWorld();
      for (const one of order) await world.report('lawyers', [one]);
      expect(enteredOf(world.tables.added.state.filter(({ type }) => type === 'lawyers.complaint'))).toEqual([
        { state: 'acceptance', on: '2026-02-01' },
        { state: 'preliminary', on: '2026-02-10' },
        { state: 'investigation', on: '2026-02-10' },
        { state: 'deliberation', on: '2026-02-20' },
        { state: 'deliberated', on: '2026-02-22' },
        { state: 'closed', on: '2026-02-28' },
        { state: 'review', on: '2026-02-27' },
        { state: 'closed', on: '2026-03-01' },
      ]);
    }
  });

  it('L02: a reported complaint leads to the lawyer and the firm of the registers and belongs to its district', async () => {
    const world = lawyersWorld();
    const outcomes = await world.report('lawyers', [complaint()]);
    const row = world.only('lawyers.complaint');
    expect(outcomes).toEqual([{ done: true, record: `lawyers.complaint:${row.id}`, note: 'applied' }]);
    expect(row).toMatchObject({
      number: 'TS-1',
      version: 1,
      state: 'acceptance',
      district: '310101',
      ownerUnit: 'association/lawyers',
      mirror: { source: 'lawyers-association', sourceId: 'TS-1', stateVersion: 1, groups: { complaint: 1 } },
    });
    expect(row.values).toMatchObject({ lawyer: 'lawyer-1', firm: 'firm-1', grounds: ['C01'], lawyerLicence: licence });
    expect(world.tables.index.get(`lawyers.complaint:${row.id}`)).toMatchObject({
      title: '王小明 上海法通律师事务所',
      number: 'TS-1',
      state: 'acceptance',
    });
    expect(world.tables.involvements.get(`lawyers.complaint:${row.id}`)!.map(({ who, role }) => [who, role])).toEqual([
      ['association/lawyers', 'handler'],
      ['lawyers.lawyer:lawyer-1', 'subject'],
      [`firm/${uscc}`, 'firm'],
    ]);
  });

  it('L02: finds the firm through the lawyer when the report does not name it', async () => {
    const world = lawyersWorld();
    await world.report('lawyers', [complaint(1, { firm: undefined })]);
    expect(world.only('lawyers.complaint')).toMatchObject({ district: '310101', values: { firm: 'firm-1', firmUscc: null } });
  });

  it("L02: a complaint whose firm is unknown is the city's alone", async () => {
    const world = lawyersWorld();
    await world.report('lawyers', [complaint(1, { lawyer: { licence: licence.replace(/1$/, '2'), name: '无名' }, firm: undefined })]);
    const { id, district, ownerUnit } = world.only('lawyers.complaint');
    expect({ district, ownerUnit }).toEqual({ district: null, ownerUnit: 'city' });
    const isSeen = async (who: keyof typeof people) =>
      (await world.reader.get('lawyers.complaint', id, scopesOf(people[who], complaintType))) !== null;
    expect([await isSeen('cityClerk'), await isSeen('huangpu'), await isSeen('association'), await isSeen('firm')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('L03 L04: filing, progress, decision and review fill their own fields, and 撤销发回 goes back', async () => {
    const world = lawyersWorld();
    const filed = filing();
    await world.report('lawyers', [complaint(), filed, progress()]);
    await world.report('lawyers', [
      decision(),
      review(),
      review(6, { result: 'remitted', decidedOn: '2026-03-01', state: 'investigation' }),
    ]);
    const row = world.only('lawyers.complaint');
    expect(row).toMatchObject({
      state: 'investigation',
      version: 2,
      mirror: { stateVersion: 6, groups: { complaint: 1, filing: 2, progress: 3, decision: 4, review: 6 } },
    });
    expect(row.values).toMatchObject({
      filing: 'filed',
      stage: 'investigated',
      decision: 'sanctioned',
      sanctions: ['warning'],
      review: 'remitted',
    });
    const timeline = await world.reader.timeline('lawyers.complaint', row.id);
    expect(timeline.map(({ sourceVersion, toState }) => [sourceVersion, toState])).toEqual([
      [1, 'acceptance'],
      [2, 'investigation'],
      [3, 'deliberation'],
      [4, 'closed'],
      [5, 'review'],
      [6, 'investigation'],
    ]);
    expect(timeline[1]).toMatchObject({
      kind: 'report',
      name: 'lawyers.filing-reported.v1',
      actor: { kind: 'system', id: 'lawyers-association', name: '市律师协会' },
      fromState: 'acceptance',
    });
    expect(timeline[1]!.messageId).toBe(filed.causationid);
  });

  it('L03: a filing that arrives before its complaint makes the case, seen by the city alone until the complaint comes', async () => {
    const world = lawyersWorld();
    await world.report('lawyers', [filing()]);
    expect(world.only('lawyers.complaint')).toMatchObject({ state: 'investigation', district: null, ownerUnit: 'city' });
    await world.report('lawyers', [complaint()]);
    expect(world.only('lawyers.complaint')).toMatchObject({
      state: 'investigation',
      district: '310101',
      ownerUnit: 'association/lawyers',
      mirror: { stateVersion: 2 },
    });
  });

  it('L02: a complaint whose district is corrected moves to that district', async () => {
    const world = lawyersWorld();
    await world.report('lawyers', [complaint()]);
    await world.report('lawyers', [complaint(2, { district: '310115' })]);
    expect(world.only('lawyers.complaint')).toMatchObject({ district: '310115', version: 2 });
    expect(world.tables.index.get(`lawyers.complaint:${world.only('lawyers.complaint').id}`)).toMatchObject({ district: '310115' });
  });

  it('L02: one batch costs one load of the mirrors, one look-up a register, and one of whom to tell', async () => {
    const world = lawyersWorld();
    await world.report(
      'lawyers',
      Array.from({ length: 50 }, (_, i) => complaint(1, {}, `TS-${i}`)),
    );
    expect(world.tables.reads).toEqual([
      'mirrors lawyers.complaint',
      'lookup lawyers.lawyer licence',
      'lookup lawyers.firm uscc',
      'owners lawyers.firm',
    ]);
    expect(world.tables.of('lawyers.complaint')).toHaveLength(50);
  });
});

describe('who sees a complaint', () => {
  it('L02: the city all, a district its own, the association, the firm and the lawyer theirs, an operator none', async () => {
    const world = lawyersWorld();
    await world.report('lawyers', [complaint()]);
    const { id } = world.only('lawyers.complaint');
    const seen = await Promise.all(
      Object.entries(people).map(async ([name, viewer]) => [
        name,
        (await world.reader.get('lawyers.complaint', id, scopesOf(viewer, complaintType))) !== null,
      ]),
    );
    expect(Object.fromEntries(seen)).toEqual({
      cityLead: true,
      cityClerk: true,
      huangpu: true,
      pudong: false,
      association: true,
      firm: true,
      lawyer: true,
      operator: false,
    });
  });

  it('L02: nobody sees the complainant or the facts in clear without a purpose', async () => {
    const world = lawyersWorld();
    await world.report('lawyers', [complaint()]);
    const { values, masked } = present(complaintType, world.only('lawyers.complaint').values);
    expect(values).toMatchObject({ complainant: { name: '李*', phone: '138****5678' }, facts: '***', lawyerName: '王小明' });
    expect(masked).toEqual(['complainant', 'facts']);
  });

  it('L02: firm and lawyer never learn who complained, the facts only once the case is filed, and of the bureau’s urging nothing', () => {
    for (const role of ['firm-clerk', 'lawyer']) {
      const before = withheldFrom(complaintType, [role], { filing: null });
      expect([...before.keys()]).toEqual([
        'complainant',
        'anonymous',
        'facts',
        'evidence',
        'urgedOn',
        'urgeDueOn',
        'urgeAnswer',
        'urgeAnsweredOn',
        'urgeAnswerText',
        ...referralFields,
        'disposal',
        'disposalText',
        'disposedOn',
        'listProposed',
        'referralRequest',
      ]);
      expect(before.get('facts')).toEqual(['立案后依程序告知', 'Disclosed once the case is filed']);
      expect(withheldFrom(complaintType, [role], { filing: 'notFiled' }).has('facts')).toBe(true);
      const filed = withheldFrom(complaintType, [role], { filing: 'filed' });
      expect([filed.has('facts'), filed.has('complainant'), filed.has('urgedOn')]).toEqual([false, true, true]);
      expect(complaintType.reveal['complainant']).not.toContain(role);
    }
    for (const role of ['city-lead', 'city-clerk', 'district-lead', 'district-clerk', 'association-clerk'])
      expect([...withheldFrom(complaintType, [role], {}).keys()]).toEqual(['referralRequest']);
    expect([...withheldFrom(complaintType, ['lawyer', 'city-clerk'], {}).keys()]).toEqual(['referralRequest']);
  });

  it('L02: tells firm and lawyer at every state what happens now and what is expected of them', () => {
    expect(Object.keys(complaintType.guide!.states).sort()).toEqual(Object.keys(complaintType.states).sort());
    const asked = Object.entries(complaintType.guide!.states)
      .filter(([, { asks }]) => asks)
      .map(([name]) => name);
    expect(asked).toEqual(['investigation', 'deliberated', 'hearing']);
  });
});

describe('urging (催办)', () => {
  it('L02: states the fact for the association, with its body from the record after the change, event and audit', async () => {
    const world = lawyersWorld();
    await world.report('lawyers', [complaint()]);
    const { id } = world.only('lawyers.complaint');
    const outcome = await world.engine.perform({ ...urge, viewer: people.cityClerk, id, version: 1, idempotencyKey: 'k' });
    expect(outcome).toMatchObject({ done: { id, version: 2, state: 'acceptance' }, isRepeat: false });
    const [fact] = world.tables.added.outbox;
    expect(fact).toMatchObject({
      type: 'lawyers.complaint-urged.v1',
      source: '/areas/lawyers',
      key: 'TS-1',
      record: `lawyers.complaint:${id}`,
      data: {
        case: { source: 'lawyers-association', id: 'TS-1' },
        unit: '市局律师工作处',
        on: '2026-03-02',
        reason: '请尽快办理。',
        dueOn: '2026-03-20',
      },
    });
    expect(fact!.data).toMatchObject({ request: fact!.id });
    expect(fact!.correlation).toBe(fact!.id);
    expect(validator(complaintUrged)(fact!.data)).toEqual([]);
    expect(world.only('lawyers.complaint').values).toMatchObject({ urgedOn: '2026-03-02', urgeDueOn: '2026-03-20' });
    expect(world.tables.added.event.at(-1)).toMatchObject({
      kind: 'action',
      name: 'urge',
      outboxId: fact!.id,
      actor: { name: 'city.clerk', role: 'city-clerk' },
      reason: '请尽快办理。',
    });
    expect(world.tables.added.audit).toMatchObject([
      { act: 'lawyers.complaint/urge', outcome: 'done', detail: { fields: ['urgeDueOn', 'urgedOn'] } },
    ]);
  });

  it("L02: the association's answer comes back on the case, tied to what was asked", async () => {
    const world = lawyersWorld();
    await world.report('lawyers', [complaint()]);
    const { id } = world.only('lawyers.complaint');
    await world.engine.perform({ ...urge, viewer: people.huangpu, id, version: 1, idempotencyKey: 'k' });
    const request = world.tables.added.outbox[0]!.id;
    const answered = message('urge-answered', {
      receipt: 'HZ-1',
      request,
      case: { source: 'lawyers-association', id: 'TS-1' },
      answer: 'received',
      answeredOn: '2026-03-03',
    });
    expect(await world.report('lawyers', [answered])).toEqual([{ done: true, record: `lawyers.complaint:${id}`, note: 'applied' }]);
    expect(world.only('lawyers.complaint')).toMatchObject({
      version: 3,
      state: 'acceptance',
      values: { urgeAnswer: 'received', urgeAnsweredOn: '2026-03-03' },
    });
    expect(world.tables.added.event.at(-1)).toMatchObject({ kind: 'report', name: 'lawyers.urge-answered.v1', outboxId: request });
  });

  it('L02: an answer about a case nobody knows is refused with its cause, and the next message goes on', async () => {
    const world = lawyersWorld();
    const stray = message('urge-answered', {
      receipt: 'HZ-1',
      request: 'r',
      case: { source: 'lawyers-association', id: 'TS-9' },
      answer: 'received',
      answeredOn: '2026-03-03',
    });
    const outcomes = await world.report('lawyers', [stray, complaint()]);
    expect(outcomes).toMatchObject([{ refused: { code: 'unknown-record', kind: 'data' } }, { done: true }]);
  });

  it('L02: is refused to another district, audited, and to the association and the lawyer', async () => {
    const world = lawyersWorld();
    await world.report('lawyers', [complaint()]);
    const { id } = world.only('lawyers.complaint');
    for (const who of ['pudong', 'association', 'lawyer'] as const) {
      expect(await world.engine.perform({ ...urge, viewer: people[who], id, version: 1, idempotencyKey: who })).toEqual({
        refused: { problem: 'forbidden' },
      });
    }
    expect(world.tables.added.audit.map(({ account, outcome }) => [account, outcome])).toEqual([
      ['pudong', 'refused'],
      ['association', 'refused'],
      ['lawyer', 'refused'],
    ]);
    expect(world.tables.added.outbox).toEqual([]);
  });

  it('L04: is not possible on a closed case, and the offer says why', async () => {
    const world = lawyersWorld();
    await world.report('lawyers', [complaint(), decision()]);
    const row = world.only('lawyers.complaint');
    expect(await world.engine.perform({ ...urge, viewer: people.cityClerk, id: row.id, version: 1, idempotencyKey: 'k' })).toMatchObject({
      refused: {
        problem: 'action-not-possible',
        why: ['当前状态为“已结案”，不能催办。', 'The state is "Closed": "Send reminder" is not possible.'],
      },
    });
    expect(await world.engine.offers(row, people.cityClerk)).toMatchObject([
      { action: 'urge', allowed: false },
      { action: 'refer', allowed: true },
      { action: 'dispose', allowed: true },
      { action: 'penalize', allowed: true },
      { action: 'proposeListing', allowed: true },
      { action: 'annotate', allowed: true, why: null },
    ]);
    expect(await world.engine.offers(row, people.lawyer)).toEqual([]);
  });
});

describe('a note on a complaint', () => {
  it('L02: is asked for by its own name, and refused by it when nothing is written', async () => {
    const world = lawyersWorld();
    await world.report('lawyers', [complaint()]);
    const { id } = world.only('lawyers.complaint');
    expect(complaintType.actions['annotate']).toMatchObject({ reason: 'required', reasonTitle: ['批注内容', 'Note'] });
    const note = { type: 'lawyers.complaint', id, action: 'annotate', form: {}, version: 1, viewer: people.cityClerk, idempotencyKey: 'k' };
    expect(await world.engine.perform(note)).toMatchObject({
      refused: { findings: [{ pointer: '/reason', code: 'required', words: ['请填写“批注内容”。', 'Note: this is required.'] }] },
    });
  });

  it('L02: ends that put nobody in the wrong are not coloured as a refusal, for the lawyer least of all', () => {
    const { refused, notFiled, transferred } = complaintType.states;
    expect([refused.tone, notFiled.tone]).toEqual([transferred.tone, transferred.tone]);
  });
});

describe('supervision orders (督办单)', () => {
  async function issued() {
    const world = lawyersWorld();
    await world.report('lawyers', [complaint()]);
    await world.engine.perform({ ...issue(world.only('lawyers.complaint').id), viewer: people.cityLead });
    return world;
  }
  const act = (
    world: Awaited<ReturnType<typeof issued>>,
    who: keyof typeof people,
    action: string,
    form: Record<string, unknown> = {},
    reason?: string,
  ) => {
    const { id, version } = world.only('lawyers.supervision');
    return world.engine.perform({
      type: 'lawyers.supervision',
      id,
      version,
      action,
      form,
      viewer: people[who],
      idempotencyKey: `${action}${version}`,
      ...(reason && { reason }),
    });
  };

  it('L04: go from the city to the district and back, and another than the issuer closes them', async () => {
    const world = await issued();
    expect(world.only('lawyers.supervision')).toMatchObject({
      number: 'LS20260302000001',
      state: 'issued',
      district: '310101',
      ownerUnit: 'city/office',
      version: 1,
    });
    expect(await act(world, 'pudong', 'sign')).toEqual({ refused: { problem: 'forbidden' } });
    expect(await act(world, 'huangpu', 'sign')).toMatchObject({ done: { state: 'handling' } });
    expect(await act(world, 'huangpu', 'answer')).toMatchObject({
      refused: { problem: 'input', findings: [{ pointer: '/form/reply', code: 'required' }] },
    });
    expect(await act(world, 'huangpu', 'answer', { reply: '已核查。' })).toMatchObject({ done: { state: 'answered' } });
    expect(await act(world, 'cityClerk', 'sendBack')).toMatchObject({ refused: { problem: 'input', findings: [{ pointer: '/reason' }] } });
    expect(await act(world, 'cityClerk', 'sendBack', {}, '请补充凭证。')).toMatchObject({ done: { state: 'handling' } });
    expect(await act(world, 'huangpu', 'answer', { reply: '已补充。' })).toMatchObject({ done: { state: 'answered' } });
    expect(await act(world, 'cityLead', 'close', { conclusion: '属实。' })).toMatchObject({
      refused: { problem: 'action-not-possible', why: ['“发督办单”由您本人经办，须由他人办结。', expect.any(String)] },
    });
    expect(await act(world, 'cityClerk', 'close', { conclusion: '属实。' })).toMatchObject({ done: { state: 'closed', version: 6 } });
    expect(world.tables.index.get(`lawyers.supervision:${world.only('lawyers.supervision').id}`)).toMatchObject({
      state: 'closed',
      closedAt: '2026-03-02T01:00:00.000Z',
    });
    expect(
      world.tables.involvements.get(`lawyers.supervision:${world.only('lawyers.supervision').id}`)!.map(({ who, role }) => [who, role]),
    ).toEqual([
      ['city.lead', 'handler'],
      ['huangpu', 'part'],
      ['city.clerk', 'part'],
    ]);
  });

  it('L04: are not opened on a complaint the issuer cannot see, nor by a district', async () => {
    const world = lawyersWorld();
    expect(await world.engine.perform({ ...issue('nowhere'), viewer: people.cityLead })).toMatchObject({
      refused: { problem: 'input', findings: [{ pointer: '/form/complaint', code: 'reference' }] },
    });
    expect(await world.engine.perform({ ...issue('nowhere'), viewer: people.huangpu })).toEqual({ refused: { problem: 'forbidden' } });
    expect(world.tables.of('lawyers.supervision')).toEqual([]);
  });
});
