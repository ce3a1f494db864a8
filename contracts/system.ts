import type { Contract } from './contract.js';
import type { FunctionId } from './function.js';
import type { PartnerGuard } from './guard.js';
import type { Label } from './label.js';

/** How long a message that waits on a queue is proven by its signature, days. Longer must its receipt be kept, by which a repeat is known. */
export const provenDays = 366;

/** An outside system: who it is and what it promises on the wire. One folder each in contracts, adapters and mappings. */
export interface System {
  /** Official number, `S01`–`S29`. */
  readonly id: string;
  /** Folder name, the name in URLs and queues. */
  readonly folder: string;
  readonly title: Label;
  /** The area that cares for it. */
  readonly area: string;
  /** Functions it serves, for `docs/functions.md`. */
  readonly law?: readonly FunctionId[];
  /** Partitions of its inbound queue; fixed, changed only by draining. */
  readonly partitions: number;
  /** Its partner says what it has of our requests (`GET …/receipts/<request id>`): asked when the outcome of a call is unknown. Absent: a person finds out. */
  readonly receipts?: true;
  /** Where it differs from what is usual; operators' own numbers go before these. */
  readonly guard?: Partial<PartnerGuard>;
  /** Messages to us that an official may upload as a sheet while it is off: those that one row says, never what comes sealed. */
  readonly imports?: readonly string[];
  /** Who sends must be known by his certificate on the connection (mutual TLS), wherever the doors have TLS at all. */
  readonly mutualTls?: true;
  /** `database`: nobody sends; its tables are read. */
  readonly protocol: 'rest' | 'soap' | 'sftp' | 'amqp' | 'database';
  /** Each version of each message, both directions. */
  readonly contracts: readonly Contract[];
}

/** What a system's folder says of itself; its messages are found beside it. */
export type SystemWords = Omit<System, 'contracts'>;
