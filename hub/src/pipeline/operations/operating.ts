import type { Label } from '@fatong/contracts';
import { uuidv7 } from '../../platform/index.js';
import type {
  Choice,
  Chosen,
  Held,
  MessageState,
  OperationFilter,
  OperationKind,
  OperationOrders,
  OperationRow,
  Operations,
  Unit,
} from '../../ports/index.js';
import type { Retrying } from '../retries.js';
import type { PlannedAct } from './acts.js';
import { begun, nextLook, notBegun, usualOrders } from './progress.js';
import { notTried } from './trying.js';
import { operationAudit } from './worker.js';

export interface OperationOrder {
  readonly kind: OperationKind;
  readonly chosen: Chosen;
  readonly choice: { readonly ids: readonly string[] } | { readonly filter: OperationFilter & { readonly group?: string } };
  readonly orders?: Partial<OperationOrders>;
}

/** Why an order to an operation is not carried out. */
export type OperationRefusal =
  | { readonly kind: 'gone' }
  | { readonly kind: 'state'; readonly why: Label }
  | { readonly kind: 'held'; readonly held: readonly Held[] }
  | { readonly kind: 'nothing' };
export type Operated<T> = { readonly done: T } | { readonly refused: OperationRefusal };

/** What persons say to operations, in the caller's transaction and audited in it; nothing of a refused order may be committed. Whoever commits wakes the workers. */
export interface Operating {
  /** Freezes what is chosen, as rows. Nothing happens to it yet, and nobody else takes it. */
  prepare(unit: Unit, order: OperationOrder, by: Retrying): Promise<Operated<OperationRow>>;
  /** An operation of one wave that begins with the transaction: reads and decides first. Answers with those refused. */
  planAtOnce(
    order: OperationOrder & { readonly choice: { readonly ids: readonly string[] } },
    by: Retrying,
  ): Promise<(unit: Unit) => Promise<Operated<ReadonlyMap<string, Label>>>>;
  tryOut(unit: Unit, id: string, by: Retrying): Promise<Operated<OperationRow>>;
  start(unit: Unit, id: string, by: Retrying): Promise<Operated<OperationRow>>;
  /** From the commit on no more members are begun; what is under way is counted as it settles. */
  pause(unit: Unit, id: string, by: Retrying): Promise<Operated<OperationRow>>;
  /** With small waves again; failures so far are forgiven. */
  resume(unit: Unit, id: string, by: Retrying): Promise<Operated<OperationRow>>;
  /** For good: what was not begun is let go. */
  cancel(unit: Unit, id: string, by: Retrying): Promise<Operated<OperationRow>>;
  holding(unit: Unit, messageIds: readonly string[]): Promise<readonly Held[]>;
}

/** Messages of one operation at most: more take several. */
export const mostMembers = 10_000;

/** What each kind can be done to. */
const statesFor: Readonly<Record<OperationKind, (orders: OperationOrders) => readonly MessageState[]>> = {
  retry: ({ confirmed }) => (confirmed ? ['parked', 'later', 'unknown'] : ['parked', 'later']),
  discard: () => ['parked', 'later', 'unknown', 'held'],
  resend: () => ['done'],
  replay: () => ['done', 'discarded'],
};

export interface OperatingParts {
  readonly operations: Operations;
  /** What is done to some of the messages, read and decided. */
  readonly plan: (row: OperationRow, messageIds: readonly string[]) => Promise<PlannedAct>;
}

