import type { InvolvementRow, Page } from './records.js';
import type { Indexed, SeenType } from './record-index.js';

/** An action that is asked of somebody on a record now (待我处理), at an address where he looks; the same action may be asked at several. */
export interface TurnRow {
  readonly type: string;
  readonly recordId: string;
  readonly action: string;
  /** A role at a place, as notices are addressed. */
  readonly address: string;
  /** `<area>.<role>`. */
  readonly role: string;
  /** Since when it is asked, UTC; an action that was asked before keeps it. */
  readonly since: string;
  /** Legal day by which it is to be done, and the instant where hours are counted. */
  readonly dueOn: string | null;
  readonly dueAt: string | null;
  /** The field of the record that says it; null: none does, or it was kept before this was. */
  readonly dueBy: string | null;
  /** Account, or folder of the system, whose doing made it due; null: the machine's. */
  readonly askedBy: string | null;
  /** Accounts that did an earlier step and are not asked for this one (经办 ≠ 审批). */
  readonly barred: readonly string[];
}

/** How far the turns of a type were kept for its records as it is defined now; null after: all of them. */
export interface TurnRound {
  readonly type: string;
  readonly version: string;
  readonly after: string | null;
  readonly isDone: boolean;
}

/** Who asks what is his turn, and when. */
export interface TurnsOf {
  readonly addresses: readonly string[];
  readonly account: string;
  readonly types: readonly SeenType[];
  /** Legal day, last day of its week, and instant. */
  readonly now: { readonly day: string; readonly week: string; readonly at: string };
}

/** A record on which something is asked of whoever looks. */
export interface AskedRow extends Indexed {
  readonly actions: readonly string[];
  /** Of those that were asked for, where it is asked. */
  readonly addresses: readonly string[];
  readonly since: string;
  readonly dueOn: string | null;
  readonly dueAt: string | null;
  readonly dueBy: string | null;
  readonly askedBy: string | null;
}

/** By when: its day is past, today, in this week, later or without a day. */
export type TurnGroup = 'overdue' | 'today' | 'week' | 'later';

export interface AskedPage {
  readonly items: readonly AskedRow[];
  readonly groups: Readonly<Record<TurnGroup, number>>;
  readonly total: Page<AskedRow>['total'];
}

/** How much is asked, by type. */
export interface TurnCount {
  readonly type: string;
  readonly count: number;
  readonly overdue: number;
  /** Of the others those whose day is within this week. */
  readonly week: number;
  /** Since when the latest of them is asked: it changes where one comes and another goes. */
  readonly latest: string;
}

/** How much somebody has in hand by name, and what of it is asked of him now. */
export interface Load {
  readonly account: string;
  readonly inHand: number;
  readonly asked: number;
  readonly overdue: number;
}

/** Records in hand that involve somebody and on which nothing is asked of him: `waiting` on somebody else, `followed` on nobody, and besides whatever he follows himself, `progress` both of the first. */
export interface InvolvedQuery extends Omit<TurnsOf, 'now'> {
  /** Units, accounts, register entries: whom a record involves. */
  readonly who: readonly string[];
  /** Of `followed` alone: types of which he sees records besides, and that are listed only where he follows one himself. */
  readonly besides?: readonly SeenType[];
  readonly list: 'waiting' | 'followed' | 'progress';
  readonly limit: number;
}

export interface InvolvedRow extends Indexed {
  /** Null: it does not involve him, he follows it. */
  readonly role: InvolvementRow['role'] | null;
  readonly since: string;
  readonly isFollowed: boolean;
  readonly nextDue: string | null;
  readonly nextDueBy: string | null;
  /** What is asked of whom first; null: nobody is asked anything. */
  readonly waits: Pick<TurnRow, 'action' | 'role' | 'address' | 'since' | 'dueOn' | 'dueBy'> | null;
}
