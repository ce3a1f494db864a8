import { connect } from 'amqplib';
import type { ConfirmChannel } from 'amqplib';
import { partnersUrlOf } from '../partners-place.js';
import { partAt, type Topology } from '../topology.js';
import { variable } from './management.js';

/** Works on the real broker with bare amqplib: as a stranger would, and to clean up. */
export async function withChannel<T>(work: (channel: ConfirmChannel) => Promise<T>, url = variable('AMQP_URL')): Promise<T> {
  const connection = await connect(url);
  try {
    return await work(await connection.createConfirmChannel());
  } finally {
    await connection.close();
  }
}

export async function deleteTopology(topology: Topology): Promise<void> {
  for (const place of ['ours', 'partners'] as const) {
    const { queues, exchanges } = partAt(place, topology);
    if (exchanges.length === 0) continue;
    const deleting = withChannel(
      async (channel) => {
        for (const { name } of queues) await channel.deleteQueue(name);
        for (const { name } of exchanges) await channel.deleteExchange(name);
      },
      place === 'ours' ? variable('AMQP_URL') : partnersUrlOf(variable('AMQP_URL')),
    );
    // Where no adapters made the place of partners there is nothing of theirs to delete.
    await (place === 'ours' ? deleting : deleting.catch(unlessThere));
  }
}

function unlessThere(error: unknown): void {
  if (!(error instanceof Error && error.message.startsWith('Expected ConnectionOpenOk'))) throw error;
}
