import { instantAs as written, instantOf, type InstantPattern } from '@fatong/contracts/codes';
import { call, expressionOf, Failure, register, type Recorded, type Value } from '@fatong/contracts/expression';
import type { Label } from '@fatong/contracts';

export type { InstantPattern };

type Same<T> = T extends undefined ? undefined : string;

/** A partner's time as our UTC instant `2026-03-01T01:30:00.000Z`: by the clock of Shanghai, or with the offset it says. */
export const instant = <T extends string | undefined>(value: Value<T>, pattern: InstantPattern): Recorded<Same<T>> =>
  call('instant', [expressionOf(value)], { with: pattern });

/** Our UTC instant as a partner writes it, by the clock of Shanghai. */
export const instantAs = <T extends string | undefined>(value: Value<T>, pattern: InstantPattern): Recorded<Same<T>> =>
  call('instantAs', [expressionOf(value)], { with: pattern });

const noInstant = new Failure('instant', (shown): Label => [`${shown}不是有效时间`, `${shown} is no valid time`]);

const reads =
  (pattern: InstantPattern) =>
  (value: unknown): unknown =>
    (typeof value === 'string' ? instantOf(value, pattern) : undefined) ?? noInstant;
const writes =
  (pattern: InstantPattern) =>
  (value: unknown): unknown =>
    (typeof value === 'string' ? written(value, pattern) : undefined) ?? noInstant;

register<InstantPattern>({
  name: 'instant',
  forward: reads,
  reverse: writes,
  describe: ([a], pattern) => [`${a?.[0] ?? ''}，时间 ${pattern}`, `${a?.[1] ?? ''}, time ${pattern}`],
});

register<InstantPattern>({
  name: 'instantAs',
  forward: writes,
  reverse: reads,
  describe: ([a], pattern) => [`${a?.[0] ?? ''}，写作 ${pattern}`, `${a?.[1] ?? ''}, written ${pattern}`],
});
