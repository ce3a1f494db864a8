/** A row of `GET /api/holds` (filter `state`: `open`, `released`), newest first, and what laying and releasing answer. */
export interface HoldView {
  readonly id: string;
  readonly kind: 'record' | 'key' | 'person';
  /** `<type>:<id>` of a record, a key as messages have it, or a masked name or number. */
  readonly value: string;
  readonly account: string;
  readonly who: { readonly username: string; readonly name: string } | null;
  readonly at: string;
  readonly reason: string;
  readonly released: {
    readonly account: string;
    readonly who: { readonly username: string; readonly name: string } | null;
    readonly at: string;
    readonly reason: string;
  } | null;
}

/** Body of `POST /api/holds`: from then on what belongs to it outlives its time. `value` of a person: name or identity number in clear; only a keyed hash and a masked form are kept. */
export interface HoldRequest {
  readonly kind: HoldView['kind'];
  readonly value: string;
  readonly reason: string;
}

/** Body of `POST /api/holds/:id/release`. */
export interface HoldRelease {
  readonly reason: string;
}
