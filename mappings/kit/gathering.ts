import {
  expressionOf,
  record,
  recordedAt,
  type Condition,
  type Expressed,
  type Expression,
  type Recorded,
  type Value,
} from '@fatong/contracts/expression';
import type { Contract, DataOf } from '@fatong/contracts';
import { made, type Exactly, type Mapping, type MappingOptions } from './mapping.js';

/** What has come of one whole, in the order in which it came. */
export interface Gathered<D> {
  readonly key: string;
  readonly parts: D[];
  readonly count: number;
  readonly first: D;
  readonly last: D;
  /** The time is over and something is missing. */
  readonly isLate: boolean;
}

/** How parts become one: recorded, so that the hub can keep it in rows and anybody can read it. */
export interface Gather {
  /** What parts of one whole have in common; asked of a part. */
  readonly by: Expression;
  /** Whether nothing is missing any more; asked of what was gathered. */
  readonly isWhole: Expression;
  /** How long the hub waits from the first part on, s. */
  readonly seconds: number;
  /** Then: it is made of what came, or a person decides. */
  readonly late: 'make' | 'ask';
}

export interface GatheringRules<F extends Contract> extends MappingOptions<F> {
  readonly by: (part: Recorded<DataOf<F>>) => Value<string> | Value<number>;
  readonly isWhole: (gathered: Recorded<Gathered<DataOf<F>>>) => Condition;
  readonly within: { readonly days?: number; readonly hours?: number; readonly minutes?: number; readonly seconds?: number };
  readonly late: Gather['late'];
}

/**
 * An aggregator: parts that belong together become one message when the last has come, or when the time is over. Parts wait as rows of the store, so
 * nothing is forgotten with a process and any number of them may gather; a part is taken once however often it comes.
 */
export function gathering<F extends Contract, T extends Contract, const E extends Expressed<DataOf<T>>>(
  from: F,
  { by, isWhole, within: { days = 0, hours = 0, minutes = 0, seconds = 0 }, late, ...options }: GatheringRules<F>,
  to: T,
  build: (gathered: Recorded<Gathered<DataOf<F>>>) => E & Exactly<E, DataOf<T>>,
): Mapping<F, T> {
  const waits = ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
  if (!(waits > 0)) throw new Error(`The gathering of ${from.type} says no time after which it waits no longer.`);
  const gather: Gather = { by: record<DataOf<F>>(by), isWhole: record<Gathered<DataOf<F>>>(isWhole), seconds: waits, late };
  return made(from, to, expressionOf(build(recordedAt('', 0))), { ...options, gather });
}
