/** Things that wait, each system's in their order; the systems take turns, so that one with many holds up no other by more than one of its own. */
export interface Turns<T> {
  put(system: string, thing: T): void;
  /** The next one, if any waits. */
  take(): T | undefined;
}

export function turns<T>(): Turns<T> {
  /** In the order of their turns. */
  const waiting = new Map<string, T[]>();
  return {
    put(system, thing) {
      const own = waiting.get(system);
      if (own) own.push(thing);
      else waiting.set(system, [thing]);
    },
    take() {
      const [next] = waiting;
      if (!next) return undefined;
      const [system, own] = next;
      const thing = own.shift();
      waiting.delete(system);
      if (own.length > 0) waiting.set(system, own);
      return thing;
    },
  };
}
