import { call, expressionOf, Failure, register, type Recorded, type Value } from '@fatong/contracts/expression';
import type { Label } from '@fatong/contracts';

/** A code table: theirs → ours. Written once, used in both directions. */
export type Rows = Readonly<Record<string, string>>;

/**
 * `code(rows)(s.AJZT)`: the row's value. A source code without a row does not compile; one met in data all the same is a failure.
 * Back goes it where no two rows have the same value.
 */
export const code =
  <const R extends Rows>(rows: R) =>
  <V extends (keyof R & string) | undefined>(value: Value<V>): Recorded<Looked<R, V>> =>
    call('code', [expressionOf(value)], { with: rows });

type Looked<R, V> = V extends keyof R ? R[V] : undefined;

/** The table read the other way; two rows with one value stop the start. */
export function flip<const R extends Rows>(
  rows: R,
): { readonly [V in R[keyof R]]: { [K in keyof R]: R[K] extends V ? K : never }[keyof R] } {
  const back = inverse(rows);
  if (back === undefined) throw new Error(`A code table with equal values cannot be flipped: ${Object.values(rows).join(', ')}`);
  return back as ReturnType<typeof flip<R>>;
}

function inverse(rows: Rows): Rows | undefined {
  const back = Object.fromEntries(Object.entries(rows).map(([theirs, ours]) => [ours, theirs]));
  return Object.keys(back).length === Object.keys(rows).length ? back : undefined;
}

const look =
  (rows: Rows) =>
  (value: unknown): unknown => {
    if (typeof value === 'string' && Object.hasOwn(rows, value)) return rows[value];
    return new Failure('code', (shown): Label => [`代码表中没有${shown}`, `${shown} is not in the code table`]);
  };

register<Rows>({
  name: 'code',
  forward: look,
  reverse: (rows) => {
    const back = inverse(rows);
    return back === undefined ? undefined : look(back);
  },
  describe: ([a]) => [`${a?.[0] ?? ''}，经代码表`, `${a?.[1] ?? ''}, by code table`],
});
