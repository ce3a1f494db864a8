import type { OperationAct, OperationMessage, OperationView } from '@fatong/contracts/api';
import type { Account, OperationMember, OperationRow } from '../../ports/index.js';

export function operationOf(row: OperationRow, people: ReadonlyMap<string, Pick<Account, 'username' | 'name'>>): OperationView {
  const { id, kind, state, account, createdAt, updatedAt, endedAt, chosen, orders, halt, dryRun } = row;
  const { total, done, failed, refused, running, wave } = row.progress;
  const who = people.get(account);
  return {
    id,
    kind,
    state,
    account,
    who: who ? { username: who.username, name: who.name } : null,
    createdAt,
    updatedAt,
    endedAt,
    chosen: { ...chosen },
    orders,
    halt,
    progress: { total, waiting: total - done - failed - refused - running, running, done, failed, refused, wave },
    dryRun: dryRun && {
      tried: dryRun.upTo,
      isDone: dryRun.isDone,
      settled: dryRun.settled,
      passing: dryRun.passing,
      failing: dryRun.failing.map(({ why, count }) => ({ why, count })),
      changed: dryRun.changed,
      samples: dryRun.samples,
    },
    offers: offersOf(row),
  };
}

function offersOf({ kind, state }: OperationRow): readonly OperationAct[] {
  const tries: readonly OperationAct[] = kind === 'retry' || kind === 'replay' ? ['try'] : [];
  switch (state) {
    case 'prepared':
      return [...tries, 'start', 'cancel'];
    case 'running':
      return ['pause', 'cancel'];
    case 'paused':
      return [...tries, 'resume', 'cancel'];
    default:
      return [];
  }
}

export const memberOf = ({ seq, messageId, state, wave, why }: OperationMember): OperationMessage => ({ seq, messageId, state, wave, why });
