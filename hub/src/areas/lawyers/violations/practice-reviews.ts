import { clearedStages, labelOf, violationDocuments, type CodeOf, type FilingStage } from '@fatong/contracts/codes';
import { choice, parameter, rule } from '../../../definitions/index.js';
import { practiceReview } from './practice-review.js';
import { violation } from './violation.js';

/** News that calls for a review whether the lawyer goes on practising. */
export const practiceReviewParameter = parameter<{ readonly documents: readonly CodeOf<typeof violationDocuments>[] }>(
  'lawyer.practice.review',
  ['应当审查停止执业的违法信息', 'News that calls for a review of practice'],
  [['2023-01-01', { documents: ['filing'] }]],
  { documents: choice(['文书种类', 'Kinds of documents'], violationDocuments, { many: true, required: true }) },
);
const cleared: readonly (FilingStage | null | undefined)[] = clearedStages;

/** A review for each filing under which the lawyer is known, as long as it stands. */
export const practiceReviews = rule(
  practiceReviewParameter,
  ['刑事立案应审查停止执业', 'A criminal filing calls for a review of practice'],
  {
    watch: violation,
    about: 'lawyer',
    subject: 'lawyer',
    each: true,
    reads: ['documentKind', 'stage', 'finding', 'withdrawn'],
    beside: ['documentNumber', 'decidedOn', 'charge'],
    proposes: practiceReview,
    wrong: ['retracted'],
    judge: (violations, { documents }) =>
      violations.flatMap(({ id, number, values: { documentKind, stage, finding, withdrawn, documentNumber, decidedOn, charge } }) => {
        const isOver = withdrawn === true || finding === 'unfounded' || cleared.includes(stage);
        if (!documentKind || !documents.includes(documentKind) || isOver) return [];
        const kind = labelOf(violationDocuments, documentKind)?.[0] ?? documentKind;
        const more = [documentNumber, decidedOn, charge && `涉嫌${charge}`].filter(Boolean).join('，');
        const words = `违法违规记录 ${number ?? id}：${kind}${more ? `（${more}）` : ''}`;
        return [{ key: id, words, records: [id], values: { violation: id, facts: words } }];
      }),
    values: () => ({}),
  },
);
