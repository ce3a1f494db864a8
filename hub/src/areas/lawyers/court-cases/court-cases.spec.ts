import { describe, expect, it } from 'vitest';
import { present, scopesOf } from '../../../access/index.js';
import { area } from '../index.js';
import { courtCase as courtCaseType } from './court-case.js';
import { lawyersWorld, people, pudongLawyer, pudongLicence } from '../testing/registers.js';
import { courtCase, licence } from '../testing/reports.js';

const type = 'lawyers.courtCase';
const both = [
  { licence, name: '王小明', part: 'representative', party: '张三', standing: 'plaintiff' },
  { licence: pudongLicence, name: '李丽', part: 'legalAid', party: '赵某' },
] as const;

function world() {
  const made = lawyersWorld();
  made.tables.put(pudongLawyer);
  return made;
}
const involvedIn = (of: ReturnType<typeof world>, id: string): string[] =>
  of.tables.involvements
    .get(`${type}:${id}`)!
    .map(({ who, role }) => `${role} ${who}`)
    .sort();
const seenBy = async (of: ReturnType<typeof world>, id: string): Promise<object> =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(people).map(
        async ([name, viewer]) => [name, (await of.reader.get(type, id, scopesOf(viewer, courtCaseType))) !== null] as const,
      ),
    ),
  );

