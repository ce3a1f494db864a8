import type { StateRow } from '../../ports/index.js';

/** A state and the legal day on which a record entered it. */
export interface Entered {
  readonly state: string;
  readonly on: string;
}

/** The days a record entered its states, from everything it was told, in whatever order that came: what the store keeps in SQL, said in a few lines. */
export function enteredOf(told: readonly Omit<StateRow, 'isEntered' | 'isLate'>[]): readonly Entered[] {
  const versions = [...Map.groupBy(told, ({ version }) => version)]
    .toSorted(([a], [b]) => a - b)
    .map(([, all]) => {
      const same = all.filter(({ state }) => state === all[0]!.state);
      return {
        state: all[0]!.state,
        saidOn: same.flatMap(({ saidOn }) => saidOn ?? []).toSorted()[0],
        toldOn: same.map(({ toldOn }) => toldOn).toSorted()[0]!,
      };
    });
  return versions.flatMap(({ state, saidOn, toldOn }, i) => {
    if (versions[i - 1]?.state === state) return [];
    const next = versions[i + 1];
    const latest = next && (next.saidOn ?? next.toldOn);
    return [{ state, on: saidOn ?? (latest !== undefined && latest < toldOn ? latest : toldOn) }];
  });
}
