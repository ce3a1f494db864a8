import type { Label } from '../label.js';
import type { MessageStateName } from './messages.js';

export type OperationKindName = 'retry' | 'resend' | 'replay' | 'discard';
export type OperationStateName = 'prepared' | 'running' | 'paused' | 'cancelling' | 'done' | 'cancelled';

/** Body of `POST /api/operations` (`Idempotency-Key`): exactly one of `group`, `filter`, `ids` says what it is about. */
export interface OperationRequest {
  readonly kind: OperationKindName;
  /** Id of a failure group. */
  readonly group?: string;
  readonly filter?: {
    readonly type?: string;
    readonly system?: string;
    readonly state?: MessageStateName;
    readonly direction?: 'in' | 'out';
    readonly key?: string;
    readonly from?: string;
    readonly to?: string;
  };
  /** At most 1,000. */
  readonly ids?: readonly string[];
  /** A retry takes with it what may have arrived, since the partner was asked. */
  readonly confirmed?: boolean;
  /** Needed by all but a retry. */
  readonly reason?: string;
  /** Subscriber of a replay: an area, or a system. */
  readonly target?: string;
  /** Messages in the first, second … wave, the last repeated; 1, 5, 20, 100 when absent. */
  readonly waves?: readonly number[];
  /** Messages begun a second at most; 50 when absent. */
  readonly perSecond?: number;
  /** So many may fail again before it stops by itself; none when absent. */
  readonly tolerated?: number;
}

export type OperationAct = 'try' | 'start' | 'pause' | 'resume' | 'cancel';

/** `GET /api/operations/:id`, an entry of `GET /api/operations`, and what every order to one answers. */
export interface OperationView {
  readonly id: string;
  readonly kind: OperationKindName;
  readonly state: OperationStateName;
  readonly account: string;
  readonly who: { readonly username: string; readonly name: string } | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly endedAt: string | null;
  /** By what its messages were chosen, and how it was ordered. */
  readonly chosen: { readonly group?: string; readonly filter?: OperationRequest['filter']; readonly ids?: number };
  readonly orders: {
    readonly confirmed: boolean;
    readonly reason: string | null;
    readonly target: string | null;
    readonly waves: readonly number[];
    readonly perSecond: number;
    readonly tolerated: number;
  };
  readonly progress: {
    readonly total: number;
    /** Not begun; after it was cancelled: let go. */
    readonly waiting: number;
    readonly running: number;
    readonly done: number;
    readonly failed: number;
    readonly refused: number;
    /** Waves begun. */
    readonly wave: number;
  };
  /** Why it does not go on: `account` null = it stopped by itself. */
  readonly halt: { readonly at: string; readonly account: string | null; readonly why: Label | null } | null;
  readonly dryRun: DryRunView | null;
  /** What can be said to it now. */
  readonly offers: readonly OperationAct[];
}

/** Members run through the mapping of today without any effect; areas' actions are not asked. */
export interface DryRunView {
  readonly tried: number;
  readonly isDone: boolean;
  /** Nothing of them waits for anybody any more. */
  readonly settled: number;
  readonly passing: number;
  readonly failing: readonly { readonly why: Label; readonly count: number }[];
  /** Places where what is made now differs from what was made before. */
  readonly changed: readonly { readonly pointer: string; readonly count: number }[];
  /** The first that fail or differ: places, no values. */
  readonly samples: readonly { readonly messageId: string; readonly why: Label | null; readonly changed: readonly string[] }[];
}

/** An entry of `GET /api/operations/:id/messages`. */
export interface OperationMessage {
  readonly seq: number;
  readonly messageId: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'refused' | 'left';
  /** 0: not begun. */
  readonly wave: number;
  readonly why: Label | null;
}
