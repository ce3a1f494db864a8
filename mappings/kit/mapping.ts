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
import './operators/index.js';
import { refuseUnknownTargets } from './coverage.js';
import type { Gather } from './gathering.js';
import type { Recipients } from './recipients.js';

/** How one message becomes one other, and thereby the route: declared once, kept as data. */
export interface Mapping<F extends Contract = Contract, T extends Contract = Contract> {
  /** `<from type>><to type>`; part of the identity of what it makes, so never to be changed. */
  readonly id: string;
  readonly from: F;
  readonly to: T;
  /** Who gets it: the area's name for what comes in, the system's folder for what goes out. */
  readonly target: string;
  readonly expression: Expression;
  /** Condition on the source; absent = always. Where it does not hold the mapping makes nothing. */
  readonly only?: Expression;
  /** Who of several gets it; absent = the target. */
  readonly among?: Recipients;
  /** The expression makes a list, and each of its entries is a message. */
  readonly isSplit?: true;
  /** The expression reads what was gathered, not one message. */
  readonly gather?: Gather;
}

export interface MappingOptions<F extends Contract> {
  readonly only?: (source: Recorded<DataOf<F>>) => Condition;
  readonly among?: Recipients<F>;
}

/** Fields of a literal, or of one within it, that the target does not have are made impossible to give. */
export type Exactly<E, T> =
  E extends Value<unknown>
    ? unknown
    : E extends object
      ? { readonly [K in keyof E]: K extends keyof T ? Exactly<E[K], NonNullable<T[K]>> : never }
      : unknown;

/**
 * `build` runs once on a recording object typed by the source contract; what it returns is checked against the target contract by the compiler:
 * a missing required field, an unknown one, a wrong type, a code without a row.
 */
export function mapping<F extends Contract, T extends Contract, const E extends Expressed<DataOf<T>>>(
  from: F,
  to: T,
  build: (source: Recorded<DataOf<F>>) => E & Exactly<E, DataOf<T>>,
  options: MappingOptions<F> = {},
): Mapping<F, T> {
  return made(from, to, expressionOf(build(recordedAt('', 0))), options);
}

/** A mapping from what was recorded. */
export function made<F extends Contract, T extends Contract>(
  from: F,
  to: T,
  expression: Expression,
  { only, among, ...kind }: MappingOptions<F> & Pick<Mapping, 'isSplit' | 'gather'>,
): Mapping<F, T> {
  refuseUnknownTargets(from, to, kind.isSplit && 'each' in expression ? expression.item : expression);
  return Object.freeze({
    id: `${from.type}>${to.type}`,
    from,
    to,
    target: to.owner,
    expression,
    ...(only && { only: record<DataOf<F>>(only) }),
    ...(among && { among }),
    ...kind,
  });
}
