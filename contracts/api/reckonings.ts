import type { Label } from '../label.js';

/** A row of `GET /api/reckonings`, which answers a `ListAnswer`: how the mirrors of a master stand with him. */
export interface ReckoningView {
  readonly system: string;
  readonly title: Label;
  /** Record type of the mirrors. */
  readonly type: string;
  /** When he was last asked what he changed, and when all days were last compared: how many, and how many differed. */
  readonly changesAt: string | null;
  readonly daysAt: string | null;
  readonly days: number | null;
  readonly differing: number | null;
  /** Somebody wants the days compared now. */
  readonly wantedAt: string | null;
  /** Why the last round ended early; null when it did not. */
  readonly failedAt: string | null;
  readonly failure: Label | null;
  /** Differences now, of them asked for again, and since when the oldest is there. */
  readonly open: number;
  readonly asked: number;
  readonly oldest: string | null;
}

/** An entry of `GET /api/reckonings/:system/differences`, which answers a `ListAnswer`. */
export interface DifferenceView {
  /** The record's id at its master. */
  readonly id: string;
  readonly day: string | null;
  readonly kind: 'missingHere' | 'missingThere' | 'different';
  /** Versions. */
  readonly ours: number | null;
  readonly theirs: number | null;
  readonly changedAt: string | null;
  readonly since: string;
  readonly askedAt: string | null;
  /** When the master took up that it was asked for again. */
  readonly sentAt: string | null;
}

/** Body of `POST /api/reckonings/:system/requests`: these again, or all. `POST /api/reckonings/:system/rounds` has the days compared now. */
export interface ResendRequest {
  readonly ids?: readonly string[];
}

/** Its answer. */
export interface ResendAnswer {
  readonly asked: number;
}
