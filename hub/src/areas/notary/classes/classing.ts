import { and, expressionOf, not, valueOf, type LeafValue } from '@fatong/contracts/expression';
import { assesses, type Gathered, type Question, type RecordType, type Sheet, type Values } from '../../../definitions/index.js';
import { act } from '../acts/act.js';
import { officeScore } from '../indicators/office-score.js';
import { monthsIn } from '../indicators/windows.js';
import { lastDay, windowOf, type Spanned, type Window } from '../indicators/windows.js';
import { punishment } from '../punishments/punishment.js';
import { office } from '../registers/office.js';
import { complaint } from '../supervision/complaint.js';
import { inspection } from '../supervision/inspection.js';
import { warning } from '../warnings/warning.js';
import { officeClass, told } from './class.js';
import { punishmentPoints } from './risk.js';

const leaf = (read: string): LeafValue<string> => valueOf<string>({ read });
type Run = Spanned & { readonly subject?: string | null; readonly [field: string]: unknown };
const windowIn = (own: Values, today: string): Window | null =>
  own['subject'] === 'office' ? windowOf(own, 'twelve', 'now', today) : null;
const within = (day: string, { from, until }: Window) => and(leaf(day).atLeast(from), leaf(day).atMost(until));
const classType = officeClass as unknown as RecordType;

/** Counted of each office over twelve months, apart by what weighs differently and by month. */
const counted = (
  of: Pick<RecordType, 'name' | 'fields'>,
  day: string,
  where: () => ReturnType<typeof not>,
  field: string,
  values: readonly string[],
  beside: Readonly<Record<string, () => ReturnType<typeof not>>> = {},
): Question => ({
  of,
  by: ['office'],
  where: (own, today) => {
    const window = windowIn(own, today);
    return window && expressionOf(and(within(day, window), leaf('office').exists(), where()));
  },
  also: (own, today) => {
    const window = windowIn(own, today);
    return Object.fromEntries([
      ...values.map((value) => [value, expressionOf(leaf(field).is(value))] as const),
      ...Object.entries(beside).map(([name, also]) => [name, expressionOf(also())] as const),
      ...(window === null ? [] : monthsIn(window)).map(
        (month) => [month, expressionOf(and(leaf(day).atLeast(month), leaf(day).atMost(lastDay(month))))] as const,
      ),
    ]);
  },
});
const ofClasses = (states: readonly string[], isOfMonth: boolean): Question => ({
  of: classType,
  reads: ['office', 'grade', 'from'],
  where: (own) =>
    own['subject'] === 'office' && typeof own['from'] === 'string'
      ? expressionOf(and(leaf('state').in(states), ...(isOfMonth ? [leaf('from').is(own['from'])] : [])))
      : null,
});

const ofPractice = (level: string) => () => and(leaf('domain').is('practice'), leaf('level').is(level));

const questions: Readonly<Record<string, Question>> = {
  offices: { of: office, reads: ['code'], where: (own) => (own['subject'] === 'office' ? expressionOf(leaf('code').exists()) : null) },
  scores: {
    of: officeScore,
    reads: ['office', 'composite'],
    where: (own) => (own['subject'] === 'office' && typeof own['from'] === 'string' ? expressionOf(leaf('from').is(own['from'])) : null),
  },
  former: ofClasses(['current'], false),
  there: ofClasses(['computed'], true),
  // Drafted, decided or left aside by a person: the machine does not touch it.
  taken: ofClasses(['drafted', 'deciding', 'current', 'lapsed', 'discarded'], true),
  warnings: counted(warning, 'raisedOn', () => not(leaf('state').in(['falseAlarm', 'lapsed'])), 'level', ['yellow', 'red'], {
    practiceYellow: ofPractice('yellow'),
    practiceRed: ofPractice('red'),
  }),
  complaints: counted(complaint, 'acceptedOn', () => not(leaf('state').in(['received', 'refused', 'transferred'])), 'result', [
    'substantiated',
  ]),
  punishments: counted(punishment, 'decidedOn', () => leaf('state').in(['effective', 'expired']), 'kind', Object.keys(punishmentPoints), {
    barred: () => leaf('level').in(['practiceStopped', 'licenceRevoked']),
  }),
  revoked: counted(act, 'closedOn', () => leaf('state').is('revoked'), 'revokedFor', ['untrue']),
  inspections: {
    of: inspection,
    reads: ['offices', 'findings', 'judgedOn'],
    where: (own, today) => {
      const window = windowIn(own, today);
      return window && expressionOf(and(leaf('judgedOn').exists(), within('judgedOn', window)));
    },
  },
};

