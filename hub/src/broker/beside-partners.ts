import type { Broker, Consuming, Publication } from '../ports/index.js';

/**
 * Our own lines and those of partners who speak AMQP, in a virtual host of theirs, as one broker. When theirs is away our own lines go on: it is said in
 * {@link Broker.state}, and whoever needs it looks there.
 */
export function besidePartners(own: Broker, partners: Broker): Broker {
  const isTheirs = ({ exchange }: Publication): boolean => exchange === 'answers';
  return {
    async publish(batch) {
      const [theirs, ours] = [batch.filter(isTheirs), batch.filter((one) => !isTheirs(one))];
      await Promise.all([...(ours.length > 0 ? [own.publish(ours)] : []), ...(theirs.length > 0 ? [partners.publish(theirs)] : [])]);
    },
    async consume(options, consumer) {
      if (options.kind === 'partner') return partners.consume(options, consumer);
      if (options.kind !== 'dead') return own.consume(options, consumer);
      // What dies before a door can only be laid aside in the virtual host where it was.
      return together(await Promise.all([own, partners].map((broker) => broker.consume(options, consumer))));
    },
    subscribe: (topics, handler) => own.subscribe(topics, handler),
    state: () => ({ ...own.state(), partners: partners.state() }),
    depths: async () => [...(await own.depths()), ...(partners.state().connected ? await partners.depths() : [])],
    close: async () => void (await Promise.all([own.close(), partners.close()])),
  };
}

const together = (all: readonly Consuming[]): Consuming => ({ stop: async () => void (await Promise.all(all.map((one) => one.stop()))) });
