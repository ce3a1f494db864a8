import type { Recorded } from '@fatong/contracts/expression';
import { choice, date, days, did, months, text, type RefusesWords } from '../../../definitions/index.js';
import { office } from '../area.js';

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

/** What the party does against the decision, as the handler learns of it (行政复议, 行政诉讼). */
export const remedies = {
  reconsiderationOn: date(['申请行政复议日期', 'Reconsideration asked on'], {
    filter: true,
    hint: ['逾期申请的，由复议机关决定是否受理。', 'Whether a late one is taken is for the authority to decide.'],
  }),
  reconsiderationBody: text(['行政复议机关', 'Authority of reconsideration'], { max: 120 }),
  reconsideration: choice(['行政复议结果', 'Result of reconsideration'], reconsiderations, { filter: true }),
  lawsuitOn: date(['提起行政诉讼日期', 'Taken to court on'], { filter: true }),
  lawsuitCourt: text(['受诉法院', 'Court'], { max: 120 }),
  lawsuit: choice(['行政诉讼结果', 'Result of the lawsuit'], lawsuits, { filter: true }),
};

/** The party's time, of which the last day is shown: the bureau is never late by it, so the service meets it. */
export const remedyClocks = {
  reconsider: { title: ['申请行政复议', 'Apply for reconsideration'], law: 'A-6', from: did('serve'), within: days(60), met: did('serve') },
  sue: { title: ['提起行政诉讼', 'Take to court'], law: 'A-7', from: did('serve'), within: months(6), met: did('serve') },
} as const;

interface Remedied {
  readonly servedOn?: string | null;
  readonly reconsiderationOn?: string | null;
  readonly lawsuitOn?: string | null;
}
type Case = Recorded<Remedied>;

/** Nobody turns against a decision before it was served on him. */
const reconsideredBefore: RefusesWords<Case> = {
  at: 'reconsiderationOn',
  when: (p) => p.servedOn.greater(p.reconsiderationOn),
  why: ['申请行政复议日期不能早于送达日期。', 'Reconsideration is not asked for before the service.'],
};
const suedBefore: RefusesWords<Case> = {
  at: 'lawsuitOn',
  when: (p) => p.servedOn.greater(p.lawsuitOn),
  why: ['提起行政诉讼日期不能早于送达日期。', 'It is not taken to court before the service.'],
};

const from = ['served', 'annulled', 'closed', 'withdrawn'] as const;

/** What the handler records of it: never whether it is taken, which others decide. */
export const remedyActions = {
  reconsider: {
    title: ['记录行政复议', 'Record the reconsideration'],
    from,
    by: office.clerks,
    form: ['reconsiderationOn', 'reconsiderationBody', 'reconsideration'],
    need: ['reconsiderationOn', 'reconsiderationBody', 'reconsideration'],
    refuses: [reconsideredBefore],
  },
  sue: {
    title: ['记录行政诉讼', 'Record the lawsuit'],
    from,
    by: office.clerks,
    form: ['lawsuitOn', 'lawsuitCourt', 'lawsuit'],
    need: ['lawsuitOn', 'lawsuitCourt', 'lawsuit'],
    refuses: [suedBefore],
  },
} as const;
