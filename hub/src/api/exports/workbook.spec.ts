import { once } from 'node:events';
import { PassThrough, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { Cell } from '@fatong/contracts/fields';
import { Workbook } from './workbook.js';

const columns = [
  { title: '甲', width: 10 },
  { title: '乙', width: 20 },
];

async function written(rows: readonly (readonly Cell[])[]): Promise<exceljs.Worksheet> {
  const stream = new PassThrough();
  const bytes = buffer(stream);
  const book = new Workbook(stream, new AbortController().signal, '林书言', '林书言 city.clerk 市局&处 2026-03-02 10:00');
  const sheet = book.open('名单/1', columns);
  await book.add(sheet, rows);
  book.close(sheet);
  await book.finish();
  const read = new exceljs.Workbook();
  await read.xlsx.load((await bytes).buffer);
  expect(read.creator).toBe('林书言');
  return read.getWorksheet('名单 1')!;
}

/** One row of text that does not shrink much. */
const noise = (seed: number): readonly Cell[] => [
  String(seed),
  Array.from({ length: 40 }, (_, i) => Math.sin(seed * 40 + i).toString(36)).join(''),
];

/** Takes nothing until it is let go. */
class Held extends Writable {
  private go?: () => void;
  private readonly open = new Promise<void>((resolve) => {
    this.go = resolve;
  });

  override _write(_chunk: Buffer, _encoding: string, done: () => void): void {
    void this.open.then(done);
  }

  release(): void {
    this.go!();
  }
}

describe('an Excel file written while it is read', () => {
  it('keeps text as text, so that nothing is a formula, whatever it begins with', async () => {
    const harmful = ['=HYPERLINK("http://x","y")', '+1+1', '-2+3', '@SUM(A1)', '\t=1', "'=1"];
    const sheet = await written(harmful.map((text) => [text, 1]));
    harmful.forEach((text, i) => {
      const cell = sheet.getCell(i + 2, 1);
      expect([cell.value, cell.type, cell.formula]).toEqual([text, exceljs.ValueType.String, undefined]);
    });
  });

  it('writes days and instants as dates, numbers as numbers, nothing as nothing, and cuts what no cell can hold', async () => {
    const sheet = await written([
      [{ day: new Date('2026-03-16T00:00:00Z') }, { instant: new Date('2026-03-16T14:05:09Z') }],
      [1_234.5, null],
      ['长'.repeat(40_000), '\u0007<&>"'],
    ]);
    expect([sheet.getCell('A2').value, sheet.getCell('A2').numFmt, sheet.getCell('B2').value]).toEqual([
      new Date('2026-03-16T00:00:00Z'),
      'yyyy-mm-dd',
      new Date('2026-03-16T14:05:09Z'),
    ]);
    expect([sheet.getCell('A3').value, sheet.getCell('B3').value]).toEqual([1_234.5, null]);
    expect([sheet.getCell('A4').text.length, sheet.getCell('B4').value]).toEqual([32_001, '<&>"']);
    expect(sheet.getRow(1).values).toEqual([undefined, '甲', '乙']);
  });

  it('L07, L22, L25: bears on each page whose copy it is: name, account, unit and moment, large and grey, and again at its foot', async () => {
    const { headerFooter } = await written([['甲', 1]]);
    expect(headerFooter.oddHeader).toBe('&C&"-,Bold"&24&KD9D9D9林书言 city.clerk 市局&&处 2026-03-02 10:00');
    expect(headerFooter.oddFooter).toContain('林书言 city.clerk 市局&&处 2026-03-02 10:00');
  });

  it('does not run ahead of a slow reader', async () => {
    const held = new Held();
    const book = new Workbook(held, new AbortController().signal, 'x', 'x');
    const sheet = book.open('s', columns);
    let pages = 0;
    const writing = (async (): Promise<void> => {
      for (; pages < 300; pages++)
        await book.add(
          sheet,
          Array.from({ length: 50 }, (_, i) => noise(pages * 50 + i)),
        );
      book.close(sheet);
      await book.finish();
    })();
    // It stands still when many turns in a row have added nothing.
    for (let [still, last] = [0, -1]; still < 2_000; last = pages) {
      still = pages === last && held.writableLength > 0 ? still + 1 : 0;
      await new Promise(setImmediate);
    }
    expect(pages).toBeLessThan(60);
    held.release();
    await writing;
    expect(pages).toBe(300);
  });

  it('ends when its reader leaves', async () => {
    const held = new Held();
    const leaving = new AbortController();
    const book = new Workbook(held, leaving.signal, 'x', 'x');
    const sheet = book.open('s', columns);
    const writing = (async (): Promise<void> => {
      for (let page = 0; page < 2_000; page++)
        await book.add(
          sheet,
          Array.from({ length: 50 }, (_, i) => noise(page * 50 + i)),
        );
    })();
    while (held.writableLength === 0) await new Promise(setImmediate);
    leaving.abort();
    await expect(writing).rejects.toMatchObject({ name: 'AbortError' });
    held.release();
    await once(held.destroy(), 'close');
  });
});
