import { today } from '@fatong/contracts/codes';
import type { MirrorRead } from '../definitions/index.js';
import type { RecordRow, StateRow } from '../ports/index.js';

/**
 * What a report says of the state of a mirror, `before` it was applied. Reports of a newer version come in the order of the history; an older or
 * equal one is late, and the store looks at its neighbours again.
 */
export function stateTold(before: RecordRow, { version, state, reachedOn }: MirrorRead, at: string): StateRow {
  const toldOn = today(new Date(at));
  return {
    type: before.type,
    recordId: before.id,
    version,
    state,
    saidOn: reachedOn ?? null,
    toldOn,
    isEntered: before.state !== state,
    isLate: version <= before.mirror!.stateVersion,
  };
}

/** What an action made of a record of ours: told by its own version, on the day of the act. */
export function stateEntered(after: RecordRow, state: string, at: string): StateRow {
  const day = today(new Date(at));
  return {
    type: after.type,
    recordId: after.id,
    version: after.version + 1,
    state,
    saidOn: day,
    toldOn: day,
    isEntered: true,
    isLate: false,
  };
}
