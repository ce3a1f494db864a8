/** How a partner is spared, and we from it: numbers of a system, which operators may change while everything runs. */
export interface PartnerGuard {
  /** Calls to it that may be under way at once. */
  readonly concurrency: number;
  /** Calls a second at most, spread evenly. */
  readonly perSecond: number;
  /** How long a call may take, ms. */
  readonly timeout: number;
  /** So many failed calls in a row open the circuit: nothing is sent any more but one message now and then. */
  readonly failures: number;
  /** Seconds until one message is tried; doubles with each that fails, up to `longestPause`. */
  readonly pause: number;
  readonly longestPause: number;
  /** Its messages that wait for the hub; with more of them our doors ask it to come later. */
  readonly backlog: number;
}

export type GuardName = keyof PartnerGuard;

/** For systems that say nothing else. The timeout is the installation's (`FATONG_CALL_TIMEOUT`), this one where it is not set. */
export const usualGuard: PartnerGuard = {
  concurrency: 10,
  perSecond: 100,
  timeout: 10_000,
  failures: 5,
  pause: 30,
  longestPause: 600,
  backlog: 100_000,
};

/** What each number may be. A batch of twenty waits for its last call: slower than one in two seconds would hold up a stop. */
export const guardBounds: Readonly<Record<GuardName, { readonly least: number; readonly most: number; readonly isWhole: boolean }>> = {
  concurrency: { least: 1, most: 20, isWhole: true },
  perSecond: { least: 0.5, most: 10_000, isWhole: false },
  timeout: { least: 100, most: 120_000, isWhole: true },
  failures: { least: 1, most: 1000, isWhole: true },
  pause: { least: 1, most: 3600, isWhole: true },
  longestPause: { least: 1, most: 86_400, isWhole: true },
  backlog: { least: 100, most: 10_000_000, isWhole: true },
};

export const guardNames = Object.keys(guardBounds) as readonly GuardName[];
