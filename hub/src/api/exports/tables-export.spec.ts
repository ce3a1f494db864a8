import { randomUUID } from 'node:crypto';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { area, end, gather, integer, record, rows, state, text } from '../../definitions/index.js';
import { entry } from '../../engine/testing/index.js';
import type { Client } from '../testing/client.js';
import { units } from '../testing/people.js';
import { startRig, type Rig } from '../testing/rig.js';

const ward = area('ward', ['区', 'Ward'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' }, guest: { title: ['来宾', 'Guest'], surface: 'admin' } },
  groups: { all: ['区', 'Ward'] },
});
const cell = {
  table: text(['表', 'Table']),
  line: text(['行', 'Row']),
  column: text(['列', 'Column']),
  value: text(['数', 'Value']),
  opens: text(['清单', 'List']),
  cited: integer(['引', 'Cited']),
};
const grid = { table: 'table', line: 'line', column: 'column', value: 'value', opens: 'opens', cited: 'cited', signs: ['maker'] } as const;
const words = {
  number: 'WS{yyyymmdd}{seq:6}',
  states: { open: state(['在办', 'Open']), done: end(['冻结', 'Frozen']) },
  heading: ['maker'],
  list: { columns: ['number'] },
} as const;
const statement = record(ward, 'statement', ['报表', 'Statements'], {
  ...words,
  one: 'Statement',
  fields: {
    maker: text(['制表人', 'Made by']),
    phone: text(['电话', 'Phone'], { class: 'personal', mask: 'phone' }),
    cells: rows(['统计数', 'Figures'], cell, { grid, most: 500 }),
    byHand: rows(['人工', 'By hand'], { what: text(['说明', 'What']), secret: text(['密', 'Secret'], { class: 'sensitive' }) }),
    kept: rows(['另表', 'Kept back'], { what: text(['说明', 'What']) }),
  },
  see: { clerk: 'city' },
  withhold: [{ from: ['clerk'], fields: ['kept'] }],
  actions: {
    write: { title: ['登记', 'Write'], to: 'open', by: 'clerk', form: ['maker', 'phone', 'cells', 'byHand', 'kept'] },
    freeze: { title: ['冻结', 'Freeze'], from: 'open', to: 'done', by: 'clerk' },
  },
});
const note = record(ward, 'note', ['便笺', 'Notes'], {
  one: 'Note',
  number: 'WN{yyyymmdd}{seq:6}',
  fields: { maker: text(['作者', 'By']) },
  states: words.states,
  see: { clerk: 'city' },
  actions: {
    write: { title: ['登记', 'Write'], to: 'open', by: 'clerk', form: ['maker'] },
    close: { title: ['毕', 'Close'], from: 'open', to: 'done', by: 'clerk' },
  },
  heading: ['maker'],
  list: { columns: ['number'] },
});

const [city] = units;
const [kept, noted] = [randomUUID(), randomUUID()];
let rig: Rig;
let clerk: Client;
let guest: Client;
beforeAll(async () => {
  rig = await startRig({
    areas: [gather(ward, [{ statement, note }])],
    people: [
      { username: 'clerk', roles: ['ward.clerk'], unit: city!.id },
      { username: 'guest', roles: ['ward.guest'], unit: city!.id },
    ],
  });
  const of = (line: string, column: string, value: string, row: number) => ({ row, table: '统计表', line, column, value });
  const values = {
    maker: '=HYPERLINK("http://x")',
    phone: '13800138000',
    cells: [of('甲处', '件', '1,234', 1), of('甲处', '同比', '+5.0%', 2), of('合计', '件', '1,234.50', 3), of('=1+1', '件', '-7', 4)],
    byHand: [{ row: 1, what: '@SUM(A1)', secret: '秘密' }],
    kept: [{ row: 1, what: '不给看' }],
  };
  rig.store.tables.put({ ...entry('ward.statement', kept, values), state: 'done' });
  rig.store.tables.put({ ...entry('ward.note', noted, { maker: '某' }), state: 'open' });
  [clerk, guest] = await Promise.all([rig.signIn('clerk'), rig.signIn('guest')]);
});
afterAll(() => rig.close());

const path = `/api/records/ward.statement/${kept}/export`;

async function download(): Promise<exceljs.Workbook> {
  const cookie = [...clerk.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await fetch(rig.url + path, { headers: { cookie, 'accept-language': 'zh' } });
  expect([response.status, response.headers.get('x-fatong-rows')]).toEqual([200, '6']);
  const book = new exceljs.Workbook();
  await book.xlsx.load(await response.arrayBuffer());
  return book;
}
const valuesOf = (book: exceljs.Workbook, sheet: string): unknown[][] => {
  const of = book.getWorksheet(sheet)!;
  return (of.getRows(1, of.rowCount) ?? []).map((row) => Array.from({ length: of.columnCount }, (_, i) => row.getCell(i + 1).value));
};

describe('the tables of a record as an Excel file', () => {
  it('has a sheet for each table, numbers as numbers, and who answers for it below', async () => {
    expect(valuesOf(await download(), '统计表')).toEqual([
      [null, '件', '同比'],
      ['甲处', 1234, '+5.0%'],
      ['合计', 1234.5, null],
      ['=1+1', -7, null],
      [null, null, null],
      ['制表人：=HYPERLINK("http://x")', null, null],
    ]);
  });

  it('says number, state and fields first, masked as on the page, and no text is ever a formula', async () => {
    const book = await download();
    const said: Readonly<Record<string, unknown>> = Object.fromEntries(
      valuesOf(book, '说明').map(([name, value]) => [String(name), value] as const),
    );
    expect(said).toMatchObject({ 内容: '报表', 状态: '冻结', 制表人: '=HYPERLINK("http://x")' });
    expect(said['电话']).toContain('*');
    expect(String(said['导出人'])).toContain('clerk');
    const all = JSON.stringify(book.worksheets.map((sheet) => valuesOf(book, sheet.name)));
    expect(all).not.toContain('13800138000');
    expect(all).not.toContain('"formula"');
  });

  it('has other rows behind them, without what is hidden in them, and without what is withheld from the reader', async () => {
    const book = await download();
    const [head, row] = valuesOf(book, '人工');
    expect([head, row![0]]).toEqual([['说明', '密'], '@SUM(A1)']);
    expect(row![1]).not.toBe('秘密');
    expect(book.worksheets.map(({ name }) => name)).toEqual(['说明', '统计表', '人工']);
  });

  it('is written down as an export', async () => {
    await download();
    expect(rig.store.tables.added.audit.at(-1)).toMatchObject({
      act: 'export',
      object: `ward.statement:${kept}`,
      outcome: 'done',
      detail: { count: 6, format: 'xlsx' },
    });
  });

  it('is refused to who does not see the record, and is not there of a record that keeps no table', async () => {
    expect((await guest.get(path)).status).toBe(403);
    expect((await rig.nobody().get(path)).status).toBe(401);
    expect((await clerk.get(`/api/records/ward.note/${noted}/export`)).status).toBe(404);
    expect((await clerk.get(`/api/records/ward.statement/${randomUUID()}/export`)).status).toBe(404);
  });
});
