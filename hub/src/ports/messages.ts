import type { Label, StageName } from '@fatong/contracts';
import type { SealedBody } from './sealing.js';

/** What became of a message as a whole; follows from its deliveries, kept in the row so that lists need no join. */
export type MessageState = 'done' | 'due' | 'sent' | 'later' | 'waiting' | 'held' | 'unknown' | 'parked' | 'discarded';

/** One step a message took, kept in the message's row. */
export interface Stage {
  readonly stage: StageName;
  /** UTC instant. */
  readonly at: string;
  readonly ok: boolean;
  /** Short remark for an operator, no personal value. */
  readonly note?: Label;
}

/** Why something does not go on. Groups of failures share `group`. */
export interface Cause {
  readonly stage: StageName;
  /** Stable code: `contract`, `mapping`, `no-mapping`, `unreadable`, `action`, `state`, `right`, `identity-conflict`, `transient`, `outcome-unknown`, `partner-refused`, `crashed`. */
  readonly code: string;
  readonly kind: 'data' | 'contract' | 'right' | 'transient' | 'unknown' | 'ours';
  /** Plain sentence for a person, no personal value. */
  readonly words: Label;
  /** Failing paths, JSON pointers; mapping failures name both sides in the words. */
  readonly paths?: readonly string[];
  /** Normalised: stage, path or error class, system, mapping version. */
  readonly group: string;
  /** Raw exception or findings for the technical view; stored encrypted. */
  readonly technical?: string;
}

/** A row of `message` (partitioned by day of `receivedAt`). */
export interface MessageRow {
  readonly id: string;
  readonly receivedAt: string;
  readonly direction: 'in' | 'out';
  /** The outside system it came from or goes to. */
  readonly system: string;
  readonly type: string;
  readonly source: string;
  readonly time: string;
  readonly key: string;
  readonly subject?: string;
  readonly sourceVersion?: string;
  readonly correlation?: string;
  readonly causation?: string;
  readonly traceparent?: string;
  /** How it came where no partner called: an official uploaded it in a sheet. */
  readonly channel?: 'import';
  /** SM3, hex: over canonical JSON or raw bytes. */
  readonly digest: string;
  /** Bytes of the body as received or sent. */
  readonly size: number;
  readonly state: MessageState;
  readonly stages: readonly Stage[];
  readonly cause?: Cause;
  /** `<type>:<id>` of the record it touched, when known. */
  readonly record?: string;
  /** Message failed or was refused before its type was known, or bytes were no message. */
  readonly unreadable?: boolean;
  /** Names and numbers of persons in it, as they stand there. Only keyed hashes of them are stored, so that it can be found; never read back. */
  readonly persons?: readonly string[];
}

/** A row of `message_body`; the store encrypts. `original` are the partner's bytes where they are not what goes on, `received` what the hub took, `corrected` what it is retried with since two persons agreed on it, `mapped` the canonical or partner-bound data, `fact` what an outgoing message was made from, `answer` the partner's reply. */
export interface BodyRow {
  readonly messageId: string;
  readonly receivedAt: string;
  readonly stage: 'original' | 'received' | 'corrected' | 'mapped' | 'fact' | 'sent' | 'answer' | 'technical';
  readonly contentType: string;
  readonly body: Buffer;
  /** The same, sealed: stored as it is where it was sealed for this message and stage, else the store seals. */
  readonly sealed?: SealedBody;
  /** Addresses of content it refers to: kept as long as the message's bodies. */
  readonly claims?: readonly string[];
}

export type DeliveryState = 'due' | 'sent' | 'later' | 'waiting' | 'held' | 'unknown' | 'parked' | 'done' | 'discarded';

/** A message on its way to one target that is not settled, or was settled: area (in) or outside system (out). */
export interface DeliveryRow {
  readonly id: string;
  readonly messageId: string;
  /** `receivedAt` of the message: leads to its partition. */
  readonly messageAt: string;
  readonly direction: 'in' | 'out';
  /** The subscriber: area name for `in`, system for `out`. */
  readonly target: string;
  readonly system: string;
  readonly type: string;
  readonly key: string;
  readonly state: DeliveryState;
  readonly dueAt: string;
  /** Attempts made so far. */
  readonly attempt: number;
  readonly cause?: Cause;
  /** Record that waits for it, `<type>:<id>`. */
  readonly record?: string;
  /** Account whose act stated what it was made from: it sees to it where it does not go on by itself. */
  readonly sender?: string;
}

/** A fact as an action stated it; the relay reads nothing else. */
export interface OutboxRow {
  /** UUIDv7, the fact message's id. */
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly time: string;
  readonly key: string;
  readonly subject?: string;
  readonly correlation?: string;
  readonly causation?: string;
  readonly sourceVersion?: string;
  /** W3C, of the act that stated it; the store knows it where that is traced. */
  readonly traceparent?: string;
  readonly record: string;
  /** Account whose act stated it; absent: the machine's. */
  readonly sender?: string;
  /** Clear here, encrypted in the store. */
  readonly data: unknown;
}
