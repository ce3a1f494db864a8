import { beforeEach, describe, expect, it } from 'vitest';
import { scopesOf } from '../../../access/index.js';
import { entry, type World } from '../../../engine/testing/index.js';
import { meetingTold, readingTold } from '../practice/testing/told.js';
import { lawyersWorld, lawyerEntry, people } from '../testing/registers.js';
import { uscc } from '../testing/reports.js';
import { alert } from './alert.js';

const type = 'lawyers.alert';
let world: World;
let key = 0;
const alerts = () => world.tables.of(type).map(({ values }) => values);
const enter = (on: string, action: string, form: object) =>
  world.engine.perform({ viewer: people.cityClerk, type: on, action, form: { lawyer: 'lawyer-1', ...form }, idempotencyKey: `k${++key}` });
const takesOn = (client: string, opposing: string, lawyer = 'lawyer-1') =>
  enter('lawyers.agency', 'accept', {
    lawyer,
    client,
    opposing,
    caseKind: 'civil',
    caseNumber: '（2026）沪0101民初1号',
    usedOn: '2026-11-02',
  });
const inquires = (usedOn: string, person = '张三') => enter('lawyers.inquiry', 'ask', { kind: 'marriage', person, usedOn });
const told = () => world.tables.added.notice.filter((row) => row.type === type).map((row) => `${row.name} ${row.address}`);

beforeEach(() => {
  world = lawyersWorld();
  world.move('2026-11-06');
});

