import { isDeepStrictEqual } from 'node:util';
import type { RecordEventRow } from '../ports/index.js';

type Values = Readonly<Record<string, unknown>>;

/** Fields of `patch` that differ from `before`; undefined and null are the same: nothing there. */
export function differences(before: Values, patch: Values): RecordEventRow['changes'] {
  return Object.keys(patch)
    .map((field) => ({ field, from: before[field] ?? null, to: patch[field] ?? null }))
    .filter(({ from, to }) => !isDeepStrictEqual(from, to));
}
