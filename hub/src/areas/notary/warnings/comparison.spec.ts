import { describe, expect, it } from 'vitest';
import { scopesOf } from '../../../access/index.js';
import type { RecordRow } from '../../../ports/index.js';
import { accepted, applicant, issued, paid } from '../testing/acts.js';
import { notaryWorld, people } from '../testing/cast.js';
import { comparison } from './comparison.js';

const type = 'notary.comparison';
const made = (today = '2026-04-01T02:00:00.000Z') => {
  const at = notaryWorld(today);
  const tell = (...messages: Parameters<typeof at.world.report>[1]) => at.world.report('notary', messages);
  const rows = (measure: string, scope: string, period = '2026-03'): readonly RecordRow[] =>
    at.world.tables
      .of(type)
      .filter(({ values }) => values['measure'] === measure && values['scope'] === scope && values['period'] === period);
  const warnings = (model: string): readonly RecordRow[] =>
    at.world.tables.of('notary.warning').filter(({ values }) => values['model'] === model);
  const night = async (day?: string) => {
    if (day) at.world.move(day);
    await at.world.engine.patrol();
  };
  return { ...at, tell, rows, warnings, night };
};
const feeOf = (yuan: number, year: string, i = 1, office = 'GZ-01', on = `${year}-03-10`) => {
  const id = `${office}-${year}-${String(i).padStart(6, '0')}`;
  return [accepted(id, on), issued(id, 2, on, on), paid(id, 3, [[yuan, on]], 'issued', on)];
};
const acts = (count: number, year: string, more: Parameters<typeof accepted>[2] = {}, office = 'GZ-01') =>
  Array.from({ length: count }, (_, i) =>
    accepted(`${office}-${year}-${String(i + 1).padStart(6, '0')}`, `${year}-03-10`, {
      applicants: [applicant(`人${office}${year}${i}`)],
      ...more,
    }),
  );
const said = (rows: readonly RecordRow[]) =>
  rows.map(({ state, values }) => [state, values['basis'], values['growth'] ?? null, values['level'] ?? null]);

