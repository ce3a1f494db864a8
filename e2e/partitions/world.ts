import { Type } from 'typebox';
import { contract, type Contract, type Message, type System } from '@fatong/contracts';
import { deliveryOutcome } from '@fatong/contracts/canonical/hub';
import { mapping, type Mapping } from '@fatong/mappings/kit';
import { queuesOf, topology, type SystemQueues, type Topology } from '@fatong/hub/broker';
import { identityOf } from '@fatong/hub/platform';

/**
 * A simulated source with eight partitions, as S12 will have them, whose messages must be taken in the order of their key; an area that states a fact of each, and a
 * register with eight partitions too that hears of each fact, and of some messages straight. No system of an installation: it shows what partitions are worth.
 */
export const partitions = 8;
/** The one that draws the traffic, where one does. */
export const hotKey = 'k1';
export const [source, register] = ['offices', 'register'] as const;

const said = { K: Type.String({ minLength: 1 }), N: Type.Integer() };
const own = { key: Type.String({ minLength: 1 }), number: Type.Integer() };
const closed = { additionalProperties: false };
const base = { version: 1, title: ['测试', 'Test'] } as const;
const byKey = { id: ['K', 'N'], key: 'K', order: 'key' } as const;
const ownIdentity = { id: ['key', 'number'], key: 'key', order: 'key' } as const;

/** Through the area: received → acted → stated → delivered. */
export const step = contract({ ...base, owner: source, message: 'step', kind: 'in', identity: byKey, schema: Type.Object(said) });
/** Straight to the register. */
export const parcel = contract({ ...base, owner: source, message: 'parcel', kind: 'in', identity: byKey, schema: Type.Object(said) });
export const letter = contract({ ...base, owner: register, message: 'letter', kind: 'out', identity: byKey, schema: Type.Object(said) });
const stepped = contract({
  ...base,
  owner: 'cases',
  message: 'stepped',
  kind: 'report',
  identity: ownIdentity,
  schema: Type.Object(own, closed),
});
export const stated = contract({
  ...base,
  owner: 'cases',
  message: 'stated',
  kind: 'fact',
  identity: ownIdentity,
  schema: Type.Object(own, closed),
});

const system = (id: string, folder: string, contracts: readonly Contract[]): System => ({
  id,
  folder,
  title: [folder, folder],
  area: 'cases',
  partitions,
  protocol: 'rest',
  contracts,
});
/** The source speaks AMQP. Its bounds are narrow, so that a small flood meets them. */
export const systems: readonly System[] = [
  { ...system('S12', source, [step, parcel]), protocol: 'amqp', guard: { backlog: 200 } },
  system('S13', register, [letter]),
];
/** There is a door for AMQP only where the load comes over it; else nobody makes the partners' virtual host. */
export const queuesOfWorld = (prefix: string, over: string): Topology => {
  const doorless = ({ door: _, ...queues }: SystemQueues): SystemQueues => queues;
  return topology({
    systems: systems.map(queuesOf).map((one) => (over === 'amqp' ? one : doorless(one))),
    prefix,
    numbers: { doorMessages: 100 },
  });
};
export const canonical: readonly Contract[] = [stepped, stated, deliveryOutcome];
export const mappings: readonly Mapping[] = [
  mapping(step, stepped, (s) => ({ key: s.K, number: s.N })),
  mapping(parcel, letter, (s) => ({ K: s.K, N: s.N })),
  mapping(stated, letter, (s) => ({ K: s.key, N: s.number })),
];

export interface Said {
  readonly key: string;
  readonly number: number;
}

/** What the source says of it; every fourth key goes straight to the register. */
export const saidOf = ({ key, number }: Said): { readonly of: Contract; readonly data: object } => ({
  of: Number(key.slice(1)) % 4 === 0 ? parcel : step,
  data: { K: key, N: number },
});

/** As the source's door would publish it. */
export function message(said: Said): Message {
  const { of, data } = saidOf(said);
  const identity = identityOf(of, data);
  if ('missing' in identity) throw new Error(`No identity: ${identity.missing.join()}`);
  return {
    id: identity.id,
    source: `/systems/${source}`,
    type: of.type,
    time: new Date().toISOString(),
    datacontenttype: 'application/json',
    partitionkey: identity.key,
    data,
  };
}
