import type { Label } from '../label.js';

/** Messages that an official may upload as a sheet while their system is off; `GET /api/import-templates/:type` is the sheet to fill. */
export interface ImportKind {
  /** Contract type. */
  readonly type: string;
  readonly title: Label;
  /** Whose message it is. */
  readonly system: Label;
  readonly area: string;
}

export type ImportRowStateName = 'waiting' | 'taken' | 'again' | 'refused';

/** A row of `GET /api/imports`, which answers a `ListAnswer`; `POST /api/imports?type=…` takes a sheet, `POST /api/imports/:id/retries` tries again what was not taken. */
export interface ImportView {
  readonly id: string;
  readonly type: string;
  readonly title: Label;
  readonly system: Label;
  readonly at: string;
  readonly who: string;
  readonly name: string;
  readonly sm3: string;
  readonly counts: Readonly<Record<ImportRowStateName, number>>;
  /** It is the reader's own: he may download what it says with what became of it. */
  readonly isOwn: boolean;
}

/** A row of `GET /api/imports/:id/rows`, which answers a `ListAnswer`. */
export interface ImportRowView {
  /** As the sheet counts it. */
  readonly row: number;
  readonly state: ImportRowStateName;
  readonly messageId: string | null;
  /** What is wrong, each at a column; none: with the row as a whole. */
  readonly faults: readonly { readonly column: Label | null; readonly words: Label }[];
}
