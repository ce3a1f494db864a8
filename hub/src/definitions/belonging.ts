import { record as recorded, type Condition, type Expression, type Recorded } from '@fatong/contracts/expression';
import type { RecordType } from './record.js';

/** The entry of a register that a record belongs to by what it says (一人一档): found by fields that agree, entered by the machine where there is none and it may. */
export interface BelongingWords<F extends string, A extends string, V> {
  /** Type of the entries, named since they may look at this one. */
  readonly to: `${string}.${string}`;
  /** Ref of ours that leads to it, and the action that is `byReport` by which the machine fills it in. */
  readonly ref: F;
  readonly does: A;
  /** A field of theirs ← ours, or our `id`: all filled, and all the same. Sealed ones are compared by their keyed hash. */
  readonly same: Readonly<Record<string, F | 'id'>>;
  /** Their action that is `byReport` and opens one, and what else it is filled with; absent: where there is none, ours leads nowhere. */
  readonly enters?: string;
  readonly with?: Readonly<Record<string, F>>;
  /** A ref of theirs by which one that was merged leads on to the other: ours leads to where that ends. */
  readonly follows?: string;
  /** Which belong to one at all. */
  readonly of?: (row: V) => Condition;
}
export interface BelongingType extends Omit<BelongingWords<string, string, never>, 'of'> {
  readonly of: Expression | null;
}

export const readBelonging = (all: readonly BelongingWords<string, string, Recorded<unknown>>[] = []): readonly BelongingType[] =>
  all.map(({ of, ...words }) => ({ ...words, of: of === undefined ? null : recorded<unknown>(of) }));

/** Actions of this type that are left to the machine by what other records say of themselves, or by themselves. */
export const machineDone = (all: readonly RecordType[], name: string): readonly string[] =>
  all.flatMap((record) => [
    ...(record.likeness?.proposes?.type === name ? [record.likeness.proposes.does, record.likeness.proposes.weighs] : []),
    ...record.belongs.flatMap(({ to, enters, does }) => [
      ...(to === name && enters !== undefined ? [enters] : []),
      ...(record.name === name ? [does] : []),
    ]),
  ]);
