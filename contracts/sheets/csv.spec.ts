import { describe, expect, it } from 'vitest';
import { csvOf, readCsv } from './csv.js';

describe('CSV', () => {
  it('reads what it wrote: commas, quotes and line ends within a cell, and empty cells', () => {
    const rows = [
      ['甲', '说“好”, "行"', '两\r\n行'],
      ['', 'b', '12'],
    ];
    expect(readCsv(csvOf(rows))).toEqual({
      rows: [
        { row: 1, cells: rows[0] },
        { row: 2, cells: [null, 'b', '12'] },
      ],
    });
  });

  it('leaves out rows in which nothing stands, and the mark that some programs write first', () => {
    expect(readCsv('\uFEFFa,b\n,\r\n\n1,2\n')).toEqual({
      rows: [
        { row: 1, cells: ['a', 'b'] },
        { row: 4, cells: ['1', '2'] },
      ],
    });
  });

  it.each(['a,"b', 'a"b,c', '"a"b,c'])('says in which line a quote stands where none may: %s', (text) => {
    expect(readCsv(`x,y\n${text}`)).toEqual({ fault: { code: 'quote', row: 2 } });
  });

  it('is bounded in rows and columns', () => {
    expect(readCsv(','.repeat(300))).toEqual({ fault: { code: 'columns', row: 1 } });
    expect(readCsv('a\n'.repeat(2_001))).toEqual({ fault: { code: 'rows', row: 2_001 } });
  });
});
