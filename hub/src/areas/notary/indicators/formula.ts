import { scaleOf, secretItems, type Period } from './codes.js';
import type { Limit, Term } from './terms.js';
import { narrows } from './terms.js';
import type { Side } from './windows.js';

/** A version of an indicator as scores are counted by it. */
export interface Indicator {
  readonly code: string;
  readonly name: string;
  readonly model: string;
  readonly form: string;
  readonly terms: readonly Term[];
  readonly period: Period;
  readonly direction: string;
  readonly unit: string;
  readonly decimals?: number | null;
  readonly weight: number;
  readonly peers?: string | null;
  /** Smallest base of last year, or denominator. */
  readonly least?: number | null;
  readonly yellow?: number | null;
  readonly red?: number | null;
  /** Where what is for information should lie; outside it says so (合理区间). */
  readonly bandFrom?: number | null;
  readonly bandTo?: number | null;
  readonly version: number;
}

/** What is counted of one whom it is about; null: nothing was told, and nothing is guessed. */
export type Figure = (term: Term, period: Period, side: Side) => number | null;
/** In words: why there is no figure, and what is to be known of one. */
export interface Says {
  readonly lacks: (term: Term, period: Period, side: Side) => string | null;
  readonly adds: (term: Term, period: Period) => string | null;
}
const silent: Says = { lacks: () => null, adds: () => null };
export interface Said {
  readonly value: number | null;
  /** Of last year, where it is compared. */
  readonly before: number | null;
  readonly note: string | null;
}

const none = (note: string): Said => ({ value: null, before: null, note });
/** Σ factor × figure of the lines at this place; null: of one of them there are no data. */
function sumOf(terms: readonly Term[], figure: (term: Term) => number | null): number | null {
  const all = terms.map((term) => {
    const one = figure(term);
    return one === null ? null : (one * (term.factor ?? 100)) / 100;
  });
  return all.some((one) => one === null) ? null : all.reduce<number>((sum, one) => sum + one!, 0);
}

/** Σ 分子 ÷ Σ 分母 in the unit, and what is added; without a denominator the sum itself. */
function amountOf(
  { terms, unit, least }: Indicator,
  figure: (term: Term) => number | null,
  isBase: boolean,
  lacks: (term: Term) => string | null,
): Said {
  const of = (part: string): readonly Term[] => terms.filter((term) => term.part === part);
  const [over, under, plus] = [sumOf(of('over'), figure), sumOf(of('under'), figure), sumOf(of('plus'), figure)];
  if (over === null || under === null || plus === null) {
    const why = terms.filter((term) => term.part !== 'whole' && figure(term) === null).flatMap((term) => lacks(term) ?? []);
    return none(why[0] ?? '缺数据');
  }
  const isRatio = of('under').length > 0;
  if (isRatio && under === 0) return none('—（分母为零）');
  if (isRatio && isBase && least && under < least) return none(`基数不足（${plain(under)}＜${least}）`);
  return { value: (isRatio ? (over / under) * scaleOf(unit) : over) + plus, before: null, note: wholeOf(of('whole'), under, figure) };
}

/** Of how many nothing is known: they are not taken for anything. */
function wholeOf(terms: readonly Term[], known: number, figure: (term: Term) => number | null): string | null {
  const whole = terms.length === 0 ? null : sumOf(terms, figure);
  return whole === null || whole <= known ? null : `缺数据 ${plain(whole - known)}/${plain(whole)}`;
}

/** What an indicator says of somebody. Pure; division by zero is no number. */
export function valueOf(indicator: Indicator, figure: Figure, { lacks, adds }: Says = silent): Said {
  const { period, terms } = indicator;
  const of = (side: Side) => (term: Term) => figure(term, period, side);
  const why = (side: Side) => (term: Term) => lacks(term, period, side);
  const isGrowth = indicator.form === 'growth';
  const said = amountOf(indicator, of('now'), !isGrowth, why('now'));
  if (said.value === null) return said;
  const notes = [said.note, outside(indicator, said.value), ...new Set(terms.map((term) => adds(term, period)))].filter(
    (one) => one !== null,
  );
  const now = { ...said, note: notes.length === 0 ? null : notes.join('；') };
  if (!isGrowth) return now;
  const { value: before } = amountOf(indicator, of('before'), false, why('before'));
  if (before === null) return none('上年缺数据');
  if (before === 0) return none('无可比基数');
  if (indicator.least && Math.abs(before) < indicator.least) return none(`基数不足（${plain(before)}＜${indicator.least}）`);
  return { value: ((said.value - before) / Math.abs(before)) * 100, before, note: now.note };
}

