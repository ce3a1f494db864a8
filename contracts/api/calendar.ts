/** `GET /api/calendar`: the notices of days of rest that time limits are counted by, the latest year first. */
export interface CalendarAnswer {
  readonly years: readonly CalendarYearView[];
}

export interface CalendarYearView {
  readonly year: number;
  /** 0: built in; else counts up with every import of the year. */
  readonly version: number;
  /** Who imported it; null: it is built in. */
  readonly account: string | null;
  readonly at: string | null;
  /** Time limits that it touches were counted anew. */
  readonly isCounted: boolean;
  /** Days of rest beside weekends, and weekends that are worked. */
  readonly rest: readonly { readonly from: string; readonly to: string; readonly name: string }[];
  readonly work: readonly string[];
}

/** Body of `POST /api/calendar`: a notice as its CSV or JSON file says it. */
export interface CalendarRequest {
  readonly text: string;
}
