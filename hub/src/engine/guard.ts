import { holds } from '@fatong/contracts/expression';
import type { ActionType, RecordType } from '../definitions/index.js';
import type { RecordEventRow, RecordRow, Viewer } from '../ports/index.js';
import { notPossible, type Refusal } from './refusal.js';

/** What is known of a record before an act. */
export interface Standing {
  readonly row: RecordRow;
  /** Read only where an action is barred by an earlier one. */
  readonly timeline: readonly RecordEventRow[];
}

/** The role by which the action is the viewer's, or null. */
export const roleFor = (action: ActionType, roles: readonly string[]): string | null => action.by.find((role) => roles.includes(role)) ?? null;

/** Why the record's state does not allow the action, or null. */
export function stateBarrier(record: RecordType, action: ActionType, { state }: RecordRow): Refusal | null {
  if (action.from.length === 0 || (state !== null && action.from.includes(state))) return null;
  const title = state === null ? null : record.states[state]?.title;
  if (!title) return notPossible('主管系统尚未报告状态，暂不能执行。', 'The state has not been reported yet.');
  return notPossible(`当前状态为“${title[0]}”，不能${action.title[0]}。`, `The state is "${title[1]}": "${action.title[1]}" is not possible.`);
}

/** Why the record or its history does not allow the action now, or null. Rights are asked apart. */
export function barrier(record: RecordType, action: ActionType, { row, timeline }: Standing, viewer: Viewer): Refusal | null {
  const wrong = stateBarrier(record, action, row);
  if (wrong) return wrong;
  const bar = action.unless.find(({ when }) => holds(when, row.values));
  if (bar) return notPossible(...bar.why);
  for (const barring of action.notBy) {
    const last = timeline.findLast(({ kind, name }) => kind === 'action' && name === barring);
    if (last?.actor.kind === 'account' && last.actor.id === viewer.account.id) {
      const earlier = record.actions[barring]!.title;
      return notPossible(`“${earlier[0]}”由您本人经办，须由他人${action.title[0]}。`, `You did "${earlier[1]}" yourself: somebody else must do "${action.title[1]}".`);
    }
  }
  return null;
}
