import type { Label } from '../label.js';
import type { CircuitView, MaintenanceView } from './guards.js';

export type MessageStateName = 'done' | 'due' | 'sent' | 'later' | 'waiting' | 'held' | 'unknown' | 'parked' | 'discarded';

export interface CauseView {
  readonly stage: string;
  readonly code: string;
  readonly kind: 'data' | 'contract' | 'right' | 'transient' | 'unknown' | 'ours';
  readonly words: Label;
  readonly paths: readonly string[];
}

/** A row of `GET /api/messages` (filters `type`, `area`, `system`, `state`, `direction`, `channel`, `key`, `record`, `group`, `from`, `to` as `filter[…]`; `query` repeats one that was posted). */
export interface MessageItem {
  readonly id: string;
  readonly receivedAt: string;
  readonly direction: 'in' | 'out';
  readonly system: string;
  readonly type: string;
  readonly key: string;
  /** How it came where no partner called: an official uploaded it in a sheet. */
  readonly channel: 'import' | null;
  readonly state: MessageStateName;
  readonly size: number;
  readonly cause: CauseView | null;
  readonly record: string | null;
}

/** `GET /api/messages/:id`, by its id or the number of its receipt; bodies are masked. */
export interface MessageAnswer extends MessageItem {
  readonly attributes: Readonly<Record<string, string>>;
  readonly digest: string;
  /** The number its sender has; null where it is not a partner's. */
  readonly receipt: string | null;
  readonly stages: readonly {
    readonly stage: string;
    readonly title: Label;
    readonly at: string;
    readonly ok: boolean;
    readonly note: Label | null;
  }[];
  readonly bodies: readonly {
    readonly stage: string;
    readonly title: Label;
    readonly contentType: string;
    readonly size: number;
    readonly text: string;
    readonly masked: boolean;
  }[];
  readonly deliveries: readonly {
    readonly id: string;
    readonly target: string;
    readonly state: MessageStateName;
    readonly attempt: number;
    readonly dueAt: string;
    readonly cause: CauseView | null;
  }[];
  /** Calls made to the partner, oldest first; `answer` names the body that holds what came back. */
  readonly attempts: readonly AttemptView[];
  readonly conversation: readonly MessageItem[];
  /** What kind of record `record` is; null where there is none. */
  readonly recordTitle: Label | null;
  /** When retention took the bodies away; null while they are there. */
  readonly bodiesRemovedAt: string | null;
  /** A legal hold keeps it beyond its time. */
  readonly isHeld: boolean;
  /** What the mapping does, target ← source. */
  readonly lineage: readonly { readonly target: string; readonly sources: readonly string[]; readonly through: Label }[];
  readonly retry: { readonly allowed: boolean; readonly why?: string };
}

/** `GET /api/messages/:id/conversation`: at most some hundred messages, oldest first; an edge leads from the earlier to the later. */
export interface ConversationView {
  readonly nodes: readonly MessageItem[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly kind: 'causation' | 'correlation' | 'key' }[];
}

/** One call to a partner for an outgoing message. */
export interface AttemptView {
  readonly delivery: string;
  readonly n: number;
  readonly begunAt: string;
  /** Null while nobody knows how it ended. */
  readonly finishedAt: string | null;
  readonly outcome: 'delivered' | 'refused' | 'transient' | 'unknown' | null;
  /** The number the partner gave for it. */
  readonly partnerRef: string | null;
  readonly cause: CauseView | null;
  /** `stage` of the body that holds the partner's answer, masked as other bodies. */
  readonly answer: string | null;
}

/** `GET /api/flow?minutes=`: who speaks with which area, as the running hub's routes say, and what moves there. */
export interface FlowView {
  readonly minutes: number;
  readonly systems: readonly {
    readonly system: string;
    readonly title: Label;
    readonly simulated: boolean;
    readonly queued: number;
    readonly refused: number;
    readonly circuit: CircuitView | null;
    readonly maintenance: MaintenanceView | null;
  }[];
  readonly areas: readonly { readonly area: string; readonly title: Label }[];
  readonly edges: readonly FlowEdge[];
  /** What every incoming message passes, in order. */
  readonly steps: readonly { readonly name: string; readonly title: Label }[];
}

/** Messages between a system and an area; without an area they go through to another system. */
export interface FlowEdge {
  readonly direction: 'in' | 'out';
  readonly system: string;
  readonly area: string | null;
  readonly types: readonly { readonly type: string; readonly title: Label }[];
  readonly states: Readonly<Partial<Record<MessageStateName, number>>>;
  /** Oldest first, `minutes` long. */
  readonly perMinute: readonly number[];
}

