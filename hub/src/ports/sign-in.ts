/** How many tries are borne, and what then. */
export interface Forbearance {
  /** So many at once; who has used them up waits. */
  readonly most: number;
  /** One of them is forgotten each time so many minutes have passed. */
  readonly everyMinutes: number;
  /** How long who has used them up waits. */
  readonly waitMinutes: number;
  /** How many are still remembered when the wait is over; 0: it pays for all. */
  readonly remembered: number;
}

/** Counts tries to sign in, and remembers where it worked. Keys are digests: neither names nor addresses are stored. */
export interface SignIns {
  /** Counts a try before it is judged, so that tries at the same moment are all counted. Says the seconds to wait when there have been too many, and then counts nothing; else 0. */
  take(key: string, forbearance: Forbearance): Promise<number>;
  /** The try was right: it no longer counts. */
  giveBack(key: string, forbearance: Forbearance): Promise<void>;
  /** All tries of this key are forgotten. */
  forget(key: string): Promise<void>;
  /** Whether this name signed in at this place not long ago. */
  isKnown(name: string, place: string): Promise<boolean>;
  /** It worked at these places: they are known for so many days, of one name only the last few. */
  remember(name: string, places: readonly string[], days: number): Promise<void>;
}

/** Places that are known of one name at most. */
export const mostPlaces = 20;
