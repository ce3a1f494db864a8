import type { MessageRow } from './messages.js';
import type { Unit } from './unit.js';

/** A message that is part of a whole. */
export interface Part {
  /** Id of the mapping that gathers. */
  readonly mapping: string;
  /** What parts of one whole have in common; may be personal. */
  readonly key: string;
  readonly messageId: string;
  readonly data: unknown;
  /** How long the first part of a whole waits for the others. */
  readonly seconds: number;
  /** What a whole may have at most: all of it is in memory when another part comes. Bytes as they are stored. */
  readonly most: { readonly parts: number; readonly bytes: number };
}

/** What has come of a whole, with the part just added. */
export interface Whole {
  /** Also the id of the delivery by which the first part waits for the others: the time is over when it is due. */
  readonly id: string;
  readonly firstMessageId: string;
  readonly dueAt: string;
  readonly isLate: boolean;
  /** It was made before, with what this message brought. */
  readonly madeBy: string | null;
  /** This part was there before. */
  readonly isKnown: boolean;
  /** It takes no more: this part was not added, and none is told. */
  readonly isFull: boolean;
  /** In the order in which they came. */
  readonly parts: readonly unknown[];
}

/** Parts that wait for others, as rows. A whole is locked until the end of the unit, after inbox and blocks and before records; of several, in the order of their keys. */
export interface Gatherings {
  /** A part is added once, to the whole that is open under its key, or to a new one. */
  add(unit: Unit, part: Part): Promise<Whole>;
  /** It is made with what this message brought: what comes under its key from now on begins another. */
  close(unit: Unit, id: string, madeBy: string): Promise<void>;
  /** Of these deliveries those by which an open whole waits, with the messages of its other parts. */
  waiting(unit: Unit, deliveryIds: readonly string[]): Promise<ReadonlyMap<string, readonly MessageRow[]>>;
}
