import type { Label } from '@fatong/contracts';
import type { Recorded } from '@fatong/contracts/expression';
import type { Effect } from '../effects/index.js';
import { ref, type RefField } from '../fields.js';
import { end, state, type ActionWords, type StateType } from '../words.js';

interface Duplicates<To extends string, R extends string, E extends string> {
  readonly fields: { readonly mergedInto: RefField<false, To> };
  readonly states: { readonly current: StateType; readonly merged: StateType };
  readonly actions: {
    readonly merge: ActionWords<
      'mergedInto',
      'current' | 'merged',
      R,
      'merge',
      Recorded<{ readonly mergedInto?: string | null; readonly id?: string }>,
      E
    >;
  };
}

/**
 * Entries of a register of ours that turn out to be the same (合并): one is merged into the other with a reason, what led to it leads to the other from then on
 * (`then`, by `movesThose`), and it stays, closed, with where it went. Spread into the register.
 */
export const duplicates = <const To extends string, const R extends string, const E extends string = never>(
  name: To,
  { by, then }: { readonly by: R | readonly R[]; readonly then: readonly Effect<E>[] },
): Duplicates<To, R, E> => ({
  fields: { mergedInto: ref(['并入', 'Merged into'], name) },
  states: { current: state(['在用', 'In use']), merged: end(['已合并', 'Merged'], 'refused') },
  actions: {
    merge: {
      title: ['并入另一条', 'Merge into another'],
      from: 'current',
      to: 'merged',
      by,
      form: ['mergedInto'],
      need: ['mergedInto'],
      reason: true,
      danger: true,
      refuses: [{ at: 'mergedInto', when: (one) => one.mergedInto.is(one.id), why: itself }],
      then,
    },
  },
});

const itself: Label = ['不能并入自身。', 'It cannot be merged into itself.'];
