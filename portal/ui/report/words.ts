import type { Params } from '@angular/router';
import type { Label } from '@fatong/contracts';
import type { Figure, Granularity, Period, Ratio, RatioUnit } from '@fatong/contracts/api';
import { totalText } from '../list/index.js';
import { recordsLink } from '../paths.js';

/** The list that a figure counts, as the router goes there; of a number whose list its reader does not open no link. */
export const listOf = ({
  type,
  filter,
  closed,
}: Pick<Figure, 'type' | 'filter' | 'closed'>): { readonly link: readonly string[] | null; readonly params: Params } => ({
  link: closed ? null : recordsLink(type),
  params: Object.fromEntries(
    Object.entries(filter).map(([name, value]) => [name, typeof value === 'string' ? value : `${value.from ?? ''}..${value.to ?? ''}`]),
  ),
});

/** Whether another period would give another figure. */
export const isOfPeriod = ({ filter }: Pick<Figure, 'filter'>): boolean => Object.values(filter).some((value) => typeof value !== 'string');

/** The one day that a figure holds for: entries in force on it. */
export const dayOfFigure = ({ filter }: Pick<Figure, 'filter'>): string | undefined => {
  const held = filter['inForce'];
  return typeof held === 'object' ? held.to : undefined;
};

const places: Readonly<Record<RatioUnit, number>> = { percent: 1, per100: 2, days: 1, hours: 1, points: 1, sum: 0, yuan: 2 };

export const numberText = (value: number, unit: RatioUnit): string =>
  new Intl.NumberFormat('en', { minimumFractionDigits: places[unit], maximumFractionDigits: places[unit] }).format(value);

/** `12.5%`, `3.10`, `45.0 天`, `97.0 小时`; a dash where nothing can be divided by. */
export const ratioText = (value: number | null, unit: RatioUnit): Label => {
  if (value === null) return ['—', '—'];
  const text = numberText(value, unit);
  if (unit === 'percent') return [`${text}%`, `${text}%`];
  if (unit === 'yuan') return [`${text} 元`, `${text} yuan`];
  return unit === 'days' ? [`${text} 天`, `${text} days`] : unit === 'hours' ? [`${text} 小时`, `${text} hours`] : [text, text];
};

const yuan = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
/** How many there are, or what they add up to in yuan. */
export const figureText = ({ count, unit }: Pick<Figure, 'count' | 'unit'>): string =>
  unit === 'money' ? yuan.format(count / 100) : totalText(count);

/** A number made of others, with what must be known of it; or why there is none. */
export const valueText = ({ value, note }: Pick<Ratio, 'value' | 'note'>, unit: RatioUnit): Label => {
  if (note === undefined) return ratioText(value, unit);
  if (value === null) return note;
  const [zh, en] = ratioText(value, unit);
  return [`${zh}（${note[0]}）`, `${en} (${note[1]})`];
};

/** How it was before, and how much it changed. */
export function changeOf({ count: now, unit }: Pick<Figure, 'count' | 'unit'>, before: number): Label {
  const text = (count: number): string => figureText({ count, ...(unit && { unit }) });
  const [past, change] = [text(before), now - before];
  const signed = change === 0 ? '±0' : `${change > 0 ? '+' : '−'}${text(Math.abs(change))}`;
  return [`上期 ${past}（${signed}）`, `before ${past} (${signed})`];
}

export const ratioBefore = ({ value, unit }: Pick<Ratio, 'value' | 'unit'>): Label => {
  const [zh, en] = ratioText(value, unit);
  return [`上期 ${zh}`, `before ${en}`];
};

/** A step of a trend as its axis says it: `11-25`, `2026-11`, `2026 Q4`, `2026`. */
export function stepText({ from }: Period, granularity: Granularity): string {
  const [year, month, day] = [from.slice(0, 4), from.slice(5, 7), from.slice(8)];
  return { day: `${month}-${day}`, month: `${year}-${month}`, quarter: `${year} Q${Math.ceil(Number(month) / 3)}`, year }[granularity];
}
