import { Location } from '@angular/common';
import type { HttpTestingController, TestRequest } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Figure, ReportAnswer } from '@fatong/contracts/api';
import { Live } from '../live/index.js';
import { SpokenEvents, breathe, clerk, define, problem, recordView, setUp, signIn } from '../testing/index.js';
import { ReportRobot } from './report-page.robot.js';
import { reportRoutes } from './index.js';

@Component({ template: `the list` })
class List {}

const figure = (name: string, label: string, count: number, filter: Figure['filter'] = {}): Figure => ({
  name,
  label: [label, `${name} en`],
  count,
  type: 'ward.case',
  filter,
  hint: [`${label}的口径`, 'what it counts'],
});
const span = { from: '2026-01-01', to: '2026-03-31' };

const answer = (more: Partial<ReportAnswer> = {}): ReportAnswer => ({
  id: 'ward.overview',
  title: ['案件概览', 'Overview'],
  area: 'ward',
  isPage: true,
  at: '2026-11-25T06:05:00.000Z',
  period: span,
  district: null,
  figures: [figure('open', '待办', 7, { state: 'open' }), figure('shut', '已结', 1_234, { 'reached.shut': span })],
  ratios: [
    {
      name: 'per',
      label: ['每百人案件', 'Per 100'],
      unit: 'per100',
      value: 2.5,
      formula: ['收到 ÷ 在册 × 100', 'received ÷ enrolled × 100'],
      of: [
        figure('received', '收到', 10, { filedOn: span }),
        figure('people', '在册', 400, { inForce: { from: '2026-03-31', to: '2026-03-31' } }),
      ],
    },
  ],
  trend: {
    granularity: 'month',
    steps: ['01-31', '02-28', '03-31'].map((to, i) => ({
      from: `2026-0${i + 1}-01`,
      to: `2026-${to}`,
      figures: [figure('received', '收到', i * 2, { filedOn: { from: `2026-0${i + 1}-01`, to: `2026-${to}` } })],
    })),
  },
  tables: [
    {
      name: 'district',
      title: ['各区排名', 'Districts'],
      head: ['区', 'District'],
      by: 'received',
      total: 5,
      columns: [
        { name: 'received', label: ['收到', 'Received'], unit: 'count', hint: ['h', 'h'] },
        { name: 'rate', label: ['立案率', 'Rate'], unit: 'percent', hint: ['h', 'h'] },
      ],
      rows: [
        {
          key: '310101',
          label: ['黄浦区', 'Huangpu'],
          cells: [{ count: 6, type: 'ward.case', filter: { filedOn: span, district: '310101' } }, { value: 12.5 }],
        },
        {
          key: null,
          label: ['未报告', 'Not reported'],
          cells: [{ count: 6, type: 'ward.case', filter: { filedOn: span, district: '-' } }, { value: null }],
        },
      ],
    },
  ],
  ...more,
});

