import type { GuardName, PartnerGuard } from '../guard.js';
import type { Label } from '../label.js';

/** A partner that failed too often: nothing is sent to it but one message now and then. `half-open`: one is under way to see whether it is back. */
export interface CircuitView {
  readonly state: 'open' | 'half-open';
  readonly since: string;
  readonly retryAt: string;
  readonly words: Label;
}

/** An entry of `GET /api/flow/maintenance`, which answers a `ListAnswer`; what `POST /api/flow/maintenance` and `POST /api/flow/maintenance/:id/end` answer. */
export interface MaintenanceView {
  readonly id: string;
  readonly system: string;
  readonly from: string;
  readonly until: string;
  readonly reason: string;
  readonly account: string;
  readonly since: string;
  /** It is on now. */
  readonly active: boolean;
}

/** Body of `POST /api/flow/maintenance`; instants. */
export interface MaintenanceRequest {
  readonly system: string;
  readonly from: string;
  readonly until: string;
  readonly reason: string;
}

/** An entry of `GET /api/flow/guards`, which answers a `ListAnswer`; what `POST /api/flow/guards/:system` and `POST /api/flow/guards/:system/probe` answer. */
export interface GuardView {
  readonly system: string;
  readonly title: Label;
  readonly numbers: PartnerGuard;
  /** What they are when operators lay down nothing. */
  readonly usual: PartnerGuard;
  /** Those of the numbers that operators laid down; the rest is the system's own. */
  readonly own: readonly GuardName[];
  /** Who laid those down last; null where nobody did. */
  readonly changed: { readonly at: string; readonly who: { readonly username: string; readonly name: string } | null } | null;
  readonly circuit: CircuitView | null;
  /** The window that is on now. */
  readonly maintenance: MaintenanceView | null;
  /** Of the rules: guards the next change. */
  readonly version: number;
}

/** Body of `POST /api/flow/guards/:system`: the operators' own numbers whole; what is left out goes back to the system's. */
export interface GuardRequest {
  readonly version: number;
  readonly numbers: Partial<PartnerGuard>;
}
