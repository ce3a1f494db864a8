import type { FunctionId, Label } from '@fatong/contracts';
import type { RatioUnit } from '@fatong/contracts/api';
import { unknownValue, type Fields } from './fields.js';
import type { AreaName } from './area.js';
import type { ClockFilter } from './clock.js';
import { declared } from './declared.js';
import type { RecordType } from './record.js';
import type { Builtin, ViewType } from './words.js';

/** What a figure counts: records of a type, each measure exactly a list that a filter says. */
export type Measure =
  | (CountOf & { readonly kind: 'now' })
  /** By the day in a date field, within the period. */
  | (CountOf & {
      readonly kind: 'dated';
      readonly date: string;
      /** The same days so many years ago. */
      readonly yearsBack?: number;
      /** The same weekdays so many weeks ago. */
      readonly weeksBack?: number;
      /** By how many full years the date lies before the end of the period ({@link aged}), not by whether it lies in it. */
      readonly aged?: { readonly from?: number; readonly under?: number };
      /** Money field that is added up, instead of how many there are. */
      readonly sums?: string;
    })
  /** Entered the state within the period; a record once, however often. */
  | (CountOf & { readonly kind: 'reached'; readonly state: string })
  /** Entries of a register that hold on the last day of the period, or today when that is to come. */
  | (CountOf & { readonly kind: 'inForce' });

interface CountOf {
  readonly title: Label;
  /** What exactly is counted. */
  readonly hint: Label;
  readonly of: RecordType;
  readonly filter: ViewType['filter'];
  /** Roles that open its list, where it counts all there are for whoever reads the report. Null: it counts what the reader sees, who opens it. */
  readonly opened?: readonly string[];
}

export interface RatioType {
  readonly title: Label;
  readonly unit: RatioUnit;
  readonly formula: Label;
  /** Names of measures: numerator and denominator; of a mean only what it is taken over. */
  readonly of: readonly string[];
  /** Mean days until the state that a `reached` measure counts: the date field they begin with. */
  readonly since?: string;
  /** How much the first measure is above the second, in percent of the second: the same period of last year. */
  readonly growth?: GrowthType;
  /** Mean of what an integer field says, in days or hours, over the records of a measure that have it; of the unit `sum` what it adds up to. */
  readonly mean?: string;
  /** How many different values of a field there are among the records of a measure, in the unit `sum`: persons by a digest, matters by their code. */
  readonly distinct?: string;
}

/** What is too little to be compared with says so instead of a percentage; where a feast moves between months their number says that. */
export interface GrowthType {
  /** Of last year, at least: records, or fen. */
  readonly least?: number;
  /** Months, 1 to 12, that are only comparable together: a period within them that is not all of them says why. */
  readonly together?: { readonly from: number; readonly to: number; readonly why: Label };
}

export interface TableType {
  readonly title: Label;
  /** What a row is. */
  readonly head: Label;
  /** Field, or `district`, that says whose row a record is; every measured type has it. */
  readonly by: string;
  /** Names of measures and ratios. */
  readonly columns: readonly string[];
  /** Measure the rows are ranked by, or a ratio that adds up. */
  readonly rank: string;
  /** Who is shown only some of the rows is told their place among all: the measure it is ranked by is counted over all there is, without a name. */
  readonly standing?: true;
  /** So many rows are shown; all of them are in the download. */
  readonly top: number;
  /** What the row of records is called that say nothing there; default: not reported. */
  readonly unsaid?: Label;
  /** Drawn beside it: the shares of the rows in what they are ranked by, which must add up. */
  readonly chart?: 'pie';
}

/**
 * What a reader puts together himself: a measure told apart by one dimension in rows and perhaps another in columns (多维分析). A dimension is offered with each measure
 * whose records have it.
 */
export interface PivotType {
  /** Measures that are counted by a day or as things are now, and means of a field. The first is shown first. */
  readonly measures: readonly string[];
  /** Fields with one value, `district`, and steps of the day a measure is counted by: {@link timeSteps}. */
  readonly dimensions: readonly string[];
}
/** Dimensions of time, each a step of the period. */
export const timeSteps = {
  month: ['月份', 'Month'],
  quarter: ['季度', 'Quarter'],
  year: ['年份', 'Year'],
} as const satisfies Readonly<Record<string, Label>>;
export const isTimeStep = (name: string): name is keyof typeof timeSteps => Object.hasOwn(timeSteps, name);

/** Up to today, from the first day of it. */
export type ReportPeriod = 'month' | 'quarter' | 'year';

