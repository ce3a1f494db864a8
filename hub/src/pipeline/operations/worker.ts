import { setTimeout as rest } from 'node:timers/promises';
import type { Label } from '@fatong/contracts';
import { uuidv7 } from '../../platform/index.js';
import {
  mostDeaths,
  StoreAway,
  type AuditRow,
  type Flow,
  type Log,
  type OperationRow,
  type Operations,
  type Store,
  type Unit,
} from '../../ports/index.js';
import { dryRun } from '../dry-run.js';
import type { Line } from '../line.js';
import { startLoop, type Loop } from '../loop.js';
import type { Counting } from '../metrics.js';
import { planAct, type ActParts } from './acts.js';
import { allowance, begun, counted, ended, forgottenAfter, nextLook, stopped } from './progress.js';
import { triedAtOnce, triedFurther } from './trying.js';

export interface OperationNumbers {
  /** Rest when nothing is to be done, ms. */
  readonly idle: number;
  /** Rest after a failure, ms. */
  readonly pause: number;
}

export const operationNumbers: OperationNumbers = { idle: 500, pause: 1000 };

export interface OperationParts extends ActParts {
  readonly operations: Operations;
  readonly store: Store;
  readonly flow: Flow;
  readonly line: Line;
  readonly numbers: OperationNumbers;
  readonly log: Log;
  readonly counting: Counting;
  readonly wake: () => void;
}

/**
 * Carries operations on, in any number of processes. A step is one transaction guarded by the operation's version, with everything it does to its messages: a
 * process may end anywhere, and a pause that was answered is a pause.
 */
export const startOperations = (parts: OperationParts): Loop =>
  startLoop({ ...parts, name: 'operations', turn: operationTurn(parts), idle: parts.numbers.idle, pause: parts.numbers.pause });

/** One turn: a step of one operation; says whether there was one. */
export const operationTurn = (parts: OperationParts) => async (): Promise<number> => {
  const row = await parts.operations.lease();
  if (!row) return 0;
  if (row.deaths >= mostDeaths) {
    await save(row, halted(row, killedEachTime), parts);
    return 1;
  }
  try {
    await (row.dryRun && !row.dryRun.isDone ? tryFurther(row, parts) : step(row, parts));
  } catch (error) {
    if (error instanceof StoreAway) throw error;
    parts.log.error(
      { operation: row.id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) },
      'an operation was stopped, since its step threw',
    );
    await save(row, halted(row, threw), parts);
  }
  return 1;
};

const halted = (row: OperationRow, why: Label): OperationRow =>
  stopped({ ...row, dryRun: row.dryRun && { ...row.dryRun, isDone: true } }, new Date().toISOString(), why);

const killedEachTime: Label = [
  `程序连续 ${mostDeaths} 次在此操作中异常退出，已自动暂停：请把操作编号告诉开发人员。`,
  `Our program died ${mostDeaths} times in a row with it in hand and stopped it: tell a developer the operation's number.`,
];
const threw: Label = [
  '程序出错，已自动暂停：请把操作编号告诉开发人员。',
  "Our program failed on it and stopped it: tell a developer the operation's number.",
];

async function step(row: OperationRow, parts: OperationParts): Promise<void> {
  const { operations, store } = parts;
  const at = new Date().toISOString();
  if (row.state === 'prepared') return forget(row, at, parts);
  const seen = counted(row, row.progress.running > 0 ? await operations.settled(row.id, mostSettled) : [], at);
  const allowed = allowance(seen.row);
  const members = allowed.count > 0 ? await operations.members(row.id, { state: 'waiting', limit: allowed.count }) : [];
  const mayEnd = seen.row.progress.running === 0 && members.length === 0;
  if (seen.changes.length === 0 && members.length === 0 && !mayEnd) return operations.giveBack(row.id, nextLook(row, 0) ?? 1);
  const planned = await planAct(
    row,
    members.map(({ messageId }) => messageId),
    parts,
  );
  const after = await store.transact(async (unit) => {
    if ((await operations.locked(unit, row.id))?.version !== row.version) return row;
    const went = begun(seen.row, allowed, members, await planned(unit));
    const next = ended(went.row, members.length === allowed.count && allowed.count > 0);
    await operations.mark(unit, row.id, [...seen.changes, ...went.changes]);
    await operations.save(unit, next, nextLook(next, members.length));
    note(unit, row, next, at);
    return next;
  });
  tell(row, after, parts);
  if (members.length > 0) parts.wake();
}

const mostSettled = 500;

/** What nobody started within a day lets its messages go. */
async function forget(row: OperationRow, at: string, parts: OperationParts): Promise<void> {
  if (Date.parse(row.createdAt) + forgottenAfter * 1000 > Date.now()) return parts.operations.giveBack(row.id, nextLook(row, 0) ?? 1);
  await save(
    row,
    {
      ...row,
      state: 'cancelled',
      halt: { at, account: null, why: ['准备后一天内无人开始，已自动取消。', 'Nobody started it within a day: cancelled by itself.'] },
    },
    parts,
  );
}

async function tryFurther(row: OperationRow, parts: OperationParts): Promise<void> {
  const members = await parts.operations.members(row.id, { after: row.dryRun!.upTo, limit: triedAtOnce });
  const tried = await dryRun(
    members.map(({ messageId }) => messageId),
    parts,
    row.orders.target ?? undefined,
  );
  await save(row, { ...row, dryRun: triedFurther(row.dryRun!, members, tried) }, parts);
  await rest(0); // between two chunks of mappings everybody else has a turn
}

/** Without effect on messages, but that a cancelled one lets them go. */
async function save(row: OperationRow, next: OperationRow, parts: OperationParts): Promise<void> {
  const { operations, store } = parts;
  const after = await store.transact(async (unit) => {
    if ((await operations.locked(unit, row.id))?.version !== row.version) return row;
    if (next.state === 'cancelled') await operations.letGo(unit, row.id);
    await operations.save(unit, next, nextLook(next, 0));
    note(unit, row, next, new Date().toISOString());
    return next;
  });
  tell(row, after, parts);
}

/** For whoever watches numbers and logs at night. */
function tell(before: OperationRow, { id, kind, state, progress, halt }: OperationRow, { counting, log }: OperationParts): void {
  if (before.state === state) return;
  counting.operated(kind, state);
  if (state === 'paused') log.warn({ operation: id, kind, failed: progress.failed, why: halt?.why?.[1] }, 'an operation stopped by itself');
}

/** What it does by itself is written down; nobody's account did it. */
function note(unit: Unit, before: OperationRow, after: OperationRow, at: string): void {
  if (before.state === after.state) return;
  const { total, done, failed, refused } = after.progress;
  unit.add(
    'audit',
    operationAudit(`operation.${after.state}`, after.id, { account: 'hub', unit: null, address: null }, at, {
      total,
      done,
      failed,
      refused,
    }),
  );
}

export const operationAudit = (
  act: string,
  id: string,
  { account, unit, address }: Pick<AuditRow, 'account' | 'unit' | 'address'>,
  at: string,
  detail: AuditRow['detail'],
): AuditRow => ({ id: uuidv7(), at, account, unit, address, act, object: `operation:${id}`, outcome: 'done', detail });
