import { describe, expect, it } from 'vitest';
import { entry } from '../../../engine/testing/index.js';
import { notaryWorld, people } from '../testing/cast.js';
import { employed, did, month } from '../testing/returns.js';
import { upload } from '../testing/files.js';
import type { Amount, Part } from './scoring.js';

/** A world whose offices report, with the sheets of a month. */
function made(today = '2026-02-20T01:00:00.000Z') {
  const at = notaryWorld(today);
  const tell = (...messages: Parameters<typeof at.world.report>[1]) => at.world.report('notary', messages);
  const begin = (subject: 'office' | 'person', on = '2026-02-01') =>
    at.perform(people.clerk, 'notary.scoring', 'begin', undefined, { subject, month: on });
  const sheet = (subject: 'office' | 'person', id: string) =>
    at.world.tables.of(`notary.${subject}Score`).find(({ values }) => values[subject] === id)!;
  const part = (subject: 'office' | 'person', id: string, code: string) =>
    (sheet(subject, id).values['parts'] as readonly Part[]).find((one) => one.code === code);
  const amount = (subject: 'office' | 'person', id: string, code: string) =>
    (sheet(subject, id).values['amounts'] as readonly Amount[]).find((one) => one.code === code);
  const one = at.offices['GZ-01']!.id;
  /** 24 notaries and 26 others at the beginning of the year; 13 were recruited since, one retired and two left: 60. */
  const staffed = () => {
    const put = (id: string, values: object) =>
      at.world.tables.put(
        entry(
          'notary.person',
          id,
          { licence: id, name: id, status: 'practising', office: one, officeClass: 'district', ...values },
          {
            district: '310101',
            ownerUnit: 'notary/GZ-01',
          },
        ),
      );
    for (let i = 3; i <= 24; i++) put(`G-01${String(i).padStart(2, '0')}`, { kind: 'notary', joinedOn: '2015-03-01' });
    const assistants = (from: number, until: number, values: object) => {
      for (let i = from; i <= until; i++) put(`Z-${i}`, { kind: 'assistant', joinedOn: '2015-03-01', ...values });
    };
    assistants(1, 23, {});
    assistants(24, 24, { leftOn: '2026-01-20', leaving: 'retired', status: 'left' });
    assistants(25, 26, { leftOn: '2026-02-02', leaving: 'left', status: 'left' });
    assistants(27, 39, { joinedOn: '2026-01-15' });
  };
  const paid = (yuan: number, on = '2026-01-15') =>
    at.world.tables.put({
      ...entry('notary.fee', `fee ${on}`, { office: one, notary: 'officer', kind: 'act', amount: yuan * 100, countsOn: on }),
      state: 'counted',
    });
  const issued = (on = '2026-01-15') =>
    at.world.tables.put({
      ...entry('notary.act', `act ${on}`, { office: one, notary: 'officer', acceptedOn: on, issuedOn: on, issuedIn: 3 }),
      state: 'issued',
    });
  return { ...at, tell, begin, sheet, part, amount, one, staffed, paid, issued };
}

