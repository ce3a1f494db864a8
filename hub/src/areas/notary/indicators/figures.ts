import type { Answers, Gathered, Values } from '../../../definitions/index.js';
import { unsourced, type Item, type Period, type Subject } from './codes.js';
import { limitKey, unlimited, type Figure } from './formula.js';
import { name } from './questions.js';
import { sources } from './sources.js';
import { windowOf, type Side, type Spanned } from './windows.js';

/** One whom scores are of, as its entry says. */
export interface Entry {
  readonly id: string;
  readonly values: Values;
}
/** The office whose system tells of it. */
const officeOf = (subject: Subject, { id, values }: Entry): string | null =>
  subject === 'office' ? id : typeof values['office'] === 'string' ? values['office'] : null;

/** Items of acts: nothing where the office told of none in the period. */
const told: readonly Item[] = ['accepted', 'issued', 'issueDays', 'timed', 'fees', 'topFive', 'peak', 'trough'];
type Group = Gathered['by'][string][number];

/** Answers as figures of one or another; each answer is laid out once. */
export function figuresOf(subject: Subject, answers: Answers, own: Spanned, today: string): (entry: Entry) => Figure {
  const laid = new Map<string, ReadonlyMap<string | null, Group>>();
  const groupsOf = (question: string, key: string, by: string): ReadonlyMap<string | null, Group> => {
    const at = `${question} ${key}`;
    const known = laid.get(at);
    if (known) return known;
    const answer = answers[question];
    const groups = (key === unlimited ? answer?.by : answer?.also[key])?.[by] ?? [];
    const made = new Map(groups.map((one) => [one.value, one]));
    laid.set(at, made);
    return made;
  };
  const legs = sources.issued!.legs[subject];
  /** Acts apart by matter or month, of one. */
  const apart = (kind: 'matters' | 'months', period: Period, side: Side, id: string): ReadonlyMap<string, number> | null => {
    const all = new Map<string, number>();
    for (const [leg, { by }] of legs.entries()) {
      const answer = answers[name(kind, leg, period, side)];
      if (answer === null || answer === undefined) return null;
      for (const key of Object.keys(answer.also))
        all.set(key, (all.get(key) ?? 0) + (groupsOf(name(kind, leg, period, side), key, by).get(id)?.count ?? 0));
    }
    return all;
  };
  return (entry) => (term, period, side) => {
    const { item } = term;
    if (item === null || item === undefined || unsourced.includes(item)) return null;
    const window = windowOf(own, period, side, today);
    if (window === null) return null;
    const office = officeOf(subject, entry);
    if (told.includes(item) && (groupsOf(name('heard', 0, period, side), unlimited, 'office').get(office)?.count ?? 0) === 0) return null;
    if (item === 'topFive') return replaced(apart('matters', period, 'now', entry.id), apart('matters', period, 'before', entry.id));
    if (item === 'peak' || item === 'trough') return extremeOf(item, apart('months', period, 'now', entry.id));
    const source = sources[item];
    if (source === undefined)
      return side === 'before'
        ? null
        : (ofEntry(item, entry, window.until) ?? ofInspections(item, answers['inspections'], entry.id, window));
    return source.legs[subject].reduce<number | null>((sum, { by }, leg) => {
      const question = name(item, leg, period, side);
      if ((answers[question] ?? null) === null) return sum;
      const group = groupsOf(question, limitKey(term), by).get(entry.id);
      const one = group === undefined ? 0 : source.sums === undefined ? group.count : group.sum / (source.per ?? 1);
      return (sum ?? 0) + one;
    }, null);
  };
}

const topOf = (all: ReadonlyMap<string, number>): readonly string[] =>
  [...all]
    .filter(([, count]) => count > 0)
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, 5)
    .map(([matter]) => matter);

/** How many of last year’s top five are gone; without a last year there is nothing to compare. */
function replaced(now: ReadonlyMap<string, number> | null, before: ReadonlyMap<string, number> | null): number | null {
  if (now === null || before === null) return null;
  const [top, former] = [topOf(now), topOf(before)];
  return former.length === 0 ? null : former.filter((matter) => !top.includes(matter)).length;
}

const extremeOf = (item: 'peak' | 'trough', months: ReadonlyMap<string, number> | null): number | null =>
  months === null || months.size === 0 ? null : (item === 'peak' ? Math.max : Math.min)(...months.values());

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const fullYears = (from: string, to: string): number =>
  Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
const steps: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  degree: { doctor: 4, master: 3, bachelor: 2, college: 1 },
  title: { first: 3, second: 3, third: 2, fourth: 1, junior: 1 },
  post: { director: 3, deputy: 2, section: 1, none: 0 },
};

/** What the entry itself says; what it does not say is no data. */
function ofEntry(item: Item, { values }: Entry, day: string): number | null {
  const said = (field: string): string | null => (typeof values[field] === 'string' ? values[field] : null);
  const step = (field: string): number | null => steps[field]?.[said(field) ?? ''] ?? null;
  switch (item) {
    case 'headYears':
      return said('headSince') === null ? null : daysBetween(said('headSince')!, day) / 365.25;
    case 'practiceYears':
      return said('licensedOn') === null ? null : fullYears(said('licensedOn')!, day);
    case 'degree':
      return step('degree');
    case 'grade':
      return step('title');
    case 'post':
      return step('post');
    case 'fieldCount':
      return Array.isArray(values['field']) ? values['field'].length : 0;
    case 'onStaff':
      return typeof values['onStaff'] === 'boolean' ? Number(values['onStaff']) : null;
    default:
      return null;
  }
}

interface Inspected {
  readonly offices?: readonly string[] | null;
  readonly findings?: readonly { readonly office?: string | null; readonly isProblem?: string | null }[] | null;
  readonly excellent?: number | null;
  readonly good?: number | null;
  readonly fair?: number | null;
  readonly judgedOn?: string | null;
  readonly rectifyBy?: string | null;
  readonly rectifyMet?: string | null;
}
const files = { filesExcellent: 'excellent', filesGood: 'good', filesFair: 'fair' } as const;

/** What inspections found at an office. Files of one that looked at several are of none of them: it does not say whose they are. */
function ofInspections(
  item: Item,
  answer: Gathered | null | undefined,
  id: string,
  { from, until }: { from: string; until: string },
): number | null {
  const all = (answer?.rows ?? [])
    .map(({ values }) => values as Inspected)
    .filter(
      ({ offices, judgedOn }) =>
        offices?.includes(id) && judgedOn !== null && judgedOn !== undefined && judgedOn >= from && judgedOn <= until,
    );
  const only = (one: Inspected): boolean => one.offices?.length === 1;
  if (item === 'problems')
    return all.reduce(
      (sum, one) =>
        sum +
        (one.findings ?? []).filter(
          ({ office, isProblem }) => isProblem === 'yes' && ((office ?? null) === null ? only(one) : office === id),
        ).length,
      0,
    );
  if (item === 'overdue')
    return all.filter(
      ({ rectifyBy, rectifyMet }) =>
        rectifyBy !== null &&
        rectifyBy !== undefined &&
        rectifyBy < until &&
        (rectifyMet === null || rectifyMet === undefined || rectifyMet > rectifyBy),
    ).length;
  if (item in files) {
    const field = files[item as keyof typeof files];
    return all.filter(only).reduce((sum, one) => sum + (one[field] ?? 0), 0);
  }
  return null;
}
