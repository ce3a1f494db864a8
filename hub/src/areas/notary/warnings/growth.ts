import {
  look,
  rule,
  ruleOver,
  tallied,
  type ParameterVersion,
  type RuleFact,
  type TallyFields,
  type Watched,
} from '../../../definitions/index.js';
import { act } from '../acts/act.js';
import { fee } from '../acts/fee.js';
import { person } from '../registers/person.js';
import { comparedOn, growthOf, signed, yearBefore, type Compared } from './comparing.js';
import { comparison, measures, scopes, type bases, type Measured } from './comparison.js';
import { parameters, type Growth, type Raised } from './parameters.js';
import { factOf, raising, type Level } from './raising.js';

type Day = Watched<TallyFields>;
type Row = Watched<typeof comparison.fields>;
/** In yuan, or acts. */
type Amount = (day: Day) => number;
const units: Readonly<Record<Measured, string>> = { fees: '元', acceptances: '件' };
const acts: Amount = ({ values }) => values.count ?? 0;
const yuan: Amount = ({ values }) => (values.sum ?? 0) / 100;

/** The months that are over, and the same of the year before. Of notaries, who are many, the last three are looked at. */
const back = 800;
const monthsOfNotaries = 3;

const said = (measure: Measured, { yellow, red, base }: Growth): string =>
  `±${yellow}% 黄色，±${red}% 红色，基数不低于 ${base} ${units[measure]}`;

/** What all keep: each comparison once, by the version in force when it was recorded. */
const keeping = <const S extends 'office' | 'notary' | 'first'>(measure: Measured, scope: keyof typeof scopes, subject: S) =>
  ({
    proposes: comparison,
    subject,
    each: true,
    values: (_: readonly RuleFact[], { version, since, value }: ParameterVersion<Growth>) => ({
      measure,
      scope,
      ruleVersion: `第 ${version} 版（${since} 起）：${said(measure, value)}`,
    }),
  }) as const;

const sumOf = (days: readonly Day[], { from, until }: Pick<Compared, 'from' | 'until'>, amount: Amount): number =>
  days.reduce((sum, day) => sum + (day.values.on! >= from && day.values.on! <= until ? amount(day) : 0), 0);

/** One row: both figures, how they compare, and what level they reach. The figures make it this row: others are another. */
function rowOf(measure: Measured, of: Compared, [now, before]: readonly [number, number], { yellow, red, base }: Growth) {
  const growth = growthOf(now, before, base);
  const basis: keyof typeof bases = before <= 0 ? 'none' : before < base ? 'low' : 'compared';
  const level: Level | null = growth === null ? null : Math.abs(growth) >= red ? 'red' : Math.abs(growth) >= yellow ? 'yellow' : null;
  const figures =
    measure === 'fees' ? { feesNow: Math.round(now * 100), feesBefore: Math.round(before * 100) } : { actsNow: now, actsBefore: before };
  return {
    key: `${of.key} ${now} ${before}`,
    words: `${of.words} ${measures[measure][0]} ${now} ${units[measure]}，上年同期 ${before} ${units[measure]}。`,
    records: [],
    values: {
      span: of.span,
      period: of.words,
      from: of.from,
      until: of.until,
      fixesOn: of.fixesOn,
      ...figures,
      ...(growth !== null && { growth: signed(growth) }),
      basis,
      ...(level !== null && { level }),
      ...(of.words.endsWith('-01至02') && { remark: '春节错月：一、二月合并比较' }),
    },
  };
}

const both = (days: readonly Day[], of: Compared, amount: Amount) =>
  [sumOf(days, of, amount), sumOf(days, yearBefore(of), amount)] as const;
const lineOf = (measure: Measured, who: string, { key }: Pick<Compared, 'key'>): string => `${measure} ${who} ${key}`;

const ofOffice = (measure: Measured, days: readonly Day[], value: Growth, today: string, subject: string) =>
  comparedOn(today).map((of) => {
    const row = rowOf(measure, of, both(days, of, measure === 'fees' ? yuan : acts), value);
    return { ...row, values: { ...row.values, line: lineOf(measure, subject, of), cluster: `${measure} ${of.key}` } };
  });

/** N04: net fees by the day they count, of every office, each night of the months that are over and the year to date. */
export const feeGrowthRule = ruleOver(parameters.feeGrowth, parameters.feeGrowth.title, {
  ...keeping('fees', 'office', 'office'),
  over: {
    fees: tallied({ watch: fee, about: 'office', by: 'countsOn', sums: 'amount', days: back, where: (f) => f.kind.isNot('translation') }),
  },
  daily: true,
  judge: ({ fees }, value, today, subject) => ofOffice('fees', fees, value, today, subject),
});

/** N05: acceptances, of every office. */
export const acceptanceGrowthRule = ruleOver(parameters.acceptanceGrowth, parameters.acceptanceGrowth.title, {
  ...keeping('acceptances', 'office', 'office'),
  over: { acts: tallied({ watch: act, about: 'office', by: 'acceptedOn', days: back, where: (a) => a.withdrawn.isNot(true) }) },
  daily: true,
  judge: ({ acts: days }, value, today, subject) => ofOffice('acceptances', days, value, today, subject),
});

