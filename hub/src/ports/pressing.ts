import type { SeenType } from './record-index.js';
import type { TurnsOf } from './turns.js';

/** A time limit, and how many days before its end it counts as near; hours where it counts hours. */
export interface NearLimit {
  readonly name: string;
  readonly near: number;
  readonly isTimed: boolean;
}

/** Of these types, those of their records that have not ended and on which one of these limits is not met. */
export interface PressingQuery {
  readonly types: readonly (SeenType & { readonly clocks: readonly NearLimit[] })[];
  readonly now: Pick<TurnsOf['now'], 'day' | 'at'>;
}

/** Records of a type in a district of which a limit is over, and of which one is near; a record may be both. */
export interface PressingCount {
  readonly type: string;
  /** Null: it is of no district. */
  readonly district: string | null;
  readonly overdue: number;
  readonly near: number;
}

export interface PressingCounts {
  readonly counts: readonly PressingCount[];
  /** There are more than were looked at. */
  readonly isPart: boolean;
}
