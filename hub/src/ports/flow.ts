import type { BodyRow, Cause, DeliveryRow, DeliveryState, MessageRow, OutboxRow } from './messages.js';
import type { Unit } from './unit.js';

/**
 * What a process has in hand. `deaths`: processes that died with it since it was last settled or given back in order; what could not have been the reason is not
 * blamed. Whoever gets it decides whether it is tried once more.
 */
export interface InHand {
  readonly deaths: number;
}

/**
 * Processes that may die with one piece of work in hand before it is parked, or rests. The first may have died of something else; the second, with this alone in hand, hardly; the
 * third makes it sure. Each costs everybody else some seconds, so it is not more.
 */
export const mostDeaths = 3;

/** What relay, retry and outcome need of the store beside {@link Unit}. What a process holds is free when it dies, by the database's clock. */
export interface Flow {
  /**
   * Facts not yet expanded, oldest first, locked (skip locked) for this transaction; `expand` runs inside it and its result is written with `expanded` set. Returns how
   * many. What was not expanded when a process died comes alone from then on, with the deaths since.
   */
  expand(limit: number, expand: (facts: readonly (OutboxRow & InHand)[]) => Promise<readonly Expansion[]>): Promise<number>;
  /** Expanded facts not yet published on `events`; marked when `publish` resolves. */
  announce(limit: number, publish: (facts: readonly OutboxRow[]) => Promise<void>): Promise<number>;
  /**
   * Outgoing deliveries that may go now and are not stopped: state due (or later with due time reached), at most credit − sent of a target, of a key only the first
   * unsettled one. They are set to `sent` with attempt + 1 under a departure, `publish` runs outside every transaction and sees the attempts made
   * before, and the departure is forgotten when it resolves; when it rejects they are due again. Only to `targets` when given; an empty list sends nothing.
   */
  dispatch(
    credit: number,
    limit: number,
    publish: (items: readonly Dispatch[]) => Promise<void>,
    targets?: readonly string[],
  ): Promise<number>;
  /** These departures were published and confirmed: nobody takes their deliveries back any more. */
  departed(ids: readonly string[]): Promise<void>;
  /**
   * Makes the deliveries of these departures due again, as the same attempt, or of those whose process has died where none are named. What reached an
   * adapter, or is settled, stays as it is. A copy that was published all the same meets its attempt's row, so that only one is called for.
   */
  recall(ids?: readonly string[]): Promise<number>;
  /**
   * Brings deliveries in line with the rules of this unit, some thousands at a time: what waits to go on and is stopped becomes held, what is held and no longer
   * stopped becomes due. Says how many changed.
   */
  heed(unit: Unit): Promise<number>;
  /** Incoming deliveries that may run now (due, or later and reached), oldest first, held by this process until they are settled, it takes again or it dies; of a blocked (target, key) only the lowest unsettled sequence, where nothing is blocked any. They are to be run in the order given. One with deaths comes alone, after all that have none. */
  leaseIncoming(limit: number): Promise<readonly Leased[]>;
  /** In `unit`: the key's block is removed with its last unsettled delivery, else the next one becomes due. */
  release(unit: Unit, subscriber: string, key: string): Promise<void>;
  /** Deliveries set `sent` longer ago than `seconds` without an outcome, but those to the systems `except`: their attempts decide (open or unknown → unknown, else due again: one that is finished is not called again but repeats its result). */
  overdue(limit: number, seconds: number, except: readonly string[]): Promise<number>;
  bodies(messageId: string): Promise<readonly BodyRow[]>;
  message(id: string): Promise<MessageRow | null>;
  delivery(id: string): Promise<DeliveryRow | null>;
  /** Several messages at once; unknown ones are missing. */
  messages(ids: readonly string[]): Promise<ReadonlyMap<string, MessageRow>>;
  /** Deliveries by message, those of one in their order; messages without any are missing. */
  deliveries(messageIds: readonly string[]): Promise<ReadonlyMap<string, readonly DeliveryRow[]>>;
  /** Of these messages those that have a body of a stage; the bodies themselves are not read. */
  having(messages: readonly Pick<MessageRow, 'id' | 'receivedAt'>[], stage: BodyRow['stage']): Promise<ReadonlySet<string>>;
  /** The same for whoever brings settled messages back: those that have it keep it as long as this unit lasts, and then because they are unsettled. Asked before it locks anything else. */
  kept(unit: Unit, messages: readonly Pick<MessageRow, 'id' | 'receivedAt'>[], stage: BodyRow['stage']): Promise<ReadonlySet<string>>;
  /** The last body of any of these stages, by message. */
  lastBodies(
    messages: readonly Pick<MessageRow, 'id' | 'receivedAt'>[],
    ...stages: readonly BodyRow['stage'][]
  ): Promise<ReadonlyMap<string, BodyRow>>;
}

