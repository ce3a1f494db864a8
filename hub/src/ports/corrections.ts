import type { NewestFirst } from './queries.js';
import type { Page } from './records.js';
import type { Unit } from './unit.js';

/** `proposed`: waits for a second person. */
export type CorrectionState = 'proposed' | 'approved' | 'refused' | 'withdrawn';

/** A body of a parked message as somebody would have it; what came is kept as it came. */
export interface CorrectionRow {
  readonly id: string;
  readonly messageId: string;
  readonly messageAt: string;
  /** Message type: its contract says how values are masked. */
  readonly type: string;
  readonly state: CorrectionState;
  readonly version: number;
  readonly account: string;
  readonly unit: string | null;
  readonly createdAt: string;
  readonly reason: string;
  /** Digest of the body it was made from: approved only while that is still the message's. */
  readonly base: string;
  /** Places that differ, as JSON pointers. */
  readonly pointers: readonly string[];
  /** The whole body as it is, and as it would be. */
  readonly before: unknown;
  readonly after: unknown;
  /** Who decided, when, and what was said. */
  readonly decided: { readonly account: string; readonly at: string; readonly words: string | null } | null;
}

/** Corrections; their content is sealed like the bodies. What writes does so in a unit of this store. */
export interface Corrections {
  /** All of a message, newest first, at most 50. */
  ofMessage(messageId: string): Promise<readonly CorrectionRow[]>;
  correction(id: string): Promise<CorrectionRow | null>;
  list(query: { readonly state?: CorrectionState } & NewestFirst): Promise<Page<CorrectionRow>>;
  /** False: another one of the same message waits for its decision. */
  propose(unit: Unit, row: CorrectionRow): Promise<boolean>;
  /** Locked until the end of the transaction. */
  locked(unit: Unit, id: string): Promise<CorrectionRow | null>;
  /** Writes what became of one that was locked, one version higher. */
  decide(unit: Unit, row: CorrectionRow): Promise<void>;
}
