import { byId } from '@fatong/contracts';
import type { DifferenceRow, Reckoned, Reckoning, Standing } from '@fatong/hub/ports';

export type MemoryReckoning = Reckoning & {
  /** Our records, by id. */
  readonly ours: Map<string, Reckoned & { readonly day: string }>;
  readonly open: Map<string, DifferenceRow>;
};

/** Our side with the port's promises, in memory, of one system. */
export function memoryReckoning(system: string): MemoryReckoning {
  const ours: MemoryReckoning['ours'] = new Map();
  const open: MemoryReckoning['open'] = new Map();
  const state: { -readonly [K in 'cursor' | 'changesAt' | 'daysAt' | 'wantedAt' | 'failedAt']: Standing[K] } & {
    days: number | null;
    differing: number | null;
    failure: Standing['failure'];
  } = { cursor: null, changesAt: null, daysAt: null, wantedAt: null, failedAt: null, days: null, differing: null, failure: null };
  const now = (): string => new Date().toISOString();
  const keep = (found: readonly Pick<DifferenceRow, 'id' | 'day' | 'kind' | 'ours' | 'theirs' | 'changedAt'>[]): void => {
    for (const one of found) {
      const known = open.get(one.id);
      const isSame = known?.theirs === one.theirs;
      open.set(one.id, {
        system,
        type: 'x',
        since: known?.since ?? now(),
        askedAt: isSame ? known.askedAt : null,
        askedBy: isSame ? known.askedBy : null,
        sentAt: isSame ? known.sentAt : null,
        ...one,
        day: one.day ?? known?.day ?? null,
      });
    }
  };
  const sorted = (): (Reckoned & { readonly day: string })[] => [...ours.values()].sort(byId);
  return {
    ours,
    open,
    systems: [system],
    standing: () =>
      Promise.resolve({
        system,
        type: 'x',
        ...state,
        open: open.size,
        asked: [...open.values()].filter(({ askedAt }) => askedAt !== null).length,
        oldest: [...open.values()].map(({ since }) => since).sort()[0] ?? null,
      }),
    entries: (_, { day, after, limit }) =>
      Promise.resolve(
        sorted()
          .filter((one) => one.day === day && one.id > (after ?? ''))
          .slice(0, limit),
      ),
    everything: (_, { after, limit }) =>
      Promise.resolve(
        sorted()
          .filter(({ id }) => id > (after ?? ''))
          .slice(0, limit),
      ),
    versions: (_, ids) =>
      Promise.resolve(
        new Map(
          ids.flatMap((id) => {
            const mine = ours.get(id);
            return mine ? [[id, mine.version] as const] : [];
          }),
        ),
      ),
    compared(_, { day, after, upTo }, found) {
      for (const one of open.values())
        if (one.day === day && one.id > (after ?? '') && (upTo === null || one.id <= upTo)) open.delete(one.id);
      keep(found);
      return Promise.resolve();
    },
    changed(_, cursor, found) {
      keep(found);
      state.cursor = cursor ?? state.cursor;
      return Promise.resolve();
    },
    mend() {
      const mended = [...open.values()].filter(
        (one) => one.theirs !== null && (one.ours ?? 0) < one.theirs && (ours.get(one.id)?.version ?? 0) >= one.theirs,
      );
      for (const { id } of mended) open.delete(id);
      return Promise.resolve(mended.length);
    },
    finished: (_, round) => Promise.resolve(void Object.assign(state, round, { daysAt: now(), wantedAt: null })),
    failed: (_, failure) => Promise.resolve(void Object.assign(state, { failure, failedAt: failure && now() })),
    toAsk: (_, limit) =>
      Promise.resolve(
        [...open.values()]
          .filter(({ askedAt, sentAt }) => askedAt !== null && sentAt === null)
          .map(({ id }) => id)
          .slice(0, limit),
      ),
    told: (_, ids) =>
      Promise.resolve(
        ids.forEach((id) => {
          const one = open.get(id);
          if (one) open.set(id, { ...one, sentAt: now() });
        }),
      ),
    differences: (_, { after, limit }) =>
      Promise.resolve(
        [...open.values()]
          .sort(byId)
          .filter(({ id }) => id > (after ?? ''))
          .slice(0, limit),
      ),
    want(_, ids, askedBy) {
      const wanted = [...open.values()].filter(({ id, kind }) => kind !== 'missingThere' && (ids === null || ids.includes(id)));
      for (const one of wanted) open.set(one.id, { ...one, askedAt: now(), askedBy, sentAt: null });
      return Promise.resolve(wanted.length);
    },
    wantDays: () => Promise.resolve(void (state.wantedAt = now())),
  };
}
