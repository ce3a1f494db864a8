/**
 * Names of the fields that a function writes, whatever data it is given: it is run once on a stand-in that has every field, is callable and whose entries are
 * such stand-ins. Undefined where that cannot be followed, as of a function that computes with what it reads: then nothing is known.
 */
export function namesGiven(write: (data: unknown) => Readonly<Record<string, unknown>>): readonly string[] | undefined {
  const written = tried(write);
  return written === undefined || isStandIn(written) ? undefined : Object.keys(written);
}

/** What a function makes of the stand-in; undefined where that cannot be followed. */
export function tried<T>(make: (data: unknown) => T): T | undefined {
  try {
    return make(standIn);
  } catch (error) {
    // A stand-in is no real value, so that a function may rightly refuse it: what it says then is no fault of the definition.
    if (error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const isStandIn = (value: unknown): boolean => value === standIn;

const standIn: unknown = new Proxy(() => undefined, {
  get: (_, key) => (key === Symbol.toPrimitive ? () => '' : key === Symbol.iterator ? () => [standIn][Symbol.iterator]() : standIn),
  has: () => true,
  apply: () => standIn,
});