/** Outside the band in which it should lie; said, and no threshold. */
function outside({ form, bandFrom, bandTo }: Indicator, value: number): string | null {
  const [low, high] = [bandFrom ?? null, bandTo ?? null];
  if (form === 'growth') return null;
  const band = low === null ? `至多 ${high}` : high === null ? `至少 ${low}` : `${low}–${high}`;
  if (high !== null && value > high) return `高于合理区间（${band}）`;
  return low !== null && value < low ? `低于合理区间（${band}）` : null;
}

/** The limits of a line, as a key: lines that ask the same are counted once. */
export const limitKey = (term: Term): string =>
  JSON.stringify(
    (Object.keys(narrows) as Limit[]).flatMap((limit) => {
      const said = term[limit];
      const isEmpty = said === null || said === undefined || said === false || (Array.isArray(said) && said.length === 0);
      return isEmpty ? [] : [[limit, Array.isArray(said) ? said.toSorted() : said]];
    }),
  );
export const unlimited = '[]';

/** Rounded as it is said; half away from zero, whatever the binary of it. */
export function rounded(value: number, decimals: number): number {
  const by = 10 ** decimals;
  const away = Math.round((Math.abs(value) + 1e-9) * by) / by;
  return value < 0 ? -away || 0 : away;
}
const plain = (value: number): string => String(rounded(value, 2));
const usual: Readonly<Record<string, number>> = {
  count: 0,
  percent: 1,
  perTenThousand: 1,
  yuan: 2,
  days: 1,
  years: 1,
  points: 1,
  ratio: 2,
};
const signs: Readonly<Record<string, string>> = { percent: '%', yuan: '元', years: '年', days: '个工作日' };

const writers = [0, 1, 2].map((digits) => new Intl.NumberFormat('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits }));

/** Yes where it is so of him. */
const isYes = (unit: string, form: string): boolean => unit === 'yes' && form !== 'growth';
/** With as many digits as the indicator says, and its unit; growth is in percent. */
export function worded({ unit, form, decimals }: Pick<Indicator, 'unit' | 'form' | 'decimals'>, value: number): string {
  if (isYes(unit, form)) return value > 0 ? '是' : '否';
  const isGrowth = form === 'growth';
  const digits = decimals ?? (isGrowth ? 1 : (usual[unit] ?? 1));
  const number = writers[digits]!.format(rounded(value, digits));
  return `${isGrowth && value > 0 ? '+' : ''}${number.replace('-', '−')}${isGrowth ? '%' : (signs[unit] ?? '')}`;
}

/** Crossed the wrong way it is yellow or red; what is for information has no threshold. */
export function markOf({ direction, yellow, red }: Indicator, value: number | null): 'yellow' | 'red' | null {
  if (value === null || direction === 'info') return null;
  const is = (limit: number | null | undefined): boolean =>
    limit !== null && limit !== undefined && (direction === 'up' ? value <= limit : value >= limit);
  return is(red) ? 'red' : is(yellow) ? 'yellow' : null;
}

/** Whose amount is read by few (N33, N38): pay in yuan, and who is in Party or League; a growth or a share of pay says nobody’s. */
export const isSecret = ({ terms, unit, form }: Pick<Indicator, 'terms' | 'unit' | 'form'>): boolean =>
  terms.some(
    ({ item }) =>
      item !== null && item !== undefined && secretItems.includes(item) && (item === 'party' || (unit === 'yuan' && form !== 'growth')),
  );
/** Whether it is of pay at all, so that last year’s amount is kept from others. */
export const isOfSecrets = ({ terms }: Pick<Indicator, 'terms'>): boolean =>
  terms.some(({ item }) => item !== null && item !== undefined && secretItems.includes(item));
