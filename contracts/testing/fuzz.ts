/** What fast-check is told. */
export interface Fuzz {
  readonly seed: number;
  readonly numRuns: number;
}

const number = (name: string, fallback: number): number => {
  const value = Number(process.env[name] ?? fallback);
  if (!Number.isSafeInteger(value) || value < 1) throw new Error(`${name} must be a whole number above 0`);
  return value;
};

/**
 * So many cases, the same at every run: what is found stays found. `FUZZ_TIMES=50` looks fifty times longer, `FUZZ_SEED=7` elsewhere; what they find becomes a
 * test of its own.
 */
export const fuzz = (numRuns: number): Fuzz => ({ seed: number('FUZZ_SEED', 20_260_301), numRuns: numRuns * number('FUZZ_TIMES', 1) });
