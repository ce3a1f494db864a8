import { fromHeaders, sizes } from '@fatong/contracts';
import {
  ConsumerIll,
  StoreAway,
  type Acting,
  type Arrival,
  type BatchConsumer,
  type Cause,
  type ConsumeOptions,
  type Flow,
  type Log,
  type Store,
  type Unit,
} from '../ports/index.js';
import { deadLettered } from './causes.js';
import type { Line } from './line.js';
import type { Counting } from './metrics.js';
import { isUuid } from './steps/attributes.js';
import { systemOf } from './steps/read.js';

export interface DeadParts {
  readonly line: Line;
  readonly store: Store;
  readonly flow: Pick<Flow, 'delivery'>;
  readonly acting: Acting;
  readonly log: Log;
  readonly counting: Counting;
}

/**
 * How it is consumed. A partner who publishes himself may lay anything before his door and let it expire there, and so it comes here past every bound; of what no door would have
 * taken the beginning is parked.
 */
export const deadHand = { bodies: { longest: sizes.structure, inHand: 16 * sizes.structure } } as const satisfies Partial<ConsumeOptions>;

/** Consumes queue `dead`: whatever died on its queue becomes a parked row, or an outgoing delivery whose outcome is unknown. Nothing dies silently. */
export function dead(parts: DeadParts): BatchConsumer {
  const one = async (arrival: Arrival): Promise<void> => {
    const { queue, isLimit } = originOf(arrival);
    const delivery = await deliveryOf(arrival, queue, parts.flow);
    const cause = deadLettered(queue, isLimit);
    const isOlder = delivery !== null && Number(arrival.headers['x-fatong-attempt']) < delivery.attempt;
    parts.counting.dead(systemOf(queue));
    parts.log.error({ queue, group: cause.group, delivery: delivery?.id }, 'a message died on its queue');
    if (isOlder) return;
    await parts.store.transact((unit) =>
      delivery
        ? unknownOutcome(unit, { delivery, factId: factOf(arrival) }, cause, parts.acting)
        : park(unit, { ...arrival, queue }, cause, parts.line),
    );
  };
  return async (batch) => {
    try {
      for (const arrival of batch) await one(arrival);
    } catch (error) {
      if (!(error instanceof StoreAway)) throw error;
      throw new ConsumerIll('the database is away', () => parts.store.recovered(), { cause: error });
    }
  };
}

/** A message that the hub took already is only acknowledged: it died after its commit. */
async function park(unit: Unit, arrival: Arrival, cause: Cause, line: Line): Promise<void> {
  await line.finish(line.refuse(arrival, new Date().toISOString(), cause), unit);
}

/** The adapter died with it in hand, more than once perhaps in the middle of the call: it may have arrived. Of a copy whose delivery went on since, or was decided, nobody is told. */
async function unknownOutcome(
  unit: Unit,
  { delivery, factId }: { readonly delivery: NonNullable<Awaited<ReturnType<Flow['delivery']>>>; readonly factId: string | null },
  dying: Cause,
  acting: Acting,
): Promise<void> {
  const cause: Cause = {
    ...dying,
    stage: 'sent',
    kind: 'unknown',
    words: ['多次发送均未完成，对方是否收到不明。', 'Sending it never finished: whether it arrived is unknown.'],
  };
  const changed = await unit.settle([
    {
      deliveryId: delivery.id,
      state: 'unknown',
      from: ['sent', 'due', 'later'],
      cause,
      stages: [{ stage: 'sent', at: new Date().toISOString(), ok: false, note: cause.words }],
    },
  ]);
  if (changed.has(delivery.id) && delivery.record)
    await acting.told(unit, delivery.record, {
      deliveryId: delivery.id,
      messageId: delivery.messageId,
      system: delivery.system,
      type: delivery.type,
      outcome: 'unknown',
      factId,
      cause,
    });
}

/** What we send is correlated by the fact it was made from. */
function factOf({ headers, contentType }: Arrival): string | null {
  const read = fromHeaders(headers, contentType);
  return 'attributes' in read ? (read.attributes.correlationid ?? null) : null;
}

async function deliveryOf({ headers }: Arrival, queue: string, flow: DeadParts['flow']): ReturnType<Flow['delivery']> {
  const id = headers['x-fatong-delivery'];
  if (!/(?:^|\.)outbound\./.test(queue) || typeof id !== 'string' || !isUuid(id)) return null;
  const delivery = await flow.delivery(id);
  return delivery?.direction === 'out' && delivery.system === systemOf(queue) ? delivery : null;
}

/** Where it died and why, as RabbitMQ writes it; foreign headers are hostile, so nothing is assumed of them. */
function originOf({ queue, headers }: Arrival): { queue: string; isLimit: boolean } {
  const [said, reason] = [headers['x-first-death-queue'], headers['x-first-death-reason']];
  const isName = typeof said === 'string' && /^[\w.-]{1,200}$/.test(said);
  return { queue: isName ? said : queue, isLimit: reason === 'delivery_limit' };
}
