import type { Cause, Treatment } from '../ports/index.js';

/** The failure policy as data: a code's own treatment before that of its kind. */
export interface FailurePolicy {
  readonly kinds: Readonly<Record<Cause['kind'], Treatment>>;
  readonly codes: Readonly<Record<string, Treatment>>;
}

const park: Treatment = { again: 0, later: [] };

export const defaultPolicy: FailurePolicy = {
  kinds: { data: park, contract: park, right: park, ours: park, unknown: 'unknown', transient: { again: 0, later: [10, 60, 300, 1800] } },
  // Somebody was faster on the same record: mostly over within the same second.
  codes: { stale: { again: 3, later: [10, 60, 300] } },
};

export type Decision = { readonly now: true } | { readonly later: number } | { readonly park: true } | { readonly unknown: true };

/** The one place that decides about failures. `attempt`: how many were made, this one included (1 = the first failed). */
export function decide(cause: Pick<Cause, 'kind' | 'code'>, attempt: number, policy: FailurePolicy = defaultPolicy): Decision {
  const treatment = (Object.hasOwn(policy.codes, cause.code) ? policy.codes[cause.code] : undefined) ?? policy.kinds[cause.kind];
  if (treatment === 'unknown') return { unknown: true };
  if (attempt <= treatment.again) return { now: true };
  const seconds = treatment.later[attempt - treatment.again - 1];
  return seconds === undefined ? { park: true } : { later: seconds };
}
