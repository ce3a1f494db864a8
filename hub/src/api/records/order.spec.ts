import { describe, expect, it } from 'vitest';
import { area, date, record, state, text } from '../../definitions/index.js';
import { sortOf } from './order.js';

const hut = area('hut', ['棚', 'Hut'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } },
  groups: { all: ['棚', 'Hut'] },
});
const key = record(hut, 'key', ['钥匙', 'Keys'], {
  one: 'Key',
  number: 'HK{yyyymmdd}{seq:6}',
  fields: {
    what: text(['名称', 'What']),
    lentOn: date(['借出日期', 'Lent on']),
    note: text(['备注', 'Note']),
    who: text(['借用人', 'Who'], { class: 'personal', mask: 'name' }),
  },
  states: { lent: state(['借出', 'Lent']) },
  see: { clerk: 'city' },
  actions: { lend: { title: ['借出', 'Lend'], to: 'lent', by: 'clerk', form: ['what', 'lentOn', 'note', 'who'] } },
  heading: ['what'],
  list: { columns: ['number', 'what', 'who'], sort: '-lentOn' },
});
const order = (asked?: string) => sortOf(key, asked, new Set());

describe('the order of a list', () => {
  it('is the definition’s, also where a screen names it and the list does not show that field', () => {
    expect([order(), order('-lentOn'), order('lentOn')]).toEqual([
      { field: 'lentOn', descending: true },
      { field: 'lentOn', descending: true },
      { field: 'lentOn', descending: false },
    ]);
  });

  it('is by what the list shows, and by nothing personal or hidden', () => {
    expect(order('what')).toEqual({ field: 'what', descending: false });
    for (const asked of ['note', 'who', 'nothing']) expect(() => order(asked)).toThrow();
  });
});
