import type { Label } from '../label.js';

export type Surface = 'portal' | 'admin';

/** Body of `POST /api/session`. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
  readonly surface?: Surface;
}

/** `GET` and `POST /api/session`. */
export interface SessionView {
  readonly account: { readonly id: string; readonly username: string; readonly name: string };
  readonly roles: readonly { readonly name: string; readonly title: Label }[];
  readonly unit: { readonly id: string; readonly title: Label; readonly district: string | null };
  readonly surface: Surface;
  /** To be sent as `X-CSRF-Token` with unsafe requests. */
  readonly csrf: string;
  readonly expiresAt: string;
  /** Partners are simulated: the screens wear the violet band. */
  readonly demo: boolean;
  /** How many days the clock of the demo is ahead, behind when negative; 0 in production. Legal days go by it, messages do not. */
  readonly daysAhead: number;
  /** What the shell offers. */
  readonly may: {
    readonly messages: boolean;
    readonly retry: boolean;
    readonly revealBodies: boolean;
    readonly hold: boolean;
    readonly audit: boolean;
    readonly records: boolean;
    readonly moveClock: boolean;
    readonly calendar: boolean;
  };
}
