import type { System } from '@fatong/contracts';
import type { Blobs, CallOutcome, TableFeed } from '@fatong/hub/ports';
import type { Certificate, Secret } from './keys.js';
import type { PolledTable } from './polling.js';
import type { Reckoner } from './reckoner.js';
import type { SimulatedRows } from './simulated-rows.js';
import type { Sm2Pair } from './sm2.js';
import type { CallerTls } from './tls-keys.js';
import type { Simulator, SimulatorContext } from './simulator.js';

/** One outside system as the hosts run it. Every system's folder exports exactly this, so opening the second one teaches nothing new. */
export interface Adapter {
  readonly system: System;
  /** Speaks to the partner; absent where nothing is ever sent. */
  readonly client?: (options: ClientOptions) => Client | Promise<Client>;
  /** Its address may be a database whose tables are fed, as well as one over HTTP. */
  readonly isFed?: true;
  /** Asks the partner what records it has, where we mirror them and it says so. */
  readonly reckoner?: (options: ClientOptions) => Reckoner;
  /** The tables it is read from, where nobody sends: in this order, since what a row says of another one comes behind it. */
  readonly tables?: readonly PolledTable[];
  /** What its stand-in does with its own database, where we read that; labelled as simulated. */
  readonly rows?: SimulatedRows;
  /** The partner's stand-in for demonstration and tests: labelled as simulated, speaking the real protocol. */
  readonly simulator?: (context: SimulatorContext) => Simulator;
  /** How much it says of all that the simulated partners say by themselves, measured against one who says as much as most; absent: 1. 0: nothing, it only answers. */
  readonly talk?: number;
}

export interface ClientOptions {
  /** The partner's base address. */
  readonly url: string;
  /** Our key at the partner. */
  readonly key: Secret;
  /** The certificate we sign by at a partner who takes X.509; absent: he knows us by the key. */
  readonly certificate?: Certificate;
  /** The pair we sign by at a partner who takes SM2; absent: he knows us by the key. */
  readonly sm2?: Sm2Pair;
  /** How his server and we know each other over TLS; absent: as anybody on the web. */
  readonly tls?: CallerTls;
  /** How long a call may take, ms; asked for with every call, since operators change it. */
  readonly timeout: number;
  /** Where the content of files is that messages claim; absent where none are sent. */
  readonly blobs?: Pick<Blobs, 'read'>;
  /** Opens a partner's database to be fed, where his address is one. */
  readonly feed?: (url: string) => TableFeed;
}

/** An outgoing message as bytes, with the request id the partner deduplicates by. */
export interface Outgoing {
  readonly requestId: string;
  /** Contract type, e.g. `lawyers-association.urge.v1`. */
  readonly type: string;
  readonly body: Buffer;
  /** W3C, where this call is traced. */
  readonly traceparent?: string;
}

/** A question about one of our requests. */
export type Question = Pick<Outgoing, 'requestId' | 'type'>;

/** What the partner says of it. `absent`: it has not taken it and will not any more. `unknown`: no clear answer; ask again later. */
export type Found =
  | { readonly found: 'taken'; readonly partnerRef?: string }
  | { readonly found: 'absent' }
  | { readonly found: 'unknown' };

/** Promise: never throws for what the partner does; `unknown` when the request may have arrived and no answer came. */
export interface Client {
  send(outgoing: Outgoing): Promise<CallOutcome>;
  /** Whether the partner has a request of ours; changes nothing there. Absent where it cannot be asked. */
  ask?(question: Question): Promise<Found>;
}
