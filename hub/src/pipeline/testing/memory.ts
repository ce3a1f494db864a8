import { uuidv7 } from '../../platform/index.js';
import {
  coverOf,
  holdOf,
  noRules,
  stopOf,
  StoreAway,
  type Circuit,
  type CorrectionRow,
  type Corrections,
  type LineRules,
  type AddedRows,
  type DeliveryRow,
  type Dispatch,
  type Flow,
  type Gatherings,
  type Leased,
  type Operations,
  type OutboxRow,
  type Settlement,
  type Store,
  type Unit,
} from '../../ports/index.js';
import { memoryCorrections } from './memory-corrections.js';
import { memoryGatherings, type KeptWhole } from './memory-gatherings.js';
import { memoryOperations, type KeptOperation } from './memory-operations.js';

/** What is committed. */
export interface State {
  inbox: Set<string>;
  blocks: Set<string>;
  added: { [K in keyof AddedRows]: AddedRows[K][] };
  expanded: Set<string>;
  announced: Set<string>;
  rules: LineRules;
  operations: Map<string, KeptOperation>;
  /** Of deliveries, facts and operations, by id. */
  deaths: Map<string, number>;
  corrections: Map<string, CorrectionRow>;
  wholes: readonly KeptWhole[];
}

/** An in-memory store with real transactions: what throws leaves nothing behind. */
export interface Memory {
  readonly store: Store;
  readonly flow: Flow;
  readonly operations: Operations & { freeLeases(): void };
  readonly corrections: Corrections;
  readonly gatherings: Gatherings & { late(): void };
  state(): State;
  /** While away every transaction throws {@link StoreAway}. */
  away(isAway: boolean): void;
  /** Runs before the commit of the next transactions; may throw. */
  beforeCommit(hook: ((state: State) => void) | undefined): void;
}

