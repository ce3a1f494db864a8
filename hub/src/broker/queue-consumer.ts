import type { Channel, ConsumeMessage } from 'amqplib';
import { ConsumerIll, CutShort } from '../ports/index.js';
import type { BatchConsumer, Bodies, Consuming, Log } from '../ports/index.js';
import { closeChannel, endOf, isEnded, isNotFound, openChannel } from './channel.js';
import { sizeApart } from './claim-check.js';
import type { Connection } from './connection.js';
import { cutTo, mostMessages } from './cutting.js';
import { Gathering } from './gathering.js';
import type { Settlement } from './hand-over.js';
import { backOff, pause, unlessAborted } from './pause.js';
import { settleAll } from './settling.js';
import type { QueueEntry } from './topology.js';

export interface QueueConsumerOptions {
  readonly queue: QueueEntry;
  readonly connection: Pick<Connection, 'model'>;
  readonly consumer: BatchConsumer;
  /** Messages handed over at once. */
  readonly batch: number;
  /** How long a batch waits to fill, ms. */
  readonly linger: number;
  readonly prefetchBatches: number;
  readonly bodies: Bodies | undefined;
  /** See the topology's numbers. */
  readonly drain: number;
  readonly illnessWait: number;
  readonly illnessTried: number;
  /** Of the processes that live, the one with the highest number has the queue. */
  readonly priority: number;
  /** Declares the topology again, called when the queue is gone. */
  readonly redeclare: () => Promise<void>;
  readonly log: Log;
}

/** Of a batch, as it is in memory: large bodies are fetched before it is handed over. */
const mostBytes = 8 * 1024 * 1024;
const weigh = ({ content, properties }: ConsumeMessage): number => content.length + sizeApart(properties.headers ?? {});

/** How often it was delivered before, as a quorum queue counts it. */
const deliveredBefore = ({ fields, properties }: ConsumeMessage): number =>
  fields.redelivered ? Math.max(1, Number(properties.headers?.['x-delivery-count']) || 1) : 0;

/**
 * Consumers that may end with the same message first in their hand before it is put aside. What was delivered that often is handed over alone and in order, so the first of a
 * subscription is what the last one ended with, or what was just being done before it. Far fewer than the broker allows, since RabbitMQ counts each end for all that was in hand with it; more than one meets whose connection was lost now and then.
 */
const mostEnds = 5;

/** How one subscription ended. */
type End = 'stopped' | 'cancelled' | 'closed';

/** Consumes one queue in batches until stopped, over any number of connections, channels, cancellations and illnesses. */
export class QueueConsumer implements Consuming {
  readonly #options: QueueConsumerOptions;
  readonly #stopping = new AbortController();
  readonly #firstSubscription = Promise.withResolvers<void>();
  readonly #living: Promise<void>;
  #putBacks = 0;
  /** Since the last message that was done with, a subscription ended and we live and know why: no message is to blame. */
  #knowsWhy = false;

  constructor(options: QueueConsumerOptions) {
    this.#options = options;
    this.#living = this.#live();
  }

  /** Resolves when the broker has accepted the consumer for the first time, or it was stopped before. */
  get subscribed(): Promise<void> {
    return this.#firstSubscription.promise;
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#living;
  }

