import { deflateRawSync } from 'node:zlib';
import exceljs from 'exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { SheetCell } from '@fatong/contracts/sheets';
import { SheetReader } from './reader.js';

const most = { rows: 10, columns: 8 };
const read = (bytes: Uint8Array, limits = most) =>
  new SheetReader().read(
    (async function* () {
      for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
    })(),
    limits,
  );

async function bookOf(fill: (sheet: exceljs.Worksheet) => void, date1904 = false): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  book.properties.date1904 = date1904;
  fill(book.addWorksheet('数据'));
  book.addWorksheet('说明').addRow(['not read']);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
const cells = async (bytes: Uint8Array): Promise<readonly (readonly SheetCell[])[]> => {
  const rows = await read(bytes);
  if ('refused' in rows) throw new Error(rows.refused);
  return rows.map((row) => row.cells);
};
/** The same workbook with another first sheet. */
const withSheet = async (markup: string): Promise<Uint8Array> =>
  zipSync({ ...unzipSync(await bookOf((sheet) => sheet.addRow(['x']))), 'xl/worksheets/sheet1.xml': strToU8(markup) }, { level: 1 });

describe('a sheet that somebody uploads (L05)', () => {
  it('L05: is read as it stands: texts, numbers, truths and days, in their columns, empty rows left out', async () => {
    const bytes = await bookOf((sheet) => {
      sheet.addRow(['编号', '日期', '数量', '公开']);
      sheet.addRow([]);
      sheet.addRow(['甲 & "乙" <丙>', new Date('2026-03-02T00:00:00Z'), 12.5, true]);
      sheet.getCell('B3').numFmt = 'yyyy"年"m"月"d"日"';
      sheet.getCell('D4').value = { richText: [{ text: '富' }, { text: '文本' }] };
    });
    expect(await read(bytes)).toEqual([
      { row: 1, cells: ['编号', '日期', '数量', '公开'] },
      { row: 3, cells: ['甲 & "乙" <丙>', { day: '2026-03-02', time: null }, 12.5, true] },
      { row: 4, cells: [null, null, null, '富文本'] },
    ]);
  });

  it('L05: has its days right in either of the calendars that spreadsheets count by, with the time of day', async () => {
    const day = new Date('2026-11-27T13:30:00Z');
    for (const is1904 of [false, true])
      expect(await cells(await bookOf((sheet) => (sheet.addRow([day]).getCell(1).numFmt = 'yyyy-mm-dd hh:mm'), is1904))).toEqual([
        [{ day: '2026-11-27', time: '13:30:00' }],
      ]);
  });

  it('L05: gives no value for what is computed or wrong, whatever it shows', async () => {
    const bytes = await bookOf((sheet) => {
      sheet.getCell('A1').value = { formula: 'HYPERLINK("http://x")', result: '看' };
      sheet.getCell('B1').value = { error: '#REF!' };
    });
    expect(await cells(bytes)).toEqual([[{ fault: 'formula' }, { fault: 'error' }]]);
  });

  it('L05: with more rows or columns than anybody enters is refused', async () => {
    expect(await read(await bookOf((sheet) => Array.from({ length: 11 }, () => sheet.addRow(['x']))))).toEqual({
      refused: 'too-many-rows',
    });
    expect(await read(await bookOf((sheet) => (sheet.getCell('I1').value = 'x')))).toEqual({ refused: 'too-many-columns' });
  });

  it('L05: that is a bomb is refused before it is unpacked, whatever it claims of its size', async () => {
    const bomb = await withSheet(`<worksheet><sheetData>${' '.repeat(120_000_000)}</sheetData></worksheet>`);
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await read(bomb)).toEqual({ refused: 'too-large' });
    const lying = Buffer.from(bomb);
    const table = lying.lastIndexOf(Buffer.from('504b0102', 'hex'));
    lying.writeUInt32LE(10, table + 24);
    expect(await read(lying)).toEqual({ refused: 'too-large' });
    // A bomb of 120 MB is made here, which takes its time on a machine that does something else.
  }, 120_000);

  it('L05: that brings in a document type, breaks off, or is no archive is refused', async () => {
    expect(await read(await withSheet('<!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData/></worksheet>'))).toEqual({
      refused: 'unreadable',
    });
    expect(await read(await withSheet('<worksheet><sheetData><row r="1"><c r="A1"'))).toEqual({ refused: 'unreadable' });
    const whole = await bookOf((sheet) => sheet.addRow(['x']));
    for (const bytes of [whole.subarray(0, -30), Buffer.from('PK no archive'), new Uint8Array(), deflateRawSync('x')])
      expect(await read(bytes)).toEqual({ refused: 'unreadable' });
    expect(await read(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }))).toEqual({ refused: 'unreadable' });
  });

  it('L05: whose markup is hostile costs no more than it is long, and says nothing that is not there', async () => {
    const deep = '<a>'.repeat(200_000);
    expect(await read(await withSheet(`<worksheet><sheetData>${deep}</sheetData></worksheet>`))).toEqual([]);
    expect(
      await cells(await withSheet('<worksheet><row r="1"><c t="inlineStr"><is><t>&#x41;&amp;lt;&bogus;</t></is></c></row></worksheet>')),
    ).toEqual([['A&lt;&bogus;']]);
    expect(await read(await withSheet('<worksheet><row r="1"><c r="A1" t="s"><v>99</v></c></row></worksheet>'))).toEqual({
      refused: 'unreadable',
    });
  });
});
