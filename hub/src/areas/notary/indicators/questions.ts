import { notaryMatters } from '@fatong/contracts/codes';
import { and, expressionOf, not, or, valueOf, type Expression, type LeafValue } from '@fatong/contracts/expression';
import type { Answers, Question, Values } from '../../../definitions/index.js';
import { act } from '../acts/act.js';
import { office } from '../registers/office.js';
import { person } from '../registers/person.js';
import { inspection } from '../supervision/inspection.js';
import { periods, type Item, type Period, type Subject } from './codes.js';
import { limitKey, unlimited, type Indicator } from './formula.js';
import { limitOf, sources, type Source } from './sources.js';
import type { Term } from './terms.js';
import { askedOfMonths, askedOfStaff } from './returned.js';
import { lastDay, monthsIn, windowOf, type Side } from './windows.js';

const leaf = (read: string): LeafValue<string> => valueOf<string>({ read });
/** Which indicators are asked for, by what the record says and what was answered before. */
export type Dictionary = (own: Values, answers: Answers) => readonly Indicator[];

const sides: readonly Side[] = ['now', 'before'];
export const name = (item: string, leg: number, period: string, side: Side): string => `${item} ${leg} ${period} ${side}`;
const isAsked = ({ period: of, form }: Indicator, period: Period, side: Side): boolean =>
  of === period && (side === 'now' || form === 'growth');

/** Lines of the dictionary that ask for an item in a period. */
const linesOf = (all: readonly Indicator[], period: Period, side: Side, is: readonly Item[]): readonly Term[] =>
  all
    .filter((one) => isAsked(one, period, side))
    .flatMap(({ terms }) => terms.filter(({ item }) => item !== null && item !== undefined && is.includes(item)));

const where = (source: Source, leg: number, subject: Subject, window: { readonly from: string; readonly until: string }): Expression =>
  expressionOf(
    and(
      source.in(window),
      leaf(source.legs[subject][leg]!.by).exists(),
      ...[source.where, source.legs[subject][leg]!.where].flatMap((one) => (one ? [one()] : [])),
    ),
  );

/** One statement for each item, way, period and side that some indicator asks for: all whom it is about at once. */
function counted(subject: Subject, dictionary: Dictionary): Readonly<Record<string, Question>> {
  return Object.fromEntries(
    Object.entries(sources).flatMap(([item, source]) =>
      source.legs[subject].flatMap((_, leg) =>
        (Object.keys(periods) as Period[]).flatMap((period) =>
          sides.map((side): readonly [string, Question] => [
            name(item, leg, period, side),
            {
              of: source.of,
              by: [source.legs[subject][leg]!.by],
              ...(source.sums && { sums: source.sums }),
              where: (own, today, answers) => {
                const window = windowOf(own, period, side, today);
                const isWanted = linesOf(dictionary(own, answers), period, side, [item as Item]).length > 0;
                return window === null || !isWanted ? null : where(source, leg, subject, window);
              },
              also: (own, _today, answers) =>
                Object.fromEntries(
                  linesOf(dictionary(own, answers), period, side, [item as Item])
                    .filter((term) => limitKey(term) !== unlimited)
                    .map((term) => [limitKey(term), limitOf(source, term)]),
                ),
            },
          ]),
        ),
      ),
    ),
  );
}

const matters = Object.keys(notaryMatters.codes);
/** Acts of each matter, for what became of the top five. */
const byMatter = (): Readonly<Record<string, Expression>> =>
  Object.fromEntries(matters.map((matter) => [matter, expressionOf(leaf('matter').is(matter))]));
