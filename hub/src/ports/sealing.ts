import type { BodyRow } from './messages.js';

/** A body as its row keeps it: opens only for this message and stage, so that it can travel and be stored as it is. */
export interface SealedBody {
  readonly messageId: string;
  readonly stage: BodyRow['stage'];
  readonly bytes: Buffer;
}

/** Seals bodies with the keys of the installation. */
export interface BodySeal {
  readonly close: (messageId: string, stage: BodyRow['stage'], clear: Buffer) => SealedBody;
  /** Throws {@link Unsealable}. */
  readonly open: (sealed: SealedBody) => Buffer;
}

/** Sealed bytes that were changed, belong elsewhere, or were sealed with a key that is not in the key file. */
export class Unsealable extends Error {
  override readonly name = 'Unsealable';
  constructor(
    readonly place: string,
    readonly id: string,
    why: string,
    /** Nothing is wrong with the bytes: this process lacks the key that they name. */
    readonly lacksKey = false,
  ) {
    super(`${place} of ${id} cannot be read: ${why}`);
  }
}
