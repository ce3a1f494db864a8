import { can, isChoice, isRef } from '@fatong/contracts/fields';
import type { Area } from '../area.js';
import { isMany } from '../fields.js';
import type { RecordType } from '../record.js';
import { isTimeStep, type Measure, type RatioType, type ReportType, type TableType } from '../report.js';

/** Measures, ratios and tables that could not be counted, or whose figure could not open its list. */
export function checkReport(report: ReportType, area: Area): string[] {
  const faults: string[] = [];
  const say = (fault: string): void => void faults.push(`${report.name}: ${fault}`);
  const measure = (name: string): Measure | undefined => (Object.hasOwn(report.measures, name) ? report.measures[name] : undefined);

  if (report.area !== area.name) say(`its name must begin with ${area.name}.`);
  for (const role of report.see) if (!Object.hasOwn(area.roles, role)) say(`see names the unknown role ${role}.`);
  for (const [name, one] of Object.entries(report.measures)) checkMeasure(name, one, report, say);
  for (const name of report.counters) if (!measure(name)) say(`a counter names the unknown measure ${name}.`);
  for (const name of report.trend) if (measure(name)?.kind !== 'dated') say(`the trend draws ${name}, which is counted by no date.`);
  for (const [name, ratio] of Object.entries(report.ratios)) checkRatio(name, ratio, measure, report, say);
  for (const [name, table] of Object.entries(report.tables)) checkTable(name, table, report, say);
  checkPivot(report, say);
  for (const [field, roles] of Object.entries(report.narrow)) checkNarrow(field, roles, report, say);
  return faults;
}

const filterable = ({ list, fields }: RecordType, field: string): boolean =>
  ['state', 'district', 'number', 'ownerUnit'].includes(field) || list.filters.includes(field) || fields[field]?.filter === true;

type Say = (fault: string) => void;

/** What narrows a report narrows every measure of it, or a figure would count another thing than its neighbour. */
function checkNarrow(field: string, roles: readonly string[], { measures, see }: ReportType, say: Say): void {
  for (const role of roles) if (!see.includes(role)) say(`${role} may narrow it by ${field}, but does not read it.`);
  for (const of of new Set(Object.values(measures).map((one) => one.of))) {
    const found = of.fields[field];
    if (
      found === undefined ||
      !filterable(of, field) ||
      isMany(found) ||
      !['public', 'internal'].includes(found.class) ||
      !(isRef(found) || isChoice(found))
    )
      say(`it is narrowed by ${field}, by which the list of ${of.name} cannot be filtered as by one code or one entry.`);
  }
}

function checkMeasure(name: string, measure: Measure, { see }: ReportType, say: Say): void {
  const { of, filter, kind } = measure;
  const isFilter = (field: string): boolean => filterable(of, field);
  for (const field of Object.keys(filter)) if (!isFilter(field)) say(`${name} filters by ${field}, which no list can be filtered by.`);
  if (kind === 'dated' && (!can(of.fields[measure.date], 'span') || !isFilter(measure.date)))
    say(`${name} is counted by ${measure.date}, which is no date a list can be filtered by.`);
  if (kind === 'dated' && measure.sums !== undefined) {
    const field = of.fields[measure.sums];
    if (field?.kind !== 'money' || !['public', 'internal'].includes(field.class))
      say(`${name} adds up ${measure.sums}, which is no money that is not sealed.`);
    for (const { from, fields } of of.withheld)
      for (const role of from.filter((one) => fields.includes(measure.sums!) && see.includes(one)))
        say(`${name} adds up ${measure.sums}, which is withheld from ${role}.`);
  }
  if (kind === 'reached' && !Object.hasOwn(of.states, measure.state)) say(`${name} counts the unknown state ${measure.state}.`);
  if (kind === 'inForce' && of.span === null) say(`${name} counts what is in force of ${of.name}, which has no span.`);
  for (const role of measure.opened ?? []) if (!Object.hasOwn(of.see, role)) say(`${name} is opened by ${role}, who sees no ${of.name}.`);
  for (const role of see)
    if (!Object.hasOwn(of.see, role)) say(`${role} may read it, but sees no ${of.name}: ${name} would always be nothing.`);
}

function checkRatio(
  name: string,
  { unit, of, since, mean, distinct, growth }: RatioType,
  measure: (name: string) => Measure | undefined,
  { see }: Pick<ReportType, 'see'>,
  say: Say,
): void {
  const parts = of.map(measure);
  if (parts.includes(undefined)) return say(`${name} is made of an unknown measure.`);
  if (distinct !== undefined) return checkDistinct(name, { unit, distinct, parts: parts as readonly Measure[] }, see, say);
  if (unit === 'sum' && mean === undefined) return say(`${name} is a sum, of no field.`);
  if (unit === 'yuan') {
    const [money, whole] = parts;
    const isMoney = money?.kind === 'dated' && money.sums !== undefined;
    return parts.length === 2 && isMoney && !(whole?.kind === 'dated' && whole.sums !== undefined)
      ? undefined
      : say(`${name} is yuan for each, which needs what adds up and what is counted.`);
  }
  if (growth !== undefined && (parts.length !== 2 || unit !== 'percent' || parts.some((one) => one?.kind !== 'dated')))
    return say(`${name} compares with last year, which needs two dated measures and percent.`);
  if (mean !== undefined) return checkMean(name, { unit, mean, parts: parts as readonly Measure[] }, see, say);
  if (unit === 'hours' || unit === 'points') return say(`${name} counts ${unit}, which only the mean of a field does.`);
  if (unit !== 'days') return parts.length === 2 ? undefined : say(`${name} needs a numerator and a denominator.`);
  const [over] = parts;
  if (parts.length !== 1 || over?.kind !== 'reached' || since === undefined || !can(over.of.fields[since], 'span'))
    say(`${name} needs one measure that reaches a state, and a date to begin with.`);
}

