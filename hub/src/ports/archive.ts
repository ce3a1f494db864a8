import type { NewestFirst } from './queries.js';
import type { MessageRow } from './messages.js';
import type { Page } from './records.js';
import type { Unit } from './unit.js';

/** How long messages are kept, in days. Bodies go at the latest with their messages. */
export interface Retention {
  readonly bodyDays: number;
  readonly messageDays: number;
}

/** A legal hold (保全): messages of a record (`<type>:<id>`), of a key or about a person outlive their time until a person releases it. */
export interface LegalHold {
  readonly id: string;
  readonly kind: 'record' | 'key' | 'person';
  /** Of a person a masked name or number: what it was laid by is kept as a keyed hash. */
  readonly value: string;
  readonly account: string;
  readonly unit: string | null;
  readonly at: string;
  readonly reason: string;
  readonly released: { readonly account: string; readonly at: string; readonly reason: string } | null;
}

/** Legal holds. What writes does so in a unit of this store: nothing is pruned between the decision and the commit. */
export interface Holds {
  list(query: { readonly open?: boolean } & NewestFirst): Promise<Page<LegalHold>>;
  /** False: the same is held already. `person`: the name or number in clear, where it is laid on one. */
  lay(unit: Unit, hold: LegalHold, person?: string): Promise<boolean>;
  /** Locked until the end of the transaction. */
  locked(unit: Unit, id: string): Promise<LegalHold | null>;
  /** Writes how one that was locked ended. */
  release(unit: Unit, hold: LegalHold): Promise<void>;
  /** Whether a message is held, and since when its bodies are gone. */
  standing(
    message: Pick<MessageRow, 'id' | 'receivedAt' | 'key' | 'record'>,
  ): Promise<{ readonly isHeld: boolean; readonly bodiesRemovedAt: string | null }>;
}
