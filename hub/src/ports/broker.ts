import type { Message } from '@fatong/contracts';
import type { SealedBody } from './sealing.js';

/** Exchanges of architecture section 4. `inbound`, `outbound` and `answers` are direct, `events` is topic, `dead` is a fanout to queue `dead`. */
export type Exchange = 'inbound' | 'outbound' | 'answers' | 'events' | 'dead';

/** A message ready for the wire: CloudEvents in binary mode. */
export interface Wire {
  /** `data` is ignored where `body` is given. */
  readonly attributes: Omit<Message, 'data'>;
  readonly body: Buffer;
  /** The same body as the store has sealed it: what goes over our own lines. Absent: it is sealed for them. */
  readonly sealed?: SealedBody;
  /** Headers beside the CloudEvents ones, e.g. `x-fatong-delivery`. */
  readonly headers?: Readonly<Record<string, string | number>>;
  /** Message-id of what this answers, as AMQP's own property: for partners who speak AMQP. */
  readonly answers?: string;
}

export interface Publication {
  readonly exchange: Exchange;
  /** For `inbound`, `outbound` and `answers` the system; of the first two the publisher computes the partition from `partitionkey`. For `events` the topic. Ignored for `dead`. */
  readonly to: string;
  readonly wire: Wire;
}

/**
 * Promise: resolves when every publication is confirmed by the broker; persistent, in order, and mandatory except for `events`, where
 * nobody listening is no mistake. A call begins to be sent when all calls before it have been.
 */
export interface Publisher {
  /** Rejects with {@link PublishRefused} (returned as unroutable: our mistake) or {@link BrokerAway} (timeout, connection lost: publish all again). */
  publish(batch: readonly Publication[]): Promise<void>;
}

/** No queue took it: topology and publisher disagree. Never retried blindly. */
export class PublishRefused extends Error {
  override readonly name = 'PublishRefused';
}

/** The broker cannot be reached, is blocked by an alarm, or did not confirm in time. Publish the whole batch again. */
export class BrokerAway extends Error {
  override readonly name = 'BrokerAway';
}

/** What came from a queue, as bytes: nothing in it is trusted. */
export interface Arrival {
  readonly queue: string;
  readonly body: Buffer;
  /** The same body as it came over our own lines: sealed. Absent: it came in clear, or was laid apart. */
  readonly sealed?: SealedBody;
  /** The body was longer than its consumer takes; `body` is its beginning. */
  readonly isCut?: true;
  readonly contentType: unknown;
  readonly headers: Readonly<Record<string, unknown>>;
  /** AMQP's own properties of it: what partners say who know nothing of CloudEvents. */
  readonly properties?: { readonly messageId?: unknown; readonly type?: unknown; readonly contentEncoding?: unknown };
  readonly redelivered: boolean;
}

/** Thrown by a consumer when we are ill ourselves (database away): what is in hand is tried again when `recovered` resolves. Where that takes more than some seconds the consumer is cancelled, everything unacknowledged returns to the queue, and consuming begins again when it has. */
export class ConsumerIll extends Error {
  override readonly name = 'ConsumerIll';
  constructor(
    message: string,
    readonly recovered: () => Promise<void>,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Thrown by a commit that is to end before it is done: what it has not committed returns to the queue, and what it has is recognised when it comes again. */
export class CutShort extends Error {
  override readonly name = 'CutShort';
}

/**
 * Consumes a batch. When it resolves, all of it is acknowledged. When it throws {@link ConsumerIll}, see there. Any other throw is a
 * defect: the batch is taken again one by one, and one that throws alone is rejected to `dead`, so neighbours flow on.
 */
export type BatchConsumer = (batch: readonly Arrival[]) => Promise<void | Prepared>;

/**
 * What a consumer that works in two steps answers with, always, so that the next batch is prepared while this one is committed; it changes nothing before `commit`
 * is called. Commits of a queue begin in order. Two at a time are under way where they share none of their `keys`; what shares one waits until the earlier is settled.
 * A batch is acknowledged when its commit and all before it have resolved; what a commit throws means what a throw of the consumer means. Once `cut` is aborted it
 * begins nothing more and throws {@link CutShort} instead: whoever stops must not wait for a long one.
 */
export interface Prepared {
  /** Ordering keys of what is in the batch and of what goes out because of it. */
  readonly keys: ReadonlySet<string>;
  readonly commit: (cut?: AbortSignal) => Promise<void>;
}

export interface ConsumeOptions {
  /** Queue kind: every queue of the kind that topology knows is consumed (single active consumer, priority shared over processes). */
  readonly kind: 'inbound' | 'outbound' | 'partner' | 'dead';
  /** Only these systems; all when absent. */
  readonly systems?: readonly string[];
  /** Messages taken at once; 1 = singly. Default from topology. */
  readonly batch?: number;
  /** How long a batch waits to fill, ms. */
  readonly linger?: number;
  /** For queues into which others publish, whatever they like; absent: who publishes keeps bodies small. */
  readonly bodies?: Bodies;
}

/** How many bytes a consumer takes in hand. The broker counts messages only: it sends no more of them ahead than `inHand` holds of the longest. */
export interface Bodies {
  /** Of a longer one only the beginning is kept and handed over, bytes. */
  readonly longest: number;
  /** Of a queue, bytes. */
  readonly inHand: number;
}

export interface Consuming {
  /** Stops taking, waits for what is in hand, closes. */
  stop(): Promise<void>;
}

/** Sees one event as it passes, in every process, at most once: what is published while the connection is away is missed. A throw is logged. */
export type EventHandler = (event: Arrival) => void;

export interface BrokerState {
  readonly connected: boolean;
  /** The broker refuses publications for want of memory or disk; consuming goes on. */
  readonly blocked: boolean;
  /** Why not connected, or why blocked. */
  readonly reason?: string;
  /** Of the virtual host of partners who speak AMQP; absent: there is none. */
  readonly partners?: BrokerState;
}

export interface Broker extends Publisher {
  consume(options: ConsumeOptions, consumer: BatchConsumer): Promise<Consuming>;
  /** Topics as AMQP patterns (`<area>.*`, `#`) of exchange `events`. */
  subscribe(topics: readonly string[], handler: EventHandler): Promise<Consuming>;
  /** Both connections taken together. */
  state(): BrokerState;
  /** Waiting messages (without those in somebody's hand) and consumers of every queue of the topology; of several processes that share a queue only the active one counts. */
  depths(): Promise<readonly { queue: string; messages: number; consumers: number }[]>;
  /** Stops every consumer, refuses what is unconfirmed with {@link BrokerAway}, closes both connections. */
  close(): Promise<void>;
}
