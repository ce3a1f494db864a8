import type { Extension, OtherAct, RecordType } from '../definitions/index.js';
import type { InvolvementRow, OutboxRow, RecordEventRow, RecordRow, StateRow } from '../ports/index.js';
import type { Doer } from './doer.js';

/** Who is involved in a record, before it is known since when. */
export type Involved = Pick<InvolvementRow, 'who' | 'role'>;

/** An act on another record; `isQueued`: after another of the same step on it. */
export type NextAct = OtherAct & { readonly isQueued?: true };

/**
 * What somebody did to a record: an official, a report of a partner, a rule, a clock, or what became of a message. Whoever causes it makes changes; only
 * `commit` writes them.
 */
export interface Change {
  readonly record: RecordType;
  /** As loaded; null when it is new. */
  readonly before: RecordRow | null;
  /** The very row of `before` where only its timeline goes on. */
  readonly after: RecordRow;
  /** Fields that are otherwise now; of a new record those it has. */
  readonly changed: ReadonlySet<string>;
  /** All who are involved from now on; absent: nobody comes or goes. */
  readonly involved?: readonly Involved[];
  readonly events: readonly RecordEventRow[];
  /** States it was told to be in, in order. */
  readonly states: readonly StateRow[];
  /** Facts it states. */
  readonly facts: readonly OutboxRow[];
  /** The action that was done, and what its effects do to other records. */
  readonly action?: string;
  readonly acts?: { readonly by: Doer; readonly all: readonly NextAct[] };
  /** It was done after another act of the same step on the same record: it is no step further from what began it. */
  readonly isQueued?: true;
  /** Letters it issues, with their numbers. */
  readonly letters?: { readonly by: Doer; readonly all: readonly { readonly name: string; readonly number: string }[] };
  /** Time limits it lengthens. */
  readonly extends?: readonly Extension[];
  /** What who acts is told once: a password. It is in no row. */
  readonly tells?: Readonly<Record<string, string>>;
  /** The calendar alone: its time limits are counted anew. */
  readonly isRecounted?: true;
  /** The clock whose warning day or end has come. */
  readonly clock?: { readonly name: string; readonly at: 'warn' | 'end' };
  /** Reports that were taken, by type, and the request each answers. */
  readonly reports?: readonly { readonly type: string; readonly request: string | null }[];
  /** Account that did it: it is not told of its own act. */
  readonly by: string | null;
  readonly at: string;
}
