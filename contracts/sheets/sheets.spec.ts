import { describe, expect, it } from 'vitest';
import { Type } from 'typebox';
import { internal } from '../classes.js';
import { compactDate, legalDate } from '../codes/index.js';
import { contract } from '../contract.js';
import { systems } from '../systems/index.js';
import { headOf, importColumns, placeColumns, readRow, type SheetCell } from './index.js';

const of = (properties: Parameters<typeof Type.Object>[0]) =>
  contract({
    owner: 'x',
    message: 'y',
    version: 1,
    title: ['甲', 'A'],
    kind: 'in',
    identity: { id: ['BH'], key: 'BH', order: 'version' },
    schema: internal(Type.Object(properties)),
  });
const flat = of({
  BH: Type.String({ label: ['编号', 'Number'] }),
  RQ: Type.Optional(Type.String({ format: compactDate, label: ['日期', 'Day'] })),
  QX: Type.Optional(Type.String({ format: legalDate, label: ['期限', 'Due'] })),
  BB: Type.Optional(Type.Integer({ label: ['版本', 'Version'] })),
  GK: Type.Optional(Type.Boolean({ label: ['公开', 'Open'] })),
});
const columns = importColumns(flat)!;
const read = (...cells: readonly SheetCell[]) => {
  const found = placeColumns(
    columns.map(({ title }) => title[0]),
    columns,
  );
  if ('findings' in found) throw new Error('no columns');
  return readRow(cells, found.placed);
};

describe('columns of a contract (L05)', () => {
  it('L05: are its fields by their titles, with a star where they must be filled', () => {
    expect(columns.map((column) => [column.path, headOf(column)[0], column.kind])).toEqual([
      ['BH', '编号*', 'text'],
      ['RQ', '日期', 'text'],
      ['QX', '期限', 'text'],
      ['BB', '版本', 'integer'],
      ['GK', '公开', 'boolean'],
    ]);
  });

  it('L05: are none where a message must say rows or levels; where it need not, those are left out', () => {
    expect(importColumns(of({ BH: Type.String(), LS: Type.Array(Type.Object({ XM: Type.String() })) }))).toBeNull();
    expect(
      importColumns(of({ BH: Type.String(), DX: Type.Optional(Type.Object({ XM: Type.String() })) }))!.map(({ path }) => path),
    ).toEqual(['BH']);
    expect(importColumns(of({ BH: Type.String(), DX: Type.Object({ XM: Type.String() }) }))).toBeNull();
  });

  it('L02: a list of codes is one cell, 、 or ； between them', () => {
    const lists = importColumns(of({ BH: Type.String(), LB: Type.Array(Type.Enum(['01', '02', '03']), { label: ['类别', 'Grounds'] }) }))!;
    expect(lists[1]).toMatchObject({
      path: 'LB',
      title: ['类别', 'Grounds'],
      required: true,
      kind: 'text',
      codes: ['01', '02', '03'],
      isMany: true,
    });
    const found = placeColumns(['BH', '类别'], lists);
    if ('findings' in found) throw new Error('no columns');
    expect(readRow(['a', '01、 03；02'], found.placed).data).toEqual({ BH: 'a', LB: ['01', '03', '02'] });
    expect(readRow(['a', '02'], found.placed).data).toEqual({ BH: 'a', LB: ['02'] });
    expect(readRow(['a', null], found.placed).data).toEqual({ BH: 'a' });
  });

  it('L02: complaints, filings, stages, decisions and reviews of the association come in a sheet while its door is off (S11)', () => {
    const association = systems.find(({ folder }) => folder === 'lawyers-association')!;
    expect(association.imports).toEqual(['complaint', 'filing', 'progress', 'decision', 'review']);
    for (const message of association.imports!) {
      const newest = association.contracts
        .filter((one) => one.message === message)
        .toSorted((a, b) => a.version - b.version)
        .at(-1)!;
      expect([message, importColumns(newest)?.map(({ path }) => path)]).toEqual([message, expect.arrayContaining(['AJBH', 'BBH', 'AJZT'])]);
    }
  });

  it('L05: every message that a system lets officials upload is one row, comes to us and does not come sealed', () => {
    const allowed = systems.flatMap((system) => (system.imports ?? []).map((message) => ({ system, message })));
    expect(allowed.map(({ system: { id }, message }) => `${id} ${message}`)).toEqual(
      expect.arrayContaining(['S04 violation', 'S07 criminal-filing', 'S09 meeting', 'S10 violation']),
    );
    for (const { system, message } of allowed) {
      const contracts = system.contracts.filter((one) => one.message === message && one.kind === 'in');
      expect([message, system.protocol === 'sftp', contracts.length > 0, contracts.every((one) => importColumns(one) !== null)]).toEqual([
        message,
        false,
        true,
        true,
      ]);
    }
  });

  it('L05: are found in any order, in either language or by the field, results of before being read past', () => {
    expect(placeColumns(['Version', ' 编 号 *', '导入结果', null, 'RQ'], columns)).toMatchObject({
      placed: new Map([
        [0, { path: 'BB' }],
        [1, { path: 'BH' }],
        [4, { path: 'RQ' }],
      ]),
    });
  });

  it('L05: name what is unknown, double or missing', () => {
    expect(placeColumns(['日期', 'Day', '=1+1', 7], columns)).toEqual({
      findings: [
        { pointer: '/columns/2', code: 'twice', words: ['“日期”列出现了两次。', expect.any(String)] },
        { pointer: '/columns/3', code: 'column', words: ['第 3 列“=1+1”不是模板中的列。', expect.any(String)] },
        { pointer: '/columns/4', code: 'column', words: [expect.any(String), expect.any(String)] },
        { pointer: '/columns/BH', code: 'required', words: ['缺少“编号”列，请使用模板。', expect.any(String)] },
      ],
    });
  });
});

describe('a row of a sheet (L05)', () => {
  it('L05: says what a message says, days as the contract writes them, numbers without their end cut off', () => {
    expect(read('A-1 ', { day: '2026-03-02', time: null }, { day: '2026-03-05', time: null }, '2', '是')).toEqual({
      data: { BH: 'A-1', RQ: '20260302', QX: '2026-03-05', BB: 2, GK: true },
      findings: [],
    });
    expect(read(20260302, 20260302, null, 1, 'no').data).toEqual({ BH: '20260302', RQ: '20260302', BB: 1, GK: false });
  });

  it.each<readonly [string, SheetCell, string]>([
    ['a formula', { fault: 'formula' }, 'formula'],
    ['an error', { fault: 'error' }, 'cell'],
    ['a text that would become a formula', '=cmd|"/c calc"!A1', 'formula'],
    ['a text that would become a function', '@SUM(A1)', 'formula'],
    ['a text with a minus before a function', '-SUM(A1)', 'formula'],
    ['a number whose end Excel has lost', 310101198005060000, 'digits'],
    ['a truth', true, 'text'],
    ['a day where none is wanted', { day: '2026-03-02', time: null }, 'text'],
  ])('L05: refuses %s at its column', (_, cell, code) => {
    expect(read(cell).findings).toMatchObject([{ pointer: '/BH', code }]);
  });

  it('L05: refuses what is no number and neither yes nor no, and takes an ordinary minus', () => {
    expect(read('A', null, null, 'two', 'perhaps').findings).toMatchObject([
      { pointer: '/BB', code: 'number' },
      { pointer: '/GK', code: 'boolean' },
    ]);
    expect(read('-').data).toEqual({ BH: '-' });
  });
});
