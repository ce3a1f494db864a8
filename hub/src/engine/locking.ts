import { isRef } from '@fatong/contracts/fields';
import type { Unit } from '../ports/index.js';
import type { Catalogue } from './catalogue.js';
import type { Change } from './change.js';
import { isDeepStrictEqual } from 'node:util';
import { askedBy, elsewhereIn, type Elsewhere, type RecordType } from '../definitions/index.js';
import { alikeIn } from './guard.js';

/** Ref of a type by which guards of other types look for its records, or the fields in which they look for the same. */
export type Watched = Pick<Elsewhere, 'type' | 'by' | 'same' | 'states'>;

/** All of them, each once. */
export function watchedBy(types: readonly RecordType[]): readonly Watched[] {
  const asked = types
    .flatMap(({ actions }) => Object.values(actions))
    .flatMap((action) => askedBy(action).flatMap(elsewhereIn))
    .map(({ asked: { type, by, same, states } }) => ({ type, by, states, same: by === null ? same : [] }));
  return asked.filter((one, i) => asked.findIndex((other) => isDeepStrictEqual(one, other)) === i);
}

/**
 * Locks what changes lead to where a guard may just be asking for such records: whoever asks locks the same first, so that of a guard and the record that
 * would bar it one sees the other. What does not bar, or no longer, need not be seen.
 */
export async function lockLedTo(catalogue: Catalogue, unit: Unit, changes: readonly Change[]): Promise<void> {
  const wanted = new Map<string, Set<string>>();
  const same = new Set<string>();
  for (const watched of catalogue.watched) {
    const { type, by, states } = watched;
    for (const { record, after } of changes.filter((change) => change.record.name === type)) {
      // It bars in these states alone.
      if (states.length > 0 && !states.includes(after.state ?? '')) continue;
      if (by === null) {
        const common = alikeIn(watched, after.values);
        if (common) same.add(common.alike);
        continue;
      }
      const field = record.fields[by];
      if (!isRef(field)) continue;
      const ids = wanted.get(field.to) ?? new Set<string>();
      wanted.set(field.to, ids);
      for (const id of [after.values[by]].flat()) if (typeof id === 'string') ids.add(id);
    }
  }
  for (const [type, ids] of [...wanted].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    if (ids.size > 0) await unit.records(type, [...ids].toSorted());
  if (same.size > 0) await unit.lockAlike([...same].toSorted());
}
