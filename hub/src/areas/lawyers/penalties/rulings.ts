import { and, each, most, not, or, some, sum, when, type Condition, type Recorded } from '@fatong/contracts/expression';
import { choice, integer, money, onDay, reckon, type RefusesWords } from '../../../definitions/index.js';
import { itemsOf, type ArticleCode } from './articles.js';
import { parameters } from './parameters.js';

/** What a penalty may be (律师法 arts 47–50): closure for firms, suspension for lawyers, revocation by the city alone. */
export const kinds = {
  warning: ['警告', 'Warning'],
  fine: ['罚款', 'Fine'],
  confiscation: ['没收违法所得', 'Confiscation of illegal gain'],
  suspension: ['停止执业', 'Suspension from practice'],
  closure: ['停业整顿', 'Closure for rectification'],
  revocation: ['吊销执业证书', 'Revocation of licence'],
} as const;
type Kind = keyof typeof kinds;

/** A penalty in a case; a case may have several. */
export const penaltyCells = {
  kind: choice(['种类', 'Kind'], kinds, { required: true }),
  amount: money(['金额', 'Amount']),
  months: integer(['期限', 'Term'], { min: 1, max: 12, unit: ['个月', 'months'] }),
};

/** What is read of a case by those who rule on it. */
export interface Ruled {
  readonly subject?: 'lawyer' | 'firm' | null;
  readonly authority?: 'city' | 'district' | null;
  readonly articles?: readonly ArticleCode[] | null;
  readonly circumstances?: 'light' | 'mitigated' | 'usual' | 'severe' | null;
  readonly isRepeated?: boolean | null;
  readonly filedOn?: string | null;
  readonly servedOn?: string | null;
  readonly effectiveUntil?: string | null;
  readonly changedOn?: string | null;
  readonly kinds?: readonly Kind[] | null;
  readonly lawyer?: string | null;
  readonly firm?: string | null;
  readonly penalties?: readonly { readonly kind?: Kind | null; readonly amount?: number | null; readonly months?: number | null }[] | null;
}
type Case = Recorded<Ruled>;
type Row = Recorded<NonNullable<Ruled['penalties']>[number]>;

const rowsOf = (p: Case, condition: (row: Row) => Condition) => each(p.penalties, (row) => condition(row));
const imposes = (p: Case, ...of: readonly Kind[]): Condition => some(p.penalties, (row) => row.kind.in(of));
const restsOn = (p: Case, ...of: readonly (47 | 48 | 49 | 50)[]): Condition =>
  or(...of.flatMap(itemsOf).map((code) => p.articles.has(code)));
const total = (p: Case, kind: Kind) => sum(each(p.penalties, (row) => when(row.kind.is(kind), row.amount)));

/** 较大数额 for a person and for a unit, as the parameter had it when the case was filed. */
const isLarge = (p: Case, kind: Kind): Condition =>
  or(
    and(p.subject.is('lawyer'), total(p, kind).atLeast(onDay(parameters.largeOfPerson, p.filedOn))),
    and(p.subject.is('firm'), total(p, kind).atLeast(onDay(parameters.largeOfUnit, p.filedOn))),
  );

/** What gives the right to a hearing and must be discussed jointly (处罚法 57, 63). */
const isGrave = (p: Case): Condition =>
  or(imposes(p, 'suspension', 'closure', 'revocation'), isLarge(p, 'fine'), isLarge(p, 'confiscation'));

/** What lists, clocks and effects go by, kept whenever the penalties are written. */
export const reckoned = [
  reckon('kinds', (p: Case) => each(p.penalties, (row) => row.kind)),
  reckon('fine', (p: Case) => total(p, 'fine')),
  reckon('termMonths', (p: Case) => most(each(p.penalties, (row) => when(row.kind.in(['suspension', 'closure']), row.months)))),
  reckon('isGrave', isGrave),
] as const;

