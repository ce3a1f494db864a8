import type { System } from '@fatong/contracts';
import type { Arrival, PartnerAnswered, PartnerLine, PartnerMessage, Publication } from '@fatong/hub/ports';
import { amqpDoor, amqpMessage, demoKeys, readAnswer, type DoorParts } from '../index.js';
import { filingOffice } from './filing.js';

/** The filing office as a partner who publishes to our broker. */
export const filingOverAmqp: System = { ...filingOffice, protocol: 'amqp' };

export interface Said {
  readonly id?: string;
  readonly message?: string;
  readonly contentType?: string;
  readonly body: Buffer;
  readonly created?: Date;
}

/** A message as that partner signs it. */
export const signedOverAmqp = ({ message = 'filing', created, ...said }: Said): Promise<PartnerMessage> =>
  amqpMessage({
    system: filingOverAmqp.folder,
    message,
    key: demoKeys.newest(filingOverAmqp.folder)!,
    ...said,
    ...(created && { now: created }),
  });

/** The same as it comes from the queue before the door. */
export const arrivedOverAmqp = async (said: Said): Promise<Arrival> => arrived(filingOverAmqp.folder, await signedOverAmqp(said));

const arrived = (system: string, { id, type, contentType, headers, body }: PartnerMessage): Arrival => ({
  queue: `partner.${system}.in`,
  body,
  contentType,
  headers,
  properties: { messageId: id, type },
  redelivered: false,
});

/** A partner's line to a door for AMQP without a broker between: what it publishes is at the door at once, a message a batch. */
export function lineInMemory(system: string, parts: DoorParts): { readonly line: PartnerLine; readonly statuses: readonly number[] } {
  const statuses: number[] = [];
  let hear: (answer: PartnerAnswered) => unknown = () => undefined;
  const tell = ({ wire: { attributes, body, answers } }: Publication): void => {
    const answer = { to: answers, contentType: attributes.datacontenttype, body };
    statuses.push(readAnswer(answer).status);
    hear(answer);
  };
  const door = amqpDoor({
    ...parts,
    recovered: () => Promise.resolve(),
    publisher: {
      publish: (batch) => (batch[0]?.exchange === 'answers' ? Promise.resolve(batch.forEach(tell)) : parts.publisher.publish(batch)),
    },
  });
  const line: PartnerLine = {
    publish: async (message) => {
      await door([arrived(system, message)]);
      return true;
    },
    hear: (handler) => Promise.resolve(void (hear = handler)),
    close: () => Promise.resolve(),
  };
  return { line, statuses };
}

/** An answer of the door, read. */
export const answered = ({
  wire: { attributes, body, answers },
}: Publication): { to: string | undefined; contentType: string; said: Record<string, unknown> } => ({
  to: answers,
  contentType: attributes.datacontenttype,
  said: JSON.parse(body.toString()) as Record<string, unknown>,
});