/** What became of a fact: messages and deliveries for each target that wants it; empty when nobody does. */
export interface Expansion {
  readonly factId: string;
  readonly messages: readonly MessageRow[];
  readonly bodies: readonly BodyRow[];
  readonly deliveries: readonly DeliveryRow[];
}

export interface Dispatch {
  readonly delivery: DeliveryRow;
  readonly message: MessageRow;
  /** The body to send: as mapped, or as corrected since. */
  readonly body: BodyRow;
}

export interface Leased extends InHand {
  readonly delivery: DeliveryRow;
  readonly message: MessageRow;
  /** The bytes as received, or as corrected since. */
  readonly body: BodyRow;
}

/** Attempts of outgoing calls, written by adapters around each call. */
export interface Attempts {
  /**
   * Before the first byte leaves. `begun`: go on. `open`: another copy began and never finished: outcome unknown. `finished`: its result, repeat it.
   * `stale`: no outgoing delivery may be under way as attempt n (there is none, it was settled, or another attempt's turn it is): say nothing and
   * call nobody. A message may be here before its delivery is marked `sent`, so one that is still due after n − 1 attempts is not stale. `held`: its system or type is
   * stopped, its partner under maintenance or its circuit open: it waits in the table from now on and the attempt does not count.
   */
  begin(deliveryId: string, n: number): Promise<Begun>;
  finish(deliveryId: string, n: number, outcome: CallOutcome): Promise<void>;
  /** Whether the partner may be asked about it now: nobody knows its outcome, neither its system nor its type is stopped, and its partner is not under maintenance. */
  mayAsk(deliveryId: string): Promise<boolean>;
}

export type Begun =
  /** `isProbe`: on it depends whether the circuit closes. */
  | { readonly kind: 'begun'; readonly isProbe: boolean }
  | { readonly kind: 'open' }
  | { readonly kind: 'finished'; readonly outcome: CallOutcome }
  | { readonly kind: 'stale' }
  | { readonly kind: 'held' };

export interface CallOutcome {
  readonly outcome: 'delivered' | 'refused' | 'transient' | 'unknown';
  readonly partnerRef?: string;
  readonly cause?: Cause;
  /** Seconds the partner asks us to wait. */
  readonly retryAfter?: number;
  /** The partner's answer bytes, kept as evidence. */
  readonly answer?: { readonly contentType: string; readonly body: Buffer };
}

/** Doors: receipts, nonces and refusals. Concurrent calls share statements (group commit). */
export interface Door {
  /**
   * One statement {nonce, receipt `taken`, original}. `taken`: new. `again`: same identity and digest (publish again if still `taken`, then the same receipt). `receipt`: its number, which only its sender is told.
   * `conflict`: same identity, another digest. `replayed`: the nonce was seen. Throws StoreAway.
   */
  take(
    request: TakeRequest,
  ): Promise<
    | { kind: 'taken'; receipt: string }
    | { kind: 'again'; receipt: string; state: ReceiptState }
    | { kind: 'conflict' }
    | { kind: 'replayed' }
  >;
  queued(messageId: string): Promise<void>;
  /** Evidence of a refusal; sampled under flood (the count stays exact). Its nonce is taken in any case. */
  refuse(refusal: Refusal): Promise<void>;
  /** By its number. Nobody finds a number who was not given it, so that to know one is the right to ask; it counts with its own system only. */
  receipt(system: string, number: string): Promise<Receipt | null>;
}

export type ReceiptState = 'taken' | 'queued';

export interface TakeRequest {
  readonly messageId: string;
  readonly system: string;
  readonly type: string;
  readonly key: string;
  readonly digest: string;
  readonly nonce?: Nonce;
  /** What came, where the message that goes on is something else: kept as the message's body of stage `original`, with a new receipt only. */
  readonly original?: { readonly contentType: string; readonly body: Buffer };
}

export interface Nonce {
  readonly keyId: string;
  readonly value: string;
  readonly expiresAt: string;
}

export interface Receipt {
  readonly messageId: string;
  readonly number: string;
  readonly system: string;
  readonly type: string;
  readonly takenAt: string;
  readonly state: ReceiptState;
  /** Later sendings of this identity with another content, each refused with 409: the last one, and how many. Absent: none. */
  readonly conflict?: { readonly at: string; readonly count: number };
  /** From the message's row once the hub has taken it; absent before. */
  readonly message?: { readonly state: DeliveryState | 'done'; readonly cause?: Cause; readonly at: string };
}

export interface Refusal {
  readonly id: string;
  readonly at: string;
  readonly system: string;
  /** Path and protocol of the door. */
  readonly door: string;
  readonly status: number;
  /** Problem type code. */
  readonly problem: string;
  readonly type?: string;
  readonly messageId?: string;
  readonly key?: string;
  readonly paths: readonly string[];
  readonly body: Buffer;
  /** Of a verified sender: taken with the refusal, so that it proves nobody a second time. */
  readonly nonce?: Nonce;
}
