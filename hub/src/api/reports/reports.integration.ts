import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Figure, ListAnswer, ListFilter, RecordItem, ReportAnswer } from '@fatong/contracts/api';
import { validator } from '@fatong/contracts';
import { today } from '@fatong/contracts/codes';
import { reportAnswer } from '@fatong/contracts/api';
import type { Client } from '../testing/client.js';
import { startHubRig, type HubRig } from '../testing/hub-rig.js';

const overview = '/api/reports/lawyers.overview';
const now = today();
const year = `from=${String(Number(now.slice(0, 4)) - 1)}-01-01&to=${now}`;

let rig: HubRig;
beforeAll(async () => {
  rig = await startHubRig();
});
afterAll(() => rig?.drop());

const address = (type: string, filter: ListFilter): string =>
  `/api/records/${type}?limit=1${Object.entries(filter)
    .map(([name, value]) =>
      typeof value === 'string'
        ? `&filter[${name}]=${value}`
        : Object.entries(value)
            .map(([end, day]) => `&filter[${name}][${end}]=${day}`)
            .join(''),
    )
    .join('')}`;

/** Everything counted in a report. */
const figuresOf = ({ figures, ratios, trend, tables }: ReportAnswer): readonly Pick<Figure, 'count' | 'type' | 'filter'>[] => [
  ...figures,
  ...ratios.flatMap(({ of }) => of),
  ...(trend?.steps ?? []).flatMap((step) => step.figures),
  ...tables.flatMap(({ rows }) => rows).flatMap(({ cells }) => cells.flatMap((cell) => ('count' in cell ? [cell] : []))),
];

async function wrongTotals(one: Client, report: ReportAnswer): Promise<readonly unknown[]> {
  const distinct = new Map(figuresOf(report).map((figure) => [address(figure.type, figure.filter), figure.count]));
  expect(distinct.size).toBeGreaterThan(15);
  const wrong: unknown[] = [];
  const waiting = [...distinct];
  const check = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { status, body } = await one.get<ListAnswer<RecordItem>>(next[0]);
      if (status !== 200 || body.total !== next[1]) wrong.push([...next, status, body.total]);
    }
  };
  await Promise.all(Array.from({ length: 8 }, check));
  return wrong;
}

const read = async (username: string, query: string, of = overview): Promise<{ readonly one: Client; readonly report: ReportAnswer }> => {
  const one = await rig.signIn(username);
  const { status, body } = await one.get<ReportAnswer>(`${of}?${query}`);
  expect([username, status, validator(reportAnswer)(body)]).toEqual([username, 200, []]);
  return { one, report: body };
};

describe('L01: the overview on a real database', () => {
  for (const [username, query] of [
    ['city.clerk', `${year}&granularity=quarter`],
    ['district.clerk', `${year}&granularity=month`],
    ['association.clerk', `${year}&granularity=year`],
    ['city.lead', ''],
    ['city.clerk', `${year}&granularity=year&district=310115`],
  ] as const) {
    it(`every figure opens exactly its list, total and figure are equal: ${username}, ${query === '' ? 'this month' : query}`, async () => {
      const { one, report } = await read(username, query);
      expect(await wrongTotals(one, report)).toEqual([]);
    }, 60_000);
  }

  for (const [id, username] of [
    ['lawyers.districts', 'city.clerk'],
    ['lawyers.filings', 'city.clerk'],
    ['lawyers.filings', 'district.clerk'],
    ['lawyers.transfers', 'city.clerk'],
  ] as const) {
    it(`L02, L03, L15: every figure of ${id} opens exactly its list: ${username}`, async () => {
      const { one, report } = await read(username, `${year}&granularity=quarter`, `/api/reports/${id}`);
      expect(await wrongTotals(one, report)).toEqual([]);
    }, 60_000);
  }

  it('takes the mean of a field, of all and of each row of a table (L09)', async () => {
    const { report } = await read('city.clerk', year, '/api/reports/lawyers.access');
    const { value, unit, of } = report.ratios.find(({ name }) => name === 'waitToMeet')!;
    expect([unit, value! > 20 && value! < 120, of[0]!.count > 3]).toEqual(['hours', true, true]);
    const waits = report.tables[0]!.rows.flatMap(({ cells: [, wait] }) =>
      wait && 'value' in wait && wait.value !== null ? [wait.value] : [],
    );
    expect(Math.min(...waits) <= value! && value! <= Math.max(...waits)).toBe(true);
  });

  it('counts what there is: received, filed and decided over the year, in districts and steps that sum up', async () => {
    const { report } = await read('city.clerk', `${year}&granularity=month`);
    const received = report.ratios.find(({ name }) => name === 'perLawyers')!.of;
    expect(received[0]!.count).toBe(120);
    expect(received[1]!.count).toBeGreaterThan(150);
    expect(report.trend!.steps.reduce((sum, { figures }) => sum + figures[0]!.count, 0)).toBe(120);
    for (const { rows, total } of report.tables) {
      const all = rows.reduce((sum, { cells }) => sum + ('count' in cells[0]! ? cells[0].count : 0), 0);
      expect(total > rows.length ? all < 120 : all === 120).toBe(true);
      expect(rows.map(({ cells }) => ('count' in cells[0]! ? cells[0].count : 0))).toEqual(
        rows.map(({ cells }) => ('count' in cells[0]! ? cells[0].count : 0)).toSorted((a, b) => b - a),
      );
    }
    const closed = report.figures.find(({ name }) => name === 'closed')!;
    expect(closed.count).toBeGreaterThan(0);
    expect(report.ratios.find(({ name }) => name === 'days')!.value).toBeGreaterThan(30);
    expect(report.tables[0]!.rows[0]!.label[0]).toMatch(/区$/);
    expect(report.tables[1]!.rows[0]!.label[0]).toContain('律师事务所');
  });

  it('L01: a district sees its own, and is refused the figures of another: 403, not zeros', async () => {
    const { one, report } = await read('district.clerk', year);
    const own = (await one.get<{ unit: { district: string } }>('/api/session')).body.unit.district;
    expect(report.tables[0]!.rows.map(({ key }) => key)).toEqual([own]);
    expect((await one.get<ReportAnswer>(`${overview}?${year}&district=${own}`)).body.figures).toEqual(
      report.figures.map((figure) => ({ ...figure, filter: { ...figure.filter, district: own } })),
    );
    const elsewhere = `district=${own === '310115' ? '310104' : '310115'}`;
    for (const of of [overview, `${overview}/export`, '/api/reports/lawyers.districts'])
      expect([of, (await one.get(`${of}?${year}&${elsewhere}`)).body]).toMatchObject([of, { status: 403, type: '/problems/forbidden' }]);
  });

  it('is refused to firms and lawyers, and says which parameter is wrong', async () => {
    for (const username of ['firm.clerk', 'lawyer'])
      expect((await (await rig.signIn(username)).get(overview)).body).toMatchObject({ status: 403 });
    const city = await rig.signIn('city.clerk');
    const wrong = { from: 'from=2026-13-01', to: 'to=x', granularity: 'from=2020-01-01&granularity=day', district: 'district=999999' };
    for (const [name, query] of Object.entries(wrong))
      expect([name, (await city.get(`${overview}?${query}`)).body]).toMatchObject([name, { status: 400, params: { name } }]);
    expect((await city.get(`${overview}?from=2026-02-01&to=2026-01-01`)).body).toMatchObject({ status: 400, params: { name: 'from' } });
  });
});
