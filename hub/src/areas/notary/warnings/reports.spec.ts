import { describe, expect, it } from 'vitest';
import { countAll, figuresOf, linesOf } from '../../../api/testing/figures.js';
import { readReport } from '../../../api/testing/report-reading.js';
import { scopesOf } from '../../../access/index.js';
import type { ReportType } from '../../../definitions/index.js';
import { accepted, applicant, issued, paid } from '../testing/acts.js';
import { notaryWorld, people } from '../testing/cast.js';
import { acceptanceGrowth, feeGrowth, largeFees, warningFigures } from './reports.js';

const world = (today = '2026-04-01T02:00:00.000Z') => {
  const at = notaryWorld(today);
  const counts = async (report: ReportType, from: string, to: string, viewer: (typeof people)['clerk'] = people.clerk) => {
    const span = { period: { from, to }, today: today.slice(0, 10), district: null };
    const tallies = await countAll(report, {
      records: at.world.reader,
      scopes: (record) => scopesOf(viewer, record),
      barred: () => new Set(),
      span,
      roles: [],
    });
    return { report, span, tallies, roles: [] };
  };
  const tell = (...messages: Parameters<typeof at.world.report>[1]) => at.world.report('notary', messages);
  return { ...at, counts, tell };
};
const number = (i: number, office = 'GZ-01', year = '2026'): string => `${office}-${year}-${String(i).padStart(6, '0')}`;
const done = (i: number, yuan: number, office = 'GZ-01', year = '2026') => {
  const [id, on] = [number(i, office, year), `${year}-03-10`];
  return [
    accepted(id, on, { applicants: [applicant(`人${office}${i}${year}`)] }),
    issued(id, 2, on, `${year}-03-11`),
    paid(id, 3, [[yuan, on]], 'issued', `${year}-03-11`),
  ];
};

