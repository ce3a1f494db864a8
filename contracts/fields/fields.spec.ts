import { describe, expect, it } from 'vitest';
import { makeResidentId, makeUscc } from '../codes/index.js';
import {
  boolean,
  can,
  choice,
  date,
  files,
  identifier,
  instant,
  integer,
  isMany,
  isRows,
  judgeView,
  kindNames,
  kindOf,
  money,
  organisation,
  person,
  prose,
  readValue,
  ref,
  rows,
  staff,
  slot,
  stated,
  text,
  viewOf,
  type Ability,
  type Field,
} from './index.js';

const id = makeResidentId({ born: '1990-01-02', serial: 1, sex: 'male' });
const uscc = makeUscc({ serial: 5 });

/** A field of each kind, what a form gives, what is kept of it (`told`: where a browser cannot tell all of that, what it can), as JSON says it, masked as personal, and in a file. */
const samples: readonly {
  readonly field: Field;
  readonly given: unknown;
  readonly kept: unknown;
  readonly told?: unknown;
  readonly json?: unknown;
  readonly masked: unknown;
  readonly cell: unknown;
}[] = [
  {
    field: text(['行', 'Line'], { mask: 'phone' }),
    given: ' 138\n1234 5678',
    kept: '138 1234 5678',
    masked: '138****5678',
    cell: '138 1234 5678',
  },
  { field: prose(['文', 'Prose']), given: ' 一\n二 ', kept: '一\n二', masked: '***', cell: '一\n二' },
  { field: choice(['类', 'Kind'], { x: ['甲', 'X'] }), given: 'x', kept: 'x', masked: '***', cell: '甲' },
  {
    field: choice(['类', 'Kinds'], { x: ['甲', 'X'], y: ['乙', 'Y'] }, { many: true }),
    given: ['y', 'x'],
    kept: ['x', 'y'],
    masked: '***',
    cell: '甲、乙',
  },
  { field: date(['日', 'Day']), given: '2026-03-01', kept: '2026-03-01', masked: '***', cell: { day: new Date('2026-03-01T00:00:00Z') } },
  {
    field: instant(['时', 'At']),
    given: '2026-03-01T08:00:00+08:00',
    kept: '2026-03-01T00:00:00.000Z',
    masked: '***',
    cell: { instant: new Date('2026-03-01T08:00:00Z') },
  },
  { field: integer(['数', 'Count']), given: 7, kept: 7, masked: '***', cell: 7 },
  { field: money(['额', 'Amount']), given: '-12.5', kept: -1250, json: '-12.50', masked: '***', cell: -12.5 },
  { field: boolean(['是', 'Is']), given: false, kept: false, masked: '***', cell: '否' },
  { field: ref(['户', 'House'], 'x.house'), given: 'h', kept: 'h', masked: '***', cell: '一号' },
  {
    field: person(['人', 'Who']),
    given: { name: '欧阳娜', idNumber: id.toLowerCase(), phone: '' },
    kept: { name: '欧阳娜', idNumber: id },
    masked: { name: '欧阳*', idNumber: `${id.slice(0, 3)}***********${id.slice(-4)}` },
    cell: '欧阳娜',
  },
  {
    field: organisation(['单位', 'Body']),
    given: { name: '某公司', uscc },
    kept: { name: '某公司', uscc },
    masked: { name: '某*', uscc: `${uscc.slice(0, 3)}***********${uscc.slice(-4)}` },
    cell: '某公司',
  },
  { field: identifier(['证', 'Ids'], 'uscc', { many: true }), given: [uscc.toLowerCase()], kept: [uscc], masked: '***', cell: uscc },
  {
    field: slot(['时段', 'Slot']),
    given: { from: '2026-11-03T09:00:00+08:00', until: '2026-11-03T09:40:00+08:00' },
    kept: { from: '2026-11-03T01:00:00.000Z', until: '2026-11-03T01:40:00.000Z' },
    masked: '***',
    cell: '2026-11-03 09:00–09:40',
  },
  {
    field: files(['材料', 'Papers'], { validUntil: true }),
    given: [
      { id: 'f1', name: '伪造.exe' },
      { id: 'f2', until: '2999-12-31' },
    ],
    told: [{ id: 'f1' }, { id: 'f2', until: '2999-12-31' }],
    kept: [
      { id: 'f1', name: '=合同.pdf', type: 'pdf', bytes: 9, sm3: 'ab' },
      { id: 'f2', name: '照片.png', type: 'png', bytes: 7, sm3: 'cd', until: '2999-12-31' },
    ],
    masked: '***',
    cell: '=合同.pdf、照片.png',
  },
  {
    field: staff(['承办人', 'Handlers'], { roles: 'clerk', least: 2 }),
    given: [{ id: 'a', name: '别名' }, { id: 'b' }],
    told: [{ id: 'a' }, { id: 'b' }],
    kept: [
      { id: 'a', name: '林书言' },
      { id: 'b', name: '周海' },
    ],
    masked: '***',
    cell: '林书言、周海',
  },
  {
    field: rows(['人员', 'Officers'], {
      name: text(['姓名', 'Name'], { required: true }),
      id: identifier(['证', 'Id'], 'uscc', { class: 'personal' }),
      fine: money(['款', 'Fine']),
      on: date(['日', 'On']),
      of: ref(['户', 'House'], 'x.house'),
    }),
    given: [{ name: ' 甲 ', id: uscc.toLowerCase(), fine: '1.5', on: '2026-03-01', of: 'h' }, { name: '乙' }],
    kept: [{ name: '甲', id: uscc, fine: 150, on: '2026-03-01', of: 'h' }, { name: '乙' }],
    json: [{ name: '甲', id: uscc, fine: '1.50', on: '2026-03-01', of: 'h' }, { name: '乙' }],
    masked: [
      { name: '甲', id: `${uscc.slice(0, 3)}***********${uscc.slice(-4)}`, fine: '1.50', on: '2026-03-01', of: 'h' },
      { name: '乙' },
    ],
    cell: `甲 ${uscc} 1.5 2026-03-01 一号；乙`,
  },
];

