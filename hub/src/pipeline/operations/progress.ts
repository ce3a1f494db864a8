import type { Label } from '@fatong/contracts';
import type { MemberChange, MemberUnderWay, OperationMember, OperationOrders, OperationProgress, OperationRow } from '../../ports/index.js';

/** How an operation goes on, decided in pure functions: rows in, rows out. */

/** The first waves find out at little cost whether what failed works now. */
export const usualOrders: OperationOrders = {
  confirmed: false,
  reason: null,
  target: null,
  waves: [1, 5, 20, 100],
  perSecond: 50,
  tolerated: 0,
};

export const notBegun = (total: number): OperationProgress => ({
  total,
  done: 0,
  failed: 0,
  refused: 0,
  running: 0,
  wave: 0,
  step: 0,
  left: 0,
  forgiven: 0,
});

/** A preparation nobody starts must not hold its messages for ever, s. */
export const forgottenAfter = 24 * 3600;

/** Messages written by one transaction at most. */
const atOnce = 100;
/** Between two looks at what is under way, s. */
const look = 0.5;

export interface Counted {
  readonly row: OperationRow;
  readonly changes: readonly MemberChange[];
}

/** What became of members that were under way; more new failures than are tolerated stop it, where there is anything left to stop. */
export function counted(row: OperationRow, members: readonly MemberUnderWay[], at: string): Counted {
  const isFine = ({ state }: MemberUnderWay): boolean => state === 'done' || state === 'discarded';
  const failed = members.filter((member) => !isFine(member));
  const progress = {
    ...row.progress,
    running: row.progress.running - members.length,
    done: row.progress.done + members.length - failed.length,
    failed: row.progress.failed + failed.length,
  };
  const changes = members.map(
    (member): MemberChange =>
      isFine(member) ? { seq: member.seq, state: 'done' } : { seq: member.seq, state: 'failed', why: member.words },
  );
  const next = { ...row, progress };
  const hasMore = progress.total > progress.done + progress.failed + progress.refused;
  return {
    row:
      row.state === 'running' && hasMore && progress.failed - progress.forgiven > row.orders.tolerated
        ? stopped(next, at, failedAgain(progress.failed - progress.forgiven, failed[0]?.words))
        : next,
    changes,
  };
}

export const stopped = (row: OperationRow, at: string, why: Label): OperationRow => ({
  ...row,
  state: 'paused',
  halt: { at, account: null, why },
});

const failedAgain = (count: number, words: Label | null | undefined): Label => [
  `${count} 条再次失败，已自动暂停${words ? `：${words[0]}` : '。'}`,
  `${count} failed again: stopped by itself${words ? `. ${words[1]}` : '.'}`,
];

/** How many members may be begun now, and how it then stands; none while a wave is waited for. */
export function allowance({ state, progress, orders }: OperationRow): { readonly count: number; readonly progress: OperationProgress } {
  if (state !== 'running' || (progress.left === 0 && progress.running > 0)) return { count: 0, progress };
  const opened =
    progress.left > 0
      ? progress
      : {
          ...progress,
          wave: progress.wave + 1,
          step: progress.step + 1,
          left: orders.waves[Math.min(progress.step, orders.waves.length - 1)]!,
        };
  return { count: Math.min(opened.left, orders.perSecond, atOnce), progress: opened };
}

/** These were begun; of an allowance that was not used up nothing is left, since there are no more. */
export function begun(
  row: OperationRow,
  { count, progress }: ReturnType<typeof allowance>,
  members: readonly OperationMember[],
  refused: ReadonlyMap<string, Label>,
): Counted {
  if (members.length === 0) return { row, changes: [] };
  const went = members.filter(({ messageId }) => !refused.has(messageId)).length;
  const isDoneAtOnce = row.kind === 'discard';
  return {
    row: {
      ...row,
      progress: {
        ...progress,
        left: members.length < count ? 0 : progress.left - members.length,
        refused: progress.refused + members.length - went,
        running: progress.running + (isDoneAtOnce ? 0 : went),
        done: progress.done + (isDoneAtOnce ? went : 0),
      },
    },
    changes: members.map(({ seq, messageId }): MemberChange => {
      const why = refused.get(messageId);
      return why
        ? { seq, state: 'refused', wave: progress.wave, why }
        : { seq, state: isDoneAtOnce ? 'done' : 'running', wave: progress.wave };
    }),
  };
}

/** It has ended when nothing is under way and nothing more is to be begun. */
export function ended(row: OperationRow, hasMore: boolean): OperationRow {
  if (row.progress.running > 0) return row;
  if (row.state === 'cancelling') return { ...row, state: 'cancelled' };
  return row.state === 'running' && !hasMore ? { ...row, state: 'done' } : row;
}

/** When a worker looks again, s; null: when a person says so. */
export function nextLook(row: OperationRow, began: number): number | null {
  if (row.dryRun && !row.dryRun.isDone) return 0;
  if (row.state === 'prepared') return Math.max(0, forgottenAfter - (Date.now() - Date.parse(row.createdAt)) / 1000);
  if (row.state === 'running' && row.progress.left > 0) return began / row.orders.perSecond;
  if (row.progress.running > 0) return look;
  return row.state === 'running' ? 0 : null;
}
