import { labelOf, lawyerStatuses, parseCaseNumber, matchingCaseNumber } from '@fatong/contracts/codes';
import { look, ruleOver, type AlertLevel, type Watched } from '../../../definitions/index.js';
import { isFormer, isRestricted } from '../bindings/agency-review.js';
import { binding } from '../bindings/binding.js';
import { agency } from '../practice/agency.js';
import { attempt, tried } from '../practice/attempt.js';
import { meeting } from '../practice/meeting.js';
import { presentation } from '../practice/presentation.js';
import { reading } from '../practice/reading.js';
import { lawyer } from '../registers/lawyer.js';
import { practiceParameters as parameters } from './parameters.js';
import { factOf, raising, titleOf, warning } from './warning.js';

const levelWords: Readonly<Record<AlertLevel, string>> = { hint: '提示', ordinary: '一般', grave: '严重' };
const said = ({ level }: { readonly level: AlertLevel }): string => `级别：${levelWords[level]}`;

type Case = Watched<typeof agency.fields>;

/** The case a record is of: its court's number in one writing, else the number of its file with its authority. */
function caseOf({ values: { caseNumber, fileNumber, authorityName } }: Case): string | undefined {
  const parsed = caseNumber ? parseCaseNumber(caseNumber) : undefined;
  if (parsed) return matchingCaseNumber(parsed);
  return caseNumber ?? (fileNumber ? `${authorityName ?? ''} ${fileNumber}` : undefined);
}
const namesIn = (said: string | null | undefined): readonly string[] =>
  (said ?? '')
    .split(/[、，,；;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
/** For whom one acts the other acts against. */
const isOpposed = (one: Case, other: Case): boolean =>
  (one.values.client ? namesIn(other.values.opposing).includes(one.values.client) : false) ||
  (other.values.client ? namesIn(one.values.opposing).includes(other.values.client) : false);

/** Pairs of opposed records in one case, `isSame`: of one lawyer, or of two. */
function opposed(records: readonly Case[], isSame: boolean): readonly (readonly [Case, Case])[] {
  const cases = Map.groupBy(records, (one) => caseOf(one) ?? '');
  return [...cases].flatMap(([number, all]) =>
    number === ''
      ? []
      : all.flatMap((later, i) =>
          all
            .slice(i + 1)
            .filter((earlier) => (earlier.values.lawyer === later.values.lawyer) === isSame && isOpposed(later, earlier))
            .map((earlier) => [later, earlier] as const),
        ),
  );
}
const casesRead = ['lawyer', 'caseNumber', 'fileNumber', 'authorityName', 'client', 'opposing'] as const;
const pairsOf = (records: readonly Case[], about: 'lawyer' | 'firm', level: AlertLevel) =>
  opposed(records, about === 'lawyer').map(([later, earlier]) => ({
    key: [later.id, earlier.id].toSorted().join(' '),
    words: `代理案件 ${later.number ?? later.id} 与 ${earlier.number ?? earlier.id} 为同一案件（${caseOf(later) ?? ''}）的对立双方`,
    level,
    storedAt: later.createdAt > earlier.createdAt ? later.createdAt : earlier.createdAt,
    agency: later.id,
  }));
/** He tried to bind the other side of his case and was refused: one fact a case. */
const triedOtherSide = (records: readonly Watched<typeof attempt.fields>[], level: AlertLevel) =>
  [
    ...Map.groupBy(
      records.filter(({ values }) => values.what === 'otherSide'),
      ({ values }) => values.caseNumber ?? '',
    ),
  ].map(([number, all]) => {
    const first = all.reduce((one, other) => (other.createdAt < one.createdAt ? other : one));
    return {
      key: `attempt ${number}`,
      words: `被拒绝的提交 ${first.number ?? first.id}：${first.values.on ?? ''} ${tried.otherSide[0]}（${number === '' ? '尚无案号' : number}），已拒绝`,
      level,
      storedAt: first.createdAt,
    };
  });

/** `warn.bothSides`: a lawyer acts for both sides of a case, or tried to. */
const bothSides = ruleOver(parameters.bothSides, titleOf(parameters.bothSides), {
  ...raising(parameters.bothSides, 'lawyer', said),
  over: {
    cases: look({ watch: agency, about: 'lawyer', reads: casesRead }),
    attempts: look({ watch: attempt, about: 'lawyer', reads: ['what', 'on', 'caseNumber'] }),
  },
  judge: ({ cases, attempts }, { level }) => [...pairsOf(cases, 'lawyer', level), ...triedOtherSide(attempts, level)].map(factOf),
});
/** `warn.bothSidesOfFirm`: two lawyers of one firm do. */
const bothSidesOfFirm = warning(parameters.bothSidesOfFirm, {
  about: 'firm',
  watch: agency,
  reads: casesRead,
  judge: (records, { level }) => pairsOf(records, 'firm', level),
  said,
});

/** `warn.earlyReading`: files of a criminal case were read while it was still investigated (刑事诉讼法 40). */
const earlyReading = warning(parameters.earlyReading, {
  about: 'lawyer',
  watch: reading,
  reads: ['caseKind', 'stage', 'usedOn', 'withdrawn'],
  judge: (records, { level }) =>
    records
      .filter(
        ({ values: { caseKind, stage, usedOn, withdrawn } }) =>
          caseKind === 'criminal' && stage === 'investigation' && usedOn && withdrawn !== true,
      )
      .map(({ id, number, createdAt, values }) => ({
        key: id,
        words: `阅卷记录 ${number ?? id}：${values.usedOn} 阅刑事案卷，案件尚在侦查阶段`,
        level,
        storedAt: createdAt,
        reading: id,
      })),
  said,
});

const barred: readonly string[] = ['suspended', 'cancelled', 'revoked'];
interface Acted {
  readonly lawyerStatus?: string | null;
  readonly usedOn?: string | null;
}
/** One who practises though he may not. */
const whileSuspended = <
  R extends { readonly id: string; readonly number: string | null; readonly createdAt: string; readonly values: Acted },
>(
  title: string,
  records: readonly R[],
  level: AlertLevel,
) =>
  records
    .filter(({ values: { lawyerStatus, usedOn } }) => usedOn && lawyerStatus && barred.includes(lawyerStatus))
    .map(({ id, number, createdAt, values: { lawyerStatus, usedOn } }) => ({
      key: id,
      words: `${title} ${number ?? id}：${usedOn} 执业，登记的执业状态为${labelOf(lawyerStatuses, lawyerStatus!)?.[0] ?? lawyerStatus}`,
      level,
      storedAt: createdAt,
    }));
const acting = ['lawyerStatus', 'usedOn'] as const;

/** What he tried on one day is one fact: he may try again and again. */
const attemptsOf = (records: readonly Watched<typeof attempt.fields>[], level: AlertLevel) =>
  [
    ...Map.groupBy(
      records.filter(({ values }) => values.what !== 'otherSide'),
      ({ values }) => values.on ?? '',
    ),
  ].map(([on, [first]]) => ({
    key: `attempt ${on}`,
    words: `被拒绝的提交 ${first!.number ?? first!.id}：${on} ${labelOf(lawyerStatuses, first!.values.status ?? '')?.[0] ?? '不在执业'}期间${tried[first!.values.what ?? 'binding'][0]}，已拒绝`,
    level,
    storedAt: first!.createdAt,
  }));

/** `warn.suspended`: any act of practice by a lawyer whom the register says suspended, cancelled or revoked then. */
const suspended = ruleOver(parameters.suspended, titleOf(parameters.suspended), {
  ...raising(parameters.suspended, 'lawyer', said),
  over: {
    meetings: look({ watch: meeting, about: 'lawyer', reads: acting }),
    readings: look({ watch: reading, about: 'lawyer', reads: acting }),
    presentations: look({ watch: presentation, about: 'lawyer', reads: acting }),
    cases: look({ watch: agency, about: 'lawyer', reads: acting }),
    attempts: look({ watch: attempt, about: 'lawyer', reads: ['what', 'on', 'status'] }),
  },
  judge: ({ meetings, readings, presentations, cases, attempts }, { level }) =>
    [
      ...whileSuspended('会见记录', meetings, level).map((one) => ({ ...one, meeting: one.key })),
      ...whileSuspended('阅卷记录', readings, level).map((one) => ({ ...one, reading: one.key })),
      ...whileSuspended('亮证记录', presentations, level).map((one) => ({ ...one, presentation: one.key })),
      ...whileSuspended('代理案件', cases, level).map((one) => ({ ...one, agency: one.key })),
      ...attemptsOf(attempts, level),
    ].map(factOf),
});

/** `warn.exJudge`: a former judge or prosecutor took on a case within two years of leaving (律师法 41), or one before his own court, for life (法官法 36, 检察官法 37). */
const exJudge = ruleOver(parameters.exJudge, titleOf(parameters.exJudge), {
  ...raising(parameters.exJudge, 'lawyer', said),
  over: {
    cases: look({ watch: agency, about: 'lawyer', reads: ['authorityKind', 'authorityName', 'usedOn'] }),
    entries: look({ watch: lawyer, about: 'id', reads: ['restrictedUntil', 'barredCourts'] }),
  },
  judge: ({ cases, entries: [entry] }, { level }) =>
    cases
      .flatMap(({ id, number, createdAt, values: { authorityKind, authorityName, usedOn } }) => {
        const words = [
          ...(isRestricted(entry?.values ?? {}, authorityKind, usedOn) ? [`离任未满两年（限制至 ${entry!.values.restrictedUntil}）`] : []),
          ...(isFormer(entry?.values ?? {}, authorityName) ? [`${authorityName}为其原任职机关（终身回避）`] : []),
        ];
        return words.length === 0
          ? []
          : [{ key: id, words: `代理案件 ${number ?? id}：${usedOn} 收案，${words.join('；')}`, level, storedAt: createdAt, agency: id }];
      })
      .map(factOf),
});

/** Papers that one client alone can have given; a licence serves all. */
const own = ['contract', 'mandate', 'introduction', 'identity', 'kinship', 'aidLetter', 'permit'] as const;

/** `warn.fakeMaterial`: a paper of one client's case was handed in, byte for byte, for another client. */
const samePaper = warning(parameters.samePaper, {
  about: 'lawyer',
  watch: binding,
  reads: [...own, 'client', 'submittedOn'],
  judge: (records, { level }) => {
    const handed = records
      .filter(({ values: { submittedOn } }) => submittedOn)
      .flatMap((of) => own.flatMap((slot) => (of.values[slot] ?? []).map(({ sm3, name }) => ({ of, sm3, name }))));
    return [...Map.groupBy(handed, ({ sm3 }) => sm3)].flatMap(([sm3, all]) => {
      const clients = new Set(all.map(({ of }) => of.values.client));
      if (clients.size < 2) return [];
      const last = all.reduce((a, b) => (b.of.createdAt > a.of.createdAt ? b : a));
      return [
        {
          key: sm3,
          words: `同一文件（SM3 ${sm3.slice(0, 12)}…）用于不同委托人的案件绑定：${[...new Set(all.map(({ of }) => of.number ?? of.id))].join('、')}`,
          level,
          storedAt: last.of.createdAt,
          binding: last.of.id,
        },
      ];
    });
  },
  said,
});

export const conductAlerts = [bothSides, bothSidesOfFirm, earlyReading, suspended, exJudge, samePaper];
