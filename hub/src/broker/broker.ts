import { randomUUID } from 'node:crypto';
import type { ChannelModel } from 'amqplib';
import { isTracing, tracedWithin } from '../platform/index.js';
import type { Broker, BrokerState, BatchConsumer, ConsumeOptions, Consuming, EventHandler, Log, Publication } from '../ports/index.js';
import { closeChannel, openChannel } from './channel.js';
import { Connection } from './connection.js';
import { declare, TopologyConflict } from './declare.js';
import { EventSubscription } from './events.js';
import { stableHash } from './partition.js';
import { pause } from './pause.js';
import { WindowedPublisher } from './publisher.js';
import { QueueConsumer } from './queue-consumer.js';
import { besidePartners } from './beside-partners.js';
import { addressesIn, partnersUrlOf } from './partners-place.js';
import { partAt, type QueueEntry, type Topology } from './topology.js';

export interface BrokerOptions {
  /** `amqp://user:password@host:port/vhost` or `amqps://…`; of a cluster one for each node, separated by commas. */
  readonly url: string;
  /** The same of the virtual host of partners who speak AMQP; empty or absent: beside ours. Nobody connects to it while the topology has no door for AMQP. */
  readonly partnersUrl?: string;
  readonly topology: Topology;
  readonly log: Log;
  /** What the broker's management shows, e.g. `hub`. */
  readonly name?: string;
  /** How long the start waits for the broker, ms. After that the start goes on and {@link Broker.state} says why there is no connection. */
  readonly patience?: number;
}

/** Our own lines wait no longer for that of partners, ms: it may not have been made yet. */
const partnersPatience = 5_000;

/**
 * A broker that heals by itself. Rejects only with {@link TopologyConflict}, or when the URL is none: everything else may pass.
 */
export async function connectBroker(options: BrokerOptions): Promise<Broker> {
  const { url, partnersUrl, topology, name = 'fatong', patience = 30_000 } = options;
  const own = new AmqpBroker({ ...options, topology: partAt('ours', topology) });
  const partners = topology.systems.some(({ door }) => door)
    ? new AmqpBroker({
        ...options,
        url: partnersUrl || partnersUrlOf(url),
        topology: partAt('partners', topology),
        name: `${name} at partners`,
      })
    : undefined;
  const problems = await Promise.all([own.begin(patience), ...(partners ? [partners.begin(Math.min(patience, partnersPatience))] : [])]);
  const broker = partners ? besidePartners(own, partners) : own;
  const problem = problems.find((one) => one !== undefined);
  if (!problem) return broker;
  await broker.close();
  throw problem;
}

class AmqpBroker implements Broker {
  readonly #topology: Topology;
  readonly #log: Log;
  readonly #publishing: Connection;
  readonly #consuming: Connection;
  readonly #publisher: WindowedPublisher;
  readonly #consumers = new Set<Consuming>();
  /** Makes this process's part of the queues its own, different from every other process's. */
  readonly #processId = randomUUID();
  readonly #conflict = Promise.withResolvers<TopologyConflict>();
  #redeclaring: Promise<void> | undefined;