/** Of issued acts apart by matter or by month, where an indicator asks for the top five, or for peak and trough. */
function apart(subject: Subject, dictionary: Dictionary): Readonly<Record<string, Question>> {
  const source = sources.issued!;
  const kinds = [
    { kind: 'matters', items: ['topFive'] as const, sides, also: byMatter },
    {
      kind: 'months',
      items: ['peak', 'trough'] as const,
      sides: ['now'] as const,
      also: (window: { readonly from: string; readonly until: string }) =>
        Object.fromEntries(
          monthsIn(window).map((month) => [
            month,
            expressionOf(and(leaf('issuedOn').atLeast(month), leaf('issuedOn').atMost(lastDay(month)))),
          ]),
        ),
    },
  ];
  return Object.fromEntries(
    kinds.flatMap(({ kind, items: of, sides: both, also }) =>
      source.legs[subject].flatMap((_, leg) =>
        (Object.keys(periods) as Period[]).flatMap((period) =>
          both.map((side): readonly [string, Question] => [
            name(kind, leg, period, side),
            {
              of: source.of,
              by: [source.legs[subject][leg]!.by],
              where: (own, today, answers) => {
                const window = windowOf(own, period, side, today);
                const isWanted = dictionary(own, answers).some(
                  (one) => one.period === period && one.terms.some(({ item }) => (of as readonly unknown[]).includes(item)),
                );
                return window === null || !isWanted ? null : where(source, leg, subject, window);
              },
              also: (own, today) => {
                const window = windowOf(own, period, side, today);
                return window === null ? {} : also(window);
              },
            },
          ]),
        ),
      ),
    ),
  );
}

/** Whose system told anything in the period: where it did not, there are no figures of it, and none are taken for nothing. */
function heard(dictionary: Dictionary): Readonly<Record<string, Question>> {
  return Object.fromEntries(
    (Object.keys(periods) as Period[]).flatMap((period) =>
      sides.map((side): readonly [string, Question] => [
        name('heard', 0, period, side),
        {
          of: act,
          by: ['office'],
          where: (own, today, answers) => {
            const window = windowOf(own, period, side, today);
            if (window === null || !dictionary(own, answers).some((one) => isAsked(one, period, side))) return null;
            return expressionOf(
              and(leaf('acceptedOn').atLeast(window.from), leaf('acceptedOn').atMost(window.until), leaf('office').exists()),
            );
          },
        },
      ]),
    ),
  );
}

/** Who is a notary of an office on a day. */
const notariesOn = (day: string): Expression =>
  expressionOf(
    and(
      leaf('kind').is('notary'),
      leaf('office').exists(),
      or(not(leaf('leftOn').exists()), leaf('leftOn').greater(day)),
      or(leaf('leftOn').exists(), not(leaf('status').is('left'))),
    ),
  );
const entries: Readonly<Record<Subject, Question>> = {
  office: { of: office, reads: ['code', 'name', 'category', 'headSince'], where: () => expressionOf(leaf('code').exists()) },
  person: {
    of: person,
    reads: ['name', 'licence', 'office', 'officeClass', 'degree', 'title', 'field', 'licensedOn', 'post', 'onStaff', 'joinedOn', 'leftOn'],
    where: ({ to }, today) => notariesOn(typeof to === 'string' && to < today ? to : today),
  },
};

/** Inspections whose result was approved in the last two years: what they found is read, since it says of which office. */
const inspections: Question = {
  of: inspection,
  reads: ['offices', 'findings', 'graded', 'excellent', 'good', 'fair', 'poor', 'judgedOn', 'rectifyBy', 'rectifyMet'],
  where: (own, today) => {
    const window = windowOf(own, 'twentyFour', 'now', today);
    return window === null ? null : expressionOf(and(leaf('judgedOn').exists(), leaf('judgedOn').atMost(window.until)));
  },
};

/** All that is asked for scores of offices, or of notaries; nothing at all where no indicator of them is asked for. `before`: what is asked first, by which the dictionary goes. */
export function questionsOf(
  subject: Subject,
  dictionary: Dictionary,
  before: Readonly<Record<string, Question>> = {},
): Readonly<Record<string, Question>> {
  const all: Readonly<Record<string, Question>> = {
    entries: entries[subject],
    ...(subject === 'office' && { inspections }),
    months: askedOfMonths(dictionary),
    staffing: askedOfStaff(dictionary),
    ...heard(dictionary),
    ...counted(subject, dictionary),
    ...apart(subject, dictionary),
  };
  const wanted = Object.entries(all).map(([of, one]): readonly [string, Question] => [
    of,
    { ...one, where: (own, today, answers) => (dictionary(own, answers).length === 0 ? null : one.where(own, today, answers)) },
  ]);
  return { ...before, ...Object.fromEntries(wanted) };
}
