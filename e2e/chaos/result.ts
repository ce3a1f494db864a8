import type { PlayOptions } from './play.js';

/** What a scenario ends with: the line that is printed, and what is wrong with it in sentences; nothing when all is well. */
export interface Result {
  readonly line: Line | { readonly scenario: string /** Why it cannot be played here, in a sentence. */; readonly skipped: string };
  readonly faults: readonly string[];
}

interface Line {
  readonly scenario: string;
  readonly sent: number;
  readonly effected: number;
  readonly lost: number;
  readonly doubled: number;
  readonly parked: number;
  readonly facts: object;
  readonly [more: string]: unknown;
}

/** A scenario as it is chosen, whatever load it brings. */
export interface ChaosScenario {
  readonly name: string;
  readonly what: string;
  play(options: PlayOptions): Promise<Result>;
}
