import type { Label } from '../label.js';

/** An entry of `GET /api/notices` (filter `unread=true`), which answers a `ListAnswer`, newest first: what this person is told. */
export interface NoticeItem {
  readonly id: string;
  readonly at: string;
  /** As said when it happened. */
  readonly words: Label;
  /** The record it speaks of, as this person may see it now; null: he may not. */
  readonly record: { readonly type: string; readonly id: string; readonly number: string | null; readonly title: string } | null;
  /** Null until read. */
  readonly readAt: string | null;
}

/** `GET /api/notices/unread`, and the answer of `POST /api/notices/reads`: how many are not read. */
export interface UnreadNotices {
  readonly unread: number | { readonly atLeast: number };
}

/** Body of `POST /api/notices/reads`: these are read, or all up to this one. Those of others and those read already change nothing. */
export interface NoticeReads {
  readonly ids?: readonly string[];
  /** Id of the newest one seen: it and all older ones. */
  readonly through?: string;
}
