import { describe, expect, it } from 'vitest';
import { area, choice, identifier, person, prose, record, rows, text } from '../definitions/index.js';
import { pairKey, type RecordRow } from '../ports/index.js';
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

describe('the words of a record (P19)', () => {
  const report = record(house, 'report', ['报告', 'Reports'], {
    number: 'HR{yyyymmdd}{seq:6}',
    fields: {
      about: prose(['概况', 'About'], { class: 'sensitive', text: true }),
      points: rows(['要点', 'Points'], { point: text(['要点', 'Point'], { text: true }) }),
      note: text(['备注', 'Note']),
    },
    see: { clerk: 'city' },
    states: {},
    heading: [],
    list: { columns: ['note'] },
  });

  it('P19: two pairs are two keys, whatever their case and blanks', () => {
    const alike = ['水 ', ' 水', 'ai', 'aı', 'aς', 'aσ'].map(pairKey);
    expect(new Set(alike.map((key) => key.normalize('NFKC').trim().toUpperCase())).size).toBe(alike.length);
  });

  it('P19: every two characters side by side are secret keys, of rows too, each once; of other texts none', () => {
    const keys = keysOf(report, { number: null, values: { about: '漏水 Ａ', points: [{ point: '漏水' }, null], note: '备注' } });
    expect(keys).toEqual(['漏水', '水 ', ' a'].map((pair) => ({ key: pairKey(pair), isWhole: true, isSecret: true })));
    expect(keysOf(report, { number: null, values: {} })).toEqual([]);
  });
});

describe('a field that says it is searched', () => {
  const file = record(house, 'dossier', ['卷宗', 'Files'], {
    number: 'HF{yyyymmdd}{seq:6}',
    fields: {
      old: text(['原编号', 'Old number'], { search: true }),
      kept: text(['内部编号', 'Kept number'], { search: true }),
      secret: text(['密级编号', 'Secret number'], { search: true, class: 'sensitive' }),
    },
    see: { clerk: 'city' },
    withhold: [{ from: 'clerk', fields: ['kept'] }],
    states: {},
    heading: [],
    list: { columns: ['old'] },
  });

  it('P01: is found as a heading is, and not where it is masked, or withheld from anybody', () => {
    const keys = keysOf(file, { number: null, values: { old: '沪信2024-000123', kept: 'K-1', secret: 'S-1' } }).map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(['沪信2024-000123', '2024-000123', '000123']));
    expect(keys.filter((key) => /K-1|S-1/.test(key))).toEqual([]);
  });
});
