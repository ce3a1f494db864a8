import { expressionOf, recordedAt, type Expressed, type Recorded, type Value } from '@fatong/contracts/expression';
import type { Contract, DataOf } from '@fatong/contracts';
import { made, type Exactly, type Mapping, type MappingOptions } from './mapping.js';

/**
 * A splitter: a message for every entry of a list, in the list's order. Each is a message of its own, with an id made of the incoming message's, the
 * mapping's and its place, so that a repeat makes the same ones; all of them come about, or none does.
 */
export function splitting<
  F extends Contract,
  L extends readonly unknown[] | undefined,
  T extends Contract,
  const E extends Expressed<DataOf<T>>,
>(
  from: F,
  list: (source: Recorded<DataOf<F>>) => Value<L>,
  to: T,
  build: (entry: Recorded<NonNullable<L>[number]>, source: Recorded<DataOf<F>>) => E & Exactly<E, DataOf<T>>,
  options: MappingOptions<F> = {},
): Mapping<F, T> {
  const source = recordedAt<DataOf<F>>('', 0);
  const item = expressionOf(build(recordedAt('', 1), source));
  return made(from, to, { each: expressionOf(list(source)), item }, { ...options, isSplit: true });
}
