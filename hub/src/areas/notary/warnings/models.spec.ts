import { describe, expect, it } from 'vitest';
import type { RecordRow } from '../../../ports/index.js';
import { accepted, applicant, issued, recorded, went } from '../testing/acts.js';
import { people } from '../testing/cast.js';
import { eventWorld } from '../testing/events.js';
import { elderlyRule } from './elderly.js';
import { zScore } from './volume.js';

const of = (rows: readonly RecordRow[]) => rows.map(({ values }) => [values['item'], values['level']]);
const number = (i: number, office = 'GZ-01'): string => `${office}-2026-${String(i).padStart(6, '0')}`;
const off = (rule: string) =>
  ({
    rule,
    version: 2,
    since: '2026-03-01',
    value: null,
    isOn: false,
    districts: null,
    state: 'approved',
    reason: '停用',
    by: 'notary.clerk',
    at: '2026-03-01T00:00:00.000Z',
    decidedBy: 'notary.chief',
    decidedAt: '2026-03-01T00:00:00.000Z',
    decision: null,
  }) as const;
const only = (at: ReturnType<typeof eventWorld>, model: string) => at.warnings().filter(({ values }) => values['model'] === model);

describe('what a notary may not do (N41)', () => {
  it('N41: a loan of a lender who is no bank, made enforceable, is red, an event, and told to office, district, city, association and the deputy head', async () => {
    const at = eventWorld();
    await at.tell(at.loan());
    expect(at.warnings()).toMatchObject([
      { state: 'pushed', values: { model: 'practice', theme: 'practice', domain: 'practice', level: 'red', item: '非金融机构融资合同' } },
    ]);
    expect(at.events()).toHaveLength(1);
    const addresses = at.world.tables.added.notice.filter(({ type }) => type === 'notary.warning').map(({ address }) => address);
    expect(addresses).toEqual(
      expect.arrayContaining([
        'notary.office@notary/GZ-01',
        'notary.district@district:310101',
        'notary.clerk@*',
        'notary.lead@*',
        'notary.association@*',
        'notary.chief@*',
      ]),
    );
  });

  it('N41: neither the warning nor the event repeats the name of a party', async () => {
    const at = eventWorld();
    await at.tell(at.loan());
    const text = JSON.stringify([at.warnings(), at.events(), at.world.tables.added.notice]);
    expect(text).not.toContain('王建国');
    expect(text).not.toContain('汇通');
  });

  it('N41: a yellow one is told to office and district, and not to the association or the deputy head', async () => {
    const at = eventWorld();
    await at.yellow('甲');
    const addresses = at.world.tables.added.notice.map(({ address }) => address);
    expect(addresses).toEqual(expect.arrayContaining(['notary.office@notary/GZ-01', 'notary.district@district:310101']));
    expect(addresses.filter((address) => /association|chief|lead/u.test(address))).toEqual([]);
  });

  it('N41: a loan of a bank raises nothing', async () => {
    const at = eventWorld();
    const bank = { kind: 'financial', name: '上海某银行', digest: 'E5'.repeat(32), uscc: '31310000FT02000585' } as const;
    await at.tell(accepted(number(1), '2026-03-03', { matter: 'loan', applicants: [applicant('王建国'), bank] }));
    expect(at.warnings()).toEqual([]);
  });

  it('N41: a model that is out of force raises nothing', async () => {
    const at = eventWorld();
    at.world.tables.ruleSettings.set('notary.practice 2', off('notary.practice'));
    await at.tell(at.loan());
    expect([at.warnings(), at.events()]).toEqual([[], []]);
  });

  it('N41: each of the other things is found by what the act says', async () => {
    const at = eventWorld();
    const on = '2026-03-03';
    const lender = { kind: 'enterprise', name: '上海某典当有限公司', digest: 'F6'.repeat(32) } as const;
    await at.tell(
      accepted(number(1), on, {
        matter: 'propertyPower',
        agents: [{ name: '中介', relation: 'intermediary' }],
        applicants: [applicant('A')],
      }),
      accepted(number(2), on, { matter: 'power', applicants: [applicant('B'), lender] }),
      accepted(number(3), on, { applicants: [applicant('C')] }),
      went(number(3), 2, 'issued', on, { issuedAt: `${on}T08:00:00.000Z`, certificate: '（2026）沪黄证字第3号' }),
      accepted(number(4), on, { applicants: [applicant('D')] }),
      issued(number(4), 2, on, on, { issuedAt: `${on}T02:05:00.000Z` }),
      accepted(number(5), on, { applicants: [applicant('E')] }),
      issued(number(5), 2, on, on, { approver: 'G-0101' }),
      accepted(number(6), on, { notary: 'G-9999', applicants: [applicant('F')] }),
      accepted(number(7), on, { matter: 'will', applicants: [applicant('G')] }),
      issued(number(7), 2, on, on),
      accepted(number(8), on, { place: 'outside', longitude: 118.8, latitude: 32.06, applicants: [applicant('H')] }),
      accepted(number(9), on, { applicants: [applicant('I')] }),
      recorded(number(9), 2, [{ face: 'failed' }], 'issued'),
      issued(number(9), 3, on, on),
    );
    expect(of(only(at, 'practice'))).toEqual(
      expect.arrayContaining([
        ['不动产处分全项委托', 'red'],
        ['具有担保性质的委托', 'red'],
        ['未经实质审查出具公证书', 'red'],
        ['审批人即承办人', 'red'],
        ['无执业登记办证', 'red'],
        ['遗嘱公证一人办理', 'red'],
        ['超出执业区域', 'yellow'],
        ['未查核真实身份', 'red'],
      ]),
    );
  });

  it('N41: an act by a notary who is suspended is red', async () => {
    const at = eventWorld();
    const row = at.staff['G-0102']!;
    at.world.tables.put({ ...row, values: { ...row.values, status: 'suspended' } });
    await at.tell(accepted(number(1), '2026-03-03', { notary: 'G-0102' }));
    expect(of(at.warnings())).toEqual([['停止执业期间办证', 'red']]);
  });

  it('N41: a complaint that was answered as substantiated is red, and does not say who complained', async () => {
    const at = eventWorld();
    const type = 'notary.complaint';
    const act = (viewer: Parameters<typeof at.perform>[0], action: string, form: object = {}) =>
      at.perform(viewer, type, action, at.last(type), form);
    await at.perform(people.district, type, 'receive', undefined, {
      subject: '遗嘱公证收费争议',
      complainant: '欧阳若兰',
      channel: 'letter',
      matter: 'fee',
      office: at.offices['GZ-01']!.id,
      content: '收费高于公示标准。',
      receivedOn: '2026-03-02',
    });
    await act(people.district, 'accept');
    await act(people.district, 'investigate', { investigators: [{ id: 'notary.district' }, { id: 'notary.inspector' }] });
    await act(people.inspector, 'askAnswer', { findings: '超出标准。', result: 'substantiated', reply: '已责令退费。' });
    expect(at.warnings()).toEqual([]);
    await act(people.lead, 'approveAnswer');
    expect(at.warnings()).toMatchObject([{ values: { model: 'substantiated', level: 'red', theme: 'practice' } }]);
    expect(JSON.stringify(at.warnings())).not.toContain('欧阳若兰');
  });

  it('N41: what was not archived three months later is one warning of the office and month, and lapses once it is', async () => {
    const at = eventWorld('2026-03-03T02:00:00.000Z');
    await at.tell(
      accepted(number(1), '2026-03-02', { applicants: [applicant('A')] }),
      issued(number(1), 2, '2026-03-02', '2026-03-03', { witnesses: 1 }),
    );
    at.world.move('2026-07-02');
    await at.world.engine.patrol();
    expect(only(at, 'archive')).toMatchObject([{ values: { period: '2026-03', value: '1 件', level: 'yellow' } }]);
    await at.tell(
      went(number(1), 3, 'archived', '2026-03-02', {
        approver: 'G-0102',
        approvedOn: '2026-03-03',
        issuedAt: '2026-03-03T08:00:00.000Z',
        certificate: '（2026）沪黄证字第1号',
        archivedOn: '2026-07-02',
      }),
    );
    at.world.move('2026-07-03');
    await at.world.engine.patrol();
    expect(only(at, 'archive')).toMatchObject([{ state: 'lapsed' }]);
  });
});

