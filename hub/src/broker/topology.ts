import { refuseUnknown } from './refusal.js';

/** One outside system: which way it talks and over how many partitions. The count is changed only by draining its queues. */
export interface SystemQueues {
  /** Folder name of the system, kebab case. */
  readonly system: string;
  /** Queues a direction; messages of one partition key always meet in the same one. */
  readonly partitions: number;
  /** They send to us: `inbound.<system>.<n>`. */
  readonly in: boolean;
  /** We send to them: `outbound.<system>.<n>`. */
  readonly out: boolean;
  /** They speak AMQP themselves, in the virtual host of partners: at exchange `partner.<system>`; their door takes from `partner.<system>.in` and answers to `partner.<system>.answers`. */
  readonly door?: true;
}

export interface TopologyNumbers {
  /** Deliveries of one message before it goes to `dead`: how many crashes it may cause. */
  readonly deliveryLimit: number;
  /** Unconfirmed publications on the wire. */
  readonly window: number;
  /** Messages handed to a consumer at once. */
  readonly batch: number;
  /** How long a batch waits to fill, ms. */
  readonly linger: number;
  /** Batches the broker sends ahead: one is committed while the next is prepared and a third gathers. */
  readonly prefetchBatches: number;
  /** A publication without any confirm for so long failed, ms. */
  readonly confirmTimeout: number;
  /** How long a stop may go on with what the broker had sent ahead, ms. What is left then, of a batch in hand too, is delivered to another. */
  readonly drain: number;
  /** How long what is in hand waits for a consumer that is ill to be well, ms. Then the queue goes to whoever is. */
  readonly illnessWait: number;
  /** How long what is in hand is tried again while it is ill and well in turn, ms. Then it is given back, and comes in smaller batches: it may be what makes it ill. */
  readonly illnessTried: number;
  /** Messages, and bytes, that may wait before the door of a partner who speaks AMQP; of more he gets a negative confirm. */
  readonly doorMessages: number;
  readonly doorBytes: number;
}

export interface TopologyInput {
  readonly systems: readonly SystemQueues[];
  /** Put before every name, so that tests share a broker. */
  readonly prefix?: string;
  readonly numbers?: Partial<TopologyNumbers>;
}

/** Which virtual host: that of our own lines, or that of partners who speak AMQP. */
export type Place = 'ours' | 'partners';

export interface ExchangeEntry {
  readonly name: string;
  readonly place: Place;
  readonly type: 'direct' | 'topic' | 'fanout';
}

export type QueueKind = 'inbound' | 'outbound' | 'partner' | 'answers' | 'dead';

export interface QueueEntry {
  readonly name: string;
  readonly place: Place;
  readonly kind: QueueKind;
  /** Absent for `dead`. */
  readonly system?: string;
  readonly exchange: string;
  readonly routingKey: string;
  readonly arguments: Readonly<Record<string, string | number | boolean>>;
}

/** Every exchange, queue, binding and number of one broker, as data. */
export interface Topology {
  readonly prefix: string;
  readonly systems: readonly SystemQueues[];
  readonly exchanges: readonly ExchangeEntry[];
  readonly queues: readonly QueueEntry[];
  readonly numbers: TopologyNumbers;
}

const defaults: TopologyNumbers = {
  deliveryLimit: 20,
  window: 1000,
  batch: 500,
  linger: 5,
  prefetchBatches: 3,
  confirmTimeout: 10_000,
  drain: 3_000,
  illnessWait: 5_000,
  illnessTried: 120_000,
  doorMessages: 10_000,
  doorBytes: 256 * 1024 * 1024,
};

/** What reaches `dead` must stay until it is a parked row, however often its consumer dies, and an answer until its partner has it; -1 would mean "never", where it is understood. */
const endless = 1_000_000;

/** The topology of these systems. Throws on unknown keys and senseless values: a mistake here must stop the start. */
export function topology(input: TopologyInput): Topology {
  refuseUnknown('topology', input, ['systems', 'prefix', 'numbers']);
  refuseUnknown('topology.numbers', input.numbers ?? {}, Object.keys(defaults));
  const prefix = input.prefix ?? '';
  const numbers = { ...defaults, ...input.numbers };
  for (const [name, value] of Object.entries(numbers))
    if (!Number.isInteger(value) || value < (name === 'linger' ? 0 : 1))
      throw new Error(`topology.numbers.${name} is ${String(value)}, not a positive whole number`);
  checkSystems(input.systems);
  const doors = input.systems.filter(({ door }) => door);
  return {
    prefix,
    systems: input.systems,
    numbers,
    exchanges: [
      { name: `${prefix}inbound`, place: 'ours', type: 'direct' },
      { name: `${prefix}outbound`, place: 'ours', type: 'direct' },
      { name: `${prefix}events`, place: 'ours', type: 'topic' },
      { name: `${prefix}dead`, place: 'ours', type: 'fanout' },
      ...(doors.length > 0 ? doorExchanges(prefix, doors) : []),
    ],
    queues: [
      // The dead queue comes first: whatever dies from the first moment on has a place to go.
      deadQueue(`${prefix}dead`, 'ours'),
      ...(doors.length > 0 ? [deadQueue(`${prefix}partners.dead`, 'partners')] : []),
      ...input.systems.flatMap((system) => [
        ...(system.in ? queues(prefix, 'inbound', system, numbers) : []),
        ...(system.out ? queues(prefix, 'outbound', system, numbers) : []),
      ]),
      ...doors.flatMap(({ system }) => doorQueues(prefix, system, numbers)),
    ],
  };
}

