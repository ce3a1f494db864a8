import type { Label } from '@fatong/contracts';
import type { InHand } from './flow.js';
import type { MessageState } from './messages.js';
import type { MessageQuery, NewestFirst } from './queries.js';
import type { Page } from './records.js';
import type { Unit } from './unit.js';

/** What can be done to many messages at once. `resend`: what was delivered goes once more, as the same request; `replay`: what a subscriber has not had goes to it. */
export type OperationKind = 'retry' | 'resend' | 'replay' | 'discard';

/** `cancelling`: nothing more is begun, what is under way is waited for. */
export type OperationState = 'prepared' | 'running' | 'paused' | 'cancelling' | 'done' | 'cancelled';

export const endedStates: readonly OperationState[] = ['done', 'cancelled'];

/** Messages that were chosen when an operation was prepared, worked through in waves; a row, so that any process goes on with it. */
export interface OperationRow {
  readonly id: string;
  readonly kind: OperationKind;
  readonly state: OperationState;
  /** Guards every change, of persons and of workers. */
  readonly version: number;
  readonly account: string;
  readonly unit: string | null;
  readonly address: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly endedAt: string | null;
  readonly chosen: Chosen;
  readonly orders: OperationOrders;
  readonly progress: OperationProgress;
  /** Why it does not run: what stopped it, or who. Null while it runs. */
  readonly halt: Halt | null;
  readonly dryRun: DryRunRow | null;
}

/** By what the messages were chosen. */
export type Chosen = { readonly group: string } | { readonly filter: OperationFilter } | { readonly ids: number };
export type OperationFilter = Pick<MessageQuery, 'type' | 'system' | 'direction' | 'key' | 'state' | 'from' | 'to'>;

export interface OperationOrders {
  /** With what may have arrived, since the partner was asked. */
  readonly confirmed: boolean;
  readonly reason: string | null;
  /** Subscriber of a replay. */
  readonly target: string | null;
  /** Messages in the first, second … wave; the last is repeated. */
  readonly waves: readonly number[];
  readonly perSecond: number;
  /** So many may fail again before it stops by itself. */
  readonly tolerated: number;
}

export interface OperationProgress {
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly refused: number;
  /** Begun and not yet known. */
  readonly running: number;
  /** Waves begun. */
  readonly wave: number;
  /** Which size the next wave has: small again after a halt. */
  readonly step: number;
  /** Of the wave at hand still to be begun. */
  readonly left: number;
  /** Failures that were there when a person last said go on. */
  readonly forgiven: number;
}

export interface Halt {
  readonly at: string;
  /** Null: it stopped by itself. */
  readonly account: string | null;
  readonly why: Label | null;
}

/** What the members would become by the mapping of today, as far as they were tried. */
export interface DryRunRow {
  /** Members are tried in their order up to here. */
  readonly upTo: number;
  readonly isDone: boolean;
  readonly settled: number;
  readonly passing: number;
  readonly failing: readonly { readonly group: string; readonly why: Label; readonly count: number }[];
  readonly changed: readonly { readonly pointer: string; readonly count: number }[];
  readonly samples: readonly { readonly messageId: string; readonly why: Label | null; readonly changed: readonly string[] }[];
}

/** `waiting` and `running` hold the message: no other operation and nobody else takes it up. */
export type MemberState = 'waiting' | 'running' | 'done' | 'failed' | 'refused' | 'left';

export interface OperationMember {
  readonly seq: number;
  readonly messageId: string;
  /** Null: nobody knows such a message. */
  readonly messageAt: string | null;
  readonly state: MemberState;
  readonly wave: number;
  readonly why: Label | null;
}

/** A member that was under way, with what became of its message. */
export interface MemberUnderWay {
  readonly seq: number;
  readonly messageId: string;
  readonly state: MessageState;
  readonly words: Label | null;
}

/** A message that an operation holds. */
export interface Held {
  readonly operation: string;
  readonly account: string;
  readonly since: string;
  /** Of those asked for. */
  readonly count: number;
}

export interface MemberChange {
  readonly seq: number;
  readonly state: MemberState;
  readonly wave?: number;
  readonly why?: Label | null;
}

/** Operations and their members. What writes does so in a unit of this store, so that a step and its effects are one transaction. */
export interface Operations {
  list(
    query: { readonly isOpen?: boolean; readonly kind?: OperationKind; readonly account?: string } & NewestFirst,
  ): Promise<Page<OperationRow>>;
  operation(id: string): Promise<OperationRow | null>;
  /** In their order, behind number `after`. */
  members(
    id: string,
    query: { readonly state?: MemberState; readonly after?: number; readonly limit: number },
  ): Promise<readonly OperationMember[]>;
  /** Those under way whose message is done or has failed again, in their order. */
  settled(id: string, limit: number): Promise<readonly MemberUnderWay[]>;
  /** An operation on which something is to be done now, held by this process until it has saved it, given it back, takes it again, or dies. */
  lease(): Promise<(OperationRow & InHand) | null>;
  /** Nothing was to be done on it: not taken again before so many seconds. */
  giveBack(id: string, seconds: number): Promise<void>;

  /**
   * Writes the operation and freezes what it is about, oldest first: these messages, or at most `most` of those the filter finds. Answers how many, and whose
   * open operations hold some of them already: then nothing may be committed.
   */
  prepare(unit: Unit, row: OperationRow, choice: Choice): Promise<{ readonly total: number; readonly held: readonly Held[] }>;
  /** All members of one that was prepared in this unit. */
  frozen(unit: Unit, id: string): Promise<readonly OperationMember[]>;
  /** Open operations that hold any of these messages. */
  holding(unit: Unit, messageIds: readonly string[]): Promise<readonly Held[]>;
  /** The same outside of any transaction, to be shown. */
  holders(messageIds: readonly string[]): Promise<readonly Held[]>;
  /** Locked until the end of the transaction, before anything else is. */
  locked(unit: Unit, id: string): Promise<OperationRow | null>;
  /** Writes what was locked, one version higher. Looked at again after `seconds`; null: when a person says so. */
  save(unit: Unit, row: OperationRow, seconds: number | null): Promise<void>;
  mark(unit: Unit, id: string, changes: readonly MemberChange[]): Promise<void>;
  /** Those that were not begun are let go. */
  letGo(unit: Unit, id: string): Promise<void>;
}

export type Choice =
  | { readonly ids: readonly string[] }
  | { readonly filter: OperationFilter & { readonly group?: string }; readonly states: readonly MessageState[]; readonly most: number };
