import { beforeEach, describe, expect, it } from 'vitest';
import { validator, type DataOf } from '@fatong/contracts';
import { careerAsked, integrityAsked, type careerAnswered, type integrityAnswered } from '@fatong/contracts/canonical/lawyers';
import { entry, type World } from '../../../engine/testing/index.js';
import type { Viewer } from '../../../ports/index.js';
import { accepted, comingWorld, inType, lookedInto, newLicence, oldLicence, reviewed, sheet as type } from '../testing/coming.js';
import { people } from '../testing/registers.js';
import { message, residentId } from '../testing/reports.js';
import { barred, does, latest, sure } from '../testing/transfers.js';

let world: World;
const act = (viewer: Viewer, action: string, form: Readonly<Record<string, unknown>> = {}) => does(world, type, viewer, action, { form });
const now = () => latest(world, type);
const asked = (contract: { readonly type: string }) => world.tables.added.outbox.filter(({ type: of }) => of === contract.type);
const requestOf = (contract: { readonly type: string }): string => asked(contract).at(-1)!.id;
const judge = { kind: 'court' as const, authority: '杭州市西湖区人民法院', post: '审判员', leftOn: '2025-06-30' };
const careerSays = (posts: DataOf<typeof careerAnswered>['posts'], request = requestOf(careerAsked)) =>
  world.report('lawyers', [
    message('career-answered', {
      source: 'moj-careers',
      answer: `HF-${request.slice(-4)}-${posts?.length ?? 0}`,
      request,
      result: posts ? 'found' : 'none',
      answeredOn: '2026-02-12',
      ...(posts && { posts }),
    } satisfies DataOf<typeof careerAnswered>),
  ]);
const integritySays = (rows: DataOf<typeof integrityAnswered>['rows']) =>
  world.report('lawyers', [
    message('integrity-answered', {
      source: 'moj-integrity',
      answer: 'CX-1',
      request: requestOf(integrityAsked),
      result: 'found',
      answeredOn: '2026-02-11',
      asOf: '2026-02-11',
      rows,
    } satisfies DataOf<typeof integrityAnswered>),
  ]);

beforeEach(() => {
  world = comingWorld();
});

