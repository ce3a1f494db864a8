import type { Contract, System } from '@fatong/contracts';
import type { Mapping } from '@fatong/mappings';
import type {
  Acting,
  Asking,
  BatchConsumer,
  Broker,
  ConsumeOptions,
  Corrections,
  Flow,
  Gatherings,
  Log,
  Meter,
  Operations,
  Store,
} from '../ports/index.js';
import { askingNumbers, startAsking, type AskingNumbers } from './asking.js';
import { catalog, routesOf, type Catalog } from './catalog.js';
import { correcting, type Correcting } from './corrections/correcting.js';
import { dead, deadHand } from './dead.js';
import { planDecision, type Decision, type PlannedDecision } from './decisions.js';
import { departing } from './departing.js';
import { planDiscards, type PlannedDiscards } from './discards.js';
import { inbound, type Inbound } from './inbound.js';
import { line, type StepDescription } from './line.js';
import { counting } from './metrics.js';
import { planAct } from './operations/acts.js';
import { operating, type Operating } from './operations/operating.js';
import { operationNumbers, startOperations, type OperationNumbers } from './operations/worker.js';
import { startOverdue } from './overdue.js';
import { defaultPolicy, type FailurePolicy } from './policy.js';
import { relayNumbers, startRelay, type RelayNumbers } from './relay.js';
import { partnerWatch } from './partners.js';
import { guardSteering, type GuardSteering } from './guarding.js';
import { reach } from './reach.js';
import { rulebook } from './rulebook.js';
import { steering, type Steering } from './steering.js';
import { planRetries, retries, type PlannedRetries, type Retrying, type RetryResult } from './retries.js';
import { retryNumbers, startRetry, type RetryNumbers } from './retry.js';

export { catalog, routesOf, type Catalog } from './catalog.js';
export { deadHand } from './dead.js';
export { decide, defaultPolicy, type Decision, type FailurePolicy } from './policy.js';
export {
  mostMembers,
  operating,
  type Operated,
  type Operating,
  type OperationOrder,
  type OperationRefusal,
} from './operations/operating.js';
export { correcting, type Corrected, type Correcting, type CorrectionRefusal, type PlannedCorrection } from './corrections/correcting.js';
export { importing, type Importing } from './imports/importing.js';
export { valueAt, type Edit } from './corrections/edits.js';
export { usualOrders } from './operations/progress.js';
export type { DiscardResult, PlannedDiscards } from './discards.js';
export { steering, type Steered, type Steering, type SteeringRefusal } from './steering.js';
export { guardSteering, type GuardSteering } from './guarding.js';
export { whyNever, type PlannedRetries, type Retrying, type RetryResult } from './retries.js';
export { decisionsIn, type Decided, type Decision as OutgoingDecision, type PlannedDecision } from './decisions.js';
export type { Inbound } from './inbound.js';
export type { StepDescription } from './line.js';
export { reading } from './reading.js';
export type { RelayNumbers } from './relay.js';
export type { RetryNumbers } from './retry.js';
export type { Lane, Route } from './work.js';

export interface PipelineParts {
  readonly broker: Broker;
  readonly store: Store;
  readonly flow: Flow;
  readonly operations: Operations;
  readonly gatherings: Gatherings;
  readonly corrections: Corrections;
  readonly acting: Acting;
  /** None: what nobody knows waits for a person. */
  readonly asking?: Asking;
  readonly mappings: readonly Mapping[];
  /** Canonical contracts: reports and facts of the areas, and what the hub's own parts say. */
  readonly canonical: readonly Contract[];
  readonly systems: readonly System[];
  /** Folder names of the systems that may be sent to; all when absent. Deliveries to others stay due. */
  readonly enabled?: readonly string[];
  readonly log: Log;
  readonly meter: Meter;
  readonly policy?: FailurePolicy;
  /** Told which partners' circuit or maintenance changed, by whomever. */
  readonly partnersChanged?: (systems: readonly string[]) => void;
  readonly relay?: Partial<RelayNumbers>;
  readonly retry?: Partial<RetryNumbers>;
  readonly ask?: Partial<AskingNumbers>;
  readonly operate?: Partial<OperationNumbers>;
}

