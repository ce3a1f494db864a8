import { validator } from '@fatong/contracts';
import { serviceRequested } from '@fatong/contracts/canonical/lawyers';
import { serviceKinds } from '@fatong/contracts/codes';
import { describe, expect, it } from 'vitest';
import { people } from '../testing/registers.js';
import { uscc } from '../testing/reports.js';
import { asking, caseOf, evidence, forms, type, type Kind } from './testing/asking.js';

const kinds = Object.keys(forms) as Kind[];
const barred = (words: string) => ({
  refused: { problem: 'action-not-possible', why: [expect.stringContaining(words), expect.any(String)] },
});

describe('what a lawyer asks authorities for (L18)', () => {
  it.each(kinds)('L18: %s leaves us once, with what its kind needs and nothing of the others', async (kind) => {
    const { begin, sent, now } = asking(caseOf[kind]);
    expect(await begin(kind)).toMatchObject({ done: { state: 'submitted' } });
    expect(sent().map(({ data }) => data)).toMatchObject([{ kind, number: now().number, lawyer: { name: '王小明' }, client: '张三' }]);
    expect(validator(serviceRequested)(sent()[0]!.data)).toEqual([]);
    const parts = ['filing', 'reading', 'meeting', 'company', 'person', 'text'].filter((part) => part in sent()[0]!.data);
    expect(parts.length).toBe(Number(!['progress', 'caseInfo'].includes(kind)));
    expect(now()).toMatchObject({ district: '310101', ownerUnit: `firm/${uscc}`, values: { submittedOn: '2026-03-02' } });
  });

  it('L18: has a form for each kind there is', () => {
    expect(kinds.toSorted()).toEqual(serviceKinds.keys.toSorted());
  });

  it('L18: needs what its kind needs, said at the field, and takes nothing of another kind', async () => {
    const { begin, world } = asking();
    expect(await begin('progress', { court: null })).toMatchObject({
      refused: { findings: [{ pointer: '/form/court', code: 'required' }] },
    });
    expect(await begin('progress', { message: '请问？' })).toMatchObject({
      refused: { findings: [{ pointer: '/form/message', code: 'unknown' }] },
    });
    expect(await begin('contact', { target: 'procuratorate', court: null })).toMatchObject({
      refused: { findings: [{ pointer: '/form/procuratorate', code: 'required' }] },
    });
    expect(world.tables.of(type)).toEqual([]);
  });

  it('L18: taken, in hand and done: the receipt number stands on the page, the answer with it, and the lawyer is told', async () => {
    const { begin, hear, now, world } = asking();
    await begin('filing');
    await hear('accepted', { receiptNumber: 'SSFW-1' });
    expect(now()).toMatchObject({ state: 'accepted', values: { receiptNumber: 'SSFW-1', acceptedOn: '2026-03-03' } });
    await hear('handling');
    expect(now().state).toBe('handling');
    await hear('done', { text: '已登记立案。', caseNumber: '（2026）沪0101民初9号' });
    expect(now()).toMatchObject({
      state: 'done',
      values: { receiptNumber: 'SSFW-1', doneOn: '2026-03-03', result: '已登记立案。', filedNumber: '（2026）沪0101民初9号' },
    });
    expect(world.tables.added.notice.filter((one) => one.type === type).map(({ name, address }) => [name, address])).toEqual([
      ['accepted', 'lawyers.lawyer@lawyers.lawyer:lawyer-1'],
      ['finished', 'lawyers.lawyer@lawyers.lawyer:lawyer-1'],
    ]);
  });

  it('L18: each kind’s own answer stands on its record', async () => {
    const meeting = asking(caseOf.meeting);
    await meeting.begin('meeting');
    const slot = { from: '2026-03-04T01:00:00.000Z', until: '2026-03-04T02:00:00.000Z' };
    await meeting.hear('done', { source: 'police', slot });
    expect(meeting.now().values).toMatchObject({ slot });
    const marriage = asking(caseOf.marriage);
    await marriage.begin('marriage');
    await marriage.hear('done', {
      source: 'civil-affairs',
      marriage: { status: 'married', registeredOn: '2018-05-20', registry: '黄浦区民政局' },
    });
    expect(marriage.now().values).toMatchObject({ marriage: 'married', marriedOn: '2018-05-20', registry: '黄浦区民政局' });
    // It is an inquiry of his, once, with its answer (L10).
    expect(marriage.world.tables.of('lawyers.inquiry')).toMatchObject([
      { state: 'answered', values: { kind: 'marriage', source: 'centre', lawyer: 'lawyer-1', request: marriage.now().id } },
    ]);
    const company = asking(caseOf.companyFile);
    await company.begin('companyFile');
    const told = { status: '存续', legalRepresentative: '周某', establishedOn: '2010-01-01', pages: 42 };
    await company.hear('done', { source: 'market-regulation', company: told });
    expect(company.now().values).toMatchObject({ companyStatus: '存续', legalRepresentative: '周某', companyPages: 42 });
  });

  it('L18: the pages of a company file are on the record with their SM3, a file of its own, read by who reads the record', async () => {
    const { begin, hear, now, world } = asking(caseOf.companyFile);
    await begin('companyFile');
    const file = world.content('%PDF-1.4 company');
    const told = { status: '存续', legalRepresentative: '周某', establishedOn: '2010-01-01', pages: 42, file };
    expect(await hear('done', { source: 'market-regulation', company: told })).toMatchObject([{ done: true }]);
    const [paper] = now().values['companyPaper'] as { id: string }[];
    expect(paper).toMatchObject({ name: '工商档案.pdf', type: 'pdf', sm3: file.claim });
    expect(world.tables.files.get(paper!.id)).toMatchObject({ recordId: now().id, field: 'companyPaper' });
  });

  it('L18: the evidence of a filing goes to the court whole, each file with its SM3, and no other request carries any', async () => {
    const { begin, sent, world } = asking(caseOf.filing);
    const [contract, picture] = [await evidence(world, '合同.pdf'), await evidence(world, '签收单.jpg', 'jpg')];
    expect(await begin('filing', { evidence: [{ id: contract }, { id: picture }] })).toMatchObject({ done: { state: 'submitted' } });
    const kept = (id: string) => world.tables.files.get(id)!;
    expect(sent()[0]!.data.filing!.papers).toEqual(
      (
        [
          [contract, 'application/pdf'],
          [picture, 'image/jpeg'],
        ] as const
      ).map(([id, mediaType]) => ({
        id,
        sm3: kept(id).content.sm3,
        content: { claim: kept(id).address, size: kept(id).size, mediaType },
      })),
    );
    expect(validator(serviceRequested)(sent()[0]!.data)).toEqual([]);
  });

  it('L18: what is handed in again after it came back goes with its evidence again', async () => {
    const { begin, act, hear, sent, world } = asking(caseOf.filing);
    await begin('filing', { evidence: [{ id: await evidence(world, '合同.pdf') }] });
    await hear('returned', { reason: '请补充签收单。' });
    await act('submit', {});
    expect(sent().map(({ data }) => data.filing!.papers!.map(({ content }) => content?.mediaType))).toEqual([
      ['application/pdf'],
      ['application/pdf'],
    ]);
  });

  it('L18: pages in which a virus was found are not taken, nor is their answer: the request goes on as it was', async () => {
    const { begin, hear, now, world } = asking(caseOf.companyFile);
    await begin('companyFile');
    world.refuseFiles({ refused: 'virus', virus: 'Eicar' });
    const company = { status: '存续', legalRepresentative: '周某', establishedOn: '2010-01-01', pages: 1, file: world.content('%PDF-x') };
    expect(await hear('done', { source: 'market-regulation', company })).toMatchObject([{ refused: { code: 'file' } }]);
    expect([now().state, now().values['companyPages'] ?? null]).toEqual(['submitted', null]);
  });

  it('L28: the view of a case is a service of its own: its stage and prosecutor, not its progress', async () => {
    const { begin, hear, now, sent } = asking(caseOf.caseInfo);
    await begin('caseInfo');
    expect(sent()[0]!.data).toMatchObject({ kind: 'caseInfo', authority: '检0101' });
    const told = { title: '张三合同诈骗案', charge: '合同诈骗罪', stage: 'prosecution', receivedOn: '2026-02-02', prosecutor: '顾检察官' };
    await hear('done', { source: 'procuratorate-services', case: told });
    expect(now().values).toMatchObject({
      caseTitle: told.title,
      charge: told.charge,
      caseStage: 'prosecution',
      prosecutor: told.prosecutor,
    });
  });

  it('L18: where it is unknown whether it arrived it says so and is being asked about; no second request leaves, and then it is answered', async () => {
    const { begin, becomes, sent, now, hear, world, act } = asking();
    await begin('progress');
    await becomes('unknown');
    expect(now().state).toBe('doubt');
    expect(world.tables.added.notice.at(-1)).toMatchObject({ name: 'doubted' });
    expect(await act('submit', {})).toMatchObject({ refused: { problem: 'action-not-possible' } });
    expect(await act('cancel')).toMatchObject({ refused: { problem: 'action-not-possible' } });
    expect(sent()).toHaveLength(1);
    await becomes('delivered');
    expect(now().state).toBe('submitted');
    await hear('accepted', { receiptNumber: 'SSFW-2' });
    await hear('done', { text: '审理中。' });
    expect(now()).toMatchObject({ state: 'done', values: { receiptNumber: 'SSFW-2' } });
    expect(sent()).toHaveLength(1);
  });

  it('L18: answered while its outcome was unknown it goes on from there', async () => {
    const { begin, becomes, hear, now } = asking();
    await begin('progress');
    await becomes('unknown');
    await hear('accepted', { receiptNumber: 'SSFW-3' });
    expect(now().state).toBe('accepted');
  });

  it('L18: sent back with its reason, completed and handed in again: a second request, and an answer to the first changes nothing', async () => {
    const { begin, hear, act, sent, now } = asking();
    await begin('filing');
    const first = sent()[0]!.id;
    await hear('returned', { reason: '缺证据材料' });
    expect(now()).toMatchObject({ state: 'returned', values: { returnReason: '缺证据材料' } });
    expect(await act('submit', { cause: '加工合同纠纷' })).toMatchObject({ done: { state: 'submitted' } });
    expect(sent().map(({ data }) => data.filing?.cause)).toEqual(['买卖合同纠纷', '加工合同纠纷']);
    expect(now().values).toMatchObject({ returnReason: null });
    await hear('accepted', { request: first, receiptNumber: 'SSFW-OLD' });
    expect(now()).toMatchObject({ state: 'submitted', values: { receiptNumber: null } });
  });

  it('L18: what could not be delivered comes back; what is refused ends', async () => {
    const lost = asking();
    await lost.begin('progress');
    await lost.becomes('giveUp');
    expect(lost.now()).toMatchObject({ state: 'returned', values: { returnReason: expect.stringContaining('未能送达') as string } });
    const refused = asking();
    await refused.begin('progress');
    await refused.hear('refused', { reason: '非本院案件' });
    expect(refused.now()).toMatchObject({ state: 'declined', values: { returnReason: '非本院案件' } });
  });

  it('L18: a draft leaves nobody’s hands until it is handed in, and may be cancelled', async () => {
    const { begin, act, sent, now } = asking();
    await begin('progress', { court: null }, 'draft');
    expect([now().state, sent()]).toEqual(['draft', []]);
    expect(await act('submit', {})).toMatchObject({ refused: { findings: [{ pointer: '/form/court', code: 'required' }] } });
    await act('amend', { court: '沪0101' });
    expect(await act('submit', {})).toMatchObject({ done: { state: 'submitted' } });
    const other = asking();
    await other.begin('progress', {}, 'draft');
    expect(await other.act('cancel')).toMatchObject({ done: { state: 'cancelled' } });
  });

  it('L18: a message is to be answered within five working days, a meeting arranged within 48 hours, and the lawyer hears when it is not', async () => {
    const contact = asking();
    await contact.begin('contact');
    expect(contact.now().values).toMatchObject({ replyDue: '2026-03-09' });
    const meeting = asking(caseOf.meeting);
    await meeting.begin('meeting');
    expect(meeting.now().values).toMatchObject({ arrangeDue: '2026-03-04T01:00:00.000Z' });
    const progress = asking();
    await progress.begin('progress');
    expect(progress.now().values).toMatchObject({ replyDue: null, arrangeDue: null });
  });
});

