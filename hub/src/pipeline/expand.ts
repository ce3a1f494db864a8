import type { Message } from '@fatong/contracts';
import { mostDeaths, type Cause, type Expansion, type InHand, type OutboxRow, type Stage } from '../ports/index.js';
import type { Catalog } from './catalog.js';
import { killed } from './causes.js';
import { json, outgoing } from './rows.js';
import { apply, outputOf } from './steps/map.js';
import { broken } from './steps/check.js';
import type { Output, Route } from './work.js';

/** What becomes of a fact: for each system that wants it, the message made for it and a due delivery, or a parked one that says why not, as where processes died of it. Never throws. */
export function expand(catalog: Catalog, fact: OutboxRow & InHand, at: string): Expansion {
  const parts = catalog.out(fact.type).map((route) => forRoute(route, fact, at));
  return {
    factId: fact.id,
    messages: parts.flatMap(({ messages }) => messages),
    bodies: parts.flatMap(({ bodies }) => bodies),
    deliveries: parts.flatMap(({ deliveries }) => deliveries),
  };
}

/** The fact as a message: what is announced to subscribers outside, and what mappings read. */
export const factMessage = (fact: OutboxRow): Message => ({
  id: fact.id,
  source: fact.source,
  type: fact.type,
  time: fact.time,
  datacontenttype: 'application/json',
  partitionkey: fact.key,
  // Partners answer to the fact's id, which is in what we send.
  correlationid: fact.correlation ?? fact.id,
  ...(fact.subject !== undefined && { subject: fact.subject }),
  ...(fact.causation !== undefined && { causationid: fact.causation }),
  ...(fact.sourceVersion !== undefined && { sourceversion: fact.sourceVersion }),
  ...(fact.traceparent !== undefined && { traceparent: fact.traceparent }),
  data: fact.data,
});

type Rows = Omit<Expansion, 'factId'>;

function forRoute(route: Route, fact: OutboxRow & InHand, at: string): Rows {
  const message = factMessage(fact);
  const made = fact.deaths >= mostDeaths ? { refused: killed('expanded', route.id, fact.deaths) } : makeOutgoing(route, message);
  if ('outputs' in made)
    return rowsOf(
      made.outputs.map((output) => ({ output })),
      route,
      fact,
      at,
    );
  // Nothing to send, but something to look at: the row stands under the id the message would have had.
  return rowsOf([{ output: outputOf(route, message, message.source, null, 0), cause: made.refused }], route, fact, at);
}

/** Maps and checks; both for a new fact and when a failed one is tried again. */
export function makeOutgoing(route: Route, message: Message): { outputs: readonly Output[] } | { refused: Cause } {
  const made = apply(route, message, message.source, 'expanded');
  return 'refused' in made ? made : (broken(made.outputs, 'expanded') ?? made);
}

function rowsOf(
  items: readonly { readonly output: Output; readonly cause?: Cause }[],
  { target }: Route,
  fact: OutboxRow,
  at: string,
): Rows {
  const rows = items.map(({ output, cause }) => {
    const stage: Stage = { stage: 'expanded', at, ok: cause === undefined, ...(cause && { note: cause.words }) };
    return {
      ...outgoing(output, { system: target, at, stages: [stage], record: fact.record, sender: fact.sender, ...(cause && { cause }) }),
      isMade: cause === undefined,
    };
  });
  const factBody = json(fact.data);
  return {
    messages: rows.map(({ message }) => message),
    bodies: rows.flatMap(({ message, body, isMade }) => [
      { messageId: message.id, receivedAt: at, stage: 'fact' as const, contentType: 'application/json', body: factBody },
      ...(isMade ? [body] : []),
    ]),
    deliveries: rows.map(({ delivery }) => delivery),
  };
}
