/** A message as a partner publishes it: signed as over HTTP, with the headers that go with that. */
export interface PartnerMessage {
  /** Its answer names it. */
  readonly id: string;
  /** Name of the message, e.g. `filing`. */
  readonly type: string;
  readonly contentType: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** What the door said of a message: a receipt, or a problem as `application/problem+json`. */
export interface PartnerAnswered {
  /** Id of the message. */
  readonly to: string | undefined;
  readonly contentType: string;
  readonly body: Buffer;
}

/** A partner's side of its door, without anything that heals by itself: for simulated partners, tools and tests. */
export interface PartnerLine {
  /** True: the broker has it, durable. False: it takes no more just now, and the same message is published again later. @throws BrokerAway when nobody knows. */
  publish(message: PartnerMessage): Promise<boolean>;
  /**
   * Each is acknowledged when the handler has returned. A guest comes before all others who hear, and what its handler says `false` to is somebody else's: that goes back when
   * the line is closed.
   */
  hear(handler: (answer: PartnerAnswered) => unknown, as?: 'guest'): Promise<void>;
  close(): Promise<void>;
}
