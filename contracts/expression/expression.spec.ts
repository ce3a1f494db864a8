import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  and,
  asksRows,
  compile,
  constantly,
  count,
  describe as say,
  each,
  evaluate,
  holds,
  not,
  or,
  paths,
  record,
  register,
  some,
  when,
  type Expression,
} from './index.js';

interface Case {
  kind: string[];
  state: 'open' | 'shut';
  amount: number;
  urgent: boolean;
  on?: string;
  lawyer: { licence: string; firm?: { name: string } };
  parts: { name: string; sizes: number[] }[];
}

const data: Case = {
  kind: ['meeting', 'file'],
  state: 'open',
  amount: 5,
  urgent: true,
  lawyer: { licence: '1' },
  parts: [
    { name: 'a', sizes: [1, 2] },
    { name: 'b', sizes: [] },
  ],
};

const yields = (fn: Parameters<typeof record<Case>>[0]): unknown => evaluate(record<Case>(fn), data);

describe('a recorded condition', () => {
  it('is data that JSON keeps', () => {
    const condition = record<Case>((c) => and(c.kind.has('meeting'), not(c.lawyer.firm.name.is('x'))));
    expect(condition).toEqual({
      op: 'and',
      of: [
        { op: 'has', of: [{ read: 'kind' }, { value: 'meeting' }] },
        { op: 'not', of: [{ op: 'is', of: [{ read: 'lawyer.firm.name' }, { value: 'x' }] }] },
      ],
    });
    expect(holds(JSON.parse(JSON.stringify(condition)) as Expression, data)).toBe(true);
  });

  it.each<[string, Parameters<typeof record<Case>>[0], boolean]>([
    ['is', (c) => c.state.is('open'), true],
    ['is a value of the data itself', (c) => c.amount.is(c.amount), true],
    ['isNot', (c) => c.state.isNot('open'), false],
    ['in', (c) => c.state.in(['shut']), false],
    ['has', (c) => c.kind.has('file'), true],
    ['exists', (c) => c.lawyer.licence.exists(), true],
    ['greater', (c) => c.amount.greater(5), false],
    ['atLeast', (c) => c.amount.atLeast(5), true],
    ['less', (c) => c.amount.less(6), true],
    ['atMost', (c) => c.amount.atMost(4), false],
    ['or', (c) => or(c.state.is('shut'), c.urgent), true],
    ['not', (c) => not(c.urgent), false],
  ])('%s', (_, fn, expected) => {
    expect(yields(fn)).toBe(expected);
  });

  it('knows no third truth: what is missing equals nothing, is in no order, and in no list', () => {
    const answers = [
      yields((c) => c.on.is('2026-01-01')),
      yields((c) => c.on.isNot('2026-01-01')),
      yields((c) => c.on.greater('2026-01-01')),
      yields((c) => c.on.atMost('2026-01-01')),
      yields((c) => c.on.in(['2026-01-01'])),
      yields((c) => c.on.exists()),
      yields((c) => c.lawyer.firm.name.exists()),
    ];
    expect(answers).toEqual([false, true, false, false, false, false, false]);
    expect(
      evaluate(
        record<Case>((c) => c.on.exists()),
        { on: null },
      ),
    ).toBe(false);
  });

  it('never throws on data of another shape', () => {
    const condition = record<Case>((c) => or(c.kind.has('x'), c.lawyer.firm.name.is('x'), c.amount.greater(1)));
    fc.assert(fc.property(fc.anything(), (anything) => typeof evaluate(condition, anything) === 'boolean'));
  });

  it('refuses, while recording, what is no data', () => {
    expect(() => record<Case>((c) => c.state.is((() => 1) as never))).toThrow('A function cannot stand in an expression');
    expect(() => record<Case>((c) => (c.state.is('open') as never as { firm: { name: unknown } }).firm.name)).toThrow(
      'Only what is read has fields',
    );
  });
});

describe('a recorded derivation', () => {
  it('shapes objects and leaves out what is missing', () => {
    expect(yields((c) => ({ a: c.state, b: c.on, c: { d: 1 }, e: when(c.urgent, { f: c.amount }), g: when(not(c.urgent), 1) }))).toEqual({
      a: 'open',
      c: { d: 1 },
      e: { f: 5 },
    });
  });

  it('walks lists, also within lists, and sees what encloses them', () => {
    const shape = yields((c) =>
      each(c.parts, (part) => ({
        name: part.name,
        of: c.state,
        sizes: each(part.sizes, (size) => ({ size, in: part.name, n: c.amount })),
      })),
    );
    expect(shape).toEqual([
      {
        name: 'a',
        of: 'open',
        sizes: [
          { size: 1, in: 'a', n: 5 },
          { size: 2, in: 'a', n: 5 },
        ],
      },
      { name: 'b', of: 'open', sizes: [] },
    ]);
  });

  it('leaves out entries that come to nothing', () => {
    expect(yields((c) => each(c.parts, (part) => when(part.name.is('b'), part.name)))).toEqual(['b']);
    expect(
      evaluate(
        record<Case>((c) => each(c.parts, (part) => part.name)),
        {},
      ),
    ).toBeUndefined();
  });

  it('is compiled once', () => {
    const expression = record<Case>((c) => c.state);
    expect(compile(expression)).toBe(compile(expression));
  });

  it('takes constants', () => {
    expect(yields(() => constantly(['x']))).toEqual(['x']);
  });
});

