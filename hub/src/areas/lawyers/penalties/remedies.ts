import { and, not, or, type Condition, type Recorded } from '@fatong/contracts/expression';
import { choice, date, days, did, files, months, since, text, type RefusesWords } from '../../../definitions/index.js';
import { appealClocks, appeals, isJudged, isOnAppeal } from './appeals.js';

const reconsiderations = {
  pending: ['审理中', 'Pending'],
  upheld: ['维持', 'Upheld'],
  changed: ['变更', 'Changed'],
  annulled: ['撤销', 'Annulled'],
  unlawful: ['确认违法', 'Held unlawful'],
  rejected: ['驳回、不予受理', 'Rejected'],
  ended: ['终止（撤回、调解）', 'Ended'],
} as const;
const lawsuits = {
  pending: ['审理中', 'Pending'],
  dismissed: ['驳回诉讼请求', 'Dismissed'],
  changed: ['变更', 'Changed'],
  annulled: ['撤销', 'Annulled'],
  unlawful: ['确认违法', 'Held unlawful'],
  rejected: ['驳回起诉、不予立案', 'Rejected'],
  withdrawn: ['撤诉', 'Withdrawn'],
} as const;

/** On what a decision falls: the bureau's own finding, or what another decided. */
const annulments = {
  own: ['本机关自行纠正', 'Corrected by the bureau itself'],
  reconsideration: ['行政复议决定', 'Decided in reconsideration'],
  lawsuit: ['法院判决（一审、二审）', 'Judged by the courts'],
} as const;

/** What the party does against the decision, what the bureau answers, and how it ends (行政复议, 行政诉讼). */
export const remedies = {
  reconsiderationOn: date(['申请行政复议日期', 'Reconsideration asked on'], {
    filter: true,
    hint: ['逾期申请的，由复议机关决定是否受理。', 'Whether a late one is taken is for the authority to decide.'],
  }),
  reconsiderationBody: text(['行政复议机关', 'Authority of reconsideration'], { max: 120 }),
  reconsiderationReceivedOn: date(['收到复议申请书副本日期', 'Copy of the application received on']),
  reconsiderationAnsweredOn: date(['提交复议答复日期', 'Answered in reconsideration on']),
  reconsiderationPapers: files(['复议答复书、证据材料', 'Papers of the answer in reconsideration']),
  reconsideration: choice(['行政复议结果', 'Result of reconsideration'], reconsiderations, { filter: true }),
  reconsiderationNumber: text(['复议决定书文号', 'Number of the decision in reconsideration'], { max: 60 }),
  lawsuitOn: date(['提起行政诉讼日期', 'Taken to court on'], { filter: true }),
  lawsuitCourt: text(['受诉法院', 'Court'], { max: 120 }),
  lawsuitReceivedOn: date(['收到起诉状副本日期', 'Copy of the complaint to the court received on']),
  lawsuitAnsweredOn: date(['提交答辩日期', 'Answered in court on']),
  lawsuitPapers: files(['答辩状、证据材料', 'Papers of the answer in court']),
  lawsuit: choice(['行政诉讼结果', 'Result of the lawsuit'], lawsuits, { filter: true }),
  lawsuitNumber: text(['裁判文书案号', 'Number of the judgment'], { max: 60 }),
  ...appeals,
  annulment: choice(['撤销依据', 'Ground of the annulment'], annulments),
  changedOn: date(['变更日期', 'Changed on']),
};

/** The party's time, of which the last day is shown: the bureau is never late by it, so the service meets it. The bureau's own runs from what it received. */
export const remedyClocks = {
  reconsider: { title: ['申请行政复议', 'Apply for reconsideration'], law: 'A-6', from: did('serve'), within: days(60), met: did('serve') },
  sue: { title: ['提起行政诉讼', 'Take to court'], law: 'A-7', from: did('serve'), within: months(6), met: did('serve') },
  answerReconsideration: {
    title: ['复议答复', 'Answer in reconsideration'],
    law: '行政复议法48',
    from: since('reconsiderationReceivedOn'),
    within: days(10),
    met: since('reconsiderationAnsweredOn'),
    warn: [3, 1],
  },
  answerLawsuit: {
    title: ['行政诉讼答辩', 'Answer in court'],
    law: '行政诉讼法67',
    from: since('lawsuitReceivedOn'),
    within: days(15),
    met: since('lawsuitAnsweredOn'),
    warn: [5, 2],
  },
  ...appealClocks,
} as const;

