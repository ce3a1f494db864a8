import type { ConsumeMessage } from 'amqplib';
import { ConsumerIll, CutShort } from '../ports/index.js';
import type { Arrival, BatchConsumer, Log, Prepared } from '../ports/index.js';

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
  /** Aborted: nothing more is begun. */
  readonly cut: AbortSignal;
  readonly log: Log;
}

/** A batch after the consumer's first step. */
export interface Begun {
  readonly batch: readonly ConsumeMessage[];
  /** The consumer's second step, if it has one. */
  readonly prepared?: Prepared;
  readonly failure?: Error;
}

/** Gives a batch to the consumer. Throws nothing but {@link ConsumerIll}. */
export async function begin(batch: readonly ConsumeMessage[], { queue, consumer }: HandOver): Promise<Begun> {
  const arrivals = batch.map((delivery) => arrivalOf(queue, delivery));
  const { value, failure } = await outcomeOf(() => consumer(arrivals));
  return { batch, prepared: value ?? undefined, failure };
}

/**
 * Commits a batch and, when those before it are settled, settles it: all at once when that succeeds, else one by one, so that only those that fail alone are
 * rejected. Throws nothing but {@link ConsumerIll}, {@link CutShort}, what the settlement throws and what `before` does.
 */
export async function settle({ batch, prepared, failure }: Begun, to: HandOver, before?: Promise<void>): Promise<void> {
  const last = batch.at(-1);
  if (!last) return;
  const problem = failure ?? (prepared && (await outcomeOf(() => prepared.commit(to.cut))).failure);
  await before;
  if (!problem) return to.settlement.acknowledge(last, true);
  if (batch.length > 1) {
    to.log.warn({ queue: to.queue, count: batch.length, error: problem.name }, 'A batch failed; its messages are taken one by one');
    for (const delivery of batch) {
      if (to.cut.aborted) throw new CutShort('Stopped while messages were taken one by one');
      await settle(await begin([delivery], to), to);
    }
    return;
  }
  to.log.error({ queue: to.queue, messageId: String(last.properties.messageId), error: problem.name, stack: framesOf(problem) }, 'A message failed alone and is rejected');
  await to.settlement.reject(last);
}

async function outcomeOf<T>(step: () => Promise<T>): Promise<{ value?: T; failure?: Error }> {
  try {
    return { value: await step() };
  } catch (error) {
    if (error instanceof ConsumerIll || error instanceof CutShort) throw error;
    return { failure: error instanceof Error ? error : new Error(String(error)) };
  }
}

export function arrivalOf(queue: string, { content, properties, fields }: ConsumeMessage): Arrival {
  return {
    queue, body: content, contentType: properties.contentType, headers: properties.headers ?? {}, redelivered: fields.redelivered,
    properties: { messageId: properties.messageId, type: properties.type, contentEncoding: properties.contentEncoding },
  };
}

/** Where it happened, without the error's message, which may quote a person's data. */
const framesOf = (error: Error): string[] => (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 8).map((line) => line.trim());
