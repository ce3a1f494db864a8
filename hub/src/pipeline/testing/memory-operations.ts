import {
  endedStates,
  type Held,
  type MessageRow,
  type OperationMember,
  type OperationRow,
  type Operations,
  type Unit,
} from '../../ports/index.js';

export interface KeptOperation {
  readonly row: OperationRow;
  readonly members: readonly OperationMember[];
  /** Ms; null: not by itself. */
  readonly nextAt: number | null;
}

/** What of a state it needs. */
interface Kept {
  readonly operations: Map<string, KeptOperation>;
  readonly deaths: Map<string, number>;
  readonly added: { readonly message: readonly MessageRow[] };
}

/** Operations beside the other rows of a state, so that what throws leaves nothing of them behind either. Leases end when a test says so. */
export function memoryOperations({
  state,
  on,
}: {
  readonly state: () => Kept;
  readonly on: (unit: Unit) => Kept;
}): Operations & { freeLeases(): void } {
  const leased = new Set<string>();
  const change = (within: Kept, id: string, how: (kept: KeptOperation) => KeptOperation): void =>
    void within.operations.set(id, how(within.operations.get(id)!));
  const holding = (within: Kept, ids: readonly string[]): Held[] =>
    [...within.operations.values()].flatMap(({ row, members }) => {
      const count = members.filter(
        (member) => (member.state === 'waiting' || member.state === 'running') && ids.includes(member.messageId),
      ).length;
      return count > 0 ? [{ operation: row.id, account: row.account, since: row.createdAt, count }] : [];
    });

  return {
    freeLeases: () => leased.clear(),
    list: () =>
      Promise.resolve({
        items: [...state().operations.values()].map(({ row }) => row).toReversed(),
        next: null,
        total: state().operations.size,
      }),
    operation: (id) => Promise.resolve(state().operations.get(id)?.row ?? null),
    members: (id, { state: is, after = 0, limit }) =>
      Promise.resolve(
        (state().operations.get(id)?.members ?? [])
          .filter((member) => member.seq > after && (is === undefined || member.state === is))
          .slice(0, limit),
      ),
    settled: (id, limit) =>
      Promise.resolve(
        state()
          .operations.get(id)!
          .members.filter((member) => member.state === 'running')
          .flatMap(({ seq, messageId }) => {
            const message = state().added.message.find((row) => row.id === messageId)!;
            return ['done', 'discarded', 'parked', 'later', 'unknown'].includes(message.state)
              ? [{ seq, messageId, state: message.state, words: message.cause?.words ?? null }]
              : [];
          })
          .slice(0, limit),
      ),
    lease: () => {
      const found = [...state().operations.values()].find(
        ({ row, nextAt }) => nextAt !== null && nextAt <= Date.now() && !leased.has(row.id),
      );
      if (found) leased.add(found.row.id);
      return Promise.resolve(found ? { ...found.row, deaths: state().deaths.get(found.row.id) ?? 0 } : null);
    },
    giveBack: (id, seconds) => {
      leased.delete(id);
      change(state(), id, (kept) => ({ ...kept, nextAt: Date.now() + seconds * 1000 }));
      return Promise.resolve();
    },
    prepare: (unit, row, choice) => {
      const within = on(unit);
      const chosen =
        'ids' in choice
          ? choice.ids
          : within.added.message
              .filter(
                ({ state: is, cause, type }) =>
                  choice.states.includes(is) &&
                  (choice.filter.group === undefined || cause?.group === choice.filter.group) &&
                  (choice.filter.type === undefined || type === choice.filter.type),
              )
              .slice(0, choice.most)
              .map(({ id }) => id);
      const held = holding(within, chosen);
      // What is refused is rolled back; not every state that this stands on can do that.
      if (held.length === 0 && chosen.length > 0)
        within.operations.set(row.id, {
          row,
          nextAt: null,
          members: chosen.map((messageId, index) => ({ seq: index + 1, messageId, messageAt: null, state: 'waiting', wave: 0, why: null })),
        });
      return Promise.resolve({ total: chosen.length, held });
    },
    frozen: (unit, id) => Promise.resolve(on(unit).operations.get(id)!.members),
    holders: (ids) => Promise.resolve(holding(state(), ids)),
    holding: (unit, ids) => Promise.resolve(holding(on(unit), ids)),
    locked: (unit, id) => Promise.resolve(on(unit).operations.get(id)?.row ?? null),
    save: (unit, row, seconds) => {
      leased.delete(row.id);
      change(on(unit), row.id, ({ members }) => ({
        row: { ...row, version: row.version + 1, endedAt: endedStates.includes(row.state) ? new Date().toISOString() : null },
        members,
        nextAt: seconds === null ? null : Date.now() + seconds * 1000,
      }));
      return Promise.resolve();
    },
    mark: (unit, id, changes) => {
      const bySeq = new Map(changes.map((one) => [one.seq, one]));
      change(on(unit), id, (kept) => ({
        ...kept,
        members: kept.members.map((member) => {
          const to = bySeq.get(member.seq);
          return to ? { ...member, state: to.state, wave: to.wave ?? member.wave, why: to.why ?? null } : member;
        }),
      }));
      return Promise.resolve();
    },
    letGo: (unit, id) => {
      change(on(unit), id, (kept) => ({
        ...kept,
        members: kept.members.map((member) => (member.state === 'waiting' ? { ...member, state: 'left' } : member)),
      }));
      return Promise.resolve();
    },
  };
}
