import { and, or, record as recorded, type Condition, type Expression, type Recorded } from '@fatong/contracts/expression';
import { describe, expect, it } from 'vitest';
import type { TallyQuery } from '../../ports/index.js';
import { recordTable } from '../schema/index.js';
import { grain } from '../testing/grain.js';
import { monthsOf, planOf } from './rolled.js';

interface Grain {
  readonly kind?: string;
  readonly stone?: string;
  readonly wet?: boolean;
  readonly note?: string;
  readonly state?: string;
  readonly cameOn?: string;
}
const table = recordTable(grain);
const such = (of: (g: Recorded<Grain>) => Condition): Expression => recorded<Grain>(of);
const year = (g: Recorded<Grain>): Condition => and(g.cameOn.atLeast('2026-01-01'), g.cameOn.atMost('2026-11-29'));
const asked = (over: Partial<TallyQuery> = {}): TallyQuery => ({
  type: grain.name,
  scopes: [{ kind: 'city' }],
  by: [],
  where: such(year),
  ...over,
});
/** Of how many columns the counts are that answer, and whether by the day; null: none do. */
const plan = (over?: Partial<TallyQuery>) =>
  planOf(table, asked(over), () => true)?.parts.map(({ rollup, byDay, by, also }) => [rollup.columns.length - 3, byDay, by, also]) ?? null;

describe('The days of a span', () => {
  it.each([
    ['2026-01-01', '2026-11-29', ['2026-01-01', '2026-10-01'], [['2026-11-01', '2026-11-29']]],
    ['2025-12-15', '2026-02-28', ['2026-01-01', '2026-02-01'], [['2025-12-15', '2025-12-31']]],
    [
      '2026-02-10',
      '2026-04-02',
      ['2026-03-01', '2026-03-01'],
      [
        ['2026-02-10', '2026-02-28'],
        ['2026-04-01', '2026-04-02'],
      ],
    ],
    ['2026-02-01', '2026-02-28', ['2026-02-01', '2026-02-01'], []],
    ['2024-02-01', '2024-02-28', null, [['2024-02-01', '2024-02-28']]],
    ['2026-03-03', '2026-03-03', null, [['2026-03-03', '2026-03-03']]],
    ['2026-01-31', '2026-02-01', null, [['2026-01-31', '2026-02-01']]],
  ])('%s to %s are whole months and what is left before and after', (from, to, months, days) => {
    const found = monthsOf({ from, to });
    expect(found.months && [found.months.from, found.months.to]).toEqual(months);
    expect(found.days.map((one) => [one.from, one.to])).toEqual(days);
  });
});

describe('A question to counts that are kept', () => {
  it('goes to the smallest that has all it tells apart and asks for, each group by itself', () => {
    expect(plan()).toEqual([[1, false, [], []]]);
    expect(plan({ by: ['kind', 'stone'] })).toEqual([
      [1, false, ['kind'], []],
      [3, false, ['stone'], []],
    ]);
    expect(plan({ by: ['kind'], also: { wet: such((g) => g.wet.is(true)), rye: such((g) => g.kind.is('rye')) } })).toEqual([
      [1, false, ['kind'], ['rye']],
      [3, false, ['kind'], ['wet']],
    ]);
    expect(plan({ by: ['state'], distinct: 'stone', sums: 'sacks', scopes: [{ kind: 'district', district: '310101' }] })).toEqual([
      [3, false, ['state'], []],
    ]);
  });

  it('is asked of days where the day is told apart or asked for once more', () => {
    expect(plan({ by: ['cameOn', 'kind'] })).toEqual([
      [1, true, ['cameOn'], []],
      [1, false, ['kind'], []],
    ]);
    expect(plan({ by: ['kind'], also: { may: such((g) => and(g.cameOn.atLeast('2026-05-01'), g.cameOn.atMost('2026-05-31'))) } })).toEqual([
      [1, false, ['kind'], []],
      [1, true, ['kind'], ['may']],
    ]);
  });

  it('is answered by the records where it asks what is not kept', () => {
    expect(plan({ by: ['note'] })).toBeNull();
    expect(plan({ distinct: 'note' })).toBeNull();
    expect(plan({ where: such((g) => and(year(g), g.note.is('x'))) })).toBeNull();
    expect(plan({ where: such((g) => g.cameOn.atLeast('2026-01-01')) })).toBeNull();
    expect(plan({ where: such((g) => or(year(g), g.kind.is('rye'))) })).toBeNull();
    expect(plan({ scopes: [{ kind: 'involved', who: ['anna'] }] })).toBeNull();
    expect(plan({ scopes: [{ kind: 'unit', unit: 'u', when: such((g) => g.kind.is('rye')) }] })).toBeNull();
    expect(plan({ days: { since: 'cameOn', state: 'ground', from: '2026-01-01', to: '2026-02-01' } })).toBeNull();
    expect(plan({ where: such((g) => and(year(g), g.stone.is('one of which an index says the days'))) })).toBeNull();
    const { where: _, ...open } = asked();
    expect(planOf(table, open, () => true)).toBeUndefined();
    expect(planOf(table, asked(), () => false)).toBeUndefined();
  });
});
