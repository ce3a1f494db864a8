/** So many in one transaction. */
export const batch = 500;

/** In their order, so many that one transaction takes them well; no more of them are made before those were taken. */
export function* inBatches<T>(all: Iterable<T>): Generator<readonly T[]> {
  let some: T[] = [];
  for (const one of all) {
    some.push(one);
    if (some.length < batch) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
