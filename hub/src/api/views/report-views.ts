import type { Label } from '@fatong/contracts';
import type { SavedView, SavedViewRequest } from '@fatong/contracts/api';
import { districts } from '@fatong/contracts/bureau/shanghai';
import { rolesIn } from '../../access/index.js';
import { barredFor, type ReportType } from '../../definitions/index.js';
import type { SavedViewContent } from '../../ports/index.js';
import type { Reader } from '../frame/reader.js';
import { offeredIn } from '../reports/pivot.js';
import { seesDistrict } from '../reports/seen.js';
import { fault, nameOf } from './content.js';

type Filter = SavedViewContent['filter'];
type Value = Filter[string];

const parts = {
  measure: ['指标', 'Measure'],
  rows: ['行', 'Rows'],
  columns: ['列', 'Columns'],
  period: ['统计期间', 'Period'],
  district: ['区', 'District'],
} as const;
const day = /^\d{4}-\d{2}-\d{2}$/;
/** An id or a code, as an address has it. */
const code = /^[A-Za-z0-9_.-]{1,64}$/;

const titleOf = ({ measures }: ReportType, name: string): Label =>
  (Object.hasOwn(parts, name) ? parts[name as keyof typeof parts] : undefined) ??
  Object.values(measures)[0]?.of.fields[name]?.title ?? [name, name];

const one = (value: Value | undefined): string | undefined =>
  Array.isArray(value) && value.length === 1 ? (value[0] as string) : undefined;

/** Why a part of what somebody put together is not for him, or is no part at all; null: it is. */
function wrong(reader: Reader, report: ReportType, filter: Filter, name: string): Label | null {
  const value = filter[name];
  const roles = rolesIn(reader, report.area);
  const offered = offeredIn(report, (of) => barredFor(of, rolesIn(reader, of.area)));
  const chosen = offered.find((measure) => measure.name === (one(filter['measure']) ?? offered[0]?.name));
  const text = one(value);
  switch (name) {
    case 'measure':
      return offered.some((measure) => measure.name === text) ? null : gone;
    case 'rows':
    case 'columns':
      return chosen?.dimensions.some((dimension) => dimension.name === text) ? null : gone;
    case 'district':
      return text !== undefined && districts.keys.some((key) => key === text) && seesDistrict(reader, report, text) ? null : gone;
    case 'period':
      return isPeriod(value ?? []) ? null : noDays;
    default:
      return text !== undefined && code.test(text) && report.narrow[name]?.some((role) => roles.includes(role)) ? null : gone;
  }
}

/** Days of its own, or one that goes with the calendar: this month, this year. */
function isPeriod(value: Value): boolean {
  if (Array.isArray(value)) return running.some((name) => name === one(value));
  const { from, to } = value as { readonly from?: string; readonly to?: string };
  return from !== undefined && to !== undefined && day.test(from) && day.test(to) && from <= to;
}
const running = ['today', 'week', 'month', 'quarter', 'year'];

const gone: Label = [
  '没有这一项，或您已不能按它分析，未予应用。',
  'There is no such thing any more, or it is not for you: it is not applied.',
];
const noDays: Label = ['请写明期间的开始和结束。', 'A period has a beginning and an end.'];

/** What is kept of an analysis under a name: measure, rows, columns, days, and what it is narrowed to. No personal value is a part of it. */
export function reportContentOf(reader: Reader, report: ReportType, { name, filter }: SavedViewRequest): SavedViewContent {
  for (const part of Object.keys(filter)) {
    const why = wrong(reader, report, filter, part);
    if (why !== null) throw fault(`/filter/${part}`, 'unknown', ...why);
  }
  const titles = Object.fromEntries(Object.keys(filter).map((part) => [part, titleOf(report, part)]));
  return { name: nameOf(name), filter, sort: null, titles };
}

/** What of it still holds for this reader today, and in words what does not. */
export function reportJudged(
  reader: Reader,
  report: ReportType,
  { filter, titles }: SavedViewContent,
): Pick<SavedView, 'filter' | 'sort' | 'lost'> {
  const judged = Object.entries(filter).map(([name, value]) => ({ name, value, why: wrong(reader, report, filter, name) }));
  return {
    filter: Object.fromEntries(judged.flatMap(({ name, value, why }) => (why === null ? [[name, value] as const] : []))),
    sort: null,
    lost: judged.flatMap(({ name, why }) => (why === null ? [] : [{ title: titles[name] ?? titleOf(report, name), why }])),
  };
}