describe('rows within a record', () => {
  it('are asked whether one of them is so, and how many there are, of all or of some', () => {
    expect(yields((c) => some(c.parts, (part) => part.name.is('b')))).toBe(true);
    expect(yields((c) => some(c.parts, (part) => and(part.name.is('b'), part.sizes.has(1))))).toBe(false);
    expect(yields((c) => count(c.parts))).toBe(2);
    expect(yields((c) => count(each(c.parts, (part) => when(part.name.is('a'), 1))).atLeast(2))).toBe(false);
    const none = record<Case>((c) =>
      or(
        some(c.parts, () => constantly(true)),
        count(c.parts).greater(0),
      ),
    );
    expect([evaluate(none, {}), evaluate(none, { parts: null }), evaluate(none, { parts: [] }), evaluate(none, { parts: [{}] })]).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it('are read by their full path, known as such, and said in both languages', () => {
    const expression = record<Case>((c) =>
      and(
        some(c.parts, (part) => part.name.is('b')),
        count(c.parts).atLeast(2),
      ),
    );
    expect(paths(expression)).toEqual(['parts.*.name', 'parts']);
    expect([asksRows(expression), asksRows(record<Case>((c) => c.state.is('open')))]).toEqual([true, false]);
    expect(say(expression)).toEqual([
      '（parts的每一项：parts.*.name为“b”（至少一项））且（parts的数量不小于“2”）',
      '(each of parts: parts.*.name is "b" (at least one)) and (the number of parts is at least "2")',
    ]);
  });
});

describe('time limits', () => {
  const limits = [{ read: 'aDue' }, { read: 'aMet' }, { read: 'bDue' }, { read: 'bMet' }];
  const unmet = (from: string | null, to: string | null) => (record: object) =>
    holds({ op: 'unmet', of: [{ value: from }, { value: to }, ...limits] }, record);

  it('are found by a last day within a span while they are not met, any of them', () => {
    const record = { aDue: '2026-03-10', aMet: '2026-03-09', bDue: '2026-03-20', bMet: null };
    expect(unmet(null, '2026-03-19')(record)).toBe(false);
    expect(unmet(null, '2026-03-20')(record)).toBe(true);
    expect(unmet('2026-03-21', null)(record)).toBe(false);
    expect(unmet('2026-03-20', '2026-03-25')({ ...record, aMet: undefined, bDue: null })).toBe(false);
    expect(unmet(null, '2026-03-10')({ aDue: '2026-03-10' })).toBe(true);
  });
});

describe('paths', () => {
  it('are all that is read, by full path, lists with a star', () => {
    const expression = record<Case>((c) => ({
      a: when(c.urgent, c.lawyer.firm.name),
      b: each(c.parts, (part) => each(part.sizes, (size) => ({ size, n: part.name, s: c.state }))),
    }));
    expect(paths(expression)).toEqual(['urgent', 'lawyer.firm.name', 'parts.*.sizes.*', 'parts.*.name', 'state']);
  });

  it('of a list walked without reading its entries is the list', () => {
    expect(paths(record<Case>((c) => each(c.parts, () => 1)))).toEqual(['parts']);
  });
});

describe('a description', () => {
  const names = {
    field: (path: string) => (path === 'kind' ? (['权利类型', 'Right'] as const) : undefined),
    value: (path: string, value: unknown) => (path === 'kind' && value === 'meeting' ? (['会见', 'Meeting'] as const) : undefined),
  };

  it('says the condition in both languages, with the labels of fields and codes', () => {
    expect(
      say(
        record<Case>((c) => c.kind.has('meeting')),
        names,
      ),
    ).toEqual(['权利类型包含“会见”', 'Right contains "Meeting"']);
    expect(say(record<Case>((c) => or(c.state.in(['open', 'shut']), not(c.on.exists()))))).toEqual([
      '（state属于“open”、“shut”）或（非（有on））',
      '(state is one of "open", "shut") or (not (on is given))',
    ]);
  });

  it('says lists, shapes and conditions of derivations', () => {
    expect(say(record<Case>((c) => ({ x: each(c.parts, (part) => when(c.urgent, part.name)) })))).toEqual([
      'x ← parts的每一项：如果urgent：parts.*.name',
      'x ← each of parts: if urgent: parts.*.name',
    ]);
  });
});

describe('operators', () => {
  it('are known by one name each', () => {
    expect(() => register({ name: 'is', forward: () => () => true, describe: () => ['', ''] })).toThrow(
      'Operator "is" is registered twice',
    );
    expect(() => evaluate({ op: 'guess', of: [] }, {})).toThrow('unknown operator "guess"');
  });
});
