import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { holds, evaluate } from '@fatong/contracts/expression';
import { checkRegistry, coverage, fieldTable, isMeant, mapping, makeOf, recipients, reverse, run, type Gathered } from './index.js';
import { hearings, onlyLarge, straightOn, tellPolice, tellRegister, toPolice, toRegister, wholeFile } from './patterns.js';

const outputs = (mapping: Parameters<typeof run>[0], data: unknown): unknown => {
  const result = run(mapping, data);
  return 'outputs' in result ? result.outputs.map((one) => one.data) : result.failed.map(({ code, words }) => [code, words[1]]);
};

describe('the guide to patterns', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../docs/patterns.md'), 'utf8');
  const source = readFileSync(join(import.meta.dirname, 'patterns.ts'), 'utf8');
  const regions = [...source.matchAll(/\/\/ #region (\w+)\n([^]*?)\/\/ #endregion/g)].map(
    ([, name = '', text = '']) => [name, text.trim()] as const,
  );

  it.each(regions)('shows %s as it compiles and is tested', (name, text) => {
    expect(guide).toContain(`\`\`\`ts ${name}\n${text}\n\`\`\``);
  });

  it('shows nothing else', () => {
    expect([...guide.matchAll(/```ts (\w+)/g)].map(([, name]) => name).toSorted()).toEqual(regions.map(([name]) => name).toSorted());
  });
});

describe('a route, a filter, a switch, a recipient list', () => {
  const matter = (AJLB: string, JE = 1): object => ({ AH: 'A', AJLB, JE });

  it('carry a message on, or not', () => {
    expect(outputs(straightOn, { AH: 'A', DW: [], NR: 'x' })).toEqual([{ case: 'A', text: 'x' }]);
    expect([outputs(onlyLarge, matter('2', 999_999)), outputs(onlyLarge, matter('2', 1_000_000))]).toEqual([
      [],
      [{ case: 'A', fen: 1_000_000 }],
    ]);
  });

  it('let a code say who gets it', () => {
    expect([outputs(toPolice, matter('1')), outputs(toRegister, matter('1'))]).toEqual([[{ case: 'A' }], []]);
    expect([outputs(toPolice, matter('2')), outputs(toRegister, matter('2'))]).toEqual([[], [{ case: 'A', fen: 1 }]]);
  });

  it('let a list of codes say who get it, each once', () => {
    const to = (...DW: string[]): unknown[] =>
      [tellPolice, tellRegister].map((one) => (outputs(one, { AH: 'A', DW, NR: 'x' }) as unknown[]).length);
    expect([to(), to('99'), to('01'), to('02'), to('01', '02', '99')]).toEqual([
      [0, 0],
      [0, 0],
      [1, 0],
      [1, 1],
      [1, 1],
    ]);
  });

  it('fail at every target where somebody is named whom nobody knows, so that none gets it without the others', () => {
    for (const one of [tellPolice, tellRegister])
      expect(outputs(one, { AH: 'A', DW: ['01', '77'], NR: 'x' })).toEqual([['recipient', 'DW: names a recipient nobody knows']]);
    expect(outputs(toPolice, matter('constructor'))).toEqual([['recipient', 'AJLB: names a recipient nobody knows']]);
    expect(isMeant(tellPolice, { AH: 'A', NR: 'x' })).toBe(false);
  });

  it('stop the start where recipients and routes name different targets', () => {
    expect(() => checkRegistry([toPolice, toRegister])).not.toThrow();
    expect(() => checkRegistry([toPolice])).toThrow('is to go to register, and no mapping carries it there');
    const nobody = mapping(toPolice.from, toPolice.to, () => ({ case: 'A' }), {
      among: recipients(toPolice.from, (s) => s.AJLB, { '1': [], '2': [] }),
    });
    expect(() => checkRegistry([nobody])).toThrow('never goes to police');
  });
});

describe('a splitter', () => {
  it('makes a message of every entry, in order, of none nothing', () => {
    expect(
      outputs(hearings, {
        AH: 'A',
        KT: [
          { RQ: '1', FT: 'x' },
          { RQ: '2', FT: 'y' },
        ],
      }),
    ).toEqual([
      { case: 'A', on: '1', room: 'x' },
      { case: 'A', on: '2', room: 'y' },
    ]);
    expect([outputs(hearings, { AH: 'A', KT: [] }), outputs(hearings, { AH: 'A' })]).toEqual([[], []]);
  });

  it('has a field table and a coverage of its parts', () => {
    expect(fieldTable(hearings).map(({ target, sources }) => [target, sources])).toEqual([
      ['case', ['AH']],
      ['on', ['KT.*.RQ']],
      ['room', ['KT.*.FT']],
    ]);
    expect(coverage(hearings)).toEqual({ unread: [], unfilled: [] });
    expect(reverse(hearings).restore({ case: 'A', on: '1', room: 'x' })).toEqual({ AH: 'A', KT: [{ RQ: '1', FT: 'x' }] });
  });
});

describe('an aggregator', () => {
  const part = (YM: number, ZYS = 3) => ({ AH: 'A', YM, ZYS, NR: `p${YM}` });
  const gathered = (parts: ReturnType<typeof part>[], isLate = false): Gathered<ReturnType<typeof part>> => ({
    key: 'A',
    parts,
    count: parts.length,
    first: parts[0]!,
    last: parts.at(-1)!,
    isLate,
  });

  it('says what belongs together, whether it is whole, and makes one of it', () => {
    expect(evaluate(wholeFile.gather!.by, part(1))).toBe('A');
    expect([
      holds(wholeFile.gather!.isWhole, gathered([part(1), part(2)])),
      holds(wholeFile.gather!.isWhole, gathered([part(2), part(1), part(3)])),
    ]).toEqual([false, true]);
    expect(makeOf(wholeFile, gathered([part(2), part(1), part(3)]))).toMatchObject({
      outputs: [{ data: { case: 'A', pages: ['p2', 'p1', 'p3'], complete: true } }],
    });
    expect(makeOf(wholeFile, gathered([part(2)], true))).toMatchObject({ outputs: [{ data: { pages: ['p2'], complete: false } }] });
    expect(wholeFile.gather).toMatchObject({ seconds: 86_400, late: 'make' });
  });

  it('has a field table and a coverage of its parts', () => {
    expect(fieldTable(wholeFile).map(({ target, sources }) => [target, sources])).toEqual([
      ['case', ['key']],
      ['pages.*', ['parts.*.NR']],
      ['complete', ['isLate']],
    ]);
    expect(coverage(wholeFile)).toEqual({ unread: ['YM'], unfilled: [] });
  });
});