export interface Pipeline {
  /** Consumers as plain functions, for whoever binds them to queues; {@link startPipeline} does not consume by itself unless asked by {@link consume}. */
  readonly inbound: Inbound;
  readonly dead: BatchConsumer;
  readonly catalog: Catalog;
  /** Consumes every inbound queue and the dead queue from the broker. */
  consume(options?: Pick<ConsumeOptions, 'systems' | 'batch' | 'linger'>): Promise<void>;
  /** Something was committed that may have to be sent. */
  wake(): void;
  /** Makes parked messages due again; see {@link retries}. */
  retry(messageIds: readonly string[], by: Retrying, options: { readonly confirmed: boolean }): Promise<RetryResult>;
  /** The same for a transaction of the caller, who then calls {@link wake}. */
  planRetries(messageIds: readonly string[], by: Retrying, options: { readonly confirmed: boolean }): Promise<PlannedRetries>;
  /** Gives messages up with a reason, for a transaction of the caller, who then calls {@link wake}. */
  planDiscards(messageIds: readonly string[], by: Retrying, reason: string): Promise<PlannedDiscards>;
  /** What a person decides about a message that does not go on by itself, for a transaction of the caller, who then calls {@link wake}. */
  planDecision(decision: Decision): Promise<PlannedDecision>;
  /** Stops and treatments, laid down while it runs. */
  readonly steering: Steering;
  /** Work on many messages at once. */
  readonly operating: Operating;
  /** Corrections of parked messages, with four eyes. */
  readonly correcting: Correcting;
  /** Numbers of partners and their maintenance, laid down while it runs. */
  readonly guards: GuardSteering;
  /** The line as a list, for the console's picture of the flow. */
  describe(): readonly StepDescription[];
  /** Stops consuming, waits for what is in hand. */
  stop(): Promise<void>;
}

/** Starts the workers (relay, retry, overdue, asking) and makes the consumers. */
export function startPipeline(parts: PipelineParts): Pipeline {
  const { broker, store, flow, acting, log, operations, gatherings } = parts;
  const release = parts.policy ?? defaultPolicy;
  const book = rulebook(release);
  const { policy } = book;
  const known = catalog({
    contracts: [...parts.canonical, ...parts.systems.flatMap((system) => system.contracts)],
    routes: routesOf(parts.mappings),
    subscribers: (type) => acting.subscribers(type),
  });
  const counted = counting(parts.meter);
  const numbers = { ...relayNumbers, ...parts.relay };
  const reached = reach(parts.enabled ?? parts.systems.map(({ folder }) => folder), numbers.unroutable);
  const wakeRelay = (): void => relay.wake();
  const leaving = departing({ broker, flow, book, reach: reached, credit: numbers.credit, log, counting: counted, wake: wakeRelay });
  const theLine = line({ catalog: known, acting, gatherings, flow, policy, departing: leaving, book });
  const shared = {
    catalog: known,
    line: theLine,
    store,
    flow,
    gatherings,
    acting,
    policy,
    log,
    counting: counted,
    reach: reached,
    departing: leaving,
    book,
  };

  const watch = partnerWatch({
    systems: parts.systems.map(({ folder }) => folder),
    meter: parts.meter,
    changed: parts.partnersChanged ?? (() => undefined),
  });
  const relay = startRelay({ ...shared, broker, watch, numbers });
  const retry = startRetry({ ...shared, numbers: { ...retryNumbers, ...parts.retry }, wake: wakeRelay });
  const askable = parts.systems
    .filter(({ receipts, folder }) => receipts && (parts.enabled?.includes(folder) ?? true))
    .map(({ folder }) => folder);
  const asking =
    parts.asking &&
    startAsking({
      asking: parts.asking,
      broker,
      store,
      log,
      counting: counted,
      systems: askable,
      numbers: { ...askingNumbers, ...parts.ask },
    });
  const overdue = startOverdue({ flow, broker, store, log, counting: counted });
  const wakeBoth = (): void => {
    relay.wake();
    retry.wake();
  };
  const working = startOperations({ ...shared, operations, numbers: { ...operationNumbers, ...parts.operate }, wake: wakeBoth });
  const wake = (): void => {
    wakeBoth();
    working.wake();
  };
  const consumers = { inbound: inbound({ ...shared, wake: wakeRelay }), dead: dead(shared) };
  const consuming: { stop(): Promise<void> }[] = [];

  return {
    ...consumers,
    catalog: known,
    wake,
    steering: steering({ catalog: known, systems: parts.systems.map(({ folder }) => folder), flow, policy: release }),
    operating: operating({ operations, plan: (row, messageIds) => planAct(row, messageIds, shared) }),
    correcting: correcting({ corrections: parts.corrections, operations, catalog: known, flow }),
    guards: guardSteering({ systems: parts.systems, flow }),
    describe: () => theLine.describe(),
    retry: (messageIds, by, options) => retries(messageIds, by, options, { ...shared, wake }),
    planDiscards: (messageIds, by, reason) => planDiscards(messageIds, by, reason, { flow, gatherings }),
    planRetries: (messageIds, by, options) => planRetries(messageIds, by, options, shared),
    planDecision: (decision) => planDecision(decision, shared),
    async consume(options = {}) {
      consuming.push(
        await broker.consume({ ...options, kind: 'inbound' }, consumers.inbound),
        await broker.consume({ ...deadHand, kind: 'dead' }, consumers.dead),
      );
    },
    async stop() {
      await Promise.all(consuming.splice(0).map((one) => one.stop()));
      await Promise.all([relay.stop(), retry.stop(), overdue.stop(), working.stop(), asking?.stop(), leaving.stop()]);
    },
  };
}