/** Each measure is told apart by two at least of the dimensions, and nobody by what is personal. */
function checkPivot({ pivot, measures, ratios }: ReportType, say: Say): void {
  const counted = (name: string): Measure | undefined =>
    Object.hasOwn(ratios, name) ? measures[ratios[name]!.of[0]!] : Object.hasOwn(measures, name) ? measures[name] : undefined;
  for (const name of pivot?.measures ?? []) {
    const measure = counted(name);
    if (measure === undefined) say(`what readers put together counts the unknown measure ${name}.`);
    else if (
      (Object.hasOwn(ratios, name) && ratios[name]!.mean === undefined && ratios[name]!.distinct === undefined) ||
      (measure.kind !== 'dated' && measure.kind !== 'now')
    )
      say(`what readers put together counts ${name}, neither by a day nor as things are now, and no mean and no number of different ones.`);
    else if ((pivot?.dimensions ?? []).filter((one) => isDimension(measure, one)).length < 2)
      say(`what readers put together tells ${name} apart by fewer than two dimensions.`);
  }
  const all = (pivot?.measures ?? []).flatMap((name) => counted(name) ?? []);
  for (const one of pivot?.dimensions ?? [])
    if (!all.some((measure) => isDimension(measure, one))) say(`no measure that readers put together is told apart by ${one}.`);
}

/** Whether the records of a measure can be told apart by it, and filtered by each of its values. */
export function isDimension({ of, kind }: Measure, name: string): boolean {
  if (isTimeStep(name)) return kind === 'dated';
  if (name === 'district') return true;
  if (name === 'state') return Object.keys(of.states).length > 0;
  const field = of.fields[name];
  return (
    field !== undefined &&
    filterable(of, name) &&
    !isMany(field) &&
    (isRef(field) || isChoice(field)) &&
    (field.class === 'public' || field.class === 'internal')
  );
}

/** A mean of a field that is withheld from a reader would tell him what it says. */
function checkMean(
  name: string,
  { unit, mean, parts }: { readonly unit: RatioType['unit']; readonly mean: string; readonly parts: readonly Measure[] },
  see: readonly string[],
  say: Say,
): void {
  const [over] = parts;
  const field = over?.of.fields[mean];
  if (parts.length !== 1 || field?.kind !== 'integer' || !['public', 'internal'].includes(field.class))
    return say(`${name} needs one measure and an integer field of its records that is not sealed.`);
  if (!['days', 'hours', 'points', 'sum'].includes(unit)) say(`${name} is a mean, which is given in days, hours or points, or a sum.`);
  for (const { from, fields } of over?.of.withheld ?? [])
    for (const role of from.filter((one) => fields.includes(mean) && see.includes(one)))
      say(`${name} is a mean of ${mean}, which is withheld from ${role}.`);
}

/** Values that are sealed are told apart by their keyed hash: the number gives nobody away. */
function checkDistinct(
  name: string,
  { unit, distinct, parts }: { readonly unit: RatioType['unit']; readonly distinct: string; readonly parts: readonly Measure[] },
  see: readonly string[],
  say: Say,
): void {
  const [over] = parts;
  const field = over?.of.fields[distinct];
  if (unit !== 'sum') return say(`${name} counts what is different, in the unit sum.`);
  if (parts.length !== 1 || field === undefined || isMany(field) || !filterable(over!.of, distinct))
    return say(`${name} needs one measure and a field with one value, by which its records can be filtered.`);
  for (const { from, fields } of over!.of.withheld)
    for (const role of from.filter((one) => fields.includes(distinct) && see.includes(one)))
      say(`${name} counts what is different in ${distinct}, which is withheld from ${role}.`);
}

function checkTable(name: string, { by, columns, rank, top, chart }: TableType, { measures, ratios }: ReportType, say: Say): void {
  if (chart === 'pie' && Object.hasOwn(ratios, rank)) say(`the table ${name} draws shares of ${rank}, which does not add up.`);
  const used = new Set(columns.flatMap((column) => (Object.hasOwn(ratios, column) ? ratios[column]!.of : [column])));
  for (const column of used) {
    const measure = Object.hasOwn(measures, column) ? measures[column] : undefined;
    const field = measure?.of.fields[by];
    if (measure === undefined) say(`the table ${name} has the unknown column ${column}.`);
    else if (!filterable(measure.of, by)) say(`the table ${name} is by ${by}, which no list of ${measure.of.name} can be filtered by.`);
    else if (
      by !== 'district' &&
      (field === undefined || isMany(field) || !can(field, 'part') || field.class === 'personal' || field.class === 'sensitive')
    )
      say(`the table ${name} is ranked by ${by}, which ${measure.of.name} does not tell apart.`);
  }
  if (!columns.includes(rank)) say(`the table ${name} is ranked by ${rank}, which is no column of it.`);
  if (Object.hasOwn(ratios, rank) && ratios[rank]!.unit !== 'sum') say(`the table ${name} is ranked by ${rank}, which adds nothing up.`);
  if (top < 1 || top > 100) say(`the table ${name} shows ${top} rows; it must be 1 to 100.`);
}
