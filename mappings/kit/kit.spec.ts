import { describe, expect, it } from 'vitest';
import { validator, type DataOf } from '@fatong/contracts';
import { checkRegistry, code, coverage, fieldTable, mapping, required, reverse, run } from './index.js';
import { example, ours, states, theirs } from './example.js';

const data: DataOf<typeof theirs> = {
  ID: 'X1',
  BBH: 2,
  ZT: '1',
  LB: ['01', '02'],
  RQ: '20260301',
  ZH: 'ab 1',
  NM: '0',
  XM: '张三',
  DH: '138',
  NR: ' 事实 ',
  JE: 2_000_000,
  FJ: [
    { BH: 'f1', MC: '合同' },
    { BH: 'f2', MC: '收据', RQ: '20260302' },
  ],
  WD: 'x',
};

describe('running a mapping', () => {
  it('makes what the target contract promises, without empty fields', () => {
    const result = run(example, data);
    expect(result).toEqual({
      outputs: [
        {
          type: 'ours.case-reported.v1',
          data: {
            case: { source: 'theirs', id: 'X1', version: 2 },
            state: 'open',
            grounds: ['C01', 'C02'],
            on: '2026-03-01',
            licence: 'AB1',
            person: { name: '张三', phone: '138' },
            facts: '事实',
            large: true,
            files: [
              { id: 'f1', name: '合同' },
              { id: 'f2', name: '收据', on: '2026-03-02' },
            ],
          },
        },
      ],
    });
    expect(validator(ours)('outputs' in result ? result.outputs[0]?.data : undefined)).toEqual([]);
  });

  it('gives the same for the same, and leaves the source as it was', () => {
    const before = structuredClone(data);
    expect(run(example, data)).toEqual(run(example, data));
    expect(data).toEqual(before);
  });

  it('names every failure by the paths of both sides', () => {
    const result = run(example, {
      ...data,
      RQ: '20230230',
      ZT: '9',
      FJ: [
        { BH: 'f1', MC: '合同', RQ: '20260302' },
        { BH: 'f2', MC: '收据', RQ: 'gestern' },
      ],
    });
    expect(result).toEqual({
      failed: [
        { pointer: '/state', code: 'code', words: ['state ← ZT：代码表中没有“9”', 'state ← ZT: “9” is not in the code table'] },
        { pointer: '/on', code: 'date', words: ['on ← RQ：“20230230”不是有效日期', 'on ← RQ: “20230230” is no date'] },
        {
          pointer: '/files/1/on',
          code: 'date',
          words: ['files.1.on ← FJ.1.RQ：“gestern”不是有效日期', 'files.1.on ← FJ.1.RQ: “gestern” is no date'],
        },
      ],
    });
  });

  it('says what is missing where the target must have it', () => {
    const result = run(example, { ...data, XM: undefined });
    expect('failed' in result && result.failed.map(({ pointer, words }) => [pointer, words[1]])).toEqual([
      ['/person/name', 'person.name ← XM: the value is missing'],
    ]);
  });

  it('never shows a personal value in a failure', () => {
    const table: Readonly<Record<string, string>> = { a: 'b' };
    const named = mapping(theirs, ours, (s) => ({
      case: { source: 'theirs', id: s.ID, version: s.BBH },
      state: code(states)(s.ZT),
      grounds: [],
      on: s.RQ,
      licence: required(code(table)(s.XM)),
      large: true,
    }));
    const result = run(named, { ...data, XM: '张三' });
    expect('failed' in result && result.failed.map(({ words }) => words)).toEqual([
      ['licence ← XM：代码表中没有***', 'licence ← XM: *** is not in the code table'],
    ]);
  });

  it('makes nothing where its condition does not hold', () => {
    const some = mapping(
      theirs,
      ours,
      (s) => ({
        case: { source: 'theirs', id: s.ID, version: s.BBH },
        state: code(states)(s.ZT),
        grounds: [],
        on: s.RQ,
        licence: s.ZH,
        large: false,
      }),
      {
        only: (s) => s.ZT.is('2'),
      },
    );
    expect(run(some, data)).toEqual({ outputs: [] });
    expect(run(some, { ...data, ZT: '2' })).toHaveProperty('outputs.length', 1);
  });
});