describe('what is refused before it leaves us (L18, L28)', () => {
  const nothingLeft = async (given: ReturnType<typeof asking>, kind: Kind, words: string, form = {}) => {
    expect(await given.begin(kind, form)).toMatchObject(barred(words));
    expect([given.sent(), given.world.tables.of(type)]).toEqual([[], []]);
  };

  it('L18: a meeting in a case of state security without the permit of the investigators', async () => {
    const secret = { ...caseOf.meeting, stateSecurity: true, stage: 'investigation' };
    await nothingLeft(asking(secret), 'meeting', '应当经侦查机关许可');
    const permit = [{ id: 'f', name: '许可.pdf', type: 'pdf', bytes: 1, sm3: 'a'.repeat(64) }];
    expect(await asking({ ...secret, permit }).begin('meeting')).toMatchObject({ done: { state: 'submitted' } });
    expect(await asking({ ...secret, stage: 'prosecution' }).begin('meeting')).toMatchObject({ done: { state: 'submitted' } });
  });

  it('L18: reading the file of a criminal case before the examination for prosecution', async () => {
    const form = { target: 'procuratorate', court: undefined, procuratorate: '检0101' };
    const criminal = { authority: 'procuratorate', kind: 'criminal' };
    await nothingLeft(asking({ ...criminal, stage: 'investigation' }), 'reading', '自审查起诉之日起方可阅卷', form);
    expect(await asking({ ...criminal, stage: 'prosecution' }).begin('reading', form)).toMatchObject({ done: { state: 'submitted' } });
  });

  it.each(['lapsed', 'released', 'manual', 'withdrawn'])('L18: anything where the binding is %s', async (state) => {
    await nothingLeft(asking({}, state), 'progress', '绑定已失效或者尚未通过审核');
  });

  it('L28: reading in another case than one’s own', async () => {
    await nothingLeft(asking(), 'reading', '不是您绑定的案件', { matter: '（2026）沪0101民初99号' });
    expect(await asking().begin('reading', { matter: '（2026）沪0101民初1号' })).toMatchObject({ done: { state: 'submitted' } });
  });

  it('L28: the case that another lawyer is bound to is not known to him', async () => {
    const { begin, world, sent } = asking();
    world.tables.involvements.set('lawyers.binding:binding-1', []);
    expect(await begin('reading')).toMatchObject({ refused: { findings: [{ pointer: '/form/binding', code: 'reference' }] } });
    expect(sent()).toEqual([]);
  });

  it('L18: what the authority of the case does not do', async () => {
    await nothingLeft(asking({ authority: 'procuratorate' }), 'progress', '办案机关与所办事项不符');
    await nothingLeft(asking(), 'meeting', '办案机关与所办事项不符');
    await nothingLeft(asking({ authority: 'police', kind: 'criminal' }), 'marriage', '办案机关与所办事项不符');
  });

  it('L18: anything while the lawyer is suspended', async () => {
    const given = asking();
    const row = given.world.tables.records.get('lawyers.lawyer:lawyer-1')!;
    given.world.tables.put({ ...row, values: { ...row.values, status: 'suspended' } });
    await nothingLeft(given, 'progress', '停止执业期');
  });

  it('L18: asking is the lawyer’s own: neither his firm nor the bureau hands in for him', async () => {
    const { begin, act, world } = asking();
    await begin('progress', {}, 'draft');
    for (const who of ['firm', 'huangpu', 'cityClerk'] as const)
      expect(await act('submit', {}, who)).toEqual({ refused: { problem: 'forbidden' } });
    expect(await act('annotate', {}, 'huangpu', '已电话核实。')).toHaveProperty('done');
    expect(world.tables.of(type)).toHaveLength(1);
    expect(people.lawyer.account.roles).toEqual(['lawyers.lawyer']);
  });
});
