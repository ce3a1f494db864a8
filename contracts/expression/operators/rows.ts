import { register } from '../operator.js';

/** One of the results of a walked list is true. */
export const some = register<undefined>({
  name: 'some',
  forward: () => (results: unknown) => Array.isArray(results) && results.includes(true),
  describe: ([a]) => [`${a?.[0] ?? ''}（至少一项）`, `${a?.[1] ?? ''} (at least one)`],
});

/** How many entries a list has; none when there is no list. */
export const count = register<undefined>({
  name: 'count',
  seesMissing: true,
  forward: () => (list: unknown) => (Array.isArray(list) ? list.length : 0),
  describe: ([a]) => [`${a?.[0] ?? ''}的数量`, `the number of ${a?.[1] ?? ''}`],
});

const numbersIn = (list: unknown): readonly number[] => (Array.isArray(list) ? list.filter((one) => typeof one === 'number') : []);

/** The sum of the numbers in a list; of none it is nothing. */
export const sum = register<undefined>({
  name: 'sum',
  forward: () => (list: unknown) => {
    const numbers = numbersIn(list);
    return numbers.length === 0 ? undefined : numbers.reduce((total, one) => total + one, 0);
  },
  describe: ([a]) => [`${a?.[0] ?? ''}的合计`, `the sum of ${a?.[1] ?? ''}`],
});

/** What a number has more than another; nothing while one of them is missing. */
export const minus = register<undefined>({
  name: 'minus',
  forward: () => (a: unknown, b: unknown) => (typeof a === 'number' && typeof b === 'number' ? a - b : undefined),
  describe: ([a, b]) => [`${a?.[0] ?? ''}减${b?.[0] ?? ''}`, `${a?.[1] ?? ''} less ${b?.[1] ?? ''}`],
});

/** The greatest number in a list; of none there is none. */
export const most = register<undefined>({
  name: 'most',
  forward: () => (list: unknown) => {
    const numbers = numbersIn(list);
    return numbers.length === 0 ? undefined : Math.max(...numbers);
  },
  describe: ([a]) => [`${a?.[0] ?? ''}中的最大值`, `the greatest of ${a?.[1] ?? ''}`],
});

/** The least number, or the first day, of a list; of none there is none. */
export const least = register<undefined>({
  name: 'least',
  forward: () => (list: unknown) => {
    if (!Array.isArray(list)) return undefined;
    const [first, ...others] = (list as readonly unknown[]).filter(
      (one): one is number | string => typeof one === 'number' || typeof one === 'string',
    );
    return others.reduce<number | string | undefined>(
      (so, one) => (so !== undefined && typeof one === typeof so && one < so ? one : so),
      first,
    );
  },
  describe: ([a]) => [`${a?.[0] ?? ''}中的最小值`, `the least of ${a?.[1] ?? ''}`],
});

/** Texts and numbers written one after the other; nothing while one of them is missing. */
export const written = register<undefined>({
  name: 'written',
  forward:
    () =>
    (...parts: unknown[]) =>
      parts.every((part) => typeof part === 'string' || typeof part === 'number') ? parts.join('') : undefined,
  describe: (parts) => [parts.map(([zh]) => zh).join(''), parts.map(([, en]) => en).join('')],
});
