/** A table, or a view, of an outside database that is read and never written. */
export interface SourceTable {
  readonly name: string;
  /** Column that names a row for good. */
  readonly id: string;
  /** Column with the moment a row last changed, by the source's own clock. */
  readonly changed: string;
  readonly columns: Readonly<Record<string, SourceColumn>>;
}
/** A day is told as `yyyyMMdd`. */
export type SourceColumn = 'text' | 'day' | 'integer' | 'number';

export interface SourceRow {
  readonly id: string;
  /** UTC instant. */
  readonly changedAt: string;
  /** By column; what is null is left out. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** A place in the order of changes: after it, and of the same moment after this id. */
export interface SourceMark {
  readonly at: string;
  readonly id: string;
}

/** Reads tables of an outside database. No method writes there. @throws SourceAway when it does not answer, or does not have what was agreed on */
export interface TableSource {
  /** In the order of change and id. */
  changed(table: SourceTable, after: SourceMark | null, limit: number): Promise<readonly SourceRow[]>;
  /** All rows, in the order of ids. */
  everything(table: SourceTable, after: string | null, limit: number): Promise<readonly SourceRow[]>;
  close(): Promise<void>;
}

/** A table of an outside database that is fed by us: rows are added and never changed. */
export interface FeedTable {
  readonly name: string;
  /** Column with our request id, unique there: the same row is added once, however often we try. */
  readonly request: string;
  readonly columns: Readonly<Record<string, SourceColumn>>;
}

/**
 * What became of a row: it is there now, was there before, is not taken as it is (a value too long, a column too few), the database could not be reached, or nobody knows.
 */
export type FeedOutcome =
  | { readonly outcome: 'added' | 'there' | 'away' | 'unknown' }
  | { readonly outcome: 'refused'; readonly why: string };

/** Adds rows to tables of an outside database; nothing else is ever done there. Never throws for what that does. */
export interface TableFeed {
  add(table: FeedTable, row: Readonly<Record<string, string | number>>): Promise<FeedOutcome>;
  /** Whether a row of this request is there. */
  has(table: FeedTable, request: string): Promise<'there' | 'absent' | 'unknown'>;
  close(): Promise<void>;
}

/** A row of a database that only stands in for an outside one: by column, days as `yyyyMMdd`, what is null left out. */
export interface KeptRow {
  readonly table: string;
  readonly values: Readonly<Record<string, string>>;
}

/** The tables of a simulated outside database, as its own system keeps them; nothing of ours that reads it sees this side. */
export interface OwnTables {
  /** All rows, table by table, in the order of ids. */
  rows(): Promise<readonly KeptRow[]>;
  /** Stands there whole from now on; it changed now, unless the moment of change is left as it was, as careless programs do. */
  put(row: KeptRow, isUnmoved?: boolean): Promise<void>;
  /** Is not there any more, and nothing says so. */
  drop(row: KeptRow): Promise<void>;
}

/** The outside database did not say what it has; nothing was learnt. */
export class SourceAway extends Error {
  override readonly name = 'SourceAway';
}

/** What we know of a row: the version it was taken in as, and the SM3 of what it said. */
export interface TakenRow {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
}

/** How far a table was read. */
export interface SourceStanding {
  readonly mark: SourceMark | null;
  /** A reading of all rows is under way since, and has come to this id. */
  readonly sweepingSince: string | null;
  readonly sweptTo: string | null;
  /** When all rows were last read, and how many we know that were not there any more. */
  readonly sweptAt: string | null;
  readonly vanished: number | null;
}

/** What was read of outside tables. */
export interface Polling {
  standing(system: string, table: string): Promise<SourceStanding>;
  taken(system: string, table: string, ids: readonly string[]): Promise<ReadonlyMap<string, TakenRow>>;
  /** These rows are as they were read now; the place reached moves with them, in one transaction. */
  took(system: string, table: string, rows: readonly TakenRow[], reached: Reached): Promise<void>;
  /** Rows that were not seen since the reading began, and were not told of as gone yet. */
  unseen(system: string, table: string, limit: number): Promise<readonly TakenRow[]>;
  /** This row was told of as gone; it was not seen by that. */
  toldGone(system: string, table: string, row: TakenRow): Promise<void>;
  /** All rows were read: those that were not seen since it began are gone from the source. Says how many. */
  swept(system: string, table: string): Promise<number>;
}
export type Reached = { readonly mark: SourceMark } | { readonly sweptTo: string; readonly sweepingSince: string };
