import type { BodyRow, Cause, DeliveryRow, MessageRow, MessageState } from './messages.js';
import type { Page } from './records.js';
import type { AuditRow } from './unit.js';
import type { CallOutcome, Refusal } from './flow.js';

/** What the operator's lists read. Lists never load bodies. */
export interface MessageReader {
  list(query: MessageQuery): Promise<Page<MessageRow>>;
  /** By its id, or by the number of its receipt, which is all that a partner can name. */
  message(id: string): Promise<MessageRow | null>;
  /** The number of the receipt that a message of a partner has. */
  receiptOf(messageId: string): string;
  deliveries(messageId: string): Promise<readonly DeliveryRow[]>;
  bodies(messageId: string): Promise<readonly BodyRow[]>;
  /** Calls made to a partner for this message, in the order they began, with what came back. */
  attempts(messageId: string): Promise<readonly AttemptRow[]>;
  /** Messages that share a correlation, have it or the cause as their id, or share the key, sixty days around it, oldest first, at most 200. */
  conversation(id: string): Promise<readonly MessageRow[]>;
  /** Business numbers of many messages, by id. */
  keysOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** How many of these messages stand in each state. */
  stateCounts(ids: readonly string[]): Promise<Readonly<Partial<Record<MessageState, number>>>>;
  /** Groups with open members, worst first in time; `resolved` ones of the last days behind them when asked for. */
  failureGroups(withResolved?: boolean): Promise<readonly FailureGroup[]>;
  /** Counts by system, direction and state within the last `minutes`, backlog and oldest unsettled over all time. */
  systems(minutes: number): Promise<readonly SystemLoad[]>;
  /** How long it took with one system within the last `minutes`, of the latest some hundreds of each type. */
  pace(system: string, minutes: number): Promise<SystemPace>;
  /** The same numbers by message type. */
  traffic(minutes: number): Promise<readonly TypeLoad[]>;
  /** What is unsettled, however old: counts and the oldest by system, direction, type and state. */
  backlog(): Promise<readonly Backlog[]>;
  refusals(query: { readonly system?: string } & NewestFirst): Promise<Page<Omit<Refusal, 'body'>>>;
  refusal(id: string): Promise<Refusal | null>;
  /** Refusals by system and problem within the last `minutes`, exact although bodies are sampled. */
  refusalCounts(minutes: number): Promise<readonly { readonly system: string; readonly problem: string; readonly count: number }[]>;
}

/** Pages newest first, unless asked the other way. */
export interface NewestFirst {
  readonly oldestFirst?: boolean;
  readonly cursor?: string;
  readonly limit: number;
}

export interface MessageQuery extends NewestFirst {
  readonly type?: string;
  /** Any of these types. */
  readonly types?: readonly string[];
  readonly system?: string;
  readonly state?: MessageState;
  readonly direction?: 'in' | 'out';
  readonly channel?: 'import';
  readonly key?: string;
  /** `<type>:<id>`: what it touched, or went out because of it. */
  readonly record?: string;
  /** A name or number, as a person writes it; compared by keyed hash. */
  readonly person?: string;
  /** A failure group: its id or its normalised cause. */
  readonly group?: string;
  readonly from?: string;
  readonly to?: string;
}

export interface FailureGroup {
  /** Stable id: hash of `cause.group` and direction. */
  readonly id: string;
  readonly group: string;
  readonly system: string;
  readonly type: string;
  readonly cause: Cause;
  /** `resolved`: nothing of it is open any more. */
  readonly state: 'parked' | 'unknown' | 'later' | 'resolved';
  /** Open now. */
  readonly count: number;
  readonly firstAt: string;
  readonly lastAt: string;
  /** Failures ever counted. */
  readonly total: number;
  /** Failures an hour, oldest first, the last 24 hours. */
  readonly trend: readonly number[];
  readonly owner?: string;
  readonly note?: string;
  readonly notedBy?: string;
  readonly notedAt?: string;
  /** Counts notes: guards the next one. */
  readonly version: number;
}

/** One call to a partner. */
export interface AttemptRow {
  readonly deliveryId: string;
  /** From 1 on within its delivery. */
  readonly n: number;
  readonly begunAt: string;
  /** Absent while nobody knows how it ended. */
  readonly finishedAt?: string;
  readonly outcome?: CallOutcome['outcome'];
  readonly partnerRef?: string;
  readonly cause?: Cause;
  /** The partner's answer as it came. */
  readonly answer?: { readonly contentType: string; readonly body: Buffer };
}

export interface Backlog {
  readonly system: string;
  readonly direction: 'in' | 'out';
  readonly type: string;
  readonly state: MessageState;
  readonly count: number;
  readonly oldestAt: string;
}

export interface TypeLoad {
  readonly system: string;
  readonly direction: 'in' | 'out';
  readonly type: string;
  readonly states: Readonly<Partial<Record<MessageState, number>>>;
  /** Messages a minute, oldest first. */
  readonly perMinute: readonly number[];
}

export interface SystemLoad {
  readonly system: string;
  readonly in: Readonly<Partial<Record<MessageState, number>>>;
  readonly out: Readonly<Partial<Record<MessageState, number>>>;
  readonly lastAt: string | null;
  readonly oldestUnsettledAt: string | null;
  /** Messages a minute, oldest first, `minutes` long. */
  readonly perMinute: readonly number[];
}

/** Milliseconds that a half, nineteen of twenty and ninety-nine of a hundred took at most. */
export interface Percentiles {
  readonly count: number;
  readonly half: number;
  readonly most: number;
  readonly nearlyAll: number;
}
export interface SystemPace {
  /** From the door until it was done with us; null: nothing came. */
  readonly in: Percentiles | null;
  /** Of calls to the partner, from the first byte to his answer. */
  readonly out: Percentiles | null;
}

export interface AuditReader {
  /** `ofFlow`: what operators did to the flow alone (`flow.…`). */
  list(query: { readonly account?: string; readonly object?: string; readonly ofFlow?: true } & NewestFirst): Promise<Page<AuditRow>>;
}
