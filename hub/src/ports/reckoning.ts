/** A record and the highest version its master reported of it. */
export interface Reckoned {
  readonly id: string;
  readonly version: number;
}

/** `missingHere`: the master has it, we do not. `missingThere`: we have it, he does not. `different`: both have it, in different versions. */
export type DifferenceKind = 'missingHere' | 'missingThere' | 'different';

/** Where our mirror and its master are not in step. */
export interface Difference {
  readonly id: string;
  /** Legal day on which the record counts, where it is known. */
  readonly day: string | null;
  readonly kind: DifferenceKind;
  readonly ours: number | null;
  readonly theirs: number | null;
  /** When the master changed it, by his own clock; for people only. */
  readonly changedAt: string | null;
}

export interface DifferenceRow extends Difference {
  readonly system: string;
  /** Record type of the mirror. */
  readonly type: string;
  readonly since: string;
  /** When and by whom it was asked for again, and when the master took that up. */
  readonly askedAt: string | null;
  readonly askedBy: string | null;
  readonly sentAt: string | null;
}

/** How a system stands. */
export interface Standing {
  readonly system: string;
  readonly type: string;
  /** Where the next question for changes begins. */
  readonly cursor: string | null;
  readonly changesAt: string | null;
  /** When all days were last compared, how many, and how many differed. */
  readonly daysAt: string | null;
  readonly days: number | null;
  readonly differing: number | null;
  /** Somebody wants the days compared now. */
  readonly wantedAt: string | null;
  /** Why the last round ended early, and when; null when it did not. */
  readonly failedAt: string | null;
  readonly failure: readonly [string, string] | null;
  /** Differences there are, of them asked for again, and since when the oldest is there. */
  readonly open: number;
  readonly asked: number;
  readonly oldest: string | null;
}

/** A stretch of a day's records, by id: after the first (from the beginning when null) up to the second (to the end when null). */
export interface Stretch {
  readonly day: string;
  readonly after: string | null;
  readonly upTo: string | null;
}

/** Our side of a comparison with the master of mirrors, and what came of it. Every list is bounded. */
export interface Reckoning {
  /** Systems that can be compared, each with the one type of mirrors it is master of. */
  readonly systems: readonly string[];
  standing(system: string): Promise<Standing>;
  /** Our records of a day after an id, ordered by it. */
  entries(
    system: string,
    of: { readonly day: string; readonly after: string | null; readonly limit: number },
  ): Promise<readonly Reckoned[]>;
  /** All our records after an id, ordered by it. */
  everything(
    system: string,
    of: { readonly after: string | null; readonly limit: number },
  ): Promise<readonly (Reckoned & { readonly day: string | null })[]>;
  /** Our versions of these ids. */
  versions(system: string, ids: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** A stretch was compared: these differ, every other one of it is in step. */
  compared(system: string, stretch: Stretch, differences: readonly Difference[]): Promise<void>;
  /** These changes of the master we lack; his cursor stands here now (null: as before). */
  changed(system: string, cursor: string | null, differences: readonly Difference[]): Promise<void>;
  /** Closes the differences that reports have mended since; says how many. */
  mend(system: string): Promise<number>;
  finished(system: string, round: { readonly days: number; readonly differing: number }): Promise<void>;
  failed(system: string, why: readonly [string, string] | null): Promise<void>;
  /** Ids asked for again that the master was not told of yet. */
  toAsk(system: string, limit: number): Promise<readonly string[]>;
  told(system: string, ids: readonly string[]): Promise<void>;

  /** For the operator: differences of a system by id; `after`: the last id seen. */
  differences(system: string, page: { readonly after: string | null; readonly limit: number }): Promise<readonly DifferenceRow[]>;
  /** Somebody wants these (all when null) again; says how many are asked for now. */
  want(system: string, ids: readonly string[] | null, by: string): Promise<number>;
  /** Somebody wants the days compared now. */
  wantDays(system: string): Promise<void>;
}