type Appealed = Parameters<typeof isOnAppeal>[0];
interface Remedied {
  readonly servedOn?: string | null;
  readonly reconsiderationOn?: string | null;
  readonly reconsiderationReceivedOn?: string | null;
  readonly reconsiderationAnsweredOn?: string | null;
  readonly reconsideration?: keyof typeof reconsiderations | null;
  readonly lawsuitOn?: string | null;
  readonly lawsuitReceivedOn?: string | null;
  readonly lawsuitAnsweredOn?: string | null;
  readonly lawsuit?: keyof typeof lawsuits | null;
  readonly annulment?: keyof typeof annulments | null;
  readonly changedOn?: string | null;
  readonly publishedOn?: string | null;
  readonly withdrawnOn?: string | null;
}
type Case = Recorded<Remedied> & Appealed;

/** Somebody is still deciding on it. */
export const isPending = (p: Case): Condition => or(p.reconsideration.is('pending'), p.lawsuit.is('pending'), isOnAppeal(p));
/** Another decided that it says something else. */
export const isToChange = (p: Case): Condition => or(p.reconsideration.is('changed'), isJudged('changed')(p));
/** What another decided is not carried out yet. */
export const isToCarryOut = (p: Case): Condition =>
  and(
    not(p.annulment.exists()),
    or(p.reconsideration.in(['annulled', 'unlawful']), isJudged('annulled', 'unlawful')(p), and(isToChange(p), not(p.changedOn.exists()))),
  );
/** The publication says what the decision said before it was changed. */
export const isOutdated = (p: Case): Condition =>
  and(p.publishedOn.exists(), not(p.withdrawnOn.exists()), p.changedOn.atLeast(p.publishedOn));

/** Nobody turns against a decision before it was served on him, and nothing is answered before it was received. */
export const reconsideredBefore: readonly RefusesWords<Case>[] = [
  {
    at: 'reconsiderationOn',
    when: (p) => p.servedOn.greater(p.reconsiderationOn),
    why: ['申请行政复议日期不能早于送达日期。', 'Reconsideration is not asked for before the service.'],
  },
  {
    at: 'reconsiderationReceivedOn',
    when: (p) => p.reconsiderationOn.greater(p.reconsiderationReceivedOn),
    why: ['收到申请书副本日期不能早于申请日期。', 'The copy is not received before reconsideration was asked for.'],
  },
];
export const suedBefore: readonly RefusesWords<Case>[] = [
  {
    at: 'lawsuitOn',
    when: (p) => p.servedOn.greater(p.lawsuitOn),
    why: ['提起行政诉讼日期不能早于送达日期。', 'It is not taken to court before the service.'],
  },
  {
    at: 'lawsuitReceivedOn',
    when: (p) => p.lawsuitOn.greater(p.lawsuitReceivedOn),
    why: ['收到起诉状副本日期不能早于起诉日期。', 'The copy is not received before it was taken to court.'],
  },
];
export const answeredBefore: readonly RefusesWords<Case>[] = [
  {
    at: 'reconsiderationAnsweredOn',
    when: (p) => p.reconsiderationReceivedOn.greater(p.reconsiderationAnsweredOn),
    why: ['答复日期不能早于收到申请书副本日期。', 'It is not answered before the copy was received.'],
  },
];
export const defendedBefore: readonly RefusesWords<Case>[] = [
  {
    at: 'lawsuitAnsweredOn',
    when: (p) => p.lawsuitReceivedOn.greater(p.lawsuitAnsweredOn),
    why: ['答辩日期不能早于收到起诉状副本日期。', 'It is not answered before the copy was received.'],
  },
];

/** A decision falls on what another decided only once that is recorded. */
export const notDecidedSo: readonly RefusesWords<Case>[] = [
  {
    at: 'annulment',
    when: (p) => and(p.annulment.is('reconsideration'), not(p.reconsideration.in(['annulled', 'unlawful']))),
    why: ['尚未记录撤销或者确认违法的行政复议决定。', 'No decision in reconsideration that annuls it or holds it unlawful is recorded.'],
  },
  {
    at: 'annulment',
    when: (p) => and(p.annulment.is('lawsuit'), not(isJudged('annulled', 'unlawful')(p))),
    why: [
      '尚未记录撤销或者确认违法的生效判决（上诉期间一审判决未生效）。',
      'No judgment that annuls it or holds it unlawful is in force: while an appeal is pending none is.',
    ],
  },
];
