import { Type, type TObject } from 'typebox';
import { closed, count, flag, instant, label, listOf, named, nullable, oneOf, text, type Shape } from './shape.js';

const item = {
  id: text,
  title: label,
  /** Area it belongs to; a screen shows those with a page of their own in the area's menu. */
  area: text,
  /** Group of the area's menu it stands in; absent: the first. */
  group: Type.Optional(text),
  /** It stands among the records of that group, not with the other figures of the area. */
  among: Type.Optional(flag),
  /** Has a period, a trend, tables: a page of its own. False: plain counts as things are now. */
  isPage: flag,
  /** Its figures stand on the first page of officials, of this day or this month. */
  home: Type.Optional(oneOf('day', 'month')),
  /** Its page counts again by itself while what it counts changes. */
  live: Type.Optional(flag),
  /** Period its page opens with, up to today; absent: today or this month. */
  opensWith: Type.Optional(oneOf('month', 'quarter', 'year')),
};
/** An entry of `GET /api/reports`. */
export const reportItem = named('ReportItem', item);
export type ReportItem = Shape<typeof reportItem>;
export const reportPage = listOf(reportItem, 'ReportPage');

/** How long one step of a trend is. */
const granularity = oneOf('day', 'month', 'quarter', 'year');
export type Granularity = Shape<typeof granularity>;

const day = Type.String({ description: 'Legal day in Asia/Shanghai, YYYY-MM-DD' });
/** Both included. */
const period = { from: day, to: day };
export type Period = Shape<TObject<typeof period>>;

/** One value or several with commas between, or a span. Personal fields never stand in one. */
const filter = Type.Record(Type.String(), Type.Union([text, Type.Partial(Type.Object(period))]), {
  description: '`filter[…]` of the list whose total is the count',
});
export type ListFilter = Shape<typeof filter>;

/**
 * `closed`: a number over more than the reader may see, whose list he does not open. `unit` absent: so many records; `money`: what they add up to, in fen, and the
 * list is of those that were added up.
 */
const measured = Type.Optional(oneOf('money'));
const counted = { count: Type.Integer(), unit: measured, type: text, filter, closed: Type.Optional(flag) };
/** A number of records; `type` and `filter` are exactly the list of them: its total is the count. */
const figure = named('Figure', {
  name: text,
  label,
  ...counted,
  /** What exactly is counted. */
  hint: Type.Optional(label),
});
export type Figure = Shape<typeof figure>;

/** `percent`: 12.5 is 12.5 %; `per100`: so many for each hundred; `days`: natural days; `hours`; `points`: the mean of a score; `sum`: what a field adds up to, or how many there are of what it says; `yuan`: what a money field adds up to, for each of another figure. */
const unit = oneOf('percent', 'per100', 'days', 'hours', 'points', 'sum', 'yuan');
export type RatioUnit = Shape<typeof unit>;

const value = nullable(Type.Number());
/** A number made of figures. */
const ratio = named('Ratio', {
  name: text,
  label,
  unit,
  /** How it is worked out, in a sentence. */
  formula: label,
  /** Null where nothing can be divided by. */
  value,
  /** Why there is no number, or what must be known of it. */
  note: Type.Optional(label),
  /** What it is made of: numerator and denominator; of a mean what it is taken over. */
  of: Type.Array(figure),
});
export type Ratio = Shape<typeof ratio>;

const trend = named('Trend', {
  granularity,
  /** Steps in order, empty ones too; the first and the last may be cut by the period. Each with the same figures in the same order. */
  steps: Type.Array(Type.Object({ ...period, figures: Type.Array(figure) })),
});
export type Trend = Shape<typeof trend>;

const row = named('ReportRow', {
  /** Code or id of what the row is; null where it is not known. */
  key: nullable(text),
  label,
  /** Its place among all of them, equal ones sharing it, and how many there are: said to who is shown only some of them. */
  rank: Type.Optional(count),
  among: Type.Optional(count),
  /** In the order of the columns; what a field adds up to opens the list it is taken over. */
  cells: Type.Array(
    Type.Union([
      Type.Object(counted),
      Type.Object({
        value,
        note: Type.Optional(label),
        list: Type.Optional(Type.Object({ type: text, filter, closed: Type.Optional(flag) })),
      }),
    ]),
  ),
});
export type ReportRow = Shape<typeof row>;

/** A ranking: rows by the figures of a column, largest first. */
const table = named('ReportTable', {
  name: text,
  title: label,
  /** What a row is. */
  head: label,
  columns: Type.Array(
    Type.Object({
      name: text,
      label,
      unit: oneOf('count', 'money', 'percent', 'per100', 'days', 'hours', 'points', 'sum', 'yuan'),
      hint: label,
    }),
  ),
  /** Name of the column it is ranked by. */
  by: text,
  /** Drawn beside it: the shares of its rows in the column it is ranked by. */
  chart: Type.Optional(oneOf('pie')),
  rows: Type.Array(row),
  /** How many rows there are in all; only the first of them may be here. */
  total: count,
});
export type ReportTable = Shape<typeof table>;

const choice = named('ReportChoice', { name: text, label });
/** What a reader put together: a measure by one dimension in rows, and by another in columns. */
const pivot = named('ReportPivot', {
  /** Each with the dimensions it can be told apart by. */
  measures: Type.Array(Type.Object({ name: text, label, dimensions: Type.Array(choice) })),
  /** What was chosen. */
  measure: text,
  rows: text,
  columns: nullable(text),
  table,
  /** The whole of each column. */
  totals: row.properties.cells,
});
export type ReportPivot = Shape<typeof pivot>;

/** `GET /api/reports/:id`: figures within what the reader may see, counted when asked. */
export const reportAnswer = named('Report', {
  ...item,
  at: instant,
  period: named('Period', period),
  /** The one district it is narrowed to, or null: all that the reader may see. */
  district: nullable(text),
  /** By what else it may be narrowed, beside the district: `filter[…]` of the report. Absent: by nothing. */
  narrow: Type.Optional(
    Type.Array(
      named('ReportNarrow', {
        name: text,
        label,
        /** Codes with their words; absent: the id of a register entry. */
        choices: Type.Optional(Type.Array(Type.Object({ value: text, label }))),
        /** What it is narrowed to, and its words. */
        value: nullable(text),
        valueLabel: nullable(label),
      }),
    ),
  ),
  figures: Type.Array(figure),
  ratios: Type.Array(ratio),
  trend: nullable(trend),
  tables: Type.Array(table),
  /** Absent: there is nothing to be put together. */
  pivot: Type.Optional(pivot),
});
export type ReportAnswer = Shape<typeof reportAnswer>;

/** What a report is asked for. */
export const reportQuery = closed('', {
  from: Type.Optional(
    Type.String({ maxLength: 10, description: 'First day of the period; default: the first of the month of its last day' }),
  ),
  to: Type.Optional(Type.String({ maxLength: 10, description: 'Last day; default today' })),
  granularity: Type.Optional(granularity),
  district: Type.Optional(Type.String({ pattern: '^\\d{6}$', description: 'District code: only this one of what the reader may see' })),
  measure: Type.Optional(Type.String({ maxLength: 60, description: 'Of what is put together: the measure' })),
  rows: Type.Optional(Type.String({ maxLength: 60, description: 'Of what is put together: the dimension in rows' })),
  columns: Type.Optional(Type.String({ maxLength: 60, description: 'Of what is put together: the dimension in columns' })),
});
export type ReportQuery = Shape<typeof reportQuery>;
