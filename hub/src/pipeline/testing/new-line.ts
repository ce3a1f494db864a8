import { setTimeout as pause } from 'node:timers/promises';
import { uuidv7 } from '../../platform/index.js';
import {
  StaleVersion,
  StoreAway,
  type Acting,
  type Arrival,
  type BatchConsumer,
  type Broker,
  type Log,
  type Meter,
  type Publication,
  type Unit,
} from '../../ports/index.js';
import { askingNumbers, askingTurn } from '../asking.js';
import { catalog, routesOf, type Catalog } from '../catalog.js';
import { correcting, type Correcting } from '../corrections/correcting.js';
import { dead } from '../dead.js';
import { planDecision, type Decided } from '../decisions.js';
import { departing } from '../departing.js';
import { inbound, type Inbound } from '../inbound.js';
import { line, type Line } from '../line.js';
import { counting } from '../metrics.js';
import { partnerWatch } from '../partners.js';
import { defaultPolicy } from '../policy.js';
import { planAct } from '../operations/acts.js';
import { operating, type Operating } from '../operations/operating.js';
import { operationNumbers, operationTurn } from '../operations/worker.js';
import { reach } from '../reach.js';
import { rulebook } from '../rulebook.js';
import { relayNumbers, relayTurn } from '../relay.js';
import { retries, type Retrying } from '../retries.js';
import { retryTurn, retryNumbers } from '../retry.js';
import { memory, type Memory } from './memory.js';
import { contracts, mappings } from './world.js';

export interface TestLine extends Memory {
  readonly line: Line;
  readonly catalog: Catalog;
  readonly inbound: Inbound;
  readonly dead: BatchConsumer;
  /** Takes these as one batch. */
  take(...batch: readonly Arrival[]): Promise<void>;
  /** One turn of the retry worker; says how many deliveries ran. */
  retryTurn(): Promise<number>;
  readonly correcting: Correcting;
  /** What persons say to operations. */
  readonly operating: Operating;
  /** One turn of the worker that carries operations on. */
  operationTurn(): Promise<number>;
  /** One turn of the relay. */
  relayTurn(): Promise<number>;
  retry(ids: readonly string[], confirmed?: boolean): ReturnType<typeof retries>;
  /** One turn of the worker that asks partners. */
  askingTurn(): Promise<number>;
  /** An official decides about the first delivery: why not, or null. */
  decide(decided: Decided): Promise<readonly [string, string] | null>;
  /** Published through the broker. */
  readonly published: Publication[];
  /** Makes the broker throw while set. */
  brokerThrows: Error | undefined;
  /** Texts the area acted on, in order and committed. */
  acted(): string[];
  /** What records were told of outcomes. */
  readonly told: { record: string; outcome: string }[];
  readonly counts: Map<string, number>;
  /** Partners of whose circuit or maintenance something was told, in order. */
  readonly partnersChanged: string[];
  /** State of each message by its key and version. */
  stateOf(messageId: string): string | undefined;
}

export const operator: Retrying = { account: 'a1', unit: 'city', address: null };

