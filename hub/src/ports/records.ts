import type { Expression } from '@fatong/contracts/expression';
import type { ClockRow } from './clocks.js';
import type { ScoreRow } from './scores.js';

/** A record as the engine works on it: real columns behind `values`, one table a type. */
export interface RecordRow {
  readonly id: string;
  readonly type: string;
  readonly number: string | null;
  /** Counts every write; guards every UPDATE. 0 = not yet stored. */
  readonly version: number;
  /** Null on a mirror whose master has not yet said. */
  readonly state: string | null;
  readonly ownerUnit: string | null;
  /** District code, e.g. 310101; null = the city's alone. */
  readonly district: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** What reports tell of: whose word it is, its id there, highest version taken, on mirrors version of each group of fields. Absent: nobody reported it. */
  readonly mirror?: {
    readonly source: string;
    readonly sourceId: string;
    readonly stateVersion: number;
    readonly groups: Readonly<Record<string, number>>;
  };
  /** By field name; clear here, personal and sensitive fields encrypted in the store. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** One act or report on a record: the timeline. */
export interface RecordEventRow {
  /** UUIDv7. */
  readonly id: string;
  readonly type: string;
  readonly recordId: string;
  /** When we stored it, UTC. */
  readonly at: string;
  /** When it happened as its author says; orders nothing. */
  readonly happenedAt?: string;
  readonly kind: 'report' | 'action' | 'outcome';
  /** Action name, or the report's message type. */
  readonly name: string;
  /** Order on a mirror's timeline. */
  readonly sourceVersion?: number;
  readonly fromState: string | null;
  readonly toState: string | null;
  readonly actor: Actor;
  /** Field differences; encrypted in the store as a whole. */
  readonly changes: readonly { readonly field: string; readonly from: unknown; readonly to: unknown }[];
  readonly reason?: string;
  readonly messageId?: string;
  /** Fact stated by this act: leads to what became of it outside. */
  readonly outboxId?: string;
  readonly definitionVersion: string;
}

export interface Actor {
  readonly kind: 'account' | 'system';
  /** Account id or system folder. */
  readonly id: string;
  /** Name as shown; a person's own name stays (officials act in their name). */
  readonly name: string;
  readonly unit?: string;
  readonly role?: string;
}

export interface IndexRow {
  readonly type: string;
  readonly recordId: string;
  readonly number: string | null;
  /** No personal value: what lists and search may show everybody who may see the row. */
  readonly title: string;
  readonly state: string | null;
  readonly ownerUnit: string | null;
  readonly district: string | null;
  /** Legal date by which something is to be done about it; null when nothing is, or it is over. */
  readonly nextDue?: string | null;
  /** The field that says that day. */
  readonly nextDueBy?: string | null;
  readonly openedAt: string;
  readonly changedAt: string;
  readonly closedAt?: string | null;
  /** With this write it ends, or is taken up again. */
  readonly isTurned?: boolean;
  /** All it is found by from now on; absent: what it was found by before. */
  readonly keys?: readonly RecordKey[];
}

/** What a record is found by in the search: by how it begins, or only by all of it. */
export interface RecordKey {
  readonly key: string;
  readonly isWhole: boolean;
  /** Only its keyed hash is stored, which nobody can type: others that are alike are found by it (`alike`). */
  readonly isSecret?: true;
}

/** A state somebody told a record to be in: the history that answers "reached in the period". */
export interface StateRow {
  readonly type: string;
  readonly recordId: string;
  /** Orders the history: of a mirror its master's version, else the record's own. */
  readonly version: number;
  readonly state: string;
  /** Legal day it was reached, as its author says; null when he does not. */
  readonly saidOn: string | null;
  /** Legal day we took it. */
  readonly toldOn: string;
  /** Another state than that of the version before: the record entered it. */
  readonly isEntered: boolean;
  /** A newer version was here before: its neighbours are looked at again. */
  readonly isLate: boolean;
}

export interface InvolvementRow {
  readonly type: string;
  readonly recordId: string;
  /** Unit id, account id, or `<register type>:<id>` (a lawyer, a firm). */
  readonly who: string;
  readonly role: 'handler' | 'part' | 'copy' | 'former' | 'subject' | 'firm';
  readonly since: string;
  readonly done?: string | null;
}

/** The rows a reader may see: alternatives, any of which suffices; none = nothing. `when`: only those of which it holds, on fields that stand in a list's condition. */
export type Scope = { readonly when?: Expression } & (
  | { readonly kind: 'city' }
  | { readonly kind: 'district'; readonly district: string }
  | { readonly kind: 'unit'; readonly unit: string }
  /** By involvement of any of these. */
  | { readonly kind: 'involved'; readonly who: readonly string[] }
);

export interface ListQuery {
  readonly type: string;
  readonly scopes: readonly Scope[];
  /** On fields and on `state`, `number`, `district`, `ownerUnit`, `createdAt`, `updatedAt`. Personal fields only by equality (blind index). */
  readonly where?: Expression;
  readonly sort: { readonly field: string; readonly descending: boolean };
  /** Opaque, from the previous page. */
  readonly cursor?: string;
  /** ≤ 200. */
  readonly limit: number;
  /** False: the total is not counted and answered as 0 at least; for reading on, page by page. */
  readonly isCounted?: boolean;
  /** Fields to read; bodies of long text are not read for lists unless named. */
  readonly fields: readonly string[];
}

/** Constants of the operation `linked` in a list's condition: rows whose read ref leads where `by` of a record of `type` leads that is within the scopes and fulfils the condition. */
export interface Linked {
  readonly type: string;
  readonly by: string;
  readonly where: Expression;
  readonly scopes: readonly Scope[];
}

/** A count of a list, also apart by some of its columns. */
export interface TallyQuery {
  readonly type: string;
  readonly scopes: readonly Scope[];
  readonly where?: Expression;
  /** Counted apart by each of these (not by their combinations): fields with one value, `state`, `district`. */
  readonly by: readonly string[];
  /** Counted in the same pass, of the same rows: those that fulfil this too. */
  readonly also?: Readonly<Record<string, Expression>>;
  /** Also adds up what this integer field says; records that lack it count nothing. */
  readonly sums?: string;
  /** Also counts the different values of this field; of one that is sealed its keyed hashes, of several columns the first. */
  readonly distinct?: string;
  /** Also adds up the days from the date field `since` to the first day within the span on which the record entered the state; records that lack one count nothing. `isOnly`: only records that did so are counted at all. */
  readonly days?: { readonly since: string; readonly state: string; readonly from: string; readonly to: string; readonly isOnly?: boolean };
}

export interface Tally {
  readonly all: Tallied;
  /** By column, in no order. `value` null: where it is not known. */
  readonly by: Readonly<Record<string, readonly (Tallied & { readonly value: string | null })[]>>;
  /** By the names they were asked by; values of which there is none are missing. */
  readonly also?: Readonly<Record<string, Pick<Tally, 'all' | 'by'>>>;
}
export interface Tallied {
  readonly count: number;
  /** Sum of days or of a field, and over how many records, where asked for. */
  readonly sum: number;
  readonly over: number;
  /** How many different values, where asked for. */
  readonly different?: number;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  readonly total: number | { readonly atLeast: number };
}

/** Records found by secret keys. */
export interface AlikeQuery {
  readonly type: string;
  readonly keys: readonly string[];
  /** At most so many by each key, and of all. */
  readonly most: number;
}

/** What was done on records of these types, the latest first. Whose records they are is asked by who reads it. */
export interface DoneQuery {
  readonly types: readonly string[];
  /** Spelled name of the action or report. */
  readonly name?: string;
  /** Unit of who did it. */
  readonly unit?: string;
  /** UTC instants, the first included. */
  readonly from?: string;
  readonly before?: string;
  /** Opaque, from the previous page. */
  readonly cursor?: string;
  /** ≤ 200. */
  readonly limit: number;
}

export interface RecordReader {
  list(query: ListQuery): Promise<Page<RecordRow>>;
  /** Ids of records that have any of these secret keys, those that have most of them first, whoever may see them. */
  alike(query: AlikeQuery): Promise<readonly string[]>;
  /** Null when absent or outside the scopes; the two are told apart, with the scope of the city, only to refuse and audit. */
  get(type: string, id: string, scopes: readonly Scope[]): Promise<RecordRow | null>;
  /** Oldest first; mirrors by source version, then time. */
  timeline(type: string, id: string): Promise<readonly RecordEventRow[]>;
  /** Read by an index of type and time, however much there is. */
  done(query: DoneQuery): Promise<{ readonly items: readonly RecordEventRow[]; readonly next: string | null }>;
  /** The same of several records of a type; of one without events there is none. */
  timelines(type: string, ids: readonly string[]): Promise<ReadonlyMap<string, readonly RecordEventRow[]>>;
  /** Facts as they were stated, by their id; those long forgotten are missing. */
  stated(ids: readonly string[]): Promise<ReadonlyMap<string, StatedFact>>;
  involvements(type: string, id: string): Promise<readonly InvolvementRow[]>;
  /** Clocks of a record, in no order. */
  clocks(type: string, id: string): Promise<readonly ClockRow[]>;
  /** Its score as it was counted last; null: it has none. */
  score(type: string, id: string): Promise<ScoreRow | null>;
  /** Those of these people in these records that are not over. */
  involvementsOf(who: readonly string[], type: string, ids: readonly string[]): Promise<readonly InvolvementRow[]>;
  /** Titles of many records of a type for references, those of cases with their numbers: two about the same person must not look alike. Absent ones are missing. */
  titles(type: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** In one statement; exact, however many. */
  tally(query: TallyQuery): Promise<Tally>;
  /** What was sent because of this record and how it stands: deliveries by `record`. */
  deliveriesOf(record: string): Promise<readonly RecordDelivery[]>;
  /** What an account's acts sent and what does not go on by itself, latest first, at most `most`. */
  stuckOf(account: string, most: number): Promise<readonly (RecordDelivery & { readonly record: string })[]>;
}

/** A fact as it was stated. */
export interface StatedFact {
  readonly type: string;
  /** UTC instant of the act. */
  readonly time: string;
  readonly data: unknown;
}

export interface RecordDelivery {
  readonly deliveryId: string;
  readonly messageId: string;
  readonly factId: string | null;
  readonly system: string;
  readonly type: string;
  readonly state: import('./messages.js').DeliveryState;
  readonly attempt: number;
  readonly createdAt: string;
  /** When it is sent again (`later`), or its partner asked again (`unknown`). */
  readonly dueAt: string;
  readonly updatedAt: string;
  readonly cause?: import('./messages.js').Cause;
  /** Account whose act sent it. */
  readonly sender?: string;
}
