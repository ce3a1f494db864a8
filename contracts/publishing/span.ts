/** From `low` to `high`, both included, of a number; infinite where nothing is said. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/** What is spanned: characters or entries (one, many), whole numbers, or any. */
export interface Spanned {
  readonly isWhole: boolean;
  readonly unit?: readonly [one: string, many: string];
}

/** Parts of `given` outside `by`, in words: “3 to 9”, “more than 60 characters”. */
export function outside(given: Span, by: Span, { isWhole, unit }: Spanned): string[] {
  const [one, many] = unit === undefined ? ['', ''] : [` ${unit[0]}`, ` ${unit[1]}`];
  const range = (low: number, high: number): string => (low === high ? `${low}${low === 1 ? one : many}` : `${low} to ${high}${many}`);
  const below = (): string =>
    isWhole && isKnown(given.low)
      ? range(given.low, Math.min(by.low - 1, given.high))
      : end(by.low, -next(-by.low), ['less than', 'and less'], many);
  const above = (): string =>
    isWhole && isKnown(given.high)
      ? range(Math.max(by.high + 1, given.low), given.high)
      : end(by.high, next(by.high), ['more than', 'and more'], many);
  return [...(by.low > given.low ? [below()] : []), ...(by.high < given.high ? [above()] : [])];
}

/** The greatest whole number there is bounds nothing anybody thinks of. */
const isKnown = (number: number): boolean => Math.abs(number) < Number.MAX_SAFE_INTEGER;

/** “less than 3”; where 3 itself is outside, which makes the number beside it the end: “3 and less”. */
const end = (last: number, beside: number, [beyond, and]: readonly [string, string], unit: string): string =>
  String(beside).length < String(last).length ? `${beside}${unit} ${and}` : `${beyond} ${last}${unit}`;

/** The next greater number there is, so that an end that is excluded is the next one included. */
export function next(value: number): number {
  if (value === 0) return Number.MIN_VALUE;
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  bits.setBigInt64(0, bits.getBigInt64(0) + (value > 0 ? 1n : -1n));
  return bits.getFloat64(0);
}
