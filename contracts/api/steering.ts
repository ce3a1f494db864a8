/** An entry of `GET /api/flow/stops`, which answers a `ListAnswer`; what `POST /api/flow/stops` and `POST /api/flow/stops/:id/release` answer. */
export interface StopView {
  readonly id: string;
  readonly scope: 'all' | 'system' | 'type';
  /** System folder or message type; empty for `all`. */
  readonly name: string;
  readonly reason: string;
  readonly account: string;
  readonly since: string;
}

/** Body of `POST /api/flow/stops`. */
export interface StopRequest {
  readonly scope: StopView['scope'];
  /** Absent for `all`. */
  readonly name?: string;
  readonly reason: string;
}

/** Immediate repetitions, then pauses in seconds, then it is parked; or the state of its own of what may have arrived. */
export type TreatmentView = { readonly again: number; readonly later: readonly number[] } | 'unknown';

/** `GET /api/flow/failure-policy`: what is done with a failure, its code before its kind. */
export interface FailurePolicyView {
  readonly version: number;
  readonly kinds: Readonly<Record<string, TreatmentView>>;
  readonly codes: Readonly<Record<string, TreatmentView>>;
  /** What operators laid down of it; the rest is the release's own. */
  readonly own: { readonly kinds: readonly string[]; readonly codes: readonly string[] };
}

/** Body of `POST /api/flow/failure-policy`: the operators' own treatments whole; what is left out goes back to the release's. */
export interface FailurePolicyRequest {
  readonly version: number;
  readonly kinds: Readonly<Record<string, TreatmentView>>;
  readonly codes: Readonly<Record<string, TreatmentView>>;
}
