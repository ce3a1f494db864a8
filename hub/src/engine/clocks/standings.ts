import { standingOf, type ClockStanding } from '@fatong/contracts/calendar';
import { dueField, metField, nearOf, type RecordType } from '../../definitions/index.js';

/** How the clocks of a record stand on a day; those that have not begun are missing. */
export function standingsOf(record: Pick<RecordType, 'clocks'>, values: Readonly<Record<string, unknown>>, today: string): Readonly<Record<string, ClockStanding>> {
  return Object.fromEntries(record.clocks.flatMap((clock) => {
    const of = (field: string): string | null => { const value = values[field]; return typeof value === 'string' ? value : null; };
    const standing = standingOf({ due: of(dueField(clock.name)), met: of(metField(clock.name)), today, near: nearOf(clock) });
    return standing === null ? [] : [[clock.name, standing]];
  }));
}
