/** Whether the hub keeps up with what a system's doors take. */
export interface Room {
  /** How many of its messages wait, once they are too many; until there are clearly fewer again. */
  full(system: string): number | undefined;
  /** One more of its messages waits. */
  took(system: string): void;
}

/** A room that can be waited for, by whoever need not turn anybody away. */
export interface Waitable {
  /** Resolves at the next look that finds room for the system. */
  free(system: string): Promise<void>;
}

/** Taken again when so much of the bound is left, so that doors do not open and close with every message. */
const again = 0.9;

export interface Backlog extends Room, Waitable {
  /** What waits on the queues now. */
  see(waiting: ReadonlyMap<string, number>): void;
}

/** Counts what waits by what the broker says now and then, and by what was taken since. Each system for itself. */
export function backlog(bound: (system: string) => number): Backlog {
  let waiting: ReadonlyMap<string, number> = new Map();
  const since = new Map<string, number>();
  const isFull = new Set<string>();
  let looking = Promise.withResolvers<void>();
  const made: Backlog = {
    full(system) {
      const now = (waiting.get(system) ?? 0) + (since.get(system) ?? 0);
      const most = bound(system) * (isFull.has(system) ? again : 1);
      if (now < most) isFull.delete(system);
      else isFull.add(system);
      return isFull.has(system) ? now : undefined;
    },
    took: (system) => void since.set(system, (since.get(system) ?? 0) + 1),
    see(now) {
      waiting = now;
      since.clear();
      const { resolve } = looking;
      looking = Promise.withResolvers();
      resolve();
    },
    async free(system) {
      do await looking.promise;
      while (made.full(system) !== undefined);
    },
  };
  return made;
}
