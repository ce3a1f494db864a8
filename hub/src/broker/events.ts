import { randomUUID } from 'node:crypto';
import type { Channel } from 'amqplib';
import type { Consuming, EventHandler, Log } from '../ports/index.js';
import { closeChannel, endOf, openChannel } from './channel.js';
import type { Connection } from './connection.js';
import { arrivalOf } from './hand-over.js';
import { backOff, pause, unlessAborted } from './pause.js';

export interface EventSubscriptionOptions {
  readonly connection: Pick<Connection, 'model'>;
  readonly exchange: string;
  /** Put before the queue's name. */
  readonly prefix: string;
  readonly topics: readonly string[];
  readonly handler: EventHandler;
  readonly log: Log;
}

/** A process that stands still must not fill the broker's memory: the oldest events go first. */
const longestBacklog = 10_000;

/** One process's own copy of the events, at most once: a classic exclusive queue that dies with its connection and is made again with the next. */
export class EventSubscription implements Consuming {
  readonly #options: EventSubscriptionOptions;
  readonly #stopping = new AbortController();
  readonly #firstSubscription = Promise.withResolvers<void>();
  readonly #living: Promise<void>;

  constructor(options: EventSubscriptionOptions) {
    this.#options = options;
    this.#living = this.#live();
  }

  /** Resolves when events are seen for the first time, or it was stopped before. */
  get subscribed(): Promise<void> {
    return this.#firstSubscription.promise;
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#living;
  }

  async #live(): Promise<void> {
    const { connection, log } = this.#options;
    const stop = this.#stopping.signal;
    for (let attempt = 0; !stop.aborted; attempt++) {
      try {
        const model = await unlessAborted(connection.model(), stop);
        if (!model) break;
        const channel = await openChannel(model);
        await this.#listen(channel, () => (attempt = 0));
        if (!stop.aborted) log.warn({ reason: endOf(channel)?.message }, 'Events were interrupted; subscribing again');
      } catch (error) {
        log.warn({ reason: String(error) }, 'Cannot subscribe to events; trying again');
      }
      await pause(backOff(attempt), stop);
    }
    this.#firstSubscription.resolve();
  }

  async #listen(channel: Channel, onSubscribed: () => void): Promise<void> {
    const { exchange, prefix, topics } = this.#options;
    const ended = Promise.withResolvers<void>();
    channel.on('close', ended.resolve);
    try {
      const { queue } = await channel.assertQueue(`${prefix}events.${randomUUID()}`, {
        exclusive: true,
        autoDelete: true,
        durable: false,
        maxLength: longestBacklog,
      });
      for (const topic of topics) await channel.bindQueue(queue, exchange, topic);
      await channel.consume(queue, (event) => (event ? this.#handle(arrivalOf(queue, event)) : ended.resolve()), { noAck: true });
      onSubscribed();
      this.#firstSubscription.resolve();
      await unlessAborted(ended.promise, this.#stopping.signal);
    } finally {
      await closeChannel(channel);
    }
  }

  #handle(event: Parameters<EventHandler>[0]): void {
    try {
      this.#options.handler(event);
    } catch (error) {
      this.#options.log.error({ error: error instanceof Error ? error.name : typeof error }, 'A handler of events threw');
    }
  }
}
