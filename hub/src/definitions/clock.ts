import type { Label } from '@fatong/contracts';
import type { Period, PeriodUnit } from '@fatong/contracts/calendar';
import { record as recorded, type Condition, type Expression, type Recorded } from '@fatong/contracts/expression';
import { date, instant, integer, type DateField, type Fields, type InstantField, type IntegerField } from './fields.js';
import { inForce, type Parameter } from './parameter.js';
import type { Naming } from './vocabulary.js';

/** A period whose number may be a parameter: a limit goes by the version in force on the day it begins. */
export interface Length<N extends number | Parameter<number> = number | Parameter<number>> {
  readonly unit: PeriodUnit;
  readonly of: N;
}
const period =
  (unit: PeriodUnit) =>
  <const N extends number | Parameter<number>>(of: N): Length<N> => ({ unit, of });
/** How long it is for what begins on a legal day; before the first version of a parameter, by that. */
export const lengthOn = ({ unit, of }: Length, day: string): Period => ({
  unit,
  of: typeof of === 'number' ? of : ((inForce(of, day) ?? of.versions[0])?.value ?? 0),
});
/** 工作日. */
export const workdays = period('workdays');
/** 自然日; an end on a day of rest moves to the next working day. */
export const days = period('days');
export const months = period('months');
/** From an instant on, on days of rest too. */
export const hours = period('hours');

/** The fields that say when it ends: dates, or papers that hold until a day. Of several the first to end. */
export interface Until<out N extends string = string> extends Naming<N> {
  readonly until: readonly string[];
  /** It ends on the eve of that day, so that the machine acts on the day itself. */
  readonly isEve?: true;
}
export const until = <const F extends string>(...fields: readonly F[]): Until<`until ${F}`> => ({
  until: fields,
  names: fields.map((field) => `until ${field}` as const),
});

/** Ends on the eve of the day a field says: what is to be so from that day on is done by the machine on it (`atEnd`). */
export const eve = <const F extends string>(field: F): Until<`until ${F}`> => ({ ...until(field), isEve: true });

/** What a clock begins with, or is met by. */
export interface Moment<out N extends string = string> extends Naming<N> {
  readonly by: 'date' | 'instant' | 'action' | 'state';
  readonly of: readonly string[];
}
/** A date in the data, ours or told, the first of these that is there: it may lie in the past, and the clock goes by it, not by when we learned of it. */
export const since = <const F extends string>(...fields: readonly F[]): Moment<`clock ${F}`> => ({
  by: 'date',
  of: fields,
  names: fields.map((field) => `clock ${field}` as const),
});
/** A time in the data, the first of these that is there. */
export const at = <const F extends string>(...fields: readonly F[]): Moment<`instant ${F}`> => ({
  by: 'instant',
  of: fields,
  names: fields.map((field) => `instant ${field}` as const),
});
/** The day, or the hour, one of these actions is done. */
export const did = <const A extends string>(...actions: readonly A[]): Moment<`action ${A}`> => ({
  by: 'action',
  of: actions,
  names: actions.map((action) => `action ${action}` as const),
});
/** The legal day the record comes into this state, on a mirror as its master says. */
export const entered = <const S extends string>(state: S): Moment<`state ${S}`> => ({
  by: 'state',
  of: [state],
  names: [`state ${state}`],
});

/**
 * A time limit of the law or of the house: F fields, A actions, C clocks of the record; N its names as moments spell them; Row the record as conditions read
 * it. On a mirror a clock observes: it colours, filters and counts, and bars nothing.
 */
export interface ClockWords<A, C, N extends string, Row> {
  readonly title: Label;
  /** Where it stands in the law or the rules: `C-1`. */
  readonly law?: string;
  readonly from: Moment<N>;
  /** How long, or what in the data says when it ends; while that is empty it has no end. */
  readonly within: Length | Until<N>;
  readonly met: Moment<N>;
  /** It runs only while this holds. */
  readonly when?: (row: Row) => Condition;
  /** So many days before its end people are told, hours where it counts hours; the most of them is when it counts as near; 0: on the day itself. */
  readonly warn?: readonly number[];
  /** So many days before its end it counts as near, where that is not the first warning. */
  readonly near?: number;
  /** Once it is over people are told each day until it is met. */
  readonly daily?: true;
  /** It never ends after this one. */
  readonly cap?: C;
  /** It is the limit of the house (内部期限) inside this one, declared before it: the last working day on or before where that one would end, extended as that one is. */
  readonly inside?: C;
  /** What the machine does when it has ended unmet: an action that is `byClock`. */
  readonly atEnd?: A;
  /** It runs on in a state that pauses the others: the limit of whom one waits for. */
  readonly through?: true;
}

