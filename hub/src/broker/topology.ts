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
}

export interface TopologyInput {
  readonly systems: readonly SystemQueues[];
  /** Put before every name, so that tests share a broker. */
  readonly prefix?: string;
  readonly numbers?: Partial<TopologyNumbers>;
}

export interface ExchangeEntry {
  readonly name: string;
  readonly type: 'direct' | 'topic' | 'fanout';
}

export type QueueKind = 'inbound' | 'outbound' | 'dead';

export interface QueueEntry {
  readonly name: string;
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

const defaults: TopologyNumbers = { deliveryLimit: 20, window: 1000, batch: 500, linger: 5, prefetchBatches: 3, confirmTimeout: 10_000 };

/** What reaches `dead` must stay until it is a parked row, however often its consumer dies; -1 would mean "never", where it is understood. */
const deadDeliveryLimit = 1_000_000;

/** The topology of these systems. Throws on unknown keys and senseless values: a mistake here must stop the start. */
export function topology(input: TopologyInput): Topology {
  refuseUnknown('topology', input, ['systems', 'prefix', 'numbers']);
  refuseUnknown('topology.numbers', input.numbers ?? {}, Object.keys(defaults));
  const prefix = input.prefix ?? '';
  const numbers = { ...defaults, ...input.numbers };
  for (const [name, value] of Object.entries(numbers))
    if (!Number.isInteger(value) || value < (name === 'linger' ? 0 : 1)) throw new Error(`topology.numbers.${name} is ${String(value)}, not a positive whole number`);
  checkSystems(input.systems);
  return {
    prefix,
    systems: input.systems,
    numbers,
    exchanges: [
      { name: `${prefix}inbound`, type: 'direct' },
      { name: `${prefix}outbound`, type: 'direct' },
      { name: `${prefix}events`, type: 'topic' },
      { name: `${prefix}dead`, type: 'fanout' },
    ],
    queues: [
      // The dead queue comes first: whatever dies from the first moment on has a place to go.
      { name: `${prefix}dead`, kind: 'dead', exchange: `${prefix}dead`, routingKey: '', arguments: { ...quorum, 'x-delivery-limit': deadDeliveryLimit } },
      ...input.systems.flatMap((system) => [...(system.in ? queues(prefix, 'inbound', system, numbers) : []), ...(system.out ? queues(prefix, 'outbound', system, numbers) : [])]),
    ],
  };
}

const quorum = {
  'x-queue-type': 'quorum',
  'x-single-active-consumer': true,
  'x-queue-leader-locator': 'balanced',
};

function queues(prefix: string, kind: 'inbound' | 'outbound', of: SystemQueues, numbers: TopologyNumbers): QueueEntry[] {
  return Array.from({ length: of.partitions }, (_, partition) => ({
    name: `${prefix}${kind}.${of.system}.${partition}`,
    kind,
    system: of.system,
    exchange: `${prefix}${kind}`,
    routingKey: `${of.system}.${partition}`,
    arguments: {
      ...quorum,
      'x-delivery-limit': numbers.deliveryLimit,
      'x-dead-letter-exchange': `${prefix}dead`,
      // At least once needs reject-publish: with drop-head a full queue would lose what is being dead-lettered.
      'x-dead-letter-strategy': 'at-least-once',
      'x-overflow': 'reject-publish',
    },
  }));
}

function checkSystems(systems: readonly SystemQueues[]): void {
  const seen = new Set<string>();
  for (const of of systems) {
    refuseUnknown(`topology of system ${of.system}`, of, ['system', 'partitions', 'in', 'out']);
    if (!/^[a-z][a-z0-9-]*$/.test(of.system)) throw new Error(`topology: "${of.system}" is no system name (kebab case, as its folder)`);
    if (seen.has(of.system)) throw new Error(`topology: system ${of.system} stands there twice`);
    if (!Number.isInteger(of.partitions) || of.partitions < 1 || of.partitions > 64) throw new Error(`topology: system ${of.system} has ${of.partitions} partitions; 1 to 64 are possible`);
    if (!of.in && !of.out) throw new Error(`topology: system ${of.system} talks in neither direction`);
    seen.add(of.system);
  }
}
