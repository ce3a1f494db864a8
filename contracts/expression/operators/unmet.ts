import { register } from '../operator.js';

/** `unmet(from, to, due, met, due, met …)`: the last day of one of these time limits lies between two days, both included, and what it asks has not been done; a missing end is open. */
export const unmet = register<undefined>({
  name: 'unmet',
  seesMissing: true,
  forward:
    () =>
    (from: unknown, to: unknown, ...limits: readonly unknown[]) =>
      limits.some(
        (due, i) =>
          i % 2 === 0 &&
          typeof due === 'string' &&
          typeof limits[i + 1] !== 'string' &&
          (typeof from !== 'string' || due >= from) &&
          (typeof to !== 'string' || due <= to),
      ),
  describe: ([from, to]) => [
    `有未完成的期限在 ${from?.[0] ?? ''} 至 ${to?.[0] ?? ''} 之间届满`,
    `a limit that is not met ends between ${from?.[1] ?? ''} and ${to?.[1] ?? ''}`,
  ],
});