describe('court cases that lawyers act in, mirrored from the courts (L27, S04)', () => {
  it('L27: a reported case leads to each of its lawyers in the register, and says what it is', async () => {
    const made = world();
    const outcomes = await made.report('lawyers', [courtCase(1, { lawyers: [...both] })]);
    const row = made.only(type);
    expect(outcomes).toEqual([{ done: true, record: `${type}:${row.id}`, note: 'applied' }]);
    expect(row).toMatchObject({
      number: '（2026）沪0104民初1号',
      state: 'filed',
      ownerUnit: 'city',
      district: null,
      mirror: { source: 'court-cases', sourceId: '（2026）沪0104民初1号', stateVersion: 1, groups: { progress: 1 } },
    });
    expect(row.values).toMatchObject({
      caseNumber: '（2026）沪0104民初1号',
      court: '沪0104',
      lawyers: ['lawyer-1', 'lawyer-7'],
      licences: [licence, pudongLicence],
      lawyerNames: '王小明、李丽',
      represented: '王小明：诉讼代理人（原告 张三）\n李丽：法律援助律师（赵某）',
    });
    expect(made.tables.index.get(`${type}:${row.id}`)).toMatchObject({ title: '（2026）沪0104民初1号 王小明、李丽', state: 'filed' });
  });

  it('L27: a lawyer who is sued himself is in it as a party, counted apart from those who act', async () => {
    const made = world();
    const self = { licence, name: '王小明', part: 'party', party: '王小明', standing: 'defendant' } as const;
    await made.report('lawyers', [courtCase(1, { lawyers: [self] })]);
    expect(made.only(type).values).toMatchObject({
      involvement: ['party'],
      partyLawyers: ['lawyer-1'],
      lawyers: ['lawyer-1'],
      represented: '王小明：本人为当事人（被告）',
    });
    await made.report('lawyers', [courtCase(2, { lawyers: [self, both[1]] })]);
    expect(made.only(type).values).toMatchObject({
      involvement: ['agent', 'party'],
      partyLawyers: ['lawyer-1'],
      lawyers: ['lawyer-1', 'lawyer-7'],
    });
    expect(Object.entries(courtCaseType.list.views).map(([name, { filter }]) => [name, filter['involvement']])).toEqual(
      expect.arrayContaining([
        ['agent', 'agent'],
        ['party', 'party'],
      ]),
    );
  });

  it('L27: beside the lawyer stand the cases he acts in and, apart from them, those to which he is a party', () => {
    const beside = area.records.find(({ name }) => name === 'lawyers.lawyer')!.related.filter(({ type }) => type === 'lawyers.courtCase');
    expect(beside.map(({ by, title }) => [by, title[0]])).toEqual([
      ['lawyers', '代理案件（法院推送）'],
      ['partyLawyers', '涉诉（本人为当事人）'],
    ]);
  });

  it('L27: involves each lawyer, their firms, and the districts of both', async () => {
    const made = world();
    await made.report('lawyers', [courtCase(1, { lawyers: [...both] })]);
    expect(involvedIn(made, made.only(type).id)).toEqual([
      'copy district:310101',
      'copy district:310115',
      expect.stringMatching(/^firm firm\/31/),
      'firm firm/other',
      'subject lawyers.lawyer:lawyer-1',
      'subject lawyers.lawyer:lawyer-7',
    ]);
  });

  it('L27: is seen by the city and the districts of its lawyers, and by nobody else', async () => {
    const made = world();
    await made.report('lawyers', [courtCase(1, { lawyers: [both[0]] })]);
    expect(await seenBy(made, made.only(type).id)).toEqual({
      cityLead: true,
      cityClerk: true,
      huangpu: true,
      pudong: false,
      association: false,
      firm: false,
      lawyer: false,
      operator: false,
    });
    await made.report('lawyers', [courtCase(2, { lawyers: [...both] })]);
    expect(await seenBy(made, made.only(type).id)).toMatchObject({ huangpu: true, pudong: true });
  });

  it('L27: a lawyer who left the case takes his district out of it', async () => {
    const made = world();
    await made.report('lawyers', [courtCase(1, { lawyers: [...both] }), courtCase(2, { lawyers: [both[1]], state: 'trial' })]);
    const { id, values } = made.only(type);
    expect(values).toMatchObject({ lawyers: ['lawyer-7'], lawyerNames: '李丽' });
    expect(await seenBy(made, id)).toMatchObject({ huangpu: false, pudong: true });
  });

  it("L27: a case of lawyers nobody knows is the city's; when one is registered the next report finds him", async () => {
    const made = lawyersWorld();
    await made.report('lawyers', [courtCase(1, { lawyers: [both[1]] })]);
    expect(made.only(type).values).toMatchObject({ lawyers: null, licences: [pudongLicence] });
    expect(await seenBy(made, made.only(type).id)).toMatchObject({ cityClerk: true, association: false, pudong: false });
    made.tables.put(pudongLawyer);
    await made.report('lawyers', [courtCase(2, { lawyers: [both[1]], state: 'trial' })]);
    expect(made.only(type).values).toMatchObject({ lawyers: ['lawyer-7'] });
    expect(await seenBy(made, made.only(type).id)).toMatchObject({ pudong: true });
  });

  it('L27: takes reports in any order: the newest says the state, an older one changes nothing', async () => {
    const made = world();
    const closed = { state: 'closed', closedOn: '2026-03-01', closing: 'judgment' } as const;
    const outcomes = await made.report('lawyers', [courtCase(3, closed), courtCase(2, { state: 'trial' }), courtCase(1)]);
    expect(outcomes.map((outcome) => 'done' in outcome && outcome.note)).toEqual(['applied', 'older', 'older']);
    expect(made.only(type)).toMatchObject({ state: 'closed', values: { closing: 'judgment', closedOn: '2026-03-01' } });
  });

  it('L27: one batch costs one load of each mirror and one look-up of the lawyers for each', async () => {
    const made = world();
    await made.report(
      'lawyers',
      Array.from({ length: 50 }, (_, i) => courtCase(1, { lawyers: [...both] }, `（2026）沪0104民初${i + 1}号`)),
    );
    expect(made.tables.reads).toEqual([
      `mirrors ${type}`,
      'mirrors lawyers.courtPart',
      'lookup lawyers.lawyer licence',
      'lookup lawyers.lawyer licence',
      // The rule that compares clients and parties looks at each lawyer of the batch once (L11), in its turn.
      'alike rules of lawyers',
      'records lawyers.lawyer',
      'neighbours lawyers.binding lawyer',
      'neighbours lawyers.courtPart lawyer',
    ]);
    expect(made.tables.of(type)).toHaveLength(50);
  });

  it('L27: hides whom the lawyers act for; who handles cases in city and district may reveal it for a purpose', async () => {
    const made = world();
    await made.report('lawyers', [courtCase()]);
    const { values, masked } = present(courtCaseType, made.only(type).values);
    expect(masked).toEqual(['represented']);
    expect(JSON.stringify(values)).not.toContain('张三');
    expect(courtCaseType.reveal['represented']).toEqual(['city-clerk', 'district-clerk']);
    expect(await made.engine.offers(made.only(type), people.cityClerk)).toEqual([]);
  });
});