/** Figures an area states about its records, run by the API within what the reader may see. */
export interface ReportType {
  /** `<area>.<report>`. */
  readonly name: string;
  readonly area: string;
  readonly title: Label;
  readonly isPage: boolean;
  /** Its counters and ratios stand on the first page of who reads it, of this day or this month; null: they do not. */
  readonly home: 'day' | 'month' | null;
  /** Its page counts again by itself while what it counts changes. */
  readonly live: boolean;
  /** Period its page opens with; null: today where its figures stand for the day on the first page, else this month. */
  readonly period: ReportPeriod | null;
  /** Group of the menu, and its place among the reports of the area. */
  readonly group: string | null;
  /** It stands among the records of that group, not with the other figures of the area. */
  readonly among: boolean;
  readonly order: number;
  /** Roles of the area that may read it; what it counts is cut by their scopes of each type besides. */
  readonly see: readonly string[];
  /** Fields by which all of it may be narrowed, and which roles may: `filter[…]`. An entry of a register only where his scopes lead to it. */
  readonly narrow: Readonly<Record<string, readonly string[]>>;
  readonly measures: Readonly<Record<string, Measure>>;
  readonly ratios: Readonly<Record<string, RatioType>>;
  /** Measures at the top, in order. */
  readonly counters: readonly string[];
  /** `dated` measures drawn over time. */
  readonly trend: readonly string[];
  readonly tables: Readonly<Record<string, TableType>>;
  readonly pivot: PivotType | null;
}

export interface ReportWords<M, Q, R, Z> {
  /** Functions it serves, for `docs/functions.md`. */
  readonly law?: FunctionId | readonly FunctionId[];
  /** `among`: with the records of that group, where the figures of an area have no more room by themselves. */
  readonly menu?: { readonly group?: Z; readonly order?: number; readonly among?: true };
  /** Its counters and ratios stand on the first page of officials, of this day or this month (首页指标). */
  readonly home?: 'day' | 'month';
  /** Its page counts again by itself while what it counts changes (实时). */
  readonly live?: true;
  /** Period its page opens with, where this month would mislead: what comes by the month and after it. */
  readonly period?: ReportPeriod;
  readonly see: readonly R[];
  /** Fields that every measured type has and can be filtered by, with the roles that may narrow the report by them. */
  readonly narrow?: Readonly<Record<string, readonly R[]>>;
  readonly measures: { readonly [K in keyof M]: Measure };
  readonly ratios?: { readonly [K in keyof Q]: Omit<RatioType, 'of'> & { readonly of: readonly NoInfer<keyof M & string>[] } };
  readonly counters: readonly NoInfer<keyof M & string>[];
  readonly trend?: readonly NoInfer<keyof M & string>[];
  readonly tables?: Readonly<
    Record<
      string,
      Omit<TableType, 'columns' | 'rank'> & {
        readonly columns: readonly NoInfer<(keyof M | keyof Q) & string>[];
        readonly rank: NoInfer<(keyof M | keyof Q) & string>;
      }
    >
  >;
  readonly pivot?: { readonly measures: readonly NoInfer<(keyof M | keyof Q) & string>[]; readonly dimensions: readonly string[] };
}

/** Declares a report: what it measures, what it sets in relation, what stands at the top, over time and in tables. */
export function report<const R extends string, const Z extends string, const M extends object, const Q extends object>(
  of: AreaName<string, R, Z>,
  name: string,
  title: Label,
  words: ReportWords<M, Q, NoInfer<R>, NoInfer<Z>>,
): ReportType {
  return declared(
    'report',
    Object.freeze({
      name: `${of.name}.${name}`,
      title,
      area: of.name,
      isPage: true,
      home: words.home ?? null,
      live: words.live ?? false,
      period: words.period ?? null,
      group: words.menu?.group ?? null,
      among: words.menu?.among ?? false,
      order: words.menu?.order ?? Number.MAX_SAFE_INTEGER,
      see: words.see,
      narrow: words.narrow ?? {},
      measures: words.measures,
      ratios: words.ratios ?? {},
      counters: words.counters,
      trend: words.trend ?? [],
      tables: words.tables ?? {},
      pivot: words.pivot ?? null,
    }),
  );
}

/** Of every record type with states there is a report without being declared: how many are in each state now. */
export function statesReport(record: RecordType): ReportType {
  const measures = Object.entries(record.states).map(([state, { title }]) => [state, now(title, record, { state })] as const);
  const unknown = now(['状态未报告', 'State not reported yet'], record, { state: unknownValue });
  return {
    name: `${record.name}-states`,
    title: [`${record.title[0]}：各状态数量`, `${record.title[1]} by state`],
    area: record.area,
    isPage: false,
    home: null,
    live: false,
    period: null,
    group: null,
    among: false,
    order: 0,
    see: record.roles,
    narrow: {},
    measures: Object.fromEntries([...measures, ...(record.master === null ? [] : [['unreported', unknown] as const])]),
    ratios: {},
    counters: [...measures.map(([state]) => state), ...(record.master === null ? [] : ['unreported'])],
    trend: [],
    tables: {},
    pivot: null,
  };
}

