import { connect } from 'amqplib';
import { BrokerAway } from '../ports/index.js';
import { closeChannel, openChannel, openConfirmChannel } from './channel.js';

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

/** A partner's side of its door, without anything that heals by itself: for simulated partners and tests. */
export interface PartnerLine {
  /** True: the broker has it, durable. False: it takes no more just now, and the same message is published again later. @throws BrokerAway when nobody knows. */
  publish(message: PartnerMessage): Promise<boolean>;
  /** Each is acknowledged when the handler has returned. */
  hear(handler: (answer: PartnerAnswered) => void): Promise<void>;
  close(): Promise<void>;
}

/** @throws what amqplib throws when the broker does not let this user in. */
export async function speakAsPartner({ url, system, prefix = '' }: { readonly url: string; readonly system: string; readonly prefix?: string }): Promise<PartnerLine> {
  const model = await connect(url);
  model.on('error', () => undefined); // told by whatever is under way
  const own = `${prefix}partner.${system}`;
  const publishing = await openConfirmChannel(model);
  return {
    publish: ({ id, type, contentType, headers, body }) => new Promise((resolve, reject) => {
      publishing.publish(own, '', body, { persistent: true, messageId: id, type, contentType, headers: { ...headers } }, (error: unknown) => {
        // amqplib has no other mark for a negative confirm; the rest is a channel that has ended.
        const isRefused = error instanceof Error && error.message === 'message nacked';
        if (error && !isRefused) reject(new BrokerAway('The channel ended before the broker confirmed', { cause: error }));
        else resolve(!isRefused);
      });
    }),
    async hear(handler) {
      const channel = await openChannel(model);
      await channel.consume(`${own}.answers`, (answer) => {
        if (!answer) return;
        const { correlationId, contentType } = answer.properties as { readonly correlationId?: string; readonly contentType?: string };
        handler({ to: correlationId, contentType: contentType ?? '', body: answer.content });
        channel.ack(answer);
      });
    },
    async close() {
      await closeChannel(publishing);
      await model.close().catch(() => undefined); // it may have ended itself
    },
  };
}
