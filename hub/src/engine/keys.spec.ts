import { describe, expect, it } from 'vitest';
import { area, choice, identifier, person, record, text } from '../definitions/index.js';
import type { RecordRow } from '../ports/index.js';
import { keysChanged, keysOf } from './keys.js';

const house = area('house', ['所', 'House'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } },
  groups: { all: ['所务', 'All'] },
});
const visit = record(house, 'visit', ['来访', 'Visits'], {
  number: 'HV{yyyymmdd}{seq:6}',
  fields: {
    subject: text(['事由', 'Subject']),
    office: text(['单位', 'Office']),
    note: text(['备注', 'Note']),
    visitor: person(['来访人', 'Visitor']),
    code: identifier(['信用代码', 'Code'], 'uscc'),
    licences: identifier(['执业证号', 'Licences'], 'lawyerLicence', { many: true }),
    own: identifier(['证号', 'Licence'], 'lawyerLicence', { class: 'personal' }),
    kind: choice(['类别', 'Kind'], { a: ['甲', 'A'] }),
  },
  see: { clerk: 'city' },
  states: {},
  heading: ['kind', 'subject', 'office'],
  list: { columns: ['subject'] },
});
const row = (values: RecordRow['values'], over: Partial<RecordRow> = {}): RecordRow => ({
  id: 'v',
  type: 'house.visit',
  number: 'HV1',
  version: 1,
  state: null,
  ownerUnit: 'city',
  district: '310101',
  createdAt: '',
  updatedAt: '',
  values,
  ...over,
});
const filled = {
  subject: '咨询',
  office: '甲所',
  note: '急',
  code: '91310000MD0000001X',
  licences: ['13101201010900123'],
  own: '13101201411900456',
  visitor: { name: '张三' },
  kind: 'a',
};

describe('What a record is found by', () => {
  it('is its number, the words of its heading and its identifiers, nothing personal', () => {
    expect(keysOf(visit, row(filled))).toEqual([
      { key: '91310000MD0000001X', isWhole: true },
      { key: 'HV1', isWhole: false },
      { key: '咨询', isWhole: false },
      { key: '甲所', isWhole: false },
      { key: 'ZX', isWhole: false },
      { key: 'JS', isWhole: false },
    ]);
  });

  it('is any part of its heading, from each character on, and the initials of it', () => {
    const keys = keysOf(visit, row({ subject: '上海衡远律师事务所', office: 'Hong Qiao Law' })).map(({ key }) => key);
    const finds = (text: string): boolean => keys.some((key) => key.startsWith(text));
    for (const text of ['上海', '衡远', '远律师', '事务所', 'SHHY', 'HYLS', 'Qiao', 'Law'])
      expect([text, finds(text)]).toEqual([text, true]);
    for (const text of ['海远', 'SHY', 'iao', 'ong']) expect([text, finds(text)]).toEqual([text, false]);
    expect(keys.every((key) => [...key].length > 1)).toBe(true);
  });

  it('is said anew when it or the place of the record changes, and not for what else happens', () => {
    const before = row(filled);
    expect(keysChanged(visit, before, null)).toHaveLength(6);
    expect(keysChanged(visit, row({ ...filled, note: '缓' }, { state: 'done', version: 2 }), before)).toBeUndefined();
    expect(keysChanged(visit, row({ ...filled, office: null }), before)).toHaveLength(4);
    expect(keysChanged(visit, row(filled, { district: '310104' }), before)).toHaveLength(6);
  });

  it('goes before what is found as a whole where both are the same, and is no longer than anybody types, nor more than so many', () => {
    const keys = keysOf(visit, row({ code: 'HV1', subject: '长短'.repeat(200) }));
    expect(keys.slice(0, 2)).toEqual([
      { key: 'HV1', isWhole: false },
      { key: '长短'.repeat(50), isWhole: false },
    ]);
    expect(keys.length).toBeLessThan(70);
  });
});
