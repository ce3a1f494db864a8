import type { Label } from '@fatong/contracts';

/** What to do with one kind of failure. */
export type Treatment =
  | {
      /** Immediate repetitions first. */
      readonly again: number;
      /** Then after these pauses, seconds; after the last one it is parked for a person. */
      readonly later: readonly number[];
    }
  /** Outcome unknown: a state of its own, never repeated by itself. */
  | 'unknown';

/** Nothing of this scope is acted on, retried or sent until a person releases it; what comes is kept and held. */
export interface Stop {
  readonly id: string;
  readonly scope: 'all' | 'system' | 'type';
  /** System folder or message type; empty for `all`. */
  readonly name: string;
  readonly reason: string;
  readonly account: string;
  readonly since: string;
}

/** What an operator changes while the hub runs, one row for every process. Absent treatments are the release's own. */
export interface LineRules {
  /** Counts up with every change; 0 = never changed. */
  readonly version: number;
  readonly stops: readonly Stop[];
  readonly kinds: Readonly<Record<string, Treatment>>;
  readonly codes: Readonly<Record<string, Treatment>>;
}

export const noRules: LineRules = { version: 0, stops: [], kinds: {}, codes: {} };

/** The stop that covers a message of this system and type, if one does. */
export const stopOf = ({ stops }: Pick<LineRules, 'stops'>, { system, type }: { readonly system: string; readonly type: string }): Stop | undefined =>
  stops.find(({ scope, name }) => scope === 'all' || (scope === 'system' ? name === system : name === type));

/** The same as conditions of a statement. */
export const coverOf = ({ stops }: Pick<LineRules, 'stops'>): { readonly all: boolean; readonly systems: readonly string[]; readonly types: readonly string[] } => ({
  all: stops.some(({ scope }) => scope === 'all'),
  systems: stops.filter(({ scope }) => scope === 'system').map(({ name }) => name),
  types: stops.filter(({ scope }) => scope === 'type').map(({ name }) => name),
});

export const stoppedWords = ({ scope, name }: Stop): Label => (scope === 'all' ? ['全部收发已停，暂存', 'Everything is stopped: held'] : [`“${name}”已停，暂存`, `"${name}" is stopped: held`]);
