import type { Label } from '../label.js';

/** Conditions of a list as they are kept: any of these values, or a range. No personal value. */
export type SavedFilter = Readonly<Record<string, readonly string[] | { readonly from?: string; readonly to?: string }>>;

/** Conditions and order of a list that somebody keeps under a name. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** What of it still holds: conditions on fields that are gone are left out and named in `lost`. */
  readonly filter: SavedFilter;
  readonly sort: string | null;
  /** The unit sees it too. */
  readonly isShared: boolean;
  /** Whose it is; null: the reader's own. */
  readonly by: string | null;
  /** The reader's list of this type opens with it. */
  readonly isFirst: boolean;
  /** Conditions, or the order, that no longer hold, with the reason in words. */
  readonly lost: readonly { readonly title: Label; readonly why: Label }[];
}

/** `GET /api/views/:type`, which answers a {@link ListAnswer} with this beside it. */
export interface SavedViewsAnswer {
  readonly items: readonly SavedView[];
  readonly next: null;
  readonly total: number;
  /** The reader may share views with his unit. */
  readonly mayShare: boolean;
}

/** Body of `POST /api/views/:type`. */
export interface SavedViewRequest {
  readonly name: string;
  readonly filter: SavedFilter;
  readonly sort?: string;
  readonly isShared?: boolean;
  readonly isFirst?: boolean;
}

/** Body of `POST /api/views/:type/:id`: what is named is changed. Of another's shared view only `isFirst` may be. */
export type SavedViewChange = Partial<SavedViewRequest>;
