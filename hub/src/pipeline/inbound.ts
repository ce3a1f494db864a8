import type { StageName } from '@fatong/contracts';
import {
  ConsumerIll,
  CutShort,
  StaleVersion,
  StoreAway,
  type Arrival,
  type Cause,
  type Flow,
  type Log,
  type Prepared,
  type Store,
} from '../ports/index.js';
import { isTracing, traced, tracedSince } from '../platform/index.js';
import { crashed, stale } from './causes.js';
import { departuresOf, type Departing } from './departing.js';
import type { Line } from './line.js';
import type { Counting } from './metrics.js';
import { decide, type FailurePolicy } from './policy.js';
import { isOpen, refusedBy, RunAlone, type Work } from './work.js';

export interface InboundParts {
  readonly line: Line;
  readonly store: Store;
  readonly flow: Pick<Flow, 'message'>;
  readonly policy: FailurePolicy;
  readonly log: Log;
  readonly counting: Counting;
  readonly departing: Pick<Departing, 'go'>;
  /** Called after commits that may have left something to the relay. */
  readonly wake: () => void;
}

/** Pure stages at once; what it answers with is the transaction, so that the next batch is prepared while this one is committed. */
export type Inbound = (batch: readonly Arrival[]) => Promise<Prepared>;

/**
 * Consumes the systems' inbound queues: pure stages, then one transaction a batch, then the acknowledgement. A batch that
 * throws is rolled back and run in parts, down to one; one that throws alone is parked with its cause. Our own illness rejects nothing.
 */
export function inbound(parts: InboundParts): Inbound {
  const { line, store, counting } = parts;
  /** When what the last batch of a queue sends has been handed to the broker. */
  const turns = new Map<string, Promise<void>>();

  async function together(prepared: readonly (readonly Work[])[], { repeats, before }: Turn): Promise<void> {
    const began = performance.now();
    const works = await line.lookUp(prepared.flat());
    const finished = await store.transact((unit) => line.finish(works, unit));
    counting.batch(finished, began);
    await before;
    await parts.departing.go(departuresOf(finished));
    if (!finished.every(isSettledHere)) parts.wake();
    repeats.push(...finished.filter(({ fate, lane }) => fate?.kind === 'duplicate' && lane.kind !== 'hub'));
  }

  /** One message, all its lanes. Never throws for a defect: it is parked with what was thrown. */
  async function alone(works: readonly Work[], turn: Turn, attempt = 1): Promise<void> {
    try {
      await together([works], turn);
    } catch (error) {
      if (error instanceof StoreAway) throw error;
      const cause = causeOf(error, works[0]!);
      if ('now' in decide(cause, attempt, parts.policy)) return alone(works, turn, attempt + 1);
      parts.log.error(
        { message: works[0]!.message.id, system: works[0]!.received.system, group: cause.group },
        'parked a message that threw',
      );
      await together([works.map((work) => (isOpen(work) ? refusedBy(work, cause) : work))], turn);
    }
  }

  /** All at once. What throws is run again in parts, in its order: so it is found in a few transactions, and the many beside it stay together. */
  async function run(prepared: readonly (readonly Work[])[], turn: Turn, cut?: AbortSignal): Promise<void> {
    try {
      await together(prepared, turn);
    } catch (error) {
      if (error instanceof StoreAway) throw error;
      counting.split(error instanceof RunAlone ? 'order' : error instanceof StaleVersion ? 'stale' : 'threw');
      for (const part of partsOf(prepared)) {
        if (cut?.aborted) throw new CutShort('Stopped while a batch was run in parts');
        await (part.length === 1 ? alone(part[0]!, turn) : run(part, turn, cut));
      }
    }
  }

  async function commit(queue: string, prepared: readonly (readonly Work[])[], cut?: AbortSignal): Promise<void> {
    if (cut?.aborted) throw new CutShort('Stopped before a batch was begun');
    const gone = Promise.withResolvers<void>();
    const turn: Turn = { repeats: [], before: turns.get(queue) };
    turns.set(queue, gone.promise);
    try {
      await run(prepared, turn, cut);
      await noteConflicts(turn.repeats, parts);
    } catch (error) {
      if (!(error instanceof StoreAway)) throw error;
      counting.split('ill');
      throw new ConsumerIll('the database is away', () => store.recovered(), { cause: error });
    } finally {
      gone.resolve();
    }
  }

  return (batch) => {
    const at = new Date().toISOString();
    const prepared = batch.map((arrival) => line.prepare(arrival, at));
    const queue = batch[0]?.queue ?? '';
    return Promise.resolve({
      keys: keysOf(prepared.flat()),
      commit: (cut) => (isTracing() ? commitTraced(queue, prepared, Date.parse(at), cut) : commit(queue, prepared, cut)),
    });
  };

  /** The batch with its statements is a trace of its own, linked to those of its messages; in each of theirs stands that it was worked on. */
  async function commitTraced(queue: string, prepared: readonly (readonly Work[])[], began: number, cut?: AbortSignal): Promise<void> {
    const messages = prepared.flatMap(([work]) => (work ? [work] : []));
    await traced(
      `commit ${queue}`,
      {
        kind: 'consumer',
        links: messages.map(({ message }) => message.traceparent),
        attributes: {
          'messaging.system': 'rabbitmq',
          'messaging.operation.type': 'process',
          'messaging.destination.name': queue,
          'messaging.batch.message_count': messages.length,
        },
      },
      () => commit(queue, prepared, cut),
    );
    for (const { message, received, contract, fate } of messages) {
      if (message.traceparent !== undefined)
        tracedSince(began, `process ${contract?.type ?? 'unknown'}`, {
          kind: 'consumer',
          parent: message.traceparent,
          attributes: { 'fatong.system': received.system, 'messaging.message.id': message.id },
          isFailed: fate?.kind === 'refused',
        });
    }
  }
}