export function memory(): Memory {
  let state: State = {
    inbox: new Set(),
    blocks: new Set(),
    added: {
      message: [],
      body: [],
      delivery: [],
      departure: [],
      event: [],
      state: [],
      outbox: [],
      audit: [],
      ruleFact: [],
      letter: [],
      letterDelivery: [],
      notice: [],
      noticeRead: [],
    },
    expanded: new Set(),
    announced: new Set(),
    rules: noRules,
    operations: new Map(),
    deaths: new Map(),
    corrections: new Map(),
    wholes: [],
  };
  let isAway = false;
  let hook: ((state: State) => void) | undefined;
  const recovered: (() => void)[] = [];
  let last = Promise.resolve();

  /** One after the other, as row locks would have it. */
  const serially = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work);
    last = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  };
  const here = (): void => {
    if (isAway) throw new StoreAway('the database is away');
  };

  const store: Store = {
    transact: (work) =>
      serially(async () => {
        here();
        const copy: State = {
          inbox: new Set(state.inbox),
          blocks: new Set(state.blocks),
          added: mapValues(state.added),
          expanded: state.expanded,
          announced: state.announced,
          rules: state.rules,
          operations: new Map(state.operations),
          deaths: new Map(state.deaths),
          corrections: new Map(state.corrections),
          wholes: state.wholes,
        };
        const result = await work(unitOn(copy));
        hook?.(copy);
        here();
        state = copy;
        return result;
      }),
    recovered: () => (isAway ? new Promise((resolve) => recovered.push(resolve)) : Promise.resolve()),
    close: () => Promise.resolve(),
  };

  const unsettled = ({ state: is }: DeliveryRow): boolean => is !== 'done' && is !== 'discarded';
  const isDue = ({ state: is, dueAt }: DeliveryRow): boolean => is === 'due' || (is === 'later' && Date.parse(dueAt) <= Date.now());
  const isFirstOfKey = (row: DeliveryRow, index: number, all: readonly DeliveryRow[]): boolean =>
    !all
      .slice(0, index)
      .some((other) => other.direction === row.direction && other.target === row.target && other.key === row.key && unsettled(other));
  const bodyOf = (messageId: string, stage: string) =>
    state.added.body.findLast((row) => row.messageId === messageId && (row.stage === stage || row.stage === 'corrected'))!;
  const messageOf = (id: string) => state.added.message.find((row) => row.id === id)!;

  const flow: Flow = {
    expand: (limit, expand) =>
      serially(async () => {
        here();
        const facts = state.added.outbox.filter(({ id }) => !state.expanded.has(id)).slice(0, limit);
        for (const { factId, messages, bodies, deliveries } of await expand(
          facts.map((fact) => ({ ...fact, deaths: state.deaths.get(fact.id) ?? 0 })),
        )) {
          state.expanded.add(factId);
          state.added.message.push(...messages);
          state.added.body.push(...bodies);
          state.added.delivery.push(...deliveries);
        }
        return facts.length;
      }),
    announce: (limit, publish) =>
      serially(async () => {
        here();
        const facts: OutboxRow[] = state.added.outbox.filter(({ id }) => !state.announced.has(id)).slice(0, limit);
        if (facts.length > 0) await publish(facts);
        for (const { id } of facts) state.announced.add(id);
        return facts.length;
      }),
    dispatch: async (credit, limit, publish, targets) => {
      const id = uuidv7();
      const items = await serially(() => {
        here();
        const rows = state.added.delivery.filter(
          (row, index, all) =>
            row.direction === 'out' &&
            isDue(row) &&
            !holdOf(now(state.rules), row) &&
            isFirstOfKey(row, index, all) &&
            (targets?.includes(row.target) ?? true),
        );
        const room = new Map<string, number>();
        const roomOf = (target: string): number =>
          room.get(target) ??
          credit - state.added.delivery.filter((row) => row.direction === 'out' && row.target === target && row.state === 'sent').length;
        const items = rows
          .filter(({ target }) => roomOf(target) > 0 && room.set(target, roomOf(target) - 1))
          .slice(0, limit)
          .map((delivery): Dispatch => ({ delivery, message: messageOf(delivery.messageId), body: bodyOf(delivery.messageId, 'mapped') }));
        if (items.length === 0) return Promise.resolve([]);
        settle(
          state,
          items.map(({ delivery }) => ({ deliveryId: delivery.id, state: 'sent', attempt: delivery.attempt + 1 })),
        );
        state.added.departure.push({ id, deliveries: items.map(({ delivery }) => ({ id: delivery.id, attempt: delivery.attempt + 1 })) });
        return Promise.resolve(items);
      });
      if (items.length === 0) return 0;
      await publish(items).catch(async (error: unknown) => {
        await flow.recall([id]);
        throw error;
      });
      await flow.departed([id]);
      return items.length;
    },
    departed: (ids) =>
      serially(() => {
        here();
        state.added.departure = state.added.departure.filter(({ id }) => !ids.includes(id));
        return Promise.resolve();
      }),
    // No process dies by itself here: who did says so by naming nothing.
    recall: (ids = []) =>
      serially(() => {
        here();
        const taken = state.added.departure.filter(({ id }) => ids.includes(id));
        state.added.departure = state.added.departure.filter(({ id }) => !ids.includes(id));
        const mine = taken
          .flatMap(({ deliveries }) => deliveries)
          .filter(({ id, attempt }) => state.added.delivery.some((row) => row.id === id && row.attempt === attempt));
        return Promise.resolve(
          settle(
            state,
            mine.map(({ id, attempt }) => ({ deliveryId: id, state: 'due', from: ['sent'], attempt: attempt - 1 })),
          ).size,
        );
      }),
    leaseIncoming: (limit) =>
      serially(() => {
        here();
        const rows = state.added.delivery.filter(
          (row, index, all) =>
            row.direction === 'in' &&
            isDue(row) &&
            !stopOf(state.rules, row) &&
            (!state.blocks.has(`${row.target}\n${row.key}`) || isFirstOfKey(row, index, all)),
        );
        const deathsOf = ({ id }: DeliveryRow): number => state.deaths.get(id) ?? 0;
        const harmless = rows.filter((row) => deathsOf(row) === 0);
        const taken = harmless.length > 0 ? harmless.slice(0, limit) : rows.toSorted((a, b) => deathsOf(a) - deathsOf(b)).slice(0, 1);
        return Promise.resolve(
          taken.map(
            (delivery): Leased => ({
              delivery,
              message: messageOf(delivery.messageId),
              body: bodyOf(delivery.messageId, 'received'),
              deaths: deathsOf(delivery),
            }),
          ),
        );
      }),
    heed: (unit) => {
      const on = states.get(unit)!;
      const rules = now(on.rules);
      const { targets } = coverOf({ ...rules, circuits: [] });
      const probed = rules.circuits.map((circuit): Circuit => {
        if (circuit.probe !== null || circuit.retryAt > rules.at || targets.includes(circuit.system)) return circuit;
        const probe = on.added.delivery.find(
          (row, index, all) =>
            row.direction === 'out' &&
            row.target === circuit.system &&
            (row.state === 'held' || row.state === 'due' || row.state === 'later') &&
            isFirstOfKey(row, index, all),
        );
        return { ...circuit, probe: probe?.id ?? null };
      });
      on.rules = { ...on.rules, circuits: probed };
      return Promise.resolve(
        settle(
          on,
          on.added.delivery.flatMap((row): Settlement[] => {
            const isHeld = (row.direction === 'in' ? stopOf(rules, row) : holdOf({ ...rules, circuits: probed }, row)) !== undefined;
            if (isHeld && (row.state === 'due' || row.state === 'later')) return [{ deliveryId: row.id, state: 'held' }];
            return !isHeld && row.state === 'held' ? [{ deliveryId: row.id, state: 'due', dueAt: rules.at }] : [];
          }),
        ).size,
      );
    },
    release: async (unit, subscriber, key) => {
      const on = states.get(unit)!;
      const next = on.added.delivery.find(
        (row) => row.direction === 'in' && row.target === subscriber && row.key === key && unsettled(row),
      );
      if (!next) on.blocks.delete(`${subscriber}\n${key}`);
      else if (next.state === 'waiting') await unit.settle([{ deliveryId: next.id, state: 'due' }]);
    },
    overdue: () => Promise.resolve(0),
    bodies: (id) => Promise.resolve(state.added.body.filter(({ messageId }) => messageId === id)),
    message: (id) => Promise.resolve(state.added.message.find((row) => row.id === id) ?? null),
    messages: (ids) => Promise.resolve(new Map(state.added.message.filter(({ id }) => ids.includes(id)).map((row) => [row.id, row]))),
    deliveries: (ids) =>
      Promise.resolve(
        Map.groupBy(
          state.added.delivery.filter(({ messageId }) => ids.includes(messageId)),
          ({ messageId }) => messageId,
        ),
      ),
    having: (messages, stage) =>
      Promise.resolve(
        new Set(
          state.added.body
            .filter((row) => row.stage === stage && messages.some(({ id }) => id === row.messageId))
            .map(({ messageId }) => messageId),
        ),
      ),
    kept: (_unit, messages, stage) => flow.having(messages, stage),
    lastBodies: (messages, ...stages) =>
      Promise.resolve(
        new Map(
          state.added.body
            .filter((row) => stages.includes(row.stage) && messages.some(({ id }) => id === row.messageId))
            .map((row) => [row.messageId, row]),
        ),
      ),
    delivery: (id) =>
      isAway
        ? Promise.reject(new StoreAway('the database is away'))
        : Promise.resolve(state.added.delivery.find((row) => row.id === id) ?? null),
  };

  return {
    store,
    flow,
    gatherings: memoryGatherings({ state: () => state, on: (unit) => states.get(unit)! }),
    corrections: memoryCorrections({ state: () => state, on: (unit) => states.get(unit)! }),
    operations: memoryOperations({ state: () => state, on: (unit) => states.get(unit)! }),
    state: () => state,
    away(is) {
      isAway = is;
      if (!is) for (const resolve of recovered.splice(0)) resolve();
    },
    beforeCommit: (next) => void (hook = next),
  };
}

