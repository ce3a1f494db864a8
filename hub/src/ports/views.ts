import type { Label } from '@fatong/contracts';

/** Conditions and order of a list that somebody keeps under a name. */
export interface SavedViewRow {
  readonly id: string;
  /** Account it belongs to. */
  readonly account: string;
  /** Record type. */
  readonly type: string;
  /** Unit it is shared with; null: its owner's alone. */
  readonly unit: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Stored sealed as a whole. */
  readonly content: SavedViewContent;
}

export interface SavedViewContent {
  readonly name: string;
  /** As `filter[…]` says it; no personal value. */
  readonly filter: Readonly<Record<string, readonly string[] | { readonly from?: string; readonly to?: string }>>;
  readonly sort: string | null;
  /** What each condition was called when it was kept: a field that is gone later can still be named. */
  readonly titles: Readonly<Record<string, Label>>;
}

export interface SavedViews {
  /** One's own and those shared with the unit, oldest first; at most {@link mostViews}. */
  visible(to: { readonly account: string; readonly unit: string; readonly type: string }): Promise<readonly SavedViewRow[]>;
  get(id: string): Promise<SavedViewRow | null>;
  /** Inserts or replaces by id. */
  put(row: SavedViewRow): Promise<void>;
  /** With what was said of it as the first. */
  remove(id: string): Promise<void>;
  /** The view somebody's list of a type opens with. */
  first(account: string, type: string): Promise<string | null>;
  setFirst(account: string, type: string, view: string | null): Promise<void>;
}

/** So many are read at once: more cannot be kept. */
export const mostViews = 200;
