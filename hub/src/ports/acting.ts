import type { Message } from '@fatong/contracts';
import type { AttachedFile } from '@fatong/contracts/fields';
import type { LetterPdf } from './letters.js';
import type { Cause } from './messages.js';
import type { Unit } from './unit.js';

/** What an area makes of a canonical message. */
export type ActOutcome =
  | { readonly done: true; readonly record?: string; readonly note?: 'applied' | 'older' | 'nothing-new' }
  | { readonly refused: Cause };

/** Files that messages brought, each looked through and kept, by its id, and letters that they brought a seal for; they are a record's once `act` takes them. */
export type BroughtFiles = ReadonlyMap<string, AttachedFile | LetterPdf>;
/** Those, or why one of them is not taken: then nothing of its message is. */
export type Brought = { readonly files: BroughtFiles } | { readonly refused: Cause };

/** The batch step `act`: the engine behind a port, so that the pipeline knows no area. Outcomes in the order of the messages. */
export interface Acting {
  /** Canonical report types somebody answers, with the area. */
  subscribers(type: string): readonly string[];
  /** Whether what `bring` does is needed of messages of this type whatever they carry. */
  brings?(type: string): boolean;
  /** Looks at the files that these messages bring to records of the area, before the transaction, which must not wait for that. Absent: messages bring none. */
  bring?(subscriber: string, messages: readonly Message[]): Promise<Brought>;
  /** In memory and in order; writes go to the unit. A throw rolls the batch back and the pipeline runs it in parts. `files`: what {@link bring} found. */
  act(unit: Unit, subscriber: string, messages: readonly Message[], files?: BroughtFiles): Promise<readonly ActOutcome[]>;
  /** What became of an outgoing delivery, told to the record that waits for it (`outcome` event on its timeline). */
  told(unit: Unit, record: string, outcome: ToldOutcome): Promise<void>;
}

/** What an adapter reported, or what an official decided (`by`) where nothing went on by itself. */
export interface ToldOutcome {
  readonly deliveryId: string;
  readonly messageId: string;
  readonly system: string;
  readonly type: string;
  readonly outcome: 'delivered' | 'refused' | 'transient' | 'unknown' | 'absent' | 'arrived' | 'again' | 'giveUp';
  readonly cause?: Cause;
  /** Id of the fact the message was made from, as far as who tells it knows. */
  readonly factId?: string | null;
  readonly by?: { readonly id: string; readonly name: string; readonly unit: string | null; readonly role: string };
  readonly reason?: string;
}
