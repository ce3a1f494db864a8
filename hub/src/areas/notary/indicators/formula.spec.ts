import { describe, expect, it } from 'vitest';
import type { Item } from './codes.js';
import { inForceOn } from './dictionary.js';
import { limitKey, markOf, unlimited, valueOf, worded, type Indicator } from './formula.js';
import { normalised, peersOf, rankOf, scoreOf } from './peers.js';
import { standard } from './standard.js';
import type { Side } from './windows.js';
import { windowOf } from './windows.js';

const of = (code: string): Indicator => standard.find((one) => one.code === code)!;
/** Figures by item, of those with limits by item and limits; each now, and last year. */
type Given = Readonly<Record<string, readonly [now: number, before?: number]>>;
const limited = (item: Item, limits: object): string => `${item} ${limitKey(limits)}`;
const says = (indicator: Indicator, given: Given) => {
  const said = valueOf(indicator, (term, _, side: Side) => {
    const pair = given[limitKey(term) === unlimited ? term.item! : `${term.item!} ${limitKey(term)}`];
    return pair?.[side === 'now' ? 0 : 1] ?? null;
  });
  return said.value === null ? said.note : worded(indicator, said.value);
};
const notaries = { staffKinds: ['notary'] };

describe('what indicators say (N30–N38)', () => {
  it('N30: 12,000 to 13,200 acts are +10.0 %, 9,600,000 to 10,080,000 yuan +5.0 %', () => {
    expect(says(of('N30-02'), { issued: [13_200, 12_000] })).toBe('+10.0%');
    expect(says(of('N30-04'), { fees: [10_080_000, 9_600_000] })).toBe('+5.0%');
    expect(says(of('N30-03'), { fees: [10_080_000] })).toBe('10,080,000.00元');
  });

  it('N30: 1,320 of 13,200 in new fields are 10.0 %; 3,960 wholly online and 2,640 applied for online make 0.40', () => {
    expect(says(of('N30-06'), { issued: [13_200], [limited('issued', { isNew: true })]: [1320] })).toBe('10.0%');
    expect(
      says(of('N30-07'), {
        issued: [13_200],
        [limited('issued', { online: ['whole'] })]: [3960],
        [limited('issued', { online: ['application'] })]: [2640],
      }),
    ).toBe('0.40');
  });

  it('N30: a base of nothing is 无可比基数, one that is too small 基数不足, a last year that told nothing has no data', () => {
    expect(says(of('N30-02'), { issued: [10, 0] })).toBe('无可比基数');
    expect(says(of('N30-02'), { issued: [50, 29] })).toBe('基数不足（29＜30）');
    expect(says(of('N30-02'), { issued: [50] })).toBe('上年缺数据');
  });

  it('N31: 50 to 60 persons are +20.0 %, 24 notaries of 60 are 40.0 %', () => {
    expect(says(of('N31-02'), { staff: [60, 50] })).toBe('+20.0%');
    expect(says(of('N31-03'), { staff: [60], [limited('staff', notaries)]: [24] })).toBe('40.0%');
  });

  it('N31: by mean staff of 55 there are 550 acts and 420,000.00 yuan a head', () => {
    const mean = { staffBefore: [50], staff: [60] } as const;
    expect(says(of('N31-04'), { issued: [30_250], ...mean })).toBe('550.0');
    expect(says(of('N31-05'), { fees: [23_100_000], ...mean })).toBe('420,000.00元');
  });

  it('N31: 12 of 24 notaries with a field are 50.0 %; six masters and 18 bachelors are 2.25; who has no degree is not taken for a college one', () => {
    const all = { [limited('staff', notaries)]: [24] } as const;
    expect(says(of('N31-06'), { ...all, [limited('staff', { ...notaries, hasField: true })]: [12] })).toBe('50.0%');
    const degrees = (masters: number, bachelors: number): Given => ({
      ...all,
      [limited('staff', { ...notaries, degrees: ['doctor'] })]: [0],
      [limited('staff', { ...notaries, degrees: ['master'] })]: [masters],
      [limited('staff', { ...notaries, degrees: ['bachelor'] })]: [bachelors],
      [limited('staff', { ...notaries, degrees: ['college'] })]: [0],
      [limited('staff', { ...notaries, degrees: ['doctor', 'master', 'bachelor', 'college'] })]: [masters + bachelors],
    });
    expect(says(of('N31-09'), degrees(6, 18))).toBe('2.25');
    const known = degrees(6, 17);
    const one = valueOf(
      of('N31-09'),
      (term) => known[limitKey(term) === unlimited ? term.item! : `${term.item!} ${limitKey(term)}`]?.[0] ?? null,
    );
    expect(one.note).toBe('缺数据 1/24');
  });

  it('N32: acts of 5, 8 and 11 working days are 8.0; eight counted complaints on 13,200 acts are 6.1 per ten thousand', () => {
    expect(says(of('N32-01'), { issueDays: [24], timed: [3] })).toBe('8.0个工作日');
    expect(
      says(of('N32-04'), { complaints: [6], [limited('complaints', { results: ['substantiated'] })]: [1], appeals: [0], issued: [13_200] }),
    ).toBe('6.1');
  });

  it('N32: 10 excellent, 20 good, 10 fair files and one that was not put right in time are 80; an inspection of no files says nothing', () => {
    // (100 × 10 + 85 × 20 + 70 × 10) ÷ 40 is 85.0.
    expect(says(of('N32-03'), { filesExcellent: [10], filesGood: [20], filesFair: [10], filesPoor: [0], overdue: [1] })).toBe('80.0');
    expect(says(of('N32-03'), { filesExcellent: [10], filesGood: [20], filesFair: [10], filesPoor: [10], overdue: [1] })).toBe('63.0');
    expect(says(of('N32-03'), { filesExcellent: [0], filesGood: [0], filesFair: [0], filesPoor: [0], overdue: [0] })).toBe('—（分母为零）');
  });

  it('N33: of pay nothing is guessed while no month report is there; 300,000 against 240,000 a head are a gap of 20.0 %', () => {
    expect(says(of('N33-01'), { staffBefore: [20], staff: [24] })).toBe('缺数据');
    expect(says(of('N33-03'), { payOn: [300_000], payOff: [240_000] })).toBe('20.0%');
  });

  it('N33: outside its band it says so, which costs nothing', () => {
    const said = (payTotal: number) => valueOf(of('N33-05'), ({ item }) => (item === 'payTotal' ? payTotal : 100)).note;
    expect([said(34), said(35), said(60), said(61)]).toEqual(['低于合理区间（35–60）', null, null, '高于合理区间（35–60）']);
  });

  it('N32: one award of the city and one criticism are +4, ten off for an administrative penalty', () => {
    const nothing = ['education', 'house', 'industry'].map((kind) => [limited('punishments', { punishments: [kind] }), [0]] as const);
    const given = (city: number, criticised: number, penalties: number): Given => ({
      ...Object.fromEntries(nothing),
      [limited('punishments', { punishments: ['party', 'government'] })]: [0],
      [limited('punishments', { punishments: ['education'] })]: [criticised],
      [limited('punishments', { punishments: ['administrative'] })]: [penalties],
      [limited('awards', { awards: ['city'] })]: [city],
      [limited('awards', { awards: ['national'] })]: [0],
    });
    expect([says(of('N32-05'), given(1, 1, 0)), says(of('N32-05'), given(0, 0, 1))]).toEqual(['4.0', '−10.0']);
  });

  it('N34: one retired and two left of a mean staff of 55 are 1.8 % and 3.6 %; 10,500,000 against 9,450,000 is 1.11 and 10.0 %', () => {
    const mean = { staffBefore: [50], staff: [60] } as const;
    expect(says(of('N34-03'), { retired: [1], ...mean })).toBe('1.8%');
    expect(says(of('N34-04'), { departed: [2], ...mean })).toBe('3.6%');
    expect(says(of('N34-05'), { income: [10_500_000], expense: [9_450_000] })).toBe('1.11');
    expect(says(of('N34-06'), { income: [10_500_000], expense: [9_450_000] })).toBe('10.0%');
    expect(says(of('N34-08'), { income: [10_500_000], expense: [9_450_000] })).toBe('1,050,000.00元');
    expect(says(of('N34-09'), { expense: [9_450_000], ...mean })).toBe('171,818.18元');
  });

  it('N34: 1,500 against 600 in a month are 2.5; a month of nothing in a new office is no number', () => {
    expect(says(of('N34-07'), { peak: [1500], trough: [600] })).toBe('2.5');
    expect(says(of('N34-07'), { peak: [1500], trough: [0] })).toBe('—（分母为零）');
  });

  it('N35: 560 to 700 acts are +25.0 %, 560,000 yuan for them 800.00 an act', () => {
    expect(says(of('N35-02'), { issued: [700, 560] })).toBe('+25.0%');
    expect(says(of('N35-07'), { fees: [560_000], issued: [700] })).toBe('800.00元');
  });

  it('N38: 300,000 to 320,000 yuan are +6.7 %', () => {
    expect(says(of('N38-04'), { personPay: [320_000, 300_000] })).toBe('+6.7%');
  });

  it('N48: a threshold is crossed against the direction alone, and what is for information has none', () => {
    expect([markOf(of('N34-04'), 9.9), markOf(of('N34-04'), 10), markOf(of('N34-04'), 20)]).toEqual([null, 'yellow', 'red']);
    expect([markOf(of('N34-05'), 1.2), markOf(of('N34-05'), 1)]).toEqual([null, 'red']);
    expect(markOf({ ...of('N30-05'), red: 0 }, 5)).toBeNull();
  });
});