/** One batch between its neighbours. */
interface Turn {
  /** Its messages that were taken before. */
  readonly repeats: Work[];
  /** What the batches before it send is on its way: two commit at a time, and yet everything leaves in the order it came. */
  readonly before: Promise<void> | undefined;
}

/** Keys it came by and keys it goes on by. */
const keysOf = (works: readonly Work[]): ReadonlySet<string> =>
  new Set(works.flatMap(({ message, outputs }) => [message.partitionkey, ...outputs.map((output) => output.message.partitionkey)]));

/** A batch that threw in so many parts: with fewer more is done again where all of it throws, with more where one does. */
const atMost = 8;
function partsOf<T>(batch: readonly T[]): T[][] {
  const size = Math.ceil(batch.length / atMost);
  return Array.from({ length: Math.ceil(batch.length / size) }, (_, i) => batch.slice(i * size, (i + 1) * size));
}

/** Nothing of it waits for the relay: it left with its commit, or goes nowhere. An area may have stated a fact, an outcome gives credit back. */
const isSettledHere = ({ lane, fate, leaving, outputs }: Work): boolean =>
  fate?.kind === 'duplicate' || (lane.kind === 'system' && (leaving?.items.length ?? 0) === outputs.length);

/** What a throw in the transaction of one message means. */
export function causeOf(error: unknown, { message, lane }: Work): Cause {
  if (error instanceof RunAlone && error.refused) return error.refused;
  if (error instanceof StaleVersion) return stale(message.type);
  const stage: StageName = lane.kind === 'area' ? 'acted' : lane.kind === 'hub' ? 'outcome' : 'stored';
  return crashed(stage, `${lane.name}:${message.type}`, error);
}

/** Repeats with another body than the one we took went past a door; they change nothing, but somebody should know. */
async function noteConflicts(repeats: readonly Work[], { flow, log, counting }: InboundParts): Promise<void> {
  for (const { message, digest, received } of repeats) {
    const taken = await flow.message(message.id);
    if (taken === null || taken.digest === digest) continue;
    counting.conflict(received.system);
    log.warn(
      { message: message.id, system: received.system, type: message.type },
      'ignored a repeat whose body differs from the one taken',
    );
  }
}