describe('what offices report of their months, in scores', () => {
  it('N33: 15 on the establishment with 300,000 and nine others with 240,000 are 277,500.00 a head, a gap of 20.0 %, three at the cap, and 66.1 % of the fees, above the band', async () => {
    const { tell, begin, part, amount, one, paid, issued } = made();
    issued();
    paid(10_080_000);
    await tell(month('2026-01', 1, { reportedOn: '2026-02-08' }));
    await begin('office');
    // February is not due yet: what is there is counted, and that is said.
    expect(part('office', one, 'N33-01')).toMatchObject({ value: '见“绩效与党团数值”', note: '月报至 2026-01' });
    expect(amount('office', one, 'N33-01')).toMatchObject({ amount: '277,500.00元' });
    expect(part('office', one, 'N33-03')?.value).toBe('20.0%');
    expect(part('office', one, 'N33-04')?.value).toBe('3');
    expect(part('office', one, 'N33-05')).toMatchObject({ value: '66.1%', note: '高于合理区间（35–60）；月报至 2026-01' });
    expect([part('office', one, 'N33-06')?.value, part('office', one, 'N33-07')?.value]).toEqual(['15', '9']);
  });

  it('N33: pay a head is compared with the same months of last year, and without them says so', async () => {
    const { tell, begin, part, amount, one, perform, last } = made();
    await tell(month('2026-01', 1, { reportedOn: '2026-02-08' }));
    await begin('office');
    expect(part('office', one, 'N33-02')?.value).toBe('上年缺数据');
    const pays = Array.from({ length: 10 }, (_, i) => ({
      number: `G-01${String(i + 1).padStart(2, '0')}`,
      onStaff: true,
      amount: 250_000_00,
      atCap: false,
    }));
    await tell(month('2025-01', 1, { reportedOn: '2025-02-08', pays }));
    await perform(people.clerk, 'notary.scoring', 'countNow', last('notary.scoring'));
    // 277,500 against 250,000.
    expect(part('office', one, 'N33-02')).toMatchObject({ value: '+11.0%' });
    expect(amount('office', one, 'N33-02')).toMatchObject({ before: '250,000.00元' });
  });

  it('N34: 10,500,000 against 9,450,000 is 1.11, 10.0 %, +1,050,000.00; the surplus is that of the last month', async () => {
    const { tell, begin, part, one } = made();
    await tell(month('2026-01', 1, { reportedOn: '2026-02-08', surplus: 3_200_000_00 }));
    await begin('office');
    expect(part('office', one, 'N34-05')?.value).toBe('1.11');
    expect(part('office', one, 'N34-06')?.value).toBe('10.0%');
    expect(part('office', one, 'N34-08')?.value).toBe('1,050,000.00元');
    expect(part('office', one, 'N34-10')?.value).toBe('3,200,000.00元');
  });

  it('N34: 13 recruited, one retired and two left of 50, so that there are 60: +20.0 %, 1.8 %, 3.6 %, an expense of 171,818.18 a head', async () => {
    const { tell, begin, part, one, staffed } = made();
    staffed();
    await tell(month('2026-01', 1, { reportedOn: '2026-02-08' }));
    await begin('office');
    const said = ['N34-01', 'N34-02', 'N34-03', 'N34-04', 'N34-09', 'N31-01', 'N31-03'].map((code) => part('office', one, code)?.value);
    expect(said).toEqual(['13', '+20.0%', '1.8%', '3.6%', '171,818.18元', '60', '40.0%']);
  });

  it('N33: June that was not reported in time leaves the year incomplete and is an item of work; its report mends both', async () => {
    const { world, tell, begin, part, amount, one, offices, perform } = made('2026-08-20T01:00:00.000Z');
    for (const i of [1, 2, 3, 4, 5, 7]) await tell(month(`2026-0${i}`, 1, { reportedOn: `2026-0${i + 1}-08` }));
    const row = offices['GZ-01']!;
    world.tables.put({ ...row, values: { ...row.values, connectedOn: '2026-01-01' } });
    await world.engine.patrol();
    const items = () => world.tables.of('notary.dataItem').filter(({ values }) => values['kind'] === 'month');
    expect(items().map(({ state, values }) => [state, values['period']])).toEqual([['open', '2026-06']]);
    await begin('office', '2026-07-01');
    expect(part('office', one, 'N33-01')?.value).toBe('年度不完整（缺 2026-06 月报）');
    expect(part('office', one, 'N34-05')?.value).toBe('年度不完整（缺 2026-06 月报）');
    await tell(month('2026-06', 1, { reportedOn: '2026-08-20' }));
    expect(items().map(({ state }) => state)).toEqual(['mended']);
    await perform(people.clerk, 'notary.scoring', 'countNow', world.tables.of('notary.scoring')[0]);
    // Seven months of 277,500 a head.
    expect(amount('office', one, 'N33-01')).toMatchObject({ amount: '1,942,500.00元' });
    expect(part('office', one, 'N33-01')?.note ?? null).toBeNull();
  });
});

