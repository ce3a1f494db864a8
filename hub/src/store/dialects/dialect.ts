/** A row as it is stored: by column name; sealed values are bytes, instants UTC ISO strings. */
export type StoredRow = Readonly<Record<string, StoredValue>>;
export type StoredValue = string | number | boolean | Buffer | null;

/** What an insert does when the row is there: nothing, or take the new values of these columns. */
export interface OnConflict {
  readonly key: readonly string[];
  /** Of a unique index over some rows only: its condition. */
  readonly where?: string;
  readonly take: readonly string[];
}

export interface ReservedAnswer {
  readonly digest: string;
  readonly answer: Buffer | null;
}
