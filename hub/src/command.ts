import type { Area } from './definitions/index.js';
import type { HubConfig } from './platform/index.js';

/** Where sentences for people go. */
export interface Speech {
  readonly say: (sentence: string) => void;
  /** What is wrong. */
  readonly complain: (sentence: string) => void;
}

/** 0 done, 1 not done, 2 asked wrongly. */
export type ExitCode = 0 | 1 | 2;

/** One command of the tool. */
export type Command = (config: HubConfig, args: readonly string[], speech: Speech, areas: readonly Area[]) => Promise<ExitCode>;