describe('days, peers and weights', () => {
  it('N30: a month that runs is compared to the same day of last year, a whole one with the whole, and a year to date likewise', () => {
    const march = { from: '2026-03-01', to: '2026-03-31' };
    expect(windowOf(march, 'month', 'before', '2026-03-10')).toEqual({ from: '2025-03-01', until: '2025-03-10' });
    expect(windowOf(march, 'year', 'now', '2026-05-01')).toEqual({ from: '2026-01-01', until: '2026-03-31' });
    expect(windowOf({ from: '2024-02-01', to: '2024-02-29' }, 'month', 'before', '2024-05-01')).toEqual({
      from: '2023-02-01',
      until: '2023-02-28',
    });
    expect(windowOf(march, 'twentyFour', 'now', '2026-05-01')).toEqual({ from: '2024-04-01', until: '2026-03-31' });
  });

  it('N30: fewer than five of a class with data are compared with all', () => {
    const one = (category: string, value: number | null) => ({ category, value });
    const all = [one('a', 1), one('a', 2), one('a', 3), one('a', 4), one('a', null), one('b', 9)];
    expect(peersOf(all, all[0]!)).toHaveLength(5);
    expect(peersOf([...all, one('a', 5)], all[0]!).map(({ value }) => value)).toEqual([1, 2, 3, 4, 5]);
  });

  it('N30: five percent at either end count as the value there; peers who say the same have all', () => {
    const values = Array.from({ length: 21 }, (_, i) => (i === 20 ? 1000 : i));
    expect(normalised(1000, values, 'up')).toBe(100);
    expect(normalised(10, values, 'up')).toBeCloseTo(50, 6);
    expect(normalised(1, values, 'down')).toBe(100);
    expect(normalised(3, [3, 3, 3], 'down')).toBe(100);
  });

  it('N30: the weight of what has no data is spread; more than 30 % of it missing is no score', () => {
    expect(
      scoreOf([
        { weight: 70, points: 50 },
        { weight: 30, points: null },
      ]),
    ).toMatchObject({ score: 50, missing: 0.3 });
    expect(
      scoreOf([
        { weight: 69, points: 50 },
        { weight: 31, points: null },
      ]).score,
    ).toBeNull();
  });

  it('N35: the largest is first, and ties share a place', () => {
    expect([9, 7, 7, 3].map((value, _, all) => rankOf(value, all))).toEqual([1, 2, 2, 4]);
  });
});

