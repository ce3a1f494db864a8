import {
  mostDeaths,
  StaleVersion,
  stopOf,
  StoreAway,
  type Flow,
  type Leased,
  type Log,
  type Settlement,
  type Store,
  type Unit,
} from '../ports/index.js';
import { nobody } from './catalog.js';
import { killed, noMapping, tooSlow } from './causes.js';
import { causeOf } from './inbound.js';
import type { Rulebook } from './rulebook.js';
import { through, type Line } from './line.js';
import { startLoop, type Loop } from './loop.js';
import type { Counting } from './metrics.js';
import type { FailurePolicy } from './policy.js';
import { mappedBody, messageOf, stateOf } from './rows.js';
import { readBody } from './steps/read.js';
import { forward } from './steps/store.js';
import { isOpen, passed, refusedBy, RunAlone, type Work } from './work.js';

export interface RetryNumbers {
  /** Deliveries leased at once. */
  readonly batch: number;
  /** Rest when nothing is due, ms. */
  readonly idle: number;
  /** Rest after a failure, ms. */
  readonly pause: number;
}

export const retryNumbers: RetryNumbers = { batch: 20, idle: 1000, pause: 1000 };

export interface RetryParts {
  readonly line: Line;
  readonly flow: Flow;
  readonly store: Store;
  readonly policy: FailurePolicy;
  readonly book: Rulebook;
  readonly numbers: RetryNumbers;
  readonly log: Log;
  readonly counting: Counting;
  readonly wake: () => void;
}

/** Runs incoming deliveries that are due again: the stored bytes through the same line with the mapping of today, one transaction each, in the order of their key. */
export const startRetry = (parts: RetryParts): Loop =>
  startLoop({ ...parts, name: 'retry', turn: retryTurn(parts), idle: parts.numbers.idle, pause: parts.numbers.pause });

/** One turn: leases a batch and runs it; says how many. */
export const retryTurn = (parts: RetryParts) => async (): Promise<number> => {
  const leased = await parts.flow.leaseIncoming(parts.numbers.batch);
  for (const one of leased) await retryOne(one, parts);
  return leased.length;
};

async function retryOne(leased: Leased, parts: RetryParts): Promise<void> {
  const attempt = leased.delivery.attempt + 1;
  if (leased.deaths >= mostDeaths) return parkKiller(leased, attempt, parts);
  const works = await parts.line.lookUp(prepared(leased, parts));
  const refused = works.find(({ fate }) => fate?.kind === 'refused');
  const outcome = refused
    ? await giveBack(refused, leased, attempt, parts)
    : await parts.store
        .transact((unit) => again(works, leased, attempt, unit, parts))
        .catch((error: unknown) => {
          if (error instanceof StoreAway && !error.answers) throw error;
          if (error instanceof Overtaken) return 'overtaken';
          const work = works[0]!;
          // Thrown, it would come first again, and all that is due behind it would wait for ever.
          if (error instanceof StoreAway)
            return giveBack(refusedBy(work, tooSlow(`${work.lane.name}:${work.message.type}`)), leased, attempt, parts);
          const cause = causeOf(error, work);
          if (!(error instanceof RunAlone) && !(error instanceof StaleVersion))
            parts.log.error({ message: work.message.id, delivery: leased.delivery.id, group: cause.group }, 'a retried message threw');
          return giveBack(refusedBy(work, cause), leased, attempt, parts);
        });
  parts.counting.retried('in', outcome);
  parts.wake();
}

/** Whatever looks at its content may be what kills: nothing does. */
async function parkKiller(leased: Leased, attempt: number, parts: RetryParts): Promise<void> {
  const { delivery, message, deaths } = leased;
  const cause = killed('received', `${delivery.target}:${message.type}`, deaths);
  parts.log.error(
    { message: message.id, delivery: delivery.id, deaths, group: cause.group },
    'parked a message that killed its process each time',
  );
  const at = new Date().toISOString();
  parts.counting.retried(
    'in',
    await giveBack(
      { received: { at }, fate: { kind: 'refused', cause }, stages: [{ stage: cause.stage, at, ok: false, note: cause.words }] },
      leased,
      attempt,
      parts,
    ),
  );
}

