import { standingOf, type ClockStanding } from '@fatong/contracts/calendar';
import { today } from '@fatong/contracts/codes';
import { dueField, metField, nearOf, type RecordType } from '../../definitions/index.js';

/** How the clocks of a record stand at an instant; those that have not begun are missing. */
export function standingsOf(
  record: Pick<RecordType, 'clocks'>,
  values: Readonly<Record<string, unknown>>,
  at: string,
): Readonly<Record<string, ClockStanding>> {
  const on = today(new Date(at));
  return Object.fromEntries(
    record.clocks.flatMap((clock) => {
      const of = (field: string): string | null => {
        const value = values[field];
        return typeof value === 'string' ? value : null;
      };
      const standing = standingOf({ due: of(dueField(clock.name)), met: of(metField(clock.name)), today: on, at, near: nearOf(clock) });
      return standing === null ? [] : [[clock.name, standing]];
    }),
  );
}
