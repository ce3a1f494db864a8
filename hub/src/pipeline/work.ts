import type { Contract, Finding, Label, Message } from '@fatong/contracts';
import type { BroughtFiles, Cause, DeliveryRow, Dispatch, SealedBody, Stage, Unit } from '../ports/index.js';

/** A mapping as the pipeline sees it: it is the route too. */
export interface Route {
  /** The mapping's id, part of the ids of what it makes. */
  readonly id: string;
  readonly from: Contract;
  readonly to: Contract;
  /** The area for what comes in, the outside system for what goes out. */
  readonly target: string;
  /** Pure. Nothing comes out where the message is not meant for the target; failures name both sides in their words. */
  run(data: unknown): Made;
  /** It makes one message of several, which wait for each other. */
  readonly gather?: GatheringRoute;
}

export type Made = { readonly outputs: readonly { readonly data: unknown }[] } | { readonly failed: readonly Finding[] };

export interface GatheringRoute {
  /** What a part has in common with the others of its whole; null where it is none of any, a finding where that cannot be said. */
  readonly keyOf: (part: unknown) => string | null | Finding;
  /** Of parts in the order in which they came: what they make when nothing is missing, or, where that is allowed, when the time is over; else null. */
  readonly make: (key: string, parts: readonly unknown[], isLate: boolean) => Made | null;
  readonly seconds: number;
}

/** Who takes a message. One message has a lane for each area and system that wants it; they succeed, fail and are retried apart. */
export interface Lane {
  /** Subscriber: area or system; `hub` for what the hub's own parts say; `inbound` where nobody is known. */
  readonly name: string;
  readonly kind: 'area' | 'system' | 'hub' | 'nobody';
  /** Applied one after the other; the last says what goes to the lane. */
  readonly chain: readonly Route[];
}

/** Bytes as they came, from a queue or from an earlier attempt. */
export interface Received {
  readonly system: string;
  readonly queue: string;
  /** UTC instant at which the hub took it. */
  readonly at: string;
  readonly contentType: unknown;
  readonly body: Buffer;
  /** The same, where it came sealed. */
  readonly sealed?: SealedBody;
}

/** What a mapping made for the lane. */
export interface Output {
  readonly contract: Contract;
  readonly message: Message;
}

/** Part of what leaves with one commit for one system; the departure is shared by the batch. */
export interface Leaving {
  readonly departure: string;
  readonly items: readonly Dispatch[];
}

export type Fate =
  | { readonly kind: 'done'; readonly record?: string; readonly note?: Label }
  /** Taken before: nothing happens. */
  | { readonly kind: 'duplicate' }
  /** Its system or type is stopped. */
  | { readonly kind: 'held' }
  /** A part that waits for the others of its whole, by this delivery. */
  | { readonly kind: 'gathering'; readonly deliveryId: string; readonly dueAt: string }
  /** Behind a failed predecessor of the same key. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refused'; readonly cause: Cause };

/** One message on its way through the line, for one lane. Steps return a new one. */
export interface Work {
  readonly received: Received;
  readonly message: Message;
  /** SM3, hex. */
  readonly digest: string;
  readonly isUnreadable: boolean;
  readonly lane: Lane;
  /** That its type names, whether or not the body keeps it. */
  readonly contract?: Contract;
  readonly outputs: readonly Output[];
  /** It is a part of a whole, under this key. */
  readonly part?: { readonly key: string };
  /** Outgoing delivery that a message of lane `hub` speaks of. */
  readonly delivery?: DeliveryRow | null;
  /** Files that what was made of it brings to records. */
  readonly files?: BroughtFiles;
  readonly stages: readonly Stage[];
  /** What of it leaves with the commit, to be published by whoever commits. */
  readonly leaving?: Leaving;
  /** Set once it is decided; later steps leave it alone. */
  readonly fate?: Fate;
}

export interface Refusal {
  readonly refused: Cause;
}

interface Described {
  /** Stable, for the console's picture of the flow. */
  readonly name: string;
  readonly title: Label;
}

/** Looks at one message alone and touches nothing outside. */
export interface PureStep extends Described {
  readonly kind: 'pure';
  run(work: Work): Work | Refusal;
}

/** Works on the whole batch within its transaction; same length and order, fates added. A throw rolls all of it back. */
export interface BatchStep extends Described {
  readonly kind: 'batch';
  run(batch: readonly Work[], unit: Unit): Promise<readonly Work[]>;
}

export type Step = PureStep | BatchStep;

/** Thrown inside a transaction when this batch cannot be committed as a whole, although nothing is broken: run it in parts. */
export class RunAlone extends Error {
  override readonly name = 'RunAlone';
  constructor(
    readonly why: string,
    /** What the one that is alone already is refused for. */
    readonly refused?: Cause,
  ) {
    super(why);
  }
}

export const isOpen = (work: Work): boolean => work.fate === undefined;

/** The same work, one stage further. */
export function passed(work: Work, stage: Stage['stage'], note?: Label): Work {
  return { ...work, stages: [...work.stages, { stage, at: instant(), ok: true, ...(note && { note }) }] };
}

/** The same work, ended by a cause. */
export function refusedBy(work: Work, cause: Cause): Work {
  const stage: Stage = { stage: cause.stage, at: instant(), ok: false, note: cause.words };
  return { ...work, stages: [...work.stages, stage], fate: { kind: 'refused', cause } };
}

let said = { ms: 0, text: '' };

/** Now, as a UTC instant; written once a millisecond, since a batch asks a thousand times. */
function instant(): string {
  const ms = Date.now();
  if (ms !== said.ms) said = { ms, text: new Date(ms).toISOString() };
  return said.text;
}
