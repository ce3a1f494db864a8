import { daysAfter, hoursAfter, standings, type ClockStanding } from '@fatong/contracts/calendar';
import { now, today } from '@fatong/contracts/codes';
import { and, call, not, or, valueOf, type Condition, type LeafValue } from '@fatong/contracts/expression';
import type { FilterValue } from '@fatong/contracts/fields';
import {
  anyStandingFilter,
  dueField,
  isTimed,
  metField,
  nearOf,
  standingFilter,
  type ClockType,
  type RecordType,
} from '../../definitions/index.js';
import { wrongParameter } from '../problems.js';

/** The clocks a filter asks about: one, or all of the record; null: it is no filter on clocks. */
export function clocksIn({ clocks }: RecordType, name: string): readonly ClockType[] | null {
  if (name === anyStandingFilter) return clocks.length === 0 ? null : clocks;
  const one = clocks.find((clock) => standingFilter(clock.name) === name);
  return one ? [one] : null;
}

/** Records of which one of these clocks stands in one of these ways today. Where any clock is asked for, a record that is over no longer runs out of time. */
export function standing(record: RecordType, name: string, clocks: readonly ClockType[], value: FilterValue): Condition {
  const wanted = 'any' in value ? value.any.flatMap((text) => text.split(',')) : [];
  if (wanted.length === 0 || wanted.some((one) => !Object.hasOwn(standings, one)))
    throw wrongParameter(`filter[${name}]`, ['请从所列选项中选择。', 'Choose from the list.']);
  const at = now();
  const ways = [...new Set(wanted as ClockStanding[])].flatMap((way) => [
    ...unmet(
      clocks.filter((clock) => !isTimed(clock)),
      way,
      today(at),
    ),
    ...clocks.filter((clock) => isTimed(clock) || way === 'met' || way === 'late').map((clock) => stands(clock, way, at)),
  ]);
  const any = ways.length === 1 ? ways[0]! : or(...ways);
  const ended =
    name === anyStandingFilter ? Object.entries(record.states).flatMap(([state, { kind }]) => (kind === 'end' ? [state] : [])) : [];
  return ended.length === 0 ? any : and(any, not(leaf('state').in(ended)));
}

/** What is not met yet, of limits of days: those alike are asked for at once, through the index of what is not met. */
function unmet(clocks: readonly ClockType[], way: ClockStanding, on: string): readonly Condition[] {
  const asked = (of: readonly ClockType[], from: string | null, to: string | null): Condition =>
    call<boolean>('unmet', [
      { value: from },
      { value: to },
      ...of.flatMap(({ name }) => [{ read: dueField(name) }, { read: metField(name) }]),
    ]);
  if (way === 'met' || way === 'late' || clocks.length === 0) return [];
  if (way === 'overdue') return [asked(clocks, null, daysAfter(on, -1))];
  return [...Map.groupBy(clocks, nearOf)].map(([near, of]) =>
    way === 'near' ? asked(of, on, daysAfter(on, near)) : asked(of, daysAfter(on, near + 1), null),
  );
}

function stands(clock: ClockType, way: ClockStanding, at: Date): Condition {
  const [due, met] = [leaf(dueField(clock.name)), leaf(metField(clock.name))];
  const on = isTimed(clock) ? at.toISOString() : today(at);
  const near = (isTimed(clock) ? hoursAfter : daysAfter)(on, nearOf(clock));
  switch (way) {
    case 'running':
      return and(due.greater(near), not(met.exists()));
    case 'near':
      return and(due.atLeast(on), due.atMost(near), not(met.exists()));
    case 'overdue':
      return and(due.less(on), not(met.exists()));
    case 'met':
      return and(met.exists(), met.atMost(due));
    case 'late':
      return and(due.exists(), met.greater(due));
  }
}

const leaf = (path: string): LeafValue<string> => valueOf<string>({ read: path });
