import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '@fatong/contracts';
import type { Definitions, ImportRowView, ImportView, ListAnswer } from '@fatong/contracts/api';
import { makeLawyerLicence } from '@fatong/contracts/codes';
import { documents } from '../../receiving/testing/index.js';
import type { Client } from '../testing/client.js';
import { startRig, type Rig } from '../testing/rig.js';

const type = 'court-cases.violation.v1';
const licence = makeLawyerLicence({ year: 2015, category: 'fullTime', sex: 'female', serial: 1 });
const heads = [
  '信息编号*',
  '版本号*',
  '法院代码*',
  '案号*',
  '文书种类*',
  '对象类别*',
  '姓名或名称*',
  '律师执业证号',
  '行为描述*',
  '作出日期*',
];
const row = (number: string, more: Readonly<Record<string, unknown>> = {}): unknown[] => {
  const said: Readonly<Record<string, unknown>> = {
    信息编号: number,
    版本号: 1,
    法院代码: '沪0104',
    案号: '(2026)沪0104民初1234号',
    文书种类: '3',
    对象类别: '1',
    姓名或名称: '王小明',
    律师执业证号: licence,
    行为描述: '哄闹法庭。',
    作出日期: '20261119',
    ...more,
  };
  return heads.map((head) => said[head.replace('*', '')] ?? null);
};

