import type { Label } from '../label.js';

/** A letter (文书) of a record, as it was issued. */
export interface LetterView {
  readonly id: string;
  readonly title: Label;
  readonly number: string;
  readonly issuedAt: string;
  readonly by: { readonly name: string; readonly unit: string };
  /** Whom it is for; null: nobody in particular. */
  readonly to: string | null;
  /** Whether its PDF is there, `GET …/:id/letters/:letterId/pdf`. */
  readonly printed: boolean;
  /** Why it is not, where that was tried. */
  readonly cause: Label | null;
  /** SM3 of the PDF; null: there is none yet. */
  readonly digest: string | null;
  /** Steps of its delivery in the order they were written down. */
  readonly deliveries: readonly LetterDeliveryView[];
  /** Whether this reader may write one down: `POST …/:id/letters/:letterId/deliveries`. */
  readonly mayDeliver: boolean;
}

/** A step of a delivery (送达). Days are legal dates. */
export interface LetterDeliveryView {
  readonly id: string;
  /** Of the code list `deliveryWays`. */
  readonly way: string;
  readonly sentOn: string;
  /** Null: not known to have arrived. */
  readonly arrivedOn: string | null;
  /** Null also for whom the letter is for: he is told that it arrived, not how that is proven. */
  readonly receivedBy: string | null;
  readonly proof: string | null;
  readonly notedBy: string | null;
  readonly at: string;
}

/** Body of `POST …/deliveries` (`Idempotency-Key`); answers 204. */
export interface LetterDeliveryRequest {
  readonly way: string;
  readonly sentOn: string;
  readonly arrivedOn?: string;
  /** Who took it. */
  readonly receivedBy?: string;
  /** What proves it: the number of a receipt, of a parcel, a witness. */
  readonly proof?: string;
}
