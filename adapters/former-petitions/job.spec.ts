import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { validator } from '@fatong/contracts';
import { importColumns, placeColumns, readRow } from '@fatong/contracts/sheets';
import { petition } from '@fatong/contracts/systems/former-petitions';
import { accounted, noSums } from './account.js';
import { takeOver } from './job.js';
import { rowsOfDump } from './dump.js';
import { formerColumns, reader, type FormerRow } from './reading.js';
import { inventedDump, inventedRows } from './testing/invented.js';

const on = '2026-11-28';
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'former-'));
});
afterAll(() => rm(folder, { recursive: true }));

const usual: FormerRow = {
  xfbh: '沪司信2024-000123',
  sdrq: '2024-03-04',
  xfqd: '来信',
  sqlb: '申诉求决',
  ywlx: '公证',
  xfbt: '公证收费',
  zt: '已办结',
};
const read = (more: FormerRow) => reader(on)({ ...usual, ...more });

describe('a row of the former system (P01)', () => {
  it('P01: is taken as it is where it says everything as we do, and is what our contract wants', () => {
    const taken = read({});
    expect(taken).toEqual({
      row: {
        YBH: '沪司信2024-000123',
        BBH: 1,
        SDRQ: '20240304',
        XFQD: '来信',
        SQLB: '申诉求决',
        YWLX: '公证',
        XFBT: '公证收费',
        CLZT: '已办结',
      },
      corrections: [],
    });
    expect(validator(petition)('row' in taken ? taken.row : {})).toEqual([]);
  });

  it.each([
    ['a day in Chinese', { sdrq: '2024年3月4日' }, { SDRQ: '20240304' }, '收到日期由“2024年3月4日”改写。'],
    ['a channel by an old word', { xfqd: '信函' }, { XFQD: '来信' }, '信访渠道由“信函”改为“来信”。'],
    ['an unknown business', { ywlx: '房屋动迁' }, { YWLX: '其他' }, '业务类型“房屋动迁”不在目录中，归入其他。'],
    ['fifteen digits of an identity', { sfzh: '310101900307001' }, { SFZH: '310101199003070019' }, '十五位身份证号改为十八位。'],
    ['an identity that is none', { sfzh: '310101199003070018' }, {}, '身份证号校验不符，未带入。'],
    ['a telephone in brackets', { lxdh: '(021)63080000' }, { SJH: '021-63080000' }, '联系电话的写法已更正。'],
    ['a telephone that is none', { lxdh: '电话不详' }, {}, '联系电话不能识别，未带入。'],
    ['a district without its word', { qx: '浦东' }, { QXDM: '310115' }, '属地由“浦东”改为“浦东新区”。'],
    ['a number with blanks', { xfbh: '沪司信 2024-000123' }, { YBH: '沪司信2024-000123' }, '信访编号“沪司信 2024-000123”去掉空格。'],
    ['a name with blanks', { xm: '张　三' }, { XM: '张三' }, '姓名中的空格已去掉。'],
    ['no title', { xfbt: '', gk: '反映公证收费过高。' }, { XFBT: '反映公证收费过高。' }, '没有标题，以概况代替。'],
  ])('P01: is corrected, which is said: %s', (_, more, row, words) => {
    expect(read(more as FormerRow)).toMatchObject({ row: { ...row, GZSM: words }, corrections: [words] });
  });

  it('P01: what is longer than a summary stands whole in facts and reasons', () => {
    const long = '反映公证收费过高。'.repeat(80);
    expect(read({ gk: long })).toMatchObject({ row: { GK: long.slice(0, 500), SSLY: long } });
  });

  it.each([
    ['no number', { xfbh: ' ' }, '没有信访编号。'],
    ['no day', { sdrq: '' }, '没有收到日期。'],
    ['no day that is one', { sdrq: '不详' }, '收到日期“不详”不是日期。'],
    ['a day that is not in the calendar', { sdrq: '2024-02-30' }, '收到日期“2024-02-30”没有这一天。'],
    ['a day to come', { sdrq: '2027-01-01' }, '收到日期“2027-01-01”晚于今天。'],
    ['an answer before the receipt', { dfrq: '2024-03-03' }, '答复日期早于收到日期。'],
    ['an unknown channel', { xfqd: '微信' }, '信访渠道“微信”不能识别。'],
    ['no purpose', { sqlb: '无' }, '没有诉求类别。'],
    ['no standing', { zt: '' }, '没有状态。'],
  ])('P01: is refused with the reason: %s', (_, more, refused) => {
    expect(read(more as FormerRow)).toEqual({ refused });
  });

  it('P01: a number that was there already is refused', () => {
    const all = reader(on);
    all(usual);
    expect(all(usual)).toEqual({ refused: '信访编号“沪司信2024-000123”在本次数据中重复，前一行已处理。' });
  });

  it('P01: what is said of a correction has nothing of identity, name or telephone', () => {
    const taken = read({ sfzh: '310101199003070018', lxdh: '139-0000-0000-0000-00001', xm: '张 三' });
    expect('row' in taken && taken.row['GZSM']).not.toMatch(/\d{6}|张/);
  });
});

