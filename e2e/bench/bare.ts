import { connect } from 'amqplib';
import { measureHop } from './hop.js';
import type { BenchEnvironment, BenchOptions, Hop, Measure } from './hop.js';

/** The hop with nothing but amqplib: what everything else is compared with. */
export function bare(env: BenchEnvironment, options: BenchOptions): Promise<Measure> {
  return measureHop(hop, env, options);
}

const hop: Hop = {
  async start(amqpUrl, { from, to }) {
    const consuming = await connect(amqpUrl, { noDelay: true });
    const publishing = await connect(amqpUrl, { noDelay: true });
    const source = await consuming.createChannel();
    const target = await publishing.createConfirmChannel();
    await source.prefetch(400);
    const { consumerTag } = await source.consume(from, (message) => {
      if (!message) throw new Error('The consumer was cancelled');
      target.sendToQueue(to, message.content, { persistent: true, mandatory: true }, (error: unknown) => {
        if (error) throw new Error('Not confirmed', { cause: error });
        source.ack(message);
      });
    });
    return async () => {
      await target.waitForConfirms();
      // The broker loses acknowledgements that are followed at once by the end of their channel; cancelling makes it apply them.
      await source.cancel(consumerTag);
      await consuming.close();
      await publishing.close();
    };
  },
  encode: (body) => Buffer.from(body),
  decode: (bytes) => bytes.toString(),
};
