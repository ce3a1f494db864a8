import { connect } from 'amqplib';
import type { ConfirmChannel } from 'amqplib';
import type { Topology } from '../topology.js';
import { variable } from './management.js';

/** Works on the real broker with bare amqplib: as a stranger would, and to clean up. */
export async function withChannel<T>(work: (channel: ConfirmChannel) => Promise<T>): Promise<T> {
  const connection = await connect(variable('AMQP_URL'));
  try {
    return await work(await connection.createConfirmChannel());
  } finally {
    await connection.close();
  }
}

export async function deleteTopology({ queues, exchanges }: Topology): Promise<void> {
  await withChannel(async (channel) => {
    for (const { name } of queues) await channel.deleteQueue(name);
    for (const { name } of exchanges) await channel.deleteExchange(name);
  });
}
