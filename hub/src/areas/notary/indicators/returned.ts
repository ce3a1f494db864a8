import { monthsAfter } from '@fatong/contracts/codes';
import { and, expressionOf, valueOf, type LeafValue } from '@fatong/contracts/expression';
import type { Answers, Question, Values } from '../../../definitions/index.js';
import { officeMonth } from '../months/office-month.js';
import { dueOn } from '../months/due.js';
import { staffing } from '../registers/staffing.js';
import { ofMonths, ofReportedStaff, type Item } from './codes.js';
import type { Indicator } from './formula.js';
import { monthsIn, windowOf, type Side, type Window } from './windows.js';

type Dictionary = (own: Values, answers: Answers) => readonly Indicator[];
const leaf = (read: string): LeafValue<string> => valueOf<string>({ read });
const uses = ({ terms }: Indicator, items: readonly Item[]): boolean =>
  terms.some(({ item }) => item !== null && item !== undefined && items.includes(item));

/** Month reports of the days that some indicator is of, those of last year too where it is compared: one statement for all offices. */
export const askedOfMonths = (dictionary: Dictionary): Question => ({
  of: officeMonth,
  reads: ['office', 'monthOn', 'income', 'expense', 'surplus', 'pays'],
  where: (own, today, answers) => {
    const windows = dictionary(own, answers)
      .filter((one) => uses(one, ofMonths))
      .flatMap(({ period, form }) =>
        (form === 'growth' ? (['now', 'before'] as const) : (['now'] as const)).flatMap((side) => windowOf(own, period, side, today) ?? []),
      );
    if (windows.length === 0) return null;
    const [from] = windows.map((one) => one.from).toSorted();
    const until = windows
      .map((one) => one.until)
      .toSorted()
      .at(-1)!;
    return expressionOf(and(leaf('office').exists(), leaf('monthOn').atLeast(`${from!.slice(0, 7)}-01`), leaf('monthOn').atMost(until)));
  },
});

/** Staff as offices report them: what the register does not keep of them. */
export const askedOfStaff = (dictionary: Dictionary): Question => ({
  of: staffing,
  reads: ['office', 'person', 'kind', 'status', 'talents', 'partyMember', 'leagueMember', 'joinedOn', 'leftOn', 'provenTitle'],
  where: (own, _, answers) =>
    dictionary(own, answers).some((one) => uses(one, ofReportedStaff)) ? expressionOf(leaf('office').exists()) : null,
});

interface Pay {
  readonly number?: string | null;
  readonly onStaff?: boolean | null;
  /** In fen. */
  readonly amount?: number | null;
  readonly atCap?: boolean | null;
}
interface Month {
  readonly office?: string | null;
  readonly monthOn?: string | null;
  readonly income?: number | null;
  readonly expense?: number | null;
  readonly surplus?: number | null;
  readonly pays?: readonly Pay[] | null;
}
/** What is said: a figure, or why there is none. */
export type Told = { readonly value: number; readonly adds?: string } | { readonly value: null; readonly lacks?: string };
const nothing: Told = { value: null };

/** What one month report says of a person: what he earned, and whether he was at the cap. */
interface Own {
  readonly amount: number;
  readonly atCap: boolean;
}

/**
 * Month reports as figures of an office, or of one of its staff. Those of the period must all be there: one that is overdue leaves the year incomplete, and nothing is guessed of it;
 * one that is not due yet is left out, and that is said. Last year it is the same months that count.
 */
export function ofMonthReports(answers: Answers, today: string) {
  const byOffice = new Map<string, Map<string, Month>>();
  const byPerson = new Map<string, Map<string, Own>>();
  for (const { values } of answers['months']?.rows ?? []) {
    const month = values as Month;
    if (typeof month.office !== 'string' || typeof month.monthOn !== 'string') continue;
    if (!byOffice.has(month.office)) byOffice.set(month.office, new Map());
    byOffice.get(month.office)!.set(month.monthOn, month);
    for (const { number, amount, atCap } of month.pays ?? []) {
      if (!number) continue;
      if (!byPerson.has(number)) byPerson.set(number, new Map());
      const of = byPerson.get(number)!;
      const before = of.get(month.monthOn);
      // Who moved within a month is paid by both offices.
      of.set(month.monthOn, { amount: (before?.amount ?? 0) + (amount ?? 0), atCap: before?.atCap === true || atCap === true });
    }
  }

  return (item: Item, office: string | null, licence: string | null, now: Window, side: Side): Told => {
    const there = (office === null ? undefined : byOffice.get(office)) ?? new Map<string, Month>();
    const asked = monthsIn(now);
    const missing = asked.filter((month) => !there.has(month) && dueOn(month.slice(0, 7)) < today);
    const told = asked.filter((month) => there.has(month));
    if (told.length === 0) return nothing;
    if (missing.length > 0) return { value: null, lacks: `年度不完整（缺 ${missing.map((month) => month.slice(0, 7)).join('、')} 月报）` };
    const months = side === 'now' ? told : told.map((month) => monthsAfter(month, -12));
    if (!months.every((month) => there.has(month))) return nothing;
    const value = isOfPerson(item)
      ? ofPerson(item, (licence === null ? undefined : byPerson.get(licence)) ?? new Map<string, Own>(), months)
      : ofOffice(
          item,
          months.map((month) => there.get(month)!),
        );
    if (value === null) return item === 'payOn' || item === 'payOff' ? { value: null, lacks: '无可比（无在编或无非编人员）' } : nothing;
    const last = told.at(-1)!;
    return { value, ...(last < asked.at(-1)! && { adds: `月报至 ${last.slice(0, 7)}` }) };
  };
}