describe('figures of warnings and fees', () => {
  it('N03: the bands of large fees sum up to all of them, their shares to 100 %, and each opens the list of its acts', async () => {
    const { tell, counts } = world();
    await tell(...[60_000, 120_000, 250_000, 600_000].flatMap((yuan, i) => done(i + 1, yuan)), ...done(9, 49_999));
    const { figures, ratios } = figuresOf(await counts(largeFees, '2026-03-01', '2026-03-31'));
    expect(figures.map(({ count }) => count)).toEqual([4, 1, 1, 1, 1, 1_030_000_00]);
    expect(ratios.reduce((sum, { unit, value }) => sum + (unit === 'percent' ? (value ?? 0) : 0), 0)).toBe(100);
    expect(ratios.find(({ name }) => name === 'perAct')).toMatchObject({ value: 257_500, unit: 'yuan' });
    expect(figures[1]).toMatchObject({
      type: 'notary.act',
      filter: { feeBand: 'five', issuedOn: { from: '2026-03-01', to: '2026-03-31' } },
    });
    const rows = linesOf(await counts(largeFees, '2026-03-01', '2026-03-31'), largeFees.tables['offices']!);
    expect(rows[0]!.cells[0]).toMatchObject({ count: 4, filter: { office: 'GZ-01', feeBand: 'five,ten,twenty,fifty' } });
  });

  it('N04: every office stands in a row with both figures, over the limit or not; below 100,000 it says 基数不足, without a base 无可比基数', async () => {
    const { tell, counts, offices } = world();
    await tell(
      ...done(1, 100_000, 'GZ-01', '2025'),
      ...done(1, 135_000),
      ...done(1, 90_000, 'GZ-02', '2025'),
      ...done(1, 200_000, 'GZ-02'),
      ...done(1, 1_000, 'GZ-03'),
    );
    const rows = linesOf(await counts(feeGrowth, '2026-03-01', '2026-03-31'), feeGrowth.tables['offices']!);
    const of = (code: string) => rows.find(({ key }) => key === offices[code]!.id)!.cells;
    expect(of('GZ-01')).toMatchObject([{ count: 135_000_00, unit: 'money' }, { count: 100_000_00 }, { value: 35 }]);
    expect(of('GZ-02')[2]).toMatchObject({ value: null, note: ['基数不足', expect.any(String)] });
    expect(of('GZ-03')[2]).toMatchObject({ value: null, note: ['无可比基数', expect.any(String)] });
  });

  it('N05: acceptances of this year and the last, by office and by notary; a notary counts his own alone', async () => {
    const { tell, counts } = world();
    await tell(
      ...Array.from({ length: 40 }, (_, i) => accepted(number(i, 'GZ-01', '2025'), '2025-03-10', { applicants: [applicant(`甲${i}`)] })),
      ...Array.from({ length: 12 }, (_, i) =>
        accepted(number(i), '2026-03-10', { applicants: [applicant(`乙${i}`)], notary: i < 5 ? 'G-0102' : 'G-0101' }),
      ),
      accepted(number(99), '2026-03-10', { state: 'withdrawn' }),
    );
    expect(figuresOf(await counts(acceptanceGrowth, '2026-03-01', '2026-03-31')).ratios[0]).toMatchObject({ value: -70 });
    expect(figuresOf(await counts(acceptanceGrowth, '2026-03-01', '2026-03-31', people.officer)).figures.map(({ count }) => count)).toEqual(
      [7, 40],
    );
  });

  it('N07: one false alarm changes the share of its model alone, and every cell is its list', async () => {
    const { tell, counts, world: of, perform } = world('2026-03-10T02:00:00.000Z');
    await tell(...done(1, 60_000), ...done(2, 250_000));
    const warnings = of.tables.of('notary.warning');
    expect(warnings).toHaveLength(2);
    await perform(people.clerk, 'notary.warning', 'dismiss', warnings[0], {}, '批量业务');
    const found = await counts(warningFigures, '2026-03-01', '2026-03-31');
    const rows = linesOf(found, warningFigures.tables['models']!);
    expect(rows.map(({ key, cells }) => [key, cells.at(-1)])).toEqual([['largeFee', { value: 50 }]]);
    expect(rows[0]!.cells[0]).toMatchObject({ count: 2, type: 'notary.warning', filter: { model: 'largeFee' } });
    const figures = figuresOf(found).figures.map(({ name, count }) => [name, count]);
    expect(figures).toEqual(
      expect.arrayContaining([
        ['all', 2],
        ['wrong', 1],
        ['red', 1],
        ['yellow', 1],
      ]),
    );
    const districts = linesOf(found, warningFigures.tables['districts']!);
    expect(districts.reduce((sum, { cells }) => sum + ('count' in cells[0]! ? cells[0].count : 0), 0)).toBe(2);
    const [grid] = linesOf(found, warningFigures.tables['grid']!);
    const cells = grid!.cells.map((cell) => ('count' in cell ? cell.count : 0));
    expect(cells.slice(1).reduce((sum, count) => sum + count, 0)).toBe(cells[0]);
    expect(grid!.cells.slice(1).filter((cell) => 'count' in cell && cell.count === 1)).toMatchObject([
      { filter: { model: 'largeFee', level: 'yellow', state: 'falseAlarm' } },
      { filter: { model: 'largeFee', level: 'red', state: 'pushed,signed,checking,explained,rectifying,transferred' } },
    ]);
    for (const name of ['districtGrid', 'officeGrid']) {
      const [row] = linesOf(found, warningFigures.tables[name]!);
      const all = row!.cells.map((cell) => ('count' in cell ? cell.count : 0));
      expect([name, all[0], all.slice(1).reduce((sum, count) => sum + count, 0)]).toEqual([name, 2, 2]);
    }
    const elsewhere = await counts(warningFigures, '2026-03-01', '2026-03-31', people.pudong);
    expect(figuresOf(elsewhere).figures[0]).toMatchObject({ count: 0 });
  });

  it('N01: warnings are ranked by office, notary and month, each number its list; an office has its place among all', async () => {
    const at = world('2026-03-10T02:00:00.000Z');
    const { tell, counts, offices, staff } = at;
    const old = (office: string, notary: string, count: number) =>
      Array.from({ length: count }, (_, i) =>
        accepted(number(i + 1, office), '2026-03-09', { notary, applicants: [applicant(`老人${office}${i}`, '1950-01-01')] }),
      );
    await tell(...old('GZ-01', 'G-0101', 8), ...old('GZ-02', 'G-0201', 16));
    const found = await counts(warningFigures, '2026-03-01', '2026-03-31');
    const ranked = (name: string) =>
      linesOf(found, warningFigures.tables[name]!).map(({ key, cells }) => [key, 'count' in cells[0]! ? cells[0].count : 0]);
    expect(ranked('notaries')).toEqual(
      expect.arrayContaining([
        [staff['G-0101']!.id, 1],
        [staff['G-0201']!.id, 1],
      ]),
    );
    expect(ranked('offices')).toEqual(
      expect.arrayContaining([
        [offices['GZ-01']!.id, 1],
        [offices['GZ-02']!.id, 1],
      ]),
    );
    expect(ranked('months')).toEqual([['03', 2]]);
    const own = await readReport(at.world.reader, warningFigures, {
      viewer: people.office,
      period: ['2026-03-01', '2026-03-31'],
      today: '2026-03-10',
    });
    expect((await own.rows('offices')).map(([key, [count], standing]) => [key, count, standing?.among])).toEqual([
      [offices['GZ-01']!.id, 1, 2],
    ]);
  });

  it('N07: offices of the city stand in no district: with the districts they are the whole', async () => {
    const { tell, counts } = world('2026-03-10T02:00:00.000Z');
    await tell(...done(1, 60_000), ...done(1, 60_000, 'GZ-02'), ...done(1, 60_000, 'GZ-03'));
    const found = await counts(warningFigures, '2026-03-01', '2026-03-31');
    const of = Object.fromEntries(figuresOf(found).figures.map(({ name, count }) => [name, count]));
    const districts = linesOf(found, warningFigures.tables['districts']!).filter(({ key }) => key !== null);
    const inDistricts = districts.reduce((sum, { cells }) => sum + ('count' in cells[0]! ? cells[0].count : 0), 0);
    expect([of['all'], of['cityOwn'], inDistricts]).toEqual([3, 1, 2]);
  });
});
