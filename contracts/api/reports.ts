import type { Label } from '../label.js';

/** An entry of `GET /api/reports`, which answers a `ListAnswer`. */
export interface ReportItem {
  readonly id: string;
  readonly title: Label;
  /** Area it belongs to; a screen shows those with a page of their own in the area's menu. */
  readonly area: string;
  /** Group of the area's menu it stands in; absent: the first. */
  readonly group?: string;
  /** Has a period, a trend, tables: a page of its own. False: plain counts as things are now. */
  readonly isPage: boolean;
}

/** How long one step of a trend is. */
export type Granularity = 'day' | 'month' | 'quarter' | 'year';

/** Legal days in Asia/Shanghai, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** `filter[…]` of a list: one value or several with commas between, or a span. Personal fields never stand in one. */
export type ListFilter = Readonly<Record<string, string | { readonly from?: string; readonly to?: string }>>;

/** `GET /api/reports/:id`: figures within what the reader may see, counted when asked. */
export interface ReportAnswer extends ReportItem {
  readonly at: string;
  readonly period: Period;
  /** The one district it is narrowed to, or null: all that the reader may see. */
  readonly district: string | null;
  readonly figures: readonly Figure[];
  readonly ratios: readonly Ratio[];
  readonly trend: Trend | null;
  readonly tables: readonly ReportTable[];
}

/** A number of records; `type` and `filter` are exactly the list of them: its total is the count. */
export interface Figure {
  readonly name: string;
  readonly label: Label;
  readonly count: number;
  readonly type: string;
  readonly filter: ListFilter;
  /** What exactly is counted. */
  readonly hint?: Label;
}

/** `percent`: 12.5 is 12.5 %; `per100`: so many for each hundred; `days`: natural days. */
export type RatioUnit = 'percent' | 'per100' | 'days';

/** A number made of figures. */
export interface Ratio {
  readonly name: string;
  readonly label: Label;
  readonly unit: RatioUnit;
  /** How it is worked out, in a sentence. */
  readonly formula: Label;
  /** Null where nothing can be divided by. */
  readonly value: number | null;
  /** What it is made of: numerator and denominator; of a mean what it is taken over. */
  readonly of: readonly Figure[];
}

export interface Trend {
  readonly granularity: Granularity;
  /** Steps in order, empty ones too; the first and the last may be cut by the period. Each with the same figures in the same order. */
  readonly steps: readonly (Period & { readonly figures: readonly Figure[] })[];
}

/** A ranking: rows by the figures of a column, largest first. */
export interface ReportTable {
  readonly name: string;
  readonly title: Label;
  /** What a row is. */
  readonly head: Label;
  readonly columns: readonly { readonly name: string; readonly label: Label; readonly unit: 'count' | RatioUnit; readonly hint: Label }[];
  /** Name of the column it is ranked by. */
  readonly by: string;
  readonly rows: readonly ReportRow[];
  /** How many rows there are in all; only the first of them may be here. */
  readonly total: number;
}

export interface ReportRow {
  /** Code or id of what the row is; null where it is not known. */
  readonly key: string | null;
  readonly label: Label;
  /** In the order of the columns. */
  readonly cells: readonly (Pick<Figure, 'count' | 'type' | 'filter'> | { readonly value: number | null })[];
}

/** An entry of `GET /api/alerts`, which answers a `ListAnswer`; no area warns yet, so that it is empty. */
export interface AlertItem {
  readonly id: string;
  readonly at: string;
  readonly title: Label;
}