describe('the top five of matters', () => {
  it('N30: two of last year’s five are gone, and each of this year’s says where it stood', async () => {
    const { world, begin, part, one } = made('2026-01-05T01:00:00.000Z');
    let serial = 0;
    const issue = (year: number, all: Readonly<Record<string, number>>) => {
      for (const [matter, count] of Object.entries(all))
        for (let i = 0; i < count; i++)
          world.tables.put({
            ...entry('notary.act', `top ${++serial}`, { office: one, matter, acceptedOn: `${year}-03-02`, issuedOn: `${year}-03-05` }),
            state: 'issued',
          });
    };
    issue(2024, { power: 9, statement: 8, will: 7, gift: 6, loan: 5, copy: 1 });
    issue(2025, { statement: 9, power: 8, will: 7, copy: 6, evidence: 5, gift: 1 });
    await begin('office', '2025-12-01');
    const said = part('office', one, 'N30-05');
    expect(said?.value).toBe('2');
    expect(said?.note).toMatch(
      /^1 声明（上年第 2）、2 委托（上年第 1）、3 遗嘱（上年第 3）、4 .+（新进）、5 .+（新进）；退出：.+（上年第 4）、.+（上年第 5）$/,
    );
  });
});

describe('what offices report of their staff, in scores', () => {
  it('N38: from 300,000 to 320,000 are +6.7 %, fifth of 24 in the office, at the cap, head of a section', async () => {
    const { world, tell, begin, part, amount, staff, staffed } = made();
    staffed();
    const officer = staff['G-0101']!;
    world.tables.put({ ...officer, values: { ...officer.values, post: 'section', onStaff: true } });
    const pays = (first: number, others: (i: number) => number) =>
      Array.from({ length: 24 }, (_, i) => ({
        number: `G-01${String(i + 1).padStart(2, '0')}`,
        onStaff: true,
        amount: (i === 0 ? first : others(i)) * 100,
        atCap: i === 0,
      }));
    // Four of his colleagues earned more this year.
    await tell(
      month('2026-01', 1, { reportedOn: '2026-02-08', pays: pays(320_000, (i) => (i <= 4 ? 330_000 : 250_000)) }),
      month('2025-01', 1, { reportedOn: '2025-02-08', pays: pays(300_000, () => 200_000) }),
    );
    await begin('person');
    expect(part('person', 'officer', 'N38-01')).toMatchObject({ note: '部门负责人' });
    expect(part('person', 'officer', 'N38-02')).toMatchObject({ note: '在编' });
    expect(part('person', 'officer', 'N38-03')).toMatchObject({ value: '见“绩效与党团数值”', rank: '5/24' });
    expect(amount('person', 'officer', 'N38-03')).toMatchObject({ amount: '320,000.00元' });
    expect(part('person', 'officer', 'N38-04')).toMatchObject({ value: '+6.7%' });
    expect(part('person', 'officer', 'N38-04')?.before ?? null).toBeNull();
    expect(amount('person', 'officer', 'N38-04')).toMatchObject({ before: '300,000.00元' });
    expect(part('person', 'officer', 'N38-05')?.value).toBe('是');
    expect(part('person', 'colleague', 'N38-05')?.value).toBe('否');
    expect(part('person', 'elsewhere', 'N38-03')?.value).toBe('缺数据');
  });

  it('N31: who is on a talent list by the end of the month counts, as a share of the notaries; an office that told of nobody has no data', async () => {
    const { tell, begin, part, amount, one, offices } = made();
    await tell(
      employed('G-0101', 1, { standing: 'party', talents: [{ programme: '涉外公证人才库', level: 'city', since: '2025-05-01' }] }),
      employed('G-0102', 1, { talents: [{ programme: '全国公证人才库', level: 'national', since: '2026-03-01' }] }),
    );
    await begin('office');
    expect(part('office', one, 'N31-08')?.value).toBe('50.0%');
    expect(part('office', offices['GZ-02']!.id, 'N31-08')?.value).toBe('缺数据（未报送人员）');
    expect(part('office', one, 'N31-11')).toMatchObject({ value: '见“绩效与党团数值”', weight: 0 });
    expect(amount('office', one, 'N31-11')).toMatchObject({ amount: '50.0%' });
  });

  it('N31: the head has been in post for 6.5 years on 31 December 2025; more than ten is said', async () => {
    const { world, begin, part, one, offices } = made('2026-01-05T01:00:00.000Z');
    const since = (headSince: string, row: (typeof offices)[string]) => world.tables.put({ ...row, values: { ...row.values, headSince } });
    since('2019-07-01', offices['GZ-01']!);
    since('2015-01-01', offices['GZ-02']!);
    await begin('office', '2025-12-01');
    expect(part('office', one, 'N31-10')).toMatchObject({ value: '6.5年' });
    expect(part('office', one, 'N31-10')?.note ?? null).toBeNull();
    expect(part('office', offices['GZ-02']!.id, 'N31-10')).toMatchObject({ note: '高于合理区间（至多 10）' });
  });

  it('N36: second grade is 高级 once its certificate is there, thirteen full years since 2012-05-10, two fields; a title without certificate is not counted', async () => {
    const { world, tell, begin, part, staff, perform, last } = made('2026-01-05T01:00:00.000Z');
    const officer = staff['G-0101']!;
    world.tables.put({
      ...officer,
      values: { ...officer.values, title: 'second', degree: 'master', field: ['family', 'foreign'], licensedOn: '2012-05-10' },
    });
    await tell(employed('G-0101', 1, { title: 'second', talents: [{ programme: '涉外公证人才库', level: 'city', since: '2025-05-01' }] }));
    await begin('person', '2025-12-01');
    const said = (code: string) => part('person', 'officer', code);
    expect(said('N36-03')).toMatchObject({ value: '未计入（职称未附证书）' });
    expect(said('N36-05')?.value).toBe('13');
    expect(said('N36-02')?.value).toBe('2');
    expect(said('N36-01')).toMatchObject({ note: '硕士' });
    expect(said('N36-04')?.value).toBe('2.0');
    const id = await upload(world, 'notary.staffing', 'certificate', people.office, '职称证书.pdf');
    await perform(people.office, 'notary.staffing', 'prove', last('notary.staffing'), { certificate: [{ id }] });
    await perform(people.clerk, 'notary.scoring', 'countNow', last('notary.scoring'));
    expect(said('N36-03')).toMatchObject({ value: '3.0', note: '二级公证员（高级）' });
  });

  it('N32, N37: public service of the year counts for office and notary, what was taken back does not', async () => {
    const { tell, begin, part, one, issued } = made();
    issued();
    await tell(
      did('GY-1', 1, { on: '2026-01-10' }),
      did('GY-2', 1, { on: '2026-01-11' }),
      did('GY-3', 1, { on: '2026-01-12' }),
      did('GY-3', 2, { on: '2026-01-12', state: 'withdrawn' }),
      did('GY-4', 1, { on: '2025-12-12' }),
    );
    await begin('office');
    await begin('person');
    // Two services of two notaries.
    expect(part('office', one, 'N32-02')?.value).toBe('1');
    expect(part('person', 'officer', 'N37-04')?.value).toBe('2');
    expect(part('person', 'colleague', 'N37-04')?.value).toBe('0');
    // Of an office that was not heard of nothing is guessed.
    expect(part('person', 'elsewhere', 'N37-04')?.value).toBe('缺数据');
  });

  it('N32: files of an inspection of several offices count for the office whose they are: 10, 20 and 10 with one overdue are 80', async () => {
    const { world, begin, part, one, offices } = made();
    const two = offices['GZ-02']!.id;
    const inspected = (id: string, values: object) =>
      world.tables.put({
        ...entry('notary.inspection', id, { offices: [one, two], judgedOn: '2026-01-15', ...values }),
        state: 'published',
      });
    inspected('one', {
      graded: [
        { row: 1, office: one, excellent: 10, good: 20, fair: 10 },
        { row: 2, office: two, excellent: 4 },
      ],
      findings: [{ row: 1, office: one, isProblem: 'yes' }],
      rectifyBy: '2026-02-01',
      rectifyMet: '2026-02-10',
    });
    // Of whose files this says nothing, it is counted for none.
    inspected('other', { fair: 30 });
    await begin('office');
    expect(part('office', one, 'N32-03')?.value).toBe('80.0');
    expect(part('office', two, 'N32-03')?.value).toBe('100.0');
  });
});
