import type { CorrectionRow, Corrections, Unit } from '../../ports/index.js';

/** What of a state it needs. */
interface Kept {
  readonly corrections: Map<string, CorrectionRow>;
}

/** Corrections beside the other rows of a state, so that what throws leaves nothing of them behind. */
export function memoryCorrections({ state, on }: { readonly state: () => Kept; readonly on: (unit: Unit) => Kept }): Corrections {
  const all = (): CorrectionRow[] => [...state().corrections.values()].toReversed();
  return {
    ofMessage: (messageId) => Promise.resolve(all().filter((row) => row.messageId === messageId)),
    correction: (id) => Promise.resolve(state().corrections.get(id) ?? null),
    list: ({ state: is }) => {
      const items = all().filter((row) => is === undefined || row.state === is);
      return Promise.resolve({ items, next: null, total: items.length });
    },
    propose: (unit, row) => {
      const { corrections } = on(unit);
      if ([...corrections.values()].some((other) => other.messageId === row.messageId && other.state === 'proposed'))
        return Promise.resolve(false);
      corrections.set(row.id, row);
      return Promise.resolve(true);
    },
    locked: (unit, id) => Promise.resolve(on(unit).corrections.get(id) ?? null),
    decide: (unit, row) => Promise.resolve(void on(unit).corrections.set(row.id, { ...row, version: row.version + 1 })),
  };
}
