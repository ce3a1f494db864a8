import type { Contract } from '@fatong/contracts';
import type { Effect } from './effect.js';

/** States a fact; its body is built by the `fact` of the area for this type and record. */
export const say = (contract: Contract): Effect<never> => ({
  effect: 'say',
  names: [],
  fact: contract.type,
  deed: ({ newId }) => ({ says: [{ fact: contract.type, id: newId() }] }),
});

type Constant = string | number | boolean | null;
type Spelled<V> = { readonly [K in keyof V & string]: `${K} = ${V[K] & Constant}` }[keyof V & string];

/** States a fact that a partner answers: keeps its id, so that an answer to an earlier one is known, and says so on the record when it is given up undelivered. */
export const ask = <const F extends string, const V extends Readonly<Record<string, Constant>> = {}>(
  contract: Contract,
  { request, undelivered }: { readonly request: F; readonly undelivered?: V },
): Effect<`text ${F}` | Spelled<V>> => ({
  effect: 'ask',
  names: [`text ${request}`, ...Object.entries(undelivered ?? {}).map(([field, value]) => `${field} = ${String(value)}` as Spelled<V>)],
  fact: contract.type,
  machineId: request,
  deed: ({ newId }) => {
    const id = newId();
    return { set: { [request]: id }, says: [{ fact: contract.type, id }] };
  },
  givenUp: (values, factId) => (values[request] === factId ? (undelivered ?? {}) : null),
});