describe('alerts by what lawyers do (L07–L11)', () => {
  it('L09: the sixth meeting of a day raises one at the clerks of city and district, the seventh no second; the fifth none', async () => {
    const meet = (i: number) => world.report('lawyers', [meetingTold(1, { client: `委托人${i}` }, `HJ-${i}`)]);
    for (let i = 1; i <= 5; i++) await meet(i);
    expect(alerts()).toEqual([]);
    await meet(6);
    await meet(7);
    expect(alerts()).toMatchObject([
      {
        rule: 'warn.meetPerDay',
        level: 'ordinary',
        lawyer: 'lawyer-1',
        facts: expect.stringMatching(/^2026-11-03 一日会见 6 次（上限 5 次）/) as string,
        ruleVersion: '第 1 版（2023-01-01 起）：一日 5 次，三十日内同一委托人 8 次',
      },
    ]);
    expect(told()).toEqual(['raised lawyers.city-clerk@*', 'raised lawyers.district-clerk@district:310101']);
  });

  it('L09: nine meetings for one client within thirty days raise one; what its source takes back is not counted', async () => {
    for (let i = 1; i <= 9; i++)
      await world.report('lawyers', [
        meetingTold(1, { usedAt: `2026-10-${10 + i}T01:00:00.000Z`, askedAt: `2026-10-${10 + i}T00:00:00.000Z` }, `HJ-${i}`),
      ]);
    expect(alerts()).toMatchObject([{ rule: 'warn.meetPerDay', facts: '2026-10-11 至 2026-11-09 为同一委托人会见 9 次（上限 8 次）' }]);
    expect(JSON.stringify(alerts())).not.toContain('张三');
    await world.report('lawyers', [meetingTold(2, { withdrawn: true }, 'HJ-9')]);
    expect(world.only(type)).toMatchObject({ state: 'lapsed' });
  });

  it('L09: of ten meetings asked for within thirty days five cancelled raise one', async () => {
    for (let i = 1; i <= 10; i++)
      await world.report('lawyers', [
        meetingTold(
          1,
          {
            client: `委托人${i}`,
            ...(i > 5 && { outcome: 'cancelled', usedAt: undefined, met: undefined }),
            ...(i <= 5 && { usedAt: `2026-11-0${i}T03:00:00.000Z` }),
          },
          `HJ-${i}`,
        ),
      ]);
    expect(alerts()).toMatchObject([{ rule: 'warn.cancelRate', facts: expect.stringContaining('预约会见 10 次，取消 5 次') as string }]);
  });

  it('L10: three marriage queries about one person within thirty days raise one; two, or in another month, do not', async () => {
    await inquires('2026-09-01');
    await inquires('2026-11-01');
    await inquires('2026-11-02', '李四');
    await inquires('2026-11-04');
    expect(alerts()).toEqual([]);
    await inquires('2026-11-05');
    expect(alerts()).toMatchObject([
      { rule: 'warn.dueDiligence30d', level: 'ordinary', facts: expect.stringContaining('查询同一人婚姻登记 3 次') as string },
    ]);
  });

  it('L08: a criminal reading dated before prosecution is taken and raises one, a later one not', async () => {
    await world.report('lawyers', [readingTold(1, { caseKind: 'criminal', stage: 'prosecution' }, 'YJ-2')]);
    expect(alerts()).toEqual([]);
    await world.report('lawyers', [readingTold(1, { caseKind: 'criminal', stage: 'investigation' })]);
    expect(world.tables.of('lawyers.reading').map(({ state }) => state)).toEqual(['recorded', 'recorded']);
    expect(alerts()).toMatchObject([{ rule: 'warn.earlyReading', level: 'ordinary' }]);
  });

  it('L07: one lawyer for both sides of a case is grave; a colleague of his firm for the other side is a hint', async () => {
    const at = { district: '310101', ownerUnit: `firm/${uscc}` };
    world.tables.put(entry('lawyers.lawyer', 'lawyer-2', { ...lawyerEntry.values, name: '冯远', licence: '13101202010900999' }, at));
    await takesOn('张三', '李四');
    expect(alerts()).toEqual([]);
    await takesOn('李四', '张三', 'lawyer-2');
    expect(alerts()).toMatchObject([{ rule: 'warn.bothSidesOfFirm', level: 'hint', subject: 'firm', firm: 'firm-1' }]);
    await takesOn('李四', '张三');
    expect(alerts()).toContainEqual(expect.objectContaining({ rule: 'warn.bothSides', level: 'grave', lawyer: 'lawyer-1' }));
  });

  it('L11: any act while the register says suspended is grave', async () => {
    world.tables.put({ ...lawyerEntry, values: { ...lawyerEntry.values, status: 'suspended' } });
    await world.report('lawyers', [meetingTold()]);
    expect(alerts()).toMatchObject([{ rule: 'warn.suspended', level: 'grave', facts: expect.stringContaining('停止执业') as string }]);
    expect(told()).toContain('grave lawyers.city-lead@*');
  });

  it('L11, L14: a former judge who litigates within two years, or ever at his own court, is grave; later or elsewhere there is none', async () => {
    const entryOf = (values: object) => world.tables.put({ ...lawyerEntry, values: { ...lawyerEntry.values, ...values } });
    const acts = (usedOn: string, authorityKind = 'court', authorityName = '上海市黄浦区人民法院') =>
      enter('lawyers.agency', 'accept', { client: '张三', caseKind: 'civil', authorityKind, authorityName, usedOn });
    entryOf({ restrictedUntil: '2026-11-03', barredCourts: '上海市杨浦区人民法院' });
    await acts('2026-11-04');
    await acts('2026-11-02', 'arbitration', '上海仲裁委员会');
    expect(alerts()).toEqual([]);
    await acts('2026-11-03');
    await acts('2026-11-05', 'court', '上海市杨浦区人民法院');
    expect(alerts()).toMatchObject([
      {
        rule: 'warn.exJudge',
        level: 'grave',
        agency: expect.any(String) as string,
        facts: expect.stringContaining('2026-11-03 收案，离任未满两年（限制至 2026-11-03）') as string,
      },
      { rule: 'warn.exJudge', facts: expect.stringContaining('上海市杨浦区人民法院为其原任职机关（终身回避）') as string },
    ]);
    expect(told()).toContain('grave lawyers.city-lead@*');
  });

  it('L11: the same file handed in for another client is grave, at the clerks of city and district; the lawyer finds no alert', async () => {
    const paper = { id: 'f', name: '委托书.jpg', type: 'jpg', bytes: 9, sm3: 'a'.repeat(64) };
    const own = (sm3: string) => [{ ...paper, sm3: sm3.repeat(64) }];
    const matter = { authority: 'court', authorityName: '法院', kind: 'civil', stage: 'firstInstance', from: '2026-11-05' };
    const retained = { clientKind: 'person', partyStanding: 'plaintiff', retainer: 'client', introducedOn: '2026-11-05' };
    const put = (id: string, values: object, state: string) =>
      world.tables.put({
        ...entry(
          'lawyers.binding',
          id,
          {
            lawyer: 'lawyer-1',
            firm: 'firm-1',
            lawyerAuthority: 'district',
            authorisation: 'general',
            licencePaper: own(`l${id}`),
            mandate: [paper],
            ...matter,
            ...retained,
            ...values,
          },
          { district: '310101', ownerUnit: `firm/${uscc}` },
        ),
        number: `AJBD-${id}`,
        state,
      });
    put(
      'b1',
      { client: '张三', caseNumber: '（2026）沪0101民初1号', contract: own('b'), introduction: own('c'), submittedOn: '2026-11-04' },
      'manual',
    );
    put('b2', { client: '李四', caseNumber: '（2026）沪0101民初2号', contract: own('d'), introduction: own('e') }, 'draft');
    world.tables.involvements.set('lawyers.binding:b2', [
      { type: 'lawyers.binding', recordId: 'b2', who: 'lawyers.lawyer:lawyer-1', role: 'subject', since: '2026-11-05T00:00:00.000Z' },
    ]);
    const submitted = await world.engine.perform({
      viewer: people.lawyer,
      type: 'lawyers.binding',
      id: 'b2',
      version: world.tables.of('lawyers.binding').find(({ id }) => id === 'b2')!.version,
      action: 'submit',
      form: {},
      idempotencyKey: `k${++key}`,
    });
    expect(submitted).toHaveProperty('done');
    expect(alerts()).toMatchObject([{ rule: 'warn.fakeMaterial', level: 'grave', binding: expect.stringMatching(/^b[12]$/) as string }]);
    expect(alerts()[0]!['facts']).toContain('AJBD-b1');
    const { id } = world.only(type);
    expect(await world.reader.get(type, id, scopesOf(people.lawyer, alert))).toBeNull();
  });
});