export function operating({ operations, plan }: OperatingParts): Operating {
  const rowOf = ({ kind, chosen, orders }: OperationOrder, { account, unit, address }: Retrying, at: string): OperationRow => ({
    id: uuidv7(),
    kind,
    state: 'prepared',
    version: 0,
    account,
    unit,
    address,
    createdAt: at,
    updatedAt: at,
    endedAt: null,
    chosen,
    orders: { ...usualOrders, ...orders },
    progress: notBegun(0),
    halt: null,
    dryRun: null,
  });

  async function freeze(unit: Unit, row: OperationRow, { choice }: OperationOrder): Promise<Operated<OperationRow>> {
    const asked: Choice = 'ids' in choice ? choice : { ...choice, states: statesFor[row.kind](row.orders), most: mostMembers };
    const { total, held } = await operations.prepare(unit, row, asked);
    if (held.length > 0) return { refused: { kind: 'held', held } };
    return total === 0 ? { refused: { kind: 'nothing' } } : { done: { ...row, progress: notBegun(total) } };
  }

  async function changed(
    unit: Unit,
    id: string,
    by: Retrying,
    act: string,
    change: (row: OperationRow, at: string) => OperationRow | Label,
  ): Promise<Operated<OperationRow>> {
    const row = await operations.locked(unit, id);
    if (!row) return { refused: { kind: 'gone' } };
    const at = new Date().toISOString();
    const next = change(row, at);
    if (!('id' in next)) return { refused: { kind: 'state', why: next } };
    if (next.state === 'cancelled' || next.state === 'cancelling') await operations.letGo(unit, id);
    await operations.save(unit, next, next.state === 'running' ? 0 : nextLook(next, 0));
    unit.add('audit', operationAudit(`operation.${act}`, id, by, at, { state: next.state }));
    return { done: { ...next, version: next.version + 1, updatedAt: at, endedAt: next.state === 'cancelled' ? at : next.endedAt } };
  }

  return {
    async prepare(unit, order, by) {
      const at = new Date().toISOString();
      const frozen = await freeze(unit, rowOf(order, by, at), order);
      if ('refused' in frozen) return frozen;
      await operations.save(unit, frozen.done, nextLook(frozen.done, 0));
      unit.add(
        'audit',
        operationAudit('operation.prepare', frozen.done.id, by, at, {
          kind: order.kind,
          total: frozen.done.progress.total,
          chosen: order.chosen,
          ...frozen.done.orders,
        }),
      );
      return { done: { ...frozen.done, version: 1 } };
    },
    async planAtOnce(order, by) {
      const at = new Date().toISOString();
      const row = rowOf({ ...order, orders: { ...order.orders, waves: [order.choice.ids.length] } }, by, at);
      const planned = await plan(row, order.choice.ids);
      return async (unit) => {
        const frozen = await freeze(unit, row, order);
        if ('refused' in frozen) return frozen;
        const { total } = frozen.done.progress;
        const members = await operations.frozen(unit, row.id);
        const refused = await planned(unit);
        const went = begun(
          { ...frozen.done, state: 'running' },
          { count: total, progress: { ...notBegun(total), wave: 1, step: 1, left: total } },
          members,
          refused,
        );
        const next: OperationRow = went.row.progress.running === 0 ? { ...went.row, state: 'done' } : went.row;
        await operations.mark(unit, row.id, went.changes);
        await operations.save(unit, next, nextLook(next, total));
        unit.add(
          'audit',
          operationAudit('operation.start', row.id, by, at, { kind: order.kind, total, chosen: order.chosen, refused: refused.size }),
        );
        return { done: refused };
      };
    },
    tryOut: (unit, id, by) =>
      changed(unit, id, by, 'try', (row) =>
        row.kind === 'discard' || row.kind === 'resend'
          ? noMapping
          : row.state === 'prepared' || row.state === 'paused'
            ? { ...row, dryRun: notTried }
            : (ended(row) ?? running),
      ),
    start: (unit, id, by) =>
      changed(unit, id, by, 'start', (row) =>
        row.state === 'prepared'
          ? { ...row, state: 'running', dryRun: row.dryRun && { ...row.dryRun, isDone: true } }
          : (ended(row) ?? started),
      ),
    pause: (unit, id, by) =>
      changed(unit, id, by, 'pause', (row, at) =>
        row.state === 'running' ? { ...row, state: 'paused', halt: { at, account: by.account, why: null } } : (ended(row) ?? notRunning),
      ),
    resume: (unit, id, by) =>
      changed(unit, id, by, 'resume', (row) =>
        row.state === 'paused'
          ? {
              ...row,
              state: 'running',
              halt: null,
              dryRun: row.dryRun && { ...row.dryRun, isDone: true },
              progress: { ...row.progress, step: 0, left: 0, forgiven: row.progress.failed },
            }
          : (ended(row) ?? notPaused),
      ),
    cancel: (unit, id, by) =>
      changed(
        unit,
        id,
        by,
        'cancel',
        (row, at) =>
          ended(row) ?? {
            ...row,
            state: row.progress.running > 0 ? 'cancelling' : 'cancelled',
            halt: { at, account: by.account, why: null },
            dryRun: row.dryRun && { ...row.dryRun, isDone: true },
          },
      ),
    holding: (unit, messageIds) => operations.holding(unit, messageIds),
  };
}

const ended = ({ state }: OperationRow): Label | undefined =>
  state === 'done'
    ? ['操作已完成。', 'The operation is done.']
    : state === 'cancelled' || state === 'cancelling'
      ? ['操作已取消。', 'The operation was cancelled.']
      : undefined;
const noMapping: Label = [
  '作废和再次发送不经过映射，无需试运行。',
  'Discarding and sending once more use no mapping: there is nothing to try.',
];
const running: Label = ['操作正在进行：请先暂停。', 'The operation is running: pause it first.'];
const started: Label = ['操作已经开始。', 'The operation has begun.'];
const notRunning: Label = ['操作没有在进行。', 'The operation is not running.'];
const notPaused: Label = ['操作没有暂停。', 'The operation is not paused.'];
