import { notaryMatters } from '@fatong/contracts/codes';
import type { Answers, Gathered, Values } from '../../../definitions/index.js';
import { degrees, posts, titles } from '../registers/codes.js';
import { ofMonths, type Item, type Period, type Subject } from './codes.js';
import { limitKey, unlimited, type Figure, type Says } from './formula.js';
import { name } from './questions.js';
import { ofMonthReports, ofStaffReports, type Told } from './returned.js';
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

/** Items of acts, and what is done beside them: nothing where the office told of no act in the period. */
const told: readonly Item[] = ['accepted', 'issued', 'issueDays', 'timed', 'fees', 'topFive', 'peak', 'trough', 'benefit'];
const staffed: readonly Item[] = ['talent', 'talentGrade', 'party', 'told'];
type Group = Gathered['by'][string][number];

/** Answers as figures of one or another; each answer is laid out once. */
export function figuresOf(
  subject: Subject,
  answers: Answers,
  own: Spanned,
  today: string,
): (entry: Entry) => { readonly figure: Figure; readonly says: Says } {
  const [months, staff] = [ofMonthReports(answers, today), ofStaffReports(answers)];
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
  /** Of what offices report themselves (S12); undefined: it is of something else. */
  const returned = (entry: Entry, item: Item, period: Period, side: Side): Told | undefined => {
    const now = windowOf(own, period, 'now', today);
    if (now === null) return undefined;
    if (ofMonths.includes(item)) return months(item, officeOf(subject, entry), textOf(entry, 'licence'), now, side);
    // Of earlier years nobody knows who was on a list.
    if (staffed.includes(item))
      return side === 'before'
        ? { value: null }
        : item === 'talentGrade'
          ? staff.talentGrade(entry.id, now.until)
          : staff.office(item, entry.id, now.until);
    if (item === 'grade' && side === 'now') return graded(entry, staff);
    return undefined;
  };
  const figureOf =
    (entry: Entry): Figure =>
    (term, period, side) => {
      const { item } = term;
      if (item === null || item === undefined) return null;
      const said = returned(entry, item, period, side);
      if (said !== undefined) return said.value;
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
  return (entry) => ({
    figure: figureOf(entry),
    says: {
      lacks: ({ item }, period, side) => {
        const said = item ? returned(entry, item, period, side) : undefined;
        return said?.value === null ? (said.lacks ?? null) : null;
      },
      adds: ({ item }, period) => {
        const said = item ? returned(entry, item, period, 'now') : undefined;
        if (said !== undefined && said.value !== null && said.adds !== undefined) return said.adds;
        if (item === 'topFive') return moved(apart('matters', period, 'now', entry.id), apart('matters', period, 'before', entry.id));
        return item ? inWords(item, entry) : null;
      },
    },
  });
}

const textOf = ({ values }: Entry, field: string): string | null => (typeof values[field] === 'string' ? values[field] : null);

/** A title counts once its certificate was handed in (N36). */
function graded(entry: Entry, staff: ReturnType<typeof ofStaffReports>): Told {
  const title = textOf(entry, 'title');
  if (title === null) return { value: null };
  return staff.isProven(entry.id, title) ? { value: steps['title']![title] ?? 0 } : { value: null, lacks: '未计入（职称未附证书）' };
}

const rankOfTitle = ['', '初级', '中级', '高级'] as const;
/** What a step is called, so that nobody has to know what two points of a degree are. */
function inWords(item: Item, entry: Entry): string | null {
  const label = (all: Readonly<Record<string, readonly [string, string]>>, field: string): string | null =>
    all[textOf(entry, field) ?? '']?.[0] ?? null;
  switch (item) {
    case 'degree':
      return label(degrees, 'degree');
    case 'post':
      return label(posts, 'post');
    case 'grade': {
      const title = textOf(entry, 'title');
      return title === null ? null : `${label(titles, 'title') ?? ''}（${rankOfTitle[steps['title']![title] ?? 0] ?? ''}）`;
    }
    case 'onStaff':
      return entry.values['onStaff'] === true ? '在编' : entry.values['onStaff'] === false ? '非编' : null;
    default:
      return null;
  }
}

const topOf = (all: ReadonlyMap<string, number>): readonly string[] =>
  [...all]
    .filter(([, count]) => count > 0)
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, 5)
    .map(([matter]) => matter);

const matterOf = (code: string): string =>
  (notaryMatters.codes as Readonly<Record<string, { readonly label: readonly [string, string] }>>)[code]?.label[0] ?? code;
/** Where each of the top five stood last year, and which are gone (N30). */
function moved(now: ReadonlyMap<string, number> | null, before: ReadonlyMap<string, number> | null): string | null {
  if (now === null || before === null) return null;
  const [top, former] = [topOf(now), topOf(before)];
  const all = top.map(
    (matter, i) => `${i + 1} ${matterOf(matter)}（${former.includes(matter) ? `上年第 ${former.indexOf(matter) + 1}` : '新进'}）`,
  );
  const gone = former.flatMap((matter, i) => (top.includes(matter) ? [] : [`${matterOf(matter)}（上年第 ${i + 1}）`]));
  return `${all.join('、')}${gone.length > 0 ? `；退出：${gone.join('、')}` : ''}`;
}

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

interface Graded {
  readonly excellent?: number | null;
  readonly good?: number | null;
  readonly fair?: number | null;
  readonly poor?: number | null;
}
interface Inspected {
  readonly offices?: readonly string[] | null;
  readonly findings?: readonly { readonly office?: string | null; readonly isProblem?: string | null }[] | null;
  readonly graded?: readonly ({ readonly office?: string | null } & Graded)[] | null;
  readonly excellent?: number | null;
  readonly good?: number | null;
  readonly fair?: number | null;
  readonly poor?: number | null;
  readonly judgedOn?: string | null;
  readonly rectifyBy?: string | null;
  readonly rectifyMet?: string | null;
}
const files = { filesExcellent: 'excellent', filesGood: 'good', filesFair: 'fair', filesPoor: 'poor' } as const;

const only = ({ offices }: Inspected): boolean => offices?.length === 1;
/** What had to be put right was found there, or nowhere else. */
const isConcerned = (one: Inspected, id: string): boolean =>
  only(one) || (one.findings ?? []).some(({ office, isProblem }) => office === id && isProblem === 'yes');
const isLate = ({ rectifyBy, rectifyMet }: Inspected, day: string): boolean =>
  typeof rectifyBy === 'string' && rectifyBy < day && (typeof rectifyMet !== 'string' || rectifyMet > rectifyBy);

/** What inspections found at an office. Files of one that looked at several are counted where it says whose they are; what had to be put right is of the offices where something was found. */
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
  if (item === 'problems')
    return all.reduce(
      (sum, one) =>
        sum +
        (one.findings ?? []).filter(
          ({ office, isProblem }) => isProblem === 'yes' && ((office ?? null) === null ? only(one) : office === id),
        ).length,
      0,
    );
  if (item === 'overdue') return all.filter((one) => isConcerned(one, id) && isLate(one, until)).length;
  if (item in files) {
    const field = files[item as keyof typeof files];
    return all.reduce((sum, one) => {
      const rows = (one.graded ?? []).filter(({ office }) => office === id);
      if (rows.length > 0) return rows.reduce((of, row) => of + (row[field] ?? 0), sum);
      return sum + (only(one) ? (one[field] ?? 0) : 0);
    }, 0);
  }
  return null;
}
