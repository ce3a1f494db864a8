import { compile, record, type Fault } from '@fatong/contracts/expression';
import { expect, it } from 'vitest';
import { date, dateAs, type DatePattern } from './index.js';
import { backOf, sayOf } from './testing.js';

const reads = (pattern: DatePattern) => record<{ RQ: string }>((s) => date(s.RQ, pattern));

it.each<[DatePattern, string, string]>([
  ['yyyyMMdd', '20260301', '2026-03-01'],
  ['yyyy-MM-dd', '2024-02-29', '2024-02-29'],
  ['yyyy/MM/dd', '2026/12/31', '2026-12-31'],
])('reads %s and writes it back', (pattern, written, legal) => {
  expect(compile(reads(pattern))({ RQ: written })).toBe(legal);
  expect(backOf(reads(pattern))?.(legal)).toBe(written);
  const writes = record<{ on: string }>((s) => dateAs(s.on, pattern));
  expect(compile(writes)({ on: legal })).toBe(written);
  expect(backOf(writes)?.(written)).toBe(legal);
});

it.each(['20230230', '2026-03-01', '', 'x', 20260301])('finds no date in %j', (RQ) => {
  const faults: Fault[] = [];
  expect(compile(reads('yyyyMMdd'))({ RQ }, faults)).toBeUndefined();
  expect(faults.map(({ failure, value }) => [failure.code, value])).toEqual([['date', RQ]]);
});

it('describes itself', () => {
  expect(sayOf(reads('yyyyMMdd'))).toEqual(['RQ，日期 yyyyMMdd', 'RQ, date yyyyMMdd']);
  expect(sayOf(record<{ on: string }>((s) => dateAs(s.on, 'yyyyMMdd')))).toEqual(['on，写作 yyyyMMdd', 'on, written yyyyMMdd']);
});