describe('the dictionary of a month', () => {
  const laid = (version: number, effectiveOn: string, endedOn: string | null = null) => ({
    ...of('N30-06'),
    weight: version,
    version,
    effectiveOn,
    endedOn,
  });
  const weightOn = (day: string, all: Parameters<typeof inForceOn>[2]) =>
    inForceOn('office', day, all)
      .filter(({ code }) => code === 'N30-06')
      .map(({ weight, version }) => [weight, version]);

  it('N48: a version from tomorrow on leaves January with the one it had, and the standard one holds until the first', () => {
    const all = [laid(2, '2026-01-10', '2026-03-03'), laid(3, '2026-03-03')];
    expect([weightOn('2025-12-31', all), weightOn('2026-01-31', all), weightOn('2026-03-31', all)]).toEqual([
      [[15, 1]],
      [[2, 2]],
      [[3, 3]],
    ]);
  });

  it('N48: one that was taken out of use is no part of the months after, nor does the standard one come back', () => {
    expect(weightOn('2026-02-28', [laid(2, '2026-01-10', '2026-02-01')])).toEqual([]);
  });

  it('N48: the weights of each model come to a hundred, and what is for information weighs nothing', () => {
    const sums = Map.groupBy(standard, ({ model }) => model);
    for (const [model, all] of sums) expect([model, all.reduce((sum, { weight }) => sum + weight, 0)]).toEqual([model, 100]);
    expect(standard.filter(({ direction, weight }) => direction === 'info' && weight > 0)).toEqual([]);
  });
});
