import { isRef } from '@fatong/contracts/fields';
import type { Unit } from '../ports/index.js';
import type { Catalogue } from './catalogue.js';
import type { Change } from './change.js';
import { elsewhereIn, type RecordType } from '../definitions/index.js';

/** Ref of a type by which guards of other types look for its records. */
export interface Watched {
  readonly type: string;
  readonly by: string;
  /** It bars in these alone; empty: in any. */
  readonly states: readonly string[];
}

/** All of them, each once. */
export function watchedBy(types: readonly RecordType[]): readonly Watched[] {
  const asked = types
    .flatMap(({ actions }) => Object.values(actions))
    .flatMap(({ unless }) =>
      unless.flatMap(({ when, which }) =>
        [when, ...which.map((one) => one.when)].flatMap(elsewhereIn).map(({ asked: { type, by, states } }) => ({ type, by, states })),
      ),
    );
  const key = ({ type, by, states }: Watched): string => [type, by, ...states].join(' ');
  return asked.filter((one, i) => asked.findIndex((other) => key(other) === key(one)) === i);
}

/**
 * Locks what changes lead to where a guard may just be asking for such records: whoever asks locks the same first, so that of a guard and the record that
 * would bar it one sees the other. What does not bar, or no longer, need not be seen.
 */
export async function lockLedTo(catalogue: Catalogue, unit: Unit, changes: readonly Change[]): Promise<void> {
  const wanted = new Map<string, Set<string>>();
  for (const { type, by, states } of catalogue.watched) {
    for (const { record, after } of changes) {
      const field = record.name === type ? record.fields[by] : undefined;
      if (!isRef(field) || (states.length > 0 && !states.includes(after.state ?? ''))) continue;
      const ids = wanted.get(field.to) ?? new Set<string>();
      wanted.set(field.to, ids);
      for (const id of [after.values[by]].flat()) if (typeof id === 'string') ids.add(id);
    }
  }
  for (const [type, ids] of [...wanted].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    if (ids.size > 0) await unit.records(type, [...ids].toSorted());
}
