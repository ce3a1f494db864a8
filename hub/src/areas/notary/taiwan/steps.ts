import { taiwanMailed } from '@fatong/contracts/canonical/notary';
import { and, not, type Condition, type Recorded } from '@fatong/contracts/expression';
import { approval, consult, issue, set, stamp } from '../../../definitions/index.js';
import { tells } from '../association/telling.js';
import { wordingFaults, wordingTable } from './wording.js';

interface Worded {
  readonly direction?: string | null;
  readonly kindNote?: string | null;
  readonly reasonText?: string | null;
  readonly explanation?: string | null;
  readonly answer?: string | null;
  readonly mismatch?: string | null;
  readonly settlement?: string | null;
}

/** What somebody wrote is looked through by the table of wordings: a hint stands on the record, and nothing is refused. */
export const worded = consult<Worded>()(wordingTable, {
  fills: ['wordingHint'],
  asks: {},
  given: ({ direction }) => ({ direction }),
  says: ({ values, rows }) => {
    const { kindNote, reasonText, explanation, answer, mismatch, settlement } = values;
    const words = [kindNote, reasonText, explanation, answer, mismatch, settlement].filter((one) => typeof one === 'string').join('\n');
    const faults = wordingFaults(words, rows);
    return { set: { wordingHint: faults.length === 0 ? null : faults.join('；') } };
  },
});

type Queried = Recorded<{
  readonly kind?: string | null;
  readonly kindNote?: string | null;
  readonly reason?: string | null;
  readonly reasonText?: string | null;
  readonly refusal?: string | null;
}>;
export const refusedKind = {
  at: 'kindNote',
  when: (t: Queried): Condition => and(t.kind.is('other'), not(t.kindNote.exists())),
  why: ['文书种类不在协议所列十四种之内的，请说明。', 'A document that is none of the fourteen kinds needs a note.'],
} as const;
export const refusedReason = {
  at: 'reasonText',
  when: (t: Queried): Condition => and(t.reason.is('other'), not(t.reasonText.exists())),
  why: ['查证事由为“其他需要查明”的，请写明。', 'Of another reason say which.'],
} as const;

/** It is mailed, and the association's system is told and says later what became of it. */
export const mailed = [set({ awaits: true, receiptStanding: null, returnReason: null }), ...tells(taiwanMailed, 'taiwanRequest')] as const;
/** The association’s system is told of the same mail once more. */
export const toldAgain = tells(taiwanMailed, 'taiwanRequest');

const answering = {
  from: 'querying',
  to: 'answered',
  by: 'association',
  chain: ['association-head'],
  due: true,
} as const;
/** The answer, and that none is given: a clerk proposes, the head approves, and the letter goes. */
export const reply = approval('reply', ['查证答复', 'Answer'], {
  ...answering,
  form: ['answer', 'answerPapers'],
  need: ['answer'],
  then: [stamp('answeredOn'), set({ refusal: null }), issue('reply')],
});
export const decline = approval('decline', ['不予查证', 'Refusal'], {
  ...answering,
  form: ['refusal'],
  need: ['refusal'],
  then: [stamp('answeredOn'), issue('refusal')],
});
export const refusedRefusal = {
  at: 'refusal',
  when: (t: Queried): Condition => and(t.refusal.is('noReason'), t.reason.exists()),
  why: ['查证函已叙明查证事由，不能以此拒绝。', 'The query says its reason: it is not refused for that.'],
} as const;
