import type { Label } from '../label.js';

/** An entry of `GET /api/reports`, which answers a `ListAnswer`. */
export interface ReportItem {
  readonly id: string;
  readonly title: Label;
}

/** `GET /api/reports/:id`: figures within what the reader may see, counted when asked. */
export interface ReportAnswer extends ReportItem {
  readonly at: string;
  readonly figures: readonly Figure[];
}

export interface Figure {
  readonly name: string;
  readonly label: Label;
  readonly count: number;
  /** `filter[…]` of the list that holds what was counted; null where no filter says it. */
  readonly filter: Readonly<Record<string, string>> | null;
}

/** An entry of `GET /api/alerts`, which answers a `ListAnswer`; no area warns yet, so that it is empty. */
export interface AlertItem {
  readonly id: string;
  readonly at: string;
  readonly title: Label;
}