export interface ClockType {
  readonly name: string;
  readonly title: Label;
  readonly law: string | null;
  readonly from: Moment;
  readonly within: Length | Until;
  readonly met: Moment;
  readonly when: Expression | null;
  /** Days before the end, most first. */
  readonly warn: readonly number[];
  /** Null: as the first warning. */
  readonly near: number | null;
  readonly isDaily: boolean;
  readonly cap: string | null;
  /** The clock inside which it ends. */
  readonly inside: string | null;
  readonly atEnd: string | null;
  /** It runs on in a state that pauses the others. */
  readonly isThrough: boolean;
  /** Some action extends it. */
  readonly isExtended: boolean;
}

const unitWords = {
  workdays: ['个工作日', 'working days'],
  days: ['个自然日', 'days'],
  months: ['个月', 'months'],
  hours: ['小时', 'hours'],
} as const satisfies Readonly<Record<PeriodUnit, Label>>;
export const periodWords = ({ unit, of }: Period): Label => [`${of} ${unitWords[unit][0]}`, `${of} ${unitWords[unit][1]}`];

/** How long a clock of this record runs that begins on a day, in words. */
export const withinWords = ({ within }: Pick<ClockType, 'within'>, fields: Fields, day: string): Label => {
  if (!('until' in within)) return periodWords(lengthOn(within, day));
  const titles = within.until.map((name): Label => fields[name]?.title ?? [name, name]);
  return [`至${titles.map(([zh]) => zh).join('、')}`, `Until: ${titles.map(([, en]) => en).join(', ')}`];
};

/** It counts hours: it begins, ends and is met at instants. */
export const isTimed = ({ within }: Pick<ClockType, 'within'>): boolean => 'unit' in within && within.unit === 'hours';

/** How many days, or hours, before its end it counts as near. */
export const nearOf = ({ warn, near }: Pick<ClockType, 'near' | 'warn'>): number => near ?? warn[0] ?? 0;

/** Fields a clock keeps in its record, so that lists show, sort and filter by them: its last day, the day it was met, and how often it was extended where an action extends it. */
export const dueField = (clock: string): string => `${clock}Due`;
export const metField = (clock: string): string => `${clock}Met`;
export const extendedField = (clock: string): string => `${clock}Extended`;
/** Filter on how a clock stands: `fileStanding` is one of the standings. */
export const standingFilter = (clock: string): string => `${clock}Standing`;
export type ClockFields<C extends string> = { readonly [K in `${C}Due` | `${C}Met`]: DateField | InstantField } & {
  readonly [K in `${C}Extended`]: IntegerField;
};
export type ClockFilter<C extends string> = `${C}Standing`;

/** @throws when a clock would take the name of a field of the record */
export function fieldsOf<C extends string>(clocks: readonly ClockType[], own: object): ClockFields<C> {
  for (const { name } of clocks)
    for (const field of [dueField(name), metField(name), extendedField(name), standingFilter(name)])
      if (Object.hasOwn(own, field)) throw new Error(`The clock ${name} keeps its days in ${field}, which is a field already`);
  return Object.fromEntries(
    clocks.flatMap(({ name, title, within, isExtended }) => [
      [dueField(name), (isTimed({ within }) ? instant : date)([`${title[0]}届满`, `${title[1]}: due`], { filter: true })],
      [metField(name), (isTimed({ within }) ? instant : date)([`${title[0]}办结`, `${title[1]}: met`], { filter: true })],
      ...(isExtended
        ? [[extendedField(name), integer([`${title[0]}延期次数`, `${title[1]}: times extended`], { filter: true })] as const]
        : []),
    ]),
  ) as ClockFields<C>;
}

/** `extended`: those that actions of the record extend. */
export function readClocks(
  words: Readonly<Record<string, ClockWords<string, string, string, Recorded<unknown>>>>,
  extended: ReadonlySet<string>,
): readonly ClockType[] {
  return Object.entries(words).map(
    ([name, { title, law, from, within, met, when, warn = [], near, daily = false, cap, inside, atEnd, through = false }]) => ({
      name,
      title,
      law: law ?? null,
      from,
      within,
      met,
      when: when ? recorded<unknown>(when) : null,
      warn: warn.toSorted((a, b) => b - a),
      near: near ?? null,
      isDaily: daily,
      cap: cap ?? null,
      inside: inside ?? null,
      atEnd: atEnd ?? null,
      isThrough: through,
      isExtended: extended.has(name),
    }),
  );
}