describe('the background of a lawyer who comes (L14)', () => {
  it('L14: the acceptance opens one sheet and asks both ministry systems at once, by his identity number', async () => {
    await accepted(world);
    expect(now()).toMatchObject({
      state: 'open',
      district: '310101',
      values: {
        name: '苏南行',
        transfer: latest(world, inType).id,
        integrity: 'asked',
        careers: 'asked',
        discipline: 'open',
        criminal: 'open',
        lists: 'open',
        answerDue: '2026-02-24',
      },
    });
    const [career] = asked(careerAsked);
    const [integrity] = asked(integrityAsked);
    expect([career!.data, integrity!.data]).toMatchObject([
      { name: '苏南行', idNumber: residentId, background: now().number },
      { name: '苏南行', licence: oldLicence },
    ]);
    expect([validator(careerAsked)(career!.data), validator(integrityAsked)(integrity!.data)]).toEqual([[], []]);
  });

  it('L14: who was a judge until 30 June 2025 does not litigate until 30 June 2027, nor ever at his court; it is no bar, and stands on his entry', async () => {
    await reviewed(world);
    await careerSays([judge]);
    expect(now().values).toMatchObject({
      careers: 'answered',
      restrictedUntil: '2027-06-30',
      barredCourts: '杭州市西湖区人民法院',
      posts: [{ post: '审判员' }],
    });
    expect(latest(world, inType).values).toMatchObject({ restrictedUntil: '2027-06-30' });
    await integritySays([]);
    await lookedInto(world);
    await sure(does(world, inType, people.cityLead, 'approve', { form: { newLicence } }));
    const entered = () => world.tables.of('lawyers.lawyer').find(({ values }) => values['licence'] === newLicence)!;
    expect(entered().values).toMatchObject({ restrictedUntil: '2027-06-30', barredCourts: '杭州市西湖区人民法院' });
  });

  it('L14: an answer that comes after it was waived and he was granted to come still restricts him', async () => {
    await reviewed(world);
    await integritySays([]);
    await lookedInto(world);
    await sure(act(people.cityClerk, 'waiveCareers', { careersWaiver: '核查未回。' }));
    await sure(does(world, inType, people.cityLead, 'approve', { form: { newLicence } }));
    expect(now().state).toBe('closed');
    const entered = () => world.tables.of('lawyers.lawyer').find(({ values }) => values['licence'] === newLicence)!;
    const acted = { lawyer: entered().id, client: '张三', caseKind: 'civil', authorityKind: 'court', usedOn: '2026-02-11' };
    await sure(does(world, 'lawyers.agency', people.cityClerk, 'accept', { form: acted, opens: true }));
    expect(world.tables.of('lawyers.alert')).toEqual([]);
    expect(await careerSays([judge])).toMatchObject([{ done: true, note: 'applied' }]);
    expect(now()).toMatchObject({ state: 'closed', values: { careers: 'answered' } });
    expect(entered().values).toMatchObject({ restrictedUntil: '2027-06-30' });
    // What he took on meanwhile is looked at again (L11).
    expect(world.only('lawyers.alert').values).toMatchObject({ rule: 'warn.exJudge', level: 'grave', lawyer: entered().id });
  });

  it('L14: what the sheet of the national platform says stands in it, and what counts against him is counted', async () => {
    await accepted(world);
    await integritySays([
      { kind: 'sanction', on: '2024-05-10', authority: '浙江省律师协会', text: '行业警告。' },
      { kind: 'commendation', on: '2023-03-01', authority: '浙江省司法厅', text: '先进个人。' },
    ]);
    expect(now().values).toMatchObject({
      integrity: 'answered',
      adverse: 1,
      integrityAsOf: '2026-02-11',
      entries: [{ kind: 'sanction' }, { kind: 'commendation' }],
    });
  });

  it('L14: where no answer comes in five working days the clerks are told; it is asked again, and nothing found is an answer', async () => {
    await accepted(world);
    world.move('2026-02-26');
    await world.engine.strike();
    expect(world.tables.added.notice.filter(({ name, type: of }) => of === type && name === 'silent').length).toBeGreaterThan(0);
    const first = requestOf(careerAsked);
    await sure(act(people.huangpu, 'askCareers'));
    expect(asked(careerAsked)).toHaveLength(2);
    expect(now().values).toMatchObject({ careers: 'asked', careersAskedOn: '2026-02-26', careersAnsweredOn: null });
    // The first of two questions is answered: that is an answer.
    await careerSays(undefined, first);
    expect(now().values).toMatchObject({ careers: 'answered', restrictedUntil: null, posts: null });
  });

  it('L14: he is not granted to come while a part is open, and the refusal lists which; each is answered or waived with a reason', async () => {
    await reviewed(world);
    const approve = () => does(world, inType, people.cityLead, 'approve', { form: { newLicence } });
    const said = async () => ((await approve()) as { refused: { why: readonly [string, string] } }).refused.why[0];
    expect(await said()).toMatch(
      /^背景核查尚未全部完成.*（诚信信息（S25）、外省惩戒信息、法检从业信息（S03）、刑事立案信息（S07）、黄黑名单、BJ2026/,
    );
    await lookedInto(world);
    expect(await said()).toContain('（诚信信息（S25）、法检从业信息（S03）、BJ2026');
    await integritySays([]);
    expect(await said()).toContain('（法检从业信息（S03）、BJ2026');
    expect(await act(people.cityClerk, 'waiveCareers')).toMatchObject({ refused: { findings: [{ pointer: '/form/careersWaiver' }] } });
    await sure(act(people.cityClerk, 'waiveCareers', { careersWaiver: '核查未回，催办一次。' }));
    expect(await approve()).toHaveProperty('done');
  });

  it('L14: who is on the black list does not come: by what the city found, and by the list of this city itself', async () => {
    await reviewed(world);
    await integritySays([]);
    await careerSays(undefined);
    await lookedInto(world, 'black');
    const approve = () => does(world, inType, people.cityLead, 'approve', { form: { newLicence } });
    expect(await approve()).toMatchObject(barred(expect.stringContaining('黑名单')));
    await sure(act(people.cityClerk, 'answerLists', { listResult: 'none', formerLawyer: 'lawyer-1' }));
    expect(latest(world, inType).values['formerLawyer']).toBe('lawyer-1');
    const mark = entry(
      'lawyers.mark',
      'm',
      { lawyer: 'lawyer-1', list: 'black', listedOn: '2026-01-01' },
      { district: '310101', ownerUnit: 'city' },
    );
    world.tables.put({ ...mark, number: 'LM20260101000001', state: 'listed' });
    expect(await approve()).toMatchObject(barred('该律师在黑名单上。（LM20260101000001）'));
    world.tables.put({ ...mark, state: 'expired' });
    expect(await approve()).toHaveProperty('done');
  });

  it('L14: who has an entry here by his identity number is not granted to come before it is named, whatever was noted of the lists, and then those hold', async () => {
    await reviewed(world);
    await integritySays([]);
    await careerSays(undefined);
    await lookedInto(world);
    const [known] = world.tables.of('lawyers.lawyer');
    const be = (values: object) => world.tables.put({ ...known!, values: { ...known!.values, ...values } });
    const approve = () => does(world, inType, people.cityLead, 'approve', { form: { newLicence } });
    be({ idNumber: residentId });
    expect(await approve()).toMatchObject(barred(expect.stringContaining('本市律师登记中有该身份号码的登记')));
    await sure(act(people.cityClerk, 'answerLists', { listResult: 'none', formerLawyer: 'lawyer-1' }));
    world.tables.put({
      ...entry(
        'lawyers.mark',
        'm',
        { lawyer: 'lawyer-1', list: 'black', listedOn: '2026-01-01' },
        { district: '310101', ownerUnit: 'city' },
      ),
      number: 'LM20260101000001',
      state: 'listed',
    });
    expect(await approve()).toMatchObject(barred('该律师在黑名单上。（LM20260101000001）'));
  });

  it('L14: the same name with another identity number is another person', async () => {
    await reviewed(world);
    await integritySays([]);
    await careerSays(undefined);
    await lookedInto(world);
    const [known] = world.tables.of('lawyers.lawyer');
    world.tables.put({ ...known!, values: { ...known!.values, name: '苏南行', idNumber: `${residentId.slice(0, -2)}99` } });
    expect(await does(world, inType, people.cityLead, 'approve', { form: { newLicence } })).toHaveProperty('done');
  });

  it('L14: where the procuratorates told of a criminal filing of his identity number it is not entered as none; another number or one taken back does not count', async () => {
    await accepted(world);
    const filing = (idNumber: string, state: string, stage = 'investigation') =>
      world.tables.put({
        ...entry('lawyers.violation', `v-${state}-${idNumber.slice(-2)}`, {
          source: 'procuratorate',
          subjectName: '苏南行',
          idNumber,
          stage,
        }),
        state,
      });
    filing(`${residentId.slice(0, -2)}99`, 'matching');
    filing(residentId, 'withdrawn');
    filing(residentId, 'unfounded', 'notProsecuted');
    await sure(act(people.cityClerk, 'answerCriminal', { criminalResult: 'none' }));
    filing(residentId, 'matching');
    expect(await act(people.cityClerk, 'answerCriminal', { criminalResult: 'none' })).toMatchObject(
      barred('检察院报送过该身份号码的刑事立案信息，不能登记为“无”，请按该记录登记。'),
    );
    await sure(act(people.cityClerk, 'answerCriminal', { criminalResult: 'open' }));
    expect(now().values).toMatchObject({ criminalResult: 'open' });
  });
});