describe('the page of a report (L01)', () => {
  let server: HttpTestingController;
  let robot: ReportRobot;
  const districts = [{ value: '310101', label: ['黄浦区', 'Huangpu'] }] as const;

  /** What is asked: of the period, then of the one before. */
  const take = (): readonly TestRequest[] => server.match(({ url }) => url === '/api/reports/ward.overview');

  async function open(query = '?period=own&from=2026-01-01&to=2026-03-31', unit = clerk.unit): Promise<readonly TestRequest[]> {
    server = setUp([
      { path: 'reports', children: reportRoutes },
      { path: '**', component: List },
    ]);
    await signIn(server, { ...clerk, unit });
    await define(server, {
      records: [recordView()],
      districts,
      reports: [{ id: 'ward.overview', title: ['案件概览', 'Overview'], area: 'ward', isPage: true }],
    });
    const harness = await RouterTestingHarness.create(`/reports/ward.overview${query}`);
    robot = new ReportRobot(harness.fixture);
    await breathe();
    return take();
  }

  it('says each figure, its exact meaning, how it was before, and leads to exactly its list', async () => {
    const [now, before] = await open();
    now!.flush(answer());
    before!.flush(
      answer({
        period: { from: '2025-10-03', to: '2025-12-31' },
        figures: [figure('open', '待办', 7, { state: 'open' }), figure('shut', '已结', 1_230, { 'reached.shut': span })],
        ratios: [],
      }),
    );
    await robot.settle();
    expect(robot.counters()).toEqual([
      ['待办', '7', '当前'],
      ['已结', '1,234', '上期 1,230（+4）'],
    ]);
    expect(robot.text).toContain('上期：2025-10-03 至 2025-12-31');
    expect(robot.text).toContain('已结的口径');
    expect(robot.counter('待办').getAttribute('href')).toBe('/records/ward.case?state=open');
    expect(robot.counter('已结').getAttribute('href')).toBe('/records/ward.case?reached.shut=2026-01-01..2026-03-31');
  });

  it('says ratios with what they are made of, and on which day those in force are counted', async () => {
    const [now] = await open();
    now!.flush(answer());
    await robot.settle();
    expect(robot.ratio('每百人案件')).toBe('每百人案件2.50收到 10 ÷ 在册 400（2026-03-31 在册）收到 ÷ 在册 × 100');
  });

  it('ranks rows, equal ones alike, each number leading to its list, also where the row is not known', async () => {
    const [now] = await open();
    now!.flush(answer());
    await robot.settle();
    expect(robot.rows('各区排名')).toEqual([
      ['1', '黄浦区', '6', '12.5%'],
      ['1', '未报告', '6', '—'],
    ]);
    expect(robot.text).toContain('前 2 行，共 5 行');
    expect(robot.hrefs('各区排名')[1]).toBe('/records/ward.case?filedOn=2026-01-01..2026-03-31&district=-');
  });

  it('draws the trend with names at its lines, says the same as a table, and each number opens its cases', async () => {
    const [now] = await open();
    now!.flush(answer());
    await robot.until('the chart is drawn', () => robot.drawn().includes('收到'));
    expect(robot.drawing).toContain('2026-01-01 至 2026-03-31');
    expect(robot.drawn()).toContain('2026-02');
    await robot.press('表');
    await robot.until('the table is there', () => robot.rows('趋势').length > 0);
    expect(robot.rows('趋势')).toEqual([
      ['2026-01 2026-01-01 至 2026-01-31', '0'],
      ['2026-02 2026-02-01 至 2026-02-28', '2'],
      ['2026-03 2026-03-01 至 2026-03-31', '4'],
    ]);
    expect(robot.hrefs('趋势')[1]).toBe('/records/ward.case?filedOn=2026-02-01..2026-02-28');
    expect(TestBed.inject(Location).path()).toContain('as=table');
    server.verify();
  });

  it('keeps period, step and district in its address and asks anew with them', async () => {
    const [now, before] = await open();
    expect([now!.request.params.get('from'), now!.request.params.get('to'), before!.request.params.get('to')]).toEqual([
      '2026-01-01',
      '2026-03-31',
      '2025-12-31',
    ]);
    now!.flush(answer());
    before!.flush(answer());
    await robot.settle();
    expect(robot.choices('统计期间')).toEqual(['今天', '本周', '本月', '本季', '本年', '自选*']);
    await robot.press('季');
    await breathe();
    expect(take().map(({ request }) => request.params.get('granularity'))).toEqual(['quarter', 'year']);
    await TestBed.inject(Router).navigateByUrl('/reports/ward.overview?period=own&from=2026-01-01&to=2026-03-31&district=310101');
    await breathe();
    expect(take()[0]!.request.params.get('district')).toBe('310101');
    await robot.settle();
    expect(robot.text).toContain('统计范围：黄浦区');
  });

  it('offers what else it is narrowed by, keeps it in its address and asks both periods with it', async () => {
    const [now] = await open('?period=own&from=2026-01-01&to=2026-03-31&by.house=h1');
    expect(now!.request.params.get('filter[house]')).toBe('h1');
    now!.flush(
      answer({
        narrow: [
          { name: 'kind', label: ['类别', 'Kind'], choices: [{ value: 'a', label: ['甲类', 'A'] }], value: null, valueLabel: null },
          { name: 'house', label: ['房屋', 'House'], value: 'h1', valueLabel: ['一号楼', 'House 1'] },
          { name: 'yard', label: ['院落', 'Yard'], value: null, valueLabel: null },
        ],
      }),
    );
    await robot.settle();
    expect(
      robot
        .filters()
        .slice(0, 2)
        .map((words) => words.slice(0, 2)),
    ).toEqual(['类别', '房屋']);
    await TestBed.inject(Router).navigateByUrl('/reports/ward.overview?period=own&from=2026-01-01&to=2026-03-31&by.kind=a');
    await breathe();
    expect(take().map(({ request }) => request.params.get('filter[kind]'))).toEqual(['a', 'a']);
  });

  it('puts together a measure by rows and columns that stand in its address, the whole of each column last', async () => {
    const [now] = await open('?period=own&from=2026-01-01&to=2026-03-31&measure=received&rows=kind&columns=month');
    expect(['measure', 'rows', 'columns'].map((name) => now!.request.params.get(name))).toEqual(['received', 'kind', 'month']);
    const list = { type: 'ward.case', filter: { filedOn: span, kind: 'a' } };
    now!.flush(
      answer({
        trend: null,
        tables: [],
        pivot: {
          measures: [
            {
              name: 'received',
              label: ['收到', 'Received'],
              dimensions: [
                { name: 'kind', label: ['类别', 'Kind'] },
                { name: 'month', label: ['月份', 'Month'] },
              ],
            },
          ],
          measure: 'received',
          rows: 'kind',
          columns: 'month',
          table: {
            name: 'pivot',
            title: ['收到 × 类别 × 月份', 'Received × Kind × Month'],
            head: ['类别', 'Kind'],
            by: 'all',
            total: 1,
            columns: [
              { name: 'all', label: ['合计', 'All'], unit: 'count', hint: ['收到', 'Received'] },
              { name: 'c0', label: ['2026-01', '2026-01'], unit: 'count', hint: ['收到', 'Received'] },
            ],
            rows: [
              {
                key: 'a',
                label: ['甲类', 'A'],
                cells: [
                  { count: 6, ...list },
                  { count: 2, ...list },
                ],
              },
            ],
          },
          totals: [
            { count: 6, ...list },
            { count: 2, ...list },
          ],
        },
      }),
    );
    await robot.settle();
    expect(robot.rows('收到 × 类别 × 月份')).toEqual([
      ['甲类', '6', '2'],
      ['合计', '6', '2'],
    ]);
    expect(robot.hrefs('收到 × 类别 × 月份').length).toBe(4);
    // What was kept under a name is opened by a press, with all it says.
    const kept = { measure: ['received'], rows: ['month'], period: ['quarter'], district: ['310101'], kind: ['a'] };
    const view = { id: 'v1', name: '按月', filter: kept, sort: null, isShared: false, by: null, isFirst: false, lost: [] };
    server.expectOne('/api/views/ward.overview').flush({ items: [view], next: null, total: 1, mayShare: false });
    await robot.settle();
    expect(robot.buttons()).toContain('保存视图');
    await robot.until('the kept one is there', () => robot.buttons().includes('按月'));
    await robot.press('按月');
    await breathe();
    const address = new URLSearchParams(TestBed.inject(Location).path().split('?')[1]);
    expect(Object.fromEntries(address)).toEqual({
      measure: 'received',
      rows: 'month',
      period: 'quarter',
      district: '310101',
      'by.kind': 'a',
    });
  });

  it('a row that is one of some says its place among all, and a sum opens the list it is taken over', async () => {
    const [now] = await open();
    const [table] = answer().tables;
    const list = { type: 'ward.case', filter: { filedOn: span, district: '310101' } };
    now!.flush(
      answer({
        trend: null,
        tables: [
          {
            ...table!,
            total: 1,
            rows: [
              {
                key: '310101',
                label: ['黄浦区', 'Huangpu'],
                rank: 7,
                among: 22,
                cells: [
                  { count: 6, ...list },
                  { value: 3, list },
                ],
              },
            ],
          },
        ],
      }),
    );
    await robot.settle();
    expect(robot.rows('各区排名')[0]!.slice(0, 2)).toEqual(['7 / 22', '黄浦区']);
    expect(robot.hrefs('各区排名').length).toBe(2);
  });

  it('draws the shares of a table beside it, with words for who does not see it; each slice bears its name', async () => {
    const [now] = await open();
    const [table] = answer().tables;
    now!.flush(answer({ tables: [{ ...table!, chart: 'pie' }] }));
    await robot.until('the chart is drawn', () => robot.slices().length > 0);
    expect(robot.pie).toBe('各区排名的饼图，同样的数在表中');
    expect(robot.slices().some((words) => words.startsWith('黄浦区 50.0%'))).toBe(true);
    expect(robot.rows('各区排名').length).toBe(2);
  });

  it('says an amount for each in yuan', async () => {
    const [now] = await open();
    const [ratio] = answer().ratios;
    now!.flush(answer({ ratios: [{ ...ratio!, unit: 'yuan', value: 257_500 }] }));
    await robot.settle();
    expect(robot.ratio('每百人案件')).toContain('257,500.00 元');
  });

  it('counts again by itself when what it counts has changed, where it is live, and not otherwise', async () => {
    const [now] = await open();
    now!.flush(answer({ live: true }));
    await robot.settle();
    const live = TestBed.inject(Live);
    live.start();
    SpokenEvents.last!.say('record', { kind: 'record', type: 'ward.other' });
    await breathe();
    expect(take().length).toBe(0);
    SpokenEvents.last!.say('record', { kind: 'record', type: 'ward.case' });
    await breathe();
    expect(take().length).toBe(1);
    live.stop();
  });

  it('leads back to the period before with the browser’s Back', async () => {
    const [now] = await open();
    now!.flush(answer());
    await robot.settle();
    await robot.press('本季');
    await breathe();
    expect(TestBed.inject(Location).path()).toContain('period=quarter');
    TestBed.inject(Location).back();
    await breathe();
    expect(TestBed.inject(Location).path()).toContain('period=own&from=2026-01-01');
  });

  it('a district clerk sees the same page over his district and has none to choose', async () => {
    const [now] = await open('', { id: 'district/310101', title: ['黄浦区司法局', 'Huangpu'], district: '310101' });
    now!.flush(answer());
    await robot.settle();
    expect(robot.text).toContain('统计范围：黄浦区');
    expect(robot.filters()).toEqual([]);
  });

  it('says why it cannot be read and tries again; without the right it says so', async () => {
    const [now] = await open();
    now!.flush({ type: '/problems/unavailable', title: '暂时无法处理', detail: '数据库暂时不可用' }, { status: 503, statusText: '' });
    await robot.settle();
    expect(robot.text).toContain('数据库暂时不可用');
    await robot.press('重试');
    take()[0]!.flush(problem('forbidden'), { status: 403, statusText: '' });
    await robot.settle();
    expect(robot.text).toContain('没有');
    expect(robot.counters()).toEqual([]);
  });
});