/** Somebody settled the delivery while it ran, as by discarding it: what it did is rolled back. */
class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** The lane this delivery is for; one parked before anybody was known stands for all lanes there are now. */
export function prepared(
  { delivery, message, body }: Pick<Leased, 'message' | 'body'> & { readonly delivery: Pick<Leased['delivery'], 'target'> },
  { line }: Pick<RetryParts, 'line'>,
): readonly Work[] {
  const received = {
    system: message.system,
    queue: `inbound.${message.system}`,
    at: message.receivedAt,
    contentType: body.contentType,
    body: body.body,
  };
  const read = readBody(received, messageOf(message, body.contentType));
  const works = line.prepareRead(isOpen(read) ? { ...read, stages: [] } : read);
  const mine = works.filter(({ lane }) => lane.name === delivery.target);
  if (mine.length > 0) return mine;
  const isForAll = delivery.target === nobody.name;
  return works.map((work) => (isForAll || !isOpen(work) ? work : refusedBy(work, noMapping(`${message.type} → ${delivery.target}`))));
}

/** One attempt, all lanes or none. */
async function again(works: readonly Work[], { delivery }: Leased, attempt: number, unit: Unit, parts: RetryParts): Promise<string> {
  // Stopped since it was leased: left as it is, to be held.
  if (stopOf(await parts.book.of(unit), delivery)) return 'held';
  // Whoever was taken for dead and lives tries the same attempt as whoever took over; only one of them gets it.
  const fence = await unit.claim(`${delivery.target}#${attempt}`, [delivery.messageId]);
  if (fence.size === 0) return 'overtaken';
  // Locks in one order everywhere: inbox, block, records. Also where this one keeps no order: others of its key may wait behind it.
  await unit.blocked(delivery.target, [delivery.key]);
  const finished = await through(parts.line.repeated, await unclaimed(works, delivery.target, unit), unit);
  const at = new Date().toISOString();
  const refused = finished.map(({ fate }) => (fate?.kind === 'refused' ? fate.cause : undefined)).find((cause) => cause !== undefined);
  if (refused) throw new RunAlone('refused again', refused);
  for (const work of finished) {
    const body = mappedBody(work);
    if (body) unit.add('body', body);
    if (work.lane.kind === 'system') forward(work, at, unit);
  }
  const record = finished.map(({ fate }) => (fate?.kind === 'done' ? fate.record : undefined)).find((one) => one !== undefined);
  const stages = passed(finished[0] ?? { ...works[0]!, stages: [] }, 'stored', [
    `第 ${attempt} 次处理成功`,
    `Done at attempt ${attempt}`,
  ]).stages;
  await settleKey(
    {
      deliveryId: delivery.id,
      state: 'done',
      from: ['due', 'later'],
      attempt,
      cause: null,
      stages,
      ...(record !== undefined && { record }),
    },
    delivery,
    unit,
    parts,
  );
  return 'done';
}

/** Lanes that became known only now are taken in the inbox now; the delivery's own lane was taken at arrival. */
async function unclaimed(works: readonly Work[], target: string, unit: Unit): Promise<readonly Work[]> {
  const open: Work[] = [];
  for (const work of works.toSorted((a, b) => (a.lane.name < b.lane.name ? -1 : 1))) {
    if (work.lane.name === target || (await unit.claim(work.lane.name, [work.message.id])).size > 0) open.push(work);
  }
  return open;
}

async function settleKey(settlement: Settlement, { target, key }: Leased['delivery'], unit: Unit, { flow }: RetryParts): Promise<void> {
  if ((await unit.settle([settlement])).size === 0) throw new Overtaken();
  await flow.release(unit, target, key);
}

/** It failed again: later or parked, as the policy says; a blocked key stays blocked. */
async function giveBack(
  work: Parameters<typeof stateOf>[0] & Pick<Work, 'stages'>,
  { delivery }: Leased,
  attempt: number,
  { store, policy }: RetryParts,
): Promise<string> {
  const { state, dueAt, cause } = stateOf(work, policy, attempt);
  await store.transact((unit) =>
    unit.settle([{ deliveryId: delivery.id, state, from: ['due', 'later'], dueAt, attempt, cause, stages: work.stages }]),
  );
  return state;
}