/** N05: of each notary too, at the office where the register has him; one who accepted nothing in either year has no row. */
export const notaryGrowthRule = ruleOver(parameters.notaryGrowth, parameters.notaryGrowth.title, {
  ...keeping('acceptances', 'notary', 'notary'),
  over: {
    acts: tallied({ watch: act, about: 'notary', by: 'acceptedOn', days: back, where: (a) => a.withdrawn.isNot(true) }),
    persons: look({ watch: person, about: 'id', reads: [], beside: ['office'] }),
  },
  daily: true,
  judge: ({ acts: days, persons: [one] }, value, today, subject) => {
    const office = one?.values.office;
    if (!office || days.length === 0) return [];
    return comparedOn(today, monthsOfNotaries).flatMap((of) => {
      const [now, before] = both(days, of, acts);
      if (now === 0 && before === 0) return [];
      const row = rowOf('acceptances', of, [now, before], value);
      return [{ ...row, values: { ...row.values, office, line: lineOf('acceptances', subject, of) } }];
    });
  },
});

const byAge = (a: Row, b: Row): number => (a.id < b.id ? -1 : 1);

/** The city as a whole: what its offices add up to, kept beside them and judged by limits of its own. */
const ofCity = (measure: Measured) => (rows: readonly Row[], value: Growth, _today: string, self: string) => {
  const offices = rows.filter(({ values }) => values.scope === 'office' && values.cluster && !values.replaced).toSorted(byAge);
  const [first] = offices;
  const { from, until, fixesOn, span, period, measure: of } = first?.values ?? {};
  if (first?.id !== self || of !== measure || !from || !until || !fixesOn || !span || !period) return [];
  const sum = (fen: 'feesNow' | 'feesBefore', count: 'actsNow' | 'actsBefore'): number =>
    offices.reduce((all, { values }) => all + ((measure === 'fees' ? values[fen] : values[count]) ?? 0), 0) /
    (measure === 'fees' ? 100 : 1);
  const key = first.values.cluster!.slice(measure.length + 1);
  const row = rowOf(
    measure,
    { key, span, words: period, from, until, fixesOn },
    [sum('feesNow', 'actsNow'), sum('feesBefore', 'actsBefore')],
    value,
  );
  return [{ ...row, values: { ...row.values, line: lineOf(measure, 'city', { key }) } }];
};
const cityRead = ['cluster', 'replaced', 'measure', 'scope', 'feesNow', 'feesBefore', 'actsNow', 'actsBefore'] as const;
const cityBeside = ['from', 'until', 'fixesOn', 'span', 'period'] as const;

export const cityFeeGrowthRule = rule(parameters.cityFeeGrowth, parameters.cityFeeGrowth.title, {
  ...keeping('fees', 'city', 'first'),
  watch: comparison,
  about: 'id',
  sharing: 'cluster',
  reads: cityRead,
  beside: cityBeside,
  judge: ofCity('fees'),
});
export const cityGrowthRule = rule(parameters.cityGrowth, parameters.cityGrowth.title, {
  ...keeping('acceptances', 'city', 'first'),
  watch: comparison,
  about: 'id',
  sharing: 'cluster',
  reads: cityRead,
  beside: cityBeside,
  judge: ofCity('acceptances'),
});

/**
 * What is over the limit is a warning, of the first row that was ever kept of whom and when, so that another figure alone makes no other warning: it stands as long as
 * the row in force reaches its level.
 */
const warned = (measure: Measured) => (rows: readonly Row[], isOn: Raised, _: string, self: string) => {
  const all = rows.toSorted(byAge);
  const now = all.findLast(({ values }) => !values.replaced)?.values;
  if (all[0]?.id !== self || now?.measure !== measure || !now.level || !isOn[now.level]) return [];
  const { level, office, notary, scope, period, growth } = now;
  const [figure, before] =
    measure === 'fees'
      ? ([(now.feesNow ?? 0) / 100, (now.feesBefore ?? 0) / 100] as const)
      : ([now.actsNow ?? 0, now.actsBefore ?? 0] as const);
  const item = `${measure === 'fees' ? '收费净额同比' : '受理量同比'}${scope === 'office' ? '' : `（${scopes[scope ?? 'city'][0]}）`}`;
  return [
    factOf({
      key: level,
      level,
      ...(office ? { office } : { officeName: scopes.city[0] }),
      ...(notary && { notary }),
      item,
      period: period ?? '',
      value: growth ?? '',
      threshold: now.ruleVersion?.split('：')[1] ?? '',
      ruleVersion: now.ruleVersion ?? '',
      words: `${period ?? ''} ${item} ${figure} ${units[measure]}，上年同期 ${before} ${units[measure]}，${growth ?? ''}。`,
    }),
  ];
};
const warnedBy = ['line', 'level', 'replaced', 'measure'] as const;
const warnedBeside = [
  'office',
  'notary',
  'scope',
  'period',
  'growth',
  'feesNow',
  'feesBefore',
  'actsNow',
  'actsBefore',
  'ruleVersion',
] as const;

export const feeGrowthWarning = rule(parameters.feeGrowthWarning, parameters.feeGrowthWarning.title, {
  ...raising<Raised, 'comparison'>('feeGrowth', 'comparison', () => ''),
  watch: comparison,
  about: 'id',
  sharing: 'line',
  reads: warnedBy,
  beside: warnedBeside,
  judge: warned('fees'),
});
export const acceptanceGrowthWarning = rule(parameters.acceptanceGrowthWarning, parameters.acceptanceGrowthWarning.title, {
  ...raising<Raised, 'comparison'>('acceptanceGrowth', 'comparison', () => ''),
  watch: comparison,
  about: 'id',
  sharing: 'line',
  reads: warnedBy,
  beside: warnedBeside,
  judge: warned('acceptances'),
});