describe('a kind of field', () => {
  it('has a sample of each here', () => {
    expect(new Set(samples.map(({ field }) => field.kind))).toEqual(new Set(kindNames));
  });

  it.each(samples)(
    '$field.kind reads what a form gives, says it as JSON that a form may give again, masks it and writes it into a file',
    ({ field, given, kept, told = kept, json = kept, masked, cell }) => {
      const kind = kindOf(field);
      expect(readValue(given, field, kept)).toEqual({ value: kept });
      expect(kind.json(kept, field)).toEqual(json);
      expect(readValue(json, field, kept)).toEqual({ value: kept });
      expect(kind.hide(kept, { ...field, class: 'personal' })).toEqual(masked);
      if (!isRows(field)) expect(JSON.stringify(kind.hide(kept, { ...field, class: 'sensitive' }))).not.toMatch(/[^*"{}:,a-zA-Z]/);
      const view = {
        name: 'x',
        kind: field.kind,
        title: field.title,
        class: field.class,
        required: false,
        many: isMany(field),
        ...kind.view(field),
      };
      expect(judgeView(given, view)).toEqual({ value: told });
      expect(kind.cell(json, { field: view, refs: { h: '一号' }, language: 'zh' })).toEqual(cell);
    },
  );

  it('is written by a letter in Chinese, amounts and days also in words', () => {
    const written = (isCapital: boolean, of = samples): string[] =>
      of.map(({ field, kept }) => kindOf(field).written(kept, field, { isCapital, titles: (to) => (to === 'h' ? '一号' : '') }));
    expect(written(false)).toEqual([
      '138 1234 5678',
      '一\n二',
      '甲',
      '甲、乙',
      '2026年3月1日',
      '2026年3月1日8时00分',
      '7',
      '-12.50元',
      '否',
      '一号',
      '欧阳娜',
      '某公司',
      uscc,
      '2026年11月3日9时00分至2026年11月3日9时40分',
      '=合同.pdf、照片.png',
      '林书言、周海',
      `甲 ${uscc} 1.50元 2026年3月1日 一号；乙`,
    ]);
    expect(
      written(
        true,
        samples.filter(({ field }) => can(field, 'capital')),
      ),
    ).toEqual(['二〇二六年三月一日', '负壹拾贰元伍角整']);
  });

  it.each([
    [text(['行', 'Line'], { max: 2 }), '一二三'],
    [choice(['类', 'Kind'], { x: ['甲', 'X'] }), 'z'],
    [integer(['数', 'Count'], { min: 1, max: 9 }), 0],
    [integer(['数', 'Count']), -1],
    [ref(['户', 'Houses'], 'x.house', { many: true, most: 1 }), ['a', 'b']],
    [identifier(['证', 'Ids'], 'uscc', { many: true }), [uscc, '1', uscc]],
    [person(['人', 'Who']), { phone: '1' }],
    [date(['日', 'Day']), '2026-02-30'],
    [staff(['承办人', 'Handlers'], { roles: 'clerk', least: 2 }), [{ id: 'a' }]],
    [staff(['承办人', 'Handler'], { roles: 'clerk' }), [{ id: 'a' }, { id: 'b' }]],
    [staff(['承办人', 'Handlers'], { roles: 'clerk', most: 3 }), [{ id: 'a' }, { id: 'a' }, { name: '林书言' }]],
    [slot(['时段', 'Slot']), { from: '2026-11-03T01:00:00Z' }],
    [slot(['时段', 'Slot']), { from: '2026-11-03T01:00:00Z', until: '2026-11-03T01:00:00Z' }],
  ])('of %o is refused by the browser with the sentences of the server', (field, given) => {
    const view = {
      name: 'x',
      kind: field.kind,
      title: field.title,
      class: field.class,
      required: false,
      many: isMany(field),
      ...kindOf(field).view(field),
    };
    const read = readValue(given, field);
    expect('faults' in read && read.faults.length).toBeGreaterThan(0);
    expect(judgeView(given, view)).toEqual(read);
  });

  it('of a span of time says which end is wrong, and on another day its end says that day', () => {
    const field = slot(['时段', 'Slot']);
    const faults = (given: unknown) => {
      const read = readValue(given, field);
      return 'faults' in read ? read.faults.map(({ at, code }) => `${at ?? ''} ${code}`) : [];
    };
    expect(faults({ from: 'x' })).toEqual(['from instant', 'until required']);
    expect(faults({ from: '2026-11-03T02:00:00Z', until: '2026-11-03T01:00:00Z' })).toEqual(['until order']);
    expect(faults({ from: '2026-11-03T02:00:00Z', until: '2026-11-03T03:00:00Z', at: 'x' })).toEqual(['at unknown']);
    expect(faults('2026-11-03')).toEqual([' type']);
    const overnight = { from: '2026-11-03T14:00:00.000Z', until: '2026-11-03T18:00:00.000Z' };
    expect(kindOf(field).words(overnight, field)[0]?.[0]).toBe('2026-11-03 22:00–2026-11-04 02:00');
  });

  it('raises every field of its rows to the least class it names, and is stored as the strictest of them', () => {
    const one = rows(['行', 'Rows'], { a: text(['甲', 'A']), b: text(['乙', 'B'], { class: 'sensitive' }) }, { class: 'personal' });
    expect([one.class, one.fields.a.class, one.fields.b.class]).toEqual(['sensitive', 'personal', 'sensitive']);
    expect(rows(['行', 'Rows'], { a: text(['甲', 'A']) }).class).toBe('internal');
  });

  it('gives a form what may stand in it: rows by their numbers, without what is masked', () => {
    const [field] = samples.filter((one) => isRows(one.field)).map((one) => one.field);
    const view = viewOf('x', field!);
    const shown = [{ row: 1, name: '甲', id: '913***', at: '2026-03-01T00:00:00.000Z', by: '某' }];
    expect(kindOf(field!).fill(shown, view, true)).toEqual([{ row: 1, name: '甲' }]);
    expect(kindOf(field!).fill(shown, view, false)).toEqual([{ row: 1, name: '甲', id: '913***' }]);
    expect(judgeView([{ row: 1, name: '甲' }, { row: 2 }, { fine: 'x' }], view)).toMatchObject({
      faults: [
        { at: '2/name', code: 'required' },
        { at: '2/fine', code: 'money' },
      ],
    });
    expect(kindOf(text(['行', 'Line'])).fill('***', view, true)).toBeNull();
  });

  it('knows its files, in rows too, and gives each place what it is told', () => {
    const [paper, row] = [
      files(['材料', 'Papers']),
      rows(['行', 'Rows'], { what: text(['内容', 'What']), papers: files(['材料', 'Papers']) }),
    ];
    const file = { id: 'f', name: 'a.pdf', type: 'pdf' as const, bytes: 1, sm3: 'x' };
    const renamed = ({ at, cell }: { readonly at: string; readonly cell: string | null }) => ({ ...file, name: `${at} ${String(cell)}` });
    expect(kindOf(paper).files([file, file], paper, renamed)).toEqual([
      { ...file, name: '0 null' },
      { ...file, name: '1 null' },
    ]);
    expect(
      kindOf(row).files(
        [
          { row: 1, what: '甲' },
          { row: 2, papers: [file] },
        ],
        row,
        renamed,
      ),
    ).toEqual([
      { row: 1, what: '甲' },
      { row: 2, papers: [{ ...file, name: '1/papers/0 papers' }] },
    ]);
    expect([kindOf(paper).files(null, paper, renamed), kindOf(text(['行', 'Line'])).files('x', text(['行', 'Line']), renamed)]).toEqual([
      null,
      'x',
    ]);
  });

  it('states to others of a file its reference and SM3 alone, in rows too', () => {
    const [paper, row] = [files(['材料', 'Papers']), rows(['行', 'Rows'], { papers: files(['材料', 'Papers']) })];
    const file = { id: 'f', name: '张三的病历.pdf', type: 'pdf', bytes: 1, sm3: 'x', until: '2999-01-01' };
    expect([stated([file], paper), stated([{ row: 1, papers: [file] }], row), stated('x', text(['行', 'Line']))]).toEqual([
      [{ id: 'f', sm3: 'x' }],
      [{ row: 1, papers: [{ id: 'f', sm3: 'x' }] }],
      'x',
    ]);
  });

  it.each<[Ability, readonly string[]]>([
    ['stamp', ['date', 'instant']],
    ['clock', ['date']],
    ['span', ['date']],
    ['sum', ['integer', 'money']],
    ['say', ['text', 'choice', 'date', 'instant', 'integer', 'identifier', 'staff', 'slot']],
    ['part', ['text', 'choice', 'ref']],
    ['capital', ['date', 'money']],
  ])('%s is for those that can', (what, kinds) => {
    expect(new Set(samples.filter(({ field }) => can(field, what)).map(({ field }) => field.kind))).toEqual(new Set(kinds));
  });
});
