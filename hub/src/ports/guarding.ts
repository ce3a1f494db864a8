import type { Label } from '@fatong/contracts';
import type { LineRules } from './rules.js';

/** A call that failed in a way that says nothing about its message. */
export interface CircuitOpening {
  readonly system: string;
  /** Seconds until one message is tried; where that one fails too, twice as long as the last time. */
  readonly pause: number;
  readonly longestPause: number;
  /** The partner named the time itself: then it is neither doubled nor cut. */
  readonly isAsked: boolean;
  readonly words: Label;
}

/** What adapters know and say of their partners. It stands in the store, so that all processes agree. */
export interface Guarding {
  /** As they stand now; unlike in a unit nobody who changes them waits. */
  rules(): Promise<LineRules>;
  /** Says whether it was closed before. */
  open(opening: CircuitOpening): Promise<boolean>;
  /** Says whether it was open before. */
  close(system: string): Promise<boolean>;
  /** The next message is tried now; says whether an open circuit rests. */
  hasten(system: string): Promise<boolean>;
}
