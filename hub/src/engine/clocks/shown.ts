import { standingOf, type ClockStanding } from '@fatong/contracts/calendar';
import { today } from '@fatong/contracts/codes';
import { dueField, nearOf, type RecordType } from '../../definitions/index.js';
import type { ClockRow, RecordRow } from '../../ports/index.js';
import type { Parts } from '../parts.js';
import { leftOf, type Left } from './left.js';
import { ledgerOf, type LedgerLine } from './ledger.js';

/** A clock of a record as a reader sees it. */
export interface ShownClock extends Pick<ClockRow, 'dueOn' | 'metOn' | 'isProvisional'> {
  readonly name: string;
  readonly startedOn: string;
  readonly standing: ClockStanding | null;
  /** Null: it is met or stands still. */
  readonly left: Left | null;
  readonly ledger: readonly LedgerLine[];
}

/** The clocks of a record that have begun and apply, in the order they are declared, with how their days were counted. */
export async function shownClocks(
  { records, calendar, clock: time }: Pick<Parts, 'records' | 'calendar' | 'clock'>,
  record: RecordType,
  { id }: Pick<RecordRow, 'id'>,
): Promise<readonly ShownClock[]> {
  if (record.clocks.length === 0) return [];
  const rows = new Map((await records.clocks(record.name, id)).map((row) => [row.clock, row] as const));
  const at = time();
  const on = today(new Date(at));
  return record.clocks.flatMap((clock): ShownClock[] => {
    const row = rows.get(clock.name);
    if (!row || row.startedOn === null || (row.dueOn === null && row.pausedOn === null)) return [];
    const { startedOn, dueOn, metOn, isProvisional } = row;
    return [
      {
        name: clock.name,
        startedOn,
        dueOn,
        metOn,
        isProvisional,
        standing: standingOf({ due: dueOn, met: metOn, today: on, at, near: nearOf(clock) }),
        left: dueOn === null || metOn !== null ? null : leftOf(calendar(), at, record, { by: dueField(clock.name), due: dueOn }),
        ledger: ledgerOf(calendar(), record, clock, row),
      },
    ];
  });
}
