import { and, not, or, type Condition, type Recorded } from '@fatong/contracts/expression';
import { choice, date, days, files, since, text, type RefusesWords } from '../../../definitions/index.js';

const appellants = { party: ['当事人', 'The party'], bureau: ['本机关', 'The bureau'], both: ['双方', 'Both'] } as const;
const results = {
  pending: ['审理中', 'Pending'],
  affirmed: ['驳回上诉，维持原判', 'Dismissed: the judgment stands'],
  upheld: ['改判：驳回诉讼请求', 'Reversed: the penalty stands'],
  changed: ['改判：变更处罚', 'Reversed: the penalty is changed'],
  annulled: ['改判：撤销处罚', 'Reversed: the penalty is annulled'],
  unlawful: ['改判：确认违法', 'Reversed: held unlawful'],
  remanded: ['发回重审', 'Sent back to the first court'],
  withdrawn: ['撤回上诉', 'Withdrawn'],
} as const;

const retrials = {
  pending: ['再审审理中', 'Pending'],
  upheld: ['维持处罚', 'The penalty stands'],
  changed: ['变更处罚', 'The penalty is changed'],
  annulled: ['撤销处罚', 'The penalty is annulled'],
  unlawful: ['确认违法', 'Held unlawful'],
  rejected: ['驳回再审申请', 'Not tried again'],
} as const;

/** The second instance of a lawsuit against a penalty (行政诉讼法 85–93), and its retrial: what was judged first does not hold while it is pending, and not at all where it says otherwise. */
export const appeals = {
  judgedOn: date(['一审裁判送达日期', 'First judgment served on'], { filter: true }),
  appealOn: date(['提起上诉日期', 'Appealed on'], { filter: true }),
  appellant: choice(['上诉人', 'Who appealed'], appellants, { filter: true }),
  appealCourt: text(['二审法院', 'Court of appeal'], { max: 120 }),
  appealReceivedOn: date(['收到上诉状副本日期', 'Copy of the appeal received on']),
  appealAnsweredOn: date(['提交二审答辩日期', 'Answered in the appeal on']),
  appealPapers: files(['上诉状、二审答辩状', 'Papers of the appeal']),
  appeal: choice(['二审结果', 'Result of the appeal'], results, { filter: true }),
  appealNumber: text(['二审裁判文书案号', 'Number of the judgment on appeal'], { max: 60 }),
  retrialOn: date(['再审立案日期', 'Retrial since'], { filter: true }),
  retrialCourt: text(['再审法院', 'Court of the retrial'], { max: 120 }),
  retrial: choice(['再审结果', 'Result of the retrial'], retrials, { filter: true }),
  retrialNumber: text(['再审裁判文书案号', 'Number of the judgment of the retrial'], { max: 60 }),
};

/** The last day on which either side may appeal is shown; the bureau is not late by it, since the appeal is the parties’ to make. Its answer it owes within fifteen days. */
export const appealClocks = {
  appeal: { title: ['上诉期限', 'Appeal'], law: '行政诉讼法85', from: since('judgedOn'), within: days(15), met: since('judgedOn') },
  answerAppeal: {
    title: ['二审答辩', 'Answer in the appeal'],
    law: '行政诉讼法86',
    from: since('appealReceivedOn'),
    within: days(15),
    met: since('appealAnsweredOn'),
    warn: [5, 2],
  },
} as const;

interface Appealed {
  readonly lawsuit?: string | null;
  readonly lawsuitOn?: string | null;
  readonly judgedOn?: string | null;
  readonly appealOn?: string | null;
  readonly appealReceivedOn?: string | null;
  readonly appealAnsweredOn?: string | null;
  readonly appeal?: keyof typeof results | null;
  readonly retrialOn?: string | null;
  readonly retrial?: keyof typeof retrials | null;
}
type Case = Recorded<Appealed>;

/** A court still has it: in the second instance, again in the first, or in a retrial. */
export const isOnAppeal = (p: Case): Condition => or(p.appeal.in(['pending', 'remanded']), p.retrial.is('pending'));
/** Nothing came of a retrial, or there was none. */
const isNotRetried = (p: Case): Condition => or(not(p.retrial.exists()), p.retrial.is('rejected'));
/** What the first court said is what holds: nobody appealed, or nothing came of it. */
export const isFinalAsJudged = (p: Case): Condition => or(not(p.appeal.exists()), p.appeal.in(['affirmed', 'withdrawn']));
/** The courts, in the instance that counts, decided one of these. */
export const isJudged =
  (...verdicts: readonly ('changed' | 'annulled' | 'unlawful')[]) =>
  (p: Case): Condition =>
    or(p.retrial.in(verdicts), and(isNotRetried(p), or(p.appeal.in(verdicts), and(p.lawsuit.in(verdicts), isFinalAsJudged(p)))));

/** An appeal follows a judgment, and nothing comes before what it answers. */
export const appealedBefore: readonly RefusesWords<Case>[] = [
  {
    at: 'judgedOn',
    when: (p) => p.lawsuitOn.greater(p.judgedOn),
    why: ['一审裁判送达日期不能早于起诉日期。', 'A judgment is not served before it was taken to court.'],
  },
  {
    at: 'appealOn',
    when: (p) => p.judgedOn.greater(p.appealOn),
    why: ['上诉日期不能早于一审裁判送达日期。', 'Nobody appeals before the judgment was served.'],
  },
  {
    at: 'appealReceivedOn',
    when: (p) => p.appealOn.greater(p.appealReceivedOn),
    why: ['收到上诉状副本日期不能早于上诉日期。', 'The copy is not received before the appeal was made.'],
  },
];
export const appealAnsweredBefore: readonly RefusesWords<Case>[] = [
  {
    at: 'appealAnsweredOn',
    when: (p) => p.appealReceivedOn.greater(p.appealAnsweredOn),
    why: ['二审答辩日期不能早于收到上诉状副本日期。', 'It is not answered before the copy was received.'],
  },
];
/** A judgment in force is tried again, none that is still appealed against. */
export const retriedBefore: readonly RefusesWords<Case>[] = [
  {
    at: 'retrialOn',
    when: (p) => or(p.judgedOn.greater(p.retrialOn), p.lawsuitOn.greater(p.retrialOn)),
    why: ['再审立案日期不能早于原审裁判。', 'A retrial does not begin before the judgment.'],
  },
];
export const notInForce = {
  when: (p: Case): Condition => or(not(p.lawsuit.exists()), p.lawsuit.is('pending'), p.appeal.in(['pending', 'remanded'])),
  why: ['原审裁判尚未生效，不能记录再审。', 'The judgment is not in force: there is nothing to try again.'],
} as const;
/** Only what a court judged is appealed against. */
export const notJudged = {
  when: (p: Case): Condition => or(not(p.lawsuit.exists()), p.lawsuit.is('pending')),
  why: ['尚未记录一审裁判结果，不能记录上诉。', 'No judgment of the first court is recorded: there is nothing to appeal against.'],
} as const;
/** Whom no copy of an appeal has reached answers none. */
export const notReceived = {
  when: (p: Case): Condition => not(p.appealReceivedOn.exists()),
  why: ['尚未记录收到上诉状副本的日期。', 'The day the copy of the appeal was received is not recorded.'],
} as const;