/** A clock of the record is asked how it stands: `fileStanding`. */
type Filter<F> = ViewType<(keyof F & string) | Builtin | ClockFilter<string>>['filter'];

/** Records as they are now. */
export const now = <F extends Fields>(title: Label, of: RecordType<F, string>, filter: NoInfer<Filter<F>>): Measure => ({
  kind: 'now',
  title,
  of: of as unknown as RecordType,
  filter,
  hint: [
    `${title[0]}：当前处于该状态的${of.title[0]}，与统计期间无关`,
    `${title[1]}: ${of.title[1].toLowerCase()} as they are now, whatever the period`,
  ],
});

/**
 * A number for everybody who reads the report, over all records there are, although some of them may not know of any single one: only these roles open its list.
 * What it counts must be many enough, or say so little, that the number gives nobody away.
 */
export const closedBut = <const R extends string>(roles: readonly R[], measure: Measure): Measure => ({ ...measure, opened: roles });

/** Records whose date lies in the period. */
export const dated = <F extends Fields>(
  title: Label,
  of: RecordType<F, string>,
  date: NoInfer<keyof F & string>,
  filter: NoInfer<Filter<F>> = {},
): Measure => ({
  kind: 'dated',
  title,
  of: of as unknown as RecordType,
  date,
  filter,
  hint: [`${of.fields[date]?.title[0] ?? date}在统计期间内`, `${of.fields[date]?.title[1] ?? date} within the period`],
});

/** What a money field of records adds up to whose date lies in the period. */
export const adding = <F extends Fields>(
  title: Label,
  of: RecordType<F, string>,
  date: NoInfer<keyof F & string>,
  sums: NoInfer<keyof F & string>,
  filter: NoInfer<Filter<F>> = {},
): Measure => ({
  ...dated(title, of, date, filter),
  kind: 'dated',
  date,
  sums,
  hint: [
    `${of.fields[date]?.title[0] ?? date}在统计期间内的${of.fields[sums]?.title[0] ?? sums}合计`,
    `${of.fields[sums]?.title[1] ?? sums}, added up, ${(of.fields[date]?.title[1] ?? date).toLowerCase()} within the period`,
  ],
});

/** The same of the same period a year ago. */
export const lastYear = (measure: Measure): Measure =>
  measure.kind !== 'dated'
    ? measure
    : {
        ...measure,
        yearsBack: 1,
        title: [`上年同期${measure.title[0]}`, `${measure.title[1]}, last year`],
        hint: [`${measure.hint[0]}（上年同期）`, `${measure.hint[1]}, of the same period of last year`],
      };

/** The same of the same weekdays a week ago: what a day of an office is compared with, which knows no month. */
export const lastWeek = (measure: Measure): Measure =>
  measure.kind !== 'dated'
    ? measure
    : {
        ...measure,
        weeksBack: 1,
        title: [`上周同日${measure.title[0]}`, `${measure.title[1]}, last week`],
        hint: [`${measure.hint[0]}（上周同日）`, `${measure.hint[1]}, of the same weekdays of last week`],
      };

/** Against the same period of last year: names of the measure and of its {@link lastYear}. Both figures stand beside it; without a base there is no percentage. */
export const yearOnYear = <const A extends string, const B extends string>(
  title: Label,
  of: readonly [now: A, before: B],
  growth: GrowthType = {},
): Omit<RatioType, 'of'> & { readonly of: readonly [A, B] } => ({
  title,
  unit: 'percent',
  of,
  growth,
  formula: ['（本期－上年同期）÷ 上年同期', '(this period − last year) ÷ last year'],
});

/** Records that entered a state within the period. */
export const reached = <F extends Fields>(title: Label, of: RecordType<F, string>, state: string): Measure => ({
  kind: 'reached',
  title,
  of: of as unknown as RecordType,
  state,
  filter: {},
  hint: [
    `在统计期间内进入“${of.states[state]?.title[0] ?? state}”，同一案件只计一次`,
    `Entered "${of.states[state]?.title[1] ?? state}" within the period; each case once`,
  ],
});

/** Entries of a register with a span that hold at the end of the period. */
export const holding = <F extends Fields>(title: Label, of: RecordType<F, string>): Measure => ({
  kind: 'inForce',
  title,
  of: of as unknown as RecordType,
  filter: {},
  hint: [`统计期末（不晚于今天）有效的${of.title[0]}`, `${of.title[1]} in force on the last day of the period, today at the latest`],
});