describe('what the system of an office is told (N01, N41)', () => {
  it('N41: a red warning at once, a yellow one when a clerk pushes it; no name of a person is in it', async () => {
    const at = eventWorld();
    const told = () => at.world.tables.added.outbox.filter(({ type }) => type === 'notary.office-warned.v1').map(({ data }) => data);
    await at.tell(at.loan());
    expect(told()).toMatchObject([{ office: { code: 'GZ-01' }, level: 'red', theme: '监管预警', on: '2026-03-03' }]);
    await at.yellow('甲');
    expect(told()).toHaveLength(1);
    await at.perform(people.clerk, 'notary.warning', 'push', at.warnings()[1]);
    expect(told()[1]).toMatchObject({ level: 'yellow', model: '同一当事人多次办证', threshold: expect.any(String) as string });
    expect(JSON.stringify(told())).not.toContain('王建国');
  });
});

describe('quality, volume and deviation (N41)', () => {
  it('N41: an act issued after more than fifteen working days is yellow', async () => {
    const at = eventWorld();
    await at.tell(accepted(number(1), '2026-01-05', { applicants: [applicant('A')] }), issued(number(1), 2, '2026-01-05', '2026-02-27'));
    expect(of(only(at, 'quality'))).toEqual([['超期出证', 'yellow']]);
  });

  it('N41: a day far above the days before it is red by its z-score; with too few days before it nothing is said', async () => {
    expect(zScore(40, [10, 12, 11, 9], 20)).toBeNull();
    expect(
      zScore(
        40,
        Array.from({ length: 20 }, () => 10),
        20,
      ),
    ).toBeNull();
    const at = eventWorld('2026-03-03T02:00:00.000Z');
    const days = Array.from({ length: 24 }, (_, i) =>
      new Date(Date.parse('2026-02-01T00:00:00Z') + i * 86_400_000).toISOString().slice(0, 10),
    );
    await at.tell(
      ...days.flatMap((on, day) =>
        Array.from({ length: 2 + (day % 2) }, (_, i) => accepted(`GZ-01-2026-${day}-${i}`, on, { applicants: [applicant(`${day}-${i}`)] })),
      ),
      ...Array.from({ length: 30 }, (_, i) => accepted(`GZ-01-2026-x-${i}`, '2026-03-02', { applicants: [applicant(`x${i}`)] })),
    );
    await at.world.engine.patrol();
    expect(only(at, 'volume')).toMatchObject([{ values: { period: '2026-03-02', level: 'red', theme: 'volume' } }]);
  });
});

