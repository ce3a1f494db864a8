import type { RegisteredLawyer } from '@fatong/contracts/story';
import type { CallOutcome, PartnerLine } from '@fatong/hub/ports';
import type { Secret } from './keys.js';
import type { Sm2Pair } from './sm2.js';
import type { Register } from './register.js';

export type { RegisteredLawyer };

/** How a simulated partner behaves towards what we send it. `cutting`: it takes it, and the connection is cut before its answer. */
export type Mood = 'well' | 'down' | 'slow' | 'refusing' | 'failing' | 'silent' | 'cutting';

export interface SimulatorContext {
  /** Base address of our doors. */
  readonly doors: string;
  /** Opens a line to our broker, as the partner's own user; for who speaks AMQP. */
  readonly speak?: () => Promise<PartnerLine>;
  /** The folder in which partners drop files; for who does. */
  readonly drop?: string;
  /** The partner's key at our doors, and ours at the partner's. */
  readonly key: Secret;
  readonly ourKey: Secret;
  /** The pair by which it knows us where it takes SM2; absent: it knows us by our key. */
  readonly sm2?: Sm2Pair;
  /** Our certificate, PEM, by which it knows us where it takes X.509; absent: it knows us by our key. */
  readonly ourCertificate?: string;
  /** Messages a second the partner sends by itself; 0 = only what it is asked to. */
  readonly rate: number;
  /** Milliseconds a slow partner takes; three seconds when absent. */
  readonly slowness?: number;
  /** Share of messages sent with a fault on purpose, 0–1. */
  readonly faults: number;
  /** Share of its reports that it loses or sends much too late, 0–1; none when absent. */
  readonly losses?: number;
  /** The partner's own records, kept from one run to the next; its own of this run when absent. */
  readonly register?: Register;
  /** Who is registered at the partner: the same fictional lawyers the bureau's demo data hold. */
  readonly lawyers: readonly RegisteredLawyer[];
  /** Marks this run in the partner's own numbers, so that a restarted simulator never reuses one. */
  readonly run: string;
  readonly log: (fields: object, message: string) => void;
}

/** A request to the simulated partner, as its own server would see it. */
export interface PartnerRequest {
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  /** Below the system's folder, e.g. `/inbox/urge`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface PartnerAnswer {
  readonly status: number;
  readonly body: unknown;
  /** Where the body is a text as it goes out; absent: it is said as JSON. */
  readonly contentType?: string;
}

/** What the simulated partner did and received, for tests and for the screens' honesty. */
export interface SimulatorState {
  readonly simulated: true;
  readonly mood: Mood;
  readonly sent: number;
  readonly accepted: number;
  readonly refused: number;
  readonly faultsSent: number;
  /** Distinct request ids that had an effect here, and how many requests carried them. */
  readonly effects: number;
  readonly requests: number;
  /** The same of each message of ours, by its name. */
  readonly by: Readonly<Record<string, { readonly requests: number; readonly effects: number }>>;
  /** Questions about our requests that it answered. */
  readonly asked: number;
}

/** A labelled stand-in of one partner: speaks the real protocol with the real signatures. */
export interface Simulator {
  /** Begins to send by itself at the context's rate. */
  start(): void;
  stop(): Promise<void>;
  /** One call of ours arrives at the partner. `'silence'`: it never answers. `'hang-up'`: the connection is cut. */
  receive(request: PartnerRequest): Promise<PartnerAnswer | 'silence' | 'hang-up'>;
  /** Sends one message (`complaint`, `complaint.v2`) with given data, signed as the partner would. */
  send(message: string, data: unknown): Promise<{ status: number; body: unknown }>;
  /** Its own records change and it tells nobody: a report that got lost. */
  keep(message: string, data: unknown): void;
  /** Says nothing by itself any more; what it owes and what it is asked to it still says. */
  setQuiet(isQuiet: boolean): void;
  setMood(mood: Mood): void;
  state(): SimulatorState;
}

/** Used by conformance: what the client must report for each mood. */
export const expectedOutcome: Readonly<Record<Mood, CallOutcome['outcome']>> = {
  well: 'delivered',
  down: 'unknown',
  slow: 'delivered',
  refusing: 'refused',
  failing: 'transient',
  silent: 'unknown',
  cutting: 'unknown',
};
