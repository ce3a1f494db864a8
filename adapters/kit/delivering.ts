import { fromHeaders, type Message } from '@fatong/contracts';
import { outcomeId, traced, traceparent } from '@fatong/hub/platform';
import {
  BrokerAway,
  ConsumerIll,
  StoreAway,
  type Arrival,
  type Attempts,
  type CallOutcome,
  type Log,
  type Publisher,
} from '@fatong/hub/ports';
import type { Client, Outgoing } from './adapter.js';
import { cause } from './cause.js';
import { bodyMissing } from './content-gone.js';
import { unguarded, type Guard } from './guard.js';

type Attributes = Omit<Message, 'data'>;

export interface Delivering {
  readonly attempts: Attempts;
  readonly publisher: Publisher;
  /** Resolves when store and broker answer again. */
  readonly recovered: () => Promise<void>;
  readonly log: Log;
  /** Absent: nobody measures. */
  readonly observe?: (name: 'call', seconds: number, labels: Record<string, string>) => void;
  readonly count: (
    name: 'calls' | 'questions' | 'stale_deliveries' | 'held_deliveries' | 'circuit_changes',
    labels: Record<string, string>,
  ) => void;
}

/**
 * Takes outgoing messages of one system from its queue and calls the partner, each attempt at most once:
 * its turn → attempt row → call → result row → outcome published → ack. The relay hands out one message a key at a time, so a batch may run side by side.
 */