describe('a model is tried before it is in force (N29)', () => {
  it('N29: the trial of a lower threshold lists what it would find, and raises nothing', async () => {
    const at = eventWorld();
    await at.tell(
      ...Array.from({ length: 6 }, (_, i) => accepted(number(i + 1), '2026-03-03', { applicants: [applicant(`老人${i}`, '1950-01-01')] })),
    );
    const tried = (day: number) =>
      at.world.engine.trial(elderlyRule, {
        value: { age: 60, day, month: 60, weight: 2, weighed: [] },
        districts: null,
        since: '2025-12-03T00:00:00.000Z',
      });
    expect((await tried(8)).facts).toEqual([]);
    expect((await tried(6)).facts).toMatchObject([{ fact: { values: { value: '6', level: 'yellow' } }, known: null }]);
    expect(at.warnings()).toEqual([]);
  });
});

describe('warnings at a glance (N40)', () => {
  it('N40: each is of one of eight themes, of operation or of practice', async () => {
    const at = eventWorld();
    await at.tell(at.loan());
    await at.yellow('甲');
    expect(at.warnings().map(({ values }) => [values['theme'], values['domain'], values['eventStanding']])).toEqual([
      ['practice', 'practice', 'judging'],
      ['sameParty', 'operation', 'none'],
    ]);
  });
});
