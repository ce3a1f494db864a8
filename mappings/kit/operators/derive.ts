import { call, expressionOf, register, type Failure, type Recorded, type Value } from '@fatong/contracts/expression';
import type { Label } from '@fatong/contracts';

type Inputs = readonly Value<unknown>[];
type Given<V extends Inputs> = { -readonly [K in keyof V]: V[K] extends Value<infer T> ? T : never };

/** The way out: a pure function of some inputs, with the reason as the reader sees it. Lineage stays, the way back is lost. */
export function derive<const V extends Inputs, R>(why: Label, fn: (...values: Given<V>) => R | Failure, inputs: V): Recorded<R> {
  return call<R>('derive', inputs.map(expressionOf), { with: { why }, run: fn });
}

register<{ readonly why: Label }>({
  name: 'derive',
  seesMissing: true,
  forward: () => () => {
    throw new Error('A derivation runs its own function');
  },
  describe: (operands, { why }) => [
    `${operands.map(([zh]) => zh).join('、')}：${why[0]}`,
    `${operands.map(([, en]) => en).join(', ')}: ${why[1]}`,
  ],
});