/** A whole pipeline in memory: real steps, policy, workers; store, engine and broker are stand-ins. */
export function newLine({ without = [], mood = { isHealed: false } }: { without?: readonly string[]; mood?: Mood } = {}): TestLine {
  const kept = memory();
  const published: Publication[] = [];
  const told: TestLine['told'] = [];
  const counts = new Map<string, number>();
  const meter: Meter = {
    count: (name, labels, by = 1) =>
      void counts.set(
        `${name} ${Object.values(labels ?? {}).join(' ')}`.trim(),
        (counts.get(`${name} ${Object.values(labels ?? {}).join(' ')}`.trim()) ?? 0) + by,
      ),
    observe: () => undefined,
    gauge: () => undefined,
  };
  const log: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const acting = testActing(told, mood);
  const book = rulebook(defaultPolicy);
  const { policy } = book;
  const known = catalog({
    contracts,
    routes: routesOf(mappings.filter(({ id }) => !without.includes(id))),
    subscribers: (type) => acting.subscribers(type),
  });
  const counted = counting(meter);
  const broker: Pick<Broker, 'publish'> = {
    publish: (batch) => (test.brokerThrows ? Promise.reject(test.brokerThrows) : Promise.resolve(void published.push(...batch))),
  };
  const reached = reach(['office'], relayNumbers.unroutable);
  const leaving = departing({
    broker,
    book,
    flow: kept.flow,
    reach: reached,
    credit: relayNumbers.credit,
    log,
    counting: counted,
    wake: () => undefined,
  });
  const theLine = line({ catalog: known, acting, gatherings: kept.gatherings, flow: kept.flow, policy, departing: leaving, book });
  const shared = {
    ...kept,
    catalog: known,
    line: theLine,
    acting,
    policy,
    log,
    counting: counted,
    reach: reached,
    departing: leaving,
    book,
    wake: () => undefined,
  };
  const test: TestLine = {
    ...kept,
    line: theLine,
    catalog: known,
    published,
    told,
    counts,
    brokerThrows: undefined,
    partnersChanged: [],
    inbound: inbound(shared),
    dead: dead(shared),
    take: async (...batch) => {
      await (await test.inbound(batch)).commit();
      await leaving.stop();
    },
    operating: operating({ operations: kept.operations, plan: (row, messageIds) => planAct(row, messageIds, shared) }),
    correcting: correcting({ ...kept, catalog: known }),
    operationTurn: operationTurn({ ...shared, numbers: operationNumbers }),
    retryTurn: retryTurn({ ...shared, numbers: retryNumbers }),
    relayTurn: relayTurn({
      ...shared,
      broker,
      watch: partnerWatch({ systems: ['court', 'office'], meter, changed: (systems) => test.partnersChanged.push(...systems) }),
      numbers: { ...relayNumbers, recall: 0 },
    }),
    retry: (ids, confirmed = false) => retries(ids, operator, { confirmed }, shared),
    askingTurn: askingTurn({
      systems: ['office'],
      numbers: { ...askingNumbers, first: 0 },
      broker: { publish: (batch) => Promise.resolve(void published.push(...batch)) },
      asking: {
        askable: (systems) =>
          Promise.resolve(
            kept
              .state()
              .added.delivery.filter(({ state, target }) => state === 'unknown' && systems.includes(target))
              .map((row) => ({
                ...row,
                deliveryId: row.id,
                correlation: kept.state().added.message.find(({ id }) => id === row.messageId)?.correlation ?? null,
              })),
          ),
      },
    }),
    decide: async (decided) => {
      const [delivery] = kept.state().added.delivery;
      const of = { deliveryId: delivery!.id, messageId: delivery!.messageId, system: delivery!.system, type: delivery!.type, factId: null };
      const planned = await planDecision(
        { delivery: of, record: delivery!.record!, decided, reason: '核实', by: { ...operator, name: 'clerk', role: 'clerk' } },
        shared,
      );
      return kept.store.transact(planned);
    },
    acted: () =>
      kept
        .state()
        .added.audit.filter(({ account }) => account === engine)
        .map(({ object }) => object),
    stateOf: (id) => kept.state().added.message.find((row) => row.id === id)?.state,
  };
  return test;
}

/** Whether the engine does today what it refused yesterday. */
export interface Mood {
  isHealed: boolean;
}

/** An engine that leaves a trace a report; texts make it misbehave. What it writes goes through the unit, so a rollback takes it back. */
export function testActing(told: { record: string; outcome: string }[] = [], mood: Mood = { isHealed: false }): Acting {
  let staleLeft = 2;
  return {
    subscribers: (type) => (type === 'cases.noted.v1' || type === 'cases.replied.v1' ? ['cases'] : []),
    act: (unit, _subscriber, messages) =>
      Promise.resolve(
        messages.map((message) => {
          const { case: of, text } = message.data as { case?: string; text?: string };
          if (text === 'action is slow' && !mood.isHealed) throw new StoreAway('a statement took too long', undefined, true);
          if (text === 'action throws') throw new RangeError('the action has a defect');
          if (text === 'somebody was faster' && staleLeft-- > 0) throw new StaleVersion('cases.case', String(of));
          if (text === 'action refuses' && !mood.isHealed)
            return {
              refused: {
                stage: 'acted',
                code: 'state',
                kind: 'data',
                words: ['状态不允许', 'Not allowed in this state'],
                group: 'acted:state',
              },
            };
          writeEffect(unit, `${of ?? ''}:${text ?? message.correlationid ?? ''}`);
          if (text === 'urge') writeFact(unit, String(of));
          return { done: true, record: `cases.case:${of}`, note: 'applied' };
        }),
      ),
    told: (_unit, record, { outcome }) => Promise.resolve(void told.push({ record, outcome })),
  };
}

/** The trace of an effect: an audit row, which every store can write and read. */
const writeEffect = (unit: Unit, object: string): void =>
  unit.add('audit', {
    id: uuidv7(),
    at: new Date().toISOString(),
    account: engine,
    unit: null,
    address: null,
    act: 'acted',
    object,
    outcome: 'done',
    detail: {},
  });

/** Account under which the test engine leaves its traces. */
export const engine = 'engine';

export const writeFact = (unit: Unit, of: string, text = 'urge', id = uuidv7()): void =>
  unit.add('outbox', {
    id,
    type: 'cases.urged.v1',
    source: '/areas/cases',
    time: '2026-01-05T01:00:00.000Z',
    key: of,
    record: `cases.case:${of}`,
    sender: 'anna',
    data: { case: of, version: 1, text },
  });

export async function until(what: string, isSo: () => boolean | Promise<boolean>, patience = 15_000): Promise<void> {
  for (const end = Date.now() + patience; !(await isSo()); await pause(10))
    if (Date.now() > end) throw new Error(`Waited ${patience} ms in vain until ${what}`);
}
