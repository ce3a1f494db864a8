/** An outgoing delivery whose outcome is unknown, and whose partner may be asked about it now. */
export interface Asked {
  readonly deliveryId: string;
  readonly messageId: string;
  readonly system: string;
  /** Contract type of the message that was sent. */
  readonly type: string;
  readonly key: string;
  /** The attempt whose outcome is unknown. */
  readonly attempt: number;
  /** By what the message is correlated: the fact it was made from. */
  readonly correlation: string | null;
}

/** Deliveries of unknown outcome, for whoever asks their partners. */
export interface Asking {
  /**
   * Those of these systems whose next question is due, longest due first, at most `limit`; the question after this one is due later the longer nobody
   * knows (from `soonest` to `latest` seconds). Given out once: a question that is lost is only asked later.
   */
  askable(
    systems: readonly string[],
    options: { readonly limit: number; readonly soonest: number; readonly latest: number },
  ): Promise<readonly Asked[]>;
}
