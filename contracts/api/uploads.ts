import type { Label } from '../label.js';

/** A ledger of what records report to an outside system; `GET /api/uploads/:id` reads a month of it. */
export interface UploadItem {
  readonly id: string;
  readonly title: Label;
  readonly area: string;
  /** Group of the area's menu it stands in; absent: the first. */
  readonly group?: string;
  /** Whom it is reported to. */
  readonly system: Label;
}

export type UploadStanding = 'sent' | 'received' | 'returned' | 'undelivered';

/** `GET /api/uploads/:id?month=2026-03`: what counts in the month, a page at a time, and what waits for its approval, whenever it was prepared. */
export interface UploadMonth extends UploadItem {
  readonly month: string;
  /** Record type. */
  readonly type: string;
  /** How many of the month's last reports stand how. */
  readonly standings: Readonly<Record<UploadStanding, number>>;
  /** The reader may lock a month, and take that back. */
  readonly mayLock: boolean;
  /** The month is over: it could be locked. */
  readonly isOver: boolean;
  readonly lock: UploadLockView | null;
  readonly waiting: readonly UploadWaitingView[];
  readonly waitingTotal: number | { readonly atLeast: number };
  readonly items: readonly UploadLineView[];
  readonly next: string | null;
  readonly total: number | { readonly atLeast: number };
}

export interface UploadLockView {
  readonly at: string;
  /** Name of who locked it. */
  readonly who: string;
  readonly total: number;
  /** SM3 of what stood in it then. */
  readonly digest: string;
  /** Something of it is otherwise by now. */
  readonly isChanged: boolean;
}

/** Who did something, and when. */
export interface UploadStep {
  readonly by: string;
  readonly at: string;
}

interface UploadRecord {
  readonly record: string;
  readonly number: string | null;
  readonly title: string;
  readonly state: Label | null;
}

export interface UploadWaitingView extends UploadRecord {
  readonly prepared: UploadStep | null;
}

export interface UploadLineView extends UploadRecord {
  /** Legal day by which it counts in the month. */
  readonly day: string;
  /** The latest first. */
  readonly attempts: readonly UploadAttemptView[];
  /** Why the last one was returned; null: it was not. Hidden where the field is: the page of the record reveals it. */
  readonly words: string | null;
  /** What the record says otherwise than its last report; null: what that said is past its retention. */
  readonly differs: readonly Label[] | null;
  /** The reader may report it again from the page of the record. */
  readonly mayReport: boolean;
}

export interface UploadAttemptView {
  readonly request: string;
  readonly prepared: UploadStep | null;
  /** What had it sent. */
  readonly title: Label;
  readonly sent: UploadStep;
  /** `replaced`: a later one was sent before it was answered. */
  readonly standing: UploadStanding | 'replaced';
  readonly answeredAt: string | null;
  readonly receipt: string | null;
}

/** Body of `POST /api/uploads/:id/locks`: locks a month. */
export interface UploadLockRequest {
  readonly month: string;
}

/** Body of `POST /api/uploads/:id/unlocks`: takes that back. */
export interface UploadUnlockRequest {
  readonly month: string;
  readonly reason: string;
}