async function bookOf(...rows: readonly (readonly unknown[])[]): Promise<Buffer> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('数据');
  sheet.addRow(heads);
  for (const cells of rows) sheet.addRow([...cells]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe('sheets in the place of messages, over the API (L05)', () => {
  let rig: Rig;
  let city: Client;
  beforeAll(async () => {
    rig = await startRig();
    city = await rig.signIn('city');
  });
  afterAll(() => rig.close());

  const upload = <T = ImportView>(bytes: Buffer, who = city, { name = '法院 11月.xlsx', of = type } = {}) =>
    who.send<T>('POST', `/api/imports?type=${of}`, {
      body: bytes,
      headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name), 'x-csrf-token': who.csrf },
    });
  const rowsOf = async (id: string, query = '') =>
    (await city.get<ListAnswer<ImportRowView>>(`/api/imports/${id}/rows?${query}`)).body.items;
  const download = async (who: Client, path: string): Promise<exceljs.Workbook> => {
    const response = await fetch(rig.url + path, {
      headers: { cookie: [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    const book = new exceljs.Workbook();
    await book.xlsx.load(await response.arrayBuffer());
    return book;
  };
  const textOf = (sheet: exceljs.Worksheet): string[][] =>
    sheet
      .getRows(1, sheet.rowCount)!
      .map((one) => Array.from({ length: sheet.columnCount }, (_, i) => String((one.getCell(i + 1).value as string | null) ?? '')));

  it('L05: are offered to clerks of the city, of the systems that allow it, and to nobody else', async () => {
    const kinds = async (who: Client) => (await who.get<Definitions>('/api/definitions')).body.imports;
    const offered = await kinds(city);
    expect(offered.find((one) => one.type === type)).toEqual({
      type,
      title: ['律师违法违规信息', 'Violation'],
      system: ['法院案件管理系统', 'Court case management'],
      area: expect.any(String) as string,
    });
    // Of the association those that one row says, each in its latest version (S11).
    expect(offered.map((one) => one.type.replace(/^[a-z-]+\./, '')).toSorted()).toEqual([
      'complaint.v2',
      'decision.v1',
      'filing.v1',
      'progress.v1',
      'review.v1',
      'violation.v1',
    ]);
    const district = await rig.signIn('district-a');
    expect(await kinds(district)).toEqual([]);
    expect((await upload<Problem>(await bookOf(row('X-0001')), district)).status).toBe(403);
    expect((await district.get(`/api/import-templates/${type}`)).status).toBe(403);
    expect(rig.store.tables.added.audit.filter(({ act, outcome }) => act === 'import' && outcome === 'refused')).toHaveLength(2);
    for (const of of ['discipline.bribery-case.v1', 'court-cases.case-progress.v1', 'court-cases.nothing.v1'])
      expect([of, (await upload<Problem>(await bookOf(row('X-0001')), city, { of })).status]).toEqual([of, 404]);
  });

  it('L05: the template has a column for each field of the contract, and says what may stand there', async () => {
    const book = await download(city, `/api/import-templates/${type}`);
    const [head] = textOf(book.worksheets[0]!);
    expect(head!.map((name) => name.replace(/（.*）/, ''))).toEqual(
      expect.arrayContaining([...heads, '撤回标志', '公民身份号码', '处理结果', '是否公开']),
    );
    expect(book.worksheets[0]!.getColumn(1).numFmt).toBe('@');
    const about = textOf(book.worksheets[1]!).map((line) => line.join('|'));
    expect(about).toContain('文书种类（1判决 2司法建议 3罚款决定 4拘留决定）|是|代码：1, 2, 3, 4');
    expect(about).toContain('作出日期|是|日期，如 20260302');
  });

  it('L05: each row becomes a message of its system, which says that it came by import', async () => {
    const { status, body } = await upload(await bookOf(row('HF-0001'), row('HF-0002', { 版本号: '2' })));
    expect([status, body]).toMatchObject([
      201,
      {
        type,
        name: '法院 11月.xlsx',
        who: 'city',
        isOwn: true,
        sm3: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        counts: { taken: 2, again: 0, refused: 0, waiting: 0 },
      },
    ]);
    const sent = rig.intake.published.slice(-2).map(({ exchange, to, wire: { attributes, body: bytes } }) => ({
      exchange,
      to,
      attributes,
      data: JSON.parse(bytes.toString()) as unknown,
    }));
    expect(sent).toMatchObject([
      {
        exchange: 'inbound',
        to: 'court-cases',
        attributes: { type, source: '/systems/court-cases', channel: 'import', partitionkey: 'HF-0001', sourceversion: '1' },
        data: { XXBH: 'HF-0001', BBH: 1, LSZYZH: licence },
      },
      { attributes: { partitionkey: 'HF-0002', sourceversion: '2' } },
    ]);
    expect(await rowsOf(body.id)).toMatchObject([
      { row: 2, state: 'taken', messageId: sent[0]!.attributes.id, faults: [] },
      { row: 3, state: 'taken' },
    ]);
    expect(rig.store.tables.added.audit.at(-1)).toMatchObject({
      account: 'id-city',
      act: 'import',
      object: `import:${body.id}`,
      detail: { type, taken: 2 },
    });
  });

  it('L05: the same file again changes nothing, and another content under a known number is refused', async () => {
    const before = rig.intake.published.length;
    expect((await upload(await bookOf(row('HF-0001'), row('HF-0002', { 版本号: '2' })))).body.counts).toEqual({
      taken: 0,
      again: 2,
      refused: 0,
      waiting: 0,
    });
    const { body } = await upload(await bookOf(row('HF-0001', { 行为描述: '另有其事。' })));
    expect(rig.intake.published).toHaveLength(before);
    expect(await rowsOf(body.id)).toEqual([
      {
        row: 2,
        state: 'refused',
        messageId: expect.any(String) as string,
        faults: [
          {
            column: ['版本号', 'Version counter of the report'],
            words: ['已收到编号、版本号相同而内容不同的信息：更正请将版本号加 1。', expect.any(String)],
          },
        ],
      },
    ]);
  });

  it('L05: what is wrong of a row is said at its column, and its neighbours are taken', async () => {
    const { body } = await upload(
      await bookOf(
        row('HF-0010'),
        row('HF-0011', { 文书种类: '9', 作出日期: '20261340' }),
        row('HF-0012', { 姓名或名称: { formula: 'A1', result: '王小明' } }),
        row('HF-0013', { 姓名或名称: '=HYPERLINK("x")' }),
        row('HF-0014', { 行为描述: null }),
        row('HF-0015', { 文书种类: '1' }),
      ),
    );
    expect(body.counts).toEqual({ taken: 1, again: 0, refused: 5, waiting: 0 });
    const faults = (await rowsOf(body.id, 'state=refused')).map((one) => [
      one.row,
      ...one.faults.map(({ column, words }) => `${column?.[0]}: ${words[0]}`),
    ]);
    expect(faults.map(([at]) => at)).toEqual([3, 4, 5, 6, 7]);
    expect(faults[0]!.slice(1).map((line) => String(line).split(':')[0])).toEqual([
      '文书种类（1判决 2司法建议 3罚款决定 4拘留决定）',
      '作出日期',
    ]);
    expect(faults.slice(1)).toEqual([
      [4, '姓名或名称: 单元格是公式，请粘贴为数值。'],
      [5, '姓名或名称: 文字不能以 =、+、-、@ 开头。'],
      [6, expect.stringContaining('行为描述: ') as string],
      [7, expect.stringContaining('生效日期: ') as string],
    ]);
  });

  it('L05: the result is downloaded by who uploaded it alone, corrected and uploaded again', async () => {
    const { body } = await upload(await bookOf(row('HF-0020'), row('HF-0021', { 文书种类: '9' })));
    const book = await download(city, `/api/imports/${body.id}/export?state=refused`);
    const sheet = book.worksheets[0]!;
    const [head, line] = textOf(sheet) as [string[], string[]];
    expect([line[head.indexOf('信息编号*')], line[head.indexOf('导入结果')]]).toEqual(['HF-0021', '未接收']);
    expect(line[head.indexOf('导入说明')]).toContain('文书种类');
    sheet.getRow(2).getCell(head.findIndex((name) => name.startsWith('文书种类')) + 1).value = '3';
    expect((await upload(Buffer.from(await book.xlsx.writeBuffer()))).body.counts).toEqual({ taken: 1, again: 0, refused: 0, waiting: 0 });
    const lead = await rig.signIn('lead');
    expect((await lead.get<ImportView>(`/api/imports/${body.id}`)).body.isOwn).toBe(false);
    expect((await lead.get(`/api/imports/${body.id}/export`)).status).toBe(403);
    expect((await (await rig.signIn('district-a')).get(`/api/imports/${body.id}/rows`)).status).toBe(403);
    expect((await city.get('/api/imports/0197a000-0000-7000-8000-000000000000')).status).toBe(404);
  });

  it('L05: while the broker is away rows wait, and only those that were not taken are tried again', async () => {
    rig.intake.broker.away = true;
    const { body } = await upload(await bookOf(row('HF-0030'), row('HF-0031', { 文书种类: '9' })));
    expect(body.counts).toEqual({ taken: 0, again: 0, refused: 1, waiting: 1 });
    rig.intake.broker.away = false;
    const before = rig.intake.published.length;
    const again = await city.post<ImportView>(`/api/imports/${body.id}/retries`, {});
    expect([again.status, again.body.counts]).toEqual([200, { taken: 0, again: 1, refused: 1, waiting: 0 }]);
    expect(rig.intake.published).toHaveLength(before + 1);
    await city.post<ImportView>(`/api/imports/${body.id}/retries`, {});
    expect(rig.intake.published).toHaveLength(before + 1);
  });

  it('L05: a file that is none, is too large or has other columns is refused as a whole, in a sentence', async () => {
    const refused = async (bytes: Buffer, name?: string) => {
      const { status, body } = await upload<Problem>(bytes, city, { ...(name !== undefined && { name }) });
      return [status, ...(body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`)];
    };
    expect(await refused(documents.docx)).toEqual([422, '/file type']);
    expect(await refused(documents.pdf, 'x.xlsx')).toEqual([422, '/file type']);
    expect(await refused(Buffer.from('MZ'))).toEqual([422, '/file type']);
    expect(await refused(await bookOf())).toEqual([422, '/rows empty']);
    const book = new exceljs.Workbook();
    book.addWorksheet('x').addRows([
      ['信息编号', '密码'],
      ['1', '2'],
    ]);
    expect((await refused(Buffer.from(await book.xlsx.writeBuffer()))).slice(0, 2)).toEqual([422, '/columns/2 column']);
    expect(await refused(await bookOf(...Array.from({ length: 5_001 }, (_, i) => row(`HF-${i}`))))).toEqual([422, '/file too-many-rows']);
    expect((await upload<Problem>(Buffer.concat([await bookOf(row('HF-1')), Buffer.alloc(52_428_800)]))).status).toBe(413);
  });

  it('L05: the sheets that were uploaded are listed, the newest first', async () => {
    const { body } = await city.get<ListAnswer<ImportView>>('/api/imports?limit=2');
    expect(body.items).toHaveLength(2);
    expect(body.items[0]!.at >= body.items[1]!.at).toBe(true);
    expect((await (await rig.signIn('operator')).get('/api/imports')).status).toBe(403);
  });
});
