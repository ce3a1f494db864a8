import { noRules, type LineRules, type Unit } from '../ports/index.js';
import type { FailurePolicy } from './policy.js';

/**
 * What operators have laid down, as the transaction at hand knows it. The rows decide, not this process: a transaction reads them locked, and whoever
 * changes them waits for it, so that a stop that was answered is a stop.
 */
export interface Rulebook {
  /** Read once a transaction. */
  of(unit: Unit): Promise<LineRules>;
  /** The release's treatments with the operators' own before them, as last read. */
  readonly policy: FailurePolicy;
}

export function rulebook(release: FailurePolicy): Rulebook {
  const read = new WeakMap<Unit, Promise<LineRules>>();
  let latest = noRules;
  let joined = release;

  const learn = (rules: LineRules): LineRules => {
    if (rules.version !== latest.version) joined = joinedWith(release, rules);
    latest = rules;
    return rules;
  };
  return {
    of(unit) {
      const known = read.get(unit) ?? unit.rules().then(learn);
      read.set(unit, known);
      return known;
    },
    policy: {
      get kinds() {
        return joined.kinds;
      },
      get codes() {
        return joined.codes;
      },
    },
  };
}

export const joinedWith = (release: FailurePolicy, { kinds, codes }: Pick<LineRules, 'kinds' | 'codes'>): FailurePolicy => ({
  kinds: { ...release.kinds, ...kinds },
  codes: { ...release.codes, ...codes },
});
