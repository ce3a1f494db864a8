/**
 * Reports of partners that open a record of ours and go on telling of it: `intake` in the exchange reads them. Several sources may feed one type; a record is
 * known by its source and its id there. F fields, A actions of the record.
 */
export interface IntakeWords<F, A> {
  /** What its source says: a newer version writes these whole, and no action of ours does. */
  readonly fields: readonly F[];
  /** Opens it: an action that is `byReport`. */
  readonly opens: A;
  /** Done when its source takes it back, from whatever state: an action that is `byReport`. What it had brought about is undone by what this one has `then`. */
  readonly withdraws: A;
  /** Done each time its source says something new of it: an action that is `byReport`. */
  readonly renews?: A;
  /** How long the news was under way: so many days lay between the first of these dates that is known, and the day it came. */
  readonly lag?: { readonly days: F; readonly since: readonly F[] };
}

export interface IntakeType {
  readonly fields: readonly string[];
  readonly opens: string;
  readonly withdraws: string;
  readonly renews: string | null;
  readonly lag: { readonly days: string; readonly since: readonly string[] } | null;
}

export const readIntake = (words: IntakeWords<string, string> | undefined): IntakeType | null =>
  words === undefined ? null : { ...words, renews: words.renews ?? null, lag: words.lag ?? null };