export function delivering(
  system: string,
  client: Client,
  parts: Delivering,
  guard: Guard = unguarded,
): (batch: readonly Arrival[]) => Promise<void> {
  return async (batch) => {
    // To the end of each, whatever becomes of the others: a call that is given back while it lasts is one of unknown outcome.
    const ends = await Promise.allSettled(batch.map((arrival) => guard.turn(arrival.queue, () => deliver(arrival))));
    const errors = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
    const ill = errors.find((error) => error instanceof ConsumerIll || error instanceof StoreAway || error instanceof BrokerAway);
    if (ill instanceof ConsumerIll) throw ill;
    if (ill instanceof Error) throw new ConsumerIll(ill.message, parts.recovered, { cause: ill });
    if (errors.length > 0) throw errors[0];
  };

  async function deliver(arrival: Arrival): Promise<void> {
    const deliveryId = arrival.headers['x-fatong-delivery'];
    const n = Number(arrival.headers['x-fatong-attempt']);
    const read = fromHeaders(arrival.headers, arrival.contentType);
    if (typeof deliveryId !== 'string' || !Number.isSafeInteger(n) || !('attributes' in read)) {
      throw new Error(`A message without delivery stands on the outbound queue of ${system}.`);
    }
    const { attributes } = read;
    const isQuestion = 'x-fatong-ask' in arrival.headers;
    return traced(
      `${isQuestion ? 'ask' : 'deliver'} ${system}`,
      {
        kind: 'consumer',
        parent: attributes.traceparent,
        attributes: {
          'messaging.system': 'rabbitmq',
          'messaging.destination.name': arrival.queue,
          'messaging.message.id': attributes.id,
          'fatong.system': system,
          'fatong.type': attributes.type,
          'fatong.attempt': n,
        },
      },
      () => (isQuestion ? asked(deliveryId, n, attributes) : attempt(deliveryId, n, attributes, arrival)),
    );
  }

  async function attempt(deliveryId: string, n: number, attributes: Attributes, { body, headers }: Arrival): Promise<void> {
    const begun = await parts.attempts.begin(deliveryId, n);
    if (begun.kind === 'stale') {
      // Forged, or a copy that comes after the matter was decided: nobody waits for an outcome, so there is none.
      parts.log.warn({ system, deliveryId, n, type: attributes.type }, 'a message whose delivery is not under way was not sent');
      return parts.count('stale_deliveries', { system });
    }
    if (begun.kind === 'held') return parts.count('held_deliveries', { system });
    const missing = bodyMissing(system, headers);
    const outcome =
      begun.kind === 'finished'
        ? begun.outcome
        : begun.kind === 'open'
          ? interrupted(system)
          : missing
            ? await withoutCall(deliveryId, n, missing)
            : await call({ deliveryId, n, isProbe: begun.isProbe }, { requestId: attributes.id, type: attributes.type, body });
    await report(deliveryId, n, outcome, attributes);
    parts.count('calls', { system, outcome: outcome.outcome });
  }

  async function withoutCall(deliveryId: string, n: number, outcome: CallOutcome): Promise<CallOutcome> {
    await parts.attempts.finish(deliveryId, n, outcome);
    return outcome;
  }

  /** Asks the partner about a call whose outcome is unknown, unless he is stopped since. Only a clear answer is one: without it the hub asks again later. */
  async function asked(deliveryId: string, n: number, attributes: Attributes): Promise<void> {
    if (!(await parts.attempts.mayAsk(deliveryId))) return parts.count('stale_deliveries', { system });
    const found = (await client.ask?.({ requestId: attributes.id, type: attributes.type })) ?? { found: 'unknown' };
    parts.count('questions', { system, found: found.found });
    if (found.found === 'taken')
      await report(
        deliveryId,
        n,
        { outcome: 'delivered', ...(found.partnerRef !== undefined && { partnerRef: found.partnerRef }) },
        attributes,
      );
    if (found.found === 'absent') await report(deliveryId, n, { outcome: 'absent' }, attributes);
  }

  async function report(
    deliveryId: string,
    n: number,
    outcome: Pick<CallOutcome, 'partnerRef' | 'cause'> & { readonly outcome: CallOutcome['outcome'] | 'absent' },
    attributes: Attributes,
  ): Promise<void> {
    await parts.publisher.publish([
      {
        exchange: 'inbound',
        to: system,
        wire: {
          attributes: {
            id: outcomeId(deliveryId, n, outcome.outcome),
            source: `/adapters/${system}`,
            type: 'hub.delivery-outcome.v1',
            subject: deliveryId,
            time: new Date().toISOString(),
            datacontenttype: 'application/json',
            partitionkey: attributes.partitionkey,
            correlationid: attributes.correlationid ?? attributes.id,
            causationid: attributes.id,
            ...withTrace(),
          },
          body: Buffer.from(
            JSON.stringify({
              delivery: deliveryId,
              n,
              outcome: outcome.outcome,
              ...(outcome.partnerRef !== undefined && { partnerRef: outcome.partnerRef }),
              ...(outcome.cause && {
                cause: { code: outcome.cause.code, kind: outcome.cause.kind, words: outcome.cause.words, group: outcome.cause.group },
              }),
            }),
          ),
        },
      },
    ]);
  }

  async function call(
    { deliveryId, n, isProbe }: { readonly deliveryId: string; readonly n: number; readonly isProbe: boolean },
    outgoing: Outgoing,
  ): Promise<CallOutcome> {
    const began = performance.now();
    const outcome = await guard.call(() =>
      traced(
        `call ${system}`,
        { kind: 'client', attributes: { 'fatong.system': system, 'fatong.type': outgoing.type, 'fatong.message': outgoing.requestId } },
        async (span) => {
          const said = await client.send({ ...outgoing, ...withTrace() });
          span.set({ 'fatong.outcome': said.outcome });
          if (said.outcome === 'transient' || said.outcome === 'unknown') span.failed();
          return said;
        },
      ),
    );
    parts.observe?.('call', (performance.now() - began) / 1000, { system, type: outgoing.type });
    if (outcome.outcome !== 'delivered')
      parts.log.warn({ system, deliveryId, n, outcome: outcome.outcome, cause: outcome.cause?.group }, 'the partner did not take it');
    await parts.attempts.finish(deliveryId, n, outcome);
    await guard.heard(outcome, isProbe);
    return outcome;
  }
}

/** Where we are in the trace, for whoever goes on. */
function withTrace(): { readonly traceparent?: string } {
  const at = traceparent();
  return at === undefined ? {} : { traceparent: at };
}

/** Another copy began this attempt and never said how it ended: only the partner, or a person, can know. */
function interrupted(system: string): CallOutcome {
  return {
    outcome: 'unknown',
    cause: cause(system, 'outcome-unknown', 'unknown', 'interrupted', [
      '发送中断，对方是否收到不明：请向对方核实后再决定。',
      'Sending was interrupted and it is unknown whether the partner received it: ask the partner before deciding.',
    ]),
  };
}