/** A fine above what the gravest article of the case allows. */
const limit = (applies: (p: Case) => Condition, yuan: number, zh: string, en: string): RefusesWords<Case> => ({
  at: 'penalties.amount',
  why: [zh, en],
  when: (p) => rowsOf(p, (row) => and(row.kind.is('fine'), row.amount.greater(yuan * 100), applies(p))),
});

/** A term outside what the gravest article provides for; mitigated it may be shorter, for who offends again art. 51 provides for 3 to 12 months. */
const term = (
  applies: (p: Case) => Condition,
  [least, longest]: readonly [number, number],
  zh: string,
  en: string,
): RefusesWords<Case> => ({
  at: 'penalties.months',
  why: [zh, en],
  when: (p) =>
    rowsOf(p, (row) =>
      and(
        row.kind.is('suspension'),
        applies(p),
        or(row.months.greater(longest), and(row.months.less(least), not(p.circumstances.is('mitigated')))),
      ),
    ),
});
const once =
  (applies: (p: Case) => Condition) =>
  (p: Case): Condition =>
    and(applies(p), not(p.isRepeated.is(true)));

/** What no penalty may be, whoever proposes or decides it; each is said at its row. */
export const unlawful: readonly RefusesWords<Case>[] = [
  {
    at: 'penalties.amount',
    when: (p) => rowsOf(p, (row) => and(row.kind.in(['fine', 'confiscation']), not(row.amount.greater(0)))),
    why: ['罚款、没收应当写明金额。', 'A fine or a confiscation states its amount.'],
  },
  {
    at: 'penalties.months',
    when: (p) => rowsOf(p, (row) => and(row.kind.in(['suspension', 'closure']), not(row.months.exists()))),
    why: ['停止执业、停业整顿应当写明期限。', 'A suspension or a closure states its months.'],
  },
  {
    at: 'penalties.kind',
    when: (p) => rowsOf(p, (row) => and(row.kind.is('closure'), not(p.subject.is('firm')))),
    why: ['停业整顿只适用于律师事务所。', 'Only a firm is closed for rectification.'],
  },
  {
    at: 'penalties.kind',
    when: (p) => rowsOf(p, (row) => and(row.kind.is('suspension'), not(p.subject.is('lawyer')))),
    why: ['停止执业只适用于律师。', 'Only a lawyer is suspended from practice.'],
  },
  limit(
    (p) => not(restsOn(p, 48, 49, 50)),
    5_000,
    '律师法第四十七条的罚款不得超过 5,000 元。',
    'Under art. 47 a fine is 5,000 yuan at most.',
  ),
  limit(
    (p) => and(restsOn(p, 48), not(restsOn(p, 49, 50))),
    10_000,
    '律师法第四十八条的罚款不得超过 10,000 元。',
    'Under art. 48 a fine is 10,000 yuan at most.',
  ),
  limit(
    (p) => and(restsOn(p, 49), not(restsOn(p, 50))),
    50_000,
    '律师法第四十九条的罚款不得超过 50,000 元。',
    'Under art. 49 a fine is 50,000 yuan at most.',
  ),
  limit(
    (p) => and(restsOn(p, 50), p.subject.is('lawyer'), not(restsOn(p, 49))),
    20_000,
    '律师法第五十条对负责人的罚款不得超过 20,000 元。',
    'Under art. 50 a fine on the head of a firm is 20,000 yuan at most.',
  ),
  limit((p) => restsOn(p, 50), 100_000, '律师法第五十条的罚款不得超过 100,000 元。', 'Under art. 50 a fine is 100,000 yuan at most.'),
  term(
    once((p) => not(restsOn(p, 48, 49))),
    [1, 3],
    '律师法第四十七条的停止执业不超过三个月。',
    'Under art. 47 a suspension is 3 months at most.',
  ),
  term(
    once((p) => and(restsOn(p, 48), not(restsOn(p, 49)))),
    [3, 6],
    '律师法第四十八条的停止执业为三个月以上六个月以下。',
    'Under art. 48 a suspension is 3 to 6 months.',
  ),
  term(
    once((p) => restsOn(p, 49)),
    [6, 12],
    '律师法第四十九条的停止执业为六个月以上一年以下。',
    'Under art. 49 a suspension is 6 to 12 months.',
  ),
  term(
    (p) => p.isRepeated.is(true),
    [3, 12],
    '律师法第五十一条的停止执业为三个月以上一年以下。',
    'Under art. 51 a suspension is 3 to 12 months.',
  ),
  {
    at: 'penalties.months',
    when: (p) => rowsOf(p, (row) => and(row.kind.is('closure'), row.months.greater(6))),
    why: ['停业整顿为一个月以上六个月以下。', 'A closure is 1 to 6 months.'],
  },
];