const countOf = (answer: Gathered | null | undefined, key: string | null, id: string): number =>
  (key === null ? answer?.by : answer?.also[key])?.['office']?.find(({ value }) => value === id)?.count ?? 0;

interface Inspected {
  readonly offices?: readonly string[] | null;
  readonly findings?: readonly { readonly office?: string | null; readonly isProblem?: string | null }[] | null;
  readonly judgedOn?: string | null;
}
/** Days on which a problem of the office was found; a finding that names none is of the only office there was. */
const problemsOf = (answer: Gathered | null | undefined, id: string): readonly string[] =>
  (answer?.rows ?? [])
    .map(({ values }) => values as Inspected)
    .filter(({ offices }) => offices?.includes(id))
    .flatMap(({ findings, offices, judgedOn }) =>
      (findings ?? [])
        .filter(({ office: of, isProblem }) => isProblem === 'yes' && ((of ?? null) === null ? offices?.length === 1 : of === id))
        .map(() => judgedOn ?? ''),
    );

/** Whole months in a row, up to the last, without a warning, complaint, punishment or problem. */
export function cleanMonthsOf(risks: readonly { readonly month: string; readonly count: number }[], until: string): number {
  const whole = risks.filter(({ month }) => lastDay(month) <= until).toReversed();
  const first = whole.findIndex(({ count }) => count > 0);
  return first === -1 ? whole.length : first;
}

/** Proposes the classes of a month of all offices: what was counted, beside the class in force. */
export const classing = assesses<Run>(questions, {
  keeps: { type: 'notary.class', does: 'compute', again: 'recompute', fills: ['office', 'from', 'to', ...told] },
  judge: ({ offices, scores, former, there, taken, warnings, complaints, punishments, revoked, inspections }, own, today) => {
    const window = windowIn(own, today);
    if (window === null || offices === null || offices === undefined) return { sheets: [] };
    const byOffice = (answer: Gathered | null | undefined) =>
      new Map((answer?.rows ?? []).map((row) => [row.values['office'] as string, row]));
    const [composites, inForce, computed, others] = [scores, former, there, taken].map(byOffice);
    return {
      sheets: offices.rows
        .filter(({ id }) => !others!.has(id))
        .map(({ id }): Sheet => {
          const problems = problemsOf(inspections, id);
          const substantiated = countOf(complaints, 'substantiated', id);
          const risks = monthsIn(window).map((month) => ({
            month,
            count:
              [warnings, complaints, punishments].reduce((sum, answer) => sum + countOf(answer, month, id), 0) +
              problems.filter((day) => day.startsWith(month.slice(0, 7))).length,
          }));
          const values = {
            yellow: countOf(warnings, 'yellow', id),
            red: countOf(warnings, 'red', id),
            practiceYellow: countOf(warnings, 'practiceYellow', id),
            practiceRed: countOf(warnings, 'practiceRed', id),
            complaints: countOf(complaints, null, id) - substantiated,
            substantiated,
            problems: problems.length,
            punishmentWeight: Object.entries(punishmentPoints).reduce(
              (sum, [kind, each]) => sum + each * countOf(punishments, kind, id),
              0,
            ),
            barred: countOf(punishments, 'barred', id),
            untrue: countOf(revoked, 'untrue', id),
            composite: composites!.get(id)?.values['composite'] ?? null,
            cleanMonths: cleanMonthsOf(risks, window.until),
            former: inForce!.get(id)?.id ?? null,
            formerGrade: inForce!.get(id)?.values['grade'] ?? null,
          };
          const on = computed!.get(id)?.id ?? null;
          return { on, values: on === null ? { office: id, from: own.from, to: own.to, ...values } : values };
        }),
    };
  },
});