/** An entry of `GET /api/failures/groups`, which answers a `ListAnswer`. */
export interface FailureGroupView {
  readonly id: string;
  readonly system: string;
  readonly type: string;
  readonly cause: CauseView;
  readonly state: 'parked' | 'unknown' | 'later';
  /** Nothing of it is open any more; such groups are listed with `?resolved=true` only. */
  readonly resolved: boolean;
  /** Open now. */
  readonly count: number;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly retriable: boolean;
  /** Failures ever counted, those resolved too. */
  readonly total: number;
  /** Failures an hour, oldest first, the last 24 hours. */
  readonly trend: readonly number[];
  /** Whose it is and what is known of it; `version` guards the next note. */
  readonly owner: string | null;
  readonly note: string | null;
  readonly notedBy: string | null;
  readonly notedAt: string | null;
  readonly version: number;
}

/** Body of `POST /api/failures/groups/:id/note`: both as they are to be from now on. */
export interface FailureNoteRequest {
  readonly version: number;
  readonly owner: string | null;
  readonly note: string | null;
}

/** Answer of `POST /api/failures/groups/:id/retries` and `POST /api/messages/:id/retries` (body `{confirmed?: boolean}`; `Idempotency-Key`: a repeat gets the first answer). */
export interface RetryAnswer {
  readonly retried: number;
  /** Those that are due again: what became of them since, `POST /api/messages/states` says. */
  readonly messageIds: readonly string[];
  readonly refused: readonly { readonly messageId: string; readonly why: string }[];
}

/** Answer of `POST /api/messages/:id/discards` and `POST /api/failures/groups/:id/discards` (body `{reason}`; `Idempotency-Key`: a repeat gets the first answer). */
export interface DiscardAnswer {
  readonly discarded: number;
  readonly refused: readonly { readonly messageId: string; readonly why: string }[];
}

/** Body of `POST /api/messages/states`: at most 1,000 ids. */
export interface StatesRequest {
  readonly ids: readonly string[];
}

/** Its answer: how many of them stand in each state; unknown ids are none. */
export interface StatesAnswer {
  readonly states: Readonly<Partial<Record<MessageStateName, number>>>;
}

/** A row of `GET /api/systems`, which answers a `ListAnswer`. */
export interface SystemView {
  readonly system: string;
  readonly title: Label;
  readonly simulated: boolean;
  readonly directions: readonly ('in' | 'out')[];
  readonly in: Readonly<Partial<Record<MessageStateName, number>>>;
  readonly out: Readonly<Partial<Record<MessageStateName, number>>>;
  readonly queued: number;
  readonly lastAt: string | null;
  readonly oldestUnsettledAt: string | null;
  readonly perMinute: readonly number[];
  readonly refused: number;
  /** Null: it is sent to as usual. */
  readonly circuit: CircuitView | null;
  /** The window that is on now. */
  readonly maintenance: MaintenanceView | null;
}

/** `GET /api/refusals`, `GET /api/refusals/:id` (with `body`): what a door turned away, as evidence. */
export interface RefusalView {
  readonly id: string;
  readonly at: string;
  readonly system: string;
  readonly door: string;
  readonly status: number;
  readonly problem: string;
  readonly type: string | null;
  readonly key: string | null;
  readonly paths: readonly string[];
  readonly body?: string;
}

/** Data of `GET /api/events` (server-sent): coarse, ids only; screens read again what they show. */
export interface LiveEvent {
  readonly kind: 'messages' | 'record' | 'failures' | 'notices' | 'systems' | 'clock';
  readonly type?: string;
  readonly id?: string;
  /** `clock`: days the clock of the demo is ahead. */
  readonly daysAhead?: number;
}

/** Body of `POST /api/messages/:id/reveal`: one body in clear, for a purpose, audited. */
export interface BodyRevealRequest {
  readonly stage: string;
  readonly purpose: string;
}

/** Its answer, and that of `POST /api/refusals/:id/reveal` (body `{purpose}`). */
export interface RevealedBody {
  readonly stage: string;
  readonly contentType: string;
  readonly size: number;
  readonly text: string;
}

/** A row of `GET /api/audit` (filters `account`, `object`). */
export interface AuditEntry {
  readonly id: string;
  readonly at: string;
  readonly account: string;
  /** Who the account is; null where nobody is known by it. */
  readonly who: { readonly username: string; readonly name: string } | null;
  readonly unit: string | null;
  readonly unitTitle: Label | null;
  readonly address: string | null;
  readonly act: string;
  /** What an act of an area is called; null for those of the system itself. */
  readonly actTitle: Label | null;
  readonly object: string;
  /** What kind of record the object is; null for others. */
  readonly objectTitle: Label | null;
  readonly outcome: 'done' | 'refused';
  readonly detail: Readonly<Record<string, unknown>>;
  /** What states and fields named in the detail are called. */
  readonly terms: Readonly<Record<string, Label>>;
}