  async #live(): Promise<void> {
    const { log, queue, redeclare, connection } = this.#options;
    const stop = this.#stopping.signal;
    for (let attempt = 0; !stop.aborted; attempt++) {
      try {
        const model = await unlessAborted(connection.model(), stop);
        if (!model) break;
        const channel = await openChannel(model);
        const end = await this.#consume(channel, () => (attempt = 0));
        if (end === 'stopped') break;
        log.warn({ queue: queue.name, end, reason: endOf(channel)?.message }, 'Consuming was interrupted; subscribing again');
        if (end === 'cancelled') await redeclare();
      } catch (error) {
        if (error instanceof ConsumerIll) {
          this.#knowsWhy = true;
          await this.#recover(error);
        } else if (!(error instanceof CutShort)) await this.#mend(error);
      }
      await pause(backOff(attempt), stop);
    }
    this.#firstSubscription.resolve();
  }

  /**
   * One subscription: hands over batch after batch until it ends, then closes the channel. The broker gives the queue to the next process as soon as a consumer is
   * cancelled, whatever that one still has: so it is cancelled only with nothing left in hand, and acknowledges only after that, since each acknowledgement brings more.
   * Where something is left the channel is closed instead: that puts it back before anybody else gets the queue. Either way the order of a key is kept.
   */
  async #consume(channel: Channel, onSubscribed: () => void): Promise<End> {
    const { queue, consumer, batch: size, linger, prefetchBatches, bodies, drain, priority, log } = this.#options;
    const gathering = new Gathering<ConsumeMessage>({ size, linger, most: mostBytes, weigh, times: deliveredBefore });
    let end: End | undefined;
    const over = new AbortController();
    const finish = (how: End): void => {
      end ??= how;
      gathering.end();
      over.abort();
    };
    let limit: NodeJS.Timeout | undefined;
    const cut = new AbortController();
    const settlement = this.#settlementOn(channel);
    const onStop = (): void => {
      end ??= 'stopped';
      settlement.withhold();
      gathering.drain();
      limit = setTimeout(() => {
        gathering.end();
        cut.abort();
      }, drain);
    };
    channel.on('close', () => finish('closed'));
    this.#stopping.signal.addEventListener('abort', onStop);
    const hand = {
      queue: queue.name,
      consumer,
      settlement,
      cut: cut.signal,
      log,
      recover: (illness: ConsumerIll, before: number, since: number) => this.#waitOut(illness, { before, since, over: over.signal }),
    };
    let isFirst = !this.#knowsWhy;
    const take = (delivery: ConsumeMessage): void => {
      const isSuspect = isFirst && 'x-dead-letter-exchange' in queue.arguments && deliveredBefore(delivery) >= mostEnds;
      isFirst = false;
      if (!isSuspect) return gathering.add(bodies ? cutTo(bodies.longest, delivery) : delivery);
      log.error(
        { queue: queue.name, messageId: String(delivery.properties.messageId), ends: deliveredBefore(delivery) },
        'Consumer after consumer ended with this message in hand; it is rejected unread',
      );
      channel.nack(delivery, false, false);
      // Before anything else is touched this must be applied: where it was another, that one kills now, and nothing said just before would be heard. Closing keeps the order.
      this.#knowsWhy = true;
      gathering.end();
    };
    try {
      await channel.prefetch(Math.min(size * prefetchBatches, mostMessages(bodies)));
      const { consumerTag } = await channel.consume(queue.name, (delivery) => (delivery ? take(delivery) : finish('cancelled')), {
        priority,
      });
      onSubscribed();
      this.#firstSubscription.resolve();
      if (this.#stopping.signal.aborted) onStop();
      await settleAll(gathering, hand);
      if (end === 'stopped' && !gathering.hasEnded) {
        await cancel(channel, consumerTag);
        // What came before the broker heard of it.
        await settleAll(gathering, hand);
      }
      return end ?? 'closed';
    } finally {
      this.#stopping.signal.removeEventListener('abort', onStop);
      clearTimeout(limit);
      gathering.end();
      settlement.release();
      await closeChannel(channel);
    }
  }

  /** On a channel that has closed these throw, which ends the subscription: the broker delivers again, and the inbox recognises it. */
  #settlementOn(channel: Channel): Settlement & { withhold(): void; release(): void } {
    let isWithheld = false;
    let last: ConsumeMessage | undefined;
    const hasDeadLetters = 'x-dead-letter-exchange' in this.#options.queue.arguments;
    return {
      acknowledge: (delivery, andBefore) => {
        this.#putBacks = 0;
        this.#knowsWhy = false;
        if (isWithheld) last = delivery;
        else channel.ack(delivery, andBefore);
      },
      reject: async (delivery) => {
        if (hasDeadLetters) return channel.nack(delivery, false, false);
        // The `dead` queue has nothing behind it: rejecting would lose the message. Putting it back at once would be a hot loop.
        await pause(backOff(this.#putBacks++), this.#stopping.signal);
        channel.nack(delivery, false, true);
      },
      /** From now on acknowledgements wait; messages are settled in their order, so that the last stands for all. */
      withhold: () => void (isWithheld = true),
      release: () => {
        if (last && !isEnded(channel)) channel.ack(last, true);
        last = undefined;
      },
    };
  }

  async #mend(error: unknown): Promise<void> {
    const { log, queue, redeclare } = this.#options;
    log.warn({ queue: queue.name, reason: String(error) }, 'Cannot consume; trying again');
    if (isNotFound(error)) await redeclare();
  }

  /** What fails again and again is tried every few seconds at last. */
  async #waitOut(
    illness: ConsumerIll,
    { before, since, over }: { readonly before: number; readonly since: number; readonly over: AbortSignal },
  ): Promise<void> {
    const { log, queue, illnessWait, illnessTried } = this.#options;
    log.warn({ queue: queue.name, reason: illness.message, before }, 'We are ill; what is in hand waits');
    const ended = AbortSignal.any([this.#stopping.signal, over]);
    const isWell = await unlessAborted(
      illness.recovered().then(
        () => true,
        () => false,
      ),
      AbortSignal.any([ended, AbortSignal.timeout(illnessWait)]),
    );
    if (isWell) await pause(backOff(before), ended);
    if (!isWell || ended.aborted || performance.now() - since > illnessTried) throw illness;
  }

  async #recover(illness: ConsumerIll): Promise<void> {
    const { log, queue } = this.#options;
    log.warn({ queue: queue.name, reason: illness.message }, 'We are ill; the queue waits until we have recovered');
    for (let attempt = 0; !this.#stopping.signal.aborted; attempt++) {
      try {
        await unlessAborted(illness.recovered(), this.#stopping.signal);
        return;
      } catch (error) {
        log.warn({ queue: queue.name, reason: String(error) }, 'Not recovered yet');
        await pause(backOff(attempt), this.#stopping.signal);
      }
    }
  }
}

/**
 * A quorum queue loses many single acknowledgements that are followed at once by the end of their channel (seen with RabbitMQ 4.0: more than a third of 500), and
 * everything would be delivered a second time. Cancelling makes it apply them first.
 */
async function cancel(channel: Channel, consumerTag: string): Promise<void> {
  try {
    await channel.cancel(consumerTag);
  } catch (error) {
    // The channel ended meanwhile: nothing is left to cancel.
    if (!isEnded(channel)) throw error;
  }
}
