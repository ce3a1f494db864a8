import { isRef } from '@fatong/contracts/fields';
import type { RecordType } from '../definitions/index.js';
import type { Change } from './change.js';

/** What looks at records of a type: the ref that says whom they are about, and the fields it reads. */
export interface Looking {
  readonly watch: RecordType;
  readonly about: string;
  readonly reads: readonly string[];
}

/** Whether a change of a watched record may make another thing of them. A new record only by what it holds; a ref that is looked up changes with what it is looked up by. */
export function isWoken(
  { watch, about, reads }: Looking,
  { before, after, changed }: Pick<Change, 'before' | 'after' | 'changed'>,
): boolean {
  if (before === null) return reads.some((name) => (after.values[name] ?? null) !== null);
  return [...reads, about].some((name) => {
    const field = watch.fields[name];
    return changed.has(name) || (isRef(field) && field.resolve !== undefined && changed.has(field.resolve.from));
  });
}