const isOfPerson = (item: Item): item is 'personPay' | 'personCap' => item === 'personPay' || item === 'personCap';
const yuan = (fen: number): number => fen / 100;
const totalOf = (all: readonly (number | null | undefined)[]): number => all.reduce<number>((sum, one) => sum + (one ?? 0), 0);

/** Pay of the period over the mean number of those who had some; null: there is nobody of them. */
function meanPay(months: readonly Month[], is: (one: Pay) => boolean): number | null {
  const pays = months.map(({ pays: all }) => (all ?? []).filter(is));
  const heads = totalOf(pays.map(({ length }) => length)) / months.length;
  return heads === 0 ? null : yuan(totalOf(pays.flat().map(({ amount }) => amount))) / heads;
}

function ofOffice(item: Item, months: readonly Month[]): number | null {
  const pays = months.flatMap(({ pays: all }) => all ?? []);
  const last = months.at(-1)?.pays ?? [];
  switch (item) {
    case 'income':
      return yuan(totalOf(months.map(({ income }) => income)));
    case 'expense':
      return yuan(totalOf(months.map(({ expense }) => expense)));
    case 'surplus': {
      const said = months.findLast(({ surplus }) => surplus !== null && surplus !== undefined)?.surplus ?? null;
      return said === null ? null : yuan(said);
    }
    case 'payTotal':
      return yuan(totalOf(pays.map(({ amount }) => amount)));
    case 'payMean':
      return meanPay(months, () => true);
    case 'payOn':
      return meanPay(months, ({ onStaff }) => onStaff === true);
    case 'payOff':
      return meanPay(months, ({ onStaff }) => onStaff !== true);
    case 'staffOn':
      return last.filter(({ onStaff }) => onStaff === true).length;
    case 'staffOff':
      return last.filter(({ onStaff }) => onStaff !== true).length;
    case 'capped':
      return new Set(pays.flatMap(({ number, atCap }) => (atCap === true && number ? [number] : []))).size;
    default:
      return null;
  }
}

/** Of somebody whom no report of the period names there is nothing to say. */
function ofPerson(item: 'personPay' | 'personCap', own: ReadonlyMap<string, Own>, months: readonly string[]): number | null {
  const all = months.flatMap((month) => own.get(month) ?? []);
  if (all.length === 0) return null;
  return item === 'personPay' ? yuan(totalOf(all.map(({ amount }) => amount))) : Number(all.some(({ atCap }) => atCap));
}

interface Employed {
  readonly office?: string | null;
  readonly person?: string | null;
  readonly kind?: string | null;
  readonly status?: string | null;
  readonly talents?: readonly { readonly level?: string | null; readonly since?: string | null }[] | null;
  readonly partyMember?: boolean | null;
  readonly leagueMember?: boolean | null;
  readonly joinedOn?: string | null;
  readonly leftOn?: string | null;
  readonly provenTitle?: string | null;
}
const grades: Readonly<Record<string, number>> = { national: 3, city: 2, district: 1 };

const isThere = ({ joinedOn, leftOn, status }: Employed, day: string): boolean =>
  (!joinedOn || joinedOn <= day) && (leftOn ? leftOn > day : status !== 'left');
/** The best list he was on by the day; who is on none has nothing of it. */
const gradeOn = ({ talents }: Employed, day: string): number =>
  Math.max(0, ...(talents ?? []).filter(({ since }) => !since || since <= day).map(({ level }) => grades[level ?? ''] ?? 0));

/** What offices report of their staff, of an office or of one of them; of whom nothing was reported there is nothing to say. */
export function ofStaffReports(answers: Answers) {
  const byOffice = Map.groupBy(
    (answers['staffing']?.rows ?? []).map(({ values }) => values as Employed),
    ({ office }) => office ?? '',
  );
  const byPerson = Map.groupBy([...byOffice.values()].flat(), ({ person }) => person ?? '');
  return {
    office: (item: Item, id: string, day: string): Told => {
      const all = byOffice.get(id) ?? [];
      if (all.length === 0) return { value: null, lacks: '缺数据（未报送人员）' };
      const there = all.filter((one) => isThere(one, day));
      switch (item) {
        case 'talent':
          return { value: there.filter((one) => one.kind === 'notary' && gradeOn(one, day) > 0).length };
        case 'party':
          return { value: there.filter(({ partyMember, leagueMember }) => partyMember === true || leagueMember === true).length };
        case 'told':
          return { value: there.length };
        default:
          return nothing;
      }
    },
    talentGrade: (id: string, day: string): Told => {
      const all = byPerson.get(id) ?? [];
      return all.length === 0
        ? { value: null, lacks: '缺数据（未报送人员）' }
        : { value: Math.max(...all.map((one) => gradeOn(one, day))) };
    },
    /** Whether the certificate of this title was handed in (N36). */
    isProven: (id: string, title: string): boolean => (byPerson.get(id) ?? []).some(({ provenTitle }) => provenTitle === title),
  };
}