describe('every comparison is on record (N04)', () => {
  it('N04, N05: the keys by which rules find rows stand in no page, no list and no column', () => {
    const shown = [...comparison.sections.flatMap(({ fields }) => fields), ...comparison.list.columns, ...comparison.list.filters];
    expect(shown.filter((name) => name === 'line' || name === 'cluster')).toEqual([]);
  });

  it('N04: each office has its row of each month, over the limit or not, and the city besides: 基数不足 and 无可比基数 are said', async () => {
    const { tell, rows, night, offices, warnings } = made();
    await tell(
      ...feeOf(100_000, '2025'),
      ...feeOf(135_000, '2026'),
      ...feeOf(90_000, '2025', 1, 'GZ-02'),
      ...feeOf(200_000, '2026', 1, 'GZ-02'),
    );
    await night();
    const of = (code: string) => rows('fees', 'office').filter(({ values }) => values['office'] === offices[code]!.id);
    expect(said(of('GZ-01'))).toEqual([['kept', 'compared', '+35.0%', 'yellow']]);
    expect(said(of('GZ-02'))).toEqual([['kept', 'low', null, null]]);
    expect(said(of('GZ-03'))).toEqual([['kept', 'none', null, null]]);
    expect(of('GZ-01')[0]!.values).toMatchObject({
      feesNow: 135_000_00,
      feesBefore: 100_000_00,
      ruleVersion: expect.stringContaining('第 1 版') as string,
    });
    expect(said(rows('fees', 'city'))).toEqual([['kept', 'compared', '+76.3%', 'red']]);
    expect(rows('fees', 'city')[0]!.values).toMatchObject({ feesNow: 335_000_00, feesBefore: 190_000_00 });
    expect(warnings('feeGrowth').filter(({ values }) => values['office'] === offices['GZ-02']!.id)).toEqual([]);
  });

  it('N04: January and February are one row that says why; the year to date has its own', async () => {
    const { tell, rows, night } = made();
    await tell(...feeOf(100_000, '2025', 1, 'GZ-01', '2025-01-20'), ...feeOf(120_000, '2026', 1, 'GZ-01', '2026-02-10'));
    await night();
    const [row] = rows('fees', 'office', '2026-01至02').filter(({ values }) => values['growth']);
    expect(row!.values).toMatchObject({ growth: '+20.0%', span: 'month', remark: expect.stringContaining('春节错月') as string });
    expect(rows('fees', 'office', '2026-01至03')[0]!.values).toMatchObject({ span: 'year', from: '2026-01-01', until: '2026-03-31' });
    expect(rows('fees', 'office', '2026-02')).toEqual([]);
  });

  it('N04: a late message makes another row and keeps the former; the warning stands as long as its level is reached', async () => {
    const { tell, rows, night, warnings, offices } = made();
    await tell(...feeOf(100_000, '2025'), ...feeOf(155_000, '2026'));
    await night();
    const ofOne = () => rows('fees', 'office').filter(({ values }) => values['office'] === offices['GZ-01']!.id);
    const open = () =>
      warnings('feeGrowth')
        .filter(({ values }) => values['period'] === '2026-03' && values['office'])
        .map(({ state, values }) => [state, values['level'], values['value']]);
    expect(open()).toEqual([['pushed', 'red', '+55.0%']]);
    await night('2026-04-02');
    expect(said(ofOne())).toEqual([['kept', 'compared', '+55.0%', 'red']]);
    await tell(...feeOf(10_000, '2026', 2));
    await night('2026-04-03');
    expect(said(ofOne())).toEqual([
      ['replaced', 'compared', '+55.0%', 'red'],
      ['kept', 'compared', '+65.0%', 'red'],
    ]);
    expect(open()).toEqual([['pushed', 'red', '+55.0%']]);
    await tell(paid('GZ-01-2026-000001', 4, [[115_000, '2026-03-10']], 'issued', '2026-03-10'));
    await night('2026-04-04');
    expect(said(ofOne()).at(-1)).toEqual(['kept', 'compared', '+25.0%', null]);
    expect(open()).toEqual([['lapsed', 'red', '+55.0%']]);
  });

  it('N04: figures that come back are on record again', async () => {
    const { tell, rows, night } = made();
    await tell(...acts(3, '2026'));
    await night();
    await tell(accepted('GZ-01-2026-000009', '2026-03-10', { applicants: [applicant('误')] }));
    await night('2026-04-02');
    await tell(accepted('GZ-01-2026-000009', '2026-03-10', { applicants: [applicant('误')], state: 'withdrawn' }, 2));
    await night('2026-04-03');
    expect(rows('acceptances', 'city').map(({ state, values }) => [state, values['actsNow']])).toEqual([
      ['replaced', 3],
      ['replaced', 4],
      ['kept', 3],
    ]);
  });

  it('N04: after a year it is fixed, and what leaves the figures then changes nothing', async () => {
    const { tell, rows, night, world } = made();
    await tell(...feeOf(155_000, '2026'));
    await night();
    world.move('2027-03-02');
    for (let struck = 1; struck > 0; ) struck = await world.engine.strike();
    expect(new Set(rows('fees', 'office').map(({ state }) => state))).toEqual(new Set(['fixed']));
    await night('2027-05-02');
    expect(new Set(rows('fees', 'office').map(({ state }) => state))).toEqual(new Set(['fixed']));
  });

  it('N04: nobody edits a row: there is no such action for any role', async () => {
    const { tell, rows, night, perform } = made();
    await tell(...feeOf(155_000, '2026'));
    await night();
    const [row] = rows('fees', 'office');
    expect(Object.values(comparison.actions).flatMap(({ by }) => by)).toEqual([]);
    for (const viewer of [people.clerk, people.lead, people.office, people.district])
      for (const action of ['edit', 'replace', 'fix'])
        expect(await perform(viewer, type, action, row, { feesNow: '1.00' })).toHaveProperty('refused');
  });
});

