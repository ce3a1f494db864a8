import { today } from '@fatong/contracts/codes';
import { dueField, extendedField, metField } from '../../definitions/index.js';
import type { ClockRow, Unit } from '../../ports/index.js';
import type { Change } from '../change.js';
import type { Parts } from '../parts.js';
import { countClocks } from './count.js';
import { isMoved } from './moved.js';

/** The changes with the clocks of their records counted anew: each keeps its days in fields of the record, so that they are written with it. One read a type that has clocks. */
export async function withClocks(
  { calendar }: Pick<Parts, 'calendar'>,
  unit: Unit,
  changes: readonly Change[],
): Promise<readonly Change[]> {
  const timed = changes.filter(({ record, before, after }) => record.clocks.length > 0 && after !== before);
  if (timed.length === 0) return changes;
  const known = new Map<string, ReadonlyMap<string, ClockRow>>();
  for (const [type, of] of Map.groupBy(timed, ({ record }) => record.name)) {
    const rows = await unit.clocks(
      type,
      of.flatMap(({ before, after }) => (before === null ? [] : [after.id])),
    );
    for (const [id, all] of Map.groupBy(rows, ({ recordId }) => recordId))
      known.set(`${type}:${id}`, new Map(all.map((row) => [row.clock, row])));
  }
  return changes.map((change) =>
    timed.includes(change)
      ? counted(calendar(), unit, change, known.get(`${change.record.name}:${change.after.id}`) ?? new Map<string, ClockRow>())
      : change,
  );
}

function counted(calendar: ReturnType<Parts['calendar']>, unit: Unit, change: Change, known: ReadonlyMap<string, ClockRow>): Change {
  const { record, after, action, states, extends: longer = [], at } = change;
  const counting = countClocks(calendar, { record, after, action, states, longer, day: today(new Date(at)), at }, known);
  const rows = change.isRecounted ? counting.map((row) => noted(known.get(row.clock), row, today(new Date(at)))) : counting;
  for (const row of rows) if (isOther(known.get(row.clock), row)) unit.keepClock(row);
  const extended = new Set(record.clocks.filter(({ isExtended }) => isExtended).map(({ name }) => name));
  const kept = rows.flatMap(({ clock, dueOn, metOn, extensions }): [string, unknown][] => [
    [dueField(clock), dueOn],
    [metField(clock), dueOn === null ? null : metOn],
    ...(extended.has(clock)
      ? [[extendedField(clock), extensions.filter(({ isLeast }) => !isLeast).length] satisfies [string, unknown]]
      : []),
  ]);
  return { ...change, after: { ...after, values: { ...after.values, ...Object.fromEntries(kept) } } };
}

/** With a line for its ledger where the calendar made it another day, or no longer a provisional one. */
const noted = (before: ClockRow | undefined, row: ClockRow, on: string): ClockRow =>
  isMoved(before, row) ? { ...row, recounts: [...row.recounts, { on, from: before.dueOn!, to: row.dueOn! }] } : row;

const isOther = (before: ClockRow | undefined, row: ClockRow): boolean =>
  before === undefined ? row.startedOn !== null || row.metOn !== null : JSON.stringify(before) !== JSON.stringify(row);
