import type { Contract } from '@fatong/contracts';
import type { Effect, SentOutcomes } from './effect.js';

/** States a fact; its body is built by the `fact` of the area for this type and record. */
export const say = (contract: Contract): Effect<never> => ({
  effect: 'say',
  names: [],
  fact: contract.type,
  deed: ({ newId }) => ({ says: [{ fact: contract.type, id: newId() }] }),
});

type Constant = string | number | boolean | null;
type Spelled<V> = { readonly [K in keyof V & string]: `${K} = ${V[K] & Constant}` }[keyof V & string];

type Done<O> = { readonly [K in keyof O & string]: `action ${O[K] & string}` }[keyof O & string];

/**
 * States a fact that a partner answers: keeps its id, so that an answer to an earlier one is known, says so on the record when it is given up undelivered, and
 * has an action done by what becomes of the message (`outcomes`) where the record's state allows it.
 */
export const ask = <const F extends string, const V extends Readonly<Record<string, Constant>> = {}, const O extends SentOutcomes = {}>(
  contract: Contract,
  { request, undelivered, outcomes }: { readonly request: F; readonly undelivered?: V; readonly outcomes?: O },
): Effect<`text ${F}` | Spelled<V> | Done<O>> => ({
  effect: 'ask',
  names: [
    `text ${request}`,
    ...Object.entries(undelivered ?? {}).map(([field, value]) => `${field} = ${String(value)}` as Spelled<V>),
    ...Object.values<string>({ ...outcomes }).map((action) => `action ${action}` as Done<O>),
  ],
  fact: contract.type,
  machineId: request,
  ...(outcomes && { outcomes }),
  deed: ({ newId }) => {
    const id = newId();
    return { set: { [request]: id }, says: [{ fact: contract.type, id }] };
  },
  givenUp: (values, factId) => (values[request] === factId ? (undelivered ?? {}) : null),
  awaits: (values, factId) => values[request] === factId,
});