describe('acceptances of office, notary and city (N05)', () => {
  it('N05: 40 then 12 are −70.0 % and red for office, notary and city; 29 then 12 are on record and warn of nothing', async () => {
    const at = made();
    await at.tell(...acts(40, '2025'), ...acts(12, '2026'));
    await at.night();
    for (const scope of ['office', 'notary', 'city'])
      expect([scope, said(at.rows('acceptances', scope).filter(({ values }) => values['actsNow']))]).toEqual([
        scope,
        [['kept', 'compared', '−70.0%', 'red']],
      ]);
    const few = made();
    await few.tell(...acts(29, '2025'), ...acts(12, '2026'));
    await few.night();
    expect(said(few.rows('acceptances', 'city'))).toEqual([['kept', 'low', null, null]]);
    expect(few.warnings('acceptanceGrowth')).toEqual([]);
  });

  it('N05: the city’s warning is of no office: the bureau looks into it itself and another person closes it; it is pushed nowhere and no event', async () => {
    const { tell, night, warnings, perform, world } = made();
    await tell(...acts(40, '2025'), ...acts(12, '2026'));
    await night();
    const now = () => warnings('acceptanceGrowth').find(({ values }) => values['officeName'] === '全市' && values['period'] === '2026-03')!;
    expect(now()).toMatchObject({
      state: 'raised',
      ownerUnit: 'city',
      district: null,
      values: { level: 'red', item: '受理量同比（全市）' },
    });
    const type = 'notary.warning';
    expect(await perform(people.clerk, type, 'push', now())).toMatchObject({ refused: { problem: 'action-not-possible' } });
    expect(await perform(people.clerk, type, 'makeEvent', now())).toHaveProperty('refused');
    expect(world.tables.of('notary.event').filter(({ values }) => values['office'] === null)).toEqual([]);
    expect(await perform(people.office, type, 'sign', now())).toMatchObject({ refused: { problem: 'not-found' } });
    expect(await perform(people.clerk, type, 'takeUp', now())).toMatchObject({ done: { state: 'checking' } });
    expect(await perform(people.clerk, type, 'account', now(), { finding: '不动产交易量下降。' })).toMatchObject({
      done: { state: 'explained' },
    });
    await perform(people.clerk, type, 'submit', now());
    expect(await perform(people.clerk, type, 'close', now(), { reviewText: '属实。' })).toHaveProperty('refused');
    expect(await perform(people.otherClerk, type, 'close', now(), { reviewText: '属实。' })).toMatchObject({ done: { state: 'closed' } });
  });

  it('N05: what is of an office is not taken up by the bureau in its place', async () => {
    const { tell, night, warnings, perform } = made();
    await tell(...acts(40, '2025'), ...acts(27, '2026'));
    await night();
    const one = warnings('acceptanceGrowth').find(({ values }) => values['office'] && !values['notary'])!;
    expect(one).toMatchObject({ state: 'raised', values: { level: 'yellow', value: '−32.5%' } });
    expect(await perform(people.clerk, 'notary.warning', 'takeUp', one)).toMatchObject({ refused: { problem: 'action-not-possible' } });
  });

  it('N05: a notary finds his own row and no colleague’s; by its id it is not there for him; a district and an office read their own', async () => {
    const { tell, night, rows, world, staff } = made();
    await tell(...acts(2, '2026'), accepted('GZ-01-2026-000100', '2026-03-10', { notary: 'G-0102', applicants: [applicant('乙')] }));
    await night();
    const of = (licence: string) => rows('acceptances', 'notary').find(({ values }) => values['notary'] === staff[licence]!.id)!;
    const sees = async (viewer: (typeof people)['officer'], row: RecordRow) =>
      (await world.reader.get(type, row.id, scopesOf(viewer, comparison))) !== null;
    expect([await sees(people.officer, of('G-0101')), await sees(people.officer, of('G-0102'))]).toEqual([true, false]);
    const [city] = rows('acceptances', 'city');
    const seen = (row: RecordRow) =>
      Promise.all([people.clerk, people.district, people.pudong, people.office, people.officeTwo].map((viewer) => sees(viewer, row)));
    expect(await seen(of('G-0102'))).toEqual([true, true, false, true, false]);
    expect(await seen(city!)).toEqual([true, false, false, false, false]);
  });
});
