import type { Label } from '../label.js';

export type CorrectionStateName = 'proposed' | 'approved' | 'refused' | 'withdrawn';

/** `GET /api/messages/:id/correctable`: what an editor needs; values are masked. */
export interface CorrectableView {
  readonly allowed: boolean;
  /** Why not. */
  readonly why: string | null;
  /** To be given back with the proposal: who corrects an older body is refused. */
  readonly base: string | null;
  readonly type: string;
  readonly title: Label | null;
  /** JSON Schema of the contract. */
  readonly schema: unknown;
  /** The body as it is, laid out, masked. */
  readonly text: string | null;
}

/** Body of `POST /api/messages/:id/corrections` (`Idempotency-Key`): places as JSON pointers; what is not named stays, also where it is masked. */
export interface CorrectionRequest {
  readonly base: string;
  readonly changes: readonly { readonly pointer: string; readonly value?: unknown; readonly remove?: true }[];
  readonly reason: string;
}

/** An entry of `GET /api/messages/:id/corrections` and `GET /api/corrections`, and what deciding answers. */
export interface CorrectionView {
  readonly id: string;
  readonly messageId: string;
  readonly state: CorrectionStateName;
  readonly version: number;
  readonly account: string;
  readonly who: { readonly username: string; readonly name: string } | null;
  readonly createdAt: string;
  readonly reason: string;
  /** Values as the reader may see them: masked by the contract. Absent: nothing stands there. */
  readonly changes: readonly { readonly pointer: string; readonly before?: unknown; readonly after?: unknown }[];
  readonly decided: {
    readonly account: string;
    readonly who: { readonly username: string; readonly name: string } | null;
    readonly at: string;
    readonly words: string | null;
  } | null;
}

/** Answer of `POST /api/corrections/:id/reveal` (body `{purpose}`): the same places in clear, audited. */
export interface RevealedCorrection {
  readonly changes: readonly { readonly pointer: string; readonly before?: unknown; readonly after?: unknown }[];
}