/** What of a topology one virtual host holds. */
export const partAt = (place: Place, { exchanges, queues, ...rest }: Topology): Topology => ({
  ...rest,
  exchanges: exchanges.filter((one) => one.place === place),
  queues: queues.filter((one) => one.place === place),
});

const quorum = {
  'x-queue-type': 'quorum',
  'x-single-active-consumer': true,
  'x-queue-leader-locator': 'balanced',
};

function queues(prefix: string, kind: 'inbound' | 'outbound', of: SystemQueues, numbers: TopologyNumbers): QueueEntry[] {
  return Array.from({ length: of.partitions }, (_, partition) => ({
    name: `${prefix}${kind}.${of.system}.${partition}`,
    place: 'ours',
    kind,
    system: of.system,
    exchange: `${prefix}${kind}`,
    routingKey: `${of.system}.${partition}`,
    arguments: working(`${prefix}dead`, numbers),
  }));
}

const working = (dead: string, numbers: TopologyNumbers): QueueEntry['arguments'] => ({
  ...quorum,
  'x-delivery-limit': numbers.deliveryLimit,
  'x-dead-letter-exchange': dead,
  // At least once needs reject-publish: with drop-head a full queue would lose what is being dead-lettered.
  'x-dead-letter-strategy': 'at-least-once',
  'x-overflow': 'reject-publish',
});

const deadQueue = (name: string, place: Place): QueueEntry => ({
  name,
  place,
  kind: 'dead',
  exchange: name,
  routingKey: '',
  arguments: { ...quorum, 'x-delivery-limit': endless },
});

const doorExchanges = (prefix: string, doors: readonly SystemQueues[]): ExchangeEntry[] => [
  { name: `${prefix}partners.dead`, place: 'partners', type: 'fanout' },
  { name: `${prefix}answers`, place: 'partners', type: 'direct' },
  ...doors.map(({ system }): ExchangeEntry => ({ name: `${prefix}partner.${system}`, place: 'partners', type: 'fanout' })),
];

/** What waits before a door is bounded, so that a partner hears by negative confirms that he is too fast. Answers are not: whose answers wait unread finds his door closed. */
const doorQueues = (prefix: string, system: string, numbers: TopologyNumbers): QueueEntry[] => [
  {
    name: `${prefix}partner.${system}.in`,
    place: 'partners',
    kind: 'partner',
    system,
    exchange: `${prefix}partner.${system}`,
    routingKey: '',
    arguments: {
      ...working(`${prefix}partners.dead`, numbers),
      'x-max-length': numbers.doorMessages,
      'x-max-length-bytes': numbers.doorBytes,
    },
  },
  {
    name: `${prefix}partner.${system}.answers`,
    place: 'partners',
    kind: 'answers',
    system,
    exchange: `${prefix}answers`,
    routingKey: system,
    arguments: { 'x-queue-type': 'quorum', 'x-queue-leader-locator': 'balanced', 'x-delivery-limit': endless },
  },
];

function checkSystems(systems: readonly SystemQueues[]): void {
  const seen = new Set<string>();
  for (const of of systems) {
    refuseUnknown(`topology of system ${of.system}`, of, ['system', 'partitions', 'in', 'out', 'door']);
    if (!/^[a-z][a-z0-9-]*$/.test(of.system)) throw new Error(`topology: "${of.system}" is no system name (kebab case, as its folder)`);
    if (seen.has(of.system)) throw new Error(`topology: system ${of.system} stands there twice`);
    if (!Number.isInteger(of.partitions) || of.partitions < 1 || of.partitions > 64)
      throw new Error(`topology: system ${of.system} has ${of.partitions} partitions; 1 to 64 are possible`);
    if (!of.in && !of.out) throw new Error(`topology: system ${of.system} talks in neither direction`);
    if (of.door && !of.in) throw new Error(`topology: system ${of.system} has a door and sends nothing`);
    seen.add(of.system);
  }
}