describe('lineage', () => {
  it('is a table: target ← sources, through what, in both languages', () => {
    expect(fieldTable(example)).toEqual([
      { target: 'case.source', sources: [], through: ['“theirs”', '"theirs"'] },
      { target: 'case.id', sources: ['ID'], through: ['ID', 'ID'] },
      { target: 'case.version', sources: ['BBH'], through: ['BBH', 'BBH'] },
      { target: 'state', sources: ['ZT'], through: ['ZT，经代码表', 'ZT, by code table'] },
      { target: 'grounds.*', sources: ['LB.*'], through: ['LB.*，经代码表', 'LB.*, by code table'] },
      { target: 'on', sources: ['RQ'], through: ['RQ，日期 yyyyMMdd', 'RQ, date yyyyMMdd'] },
      { target: 'licence', sources: ['ZH'], through: ['ZH，转大写', 'ZH, upper case'] },
      { target: 'person.name', sources: ['XM', 'NM'], through: ['XM（必有），当NM为“0”', 'XM (must be there), when NM is "0"'] },
      { target: 'person.phone', sources: ['DH', 'NM'], through: ['DH，当NM为“0”', 'DH, when NM is "0"'] },
      { target: 'facts', sources: ['NR'], through: ['NR，规范化文本并去除首尾空白', 'NR, normal text, trimmed'] },
      { target: 'large', sources: ['JE'], through: ['JE：金额超过一万元', 'JE: more than 10,000 yuan'] },
      { target: 'files.*.id', sources: ['FJ.*.BH'], through: ['FJ.*.BH', 'FJ.*.BH'] },
      { target: 'files.*.name', sources: ['FJ.*.MC'], through: ['FJ.*.MC', 'FJ.*.MC'] },
      { target: 'files.*.on', sources: ['FJ.*.RQ'], through: ['FJ.*.RQ，日期 yyyyMMdd', 'FJ.*.RQ, date yyyyMMdd'] },
    ]);
  });

  it('tells what nobody reads and what nobody fills', () => {
    expect(coverage(example)).toEqual({ unread: ['WD'], unfilled: ['remark'] });
  });
});

describe('the way back', () => {
  it('restores what can be restored and names what is lost', () => {
    const { lost, restore } = reverse(example);
    const result = run(example, data);
    const output = 'outputs' in result ? result.outputs[0] : undefined;
    expect(lost).toEqual(['licence', 'facts', 'large']);
    expect(restore(output?.data)).toEqual({
      ID: 'X1',
      BBH: 2,
      ZT: '1',
      LB: ['01', '02'],
      RQ: '20260301',
      NM: '0',
      XM: '张三',
      DH: '138',
      FJ: data.FJ,
    });
  });

  it('leaves out what was not there, and codes it does not know', () => {
    expect(reverse(example).restore({ state: 'ajar', on: '2026-03-01' })).toEqual({ RQ: '20260301' });
  });
});

describe('the registry', () => {
  it('lets no two mappings carry one message to one target', () => {
    expect(() => checkRegistry([example])).not.toThrow();
    expect(() => checkRegistry([example, example])).toThrow(
      'Two mappings carry theirs.case.v1 to ours: one makes ours.case-reported.v1, the other ours.case-reported.v1. Remove one, or join them.',
    );
  });

  it('lets a fact be one of several messages of a system, where each mapping says when', () => {
    const fact = { ...ours, kind: 'fact' as const };
    const other = { ...theirs, message: 'other', type: 'theirs.other.v1' };
    const [first, second] = [
      { ...example, from: fact, to: theirs, target: 'theirs', only: { value: true } },
      { ...example, from: fact, to: other, target: 'theirs', only: { value: false } },
    ];
    expect(() => checkRegistry([first, second])).not.toThrow();
    const { only: _, ...always } = second;
    expect(() => checkRegistry([first, always])).toThrow('Two mappings carry');
    expect(() => checkRegistry([first, { ...second, to: theirs }])).toThrow('Two mappings carry');
  });

  it('refuses, at start and by its name, a field the target does not have', () => {
    const literal = {
      case: { source: 'theirs', id: 'x', version: 1 },
      state: 'open',
      grounds: [],
      on: 'x',
      licence: 'x',
      large: true,
      colour: 'red',
    } as const;
    expect(() => mapping(theirs, ours, () => literal as Omit<typeof literal, 'colour'>)).toThrow(
      'The mapping theirs.case.v1>ours.case-reported.v1 writes colour: ours.case-reported.v1 has no such field.',
    );
  });
});
