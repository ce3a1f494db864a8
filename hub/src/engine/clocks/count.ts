import { dayOf, daysAfter, endOf, hoursAfter, type Calendar, type PeriodEnd } from '@fatong/contracts/calendar';
import { holds } from '@fatong/contracts/expression';
import { kindOf } from '@fatong/contracts/fields';
import { isTimed, lengthOn, type ClockType, type Extension, type Moment, type RecordType } from '../../definitions/index.js';
import type { ClockRow, RecordRow, StateRow } from '../../ports/index.js';

/** What happened to a record, as its clocks see it. */
export interface Occasion {
  readonly record: RecordType;
  readonly after: RecordRow;
  /** States it was told to be in. */
  readonly states: readonly Pick<StateRow, 'state' | 'saidOn' | 'toldOn'>[];
  /** The action that was done. */
  readonly action?: string | undefined;
  /** What it lengthens time limits by. */
  readonly longer?: readonly Extension[];
  /** Legal date and instant of it. */
  readonly day: string;
  readonly at: string;
}

const unstarted = ({ name }: ClockType, { record, after }: Occasion): ClockRow => ({
  type: record.name,
  recordId: after.id,
  clock: name,
  startedOn: null,
  dueOn: null,
  metOn: null,
  pausedOn: null,
  pauses: [],
  extensions: [],
  recounts: [],
  isProvisional: false,
  nextOn: null,
  toldOn: null,
});

/** All clocks of a record after something happened, in the order they are declared. Pure: the same data and calendar count the same. */
export function countClocks(calendar: Calendar, occasion: Occasion, known: ReadonlyMap<string, ClockRow>): readonly ClockRow[] {
  const counted = new Map<string, ClockRow>();
  for (const clock of occasion.record.clocks)
    counted.set(clock.name, count(calendar, clock, occasion, known.get(clock.name) ?? unstarted(clock, occasion), counted));
  return [...counted.values()];
}

function count(
  calendar: Calendar,
  clock: ClockType,
  occasion: Occasion,
  before: ClockRow,
  others: ReadonlyMap<string, ClockRow>,
): ClockRow {
  const { record, after } = occasion;
  const now = isTimed(clock) ? occasion.at : occasion.day;
  const startedOn = momentOf(clock.from, occasion, now, before.startedOn);
  const applies = startedOn !== null && (clock.when === null || holds(clock.when, { ...after.values, id: after.id, state: after.state }));
  // An action that begins it again begins it anew. What it is met by may come before what it begins with.
  const row =
    clock.from.by === 'date' || clock.from.by === 'instant' || startedOn === before.startedOn
      ? before
      : { ...before, metOn: null, pausedOn: null, pauses: [], extensions: [], recounts: [] };
  const metOn = momentOf(clock.met, occasion, now, row.metOn);
  if (!applies) return { ...row, startedOn, metOn, dueOn: null, isProvisional: false, nextOn: null };
  const isPausing = !clock.isThrough && after.state !== null && record.states[after.state]?.kind === 'pause' && metOn === null;
  const pausedOn = isPausing ? (row.pausedOn ?? now) : null;
  const pauses =
    row.pausedOn !== null && pausedOn === null && row.pausedOn < now ? [...row.pauses, { from: row.pausedOn, to: now }] : row.pauses;
  const longer = (occasion.longer ?? []).filter((one) => one.clock === clock.name).map(({ clock: _, ...one }) => ({ ...one, on: now }));
  const own = longer.length > 0 ? [...row.extensions, ...longer] : row.extensions;
  const extensions = clock.inside === null ? own : (others.get(clock.inside)?.extensions ?? []);
  const end = ownEnd(calendar, clock, { startedOn, pauses, extensions, values: after.values, fields: record.fields });
  if (end === null) return { ...row, startedOn, metOn, pausedOn, pauses, extensions, dueOn: null, isProvisional: false, nextOn: null };
  const cap = clock.cap === null ? undefined : others.get(clock.cap)?.dueOn;
  const on = cap !== null && cap !== undefined && cap < end.on ? cap : end.on;
  const dueOn = pausedOn === null ? on : null;
  const isEnded = after.state !== null && record.states[after.state]?.kind === 'end';
  const counted = { ...row, startedOn, metOn, pausedOn, pauses, extensions, dueOn, isProvisional: end.isProvisional };
  return { ...counted, nextOn: isEnded ? null : nextOf(clock, counted, now) };
}

const isLeast = ({ isLeast: least }: ClockRow['extensions'][number]): boolean => least === true;

/** Its end where no other clock caps it: counted with what it was extended by, or what the data say; null: it has none. */
export function ownEnd(
  calendar: Calendar,
  { within, inside = null }: Pick<ClockType, 'within'> & Partial<Pick<ClockType, 'inside'>>,
  {
    startedOn,
    pauses,
    extensions,
    values,
    fields,
  }: Pick<ClockRow, 'pauses' | 'extensions'> & {
    readonly startedOn: string;
    readonly values: RecordRow['values'];
    readonly fields: RecordType['fields'];
  },
): PeriodEnd | null {
  if (!('until' in within))
    return extensions
      .filter(isLeast)
      .map(({ on, unit, of }) => endOf(calendar, on, { unit, of }, pauses))
      .reduce(
        (end, least) => (least.on > end.on ? least : end),
        endOf(
          calendar,
          startedOn,
          {
            unit: within.unit,
            of: extensions.filter((one) => !isLeast(one)).reduce((sum, { of }) => sum + of, lengthOn(within, dayOf(startedOn)).of),
            isEarly: inside !== null,
          },
          pauses,
        ),
      );
  const [on] = within.until
    .map((name) => kindOf(fields[name]!).until(values[name] ?? null))
    .filter((day) => day !== null)
    .toSorted();
  return on === undefined ? null : { on: within.isEve ? daysAfter(on, -1) : on, isProvisional: false };
}

/** When it begins or is met, as of `now`, a day or an instant; `before`: as it was known. What is said by the data goes with the data, what was done stays done. */
function momentOf({ by, of }: Moment, { after, action, states, at }: Occasion, now: string, before: string | null): string | null {
  if (by === 'action') return action !== undefined && of.includes(action) ? now : before;
  if (by !== 'state') {
    const said = of.map((field) => after.values[field]).find((value) => typeof value === 'string') ?? null;
    return said === null || now === at ? said : dayOf(said);
  }
  const entered = states.findLast(({ state }) => state === of[0]);
  return entered === undefined ? before : (entered.saidOn ?? entered.toldOn);
}

/** The next day on which somebody is to be told or the machine acts: a warning day from `now` on, else the day after its end, and where it says so each day from then; none of them twice. Where it counts hours, the next instant: so many hours before its end, or its end. */
export function nextOf(
  clock: Pick<ClockType, 'isDaily' | 'warn' | 'within'>,
  { dueOn, metOn, pausedOn, toldOn }: Pick<ClockRow, 'dueOn' | 'metOn' | 'pausedOn' | 'toldOn'>,
  now: string,
): string | null {
  if (dueOn === null || metOn !== null || pausedOn !== null) return null;
  const isLeft = (on: string): boolean => toldOn === null || on > toldOn;
  const [over, later] = isTimed(clock) ? ([dueOn, hoursAfter] as const) : ([daysAfter(dueOn, 1), daysAfter] as const);
  return (
    clock.warn.map((before) => later(dueOn, -before)).find((on) => on >= now && on < over && isLeft(on)) ??
    (isLeft(over) ? over : clock.isDaily ? daysAfter(toldOn!, 1) : null)
  );
}
