import { holds, paths, record as recorded, type Condition, type Recorded } from '@fatong/contracts/expression';
import { strangeCodes } from '../check/codes.js';
import type { Effect } from './effect.js';

/** An effect that comes about only where this holds of the record's values by then; V: what of the record it reads. A letter is always issued, since its number is taken before. */
export function provided<V extends object, N extends string>(
  when: (values: Recorded<V>) => Condition,
  effect: Effect<N>,
): Effect<N | `field ${keyof V & string}`> {
  const condition = recorded<V>(when);
  const reads = [...new Set(paths(condition).map((path) => `field ${path.split('.')[0]}`))] as `field ${keyof V & string}`[];
  return {
    ...effect,
    names: [...effect.names, ...reads],
    check: (record, action) => [
      ...(effect.check?.(record, action) ?? []),
      ...strangeCodes(condition, record).map((fault) => `does something where ${fault} is compared, which it cannot be.`),
      ...(effect.letter === undefined ? [] : [`issues ${effect.letter} under a condition: its number would be missing in the series.`]),
    ],
    deed: (doing) => (holds(condition, doing.values) ? effect.deed(doing) : {}),
  };
}
