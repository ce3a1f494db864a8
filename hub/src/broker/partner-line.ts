import { connect, type ChannelModel } from 'amqplib';
import { BrokerAway, type PartnerLine } from '../ports/index.js';
import { closeChannel, openChannel, openConfirmChannel } from './channel.js';
import { addressesIn } from './partners-place.js';
import type { PartnerUser } from './partner-users.js';

/** How long a node may take to let somebody in, ms. */
const patience = 10_000;
/** A guest waits for one answer: it does not share them with whoever else hears. */
const guestPriority = 10;

/**
 * A partner's line to its door. `url`: of the partners' virtual host, of a cluster on each of its nodes, separated by commas; whose credentials stand there is no matter.
 * @throws what amqplib throws when no node lets this user in.
 */
export async function speakAsPartner(url: string, user: PartnerUser, prefix = ''): Promise<PartnerLine> {
  const model = await enter(addressesIn(url), user);
  model.on('error', () => undefined); // told by whatever is under way
  const own = `${prefix}partner.${user.system}`;
  const publishing = await openConfirmChannel(model);
  return {
    publish: ({ id, type, contentType, headers, body }) =>
      new Promise((resolve, reject) => {
        publishing.publish(
          own,
          '',
          body,
          { persistent: true, messageId: id, type, contentType, headers: { ...headers } },
          (error: unknown) => {
            // amqplib has no other mark for a negative confirm; the rest is a channel that has ended.
            const isRefused = error instanceof Error && error.message === 'message nacked';
            if (error && !isRefused) reject(new BrokerAway('The channel ended before the broker confirmed', { cause: error }));
            else resolve(!isRefused);
          },
        );
      }),
    async hear(handler, as) {
      const channel = await openChannel(model);
      await channel.consume(
        `${own}.answers`,
        (answer) => {
          if (!answer) return;
          const { correlationId, contentType } = answer.properties as { readonly correlationId?: string; readonly contentType?: string };
          const isOthers = handler({ to: correlationId, contentType: contentType ?? '', body: answer.content }) === false && as === 'guest';
          if (!isOthers) channel.ack(answer);
        },
        as === 'guest' ? { priority: guestPriority } : {},
      );
    },
    async close() {
      await closeChannel(publishing);
      await model.close().catch(() => undefined); // it may have ended itself
    },
  };
}

async function enter([address = '', ...others]: readonly string[], user: PartnerUser): Promise<ChannelModel> {
  const url = new URL(address);
  [url.username, url.password] = [encodeURIComponent(user.name), encodeURIComponent(user.password)];
  try {
    return await connect(url.href, { timeout: patience });
  } catch (error) {
    if (others.length === 0) throw error;
    return enter(others, user);
  }
}
