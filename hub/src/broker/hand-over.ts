import type { ConsumeMessage } from 'amqplib';
import { ConsumerIll, CutShort } from '../ports/index.js';
import type { Arrival, BatchConsumer, Log, Prepared } from '../ports/index.js';
import { isCut } from './cutting.js';

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
  /** Waits until we are well again, of an illness that came so often before with what is in hand, first at `since`; throws it when that takes too long or nothing is in hand any more. */
  readonly recover: (illness: ConsumerIll, before: number, since: number) => Promise<void>;
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

/** Gives a batch to the consumer. Throws nothing but {@link ConsumerIll} and {@link CutShort}. */
export async function begin(batch: readonly ConsumeMessage[], to: HandOver): Promise<Begun> {
  const arrivals = batch.map((delivery) => arrivalOf(to.queue, delivery));
  const { value, failure } = await outcomeOf(() => to.consumer(arrivals), to);
  return { batch, prepared: value ?? undefined, failure };
}

/**
 * Commits a batch and, when those before it are settled, settles it: all at once when that succeeds, else one by one, so that only those that fail alone are
 * rejected. Throws nothing but {@link ConsumerIll}, {@link CutShort}, what the settlement throws and what `before` does.
 */
export async function settle({ batch, prepared, failure }: Begun, to: HandOver, before?: Promise<void>): Promise<void> {
  const last = batch.at(-1);
  if (!last) return;
  const problem = failure ?? (prepared && (await outcomeOf(() => prepared.commit(to.cut), to)).failure);
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
  to.log.error(
    { queue: to.queue, messageId: String(last.properties.messageId), error: problem.name, stack: framesOf(problem) },
    'A message failed alone and is rejected',
  );
  await to.settlement.reject(last);
}

/** Our own illness is waited out with the batch in hand: given back it would count as delivered, and after enough of that the broker would take it for dead. */
async function outcomeOf<T>(step: () => Promise<T>, { recover }: HandOver): Promise<{ value?: T; failure?: Error }> {
  const since = performance.now();
  for (let illnesses = 0; ; illnesses++) {
    try {
      return { value: await step() };
    } catch (error) {
      if (error instanceof CutShort) throw error;
      if (!(error instanceof ConsumerIll)) return { failure: error instanceof Error ? error : new Error(String(error)) };
      await recover(error, illnesses, since);
    }
  }
}

export function arrivalOf(queue: string, delivery: ConsumeMessage): Arrival {
  const { content, properties, fields } = delivery;
  return {
    queue,
    body: content,
    contentType: properties.contentType,
    headers: properties.headers ?? {},
    redelivered: fields.redelivered,
    properties: { messageId: properties.messageId, type: properties.type, contentEncoding: properties.contentEncoding },
    ...(isCut(delivery) && { isCut: true as const }),
  };
}

/** Where it happened, without the error's message, which may quote a person's data. */
const framesOf = (error: Error): string[] =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
