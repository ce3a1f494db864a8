import { each, not, sum, type Condition, type Recorded } from '@fatong/contracts/expression';
import { choice, date, derive, movesThose, opens, opensEach, provided, ref, rows, set, stamp } from '../../../definitions/index.js';
import { office } from '../registers/office.js';
import { counted, countedRows, found, grades, items, type Counted } from './counted.js';
import { inspected } from './inspected.js';

interface Found extends Counted {
  readonly offices?: readonly string[] | null;
  readonly findings?:
    | readonly {
        readonly office?: string | null;
        readonly item?: keyof typeof items | null;
        readonly what?: string | null;
        readonly isProblem?: string | null;
      }[]
    | null;
  readonly graded?: readonly (Counted & { readonly office?: string | null })[] | null;
}
type Result = Counted & { readonly row: number; readonly office?: string; readonly what?: string };

/**
 * An inspection’s numbers by office: files where it says whose they are, problems where the finding names the office; all of it where there was one office alone. What it
 * says of all together and of none of them is the rest, so that the parts sum up to the whole.
 */
export function divided({ offices, findings, graded, ...whole }: Found): {
  readonly results: readonly Result[];
  readonly rest: readonly Result[];
} {
  const all = offices ?? [];
  const only = all.length === 1 ? all[0] : undefined;
  const problems = (findings ?? []).filter(({ isProblem }) => isProblem === 'yes');
  const results = all.map((id, i): Result => {
    const files = (graded ?? []).filter((one) => one.office === id);
    const ofFiles = grades.map((grade) => {
      const said = files.reduce((total, one) => total + (one[grade] ?? 0), 0);
      return [grade, only === id ? Math.max(said, whole[grade] ?? 0) : said] as const;
    });
    const ofProblems = problems.filter((one) => (one.office ?? only) === id).length;
    const said = (findings ?? []).flatMap(({ office: of, item, what, isProblem }) =>
      what && (of ?? only) === id ? [`${item ? items[item][0] : ''}${isProblem === 'yes' ? '（存在问题）' : ''}：${what}`] : [],
    );
    return {
      row: i + 1,
      office: id,
      ...Object.fromEntries(ofFiles),
      problems: ofProblems,
      ...(said.length > 0 && { what: said.join('\n').slice(0, 8000) }),
    };
  });
  const left = (name: (typeof counted)[number], of: number): number =>
    Math.max(0, of - results.reduce((total, one) => total + (one[name] ?? 0), 0));
  const rest = {
    row: 1,
    ...Object.fromEntries(grades.map((grade) => [grade, left(grade, whole[grade] ?? 0)])),
    problems: left('problems', problems.length),
  } as Result;
  return { results, rest: counted.some((name) => (rest[name] ?? 0) > 0) ? [rest] : [] };
}

const given = {
  inspection: 'id',
  kind: 'kind',
  begunOn: 'begunOn',
  judgedOn: 'judgedOn',
  rectifyBy: 'rectifyBy',
  recheckedOn: 'recheckedOn',
  publishedOn: 'publishedOn',
} as const;
const those = { by: 'inspection', being: { hasProblems: 'yes' } } as const;

/** 分机构结果 (N49): an inspection of several offices says its numbers by office. */
export const dividing = {
  fields: {
    results: rows(['分机构结果', 'By office'], { office: ref(['机构', 'Office'], office), ...countedRows, what: found }, { most: 60 }),
    rest: rows(['未分机构', 'Of no office'], countedRows, { most: 1 }),
    // A date that is missing is asked for by no filter: this is.
    isDivided: choice(['是否分机构记录', 'Divided by office'], { yes: ['已分机构记录', 'Yes'] }, { filter: true }),
    dividedOn: date(['分机构日期', 'Divided on'], { filter: true }),
  },
  section: { title: ['分机构结果', 'By office'], fields: ['results', 'rest', 'dividedOn'], brief: true },
  /** Once the result is approved. */
  then: [
    stamp('dividedOn'),
    set({ isDivided: 'yes' }),
    derive<Found>()(['results', 'rest'], (own) => {
      const { results, rest } = divided(own);
      return { results, rest: rest.length > 0 ? rest : null };
    }),
    opensEach('notary.inspected', {
      each: 'offices',
      as: 'office',
      does: 'count',
      with: given,
      rows: { of: 'results', by: 'office', into: 'numbers' },
    }),
    provided(
      (i: Recorded<{ rest?: readonly object[] | null }>) => i.rest.exists(),
      opens(inspected, { does: 'count', with: { ...given, numbers: 'rest' } }),
    ),
  ],
  order: [movesThose('notary.inspected', { ...those, does: 'order', with: { rectifyBy: 'rectifyBy' } })],
  handOver: [movesThose('notary.inspected', { by: 'inspection', does: 'handOver' })],
  pass: [movesThose('notary.inspected', { ...those, does: 'pass', with: { recheckedOn: 'recheckedOn' } })],
  publish: [movesThose('notary.inspected', { by: 'inspection', does: 'publish', with: { publishedOn: 'publishedOn' } })],
  /** More cannot be of the offices than there was of all. */
  refuses: grades.map((grade) => ({
    at: grade,
    when: (i: Recorded<Found>): Condition => i[grade].less(sum(each(i.graded, (one) => one[grade]))),
    why: ['各机构卷宗之和多于填报的总数。', 'There are more of the offices than of all together.'] as const,
  })),
  barred: {
    when: (i: Recorded<{ dividedOn?: string | null }>): Condition => i.dividedOn.exists(),
    why: ['检查结果已分机构记录。', 'Its numbers stand by office already.'],
  },
  isUndivided: (i: Recorded<{ dividedOn?: string | null }>): Condition => not(i.dividedOn.exists()),
} as const;
