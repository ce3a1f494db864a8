import { describe, expect, it } from 'vitest';
import { aged, area, backBy, date, register, text } from './index.js';
import { beganWithin } from './aged.js';

const ward = area('ward', ['区', 'Ward'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } },
  groups: { all: ['区', 'Ward'] },
});
const keeper = register(ward, 'keeper', ['看守', 'Keepers'], {
  number: { field: 'code' },
  fields: { code: text(['编号', 'Code'], { unique: true }), bornOn: date(['出生日期', 'Born on'], { filter: true }) },
  see: { clerk: 'city' },
  heading: ['code'],
  list: { columns: ['code'], filters: ['bornOn'] },
});
const year = { from: '2026-01-01', to: '2026-06-30' };

describe('a number by full years at the end of the period', () => {
  it('takes in who turns that old on the last day, and leaves out who turns as old as the next band begins', () => {
    expect(beganWithin({ from: 36, under: 46 }, year)).toEqual({ from: '1980-07-01', to: '1990-06-30' });
    expect(beganWithin({ from: 46 }, year).to).toBe('1980-06-30');
  });

  it('has bands that meet, without a day between or in both', () => {
    const [young, old] = [beganWithin({ under: 36 }, year), beganWithin({ from: 36 }, year)];
    expect([young.from, young.to, old.to]).toEqual(['1990-07-01', '2026-06-30', '1990-06-30']);
  });

  it('makes who was born on 29 February a year older on 1 March, where the year has no 29th', () => {
    expect(beganWithin({ from: 18 }, { to: '2026-02-28' }).to).toBe('2008-02-28');
    expect(beganWithin({ from: 18 }, { to: '2026-03-01' }).to).toBe('2008-03-01');
  });

  it('is counted by the same days as the list it opens, and says what it goes by', () => {
    const measure = aged(['36—45岁', '36 to 45'], keeper, 'bornOn', { from: 36, under: 46 });
    expect(backBy(measure, year)).toEqual({ from: '1980-07-01', to: '1990-06-30' });
    expect(measure.hint).toEqual([
      '按出生日期计算，截至统计期末满36年、未满46年',
      '36 full years or more, fewer than 46 since born on, at the end of the period',
    ]);
  });
});
