import type { ConsumeMessage } from 'amqplib';
import { ConsumerIll } from '../ports/index.js';
import type { Arrival, BatchConsumer, Log } from '../ports/index.js';

/** What becomes of deliveries on their channel. */
export interface Settlement {
  /** This delivery and, with `andBefore`, every earlier unsettled one are done. */
  acknowledge(delivery: ConsumeMessage, andBefore: boolean): void;
  /** This one can never be consumed. */
  reject(delivery: ConsumeMessage): Promise<void>;
}

export interface HandOver {
  readonly queue: string;
  readonly consumer: BatchConsumer;
  readonly settlement: Settlement;
  readonly log: Log;
}

/**
 * Gives a batch to the consumer and settles it: all at once when it resolves, else one by one, so that only those that fail alone are
 * rejected. Throws nothing but {@link ConsumerIll} and what the settlement throws.
 */
export async function handOver(batch: readonly ConsumeMessage[], to: HandOver): Promise<void> {
  const last = batch.at(-1);
  if (!last) return;
  const failure = await attempt(batch, to);
  if (!failure) return to.settlement.acknowledge(last, true);
  if (batch.length > 1) {
    to.log.warn({ queue: to.queue, count: batch.length, error: failure.name }, 'A batch failed; its messages are taken one by one');
    for (const delivery of batch) await handOver([delivery], to);
    return;
  }
  to.log.error({ queue: to.queue, messageId: String(last.properties.messageId), error: failure.name, stack: framesOf(failure) }, 'A message failed alone and is rejected');
  await to.settlement.reject(last);
}

async function attempt(batch: readonly ConsumeMessage[], { queue, consumer }: HandOver): Promise<Error | undefined> {
  try {
    await consumer(batch.map((delivery) => arrivalOf(queue, delivery)));
    return undefined;
  } catch (error) {
    if (error instanceof ConsumerIll) throw error;
    return error instanceof Error ? error : new Error(String(error));
  }
}

export function arrivalOf(queue: string, { content, properties, fields }: ConsumeMessage): Arrival {
  return { queue, body: content, contentType: properties.contentType, headers: properties.headers ?? {}, redelivered: fields.redelivered };
}

/** Where it happened, without the error's message, which may quote a person's data. */
const framesOf = (error: Error): string[] => (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 8).map((line) => line.trim());