const states = new WeakMap<Unit, State>();
const now = (rules: LineRules): LineRules => ({ ...rules, at: new Date().toISOString() });
const mapValues = (added: State['added']): State['added'] => ({
  message: [...added.message],
  body: [...added.body],
  delivery: [...added.delivery],
  departure: [...added.departure],
  event: [...added.event],
  state: [...added.state],
  outbox: [...added.outbox],
  audit: [...added.audit],
  ruleFact: [...added.ruleFact],
  letter: [...added.letter],
  letterDelivery: [...added.letterDelivery],
  notice: [...added.notice],
  noticeRead: [...added.noticeRead],
});

function unitOn(state: State): Unit {
  const outOfScope = (what: string) => (): never => {
    throw new Error(`The pipeline's tests need no ${what}`);
  };
  const unit: Unit = {
    noteFailure: () => Promise.resolve(false),
    rules: () => Promise.resolve(now(state.rules)),
    layDown: (rules) => {
      if (rules.version !== state.rules.version) return Promise.resolve(false);
      state.rules = { ...rules, version: rules.version + 1 };
      return Promise.resolve(true);
    },
    claim: (subscriber, ids) =>
      Promise.resolve(new Set(ids.filter((id) => !state.inbox.has(`${subscriber} ${id}`) && state.inbox.add(`${subscriber} ${id}`)))),
    blocked: (subscriber, keys) => Promise.resolve(new Set(keys.filter((key) => state.blocks.has(`${subscriber}\n${key}`)))),
    block: (subscriber, key) => void state.blocks.add(`${subscriber}\n${key}`),
    free: (target, keys) =>
      Promise.resolve(
        new Set(
          keys.filter(
            (key) =>
              !state.added.delivery.some(
                (row) =>
                  row.direction === 'out' && row.target === target && row.key === key && row.state !== 'done' && row.state !== 'discarded',
              ),
          ),
        ),
      ),
    underWay: (target, most) =>
      Promise.resolve(
        Math.min(
          most,
          state.added.delivery.filter((row) => row.direction === 'out' && row.target === target && row.state === 'sent').length,
        ),
      ),
    add: (table, row) => void state.added[table].push(row),
    sealed: (row) => row,
    settle: (changes) => Promise.resolve(settle(state, changes)),
    records: outOfScope('records'),
    mirrors: outOfScope('mirrors'),
    lookup: outOfScope('lookup'),
    neighbours: outOfScope('neighbours'),
    alike: outOfScope('alike'),
    ruleFacts: outOfScope('rule facts'),
    ruleSettings: outOfScope('rule settings'),
    keepRuleSetting: outOfScope('rule settings'),
    ruleRound: outOfScope('rule rounds'),
    keepRuleRound: outOfScope('rule rounds'),
    recordsAfter: outOfScope('records'),
    owners: outOfScope('owners'),
    stating: outOfScope('stating'),
    involved: outOfScope('involved'),
    lockAlike: outOfScope('lockAlike'),
    find: outOfScope('find'),
    clocks: outOfScope('clocks'),
    dueClocks: outOfScope('due clocks'),
    touchedClocks: outOfScope('touched clocks'),
    keepClock: outOfScope('clock'),
    scores: outOfScope('scores'),
    keepTurns: outOfScope('keepTurns'),
    doers: outOfScope('doers'),
    turnRound: outOfScope('turnRound'),
    keepTurnRound: outOfScope('keepTurnRound'),
    uncounted: outOfScope('uncounted scores'),
    keepScore: outOfScope('score'),
    yearly: outOfScope('letters'),
    uploadLock: outOfScope('locks of months'),
    lockUpload: outOfScope('locks of months'),
    unlockUpload: outOfScope('locks of months'),
    lettersOf: outOfScope('letters'),
    sealable: outOfScope('letters'),
    askSeal: outOfScope('letters'),
    askedSeal: outOfScope('letters'),
    keepSeal: outOfScope('letters'),
    printAnew: outOfScope('letters'),
    askSealAgain: outOfScope('letters'),
    copies: outOfScope('files'),
    takeFiles: outOfScope('files'),
    contents: outOfScope('files'),
    endFiles: outOfScope('files'),
    staff: outOfScope('accounts'),
    askers: outOfScope('askers'),
    followers: async () => new Map(),
    save: outOfScope('save'),
    index: outOfScope('index'),
    involve: outOfScope('involve'),
    number: outOfScope('number'),
    idempotent: outOfScope('idempotent'),
    answered: outOfScope('answered'),
  };
  states.set(unit, state);
  return unit;
}

function settle(state: State, changes: readonly Settlement[]): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const { deliveryId, from, stages = [], cause, record, ...change } of changes) {
    const index = state.added.delivery.findIndex(({ id }) => id === deliveryId);
    const row = state.added.delivery[index];
    if (!row || (from && !from.includes(row.state))) continue;
    changed.add(deliveryId);
    state.deaths.delete(deliveryId);
    const { cause: before, ...rest } = row;
    const kept = cause === undefined ? before : (cause ?? undefined);
    state.added.delivery[index] = { ...rest, ...change, ...(kept && { cause: kept }) };
    const at = state.added.message.findIndex(({ id }) => id === row.messageId);
    const { cause: _, ...message } = state.added.message[at]!;
    state.added.message[at] = {
      ...message,
      state: change.state,
      stages: [...message.stages, ...stages],
      ...(kept && { cause: kept }),
      ...(record !== undefined && { record }),
    };
  }
  return changed;
}
