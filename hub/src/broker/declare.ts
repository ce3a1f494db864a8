import type { ChannelModel } from 'amqplib';
import { closeChannel, isPreconditionFailed, openChannel } from './channel.js';
import type { Topology } from './topology.js';

/** A queue or exchange of that name lives on the broker with other arguments. Repeating changes nothing: a person must act. */
export class TopologyConflict extends Error {
  override readonly name = 'TopologyConflict';
}

/** Declares everything of the topology; what is there already stays as it is. */
export async function declare(model: ChannelModel, topology: Topology): Promise<void> {
  const channel = await openChannel(model);
  let current = '';
  try {
    for (const { name, type } of topology.exchanges) {
      current = `Exchange ${name}`;
      await channel.assertExchange(name, type, { durable: true });
    }
    for (const queue of topology.queues) {
      current = `Queue ${queue.name}`;
      await channel.assertQueue(queue.name, { durable: true, arguments: queue.arguments });
      await channel.bindQueue(queue.name, queue.exchange, queue.routingKey);
    }
  } catch (error) {
    if (!isPreconditionFailed(error)) throw error;
    throw new TopologyConflict(
      `${current} lives on the broker with other properties than this release declares (${error.message}). ` +
        `They never change on a live queue: give the changed one a new, versioned name, or drain and delete the old one.`,
      { cause: error },
    );
  }
  await closeChannel(channel);
}