  constructor({ url, topology, log, name = 'fatong' }: BrokerOptions) {
    const addresses = addressesIn(url);
    for (const address of addresses)
      if (!/^amqps?:\/\//.test(address)) throw new Error('The broker URL must begin with amqp:// or amqps://');
    this.#topology = topology;
    this.#log = log;
    const prepare = (model: ChannelModel): Promise<void> =>
      declare(model, topology).catch((error: unknown) => {
        if (error instanceof TopologyConflict) this.#conflict.resolve(error);
        throw error;
      });
    this.#publishing = new Connection({ addresses, log, name: `${name} publishing`, prepare });
    this.#consuming = new Connection({ addresses, log, name: `${name} consuming`, prepare });
    this.#publisher = new WindowedPublisher({ connection: this.#publishing, topology, log, onUnroutable: () => void this.#redeclare() });
  }

  /** Waits for both connections, not longer than `patience` ms; answers with what makes waiting senseless. */
  async begin(patience: number): Promise<TopologyConflict | undefined> {
    const enough = new AbortController();
    const connected = Promise.all([this.#publishing.model(), this.#consuming.model()]).then(() => undefined);
    const problem = await Promise.race([this.#conflict.promise, connected, pause(patience, enough.signal).then(() => undefined)]);
    enough.abort();
    return problem;
  }

  /** Within a trace only: what loops publish by themselves carries the traces of its messages. */
  publish(batch: readonly Publication[]): Promise<void> {
    if (!isTracing()) return this.#publisher.publish(batch);
    const [first] = batch;
    const about = {
      'messaging.system': 'rabbitmq',
      'messaging.operation.type': 'send',
      'messaging.destination.name': `${first?.exchange ?? ''} ${first?.to ?? ''}`,
      'messaging.batch.message_count': batch.length,
    };
    return tracedWithin(
      `publish ${first?.exchange ?? 'nothing'}`,
      { kind: 'producer', links: batch.map(({ wire }) => wire.attributes.traceparent), attributes: about },
      () => this.#publisher.publish(batch),
    );
  }

  async consume({ kind, systems, batch, linger, bodies }: ConsumeOptions, consumer: BatchConsumer): Promise<Consuming> {
    const { numbers, queues } = this.#topology;
    for (const system of systems ?? [])
      if (!queues.some((queue) => queue.kind === kind && queue.system === system))
        throw new Error(`The topology has no ${kind} queue of system "${system}"`);
    const wanted = queues.filter(
      (queue) => queue.kind === kind && (!systems || (queue.system !== undefined && systems.includes(queue.system))),
    );
    const consumers = wanted.map(
      (queue) =>
        new QueueConsumer({
          queue,
          connection: this.#consuming,
          consumer,
          batch: batch ?? numbers.batch,
          linger: linger ?? numbers.linger,
          prefetchBatches: numbers.prefetchBatches,
          bodies,
          drain: numbers.drain,
          illnessWait: numbers.illnessWait,
          illnessTried: numbers.illnessTried,
          priority: this.#priorityOf(queue),
          redeclare: () => this.#redeclare(),
          log: this.#log,
        }),
    );
    return this.#keep(consumers);
  }

  async subscribe(topics: readonly string[], handler: EventHandler): Promise<Consuming> {
    const { prefix } = this.#topology;
    return this.#keep([
      new EventSubscription({ connection: this.#consuming, exchange: `${prefix}events`, prefix, topics, handler, log: this.#log }),
    ]);
  }

  state(): BrokerState {
    const [publishing, consuming] = [this.#publishing.state(), this.#consuming.state()];
    const reason = publishing.reason ?? consuming.reason;
    return {
      connected: publishing.connected && consuming.connected,
      blocked: publishing.blocked,
      ...(reason === undefined ? {} : { reason }),
    };
  }

  async depths(): Promise<readonly { queue: string; messages: number; consumers: number }[]> {
    const channel = await openChannel(await this.#consuming.model());
    try {
      const counts = await Promise.all(this.#topology.queues.map(({ name }) => channel.checkQueue(name)));
      return counts.map(({ queue, messageCount, consumerCount }) => ({ queue, messages: messageCount, consumers: consumerCount }));
    } finally {
      await closeChannel(channel);
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#consumers].map((consumer) => consumer.stop()));
    this.#publisher.close();
    // While the broker is away it would wait for ever.
    if (this.#consuming.state().connected) await this.#redeclaring;
    await Promise.all([this.#publishing.close(), this.#consuming.close()]);
  }

  /** One handle on several; waits until the broker has accepted them, unless it is away just now: then they come when it does. */
  async #keep(parts: readonly (QueueConsumer | EventSubscription)[]): Promise<Consuming> {
    const together: Consuming = {
      stop: async () => {
        this.#consumers.delete(together);
        await Promise.all(parts.map((part) => part.stop()));
      },
    };
    this.#consumers.add(together);
    if (this.#consuming.state().connected) await Promise.all(parts.map((part) => part.subscribed));
    return together;
  }

  /** Highest random weight: equal processes get about equal parts without speaking to each other, and the next highest takes over. */
  #priorityOf(queue: QueueEntry): number {
    return 1 + (stableHash(`${this.#processId} ${queue.name}`) % 1_000_000);
  }

  /** Declares what somebody deleted. Many may ask at once; it is done once. Failing is no matter: the next who misses it asks again. */
  #redeclare(): Promise<void> {
    this.#redeclaring ??= this.#consuming
      .model()
      .then((model) => declare(model, this.#topology))
      .catch((error: unknown) => this.#log.error({ reason: String(error) }, 'The topology could not be declared again'))
      .finally(() => (this.#redeclaring = undefined));
    return this.#redeclaring;
  }
}
