/** How work that comes up by itself makes room for people and messages. */
export interface Pace {
  /** How many of such a batch the next transaction takes. */
  readonly most: (batch: number) => number;
  /** Asked between two transactions: stands aside for a while. */
  readonly rest: () => Promise<void>;
}

/** Of whoever has nothing else to do. */
export const unhurried: Pace = { most: (batch) => batch, rest: () => Promise.resolve() };