/** A district imposes everything but revocation (律师法 arts 49, 52). */
export const revokedByDistrict: RefusesWords<Case> = {
  when: (p) => and(p.authority.is('district'), imposes(p, 'revocation')),
  why: ['吊销由市局决定，请使用“建议市局吊销”。', 'Revocation is decided by the city: use “Propose revocation to the city”.'],
};

/** Whom it is about: a lawyer, or a firm. */
export const oneParty: readonly RefusesWords<Case>[] = [
  {
    at: 'lawyer',
    when: (p) => and(p.subject.is('lawyer'), not(p.lawyer.exists())),
    why: ['当事人为律师的，请填写律师。', 'Name the lawyer it is about.'],
  },
  {
    at: 'lawyer',
    when: (p) => and(p.subject.is('firm'), p.lawyer.exists()),
    why: ['当事人为律师事务所的，不填律师。', 'It is about a firm: name no lawyer.'],
  },
  {
    at: 'firm',
    when: (p) => and(p.subject.is('firm'), not(p.firm.exists())),
    why: ['当事人为律师事务所的，请填写律师事务所。', 'Name the firm it is about.'],
  },
];

export const isServed = (p: Case): Condition => p.servedOn.exists();
export const isSuspension = (p: Case): Condition => imposes(p, 'suspension');
export const isClosure = (p: Case): Condition => imposes(p, 'closure');
export const isRevocationOfLawyer = (p: Case): Condition => and(p.subject.is('lawyer'), imposes(p, 'revocation'));
export const isRevocationOfFirm = (p: Case): Condition => and(p.subject.is('firm'), imposes(p, 'revocation'));
/** The register says so because of this decision. */
export const isLawyerBarred = (p: Case): Condition => and(isServed(p), or(isSuspension(p), isRevocationOfLawyer(p)));
export const isFirmBarred = (p: Case): Condition => and(isServed(p), or(isClosure(p), isRevocationOfFirm(p)));
/** A changed decision bars nobody from practice any more; what it did before is still kept in the kinds. */
export const isLawyerFreed = (p: Case): Condition =>
  and(p.subject.is('lawyer'), or(p.kinds.has('suspension'), p.kinds.has('revocation')), not(imposes(p, 'suspension', 'revocation')));
export const isFirmFreed = (p: Case): Condition =>
  and(p.subject.is('firm'), or(p.kinds.has('closure'), p.kinds.has('revocation')), not(imposes(p, 'closure', 'revocation')));
/** The term as it was changed still runs, or is over. */
const isRunning = (p: Case): Condition => p.effectiveUntil.atLeast(p.changedOn);
export const isSuspensionRunning = (p: Case): Condition => and(isSuspension(p), isRunning(p));
export const isSuspensionSpent = (p: Case): Condition => and(isSuspension(p), not(isRunning(p)));
export const isClosureRunning = (p: Case): Condition => and(isClosure(p), isRunning(p));
export const isClosureSpent = (p: Case): Condition => and(isClosure(p), not(isRunning(p)));
