import { register } from '../operator.js';

/** One of a list of days lies between two, both included; a missing end is open. */
export const within = register<undefined>({
  name: 'within',
  seesMissing: true,
  forward: () => (days: unknown, from: unknown, to: unknown) =>
    Array.isArray(days) &&
    days.some(
      (day: unknown) => typeof day === 'string' && (typeof from !== 'string' || day >= from) && (typeof to !== 'string' || day <= to),
    ),
  describe: ([days, from, to]) => [
    `${days?.[0] ?? ''}在 ${from?.[0] ?? ''} 至 ${to?.[0] ?? ''} 之间`,
    `${days?.[1] ?? ''} between ${from?.[1] ?? ''} and ${to?.[1] ?? ''}`,
  ],
});