describe('a dump of the former database (P01)', () => {
  it('P01: rows are found in COPY blocks and INSERT statements of its table, with what is escaped, and in no other', async () => {
    const rows = [];
    const lines = [
      'COPY public.other (xfbh) FROM stdin;',
      'no',
      '\\.',
      'COPY public.xf_xfj (xfbh, gk, xm) FROM stdin;',
      '沪1\t一\\n二\\\\三\t\\N',
      '\\.',
      "INSERT INTO public.xf_xfj (xfbh, gk, rs, xm) VALUES ('沪2', '他说''不''，没有', 3, NULL);",
      "INSERT INTO public.other (xfbh) VALUES ('沪3');",
    ];
    for await (const row of rowsOfDump(lines, 'xf_xfj')) rows.push(row);
    expect(rows).toEqual([
      { xfbh: '沪1', gk: '一\n二\\三', xm: '' },
      { xfbh: '沪2', gk: "他说'不'，没有", rs: '3', xm: '' },
    ]);
  });

  it('P01: of three years, 90,000 petitions, every row is accounted for, and what is taken is what our contract wants', async () => {
    const sums = noSums();
    const valid = validator(petition);
    let wrong = 0;
    const rows = rowsOfDump(inventedDump(inventedRows({ from: '2023-03-01', count: 90_000 })), 'xf_xfj');
    for await (const { outcome, words, read: one } of accounted(rows, on)) {
      sums.rows += 1;
      sums[outcome] += 1;
      if ('row' in one && sums.rows % 50 === 0 && valid(one.row).length > 0) wrong += 1;
      if (outcome !== 'taken' && words === '') wrong += 1;
    }
    expect([sums.rows, sums.taken + sums.corrected + sums.refused, sums.refused, wrong]).toEqual([90_000, 90_000, 270, 0]);
    expect(sums.taken).toBeGreaterThan(0);
  }, 60_000);
});

describe('the job that takes petitions over (P01)', () => {
  const cellsOf = async (path: string) => {
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(path);
    const sheet = book.worksheets[0]!;
    return sheet.getSheetValues().slice(1) as unknown as (readonly unknown[])[];
  };

  it('P01: makes of a dump sheets of 5,000 rows that the import page reads, and an account of every row; it overwrites none', async () => {
    const from = join(folder, 'old.sql');
    await pipeline(
      Readable.from([...inventedDump(inventedRows({ from: '2023-03-01', count: 5_500 }))].map((line) => `${line}\n`)),
      createWriteStream(from),
    );
    const to = join(folder, 'made');
    const sums = await takeOver({ from, to, on });
    expect(sums).toMatchObject({ rows: 5_500, sheets: 2 });
    expect((await readdir(to)).toSorted()).toEqual(['account.csv', 'petitions-001.xlsx', 'petitions-002.xlsx']);
    const account = (await readFile(join(to, 'account.csv'), 'utf8')).trim().split('\n');
    expect(account).toHaveLength(5_501);
    expect(account.filter((line) => line.includes('"不接收"'))).toHaveLength(sums.refused);
    const [head, ...rows] = await cellsOf(join(to, 'petitions-002.xlsx'));
    expect(rows).toHaveLength(5_500 - sums.refused - 5_000);
    const placed = placeColumns(head!.slice(1) as string[], importColumns(petition)!);
    if ('findings' in placed) throw new Error(JSON.stringify(placed.findings));
    const cells = Array.from({ length: head!.length - 1 }, (_, i) => (rows[0]![i + 1] ?? null) as string | null);
    const { data, findings } = readRow(cells, placed.placed);
    expect([findings, validator(petition)(data)]).toEqual([[], []]);
    await expect(takeOver({ from, to, on })).rejects.toThrow();
  }, 60_000);

  it('P01: reads the Excel files of the former system by the titles it gave them, days and formulas by what they come to', async () => {
    const from = join(folder, 'old.xlsx');
    const book = new exceljs.Workbook();
    const sheet = book.addWorksheet('信访件');
    sheet.addRow([...Object.values(formerColumns), '备注']);
    const cells = Object.keys(formerColumns).map((name) => usual[name] ?? null);
    sheet.addRow(cells);
    sheet.addRow(cells.map((value, i) => (i === 0 ? '沪司信2024-000124' : i === 1 ? new Date('2024-03-05T00:00:00Z') : value)));
    sheet.addRow([]);
    await book.xlsx.writeFile(from);
    const to = join(folder, 'from-book');
    expect(await takeOver({ from, to, on })).toEqual({ rows: 2, taken: 2, corrected: 0, refused: 0, sheets: 1 });
    const [, first, second] = await cellsOf(join(to, 'petitions-001.xlsx'));
    expect([first![3], second![3]]).toEqual(['20240304', '20240305']);
  });

  it('P01: of a file without that table it says that there are no rows', async () => {
    const from = join(folder, 'empty.sql');
    await writeFile(from, '-- nothing\n');
    expect(await takeOver({ from, to: join(folder, 'none'), on })).toEqual({ rows: 0, taken: 0, corrected: 0, refused: 0, sheets: 0 });
  });
});
