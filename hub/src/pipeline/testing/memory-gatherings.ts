import { uuidv7 } from '../../platform/index.js';
import type { Gatherings, Part, Unit } from '../../ports/index.js';
import type { State } from './memory.js';

/** A whole as it is committed. */
export interface KeptWhole {
  readonly id: string;
  readonly dueAt: string;
  readonly madeBy: string | null;
  readonly parts: readonly Part[];
}

/** Gatherings with the port's promises; `late` lets the time of all be over. */
export function memoryGatherings({
  state,
  on,
}: {
  readonly state: () => State;
  readonly on: (unit: Unit) => State;
}): Gatherings & { late(): void } {
  return {
    add(unit, part) {
      const kept = on(unit);
      const isPart = (one: Part): boolean => one.mapping === part.mapping && one.messageId === part.messageId;
      const known = kept.wholes.find(({ parts }) => parts.some(isPart));
      const open =
        known ??
        kept.wholes.find(({ madeBy, parts }) => madeBy === null && parts[0]!.mapping === part.mapping && parts[0]!.key === part.key);
      const whole: KeptWhole = open ?? {
        id: uuidv7(),
        dueAt: new Date(Date.now() + part.seconds * 1000).toISOString(),
        madeBy: null,
        parts: [],
      };
      const isFull = !known && whole.parts.length >= part.most.parts;
      if (isFull)
        return Promise.resolve({
          ...whole,
          firstMessageId: whole.parts[0]!.messageId,
          isLate: Date.parse(whole.dueAt) <= Date.now(),
          isKnown: false,
          isFull,
          parts: [],
        });
      const parts = known ? whole.parts : [...whole.parts, part];
      kept.wholes = [...kept.wholes.filter(({ id }) => id !== whole.id), { ...whole, parts }];
      return Promise.resolve({
        ...whole,
        firstMessageId: parts[0]!.messageId,
        isLate: Date.parse(whole.dueAt) <= Date.now(),
        isKnown: known !== undefined,
        isFull,
        parts: parts.map(({ data }) => data),
      });
    },
    close(unit, id, madeBy) {
      const kept = on(unit);
      kept.wholes = kept.wholes.map((one) => (one.id === id ? { ...one, madeBy } : one));
      return Promise.resolve();
    },
    waiting(unit, deliveryIds) {
      const { wholes, added } = on(unit);
      const open = wholes.filter(({ id, madeBy }) => madeBy === null && deliveryIds.includes(id));
      return Promise.resolve(
        new Map(
          open.map(({ id, parts: [, ...others] }) => [
            id,
            added.message.filter((row) => others.some(({ messageId }) => messageId === row.id)),
          ]),
        ),
      );
    },
    late() {
      const past = new Date(Date.now() - 1).toISOString();
      const kept = state();
      kept.wholes = kept.wholes.map((one) => ({ ...one, dueAt: past }));
      for (const [index, row] of kept.added.delivery.entries())
        if (row.state === 'later') kept.added.delivery[index] = { ...row, dueAt: past };
    },
  };
}
