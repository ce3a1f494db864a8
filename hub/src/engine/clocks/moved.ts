import type { ClockRow } from '../../ports/index.js';

/** Whether the calendar made its last day another one, or one that is no longer provisional. */
export const isMoved = (before: ClockRow | undefined, row: ClockRow): before is ClockRow =>
  before !== undefined &&
  before.dueOn !== null &&
  row.dueOn !== null &&
  (before.dueOn !== row.dueOn || before.isProvisional !== row.isProvisional);
