import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Definitions, ListAnswer, RecordItem, ReportAnswer } from '@fatong/contracts/api';
import type { Client } from '../testing/client.js';
import { startHubRig, type HubRig } from '../testing/hub-rig.js';

let rig: HubRig;
beforeAll(async () => {
  rig = await startHubRig();
});
afterAll(() => rig?.drop());

interface File {
  readonly headers: Headers;
  readonly book: exceljs.Workbook;
}

async function download(one: Client, path: string, language = 'zh'): Promise<File> {
  const cookie = [...one.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await fetch(rig.hub.url + path, { headers: { cookie, 'accept-language': language } });
  expect([path, response.status]).toEqual([path, 200]);
  const book = new exceljs.Workbook();
  await book.xlsx.load(await response.arrayBuffer());
  return { headers: response.headers, book };
}

/** Cells of a sheet as people read them, head row first. */
const textOf = (sheet: exceljs.Worksheet | undefined): string[][] =>
  (sheet?.getRows(1, sheet.rowCount) ?? []).map((row) =>
    Array.from({ length: sheet!.columnCount }, (_, i) => {
      const { value } = row.getCell(i + 1);
      return value instanceof Date ? value.toISOString().slice(0, 10) : String((value as string | null) ?? '');
    }),
  );

async function all(one: Client, path: string): Promise<readonly RecordItem[]> {
  const items: RecordItem[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { body }: { body: ListAnswer<RecordItem> } = await one.get<ListAnswer<RecordItem>>(
      `${path}${cursor === '' ? '' : `&cursor=${cursor}`}`,
    );
    items.push(...body.items);
    cursor = body.next;
  }
  return items;
}

const audits = (): Promise<Record<string, unknown>[]> =>
  rig.rows("SELECT account, object, outcome, detail FROM audit WHERE act = 'export' ORDER BY at DESC, id DESC");

describe('a list as an Excel file (L01, L02)', () => {
  const complaints = '/api/records/lawyers.complaint';

  it.each([
    ['city.clerk', ''],
    ['city.clerk', '&filter[state]=closed&sort=complainedOn'],
    ['district.clerk', ''],
    ['association.clerk', '&filter[filing]=filed,-'],
  ])('holds exactly the list of %s %s: rows, order, masks, words', async (username, query) => {
    const one = await rig.signIn(username);
    const {
      body: { records, districts },
    } = await one.get<Definitions>('/api/definitions');
    const view = records.find(({ type }) => type === 'lawyers.complaint')!;
    const listed = await all(one, `${complaints}?limit=50${query}`);
    expect(listed.length).toBeGreaterThan(3);
    const { book, headers } = await download(one, `${complaints}/export?${query.slice(1)}`);
    expect(headers.get('x-fatong-rows')).toBe(String(listed.length));
    expect(decodeURIComponent(headers.get('content-disposition')!)).toMatch(/投诉案件 \d{8}-\d{6}\.xlsx/);
    const [head, ...rows] = textOf(book.getWorksheet('投诉案件'));
    const worn = view.badges.map(({ title }) => title[0]);
    expect(head).toEqual(['编号', '被投诉律师', ...worn, '律师事务所', '所在区', '投诉事由', '状态', '投诉日期', '立案审查届满']);
    const word = (name: string, value: unknown): string =>
      [value ?? []]
        .flat()
        .map((code) => view.fields.find((field) => field.name === name)!.choices!.find((choice) => choice.value === code)!.label[0])
        .join('、');
    expect(rows).toEqual(
      listed.map(({ number, values, district, state, badges = [] }) => [
        number ?? '',
        String((values['lawyerName'] ?? '') as string),
        ...worn.map(() => badges.map(({ label }) => label[0]).join('、')),
        String(values['firmName'] as string),
        districts.find(({ value }) => value === district)?.label[0] ?? '',
        word('grounds', values['grounds']),
        view.states.find(({ name }) => name === state)?.label[0] ?? '',
        ...['complainedOn', 'fileDue'].map((name) => String((values[name] ?? '') as string)),
      ]),
    );
  });

  it('says on its first sheet what it holds, by which conditions, who took it and when, in the reader’s language', async () => {
    const one = await rig.signIn('city.clerk');
    const { id, title } = (await all(one, '/api/records/lawyers.firm?limit=1'))[0]!;
    const { book } = await download(
      one,
      `${complaints}/export?filter[firm]=${id}&filter[state]=closed,-&filter[reached.closed][from]=2020-01-01&filter[district]=310101`,
    );
    const said = textOf(book.getWorksheet('说明')).map(([name, value]) => `${name} ${value}`);
    expect(said).toEqual(
      expect.arrayContaining([
        '内容 投诉案件',
        `条件 律所登记：${title}`,
        '条件 状态：已结案、未报告',
        '条件 进入“已结案”：2020-01-01 起',
        '条件 所在区：黄浦区',
        '排序 投诉日期（从大到小、从新到旧）',
      ]),
    );
    expect(said.some((line) => /^导出人 .+（city\.clerk）$/.test(line))).toBe(true);
    expect(said.some((line) => line.startsWith('上限 一次最多导出 500,000 条'))).toBe(true);
    const english = await download(one, `${complaints}/export`, 'en');
    expect(textOf(english.book.getWorksheet('About'))).toEqual(expect.arrayContaining([['Condition', 'None (all records you may see)']]));
  });

  it('is written down as an export with count and filter; a personal value is neither in the log nor in the file', async () => {
    const one = await rig.signIn('city.clerk');
    const { body } = await one.post<ListAnswer<RecordItem>>(`${complaints}/query`, { filter: { complainant: '张伟' } });
    const { book } = await download(one, `${complaints}/export?query=${body.query}&filter[filing]=filed`);
    const [{ detail, object, outcome } = {}] = await audits();
    const kept = typeof detail === 'string' ? (JSON.parse(detail) as unknown) : detail;
    expect([object, outcome, kept]).toMatchObject([
      'lawyers.complaint',
      'done',
      {
        count: book.getWorksheet('投诉案件')!.rowCount - 1,
        sort: '-complainedOn',
        filter: { complainant: 'personal', filing: { any: ['filed'] } },
      },
    ]);
    expect(JSON.stringify([kept, textOf(book.getWorksheet('说明'))])).not.toContain('张伟');
    expect(textOf(book.getWorksheet('说明'))).toContainEqual(['条件', '投诉人：（个人信息，不写入文件）']);
  });

  it('is refused where the list is refused', async () => {
    const lawyer = await rig.signIn('lawyer');
    const own = await all(lawyer, `${complaints}?limit=50`);
    expect((await download(lawyer, `${complaints}/export`)).headers.get('x-fatong-rows')).toBe(String(own.length));
    expect((await lawyer.get('/api/records/lawyers.supervision/export')).status).toBe(403);
    const city = await rig.signIn('city.clerk');
    expect((await city.get(`${complaints}/export?filter[complainant]=x`)).body).toMatchObject({ type: '/problems/personal-filter' });
    expect((await city.get(`${complaints}/export?filter[nonsense]=x`)).status).toBe(400);
    expect((await city.get('/api/records/nothing/export')).status).toBe(404);
  });
});

describe('a report as an Excel file (L01)', () => {
  it('holds every figure of the page, and its tables with all their rows', async () => {
    const one = await rig.signIn('city.clerk');
    const asked = 'from=2025-11-01&to=2026-12-31&granularity=quarter';
    const { body } = await one.get<ReportAnswer>(`/api/reports/lawyers.overview?${asked}`);
    const { book } = await download(one, `/api/reports/lawyers.overview/export?${asked}`);
    expect(
      textOf(book.getWorksheet('数量'))
        .slice(1)
        .map(([name, count]) => [name, Number(count)]),
    ).toEqual(body.figures.map(({ label, count }) => [label[0], count]));
    expect(
      textOf(book.getWorksheet('比率'))
        .slice(1)
        .map(([name, value]) => [name, value]),
    ).toEqual(body.ratios.map(({ label, value }) => [label[0], value === null ? '' : String(value)]));
    expect(textOf(book.getWorksheet('趋势')).slice(1)).toEqual(
      body.trend!.steps.map(({ from, to, figures }) => [from, to, ...figures.map(({ count }) => String(count))]),
    );
    for (const { title, rows, total } of body.tables) {
      const [, ...written] = textOf(book.getWorksheet(title[0]));
      expect(written.length).toBe(total);
      expect(written.slice(0, rows.length).map(([, name, first]) => [name, Number(first)])).toEqual(
        rows.map(({ label, cells }) => [label[0], 'count' in cells[0]! ? cells[0].count : null]),
      );
    }
    expect((await audits())[0]).toMatchObject({ object: 'report:lawyers.overview', outcome: 'done' });
  });

  it('is refused to who may not read it', async () => {
    expect((await (await rig.signIn('firm.clerk')).get('/api/reports/lawyers.overview/export')).status).toBe(403);
  });
});
